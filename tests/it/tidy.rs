//! The project's own rules, tested: which room may know which, where wording stands, how large a file may be, what
//! the documents claim. A breach names its file and line.

mod audience;
mod catch_all;
mod circle;
mod dependencies;
mod documents;
mod files;
mod keys_in_sentences;
mod leftover_code;
mod rooms;
mod rules;
mod signs;
mod source;
mod waiting;
mod wording;

/// Fails with one breach per line.
fn none(rule: &str, breaches: &[String]) {
    assert!(breaches.is_empty(), "{rule}\n  {}\n", breaches.join("\n  "));
}

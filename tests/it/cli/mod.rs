//! The command line as a user meets it: words in, text and an exit code out.

mod clean;
mod documents;
mod events;
mod help;
mod importing;
mod keeping;
mod reading;
mod readme;
mod region;
mod system;
mod usage;
mod whole_case;

use std::ffi::OsString;
use std::path::Path;

use casustafel::cli::output::Output;
use casustafel::cli::{self, Surroundings};
use chrono::{NaiveDate, TimeZone, Utc};

/// What one command line left behind.
pub struct Ran {
    pub code: u8,
    pub out: String,
    pub err: String,
}

/// Runs a command line in this process, on 21 November 2026.
pub fn run(words: &[&str]) -> Ran {
    run_in(None, words)
}

/// The same, with a store.
pub fn run_in(store: Option<&Path>, words: &[&str]) -> Ran {
    run_os(store, words.iter().map(OsString::from).collect())
}

/// The same, with words that need not be text.
pub fn run_os(store: Option<&Path>, words: Vec<OsString>) -> Ran {
    let around = Surroundings {
        now: Utc.with_ymd_and_hms(2026, 11, 21, 9, 30, 0).unwrap(),
        today: NaiveDate::from_ymd_opt(2026, 11, 21).unwrap(),
        store: store.map(Path::to_path_buf),
    };
    let words: Vec<OsString> = std::iter::once("casustafel".into()).chain(words).collect();
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let code = cli::run(&words, &around, &mut Output::new(&mut out, &mut err));
    Ran { code, out: String::from_utf8(out).unwrap(), err: String::from_utf8(err).unwrap() }
}

/// English that clap, the system or a library would use. None of these is a Dutch word.
const ENGLISH: &[&str] = &[
    "usage",
    "error",
    "unexpected",
    "required",
    "invalid",
    "found",
    "argument",
    "arguments",
    "option ",
    "options",
    "possible",
    "values",
    "value",
    "no such",
    "permission",
    "denied",
    "expected",
    "subcommand",
    "print",
    "for more",
    "try ",
    "tip:",
    "similar",
    "exists",
    "wasn't",
    "recognized",
    "cannot",
    "provided",
    "multiple",
    "missing",
    "default",
    "commands",
    "the ",
    "this ",
    "directory",
    "failed",
    "unknown",
];

/// Names of our own that happen to be English words: commands and options.
const OURS: &[&str] = &["keys print", "  print   toont", "check, print"];

/// Fails when a text for users has an English word in it.
#[track_caller]
pub fn assert_dutch(text: &str) {
    let mut low = text.to_lowercase();
    for name in OURS {
        low = low.replace(name, "");
    }
    for word in ENGLISH {
        let at_word = |(at, _): (usize, &str)| !low[..at].ends_with(char::is_alphanumeric);
        let hits = low.match_indices(word).filter(|hit| at_word(*hit)).count();
        assert!(hits == 0, "English {word:?} in:\n{text}");
    }
}

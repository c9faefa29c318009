//! What a terminal would obey never comes out, wherever it came in.

use std::path::Path;

use super::run_in;

/// Nothing that a terminal obeys.
#[track_caller]
fn assert_harmless(text: &str) {
    let obeyed = |c: char| (c.is_control() && c != '\n') || matches!(c, '\u{202a}'..='\u{202e}');
    assert!(!text.contains(obeyed), "{text:?}");
}

#[test]
fn a_name_full_of_traps_is_kept_clean() {
    let dir = tempfile::tempdir().unwrap();
    let store = dir.path().join("tafel");
    let made =
        run_in(Some(&store), &["init", "--name", "A\u{1b}[31mB\u{202e}C\r\n\tD", "--function", "\u{7}"]);
    assert_eq!(made.code, 2, "a function of which nothing is left is no function: {}", made.err);
    let made = run_in(Some(&store), &["init", "--name", "A\u{1b}[31mB\u{202e}C\r\n\tDe\u{301}"]);
    assert_eq!(made.code, 0, "{}", made.err);
    assert_harmless(&made.err);
    let log = run_in(Some(&store), &["log"]).out;
    assert!(log.contains("van ABC D\u{e9}."), "{log:?}");
}

#[test]
fn messages_do_not_hand_on_what_was_typed() {
    let dir = tempfile::tempdir().unwrap();
    let store = dir.path().join("tafel");
    assert_eq!(run_in(Some(&store), &["init", "--name", "Ilse"]).code, 0);
    for words in [
        &["import", "b\u{1b}[31m.csv"][..],
        &["show", "q\u{1b}[31m"],
        &["list", "status:\u{1b}[31mx"],
        &["list", "--store", "/nergens/\u{1b}[31m\u{202e}"],
        &["export", "minutes", "--meeting", "x\u{9b}31m"],
        &["export", "minutes", "--\u{1b}[31m"],
        &["keys", "check", "k\u{1b}c.toml"],
    ] {
        let ran = run_in(Some(Path::new(&store)), words);
        assert_ne!(ran.code, 0, "{words:?}");
        assert!(!ran.err.is_empty(), "{words:?}");
        assert_harmless(&ran.err);
    }
}

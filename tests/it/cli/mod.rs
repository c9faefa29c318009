//! The command line as a user meets it: words in, text and an exit code out.

mod clean;
mod documents;
mod events;
mod exit_codes;
mod help;
mod importing;
mod keeping;
mod one_reading;
mod process;
mod progress;
mod reading;
mod readme;
mod region;
mod school_year;
mod system;
mod usage;
mod whole_case;

use std::ffi::OsString;
use std::path::Path;

use casustafel::cli::output::Output;
use casustafel::cli::{self, Surroundings};
use casustafel::terminal::Face;
use chrono::{DateTime, NaiveDate, TimeZone, Utc};

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
    let now = Utc.with_ymd_and_hms(2026, 11, 21, 9, 30, 0).unwrap();
    run_with(now, NaiveDate::from_ymd_opt(2026, 11, 21).unwrap(), store, words)
}

/// The same, at another moment.
pub fn run_at(now: DateTime<Utc>, today: NaiveDate, store: Option<&Path>, words: &[&str]) -> Ran {
    run_with(now, today, store, words.iter().map(OsString::from).collect())
}

fn run_with(now: DateTime<Utc>, today: NaiveDate, store: Option<&Path>, words: Vec<OsString>) -> Ran {
    let around =
        Surroundings { now, today, store: store.map(Path::to_path_buf), face: Face::Frames, marks: None };
    let words: Vec<OsString> = std::iter::once("casustafel".into()).chain(words).collect();
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let code = cli::run(&words, &around, &mut Output::new(&mut out, &mut err));
    Ran { code, out: String::from_utf8(out).unwrap(), err: String::from_utf8(err).unwrap() }
}

/// English that clap, the system or a library says, word by word. None of these is Dutch, or a name of ours.
#[rustfmt::skip] // a list of words
const ENGLISH: &[&str] = &[
    "arguments", "cannot", "commands", "default", "denied", "digit", "directory", "error", "exists", "expected", "failed",
    "for", "found", "input", "invalid", "missing", "more", "multiple", "no", "option", "options", "permission",
    "possible", "provided", "range", "recognized", "required", "similar", "string", "subcommand", "such", "the", "this", "try",
    "unexpected", "unknown", "usage", "value", "values", "wasn",
];

/// The first English word of a text.
fn english(text: &str) -> Option<&'static str> {
    let text = text.to_lowercase();
    let words: Vec<&str> = text.split(|c: char| !c.is_alphanumeric()).collect();
    ENGLISH.iter().copied().find(|word| words.contains(word))
}

/// Fails when a text for users has an English word in it.
#[track_caller]
pub fn assert_dutch(text: &str) {
    assert_eq!(english(text), None, "English in:\n{text}");
}

#[test]
fn what_libraries_say_is_known_for_english() {
    let no_date = "2026-13".parse::<NaiveDate>().unwrap_err();
    let no_command =
        clap::Command::new("casustafel").try_get_matches_from(["casustafel", "--jsn"]).unwrap_err();
    for said in [
        std::fs::read("/nergens").unwrap_err().to_string(),
        "x".parse::<u32>().unwrap_err().to_string(),
        serde_json::from_str::<u32>("{").unwrap_err().to_string(),
        toml::from_str::<toml::Table>("= 1").unwrap_err().to_string(),
        String::from_utf8(vec![0xff]).unwrap_err().to_string(),
        no_date.to_string(),
        no_command.to_string(),
    ] {
        assert!(english(&said).is_some(), "{said}");
    }
    assert_eq!(english("De optie '--value-x' bestaat niet. Bedoelde u 'list'?"), Some("value"));
    assert_eq!(english("Er is geen leerling 'L-099'. Zoek met: casustafel list NAAM"), None);
}

//! A test waits for what happens, and for no time: how long something takes depends on the machine.

use super::none;
use super::source::{parse, paths, read};

/// The only file that looks at the time, and never judges it.
const HOME: &str = "tests/it/support/waiting.rs";

/// What sleeps, or looks at the real clock.
const TIME: &[&str] = &["sleep", "park_timeout", "recv_timeout", "Instant", "SystemTime", "elapsed", "Local"];

/// The words of a test's code that sleep or look at the clock, each with its line.
fn of(path: String, text: String) -> Vec<String> {
    let source = parse(path, text);
    let is_word = |char: char| char.is_alphanumeric() || char == '_';
    let words = (1..).zip(&source.code).flat_map(|(line, code)| {
        let named = code.split(move |char| !is_word(char)).filter(|word| TIME.contains(word));
        let asked = code.contains("Utc::now").then_some("Utc::now");
        named.chain(asked).map(move |word| (line, word))
    });
    words.map(|(line, word)| format!("{}:{line}: {word}", source.path)).collect()
}

#[test]
fn no_test_sleeps_or_judges_time() {
    let files: Vec<String> = paths("tests").into_iter().filter(|path| path.ends_with(".rs")).collect();
    assert!(files.len() > 100, "the tests stand elsewhere");
    let timed = |path: &String| of(path.clone(), read(path));
    assert!(!timed(&HOME.to_owned()).is_empty(), "nobody needs {HOME} any more");
    none(
        "A test waits with `support::waiting`",
        &files.iter().filter(|path| *path != HOME).flat_map(timed).collect::<Vec<_>>(),
    );
}

#[test]
fn sleeping_is_told_from_speaking_of_it() {
    let text = "// sleep\nlet now = Utc::now();\nthread::sleep(SLEEPLESS); \"Instant\";\n";
    assert_eq!(of("a.rs".into(), text.into()), ["a.rs:2: Utc::now", "a.rs:3: sleep"]);
}

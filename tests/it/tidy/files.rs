//! What holds for every file: its size, its first lines, and what must not stand in it.

use super::none;
use super::source::{paths, read, sources};

/// The end for a source file; 50 to 200 lines is normal.
const LINES: usize = 400;

/// Left-overs, and places on somebody's machine. In two parts, so that this file does not hold them.
const LEFT_OVERS: &[&str] = &[
    concat!("to", "do"),
    concat!("fix", "me"),
    concat!("xx", "x"),
    concat!("/wo", "rk/"),
    concat!("/tmp", "/wt"),
    concat!("../sha", "red"),
    IN_CODE,
    concat!("hel", "per"),
];

/// A name in code, for who is at work; in prose it is a left-over.
const IN_CODE: &str = concat!("ses", "sion");

#[test]
fn a_file_ends_before_its_reader_does() {
    let mut breaches = vec![];
    for source in sources() {
        let lines = source.text.lines().count();
        if lines > LINES {
            breaches.push(format!("{}: {lines} lines", source.path));
        }
    }
    none("A source file has at most 400 lines", &breaches);
}

#[test]
fn every_file_says_what_it_is_for() {
    let tests = paths("tests").into_iter().filter(|path| path.ends_with(".rs"));
    let all = paths("src").into_iter().filter(|path| path.ends_with(".rs")).chain(tests);
    let silent = all.filter(|path| {
        let text = read(path);
        !(text.starts_with("//! ") || text.starts_with("#![doc = include_str!"))
    });
    none("A file begins with its module docs", &silent.collect::<Vec<_>>());
}

#[test]
fn nothing_is_left_over() {
    let single = [
        "Cargo.toml",
        "README.md",
        "CHANGELOG.md",
        "SECURITY.md",
        "publiccode.yml",
        ".ci/run",
        ".ci/windows",
        ".ci/dist",
    ]
    .map(str::to_owned);
    let folders = ["src", "tests", "benches", "keymaps", "demo-data"];
    let present = folders.into_iter().filter(|folder| super::source::root().join(folder).is_dir());
    let mut breaches = vec![];
    for path in present.flat_map(paths).chain(single) {
        for (number, line) in (1..).zip(read(&path).to_lowercase().lines()) {
            let is_lint = line == concat!("to", "do = \"warn\"");
            let is_code = path.ends_with(".rs") && !line.trim_start().starts_with("//");
            let is_meant = |left: &str| is_lint || (is_code && left == IN_CODE);
            for left in LEFT_OVERS.iter().filter(|left| !is_meant(left) && has_word(line, left)) {
                breaches.push(format!("{path}:{number}: {left}"));
            }
        }
    }
    none("Nothing is left over", &breaches);
}

/// The text stands in the line, not as the inside of a longer word. Both in lower case.
fn has_word(line: &str, text: &str) -> bool {
    line.match_indices(text).any(|(at, _)| {
        let before = line[..at].chars().next_back();
        let is_inside = before.is_some_and(char::is_alphanumeric) && text.starts_with(char::is_alphanumeric);
        !is_inside
    })
}

#[test]
fn nothing_in_the_program_panics_on_purpose() {
    let forbidden = [".unwrap()", ".expect(", "panic!(", "unreachable!(", "unimplemented!(", "dbg!("];
    // Only in debug builds, and only when asked: a test has to see the terminal come back from a panic.
    let asked_for = "src/run/provoked.rs";
    let mut breaches = vec![];
    for source in sources().iter().filter(|source| source.path != asked_for) {
        for (line, code) in source.lines() {
            let found = forbidden.iter().filter(|call| code.contains(**call));
            breaches.extend(found.map(|call| format!("{}:{line}: {call}", source.path)));
        }
    }
    none("No error is left to chance", &breaches);
}

#[test]
fn a_lint_is_only_silenced_with_a_reason() {
    let mut breaches = vec![];
    for source in sources() {
        for (line, code) in source.lines() {
            if (code.contains("#[allow(") || code.contains("#![allow(")) && !code.contains("reason = ") {
                breaches.push(format!("{}:{line}: {}", source.path, code.trim()));
            }
        }
    }
    none("`allow` gives its reason on the same line", &breaches);
}

#[test]
fn the_compiler_holds_the_rest() {
    let manifest = read("Cargo.toml");
    for lint in [
        "unsafe_code = \"deny\"",
        "missing_docs = \"warn\"",
        "unwrap_used = \"warn\"",
        "expect_used = \"warn\"",
        "panic = \"warn\"",
        "indexing_slicing = \"warn\"",
    ] {
        assert!(manifest.contains(lint), "Cargo.toml: {lint}");
    }
    assert!(read(".ci/run").contains("-D warnings"), ".ci/run makes warnings errors");
}

#[test]
fn one_file_may_be_unsafe() {
    let home = "src/platform/windows.rs";
    let named: Vec<&str> = sources()
        .iter()
        .filter(|source| {
            source.lines().any(|(_, code)| code.contains("unsafe_code") || code.contains("unsafe {"))
        })
        .map(|source| source.path.as_str())
        .collect();
    assert_eq!(named, [home]);
    assert!(read(home).lines().count() <= 200, "{home} stays small enough to be read whole");
}

//! How many rounds the tests go that could go for ever.

use std::io::Write as _;

use proptest::test_runner::Config;

/// Asks for all of them.
const LONG: &str = "CASUSTAFEL_LONG";

/// `few` rounds, or `all` when `CASUSTAFEL_LONG=1` asks for them. Says what it leaves out.
pub fn rounds(few: u32, all: u32) -> u32 {
    if std::env::var_os(LONG).is_some_and(|value| value == "1") {
        return all;
    }
    let thread = std::thread::current();
    let test = thread.name().unwrap_or("a test");
    // Past what the test runner keeps to itself of a test that passes.
    let _ = writeln!(std::io::stderr().lock(), "short: {test} goes {few} rounds; {LONG}=1 goes all {all}");
    few
}

/// A property that is tried on this many cases. One that fails is shown, and not kept in a file.
pub fn cases(few: u32, all: u32) -> Config {
    Config { cases: rounds(few, all), failure_persistence: None, ..Config::default() }
}

//! One process at a time: who comes second hears who is first, and the first notices nothing.

use super::program;
use super::window::on;
use super::{marked, store};
use crate::cli::assert_dutch;

const HELD: &str = "Ilse de Wit heeft deze gegevens al open";

#[test]
fn a_second_process_hears_who_holds_the_store_and_the_first_goes_on() {
    let store = store();
    let mut first = on(store.path()).open();
    first.sees("openen").press("2").sees("✓ Yousef");

    let mut second = on(store.path()).open();
    second.sees(HELD).press("q");
    assert_eq!(second.ends(), 1);
    second.is_whole();
    let words = second.last_words().to_owned();
    assert!(words.contains(HELD), "{words}");
    assert_dutch(&words);

    for words in [&["list"][..], &["log"], &["show", "L-007"], &["export", "minutes"]] {
        let ran = program().arg("--store").arg(store.path()).args(words).output().unwrap();
        let said = String::from_utf8(ran.stderr).unwrap();
        assert_eq!(ran.status.code(), Some(1), "{words:?}: {said}");
        assert!(ran.stdout.is_empty() && said.contains(HELD), "{words:?}: {said}");
    }

    first.press("3").sees("✓ Isa").press("q");
    assert_eq!(first.ends(), 0);
    first.is_whole();
    assert_eq!(marked(store.path()), 2);
}

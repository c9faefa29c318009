//! The first start: who are you, and how do you want to begin?

use super::recorded;
use super::window::{Window, on};
use crate::cli::run_in;

/// Answers the first three questions on a store that is not there yet.
fn introduced(store: &std::path::Path) -> Window {
    let before = run_in(Some(store), &["list"]);
    assert_eq!((before.code, before.out.as_str()), (1, ""));
    assert!(before.err.contains("staan nog geen gegevens") && before.err.contains("init"), "{}", before.err);

    let mut window = on(store).open();
    window.types_at("Naam").sees("nog niet versleuteld").press("Ilse de Wit").sees("Ilse de Wit").press("\r");
    window.types_at("Functie").press("coördinator").sees("coördinator").press("\t");
    window.sees("niet vastgelegd").press("\x13");
    window.sees("een lijst van school inlezen").sees("de demo bekijken").sees("leeg beginnen");
    window
}

#[test]
fn a_first_start_asks_who_you_are_and_can_begin_with_an_empty_list() {
    let dir = tempfile::tempdir().unwrap();
    let store = dir.path().join("tafel");
    let mut window = introduced(&store);
    window.press("leeg").sees_no("de demo bekijken").press("\r").sees_no("leeg beginnen").press("q");
    assert_eq!(window.ends(), 0);
    window.is_whole();
    let log = run_in(Some(&store), &["log"]).out;
    assert!(log.contains("Ilse de Wit, coördinator,"), "{log}");
    on(&store).open().sees("0 leerlingen").press("q").ends();
}

#[test]
fn a_first_start_can_begin_with_the_list_of_a_school() {
    let dir = tempfile::tempdir().unwrap();
    let store = dir.path().join("tafel");
    let mut window = introduced(&store);
    std::fs::copy(
        concat!(env!("CARGO_MANIFEST_DIR"), "/demo-data/vso-de-zandloper.csv"),
        window.home.path().join("lijst.csv"),
    )
    .unwrap();
    // Where the computer has no Downloads, the user's own folder is looked in.
    window.press("\r").sees("lijst.csv").press("\r").sees("Verder naar de rijen").press("\r");
    window.sees("12 leerlingen erbij").press("\r").sees("eerste overleg plannen?").press("n");
    window.sees("Haddad, Yousef").press("q");
    assert_eq!(window.ends(), 0);
    assert_eq!(run_in(Some(&store), &["list", "--json"]).out.matches("\"number\"").count(), 12);
}

#[test]
fn a_first_start_can_look_at_the_demo_and_keeps_nothing_of_it() {
    let dir = tempfile::tempdir().unwrap();
    let store = dir.path().join("tafel");
    let mut window = introduced(&store);
    window
        .press("demo")
        .sees_no("leeg beginnen")
        .press("\r")
        .sees("fictieve gegevens")
        .sees("hulp")
        .press("2")
        .sees("✓");
    window.press("q");
    assert_eq!(window.ends(), 0);
    window.is_whole();
    assert_eq!(recorded(&store), 2, "the store knows its user, and whose it is");
    on(&store).open().sees("0 leerlingen").press("q").ends();
}

#[test]
fn a_first_start_that_is_left_makes_no_store() {
    let dir = tempfile::tempdir().unwrap();
    let store = dir.path().join("tafel");
    let mut window = on(&store).open();
    window.types_at("Naam").press("\x1b").sees("Stoppen?").press("j");
    assert_eq!(window.ends(), 0);
    window.is_whole();
    assert!(!store.exists());
}

//! The first start: how do you want to begin, and, with pupils of your own, who are you?

use super::window::{Window, on};
use crate::cli::run_in;

/// Chooses how to begin, and answers who one is, on a store that is not there yet.
fn introduced(store: &std::path::Path, way: &str) -> Window {
    let before = run_in(Some(store), &["list"]);
    assert_eq!((before.code, before.out.as_str()), (1, ""));
    assert!(before.err.contains("staan nog geen gegevens") && before.err.contains("init"), "{}", before.err);

    let mut window = on(store).open();
    window.sees("nog niet versleuteld").sees("een verzonnen regio").sees("leeg beginnen");
    window.press(way).sees_no("verzonnen regio").press("\r");
    window.types_at("Naam").press("Ilse de Wit").sees("Ilse de Wit").press("\r");
    window.types_at("Functie").press("coördinator").sees("coördinator").press("\t");
    window.sees("niet vastgelegd").press("\x13");
    window
}

#[test]
fn a_first_start_asks_who_you_are_and_can_begin_with_an_empty_list() {
    let dir = tempfile::tempdir().unwrap();
    let store = dir.path().join("tafel");
    let mut window = introduced(&store, "leeg");
    window.sees_no("leeg beginnen").sees("nog geen leerlingen").press("q");
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
    let mut window = introduced(&store, "mijn school");
    let list = concat!(env!("CARGO_MANIFEST_DIR"), "/demo-data/vso-de-zandloper.csv");
    let here = window.home.path().join("lijst.csv");
    std::fs::copy(list, &here).unwrap();
    // A list that came after the folders were looked at is dropped on the window.
    window.sees("stap 1 van 3").press(&format!("\x1b[200~{}\x1b[201~", here.display()));
    window.sees("Verder naar de rijen").press("\r");
    window.sees("12 leerlingen erbij").press("\r").sees("eerste overleg plannen?").press("n");
    window.sees("Haddad, Yousef").press("q");
    assert_eq!(window.ends(), 0);
    assert_eq!(run_in(Some(&store), &["list", "--json"]).out.matches("\"number\"").count(), 12);
}

#[test]
fn a_first_start_can_look_at_the_demo_without_a_name_and_comes_back_to_the_start() {
    let dir = tempfile::tempdir().unwrap();
    let store = dir.path().join("tafel");
    let mut window = on(&store).open();
    // A name that was typed before is there again after the demo.
    window.sees("leeg beginnen").press("leeg").sees_no("verzonnen regio").press("\r");
    window.types_at("Naam").press("Ilse").sees("Ilse").press("\x1b").sees_no("Wie bent u").press("\x15");
    window.sees("verzonnen regio").press("demo").sees_no("leeg beginnen").press("\r");
    window.sees("rondleiding van tien toetsen").sees("fictieve gegevens").press("2").sees("✓");
    window.press("q").sees("een verzonnen regio").sees_no("fictieve gegevens").press("\x15");
    window.press("leeg").sees_no("mijn school").press("\r").sees("Ilse").press("\x1b").sees_no("Wie bent u");
    assert!(!store.exists(), "nothing of the demo is kept");
    window.press("\x1b").sees("Stoppen?").press("j");
    assert_eq!(window.ends(), 0);
    window.is_whole();
}

#[test]
fn a_first_start_that_is_left_makes_no_store() {
    let dir = tempfile::tempdir().unwrap();
    let store = dir.path().join("tafel");
    let mut window = on(&store).open();
    window.sees("leeg beginnen").press("\x1b").sees("Stoppen?").press("j");
    assert_eq!(window.ends(), 0);
    window.is_whole();
    assert!(!store.exists());
}

//! Pastes and keys that come too quickly: text in a field, refused anywhere else.

use super::window::on;
use super::{recorded, store};

const REFUSED: &str = "Plakken kan alleen in een veld.";

#[test]
fn a_paste_is_text_in_the_search_field_and_refused_outside_it() {
    let store = store();
    let before = recorded(store.path());
    let mut window = on(store.path()).open();
    window.sees("4 van 12").paste("2\n3\nq\n").sees(REFUSED);
    window.press("/").types_at("Zoeken").paste("emre\r\nyilmaz").sees("1 van 12").sees("Yılmaz, Emre");
    window.press("\x1b").types_nowhere().sees("4 van 12").press("q");
    assert_eq!(window.ends(), 0);
    window.is_whole();
    assert_eq!(recorded(store.path()), before);
}

/// A terminal that does not announce a paste sends it as keys.
#[test]
fn keys_that_come_in_one_piece_are_a_paste() {
    let store = store();
    let before = recorded(store.path());
    let mut window = on(store.path()).open();
    // Nobody can tell the first from a key, so that one is done.
    window.sees("4 van 12").press("2222").sees("Weggelaten: 3 tekens.");
    window.press("\x1a").sees("Ongedaan gemaakt");
    // As keys, Enter would end the search and the letters behind it would act.
    window.press("/").types_at("Zoeken").press("yousef\rhaddad").sees("1 van 12").sees("Haddad, Yousef");
    window.types_at("Zoeken").press("\x1b").types_nowhere().sees("4 van 12");
    // A text that begins with the key that ends the program.
    window.press("quote van de mentor\r").sees("Weggelaten: 20 tekens.").press("q");
    assert_eq!(window.ends(), 0);
    assert_eq!(recorded(store.path()), before + 2);
}

#[test]
fn keys_that_follow_each_other_as_hands_do_are_keys() {
    let store = store();
    let before = recorded(store.path());
    let mut window = on(store.path()).open();
    window.sees("4 van 12").press("2").sees("✓ Yousef Haddad").press("2").sees("✓ Isa 't Hart");
    window.press("2").sees("✓ Mei Ng").press("q");
    assert_eq!(window.ends(), 0);
    assert_eq!(recorded(store.path()), before + 3);
}

#[test]
fn a_note_of_several_lines_can_be_pasted() {
    let store = store();
    let mut window = on(store.path()).open();
    window.sees("openen").press("n").sees("ctrl-s").paste("Gaat graag\r\nnaar stage.").sees("naar stage.");
    window.press("\x13").types_nowhere().press("q");
    assert_eq!(window.ends(), 0);
    let log = crate::cli::run_in(Some(store.path()), &["log", "--json"]).out;
    assert!(log.contains("Gaat graag\\nnaar stage."), "{log}");
}

#[test]
fn ctrl_c_and_ctrl_z_are_keys_and_end_nothing() {
    let store = store();
    let mut window = on(store.path()).open();
    window.sees("openen").press("\x03").sees("ctrl-c doet hier niets");
    window.press("2").sees("✓ Yousef").press("\x1a").sees("Ongedaan gemaakt").press("q");
    assert_eq!(window.ends(), 0);
    window.is_whole();
    assert_eq!(super::marked(store.path()), 0);
}

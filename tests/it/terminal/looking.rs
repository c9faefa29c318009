//! What the window looks like: sizes, skins, no colours.

use super::program;
use super::window::{Window, casustafel, on};
use crate::cli::assert_dutch;

/// Cells that are drawn in reverse.
fn inverse(window: &Window) -> usize {
    window.cells().iter().filter(|cell| cell.inverse()).count()
}

/// Cells with a colour of their own.
fn coloured(window: &Window) -> usize {
    let plain = vt100::Color::Default;
    window.cells().iter().filter(|cell| cell.fgcolor() != plain || cell.bgcolor() != plain).count()
}

#[test]
fn a_window_that_is_dragged_shows_what_a_fresh_one_of_that_size_shows() {
    let fresh = |cols, rows| {
        let mut window = casustafel(&["demo"]).size(cols, rows).open();
        window.sees("hulp").press("q");
        let text = window.text();
        assert_eq!(window.ends(), 0);
        text
    };
    let mut window = casustafel(&["demo"]).open();
    let first = window.sees("hulp").text();
    for (cols, rows) in [(60, 20), (120, 40), (50, 15)] {
        window.resize(cols, rows).shows(&fresh(cols, rows));
    }
    window.resize(80, 24).shows(&first).press("q");
    assert_eq!(window.ends(), 0);
    window.is_whole();
}

#[test]
fn no_size_is_too_small_to_come_back_from() {
    let mut window = casustafel(&["demo"]).open();
    let first = window.sees("hulp").text();
    for (cols, rows) in [(1, 1), (0, 0), (80, 1), (1, 24), (0, 24), (80, 0), (2, 2), (49, 14)] {
        window.draws_at(cols, rows);
    }
    window.resize(80, 24).shows(&first);
    // Keys do nothing where nobody sees what they do, but one can leave.
    window.draws_at(0, 0).press("q");
    assert_eq!(window.ends(), 0);
    window.is_whole();
}

#[test]
fn no_color_has_no_colours_and_a_selection_that_is_seen() {
    let mut window = casustafel(&["demo"]).env("NO_COLOR", "1").open();
    window.sees("hulp");
    let selected = inverse(&window);
    assert!(selected >= 60, "{selected} cells of the selected row are inverse:\n{}", window.text());
    assert_eq!(coloured(&window), 0, "Lijst");
    for (screen, keys) in [
        ("Overleg", "\x1bOR"),
        ("Afspraken", "\x1bOS"),
        ("Netwerk", "\x1b[17~"),
        ("Lijst", "\x1bOQ"),
        ("help", "?"),
        ("Lijst", "\x1b"),
        ("Casus", "\r"),
    ] {
        window.turn(keys);
        assert_eq!(coloured(&window), 0, "{screen}:\n{}", window.text());
    }
    window.press("q");
    assert_eq!(window.ends(), 0);
}

#[test]
fn an_empty_no_color_asks_for_nothing() {
    let mut window = casustafel(&["demo"]).env("NO_COLOR", "").open();
    window.sees("hulp");
    assert!(coloured(&window) > 0);
}

#[test]
fn each_skin_opens_and_one_that_was_asked_for_wins_from_no_color() {
    for skin in ["standaard", "licht", "contrast", "kleurenblind", "mono"] {
        let mut window = casustafel(&["demo", "--skin", skin]).env("NO_COLOR", "1").open();
        window.sees("hulp");
        assert_eq!(coloured(&window) == 0, skin == "mono", "{skin}");
        window.press("q");
        assert_eq!(window.ends(), 0, "{skin}");
    }
}

#[test]
fn an_unknown_skin_is_named_before_the_terminal_is_touched() {
    let ran = program().args(["demo", "--skin", "paars"]).output().unwrap();
    assert_eq!(ran.status.code(), Some(2));
    assert!(ran.stdout.is_empty());
    let said = String::from_utf8(ran.stderr).unwrap();
    assert!(said.contains("paars") && said.contains("kleurenblind"), "{said}");
    assert_dutch(&said);
}

#[test]
fn a_store_that_is_no_folder_gets_a_sentence_on_a_whole_terminal() {
    let dir = tempfile::tempdir().unwrap();
    let file = dir.path().join("bestand");
    std::fs::write(&file, "geen map").unwrap();
    let mut window = on(&file).open();
    window.sees("De gegevens gaan niet open").press("q");
    assert_eq!(window.ends(), 1);
    window.is_whole();
    let words = window.last_words();
    assert!(words.contains("De gegevens gaan niet open"), "{words}");
    assert_dutch(words);
}

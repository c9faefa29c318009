//! Opening: the first frame stands before the data is there, one can leave at once, and what does not open says so on
//! a screen.

use std::path::Path;

use casustafel::store::{Holder, Store, journal};

#[cfg(debug_assertions)]
use super::marked;
use super::store;
use super::window::on;
use crate::cli::assert_dutch;
#[cfg(debug_assertions)]
use crate::support::waiting::end_of;

#[cfg(debug_assertions)]
const READING: &str = "De gegevens worden gelezen";

/// A store that does not open until somebody lets it.
#[cfg(debug_assertions)]
struct Stuck {
    store: tempfile::TempDir,
    pipes: tempfile::TempDir,
}

#[cfg(debug_assertions)]
impl Stuck {
    fn new() -> Self {
        let (store, pipes) = (store(), tempfile::tempdir().unwrap());
        let pipe = pipes.path().join("pijp");
        assert!(std::process::Command::new("mkfifo").arg(&pipe).status().unwrap().success());
        Self { store, pipes }
    }

    fn window(&self) -> super::window::Window {
        let pipe = self.pipes.path().join("pijp");
        on(self.store.path()).env("CASUSTAFEL_OPENS_AFTER", pipe.to_str().unwrap()).open()
    }

    /// Opening goes on.
    fn hand_over(&self) {
        let pipe = self.pipes.path().join("pijp");
        end_of("somebody who waits to open", move || std::fs::write(pipe, "").unwrap());
    }
}

#[test]
#[cfg(debug_assertions)]
fn the_first_frame_stands_before_the_store_is_open_and_keys_typed_ahead_mark_nobody() {
    let stuck = Stuck::new();
    let mut window = stuck.window();
    window.sees("Lijst   Overleg   Afspraken   Netwerk").sees("casustafel").sees(READING).sees("q stoppen");
    window.press("2").press("\r").press("n").resize(120, 40).until_it("is drawn anew", |screen| {
        screen.lines().nth(39).is_some_and(|line| line.contains("q stoppen"))
    });
    stuck.hand_over();
    window.sees("openen").sees("4 van 12");
    assert!(!window.text().contains(READING));
    window.press("q");
    assert_eq!(window.ends(), 0);
    window.is_whole();
    assert_eq!(marked(stuck.store.path()), 0);
}

#[test]
#[cfg(debug_assertions)]
fn whoever_does_not_want_to_wait_leaves_at_once_and_the_store_is_as_it_was() {
    let stuck = Stuck::new();
    let bytes = |stuck: &Stuck| std::fs::read(journal::path(stuck.store.path())).unwrap();
    let before = bytes(&stuck);
    for leaves in ["q", "\x03", "\x1b", "TERM", "HUP", "INT", "QUIT"] {
        let mut window = stuck.window();
        window.sees("Lijst");
        if leaves.len() == 1 {
            window.press(leaves)
        } else {
            window.signal(leaves)
        };
        assert_eq!(window.ends(), 0, "{leaves}");
        window.is_whole();
        assert_eq!(window.last_words(), "", "{leaves}");
        assert!(bytes(&stuck) == before, "{leaves}");
    }
    let mut window = on(stuck.store.path()).open();
    window.sees("4 van 12");
    assert!(!window.text().contains('▲'), "nothing has to be said:\n{}", window.text());
}

#[test]
fn a_damaged_store_says_so_on_a_screen_of_any_size_and_after_it() {
    let store = store();
    let path = journal::path(store.path());
    let bytes = harm(store.path());
    std::fs::remove_dir_all(store.path().join("sled")).unwrap();
    for (cols, rows) in [(50, 15), (80, 24), (120, 40)] {
        let mut window = on(store.path()).size(cols, rows).open();
        window
            .sees("De gegevens gaan niet open")
            .sees("Het logboek is beschadigd bij stuk 1")
            .sees("q  stoppen");
        // Not everything waits for `q`: a digit and what is no way on here do nothing.
        window.press("2").press("v").press("q");
        assert_eq!(window.ends(), 1);
        window.is_whole();
        let words = window.last_words();
        assert!(words.contains("Het logboek is beschadigd bij stuk 1"), "{words}");
        assert_dutch(words);
    }
    assert!(std::fs::read(&path).unwrap() == bytes, "nothing is changed");
}

/// Changes a bit in the first record; gives what the journal holds now.
fn harm(dir: &Path) -> Vec<u8> {
    let path = journal::path(dir);
    let mut bytes = std::fs::read(&path).unwrap();
    bytes[40] ^= 1;
    std::fs::write(&path, &bytes).unwrap();
    bytes
}

#[test]
fn damage_further_back_is_found_beside_the_first_frames_and_from_then_on_nothing_is_written() {
    let store = store();
    let bytes = harm(store.path());
    let mut window = on(store.path()).open();
    window.sees("4 van 12").sees("Er wordt niets meer vastgelegd").press("2");
    window.sees("Niet opgeslagen").sees("Er wordt niets meer vastgelegd");
    assert!(std::fs::read(journal::path(store.path())).unwrap() == bytes, "nothing is written");
}

fn hold(dir: &Path) -> Store {
    Store::open(dir, &Holder::this_process(chrono::DateTime::UNIX_EPOCH), &mut |_, _| {}).unwrap().store
}

#[test]
fn a_store_that_somebody_else_has_opens_as_soon_as_they_have_left() {
    const HELD: &str = "Ilse de Wit heeft deze gegevens al open";
    let store = store();
    let held = hold(store.path());
    let mut window = on(store.path()).open();
    window.sees(HELD).sees("r  opnieuw proberen").press("r").sees(HELD);
    drop(held);
    window.press("r").sees("4 van 12").press("q");
    assert_eq!(window.ends(), 0);
    window.is_whole();
    assert_eq!(window.last_words(), "");
}

#[test]
fn a_store_that_stays_with_somebody_else_can_be_left() {
    let store = store();
    let _held = hold(store.path());
    let mut window = on(store.path()).open();
    window.sees("al open").signal("TERM");
    assert_eq!(window.ends(), 1);
    window.is_whole();
    assert!(window.last_words().contains("Sluit casustafel daar"), "{}", window.last_words());
}

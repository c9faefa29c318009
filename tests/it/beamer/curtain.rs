//! The curtain: it falls from everywhere, over both screens, and only the own screen lifts it.

use casustafel::app::Msg;
use casustafel::app::slide::Shows;
use casustafel::app::stage::{Curtain, Window};
use casustafel::keys::{BUILT_IN, load};

use crate::journeys::chair_runs_a_meeting::prepared;
use crate::journeys::player::Player;

/// A window that nobody has recognised yet.
const CAME: Window = Window::Came { listening: 1, code: 47 };

/// A meeting runs, and the second window hangs on the wall.
fn with_a_wall() -> Player {
    let mut chair = prepared();
    chair.tells(Msg::Window(CAME));
    chair.keys("B j");
    assert!(matches!(chair.app().slide().shows, Shows::Pupil(_)));
    chair
}

/// Neither screen shows anything of anybody.
#[track_caller]
fn hidden(chair: &Player) {
    assert_eq!(chair.app().slide().shows, Shows::Nothing);
    let screen = chair.screen();
    for case in chair.state().cases() {
        let name = chair.spoken(case.id);
        assert!(!screen.contains(&name) && !screen.contains(&case.id.to_string()), "{name}:\n{screen}");
    }
}

#[test]
fn it_falls_from_every_layer_and_what_was_typed_waits() {
    for keys in ["", "a", "n", "r", "c", "/", ":", "?", "A", "v", "P", "g l", "g i", "t", "m", "E", "I"] {
        let mut chair = with_a_wall();
        if !keys.is_empty() {
            chair.keys(keys);
        }
        let before = chair.screen();
        chair.keys("ctrl-g");
        hidden(&chair);
        // Nothing that is pressed now reaches what lies behind it.
        chair.keys("x 3 v d q").pastes("Jan Jansen");
        hidden(&chair);
        chair.keys("enter");
        let after = chair.screen();
        assert_eq!(before.lines().nth(1), after.lines().nth(1), "{keys}: another screen came back");
        assert!(matches!(chair.app().slide().shows, Shows::Pupil(_) | Shows::Next { .. }), "{keys}");
    }
    let mut chair = with_a_wall();
    chair
        .keys("n")
        .types("Dit is half")
        .keys("ctrl-g enter")
        .types(" en dit ook")
        .sees("Dit is half en dit ook");
}

#[test]
fn a_full_stop_lets_it_fall_where_nothing_is_typed_and_is_a_full_stop_in_a_text() {
    let mut chair = with_a_wall();
    chair.keys(".");
    hidden(&chair);
    chair.keys("ctrl-g");
    assert_eq!(chair.app().curtain(), None);
    chair.keys("n").types("Klaar.").sees("Klaar.");
    assert_eq!(chair.app().curtain(), None);
}

#[test]
fn a_stranger_at_the_door_is_met_in_each_keymap() {
    for (name, source) in BUILT_IN {
        let mut chair = prepared();
        chair.keys("B");
        chair.under(load(source).keymap).keys("ctrl-g");
        hidden(&chair);
        assert!(chair.screen().contains("Gordijn"), "{name}");
        chair.keys("ctrl-g");
        assert_eq!(chair.app().curtain(), None, "{name}");
    }
}

#[test]
fn the_wall_lets_it_fall_and_never_lifts_it() {
    let mut chair = with_a_wall();
    chair.tells(Msg::Window(Window::Curtain));
    hidden(&chair);
    chair.tells(Msg::Window(Window::Curtain));
    hidden(&chair);
    chair.keys("enter");
    assert!(matches!(chair.app().slide().shows, Shows::Pupil(_)));
}

#[test]
fn a_window_that_comes_in_a_meeting_is_recognised_before_anything_shows() {
    let mut chair = prepared();
    chair.keys("B").tells(Msg::Window(CAME));
    assert_eq!(chair.app().slide().shows, Shows::Code(47));
    chair.sees("Staat op de muur de code 47?").sees("Uitbreiden");
    // Neither the key that lifts a curtain nor Enter is an answer.
    chair.keys("enter ctrl-g esc n");
    assert_eq!(chair.app().curtain(), Some(Curtain::Asks(47)));
    chair.keys("j");
    assert!(matches!(chair.app().slide().shows, Shows::Pupil(_)));
    chair.sees("eigen scherm · beamer: L-0");
}

#[test]
fn a_window_that_waits_since_before_the_meeting_is_asked_about_when_it_begins() {
    let mut chair = prepared();
    chair.tells(Msg::Window(CAME));
    assert_eq!(chair.app().curtain(), None);
    assert_eq!(chair.app().slide().shows, Shows::Nothing);
    chair.sees("eigen scherm · beamer: niemand").keys("B").sees("Staat op de muur de code 47?");
}

#[test]
fn a_cable_that_goes_and_comes_hides_both_screens_until_the_code_is_seen_again() {
    let mut chair = with_a_wall();
    chair.tells(Msg::Window(Window::Went { listening: 0 }));
    hidden(&chair);
    chair.sees("Het tweede scherm is weg");
    chair.tells(Msg::Window(Window::Came { listening: 1, code: 81 }));
    assert_eq!(chair.app().slide().shows, Shows::Code(81));
    chair.sees("Staat op de muur de code 81?").keys("j");
    assert_eq!(chair.app().curtain(), None);
    // Of two windows that were recognised one goes: which one is left, nobody knows.
    chair.tells(Msg::Window(Window::Came { listening: 2, code: 52 })).keys("j");
    chair.tells(Msg::Window(Window::Went { listening: 1 }));
    assert_eq!(chair.app().slide().shows, Shows::Code(52));
}

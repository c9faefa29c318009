//! The curtain: it falls from everywhere, over both screens, and only the own screen lifts it.

use casustafel::app::Msg;
use casustafel::app::slide::Shows;
use casustafel::app::stage::{Asked, Curtain, Fell, Window};
use casustafel::keys::{BUILT_IN, load};

use super::at_the_table::demo_day;
use crate::journeys::player::Player;

/// A window that nobody has recognised yet.
const CAME: Window = Window::Came(47);

/// A meeting runs, and the second window hangs on the wall.
fn with_a_wall() -> Player {
    let mut chair = demo_day();
    chair.tells(Msg::Window(CAME));
    chair.keys("B").types("47");
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
        let mut chair = demo_day();
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
    let mut chair = demo_day();
    chair.keys("B").tells(Msg::Window(CAME));
    assert_eq!(chair.app().slide().shows, Shows::Code(47));
    // The own screen asks for the code and does not have it.
    chair.sees("Welke code staat er op de muur?").sees("Uitbreiden").sees_not("47");
    // Neither the key that lifts a curtain nor a yes is an answer, nor another code.
    chair.keys("enter esc").types("jn.74 4x7");
    assert_eq!(chair.app().curtain(), Some(Curtain::Asks(47)));
    chair.types("47");
    assert!(matches!(chair.app().slide().shows, Shows::Pupil(_) | Shows::Number(_)));
    chair.sees("eigen scherm · beamer: ");
}

#[test]
fn a_window_that_waits_since_before_the_meeting_is_asked_about_when_it_begins() {
    let mut chair = demo_day();
    chair.tells(Msg::Window(CAME));
    assert_eq!(chair.app().curtain(), None);
    assert_eq!(chair.app().slide().shows, Shows::Nothing);
    chair.sees("eigen scherm · beamer: niemand").keys("B").sees("Welke code staat er op de muur?");
}

#[test]
fn a_cable_that_goes_and_comes_hides_both_screens_until_the_code_is_read_again() {
    let mut chair = with_a_wall();
    chair.tells(Msg::Window(Window::Went(47)));
    hidden(&chair);
    chair.sees("Het tweede scherm is weg");
    chair.tells(Msg::Window(Window::Came(81)));
    assert_eq!(chair.app().slide().shows, Shows::Code(81));
    chair.types("47");
    assert_eq!(chair.app().curtain(), Some(Curtain::Asks(81)));
    chair.types("81");
    assert_eq!(chair.app().curtain(), None, "the window that came answers the one that went");
}

#[test]
fn each_of_two_windows_is_recognised_and_both_again_when_one_goes() {
    let mut chair = with_a_wall();
    chair.tells(Msg::Window(Window::Came(52)));
    assert_eq!(chair.app().slide().shows, Shows::Code(52), "the one that is known shows nothing meanwhile");
    chair.types("52");
    assert_eq!(chair.app().curtain(), None);
    chair.tells(Msg::Window(Window::Came(33))).tells(Msg::Window(Window::Went(47)));
    // Nobody knows any more what hangs where.
    chair.types("33").types("52");
    assert_eq!(chair.app().curtain(), None);
    assert_eq!(chair.app().stage.listening(), 2);
}

#[test]
fn what_somebody_is_typing_neither_lifts_it_nor_answers_it() {
    let mut chair = with_a_wall();
    chair.keys("n").types("Belt met de");
    chair.hurries = true;
    chair.tells(Msg::Window(Window::Went(47))).types(" jobcoach").keys("enter enter ctrl-g ctrl-s enter");
    assert_eq!(chair.app().curtain(), Some(Curtain::Fell(Fell::WindowGone)));
    hidden(&chair);
    // After a pause a key is an answer.
    chair.hurries = false;
    chair.tells(Msg::Quiet).keys("enter").sees("Belt met de");
    // A key that is held down falls and stays.
    chair.hurries = true;
    chair.keys("ctrl-g ctrl-g ctrl-g");
    hidden(&chair);
}

#[test]
fn whoever_wanted_the_curtain_keeps_it_when_a_window_is_recognised() {
    let mut chair = with_a_wall();
    chair.keys("ctrl-g").tells(Msg::Window(Window::Went(47))).tells(Msg::Window(Window::Came(81)));
    chair.types("81");
    hidden(&chair);
    chair.keys("enter");
    assert_eq!(chair.app().curtain(), None);
    // The other way round: while the code is asked, somebody comes in.
    chair.tells(Msg::Window(Window::Came(90))).keys("ctrl-g").types("90");
    hidden(&chair);
}

#[test]
fn it_falls_in_a_window_that_is_too_small_to_show_anything() {
    let mut chair = with_a_wall();
    chair.in_a_window(20, 5).keys("ctrl-g");
    assert_eq!(chair.app().slide().shows, Shows::Nothing);
}

#[test]
fn what_is_opened_instead_recognises_the_windows_anew() {
    let mut chair = demo_day();
    chair.keys("B").tells(Msg::Windows(vec![47]));
    assert_eq!(chair.app().slide().shows, Shows::Code(47));
}

#[test]
fn asking_for_a_second_window_says_what_came_of_it() {
    let mut chair = demo_day();
    chair.keys("S").tells(Msg::WindowAsked(Asked::Opens)).sees("✓ Het tweede venster gaat open.");
    chair.tells(Msg::WindowAsked(Asked::ByHand)).sees("typ daar: casustafel beamer");
    chair.tells(Msg::WindowAsked(Asked::Nowhere)).sees("Een tweede scherm kan hier niet");
}

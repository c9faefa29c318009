//! The rondleiding through the demo: ten keys on the real screens, another way, and leaving half-way.

use casustafel::domain::{People, Status, query};
use casustafel::keys::{Action, BUILT_IN, load};

use super::player::{MONDAY, Player, demo_region};

/// Somebody who opens the demo, with these keys.
fn in_demo(keymap: &str) -> Player {
    let source = BUILT_IN.iter().find(|(name, _)| *name == keymap).unwrap().1;
    Player::among(People::Invented, load(source).keymap, demo_region(), MONDAY)
}

/// The key that the rondleiding names at the start of its sentence.
fn named(visitor: &Player, at: usize) -> String {
    let said = visitor.app().tour_says().unwrap();
    let from = format!("Rondleiding {at}/10 · ");
    let sentence = said.strip_prefix(&from).unwrap_or_else(|| panic!("not at {from}: {said}"));
    let sentence = sentence.rsplit_once("? ").map_or(sentence, |(_, last)| last);
    let sentence = sentence.strip_prefix("Wat u nu vastlegt, komt in het verslag. ").unwrap_or(sentence);
    let verb =
        [" geeft", " neemt", " kiest", " maakt", " opent", " gaat", " begint", " zegt", " haalt", " zet"];
    let ends = verb.iter().filter_map(|verb| sentence.find(verb)).min().unwrap();
    sentence[..ends].to_owned()
}

#[test]
fn ten_keys_go_round_the_demo_under_each_keymap() {
    for (keymap, _) in BUILT_IN {
        let mut visitor = in_demo(keymap);
        visitor
            .sees("een rondleiding van tien toetsen")
            .does(Action::Help)
            .sees("Een rondleiding van tien toetsen");
        visitor.does(Action::Accept);
        for at in 1..=10 {
            let key = named(&visitor, at);
            // All of it fits on its two lines in a small window.
            let (said, shown) = (visitor.app().tour_says().unwrap(), visitor.screen_of(80, 24));
            let last = said.rsplit(' ').next().unwrap();
            assert!(
                shown.contains(&format!("Rondleiding {at}/10")) && shown.contains(last),
                "{keymap}: {shown}"
            );
            assert_eq!(
                said.ends_with("Esc stopt.") || said.ends_with("q stopt."),
                at != 9,
                "{keymap}: {said}"
            );
            visitor.presses(&key);
            if at == 3 {
                visitor.types("karel").does(Action::Accept).does(Action::Accept);
            }
            if at == 4 {
                visitor.types("bellen @joke vr").does(Action::Accept);
            }
        }
        assert!(visitor.screen_of(80, 24).contains("mijn school»."), "{keymap}");
        visitor.sees("Rondleiding klaar");
        assert_eq!(std::fs::read_dir(visitor.exports.path()).unwrap().count(), 1, "{keymap}: the minutes");
        assert!(query::running_meeting(visitor.state()).is_some());
        visitor.does(Action::Down).sees_not("Rondleiding");
    }
}

#[test]
fn what_was_done_by_another_way_counts() {
    let mut visitor = in_demo("standaard");
    visitor.keys("g r").sees("Rondleiding 1/10");
    // From the case and from a list to choose from, not with the keys that are named.
    visitor.keys("enter a").types("bellen @joke vr").keys("enter").sees("Rondleiding 1/10");
    visitor.keys(": ").types("vastgelopen").keys("enter");
    if visitor.app().tour_says().unwrap().contains("1/10") {
        visitor.keys("1");
    }
    visitor.sees("Rondleiding 2/10").keys(": ").types("ongedaan").keys("enter").sees("Rondleiding 3/10");
    // The agreement was made before: after the casusregisseur it is not asked, and the case stands open already.
    visitor.keys("r").types("joke").keys("enter enter").sees("Rondleiding 6/10");
    // A step that is done elsewhere says which key goes there.
    visitor
        .keys("f3")
        .sees("Rondleiding 7/10")
        .keys("g n")
        .sees("De volgende stap doet u in Overleg: g o gaat daarheen.");
    visitor.keys("g o").sees("B begint het overleg");
}

#[test]
fn it_is_left_half_way_with_one_esc_and_nothing_else_is() {
    let mut visitor = in_demo("standaard");
    visitor.keys("? enter").sees("Rondleiding 1/10");
    // Esc closes the layer first; on the screen it ends the rondleiding.
    visitor.keys("r esc").sees("Rondleiding 1/10");
    visitor
        .keys("enter")
        .sees("Casusregisseur")
        .keys("esc")
        .sees("De rondleiding is gestopt.")
        .sees_not("1/10");
    assert_eq!(visitor.app().screen, casustafel::app::Screen::Case, "Esc took one thing away");
    visitor.keys("esc ? enter").sees("Rondleiding 1/10");
}

#[test]
fn there_is_none_among_real_pupils() {
    let mut coordinator = Player::over(super::player::region(MONDAY), MONDAY);
    coordinator.sees_not("rondleiding").keys("?").types("rondleiding").sees("Niets gevonden").keys("esc");
    coordinator.keys("g r").sees("alleen in de demo").sees_not("1/10");
}

#[test]
fn the_list_stays_in_sight_in_a_small_window() {
    let mut visitor = in_demo("standaard");
    visitor.keys("g r");
    insta::assert_snapshot!("tour_first_step", visitor.screen_of(80, 24));
    let first = visitor.selected();
    visitor.keys("2");
    assert_eq!(visitor.state().row(first).map(casustafel::domain::Glance::status), Some(Status::Attention));
    insta::assert_snapshot!("tour_second_step", visitor.screen_of(80, 24));
}

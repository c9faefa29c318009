//! Instellingen: who uses the program, how it looks, which keys it has, and its terms.

use std::fs;

use casustafel::app::preferences::{Preferences, Skin};
use casustafel::app::{App, Clock};
use casustafel::domain::{People, State};
use casustafel::keys::{Action, BUILT_IN, load, standard};
use casustafel::run::preferences::{FILE, keep, read};
use casustafel::text::preferences as words;

use chrono::{TimeZone, Utc};

use super::player::{MONDAY, Player, region};

fn user() -> Player {
    Player::over(region(MONDAY), MONDAY)
}

#[test]
fn looks_are_tried_while_the_cursor_stands_on_them_and_stay_with_enter() {
    let mut user = user();
    user.keys("g i").types("uiterlijk").keys("enter").sees("donkere letters op wit");
    assert_eq!(user.app().skin(), Skin::Standaard);
    user.keys("down");
    assert_eq!(user.app().skin(), Skin::Licht, "as it would be");
    user.keys("esc");
    assert_eq!(user.app().skin(), Skin::Standaard, "as it was");
    user.keys("g i").types("uiterlijk").keys("enter down down enter");
    assert_eq!(user.app().skin(), Skin::Contrast);
    user.keys("g i").sees("contrast").types("uiterlijk").keys("enter").sees("contrast  ◆ nu");
}

#[test]
fn what_is_asked_at_a_start_goes_before_what_was_chosen_and_is_not_kept() {
    let chosen = Preferences { skin: Some(Skin::Contrast), ..Preferences::default() };
    let clock = Clock { now: Utc.with_ymd_and_hms(2026, 11, 23, 8, 0, 0).unwrap(), today: MONDAY };
    let app = App::new(State::default(), standard(), clock, People::Real);
    let app = app.preferring(chosen.clone(), Some(Skin::Mono));
    assert_eq!((app.skin(), app.world.preferences.clone()), (Skin::Mono, chosen));
}

#[test]
fn a_keymap_is_chosen_by_its_name_and_works_at_once() {
    let mut user = user();
    user.keys("g i").types("toetsen").keys("enter").types("vim").keys("enter");
    user.keys("j j k ?").sees("k").keys("esc");
    let other = user.app().keymap.clone();
    assert_ne!(format!("{other:?}"), format!("{:?}", casustafel::keys::standard()));
}

#[test]
fn whoever_listens_sets_it_once() {
    let mut user = user();
    user.keys("g i").types("schermlezer").sees("uit").keys("enter").sees("aan, vanaf de volgende keer");
    assert!(user.app().world.preferences.lines);
}

#[test]
fn whoever_asked_for_other_keys_at_the_start_keeps_them_when_looks_are_chosen() {
    let mut user = user();
    let asked = load(BUILT_IN[1].1).keymap;
    user.under(asked.clone());
    user.does(Action::Settings).types("uiterlijk").does(Action::Accept).types("licht").does(Action::Accept);
    assert_eq!(user.app().skin(), Skin::Licht);
    assert_eq!(format!("{:?}", user.app().keymap), format!("{asked:?}"));
}

#[test]
fn who_uses_the_program_changes_their_own_data_there() {
    let mut user = user();
    let name = user.state().person(user.state().user().unwrap()).unwrap().name().to_owned();
    user.keys("g i").sees("uw gegevens").sees(&name).keys("enter").sees("Functie").keys("down ctrl-u");
    user.types("teamleider").keys("ctrl-s");
    assert_eq!(
        user.state().person(user.state().user().unwrap()).unwrap().facts.function.as_deref(),
        Some("teamleider")
    );
}

#[test]
fn every_choice_says_what_it_is_like() {
    assert!(Skin::names().all(|name| !words::skin(name).is_empty()));
    assert!(BUILT_IN.iter().all(|(name, _)| !words::keymap(name).is_empty()));
}

#[test]
fn what_was_chosen_is_there_the_next_time_and_a_broken_file_is_no_fault() {
    let dir = tempfile::tempdir().unwrap();
    let file = dir.path().join("nog niet").join(FILE);
    assert_eq!(read(Some(&file)), Preferences::default());
    let chosen = Preferences { skin: Some(Skin::Kleurenblind), keymap: Some("vim".to_owned()), lines: true };
    keep(&file, &chosen).unwrap();
    assert_eq!(read(Some(&file)), chosen);
    for broken in ["", "skin = 3", "\u{0}", "skin = \"roze\"", "nog iets = 1"] {
        fs::write(&file, broken).unwrap();
        assert_eq!(read(Some(&file)), Preferences::default(), "{broken}");
    }
}

//! The coordinator, ten minutes between two appointments.

use std::ffi::OsString;

use casustafel::cli::{self, Surroundings, output::Output};
use casustafel::domain::{Cause, Destination, Draft, Event, Group, PupilId, Role, Status};
use casustafel::store::{Holder, Log, Store};
use casustafel::terminal::Face;
use chrono::{NaiveDate, TimeZone, Utc};

use super::player::{MONDAY, Player, region};

#[test]
fn coordinator_imports_and_triages_36_pupils_by_digits_alone() {
    let mut coordinator = Player::over(imported_by_hand(), MONDAY);
    coordinator.keys("left home").sees("Alle leerlingen");
    assert_eq!(coordinator.app().list.shown.len(), 36);
    let order = coordinator.app().list.shown.clone();
    // 1 op koers, 2 aandacht nodig, 3 vastgelopen: each digit goes on to the next row by itself.
    for at in 0..36 {
        coordinator.keys(["1", "2", "3"][at % 3]);
    }
    // Rows stay where the eye left them, though their status would sort them elsewhere.
    assert_eq!(coordinator.app().list.shown, order);
    for (at, pupil) in order.iter().enumerate() {
        let wanted = [Status::OnTrack, Status::Attention, Status::Stuck][at % 3];
        assert_eq!(coordinator.state().case(*pupil).unwrap().status(), wanted);
    }
    // Another view and back: now the stuck ones come first.
    coordinator.keys("left right");
    let first = coordinator.app().list.shown[0];
    assert_eq!(coordinator.state().case(first).unwrap().status(), Status::Stuck);
}

/// The three schools' lists, imported on the command line as a coordinator does, and read back from the store.
fn imported_by_hand() -> Vec<Draft> {
    let dir = tempfile::tempdir().unwrap();
    let now = Utc.from_utc_datetime(&MONDAY.and_hms_opt(7, 0, 0).unwrap());
    let around = Surroundings {
        now,
        today: MONDAY,
        store: Some(dir.path().join("tafel")),
        face: Face::Frames,
        marks: None,
    };
    let run = |words: &[&str]| {
        let (mut data, mut messages) = (vec![], vec![]);
        let words: Vec<OsString> = ["casustafel"].iter().chain(words).map(OsString::from).collect();
        let code = cli::run(&words, &around, &mut Output::new(&mut data, &mut messages));
        assert_eq!(code, 0, "{words:?}: {}", String::from_utf8_lossy(&messages));
    };
    run(&["init", "--name", "Ilse de Wit", "--function", "coördinator"]);
    for list in casustafel::import::demo::LISTS {
        let file = dir.path().join("lijst.csv");
        std::fs::write(&file, list.bytes).unwrap();
        run(&["import", file.to_str().unwrap(), "--school", list.school, "--mentors", "skip"]);
    }
    let holder = Holder::this_process(now);
    let store = Store::open(&dir.path().join("tafel"), &holder, &mut |_, _| {}).unwrap().store;
    let groups = store.groups().unwrap().map(Result::unwrap);
    let draft =
        |it: Group| Draft { at: it.at, by: it.by, meeting: it.meeting, cause: it.cause, events: it.events };
    groups.map(draft).collect()
}

#[test]
fn coordinator_undoes_a_bulk_change_with_one_key() {
    let mut coordinator = Player::over(region(MONDAY), MONDAY);
    coordinator.keys("left *").sees("36");
    let before = coordinator.groups().len();
    // Ten or more asks first; the key that confirms is another one.
    coordinator.keys("2 2");
    assert_eq!(coordinator.groups().len(), before);
    coordinator.keys("j");
    assert_eq!(coordinator.groups().len(), before + 1);
    let attention =
        |player: &Player| player.state().cases().filter(|it| it.status() == Status::Attention).count();
    assert_eq!(attention(&coordinator), 36);
    coordinator.sees("Zo ook bij nog 35 leerlingen");
    coordinator.keys("ctrl-z").sees("Ongedaan gemaakt");
    assert_eq!(attention(&coordinator), 0);
    coordinator.keys("ctrl-y").sees("Opnieuw gedaan");
    assert_eq!(attention(&coordinator), 36);
    assert!(matches!(coordinator.groups().last().unwrap().cause, Cause::Redo(_)));
}

#[test]
fn every_question_takes_its_key_or_enter_for_yes_and_its_key_or_esc_for_no() {
    let mut coordinator = Player::over(region(MONDAY), MONDAY);
    let before = coordinator.groups().len();
    // With the arrows too, for whoever works with those alone.
    for no in ["n", "esc", "right enter"] {
        coordinator.keys("home left right left *").keys("2").sees("› ja, veranderen").keys(no);
        assert_eq!((coordinator.groups().len(), coordinator.app().layers.len()), (before, 0), "{no}");
        coordinator.keys("esc right");
    }
    for (at, yes) in ["j", "enter", "right left enter"].iter().enumerate() {
        coordinator.keys("home left *").keys(["1", "2", "3"][at]).keys(yes);
        assert_eq!(coordinator.groups().len(), before + 1 + at, "{yes}");
        coordinator.keys("esc right");
    }
    // So it is with what the program asks itself, and with leaving.
    coordinator.keys("n").types("Iets.").keys("esc q").sees("Stoppen?").keys("esc");
    assert!(!coordinator.left);
    coordinator.keys("q enter");
    assert!(coordinator.left);
}

#[test]
fn few_marked_pupils_get_a_casusregisseur_together() {
    let mut coordinator = Player::over(region(MONDAY), MONDAY);
    coordinator.keys("left space space space r").types("fatima").keys("enter");
    let events = coordinator.last_events();
    assert_eq!(events.len(), 3);
    assert!(events.iter().all(|event| matches!(event, Event::RoleSet { role: Role::Casusregisseur, .. })));
    coordinator.keys("ctrl-z");
    assert!(coordinator.state().cases().all(|case| case.named_last(Role::Casusregisseur).is_none()));
}

#[test]
fn landing_asks_where_and_since_when_and_is_one_step() {
    let mut coordinator = Player::over(region(MONDAY), MONDAY);
    coordinator.keys("left");
    let pupil = coordinator
        .app()
        .list
        .shown
        .iter()
        .copied()
        .find(|pupil| coordinator.state().case(*pupil).unwrap().facts.destination.is_none());
    let pupil = pupil.expect("a pupil without a destination");
    let at = coordinator.app().list.shown.iter().position(|it| *it == pupil).unwrap();
    coordinator.keys("home");
    for _ in 0..at {
        coordinator.keys("down");
    }
    assert_eq!(coordinator.selected(), pupil);
    let (groups, before) =
        (coordinator.groups().len(), coordinator.state().case(pupil).unwrap().facts.clone());
    coordinator.keys("4").sees("Geland: waar?").types("beschut").keys("enter");
    coordinator.sees("Geland: sinds wanneer?").types("1-9-2026").keys("enter");
    assert_eq!(coordinator.groups().len(), groups + 1);
    let facts = &coordinator.state().case(pupil).unwrap().facts;
    assert_eq!(facts.status, Some(Status::Landed));
    assert_eq!(facts.destination, Some(Destination::ShelteredJob));
    assert_eq!(facts.destination_since, NaiveDate::from_ymd_opt(2026, 9, 1));
    coordinator.keys("ctrl-z");
    assert_eq!(coordinator.state().case(pupil).unwrap().facts, before);
}

/// Who stands in Lijst, as one speaks.
fn shown(player: &Player) -> Vec<String> {
    let name = |pupil: &PupilId| player.spoken(*pupil);
    player.app().list.shown.iter().map(name).collect()
}

#[test]
fn searching_finds_accents_numbers_and_words_in_any_order() {
    let mut coordinator = Player::over(region(MONDAY), MONDAY);
    coordinator.keys("left");
    for (typed, found) in [
        ("oskarsd", &["Zoë Óskarsdóttir"][..]),
        ("yilmaz", &["Emre Yılmaz"]),
        ("lukasik", &["Maja Łukasik"]),
        ("meulen der", &["Sanne van der Meulen", "Ruben van der Meulen"]),
        ("der ruben", &["Ruben van der Meulen"]),
        ("l-002", &["Daan Bakker"]),
        ("zwxq", &[]),
    ] {
        coordinator.keys("/ ctrl-u").types(typed).keys("enter");
        assert_eq!(shown(&coordinator), found, "{typed}");
    }
    coordinator.keys("/ ctrl-u").types("status:nieuw school:kaap").keys("enter");
    let at_school = |pupil: &PupilId| coordinator.state().case(*pupil).unwrap().facts.school.clone().unwrap();
    let schools: Vec<String> = coordinator.app().list.shown.iter().map(at_school).collect();
    assert_eq!(schools, ["Praktijkschool De Kaap"; 19]);
    coordinator.keys("esc");
    assert_eq!(coordinator.app().list.shown.len(), 36);
}

#[test]
fn a_digit_goes_on_only_when_it_was_recorded() {
    let mut coordinator = Player::over(region(MONDAY), MONDAY);
    coordinator.keys("left home");
    let first = coordinator.selected();
    // Geland asks where; Esc leaves the picker: nothing was recorded, and the cursor has not moved.
    coordinator.keys("4 esc");
    assert_eq!(coordinator.selected(), first);
    coordinator.keys("1");
    assert_ne!(coordinator.selected(), first);
    // An undo after a picker that was left does not walk on either.
    let second = coordinator.selected();
    coordinator.keys("4 esc ctrl-z");
    assert_eq!(coordinator.selected(), second);
    coordinator.keys("ctrl-y");
    // The same status again: it is so already, and triage goes on.
    coordinator.keys("up 1");
    assert_ne!(coordinator.selected(), first);
}

#[test]
fn whoever_is_sought_is_found_outside_the_view_too() {
    let mut coordinator = Player::over(region(MONDAY), MONDAY);
    coordinator.keys("right").sees("volgend schooljaar").sees_not("Hart, ");
    assert_eq!(shown(&coordinator).len(), 5);
    coordinator.keys("/").types("hart").keys("enter").sees("niemand in deze weergave · 2 gevonden");
    assert_eq!(shown(&coordinator), ["Bram 't Hart", "Isa 't Hart"]);
    // Whoever is found is worked on like anybody else.
    coordinator.keys("3");
    assert_eq!(coordinator.pupil("Bram 't Hart").status(), Status::Stuck);
}

#[test]
fn who_is_called_so_outside_the_view_stands_below_those_in_it() {
    let mut coordinator = Player::over(region(MONDAY), MONDAY);
    // This school year holds Ruben van der Meulen; Sanne leaves later.
    coordinator.sees("dit schooljaar").keys("/").types("meulen").keys("enter");
    assert_eq!(shown(&coordinator), ["Ruben van der Meulen", "Sanne van der Meulen"]);
    coordinator.sees("1 gevonden in deze weergave · 1 erbuiten").sees("Ook gevonden in: ");
    let screen = coordinator.screen();
    let line = |part: &str| screen.lines().position(|line| line.contains(part)).unwrap();
    assert!(line("Meulen, Ruben") < line("Ook gevonden") && line("Ook gevonden") < line("Meulen, Sanne"));
    // The cursor and a click pass the heading by.
    coordinator.keys("home down 3");
    assert_eq!(coordinator.pupil("Sanne van der Meulen").status(), Status::Stuck);
    // Whoever is called so elsewhere goes before those in the view whose letters are only alike.
    coordinator.keys("/ ctrl-u").types("sanne").keys("enter");
    assert_eq!(shown(&coordinator), ["Sanne van der Meulen"]);
    coordinator.sees("niemand in deze weergave · 1 gevonden");
    // A filter asks about the view.
    coordinator.keys("/ ctrl-u").types("status:vastgelopen").keys("enter").sees_not("Ook gevonden");
}

#[test]
fn in_netwerk_and_afspraken_a_search_looks_there() {
    let mut coordinator = Player::over(region(MONDAY), MONDAY);
    coordinator.keys("left home a").types("stage bellen @fatima morgen").keys("enter");
    coordinator.keys("down a").types("cv maken @joost vr 4 dec").keys("enter g n");
    coordinator.keys("/").sees("Zoeken in Netwerk").types("door").keys("enter");
    let selected = coordinator.app().network.selected().unwrap();
    assert_eq!(coordinator.state().person(selected).unwrap().name(), "Noor Visser");
    coordinator.sees("Netwerk").keys("g a /").sees("Zoeken in Afspraken").types("cv").keys("enter");
    let row = coordinator.app().agreements.selected().unwrap();
    assert_eq!(
        row,
        casustafel::app::screens::agreements::AgreementRow::Agreement(casustafel::domain::AgreementId(2))
    );
    coordinator.keys("/").types("fatima").keys("enter x");
    assert!(!coordinator.state().agreement(casustafel::domain::AgreementId(1)).unwrap().is_open());
    coordinator.keys("/").types("zzz").sees("Niets gevonden").keys("esc");
    assert!(coordinator.app().layers.is_empty());
}

#[test]
fn who_has_not_landed_after_all_is_nowhere_since_a_day() {
    let mut coordinator = Player::over(region(MONDAY), MONDAY);
    coordinator.keys("left home");
    let pupil = coordinator.selected();
    coordinator.keys("4 enter enter up");
    assert!(coordinator.state().case(pupil).unwrap().facts.destination_since.is_some());
    coordinator.keys("home 2 j");
    let facts = &coordinator.state().case(pupil).unwrap().facts;
    assert_eq!((facts.status, facts.destination_since), (Some(Status::Attention), None));
}

#[test]
fn a_new_partner_is_typed_in_and_stands_under_the_cursor() {
    let mut coordinator = Player::over(region(MONDAY), MONDAY);
    coordinator.keys("g n +").types("Zoë Zwart").keys("enter").types("jobcoach").keys("ctrl-s");
    let selected = coordinator.app().network.selected().unwrap();
    assert_eq!(coordinator.state().person(selected).unwrap().name(), "Zoë Zwart");
}

#[test]
fn a_window_that_shows_nothing_records_nothing() {
    let mut coordinator = Player::over(region(MONDAY), MONDAY);
    let before = coordinator.groups().len();
    coordinator.in_a_window(30, 8).keys("1 2 3 n").types("geheim");
    assert_eq!(coordinator.groups().len(), before);
    coordinator.in_a_window(80, 24).keys("1");
    assert_eq!(coordinator.groups().len(), before + 1);
}

#[test]
fn a_new_pupil_is_typed_in_and_stands_under_the_cursor() {
    let mut coordinator = Player::over(region(MONDAY), MONDAY);
    coordinator
        .keys("+")
        .types("Wim")
        .keys("enter enter")
        .types("Oud")
        .keys("enter")
        .types("12-3-2009")
        .keys("enter");
    coordinator.types("Praktijkschool De Kaap").keys("ctrl-s");
    assert_eq!(coordinator.pupil("Wim Oud").id, coordinator.selected());
    assert_eq!(coordinator.pupil("Wim Oud").id.to_string(), "L-037");
    // The same name and birth date again: refused with a sentence, and nothing that was typed is lost.
    coordinator
        .keys("+")
        .types("Wim")
        .keys("enter enter")
        .types("Oud")
        .keys("enter")
        .types("12-3-2009")
        .keys("enter");
    coordinator.types("Praktijkschool De Kaap").keys("ctrl-s").sees("L-037");
    assert_eq!(coordinator.state().cases().count(), 37);
    assert_eq!(coordinator.app().layers.len(), 1, "the form is still open");
}

#[test]
fn who_is_found_first_is_under_the_cursor_and_a_search_can_begin_where_one_triaged() {
    let mut coordinator = Player::over(region(MONDAY), MONDAY);
    let before = coordinator.groups().len();
    coordinator.all_pupils();
    coordinator.keys("end /").types("hart");
    let first = coordinator.app().list.shown[0];
    assert_eq!(coordinator.selected(), first);
    // On the page of what was done the letters behind it must be text as well.
    coordinator.keys("esc home T 2 esc").sees("Wat u deed").keys("/").types("sem de").sees("Zoeken");
    assert_eq!(coordinator.app().list.shown.len(), 1);
    assert_eq!(coordinator.groups().len(), before + 1);
}

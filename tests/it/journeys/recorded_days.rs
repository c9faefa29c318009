//! A day that was recorded is never replaced unasked, and the question says of whom.

use casustafel::domain::{Command, Destination, EntryKind, Fact, FactKey, PupilId, Status};
use casustafel::keys::Action;
use chrono::NaiveDate;

use super::player::{MONDAY, Player, region};
use crate::support::log::{Story, day};

/// Three pupils; Bo landed on 1 September, and of Daan it is known when he leaves.
fn three() -> (Story, [PupilId; 3]) {
    let mut story = Story::begins(MONDAY, "Ilse de Wit");
    let bo = story.pupil("Bo", "", "Bakker", "De Kaap");
    let daan = story.pupil("Daan", "", "Dekker", "De Kaap");
    let emre = story.pupil("Emre", "", "Ekici", "De Kaap");
    let (pupils, destination) = (vec![bo], Some(Destination::RegularJob));
    story.act(Command::Land { pupils, destination, since: day(2026, 9, 1) });
    let exit = vec![(FactKey::ExpectedExit, Some(Fact::ExpectedExit(day(2027, 7, 9))))];
    story.act(Command::SetFacts { pupils: vec![daan], facts: exit });
    (story, [bo, daan, emre])
}

/// The pupils in Lijst by name, the cursor on the first.
fn listed() -> (Player, [PupilId; 3]) {
    let (story, pupils) = three();
    let mut coordinator = Player::after(&story);
    coordinator.all_pupils().keys("s home");
    assert_eq!(coordinator.selected(), pupils[0]);
    (coordinator, pupils)
}

fn since(player: &Player, pupil: PupilId) -> Option<NaiveDate> {
    player.state().case(pupil).unwrap().facts.destination_since
}

fn exit(player: &Player, pupil: PupilId) -> Option<NaiveDate> {
    player.state().case(pupil).unwrap().facts.expected_exit
}

const SEPTEMBER: Option<NaiveDate> = NaiveDate::from_ymd_opt(2026, 9, 1);

#[test]
fn who_has_landed_is_still_there_since_the_same_day() {
    let (mut coordinator, [bo, ..]) = listed();
    let before = coordinator.groups().len();
    coordinator.keys("4").sees("Deze datum is al vastgelegd").sees("01-09-2026").keys("enter");
    assert_eq!((since(&coordinator, bo), coordinator.groups().len()), (SEPTEMBER, before));
    // A day that was wrong is typed over, and that is one step back.
    coordinator.keys("home 4").types("15-9-2026").keys("enter");
    assert_eq!(since(&coordinator, bo), NaiveDate::from_ymd_opt(2026, 9, 15));
    coordinator.keys("ctrl-z");
    assert_eq!(since(&coordinator, bo), SEPTEMBER);
}

#[test]
fn of_marked_pupils_who_has_a_day_keeps_it_and_the_form_says_so() {
    let (mut coordinator, [bo, daan, emre]) = listed();
    coordinator.keys("* 4").types("regulier").keys("enter");
    coordinator.sees("1 van de 3 leerlingen heeft al een datum. Die blijft staan.").keys("enter");
    assert_eq!(since(&coordinator, bo), SEPTEMBER);
    assert_eq!((since(&coordinator, daan), since(&coordinator, emre)), (Some(MONDAY), Some(MONDAY)));
    // All of them have landed now: there is nothing to ask.
    coordinator.keys("4").sees("Deze 3 leerlingen zijn al geland");
    assert!(coordinator.app().layers.is_empty());
}

#[test]
fn a_status_that_ends_a_landing_is_asked_first_with_its_day() {
    for key in ["0", "1", "2", "3"] {
        let (mut coordinator, [bo, ..]) = listed();
        coordinator
            .keys(key)
            .sees("Op bestemming sinds 01-09-2026 is vastgelegd.")
            .sees("datum vervalt dan.");
        coordinator.keys("n");
        assert_eq!(since(&coordinator, bo), SEPTEMBER, "{key}");
        coordinator.keys("home").keys(key).keys("j");
        assert_eq!(since(&coordinator, bo), None, "{key}");
        coordinator.keys("ctrl-z");
        assert_eq!(since(&coordinator, bo), SEPTEMBER, "{key}");
    }
}

#[test]
fn in_triage_the_next_one_comes_only_after_a_yes() {
    let (mut coordinator, [bo, ..]) = listed();
    coordinator.keys("T").sees("1 van 3").keys("1").sees("datum vervalt dan.").keys("n").sees("1 van 3");
    assert_eq!(coordinator.state().case(bo).unwrap().status(), Status::Landed);
    coordinator.keys("1 j").sees("2 van 3");
    assert_eq!(coordinator.state().case(bo).unwrap().status(), Status::OnTrack);
}

#[test]
fn of_several_it_says_how_many_have_a_day() {
    let (mut coordinator, [bo, daan, emre]) = listed();
    coordinator.keys("* 2").sees("3 leerlingen krijgen: status aandacht nodig.");
    coordinator.sees("Bij 1 van de 3 leerlingen staat al een datum").sees("Bo Bakker").keys("n");
    assert_eq!(since(&coordinator, bo), SEPTEMBER);
    // The day on which somebody leaves is no other kind of day.
    coordinator.keys("u").types("1-2-2027").keys("enter").sees("staat al een datum");
    coordinator.keys("n").sees("1-2-2027").keys("enter j");
    assert_eq!(exit(&coordinator, daan), Some(day(2027, 2, 1)));
    assert_eq!(exit(&coordinator, emre), Some(day(2027, 2, 1)));
}

#[test]
fn a_signal_that_would_end_a_landing_asks_and_a_no_loses_nothing_that_was_typed() {
    let (mut coordinator, [bo, ..]) = listed();
    coordinator.keys("m").types("signaal").keys("enter").types("hulpvraag").keys("enter");
    coordinator.types("w").keys("tab tab").types("belde zelf").keys("ctrl-s").sees("datum vervalt dan.");
    coordinator.keys("n").sees("belde zelf");
    assert_eq!(coordinator.state().case(bo).unwrap().entries_of(EntryKind::Signal).count(), 0);
    coordinator.keys("ctrl-s j");
    let case = coordinator.state().case(bo).unwrap();
    assert_eq!((case.status(), case.facts.destination_since), (Status::Attention, None));
    assert_eq!(case.entries_of(EntryKind::Signal).count(), 1);
}

/// The expected exit lies ahead as a rule: a day that has passed may be meant, and is asked once.
#[test]
fn an_exit_that_has_passed_is_asked_once() {
    let mut coordinator = Player::over(region(MONDAY), MONDAY);
    let pupil = coordinator.selected();
    let exit = |coordinator: &Player| coordinator.state().case(pupil).unwrap().facts.expected_exit;
    let before = exit(&coordinator);
    coordinator.does(Action::SetExitDate).keys("ctrl-u").types("31-7-2025").keys("enter").sees("al voorbij");
    assert_eq!(exit(&coordinator), before);
    // Another day that has passed is asked again.
    coordinator.keys("ctrl-u").types("31-7-2024").keys("enter").sees("al voorbij");
    assert_eq!(exit(&coordinator), before);
    coordinator.keys("enter").sees_not("al voorbij");
    assert_eq!(exit(&coordinator), Some(day(2024, 7, 31)));
    // What stands there already is not asked again.
    coordinator.keys("esc").does(Action::NewPupil);
    for _ in 0..9 {
        coordinator.keys("tab");
    }
    coordinator
        .types("31-7-2025")
        .keys("shift-tab ctrl-s")
        .sees_not("al voorbij")
        .sees("Vul een geboortedatum in");
}

//! The agenda of a meeting: whom a key means, what its hints promise, who comes on it, and opening it again.

use casustafel::domain::{
    AgendaReason, AgendaState, Meeting, MeetingId, MeetingPhase, PupilId, Status, query,
};

use casustafel::keys::Action;

use super::chair_runs_a_meeting::prepared;
use super::player::{MONDAY, Player, region};

/// The meeting runs, and the cursor stands below the pupil at the table.
fn looking_elsewhere() -> (Player, PupilId, PupilId) {
    let mut chair = prepared();
    chair.keys("B down");
    let (table, selected) =
        (at_table(&chair).unwrap(), chair.app().meeting.selected(&chair.app().world).unwrap());
    assert_ne!(table, selected);
    (chair, table, selected)
}

fn at_table(chair: &Player) -> Option<PupilId> {
    chair.state().meeting(query::running_meeting(chair.state())?)?.facts.at_table
}

fn meeting(chair: &Player, number: u32) -> &Meeting {
    chair.state().meeting(MeetingId(number)).unwrap()
}

fn state_of(chair: &Player, number: u32, pupil: PupilId) -> AgendaState {
    meeting(chair, number).item(pupil).unwrap().state
}

#[test]
fn a_key_about_a_pupil_does_nothing_while_the_cursor_is_on_another_than_the_one_at_the_table() {
    let (mut chair, table, selected) = looking_elsewhere();
    let before = chair.groups().len();
    let says =
        format!("Aan tafel is {}; Enter zet {} aan tafel.", chair.spoken(table), chair.spoken(selected));
    for key in ["1", "4", "c", "b", "p", "u", "r", "w", "a", "n", "m", "h", "i", "t", "k", "o", "x", "L", "v"]
    {
        chair.keys(key).sees(&says);
        assert!(chair.app().layers.is_empty(), "{key} opens nothing");
    }
    assert_eq!(chair.groups().len(), before);
    // With the cursor back on them, or with the other one at the table, it is clear who is meant.
    chair.keys("up 1");
    assert_eq!(chair.state().case(table).unwrap().status(), Status::OnTrack);
    chair.keys("down enter 3");
    assert_eq!(chair.state().case(selected).unwrap().status(), Status::Stuck);
    assert_eq!(chair.state().case(table).unwrap().status(), Status::OnTrack);
}

#[test]
fn doorschuiven_and_the_order_are_about_the_row_under_the_cursor() {
    let (mut chair, table, selected) = looking_elsewhere();
    chair.keys("d");
    assert!(chair.app().layers.is_empty(), "nobody leaves the table, so nothing is read back");
    assert_eq!(state_of(&chair, 1, selected), AgendaState::Postponed);
    assert_eq!(state_of(&chair, 1, table), AgendaState::ToDiscuss);
    assert_eq!(at_table(&chair), Some(table));
    chair.keys("shift-up");
    assert_eq!(meeting(&chair, 1).order().first(), Some(&selected));
    // On the pupil at the table it is the read-back, as before.
    chair.keys("down d").sees("Vastgelegd");
    assert_eq!(state_of(&chair, 1, table), AgendaState::Postponed);
}

/// What the hints say that Enter does.
fn enter(chair: &Player) -> String {
    let screen = chair.screen();
    let hint = screen.lines().rev().take(2).find_map(|line| line.split_once("Enter "));
    hint.map(|(_, does)| does.split("  ").next().unwrap_or_default().trim().to_owned()).unwrap_or_default()
}

#[test]
fn the_hint_of_enter_says_what_enter_does() {
    let mut chair = prepared();
    chair.keys("+").types("over 3 weken").keys("ctrl-s left B");
    let table = at_table(&chair);
    assert_eq!(enter(&chair), "openen");
    chair.keys("enter").sees("▶ overleg O-001");
    chair.keys("esc down");
    assert_eq!(enter(&chair), "aan tafel");
    chair.keys("enter");
    assert_ne!(at_table(&chair), table);
    assert_eq!(enter(&chair), "openen");
    // Another meeting is shown while this one runs: there Enter brings nobody to the table.
    chair.keys("o right").sees("in voorbereiding");
    assert_ne!(enter(&chair), "aan tafel");
}

/// Somebody is stuck, and of somebody else a signal is open; both leave school later than others.
fn pressing() -> (Player, PupilId, PupilId) {
    let mut coordinator = Player::over(region(MONDAY), MONDAY);
    coordinator.keys("right").sees("volgend schooljaar");
    let (stuck, other) = (coordinator.app().list.shown[0], coordinator.app().list.shown[1]);
    coordinator
        .keys("home 3 m")
        .types("signaal")
        .keys("enter")
        .types("verzuim")
        .keys("enter")
        .types("s")
        .keys("ctrl-s");
    assert_eq!(query::urgent(coordinator.app().world.case(other).unwrap()), Some(query::Urgent::Signal));
    (coordinator, stuck, other)
}

#[test]
fn a_new_meeting_begins_with_who_cannot_wait_and_says_why() {
    let (mut chair, stuck, signal) = pressing();
    let (first, second) = (chair.spoken(stuck), chair.spoken(signal));
    chair.keys("g o +").sees(&format!("Op de agenda: {first} (vastgelopen), {second} (open"));
    chair.types("over 3 weken").keys("ctrl-s");
    assert_eq!(meeting(&chair, 1).order(), [stuck, signal]);
    chair.sees("vastgelopen").sees("open signaal");
    // Who stands on an agenda already is not put on another.
    chair.keys("+").sees_not("Op de agenda:").types("over 5 weken").keys("ctrl-s");
    assert_eq!(meeting(&chair, 2).order(), []);
    // Whoever chooses pupils gets those and no others.
    let mut chair = pressing().0;
    chair.keys("left home space o").types("morgen").keys("ctrl-s");
    assert_eq!(meeting(&chair, 1).agenda.len(), 1);
    assert_ne!(meeting(&chair, 1).order(), [stuck]);
}

#[test]
fn triage_of_a_school_year_comes_to_who_cannot_wait_wherever_they_stand() {
    let (mut coordinator, stuck, signal) = pressing();
    coordinator.keys("left home");
    let here = coordinator.app().list.shown.clone();
    assert!(!here.contains(&stuck) && !here.contains(&signal));
    coordinator.keys("T").sees_not("Staat niet in deze weergave");
    assert_eq!(coordinator.app().triage.pupils, [here, vec![stuck, signal]].concat());
    coordinator.keys("end").sees("Staat niet in deze weergave; komt erbij: open signaal.");
    coordinator.keys("left").sees("Staat niet in deze weergave; komt erbij: vastgelopen.");
    // Whoever marked or searched asked for those pupils only.
    coordinator.keys("esc home space space T");
    assert_eq!(coordinator.app().triage.pupils.len(), 2);
}

#[test]
fn a_meeting_that_runs_or_waits_cannot_be_opened_again() {
    let mut chair = prepared();
    chair.keys("H").sees("Overleg O-001 is nog niet afgesloten.");
    chair.keys("B H").sees("Overleg O-001 is nog niet afgesloten.");
    assert!(chair.app().layers.is_empty(), "no form for a reason that would be refused");
    chair.keys("A j E").sees("Overleg O-001 is afgesloten.");
    chair.keys("O").sees("Overleg O-001 is afgesloten.");
    assert!(chair.app().layers.is_empty());
    // While another one runs, that is said before a reason is typed.
    chair.keys("+").types("vandaag").keys("ctrl-s B left H").sees("Overleg O-002 is nog bezig.");
    assert!(chair.app().layers.is_empty());
}

#[test]
fn an_older_meeting_is_opened_again_only_after_a_question() {
    let mut chair = prepared();
    chair.keys("B A j +").types("over 3 weken").keys("ctrl-s B j A j left");
    chair.keys("H").sees("Een ouder overleg heropenen?").sees("daarna was O-002").keys("n");
    assert!(chair.app().layers.is_empty());
    chair.keys("H j").sees("Reden").types("Een besluit was vergeten.").keys("enter").sees("heropend");
    assert_eq!(query::running_meeting(chair.state()), Some(MeetingId(1)));
}

#[test]
fn a_meeting_closed_by_mistake_goes_on_where_it_was() {
    let mut chair = prepared();
    chair.keys("+").types("over 3 weken").keys("ctrl-s left");
    // One is discussed, one postponed, the third sits at the table.
    chair.keys("B v v d v");
    let before = meeting(&chair, 1).clone();
    let third = at_table(&chair).unwrap();
    chair.keys("A j");
    assert_eq!(meeting(&chair, 2).agenda.len(), 2, "two go on to the next one");
    chair.keys("H").types("Te vroeg afgesloten.").keys("enter");
    chair.sees("heropend").sees_not("ctrl-z");
    assert_eq!(meeting(&chair, 1).agenda, before.agenda);
    assert_eq!(at_table(&chair), Some(third));
    assert_eq!(meeting(&chair, 2).agenda.len(), 0);
    // And it ends as it would have.
    chair.keys("v v A j");
    let kept = meeting(&chair, 2).agenda.iter().map(|(pupil, item)| (*pupil, item.reason));
    let postponed = before.order()[1];
    assert_eq!(kept.collect::<Vec<_>>(), [(postponed, AgendaReason::CarriedOver(MeetingId(1)))]);
    assert_eq!(meeting(&chair, 1).phase(), MeetingPhase::Closed);
}

#[test]
fn who_is_discussed_after_all_is_owed_nothing_by_the_next_meeting() {
    let mut chair = prepared();
    chair.keys("B d v d v d v A j");
    // The next meeting is planned after the close, so it is not the close that put them there.
    chair.keys("+").types("over 3 weken").keys("ctrl-s");
    assert_eq!(meeting(&chair, 2).agenda.len(), 3);
    chair.keys("left H").types("Toch nog besproken.").keys("enter enter v");
    let (first, rest) = (meeting(&chair, 1).order()[0], meeting(&chair, 1).order()[1..].to_vec());
    assert_eq!(state_of(&chair, 1, first), AgendaState::Discussed);
    assert_eq!(meeting(&chair, 2).order(), rest);
    chair.keys("esc A j");
    assert_eq!(meeting(&chair, 2).order(), rest);
}

#[test]
fn no_hint_promises_an_undo_that_is_refused() {
    let mut chair = prepared();
    let hints = |chair: &Player| chair.screen().lines().rev().take(2).collect::<Vec<_>>().join(" ");
    assert!(hints(&chair).contains("ongedaan"), "{}", hints(&chair));
    chair.keys("B");
    assert!(!hints(&chair).contains("ongedaan"), "{}", hints(&chair));
    chair.does(Action::StatusOnTrack);
    assert!(hints(&chair).contains("ongedaan"), "{}", hints(&chair));
}

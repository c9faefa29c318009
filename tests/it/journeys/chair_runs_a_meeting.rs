//! The chair, live, with the screen shared.

use casustafel::domain::{AgendaState, MeetingPhase, Status, query};
use chrono::Days;

use super::player::{MONDAY, Player, region};

/// Three pupils on the agenda of a meeting today, made from Lijst with `o`.
pub fn prepared() -> Player {
    let mut chair = Player::over(region(MONDAY), MONDAY);
    chair.keys("left space space space o");
    // There is no coming meeting: the form comes; today, and Ilse in the chair.
    chair.types("vandaag").keys("tab tab").types("i").keys("ctrl-s");
    assert_eq!(chair.state().meetings().count(), 1);
    chair.keys("g o");
    chair
}

#[test]
fn what_was_typed_and_left_is_said_before_the_next_pupil_comes() {
    let mut chair = prepared();
    chair.keys("B v").sees("Hierna").sees_not("nog niet vastgelegd").keys("esc");
    chair
        .keys("n")
        .types("Wil graag in de keuken werken.")
        .keys("esc a")
        .types("rondleiding @fatima")
        .keys("esc v");
    chair.sees("Getypt en nog niet vastgelegd: notitie en afspraak.");
    // Of the next one it says nothing; recorded, it is in the read-back.
    chair.keys("esc n").sees("keuken").keys("ctrl-s a").sees("rondleiding").keys("enter v");
    chair.sees_not("nog niet vastgelegd").sees("rondleiding");
    chair.keys("v v").sees_not("nog niet vastgelegd");
}

#[test]
fn chair_runs_a_whole_meeting_and_the_minutes_come_out() {
    let mut chair = prepared();
    chair.keys("B").sees("bezig");
    let meeting = query::running_meeting(chair.state()).unwrap();
    let order = chair.state().meeting(meeting).unwrap().order();
    // The first pupil: status, agreement, note, casusregisseur.
    chair.keys("2 a").types("jobcoach aanvragen @fatima vr 11 dec").keys("enter");
    chair.sees("jobcoach aanvragen");
    chair
        .keys("n")
        .types("Wil graag in de keuken blijven werken.")
        .keys("ctrl-s r")
        .types("joost")
        .keys("enter");
    // Besproken: the read-back; only a second v brings the next one.
    chair.keys("v");
    assert_eq!(chair.state().meeting(meeting).unwrap().facts.at_table, Some(order[0]));
    chair.sees("jobcoach aanvragen").keys("v");
    assert_eq!(chair.state().meeting(meeting).unwrap().facts.at_table, Some(order[1]));
    // The second one is postponed, the third is discussed without changes.
    chair.keys("d v v v");
    let items: Vec<_> =
        order.iter().map(|it| chair.state().meeting(meeting).unwrap().item(*it).unwrap().state).collect();
    assert_eq!(items, [AgendaState::Discussed, AgendaState::Postponed, AgendaState::Discussed]);
    // Closing shows a summary and asks.
    chair.keys("A");
    assert_eq!(chair.state().meeting(meeting).unwrap().phase(), MeetingPhase::Running);
    chair.keys("j").sees("Overleg O-001 is afgesloten: 2 besproken, 1 doorgeschoven.").sees_not("ctrl-z");
    assert_eq!(chair.state().meeting(meeting).unwrap().phase(), MeetingPhase::Closed);
    // The minutes are a file, and say what was decided.
    chair.keys("e").sees("verslag-2026-11-23-O-001.md");
    let text = std::fs::read_to_string(chair.exports.path().join("verslag-2026-11-23-O-001.md")).unwrap();
    for part in ["aandacht nodig", "jobcoach aanvragen", "Fatima Aydin", "Joost Kramer", "in de keuken"] {
        assert!(text.contains(part), "«{part}» is not in the minutes:\n{text}");
    }
    // What changes later belongs to a later meeting.
    chair.keys("g l 3 g o e");
    assert_eq!(
        std::fs::read_to_string(chair.exports.path().join("verslag-2026-11-23-O-001.md")).unwrap(),
        text
    );
}

#[test]
fn chair_postpones_a_pupil_and_sees_it_return() {
    let mut chair = prepared();
    chair.keys("B");
    let first = query::running_meeting(chair.state()).unwrap();
    let postponed = chair.state().meeting(first).unwrap().facts.at_table.unwrap();
    chair.keys("d v v v v v A j");
    assert_eq!(chair.state().meeting(first).unwrap().phase(), MeetingPhase::Closed);
    // The next meeting is made: the pupil stands on it by itself.
    chair.keys("+").types("over 3 weken").keys("ctrl-s");
    let second = query::coming_meeting(chair.state()).unwrap();
    assert_eq!(chair.state().meeting(second).unwrap().order(), [postponed]);
}

#[test]
fn a_meeting_that_was_running_goes_on_where_it_was() {
    let mut chair = prepared();
    chair.keys("B v v 3 n").types("eerste notitie").keys("ctrl-s");
    let meeting = query::running_meeting(chair.state()).unwrap();
    let at_table = chair.state().meeting(meeting).unwrap().facts.at_table;
    // q asks while a meeting runs.
    chair.keys("q");
    assert!(!chair.left);
    chair.keys("j");
    assert!(chair.left);
    let mut chair = chair.starts_again();
    // What was recorded in it stands there from the first look.
    chair.sees("bezig").sees("eerste notitie").sees_not("ouder overleg");
    assert_eq!(chair.state().meeting(meeting).unwrap().facts.at_table, at_table);
    assert_eq!(chair.state().case(at_table.unwrap()).unwrap().status(), Status::Stuck);
}

#[test]
fn o_puts_the_pupil_at_the_table_on_the_next_meeting() {
    let mut chair = prepared();
    chair.keys("+").types("over 3 weken").keys("ctrl-s left B");
    let pupil = query::running_meeting(chair.state())
        .and_then(|it| chair.state().meeting(it)?.facts.at_table)
        .unwrap();
    chair.keys("o");
    let coming = query::coming_meeting(chair.state()).unwrap();
    assert_eq!(chair.state().meeting(coming).unwrap().order(), [pupil]);
}

#[test]
fn undo_at_the_table_stops_at_the_start_of_the_meeting() {
    let mut chair = prepared();
    chair.keys("B 2 ctrl-z").sees("Ongedaan gemaakt");
    let groups = chair.groups().len();
    chair.keys("ctrl-z").sees("Verder terug kan niet: daar begon of eindigde een overleg.");
    assert_eq!(chair.groups().len(), groups, "nothing was taken back");
    chair.sees("bezig");
}

#[test]
fn who_closes_hears_that_nobody_said_who_was_there() {
    let mut chair = prepared();
    chair.keys("B A").sees("Overleg afsluiten?").sees("De aanwezigheid is nog niet ingevuld.");
    chair.keys("esc P").types(" ").sees("Fatima Aydin is aanwezig bij overleg O-001.");
    chair.keys("esc A").sees("Overleg afsluiten?").sees_not("aanwezigheid");
}

#[test]
fn a_closed_meeting_is_opened_again_only_with_a_reason() {
    let mut chair = prepared();
    chair
        .keys("B A j")
        .sees("is afgesloten")
        .keys("H")
        .sees("Reden")
        .keys("ctrl-s")
        .sees("Vul een reden in.");
    let phase = |chair: &Player| chair.state().meetings().next().unwrap().phase();
    assert_eq!(phase(&chair), MeetingPhase::Closed);
    chair.types("Een besluit was vergeten.").keys("enter");
    assert_eq!(phase(&chair), MeetingPhase::Running);
    chair.sees("heropend");
    let meeting = chair.state().meetings().next().unwrap();
    assert_eq!(meeting.facts.reopened, Some("Een besluit was vergeten.".into()));
}

#[test]
fn a_colleagues_agreements_are_late_and_are_ticked_off_or_moved() {
    let mut chair = prepared();
    chair
        .keys("B a")
        .types("stage bellen @fatima morgen")
        .keys("enter a")
        .types("cv maken @leerling vr 4 dec")
        .keys("enter");
    chair.on(MONDAY + Days::new(20)).keys("g a").sees("te laat");
    let late: Vec<_> =
        query::open_agreements(chair.state()).filter(|(_, it)| it.is_late(chair.app().world.today)).collect();
    assert_eq!(late.len(), 2);
    // The oldest first: done; the other gets a new day.
    // The recorded day stands in the field; the first letter replaces it.
    chair.keys("x down d").types("over 2 weken").keys("enter");
    assert_eq!(query::open_agreements(chair.state()).count(), 1);
    assert!(query::open_agreements(chair.state()).all(|(_, it)| !it.is_late(chair.app().world.today)));
    chair.keys("g n").sees("Fatima Aydin");
}

#[test]
fn a_meeting_of_another_day_begins_only_after_a_question() {
    let mut chair = Player::over(region(MONDAY), MONDAY);
    chair.keys("left space o").types("over 3 weken").keys("ctrl-s g o");
    let before = chair.groups().len();
    chair.keys("B").sees("Dit overleg nu beginnen?").keys("n");
    assert_eq!(chair.groups().len(), before);
    chair.keys("B j").sees("bezig");
    assert_eq!(chair.groups().len(), before + 1);
}

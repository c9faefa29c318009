//! While a meeting runs, its pupils are worked on in other screens too: what is recorded there, and who sees that.

use casustafel::domain::{MeetingId, PupilId, query};

use super::chair_runs_a_meeting::prepared;
use super::player::Player;

/// The meeting runs; Lijst shows everybody, the cursor on somebody who is on the agenda.
fn in_the_list() -> (Player, PupilId, PupilId) {
    let mut chair = prepared();
    chair.keys("B g l").all_pupils();
    let meeting = chair.state().meeting(MeetingId(1)).unwrap();
    let shown = &chair.app().list.shown;
    let on = *shown.iter().find(|pupil| meeting.item(**pupil).is_some()).unwrap();
    let off = *shown.iter().find(|pupil| meeting.item(**pupil).is_none()).unwrap();
    (chair, on, off)
}

fn to(chair: &mut Player, pupil: PupilId) -> &mut Player {
    let at = chair.app().list.shown.iter().position(|it| *it == pupil).unwrap();
    chair.keys("home");
    for _ in 0..at {
        chair.keys("down");
    }
    chair
}

fn belongs(chair: &Player) -> Option<MeetingId> {
    chair.groups().last().unwrap().meeting
}

#[test]
fn what_changes_of_a_pupil_on_the_agenda_belongs_to_the_meeting_wherever_it_is_done() {
    let (mut chair, on, off) = in_the_list();
    to(&mut chair, on).keys("2").sees("legt erbuiten vast.");
    assert_eq!(belongs(&chair), Some(MeetingId(1)));
    to(&mut chair, on)
        .keys("a")
        .types("stage bellen @fatima morgen")
        .keys("enter")
        .sees("legt erbuiten vast.");
    assert_eq!(belongs(&chair), Some(MeetingId(1)));
    // So does ticking it off among all agreements, and a note in the case.
    chair.keys("g a /").types("stage").keys("enter x");
    assert_eq!(belongs(&chair), Some(MeetingId(1)));
    to(chair.keys("g l"), on)
        .keys("enter")
        .sees("▶ overleg O-001")
        .keys("n")
        .types("Wil graag koken.")
        .keys("ctrl-s");
    assert_eq!(belongs(&chair), Some(MeetingId(1)));
    // Of anybody else it does not.
    to(chair.keys("g l"), off).keys("2").sees_not("erbuiten vast");
    assert_eq!(belongs(&chair), None);
    chair.keys("home");
    to(&mut chair, off).keys("enter").sees_not("▶ overleg").keys("g o");
    // All of it stands in the minutes.
    chair.keys("A j e");
    let text = std::fs::read_to_string(chair.exports.path().join("verslag-2026-11-23-O-001.md")).unwrap();
    for part in ["aandacht nodig", "stage bellen", "Wil graag koken."] {
        assert!(text.contains(part), "«{part}» is not in the minutes:\n{text}");
    }
}

#[test]
fn what_is_about_others_too_stays_out_of_the_minutes_and_says_so() {
    let (mut chair, on, off) = in_the_list();
    to(&mut chair, on).keys("space");
    to(&mut chair, off).keys("space 2").sees("niet iedereen staat op die agenda");
    assert_eq!(belongs(&chair), None);
    assert!(chair.last_events().len() > 1);
}

#[test]
fn every_screen_shows_that_a_meeting_runs() {
    let mut chair = prepared();
    let tabs = |chair: &Player, width| chair.screen_of(width, 24).lines().next().unwrap().to_owned();
    assert!(!tabs(&chair, 120).contains("▶"));
    chair.keys("B");
    for screen in ["g l", "g o", "g a", "g n", "g l enter", "g l T"] {
        chair.keys(screen);
        for width in [80, 120] {
            assert!(tabs(&chair, width).contains("▶ O-001"), "{screen}: {}", tabs(&chair, width));
        }
    }
    chair.keys("esc g o A j").sees("Met e maakt u het verslag.").sees_not("Hoort bij overleg");
    assert!(!tabs(&chair, 120).contains("▶"));
}

#[test]
fn what_has_nothing_to_do_with_the_meeting_can_be_kept_out_of_it() {
    let (mut chair, on, _) = in_the_list();
    chair.keys("g b").sees("komt niet in het verslag van O-001").sees("▶ O-001 (erbuiten)");
    to(&mut chair, on).keys("2").sees_not("erbuiten vast");
    assert_eq!(belongs(&chair), None);
    chair.keys("g l g b").sees("hoort weer bij dat overleg").sees_not("erbuiten");
    to(&mut chair, on).keys("1").sees("legt erbuiten vast.");
    // It is a setting of the moment: the next meeting does not know of it.
    chair
        .keys("g b g o A j H")
        .types("Nog iets vergeten.")
        .keys("enter")
        .sees("▶ O-001")
        .sees_not("erbuiten");
    assert_eq!(query::running_meeting(chair.state()), Some(MeetingId(1)));
    chair.keys("A j g b").sees("Er is nu geen overleg bezig.");
}

#[test]
fn what_is_taken_back_after_triage_leaves_the_minutes_too() {
    let (mut chair, on, _) = in_the_list();
    let name = chair.spoken(on);
    to(&mut chair, on).keys("T 2 esc").sees("Wat u deed").sees(&name).keys("delete");
    assert_eq!(belongs(&chair), Some(MeetingId(1)));
    chair.keys("esc g o A j e");
    let text = std::fs::read_to_string(chair.exports.path().join("verslag-2026-11-23-O-001.md")).unwrap();
    assert!(!text.contains("aandacht nodig"), "{text}");
}

#[test]
fn who_records_outside_sees_it_and_does_so_on_every_screen() {
    let mut chair = prepared();
    chair.keys("B g b").sees("op geen enkel scherm");
    for screen in ["g l", "g o", "g a", "g n", "g l enter", "g l T", "esc g o"] {
        for width in [80, 120] {
            let tabs = chair.keys(screen).screen_of(width, 24).lines().next().unwrap().to_owned();
            assert!(tabs.contains("▶ O-001 (erbuiten)"), "{screen}: {tabs}");
        }
    }
    // At the table, and in a case that was opened from it.
    chair.sees("blijft nu erbuiten; g b draait dat om.").sees_not("verschijnt meteen hier");
    chair.keys("3").sees("Buiten overleg O-001; g b draait dat om.");
    assert_eq!(belongs(&chair), None);
    chair.keys("enter").sees("(erbuiten)").sees_not("▶ overleg O-001").keys("2").sees("Buiten overleg O-001");
    assert_eq!(belongs(&chair), None);
    // The meeting itself goes on: who was discussed, and that it closed.
    chair.keys("esc v");
    assert_eq!(belongs(&chair), Some(MeetingId(1)));
    chair.keys("esc g b 3").sees_not("erbuiten").sees_not("Buiten overleg");
    assert_eq!(belongs(&chair), Some(MeetingId(1)));
    chair.keys("A j e");
    let text = std::fs::read_to_string(chair.exports.path().join("verslag-2026-11-23-O-001.md")).unwrap();
    assert!(text.contains("vastgelopen"), "{text}");
}

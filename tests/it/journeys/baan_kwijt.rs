//! The Doorstroompunt rings: somebody who left school lost their job.

use casustafel::domain::query::{Attention, attention};
use casustafel::domain::{
    Command, Destination, EntryKind, Fact, FactKey, MeetingFact, Party, PupilId, Role, SignalKind, Status,
};

use super::player::{MONDAY, Player};
use crate::support::log::{Story, day};
use crate::support::reading;

/// Bo left school half a year ago for a job; Ömer keeps in touch.
fn left_for_a_job() -> (Story, PupilId) {
    let mut story = Story::begins(MONDAY, "Ilse de Wit");
    story.person("Ömer Kaya", "jobcoach", Party::JobcoachOrg);
    let pupil = story.pupil("Bo", "", "Bakker", "De Kaap");
    let since = day(2026, 5, 4);
    story.act(Command::Land { pupils: vec![pupil], destination: Some(Destination::RegularJob), since });
    let left = vec![(FactKey::DeregisteredOn, Some(Fact::DeregisteredOn(since)))];
    story.act(Command::SetFacts { pupils: vec![pupil], facts: left });
    story.act(Command::AddMeeting {
        facts: vec![MeetingFact::Date(day(2026, 12, 4))],
        attendance: vec![],
        pupils: vec![],
    });
    (story, pupil)
}

#[test]
fn the_doorstroompunt_rings_about_a_lost_job() {
    let (story, pupil) = left_for_a_job();
    let mut coordinator = Player::after(&story);
    coordinator.keys("/").types("bakker").keys("enter enter").sees("Bo Bakker");
    // The signal: what, by whom; the school is asked first, and the WW-check is named.
    coordinator.keys("m").types("signaal").keys("enter").sees("Wat is er gemeld?").keys("enter");
    coordinator.sees("vraag eerst bij school").sees("ga met UWV na of er recht op WW is");
    coordinator.types("m").sees("monitor").sees("aandacht nodig").keys("ctrl-s j");
    let attends = |player: &Player, what: Attention| {
        let case = player.state().case(pupil).unwrap();
        attention(reading(player.state(), MONDAY), case).contains(&what)
    };
    let case = coordinator.state().case(pupil).unwrap();
    assert_eq!(case.status(), Status::Attention, "one act records the signal and the status");
    assert!(attends(&coordinator, Attention::SignalOpen(SignalKind::JobLost, MONDAY)));
    assert!(attends(&coordinator, Attention::SchoolNotAsked));
    assert!(attends(&coordinator, Attention::WwNotChecked));
    // The school was asked, and somebody takes it up as waakvlam.
    coordinator.keys("w").types("kaya").keys("enter enter");
    assert!(coordinator.state().case(pupil).unwrap().holder(Role::Waakvlam).is_some());
    // On the next agenda, with the history.
    coordinator.keys("o");
    assert_eq!(coordinator.state().meetings().next().unwrap().order(), [pupil]);
    // It is dealt with: what was told to whom, on what ground.
    coordinator.keys("m").types("afhandelen").keys("enter").sees("Signaal afhandelen");
    coordinator
        .keys("tab")
        .types("baan kwijt, zoekt begeleiding")
        .keys("ctrl-s")
        .sees("Dit ontbreekt nog: partij");
    coordinator.keys("tab").types("uwv").sees("‹ UWV ›").keys("tab").types("w").sees("wettelijke taak");
    coordinator.keys("tab").types("begeleiding naar werk").keys("ctrl-s");
    assert!(!attends(&coordinator, Attention::SignalOpen(SignalKind::JobLost, MONDAY)));
    let case = coordinator.state().case(pupil).unwrap();
    let (_, told) = case.entries_of(EntryKind::Disclosure).next().unwrap();
    assert_eq!((told.party(), told.on()), (Some(&Party::Uwv), Some(&MONDAY)));
    assert_eq!(coordinator.last_events().len(), 2, "the signal and what was told are one act");
    coordinator.keys("ctrl-z");
    assert!(attends(&coordinator, Attention::SignalOpen(SignalKind::JobLost, MONDAY)));
}

#[test]
fn a_signal_can_leave_the_status_as_it_is() {
    let (story, pupil) = left_for_a_job();
    let mut coordinator = Player::after(&story);
    coordinator.keys("/").types("bakker").keys("enter enter m").types("signaal").keys("enter");
    coordinator.types("hulpvraag").keys("enter").types("j").keys("shift-tab").types("niet").keys("ctrl-s");
    assert_eq!(coordinator.state().case(pupil).unwrap().status(), Status::Landed);
}

//! The Doorstroompunt rings: somebody who left school lost their job.

use casustafel::domain::query::{Attention, attention, phase};
use casustafel::domain::{
    Command, Destination, Entry, EntryChange, EntryFact, EntryKind, Fact, FactKey, MeetingFact, Outcome,
    Party, Phase, PlacementKind, PupilId, Role, SignalKind, Status,
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
    coordinator.types("m").sees("monitor").sees("aandacht nodig");
    // What follows stands there already: nobody is at that destination any more, and since when goes with it.
    coordinator.sees("geen bestemming").sees("vervalt ook: op bestemming sinds 04-05-2026").keys("ctrl-s");
    let attends = |player: &Player, what: Attention| {
        let case = player.state().case(pupil).unwrap();
        attention(reading(player.state(), MONDAY), case).contains(&what)
    };
    let case = coordinator.state().case(pupil).unwrap();
    assert_eq!(case.status(), Status::Attention, "one act records the signal and the status");
    assert_eq!((case.facts.destination, case.facts.destination_since), (Some(Destination::None), None));
    assert!(attends(&coordinator, Attention::SignalOpen(SignalKind::JobLost, MONDAY)));
    assert!(attends(&coordinator, Attention::SchoolNotAsked));
    assert!(attends(&coordinator, Attention::WwNotChecked));
    // The school was asked, and somebody takes it up as waakvlam.
    coordinator.keys("w").types("kaya").keys("enter enter");
    assert!(coordinator.state().case(pupil).unwrap().named_last(Role::Waakvlam).is_some());
    // On the next agenda, with the history.
    coordinator.keys("o");
    assert_eq!(coordinator.state().meetings().next().unwrap().order(), [pupil]);
    // It is dealt with: what was told to whom, on what ground.
    coordinator.keys("m").types("afhandelen").keys("enter").sees("Signaal afhandelen");
    // Nothing is dealt with without saying what it came to; what follows from that is proposed.
    coordinator.keys("ctrl-s").sees("Signaal afhandelen").sees("× ");
    coordinator.types("andere").sees("‹ andere plek gevonden ›").sees("op koers").keys("ctrl-s");
    coordinator.sees("Welke andere plek is het? Kies een bestemming.");
    coordinator.types("afspraak").sees("‹ afspraakbaan ›").keys("tab");
    coordinator.types("baan kwijt, heeft een nieuwe").keys("ctrl-s").sees("Dit ontbreekt nog: partij");
    coordinator.types("uwv").sees("‹ UWV ›").keys("tab").types("w").sees("wettelijke taak");
    coordinator.keys("tab").types("begeleiding naar werk").keys("ctrl-s");
    assert!(!attends(&coordinator, Attention::SignalOpen(SignalKind::JobLost, MONDAY)));
    let case = coordinator.state().case(pupil).unwrap();
    let (_, told) = case.entries_of(EntryKind::Disclosure).next().unwrap();
    assert_eq!((told.party(), told.on()), (Some(&Party::Uwv), Some(&MONDAY)));
    assert_eq!((case.facts.destination, case.status()), (Some(Destination::CovenantJob), Status::OnTrack));
    let (_, signal) = case.entries_of(EntryKind::Signal).next().unwrap();
    assert_eq!(signal.outcome(), Some(&Outcome::NewPlace));
    assert_eq!(
        coordinator.last_events().len(),
        4,
        "the signal, what came of it and what was told are one act"
    );
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

#[test]
fn a_lost_job_ends_the_work_and_the_landing_and_one_undo_takes_all_of_it_back() {
    let (mut story, pupil) = left_for_a_job();
    let work = [
        EntryFact::PlacementKind(PlacementKind::Job),
        EntryFact::Company("Bakkerij Jansen".into()),
        EntryFact::Start(day(2026, 5, 4)),
    ];
    let changes = vec![EntryChange::add(Entry::new(EntryKind::Placement, work))];
    story.act(Command::SetEntries { pupils: vec![pupil], changes, facts: vec![] });
    // Bo is still registered at school: without the landing the phase would go back unseen.
    let registered = vec![(FactKey::DeregisteredOn, None)];
    story.act(Command::SetFacts { pupils: vec![pupil], facts: registered });
    let mut coordinator = Player::after(&story);
    let before = coordinator.state().case(pupil).unwrap().clone();
    let is_in = |player: &Player| phase(reading(player.state(), MONDAY), player.state().case(pupil).unwrap());
    assert_eq!(is_in(&coordinator), Phase::Aftercare);
    coordinator
        .keys("/")
        .types("bakker")
        .keys("enter enter m")
        .types("signaal")
        .keys("enter enter")
        .types("j");
    coordinator
        .sees("Laatste werkdag")
        .sees("geen bestemming")
        .sees("aandacht nodig")
        .sees("Fase                  nazorg");
    // An agreement that cannot be read keeps the form open, with what was typed.
    coordinator.keys("shift-tab").types("werk zoeken vr 11 dec").keys("ctrl-s").sees("Wie doet het?");
    coordinator.types(" @ömer").keys("ctrl-s");
    let case = coordinator.state().case(pupil).unwrap();
    let (_, work) = case.entries_of(EntryKind::Placement).next().unwrap();
    assert_eq!(work.end(), Some(&MONDAY));
    assert_eq!((case.status(), case.facts.destination), (Status::Attention, Some(Destination::None)));
    assert_eq!((case.facts.destination_since, is_in(&coordinator)), (None, Phase::Aftercare));
    let agreed = coordinator.state().agreements_of(case).next().unwrap();
    assert_eq!(agreed.facts.due, Some(day(2026, 12, 11)));
    coordinator.keys("ctrl-z");
    let case = coordinator.state().case(pupil).unwrap();
    assert_eq!((&case.facts, is_in(&coordinator)), (&before.facts, Phase::Aftercare));
    assert!(coordinator.state().agreements_of(case).next().is_none());
    let (_, work) = case.entries_of(EntryKind::Placement).next().unwrap();
    assert_eq!((work.end(), case.entries_of(EntryKind::Signal).count()), (None, 0));
}

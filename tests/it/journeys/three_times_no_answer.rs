//! Somebody calls three times, nobody answers, and the program proposes what that comes to.

use casustafel::domain::query::{Attention, attention, next_contact};
use casustafel::domain::{ContactResult, ContactState, EntryKind};

use super::player::{MONDAY, Player, region};
use crate::support::reading;

/// Calls, and nobody answers: `m`, contact, and the letter of the result twice.
fn calls_in_vain(player: &mut Player) -> &mut Player {
    player.keys("m enter").sees("Contact vastleggen").sees("‹ kies … ›").types("gg").sees("‹ geen gehoor ›");
    // Within days it is tried again, not after the weeks of the rhythm.
    player.sees("Volgend contact  26-11-2026");
    let before = player.groups().len();
    player.keys("ctrl-s").sees("bellen: geen gehoor, door Ilse de Wit");
    assert_eq!(player.groups().len(), before + 1);
    player
}

#[test]
fn three_times_no_answer_proposes_hard_to_reach_and_then_a_waakvlam_is_missed() {
    let mut coordinator = Player::over(region(MONDAY), MONDAY);
    coordinator.all_pupils().keys("enter");
    let pupil = coordinator.app().case.pupil.unwrap();
    for _ in 0..2 {
        calls_in_vain(&mut coordinator).sees_not("Moeilijk bereikbaar?");
    }
    coordinator.sees_not("Zet het contact op moeilijk bereikbaar");
    calls_in_vain(&mut coordinator)
        .sees("Moeilijk bereikbaar?")
        .sees("Drie keer geen gehoor. Contact op moeilijk bereikbaar");
    // A no is no, and the let-op stays.
    coordinator.keys("n");
    let contact = |player: &Player| player.state().case(pupil).unwrap().facts.contact;
    assert_eq!(contact(&coordinator), None);
    coordinator.sees("! 3 keer geen gehoor. Zet het contact op moeilijk bereikbaar");
    calls_in_vain(&mut coordinator).sees("Vier keer geen gehoor").keys("j");
    assert_eq!(contact(&coordinator), Some(ContactState::HardToReach));
    let case = coordinator.state().case(pupil).unwrap();
    assert!(attention(reading(coordinator.state(), MONDAY), case).contains(&Attention::NoWaakvlam));
    coordinator.sees("Waakvlam ontbreekt").sees_not("keer geen gehoor");
    // It is known now: a fifth time proposes nothing.
    calls_in_vain(&mut coordinator).sees_not("Moeilijk bereikbaar?");
}

#[test]
fn an_answer_in_between_begins_the_count_anew() {
    let mut coordinator = Player::over(region(MONDAY), MONDAY);
    coordinator.all_pupils().keys("enter");
    for _ in 0..2 {
        calls_in_vain(&mut coordinator);
    }
    coordinator.keys("m enter").types("g").sees("‹ gesproken ›").keys("ctrl-s").sees("bellen: gesproken");
    for _ in 0..2 {
        calls_in_vain(&mut coordinator).sees_not("Moeilijk bereikbaar?").sees_not("keer geen gehoor");
    }
    calls_in_vain(&mut coordinator).sees("Drie keer geen gehoor.");
}

#[test]
fn a_try_without_an_answer_leaves_a_contact_as_late_as_it_was() {
    let mut coordinator = Player::over(region(MONDAY), MONDAY);
    coordinator.all_pupils().keys("w").types("noor").keys("enter enter");
    let pupil = coordinator.selected();
    let january = MONDAY + chrono::Days::new(60);
    coordinator.on(january).keys("g a").sees("contact");
    let due = |player: &Player| {
        let case = player.state().case(pupil).unwrap();
        next_contact(reading(player.state(), january), case).unwrap()
    };
    let late = due(&coordinator);
    assert!(late.is_late(january));
    // The form turns with the answer: weeks after a talk, days after a try, and what was typed stays.
    coordinator.keys("g l").all_pupils().keys("m enter").types("g").sees("Volgend contact  05-03-2027");
    coordinator.types("g").sees("‹ geen gehoor ›").sees("Volgend contact  25-01-2027").keys("ctrl-s");
    assert_eq!(due(&coordinator), late);
    // A new waakvlam takes over what is late.
    coordinator.keys("w").types("fatima").keys("enter enter");
    assert_eq!(due(&coordinator), late);
}

#[test]
fn a_contact_of_a_waakvlam_takes_four_keys_and_names_the_next_day() {
    let mut coordinator = Player::over(region(MONDAY), MONDAY);
    coordinator.all_pupils().keys("w").types("noor").keys("enter enter");
    let pupil = coordinator.selected();
    // Who called, when and how stand there already, and the next day by the rhythm of six weeks.
    coordinator
        .keys("m enter")
        .types("g")
        .sees("Door               Noor Visser")
        .sees("Volgend contact  04-01-2027");
    coordinator.keys("ctrl-s").sees("contact van 23-11-2026: bellen: gesproken, door Noor Visser");
    let case = coordinator.state().case(pupil).unwrap();
    let (_, entry) = case.entries_of(EntryKind::Contact).next().unwrap();
    assert_eq!(entry.result(), Some(&ContactResult::Spoken));
    assert_eq!(entry.next(), Some(&(MONDAY + chrono::Days::new(42))));
    assert_eq!(
        next_contact(reading(coordinator.state(), MONDAY), case).unwrap().on,
        MONDAY + chrono::Days::new(42)
    );
    coordinator.keys("ctrl-z");
    assert_eq!(coordinator.state().case(pupil).unwrap().entries_of(EntryKind::Contact).count(), 0);
}

/// While nobody was waakvlam nobody could try: the day of before waits for whoever begins.
#[test]
fn a_day_to_try_again_from_before_a_gap_waits_for_the_next_waakvlam() {
    let mut coordinator = Player::over(region(MONDAY), MONDAY);
    coordinator.all_pupils().keys("w").types("noor").keys("enter enter");
    let pupil = coordinator.selected();
    coordinator.keys("m enter").types("gg").sees("‹ geen gehoor ›").keys("ctrl-s");
    coordinator.keys("w").types("niemand").keys("enter ctrl-s");
    let january = MONDAY + chrono::Days::new(60);
    coordinator.on(january).keys("w").types("fatima").keys("enter enter");
    let case = coordinator.state().case(pupil).unwrap();
    assert_eq!(next_contact(reading(coordinator.state(), january), case).unwrap().on, january);
}

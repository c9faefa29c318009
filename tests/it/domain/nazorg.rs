//! Nazorg: since when, until when, and what does not lapse with it.

use casustafel::domain::query::{self, Attention, AttentionKind, LeftBy};
use casustafel::domain::{
    Command, ContactMeans, ContactResult, Destination, Entry, EntryChange, EntryFact, EntryKind, Fact, Phase,
    PupilId, Setting, SettingKey, Status,
};
use casustafel::text::attention::short;
use chrono::NaiveDate;

use crate::support::log::{Story, day};
use crate::support::reading;

const TODAY: NaiveDate = NaiveDate::from_ymd_opt(2026, 11, 22).unwrap();

fn begun() -> (Story, PupilId) {
    let mut story = Story::begins(TODAY, "Ilse");
    let pupil = story.pupil("Sanne", "van der", "Meulen", "De Kaap");
    (story, pupil)
}

fn set(story: &mut Story, pupil: PupilId, fact: Fact) {
    story.act(Command::SetFacts { pupils: vec![pupil], facts: vec![(fact.key(), Some(fact))] });
}

/// What a list says of this kind of let-op on a day.
fn told(story: &Story, pupil: PupilId, of: AttentionKind, on: NaiveDate) -> Vec<String> {
    let (reading, case) = (reading(&story.state, on), story.state.case(pupil).unwrap());
    let all = query::attention(reading, case).into_iter().filter(|it| it.kind() == Some(of));
    all.map(|it| short(reading, case, it)).collect()
}

#[test]
fn the_last_contact_of_nazorg_does_not_lapse_with_it() {
    let (mut story, pupil) = begun();
    set(&mut story, pupil, Fact::DeregisteredOn(day(2024, 11, 1)));
    let asks = |story: &Story, on| told(story, pupil, AttentionKind::AftercareEnds, on);
    assert_eq!(asks(&story, day(2026, 11, 1)), ["nazorg eindigt op 01-11-2026"]);
    let missed = "nazorg voorbij, nazorgcontact na 24 maanden is niet geweest (01-11-2026)";
    assert_eq!(asks(&story, TODAY), [missed]);
    assert_eq!(asks(&story, day(2028, 1, 1)), [missed], "it stays until somebody does something");
    // Who closes the case says that it need not be.
    set(&mut story, pupil, Fact::Phase(Phase::Closed));
    assert_eq!(asks(&story, TODAY), [""; 0]);
    set(&mut story, pupil, Fact::Phase(Phase::Aftercare));
    let contact = vec![
        EntryFact::On(day(2026, 11, 20)),
        EntryFact::Means(ContactMeans::Call),
        EntryFact::Result(ContactResult::StillWorking),
    ];
    let changes = vec![EntryChange::add(Entry::new(EntryKind::Contact, contact))];
    story.act(Command::SetEntries { pupils: vec![pupil], changes, facts: vec![] });
    assert_eq!(asks(&story, TODAY), [""; 0]);
}

#[test]
fn who_leaves_within_the_year_is_asked_for_the_day() {
    let (mut story, pupil) = begun();
    let asks = |story: &Story, on| told(story, pupil, AttentionKind::ExitUnrecorded, on);
    assert_eq!(asks(&story, TODAY), [""; 0], "nobody knows of an exit");
    set(&mut story, pupil, Fact::ExpectedExit(day(2026, 11, 20)));
    assert_eq!(asks(&story, day(2026, 11, 20)), [""; 0]);
    assert_eq!(asks(&story, TODAY), ["uitschrijving ontbreekt, uitstroom was op 20-11-2026"]);
    // From the day that the school says, it is nazorg; the school year does not matter.
    set(&mut story, pupil, Fact::DeregisteredOn(day(2026, 11, 18)));
    assert_eq!(asks(&story, TODAY), [""; 0]);
    let nazorg = query::nazorg(reading(&story.state, TODAY), story.state.case(pupil).unwrap()).unwrap();
    assert_eq!(
        (nazorg.by, nazorg.left, nazorg.until),
        (LeftBy::Deregistered, day(2026, 11, 18), day(2028, 11, 18))
    );
}

#[test]
fn who_landed_on_no_known_exit_is_asked_for_the_day() {
    let (mut story, pupil) = begun();
    let since = day(2026, 9, 1);
    story.act(Command::Land { pupils: vec![pupil], destination: Some(Destination::RegularJob), since });
    let of = AttentionKind::ExitUnrecorded;
    assert_eq!(told(&story, pupil, of, TODAY), ["uitschrijving ontbreekt, uitstroom was op 01-09-2026"]);
    set(&mut story, pupil, Fact::ExpectedExit(day(2027, 7, 31)));
    assert_eq!(told(&story, pupil, of, TODAY), [""; 0], "the exit is still to come");
    let case = story.state.case(pupil).unwrap();
    assert_eq!(query::nazorg(reading(&story.state, TODAY), case).map(|it| it.by), Some(LeftBy::Landed));
    set(&mut story, pupil, Fact::Status(Status::OnTrack));
    assert_eq!(query::nazorg(reading(&story.state, TODAY), story.state.case(pupil).unwrap()), None);
}

#[test]
fn a_dossier_is_kept_as_long_as_nazorg_lasts_and_says_so() {
    let (mut story, pupil) = begun();
    set(&mut story, pupil, Fact::DeregisteredOn(day(2024, 10, 1)));
    let months = Setting::AftercareMonths(36);
    story.act(Command::ChangeSettings { settings: vec![(SettingKey::AftercareMonths, Some(months))] });
    let rules = crate::support::rules().with(story.state.settings());
    let rule = casustafel::text::attention::rule(&rules, Attention::Destroy(TODAY));
    assert!(rule.starts_with("Drie jaar na uitschrijving"), "{rule}");
}

//! The format of version 3, byte for byte: what version 2 had, and who may read a text. `fixtures/v3.log` is never made
//! again: what a later version has stands in a fixture of its own.

use std::path::{Path, PathBuf};

use casustafel::domain::{
    AgreementFact, AgreementId, Cause, Entry, EntryFact, EntryKey, EntryKind, EntryNo, Event, FreeText,
    Holder, Mark, Marks, MeetingFact, MeetingId, NoteFact, NoteId, Party, PersonFact, PersonId, Progress,
    PupilId, Relation, Role, TextRef,
};
use casustafel::store::{Log, Store, journal};
use chrono::NaiveDate;

use super::desk::{folder, open};
use super::version_two::{self, Told};

const PUPIL: PupilId = PupilId(1);
const USER: PersonId = PersonId(1);
const NOTE: NoteId = NoteId(2);
const AGREEMENT: AgreementId = AgreementId(2);
const NODE: [u8; 16] = [9; 16];

fn fixture() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/it/store/fixtures/v3.log")
}

fn day(month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, month, day).unwrap()
}

fn marks(marks: &[Mark]) -> Marks {
    marks.iter().copied().collect()
}

/// A text that says all that a text can say.
fn text(words: &str) -> FreeText {
    FreeText::from(words).marked(marks(&[Mark::NotForParents, Mark::OpenToParties])).about([PupilId(2)])
}

fn entry(number: u32, kind: EntryKind, facts: Vec<EntryFact>) -> Event {
    Event::EntrySet { pupil: PUPIL, entry: EntryNo(number), from: None, to: Some(Entry::new(kind, facts)) }
}

/// Every place that holds a text.
fn texts() -> Vec<Event> {
    let coach = Holder::of(USER, day(11, 9));
    let dropped = |why| Some(AgreementFact::Progress(Progress::Dropped(why)));
    vec![
        Event::NoteAdded { note: NOTE, pupil: PUPIL, facts: vec![NoteFact::Text(text("samen met Noor"))] },
        Event::NoteSet { note: NOTE, from: None, to: Some(NoteFact::Withdrawn(text("dubbel"))) },
        Event::AgreementAdded {
            agreement: AGREEMENT,
            pupil: PUPIL,
            facts: vec![AgreementFact::What(text("bellen"))],
        },
        Event::AgreementSet { agreement: AGREEMENT, from: None, to: dropped(text("verhuisd")) },
        Event::RoleSet {
            pupil: PUPIL,
            role: Role::Jobcoach,
            on: day(11, 9),
            from: Some(coach),
            to: None,
            reason: Some(text("andere baan")),
        },
        entry(11, EntryKind::Handover, vec![EntryFact::Question(text("jobcoach"))]),
        entry(
            12,
            EntryKind::Disclosure,
            vec![EntryFact::What(text("verzuim")), EntryFact::Purpose(text("melding"))],
        ),
        entry(13, EntryKind::Contact, vec![EntryFact::Note(text("gaat goed"))]),
        Event::MeetingSet {
            meeting: MeetingId(1),
            from: None,
            to: Some(MeetingFact::Reopened(text("naam vergeten"))),
        },
    ]
}

/// What changes who may read a text that stands, with every mark.
fn marked() -> Vec<Event> {
    let set = |text, mark| Event::Marked { text, from: Marks::default(), to: marks(&[mark]) };
    let texts = [
        TextRef::Note(NOTE),
        TextRef::Agreement(AGREEMENT),
        TextRef::Entry(PUPIL, EntryNo(13), EntryKey::Note),
    ];
    let mut events: Vec<_> =
        Mark::ALL.iter().zip(texts.iter().cycle()).map(|(mark, text)| set(*text, *mark)).collect();
    events.push(Event::Marked {
        text: TextRef::Note(NOTE),
        from: marks(&[Mark::NotForPupil]),
        to: Marks::default(),
    });
    events.push(Event::MeetingSet {
        meeting: MeetingId(1),
        from: None,
        to: Some(MeetingFact::NotesFor(marks(&[Mark::OpenToPupil, Mark::NotOnBeamer]))),
    });
    events
}

/// Who represents a pupil, and the party that some of them work for.
fn represented() -> Vec<Event> {
    let relatives = Relation::ALL
        .iter()
        .zip(20..)
        .map(|(relation, number)| entry(number, EntryKind::Relative, vec![EntryFact::Relation(*relation)]));
    let gi = Event::PersonSet { person: USER, from: None, to: Some(PersonFact::Party(Party::Gi)) };
    relatives.chain([gi]).collect()
}

/// Every group of the fixture, as it is meant.
pub fn told() -> Vec<Told> {
    let mut groups = version_two::told();
    groups.extend([texts(), marked(), represented()].map(|events| (Cause::Do, None, events)));
    groups
}

#[test]
fn what_version_three_wrote_is_read_as_it_was_meant() {
    let dir = folder();
    Store::create(dir.path(), NODE).unwrap();
    std::fs::copy(fixture(), journal::path(dir.path())).unwrap();
    let opened = open(dir.path()).unwrap();
    assert_eq!(opened.notices, []);
    let groups: Vec<_> = opened.store.groups().unwrap().map(Result::unwrap).collect();
    let expected = told();
    assert_eq!(groups.len(), expected.len());
    for (group, (cause, meeting, events)) in groups.iter().zip(expected) {
        assert_eq!((&group.cause, &group.meeting, &group.events), (&cause, &meeting, &events));
    }
}

#[test]
fn a_text_without_marks_stays_a_plain_string_in_the_journal() {
    let bytes = std::fs::read(fixture()).unwrap();
    let written = String::from_utf8_lossy(&bytes);
    assert!(written.contains(r#"{"text":"Belt\nmaandag 😀"}"#));
    assert!(written.contains(
        r#"{"text":{"text":"samen met Noor","marks":["not_for_parents","open_to_parties"],"about":"#
    ));
}

/// Every code that version 3 added is still a value.
#[test]
fn every_code_of_version_three_is_still_known() {
    let marks = "not_for_parents not_for_pupil not_on_beamer own_organisation open_to_parents open_to_pupil \
        open_on_beamer open_to_parties";
    assert!(marks.split(' ').all(|code| Mark::from_code(code).is_some()));
    let relations =
        "parent_with_authority parent_without_authority curator legal_mentor bewindvoerder youth_protector";
    assert!(relations.split(' ').all(|code| Relation::from_code(code).is_some()));
    assert_eq!(Party::from_code("gi"), Some(Party::Gi));
}

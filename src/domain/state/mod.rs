//! Everything that is known: the fold over all events. What it is made of is nobody else's: it is asked, here and in
//! [`super::query`], and changed by [`State::apply`] alone.

mod apply;
mod cases;
mod fields;
mod numbers;
mod paged;
mod parts;

use std::collections::{BTreeMap, VecDeque};
use std::sync::Arc;

use chrono::NaiveDate;

pub use cases::{Encoded, Packing, Rows};
pub use parts::Parts;

use self::cases::Cases;
use self::paged::Paged;
use super::{
    Agreement, AgreementId, Case, GroupId, IndexRow, Meeting, MeetingId, Note, NoteId, OpenAgreement, Person,
    PersonId, PupilId, Recent, Settings,
};

/// How many groups stand ready for undo; older ones are history.
const RECENT_GROUPS: usize = 2000;

/// How many of these may be of one person.
const RECENT_OF_ONE: usize = 200;

/// All that is known, made from events by [`State::apply`] and by nothing else. Cheap to copy: what a copy shares with
/// its original is copied where one of them changes it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct State {
    cases: Cases,
    persons: Arc<BTreeMap<PersonId, Person>>,
    meetings: Arc<BTreeMap<MeetingId, Meeting>>,
    /// In whose case each agreement stands.
    agreements: Paged<PupilId>,
    /// In whose case each note stands.
    notes: Paged<PupilId>,
    /// The newest groups, oldest first, for undo and redo.
    recent: Arc<VecDeque<Recent>>,
    user: Option<PersonId>,
    settings: Settings,
    last: Option<GroupId>,
}

impl State {
    /// The case of a pupil who was not undone. It stays decoded: for whoever is looked at.
    pub fn case(&self, pupil: PupilId) -> Option<&Case> {
        self.row(pupil)?;
        self.cases.get(pupil)
    }

    /// A case, also of a pupil who was undone: history may still name them.
    pub fn any_case(&self, pupil: PupilId) -> Option<&Case> {
        self.cases.get(pupil)
    }

    /// The same case for one look, by whoever looks at all of them.
    pub fn peek(&self, pupil: PupilId) -> Option<Arc<Case>> {
        self.row(pupil)?;
        self.cases.peek(pupil)
    }

    /// The cases of all who were not undone, with their rows and by number, for one look each.
    pub fn looks(&self) -> impl Iterator<Item = (&IndexRow, Arc<Case>)> {
        self.cases.looks().filter(|(row, _)| !row.hidden)
    }

    /// The index row of a pupil who was not undone.
    pub fn row(&self, pupil: PupilId) -> Option<&IndexRow> {
        self.cases.row(pupil).filter(|row| !row.hidden)
    }

    /// The index rows of all pupils who were not undone, by number.
    pub fn rows(&self) -> impl DoubleEndedIterator<Item = &IndexRow> {
        self.cases.rows().filter(|row| !row.hidden)
    }

    /// All cases that were not undone, by number. Each is decoded: lists ask [`Self::rows`].
    pub fn cases(&self) -> impl DoubleEndedIterator<Item = &Case> {
        self.rows().filter_map(|row| self.cases.get(row.id))
    }

    /// How many cases were decoded so far, by this state and its copies.
    pub fn decoded(&self) -> usize {
        self.cases.decoded()
    }

    /// A netwerkpartner, also one whose addition was undone: history may still name them.
    pub fn person(&self, person: PersonId) -> Option<&Person> {
        self.persons.get(&person)
    }

    /// The netwerkpartners who can be chosen on this day, by number.
    pub fn active_people(&self, day: NaiveDate) -> impl Iterator<Item = &Person> {
        self.persons.values().filter(move |person| person.is_active(day))
    }

    /// All netwerkpartners, those who left included, by number.
    pub fn people(&self) -> impl DoubleEndedIterator<Item = &Person> {
        self.persons.values().filter(|person| !person.hidden)
    }

    /// The whole network, also those whose addition was undone, by number.
    pub fn any_people(&self) -> impl DoubleEndedIterator<Item = &Person> {
        self.persons.values()
    }

    /// An agreement that was not undone.
    pub fn agreement(&self, agreement: AgreementId) -> Option<&Agreement> {
        self.any_agreement(agreement).filter(|agreement| !agreement.hidden)
    }

    /// An agreement, also one that was undone.
    pub fn any_agreement(&self, agreement: AgreementId) -> Option<&Agreement> {
        let case = self.cases.get(*self.agreements.get(agreement.0)?)?;
        case.agreements.iter().find(|it| it.id == agreement)
    }

    /// An agreement that is still to be done, with its pupil; no case is decoded for it.
    pub fn open_agreement(&self, agreement: AgreementId) -> Option<(PupilId, &OpenAgreement)> {
        let pupil = *self.agreements.get(agreement.0)?;
        Some((pupil, self.row(pupil)?.open().iter().find(|open| open.id == agreement)?))
    }

    /// All agreements that were not undone, by number. Every case is decoded for it.
    pub fn agreements(&self) -> impl DoubleEndedIterator<Item = &Agreement> {
        self.agreements.iter().filter_map(|(number, _)| self.agreement(AgreementId(number)))
    }

    /// The agreements about a pupil, oldest first.
    pub fn agreements_of<'a>(&self, case: &'a Case) -> impl DoubleEndedIterator<Item = &'a Agreement> {
        case.agreements.iter().filter(|agreement| !agreement.hidden)
    }

    /// A note that was not undone.
    pub fn note(&self, note: NoteId) -> Option<&Note> {
        self.any_note(note).filter(|note| !note.hidden)
    }

    /// A note, also one that was undone.
    pub fn any_note(&self, note: NoteId) -> Option<&Note> {
        let case = self.cases.get(*self.notes.get(note.0)?)?;
        case.notes.iter().find(|it| it.id == note)
    }

    /// All notes that were not undone, by number. Every case is decoded for it.
    pub fn notes(&self) -> impl DoubleEndedIterator<Item = &Note> {
        self.notes.iter().filter_map(|(number, _)| self.note(NoteId(number)))
    }

    /// The notes about a pupil that stand, oldest first.
    pub fn notes_of<'a>(&self, case: &'a Case) -> impl DoubleEndedIterator<Item = &'a Note> {
        case.notes.iter().filter(|note| note.stands())
    }

    /// A meeting that was not undone.
    pub fn meeting(&self, meeting: MeetingId) -> Option<&Meeting> {
        self.meetings.get(&meeting).filter(|meeting| !meeting.hidden)
    }

    /// All meetings that were not undone, by number.
    pub fn meetings(&self) -> impl DoubleEndedIterator<Item = &Meeting> {
        self.meetings.values().filter(|meeting| !meeting.hidden)
    }

    /// A meeting, also one that was undone.
    pub fn any_meeting(&self, meeting: MeetingId) -> Option<&Meeting> {
        self.meetings.get(&meeting)
    }

    /// Whose store this is, since it was founded.
    pub fn user(&self) -> Option<PersonId> {
        self.user
    }

    /// What the store is set to.
    pub fn settings(&self) -> &Settings {
        &self.settings
    }

    /// The newest group.
    pub fn last(&self) -> Option<GroupId> {
        self.last
    }

    /// The newest groups of people, oldest first: those that stand ready for undo and redo.
    pub fn recent(&self) -> impl DoubleEndedIterator<Item = &Recent> {
        self.recent.iter()
    }

    /// One of the newest groups.
    pub fn recent_group(&self, id: GroupId) -> Option<&Recent> {
        self.recent.iter().rev().find(|recent| recent.id == id)
    }
}

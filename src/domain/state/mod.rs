//! Everything that is known: the fold over all events. What it is made of is nobody else's: it is asked, here and in
//! [`super::query`], and changed by [`State::apply`] alone.

mod apply;
mod fields;
mod numbers;
mod parts;

use std::collections::{BTreeMap, VecDeque};

use chrono::NaiveDate;

pub use parts::Parts;

use super::{
    Agreement, AgreementId, Case, Group, GroupId, Meeting, MeetingId, Note, NoteId, Person, PersonId,
    PupilId, Recent, Settings,
};

/// How many groups stand ready for undo; older ones are history.
const RECENT_GROUPS: usize = 500;

/// All that is known, made from events by [`State::apply`] and by nothing else.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct State {
    pupils: BTreeMap<PupilId, Case>,
    persons: BTreeMap<PersonId, Person>,
    agreements: BTreeMap<AgreementId, Agreement>,
    notes: BTreeMap<NoteId, Note>,
    meetings: BTreeMap<MeetingId, Meeting>,
    /// The newest groups, oldest first, for undo and redo.
    recent: VecDeque<Recent>,
    user: Option<PersonId>,
    settings: Settings,
    last: Option<GroupId>,
}

impl State {
    /// The case of a pupil who was not undone.
    pub fn case(&self, pupil: PupilId) -> Option<&Case> {
        self.pupils.get(&pupil).filter(|case| !case.hidden)
    }

    /// A case, also of a pupil who was undone: history may still name them.
    pub fn any_case(&self, pupil: PupilId) -> Option<&Case> {
        self.pupils.get(&pupil)
    }

    /// All cases that were not undone, by number.
    pub fn cases(&self) -> impl DoubleEndedIterator<Item = &Case> {
        self.pupils.values().filter(|case| !case.hidden)
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
        self.agreements.get(&agreement).filter(|agreement| !agreement.hidden)
    }

    /// An agreement, also one that was undone.
    pub fn any_agreement(&self, agreement: AgreementId) -> Option<&Agreement> {
        self.agreements.get(&agreement)
    }

    /// All agreements that were not undone, by number.
    pub fn agreements(&self) -> impl DoubleEndedIterator<Item = &Agreement> {
        self.agreements.values().filter(|agreement| !agreement.hidden)
    }

    /// The agreements about a pupil, oldest first.
    pub fn agreements_of<'a>(&'a self, case: &'a Case) -> impl DoubleEndedIterator<Item = &'a Agreement> {
        case.agreements.iter().filter_map(|id| self.agreement(*id))
    }

    /// A note that was not undone.
    pub fn note(&self, note: NoteId) -> Option<&Note> {
        self.notes.get(&note).filter(|note| !note.hidden)
    }

    /// A note, also one that was undone.
    pub fn any_note(&self, note: NoteId) -> Option<&Note> {
        self.notes.get(&note)
    }

    /// All notes that were not undone, by number.
    pub fn notes(&self) -> impl DoubleEndedIterator<Item = &Note> {
        self.notes.values().filter(|note| !note.hidden)
    }

    /// The notes about a pupil that stand, oldest first.
    pub fn notes_of<'a>(&'a self, case: &'a Case) -> impl DoubleEndedIterator<Item = &'a Note> {
        case.notes.iter().filter_map(|id| self.notes.get(id)).filter(|note| note.stands())
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
    pub fn recent_group(&self, id: GroupId) -> Option<&Group> {
        self.recent.iter().rev().map(|recent| &*recent.group).find(|group| group.id == id)
    }
}

//! The number that the next of each kind gets: after the highest one that was ever given.

use super::State;
use crate::domain::{AgreementId, MeetingId, NoteId, PersonId, PupilId};

impl State {
    pub(in crate::domain) fn next_pupil(&self) -> PupilId {
        PupilId(after(self.cases.last()))
    }

    pub(in crate::domain) fn next_person(&self) -> PersonId {
        PersonId(after(self.persons.last_key_value().map(|(last, _)| last.0)))
    }

    pub(in crate::domain) fn next_agreement(&self) -> AgreementId {
        AgreementId(after(self.agreements.last()))
    }

    pub(in crate::domain) fn next_note(&self) -> NoteId {
        NoteId(after(self.notes.last()))
    }

    pub(in crate::domain) fn next_meeting(&self) -> MeetingId {
        MeetingId(after(self.meetings.last_key_value().map(|(last, _)| last.0)))
    }
}

fn after(last: Option<u32>) -> u32 {
    last.map_or(1, |last| last.saturating_add(1))
}

//! The number that the next of each kind gets: after the highest one that was ever given.

use std::collections::BTreeMap;

use super::State;
use crate::domain::{AgreementId, MeetingId, NoteId, PersonId, PupilId};

impl State {
    pub(in crate::domain) fn next_pupil(&self) -> PupilId {
        PupilId(next(&self.pupils, |id| id.0))
    }

    pub(in crate::domain) fn next_person(&self) -> PersonId {
        PersonId(next(&self.persons, |id| id.0))
    }

    pub(in crate::domain) fn next_agreement(&self) -> AgreementId {
        AgreementId(next(&self.agreements, |id| id.0))
    }

    pub(in crate::domain) fn next_note(&self) -> NoteId {
        NoteId(next(&self.notes, |id| id.0))
    }

    pub(in crate::domain) fn next_meeting(&self) -> MeetingId {
        MeetingId(next(&self.meetings, |id| id.0))
    }
}

fn next<K: Copy + Ord, V>(given: &BTreeMap<K, V>, number: impl Fn(K) -> u32) -> u32 {
    given.last_key_value().map_or(1, |(last, _)| number(*last).saturating_add(1))
}

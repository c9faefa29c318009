//! The one door for the checkpoint: what has to be written of a state, and a state made of what was read.

use std::ops::Range;
use std::sync::Arc;

use super::State;
use super::cases::{Cases, Encoded, Rows};
use crate::domain::{
    AgreementId, Entity, GroupId, IndexRow, Meeting, NoteId, Person, PersonId, PupilId, Recent, Settings,
    Touched,
};

/// All that a state holds, what was undone included; in any order.
#[derive(Debug, Default)]
pub struct Parts {
    /// The index rows of the cases.
    pub rows: Rows,
    /// The cases themselves.
    pub encoded: Encoded,
    /// Netwerkpartners.
    pub persons: Vec<Person>,
    /// In whose case each agreement stands.
    pub agreements: Vec<(AgreementId, PupilId)>,
    /// In whose case each note stands.
    pub notes: Vec<(NoteId, PupilId)>,
    /// Meetings.
    pub meetings: Vec<Meeting>,
    /// The newest groups, oldest first, for undo and redo.
    pub recent: Vec<Recent>,
    /// Whose store this is.
    pub user: Option<PersonId>,
    /// What it is set to.
    pub settings: Settings,
    /// The newest group.
    pub last: Option<GroupId>,
}

impl State {
    /// The state that a checkpoint holds. The parts are what [`Self::apply`] once made of the groups up to there.
    pub fn from_parts(parts: Parts) -> Self {
        Self {
            cases: Cases::new(parts.rows, parts.encoded),
            persons: Arc::new(parts.persons.into_iter().map(|it| (it.id, it)).collect()),
            meetings: Arc::new(parts.meetings.into_iter().map(|it| (it.id, it)).collect()),
            agreements: parts.agreements.into_iter().map(|(id, pupil)| (id.0, pupil)).collect(),
            notes: parts.notes.into_iter().map(|(id, pupil)| (id.0, pupil)).collect(),
            recent: Arc::new(parts.recent.into()),
            user: parts.user,
            settings: parts.settings,
            last: parts.last,
        }
    }

    /// The row of a case, also of a pupil who was undone.
    pub fn any_row(&self, pupil: PupilId) -> Option<&IndexRow> {
        self.cases.row(pupil)
    }

    /// The pack that a case was read from, while it still is what that says.
    pub fn case_pack(&self, pupil: PupilId) -> Option<&[u8]> {
        self.cases.pack(pupil)
    }

    /// In whose cases the agreements of these numbers stand.
    pub fn agreement_pupils(&self, numbers: Range<u32>) -> Vec<(AgreementId, PupilId)> {
        self.agreements.range(numbers).map(|(number, pupil)| (AgreementId(number), *pupil)).collect()
    }

    /// In whose cases the notes of these numbers stand.
    pub fn note_pupils(&self, numbers: Range<u32>) -> Vec<(NoteId, PupilId)> {
        self.notes.range(numbers).map(|(number, pupil)| (NoteId(number), *pupil)).collect()
    }

    /// Every record there is, for a checkpoint that is made anew.
    pub fn everything(&self) -> Touched {
        let all = (self.cases.rows().map(|row| Entity::Pupil(row.id)))
            .chain(self.persons.keys().map(|id| Entity::Person(*id)))
            .chain(self.agreements.iter().map(|(id, _)| Entity::Agreement(AgreementId(id))))
            .chain(self.notes.iter().map(|(id, _)| Entity::Note(NoteId(id))))
            .chain(self.meetings.keys().map(|id| Entity::Meeting(*id)));
        Touched(all.collect())
    }
}

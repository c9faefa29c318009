//! The one door for the checkpoint: what has to be written of a state, and a state made of what was read.

use super::State;
use crate::domain::{
    Agreement, Case, Entity, GroupId, Meeting, Note, Person, PersonId, Recent, Settings, Touched,
};

/// All that a state holds, what was undone included; in any order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Parts {
    /// Cases.
    pub pupils: Vec<Case>,
    /// Netwerkpartners.
    pub persons: Vec<Person>,
    /// Agreements.
    pub agreements: Vec<Agreement>,
    /// Notes.
    pub notes: Vec<Note>,
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
    ///
    /// Each table is made of all its records at once: one that is filled one by one in order leaves its nodes half empty.
    pub fn from_parts(parts: Parts) -> Self {
        Self {
            pupils: parts.pupils.into_iter().map(|it| (it.id, it)).collect(),
            persons: parts.persons.into_iter().map(|it| (it.id, it)).collect(),
            agreements: parts.agreements.into_iter().map(|it| (it.id, it)).collect(),
            notes: parts.notes.into_iter().map(|it| (it.id, it)).collect(),
            meetings: parts.meetings.into_iter().map(|it| (it.id, it)).collect(),
            recent: parts.recent.into(),
            user: parts.user,
            settings: parts.settings,
            last: parts.last,
        }
    }

    /// How many pupils ever came in.
    pub fn pupils_given(&self) -> usize {
        self.pupils.len()
    }

    /// Every record there is, for a checkpoint that is made anew.
    pub fn everything(&self) -> Touched {
        let all = (self.pupils.keys().map(|id| Entity::Pupil(*id)))
            .chain(self.persons.keys().map(|id| Entity::Person(*id)))
            .chain(self.agreements.keys().map(|id| Entity::Agreement(*id)))
            .chain(self.notes.keys().map(|id| Entity::Note(*id)))
            .chain(self.meetings.keys().map(|id| Entity::Meeting(*id)));
        Touched(all.collect())
    }
}

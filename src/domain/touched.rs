//! Which records a group touched: what the checkpoint has to write and the search index to read again.

use std::collections::BTreeSet;

use super::{Entity, Event};

/// The records that changed; the small head (user, newest group, undo stack) always counts as changed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Touched(pub BTreeSet<Entity>);

impl Touched {
    /// Adds what another group touched.
    pub fn merge(&mut self, other: Self) {
        self.0.extend(other.0);
    }
}

impl Event {
    /// The records that applying this event changes; the pupil of an agreement or note is not known here.
    pub fn touches(&self) -> Vec<Entity> {
        match self {
            Self::UserSet { .. } | Self::SettingSet { .. } => vec![],
            Self::PupilAdded { pupil, .. }
            | Self::PupilSet { pupil, .. }
            | Self::ListValueSet { pupil, .. }
            | Self::RoleSet { pupil, .. }
            | Self::EntrySet { pupil, .. } => vec![Entity::Pupil(*pupil)],
            Self::PersonAdded { person, .. } | Self::PersonSet { person, .. } => {
                vec![Entity::Person(*person)]
            }
            Self::AgreementAdded { agreement, pupil, .. } => {
                vec![Entity::Agreement(*agreement), Entity::Pupil(*pupil)]
            }
            Self::AgreementSet { agreement, .. } => vec![Entity::Agreement(*agreement)],
            Self::NoteAdded { note, pupil, .. } => vec![Entity::Note(*note), Entity::Pupil(*pupil)],
            Self::NoteSet { note, .. } => vec![Entity::Note(*note)],
            Self::MeetingAdded { meeting, .. }
            | Self::MeetingSet { meeting, .. }
            | Self::AttendanceSet { meeting, .. }
            | Self::AgendaOrdered { meeting, .. } => vec![Entity::Meeting(*meeting)],
            Self::AgendaSet { meeting, pupil, .. } => vec![Entity::Meeting(*meeting), Entity::Pupil(*pupil)],
            Self::Hidden { entity } | Self::Shown { entity } => vec![*entity],
        }
    }
}

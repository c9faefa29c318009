//! Between two pupils: what was recorded is read back, and who is next. Only a second key brings the next one.

use crate::app::cursor::scroll;
use crate::app::intent::Intent;
use crate::app::world::World;
use crate::domain::{Command, MeetingId, PupilId};
use crate::keys::Action;

/// The layer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Interleaf {
    /// In which meeting.
    pub meeting: MeetingId,
    /// Who was discussed or postponed.
    pub pupil: PupilId,
    /// Who is next; `None` when everybody has been.
    pub next: Option<PupilId>,
    /// How far a long read-back has been scrolled.
    pub top: usize,
}

impl Interleaf {
    /// What a key does here.
    pub fn act(&mut self, action: Action, _world: &World) -> Vec<Intent> {
        match action {
            Action::Discussed | Action::Accept => {
                let command = Command::BringToTable { meeting: self.meeting, pupil: self.next };
                vec![Intent::Close, Intent::record_sure(command)]
            }
            Action::Cancel => vec![Intent::Close],
            _ => {
                scroll(&mut self.top, action);
                vec![]
            }
        }
    }
}

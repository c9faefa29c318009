//! Reading the journal for one meeting: its groups, and the state as it was at the last of them.

use std::ops::ControlFlow;

use crate::domain::{Group, Meeting, MeetingId, State};

/// Takes the journal group by group, until the meeting's last one: what happened later is not in its minutes.
#[derive(Clone, Debug)]
pub struct Gathering {
    meeting: MeetingId,
    until: Option<u64>,
    /// The meeting's groups so far, in order.
    pub groups: Vec<Group>,
    /// The fold over all groups so far.
    pub state: State,
}

impl Gathering {
    /// For this meeting as it is known now: its trail says which group is its last. A meeting that did not start has
    /// none, and gets the whole journal.
    pub fn of(meeting: &Meeting) -> Self {
        Self {
            meeting: meeting.id,
            until: meeting.trail.last().copied(),
            groups: vec![],
            state: State::default(),
        }
    }

    /// Takes the journal as far as it is needed.
    ///
    /// # Errors
    /// The first one of the journal.
    pub fn read<E>(&mut self, journal: impl IntoIterator<Item = Result<Group, E>>) -> Result<(), E> {
        for group in journal {
            if self.take(&group?).is_break() {
                break;
            }
        }
        Ok(())
    }

    /// Takes the next group of the journal; breaks when the rest is not needed.
    pub fn take(&mut self, group: &Group) -> ControlFlow<()> {
        self.state.apply(group);
        if group.meeting == Some(self.meeting) {
            self.groups.push(group.clone());
        }
        if self.until == Some(group.offset) { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    }
}

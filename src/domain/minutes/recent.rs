//! The minutes of a meeting as a screen shows them: from the groups that were read of it, and those that came since.

use super::Minutes;
use crate::domain::{Event, Group, Meeting, MeetingId, MeetingPhase, PersonFact, Slot, State};

/// Where in the journal the groups stand that tell of a meeting, oldest first: its own, and once it is closed those that
/// name somebody anew after its end.
pub fn places(meeting: &Meeting, state: &State) -> Vec<u64> {
    let last = meeting.trail.last().filter(|_| meeting.phase() == MeetingPhase::Closed);
    let later =
        state.recent().filter(|recent| recent.renames && Some(&recent.place) > last && last.is_some());
    meeting.trail.iter().copied().chain(later.map(|recent| recent.place)).collect()
}

/// Whether a new group tells of this meeting.
pub fn tells_of(group: &Group, meeting: MeetingId) -> bool {
    let renames = |event: &Event| event.change().is_some_and(|it| matches!(it.slot, Slot::Person(..)));
    group.meeting == Some(meeting) || group.events.iter().any(renames)
}

impl Minutes {
    /// Everything that these groups say of a meeting, see [`places`]; of a closed one with everybody as they were then.
    pub fn of_read(meeting: MeetingId, groups: &[Group], state: &State) -> Option<Self> {
        let mut minutes = Self::of(meeting, groups, state)?;
        if let Some(closed) = state.meeting(meeting).filter(|it| it.phase() == MeetingPhase::Closed) {
            minutes.name_as_then(groups, closed);
        }
        Some(minutes)
    }

    /// Whoever got another name, function or organisation after the meeting's last group is who they were then.
    fn name_as_then(&mut self, groups: &[Group], closed: &Meeting) {
        let Some(last) = closed.trail.last() else { return };
        let later = groups.iter().rev().take_while(|group| group.offset > *last);
        for event in later.flat_map(|group| group.events.iter().rev()) {
            let Event::PersonSet { person, from, to } = event else { continue };
            let key = to.as_ref().or(from.as_ref()).map(PersonFact::key);
            if let (Some(facts), Some(key)) = (self.people.get_mut(person), key) {
                facts.set(key, from.clone());
            }
        }
    }
}

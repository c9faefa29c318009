//! The minutes as far as the newest groups tell them: what a screen can say without reading the journal.

use super::Minutes;
use crate::domain::{Event, Group, Meeting, MeetingFact, MeetingId, MeetingPhase, PersonFact, State};

impl Minutes {
    /// Everything that the newest groups say of this meeting; all of it where [`is_whole`].
    pub fn of_recent(meeting: MeetingId, state: &State) -> Option<Self> {
        let mut minutes = Self::of(meeting, groups(state, meeting), state)?;
        if let Some(closed) = state.meeting(meeting).filter(|it| it.phase() == MeetingPhase::Closed) {
            minutes.name_as_then(state, closed);
        }
        Some(minutes)
    }

    /// Whoever got another name, function or organisation after the meeting's last group is who they were then.
    fn name_as_then(&mut self, state: &State, closed: &Meeting) {
        let Some(last) = closed.trail.last() else { return };
        let later = state.recent().rev().take_while(|recent| recent.group.offset > *last);
        for event in later.flat_map(|recent| recent.group.events.iter().rev()) {
            let Event::PersonSet { person, from, to } = event else { continue };
            let key = to.as_ref().or(from.as_ref()).map(PersonFact::key);
            if let (Some(facts), Some(key)) = (self.people.get_mut(person), key) {
                facts.set(key, from.clone());
            }
        }
    }
}

/// The meeting's start stands among the newest groups, so nothing of it is missing.
pub fn is_whole(meeting: MeetingId, state: &State) -> bool {
    let starts = |event: &Event| {
        matches!(event, Event::MeetingSet { meeting: of, to: Some(MeetingFact::Phase(MeetingPhase::Running)), .. }
            if *of == meeting)
    };
    groups(state, meeting).any(|group| group.events.iter().any(starts))
}

fn groups(state: &State, meeting: MeetingId) -> impl Iterator<Item = &Group> {
    let recent = state.recent().map(|recent| &*recent.group);
    recent.filter(move |group| group.meeting == Some(meeting))
}

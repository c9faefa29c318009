//! Who works here: known to the program that runs, not to the state, which only knows whose store it is.

use crate::domain::{Actor, Event, Group, MeetingFact, PersonId, State};

/// Whether what changes away from the table, of a pupil on its agenda, belongs to the meeting that runs.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Away {
    /// It does, as long as nobody says otherwise.
    #[default]
    ToTheMeeting,
    /// It does not: a setting of the moment, which ends with the meeting.
    BesideIt,
}

/// Somebody at work.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Session {
    by: Actor,
    /// What changes away from the table.
    pub away: Away,
}

impl Session {
    /// In a plain store whoever it belongs to is at work. One that is still to be founded belongs to nobody.
    pub fn of(state: &State) -> Self {
        Self { by: state.user().map_or(Actor::System, Actor::Person), away: Away::default() }
    }

    /// Goes on after a group: whoever founds a store works in it from then on, and a meeting that starts or ends takes
    /// what was said about the one before with it.
    pub fn follow(&mut self, group: &Group) {
        for event in &group.events {
            if let Event::UserSet { to, .. } = event {
                self.by = to.map_or(Actor::System, Actor::Person);
            }
            if let Event::MeetingSet { to: Some(MeetingFact::Phase(_)), .. } = event {
                self.away = Away::default();
            }
        }
    }

    /// Who does what is done.
    pub fn by(self) -> Actor {
        self.by
    }

    /// The netwerkpartner who is at work.
    pub fn person(self) -> Option<PersonId> {
        match self.by {
            Actor::Person(person) => Some(person),
            Actor::System => None,
        }
    }
}

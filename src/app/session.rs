//! Who works here: known to the program that runs, not to the state, which only knows whose store it is.

use crate::domain::{Actor, Event, Group, PersonId, State};

/// Somebody at work.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Session {
    by: Actor,
}

impl Session {
    /// In a plain store whoever it belongs to is at work. One that is still to be founded belongs to nobody.
    pub fn of(state: &State) -> Self {
        Self { by: state.user().map_or(Actor::System, Actor::Person) }
    }

    /// Goes on after a group: whoever founds a store works in it from then on.
    pub fn follow(&mut self, group: &Group) {
        for event in &group.events {
            if let Event::UserSet { to, .. } = event {
                self.by = to.map_or(Actor::System, Actor::Person);
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

//! Who *ik* is in a filter: whoever asks.

use super::{Asked, Filter, RoleTest, Test};
use crate::domain::PersonId;

impl Filter {
    /// The same, asked by this person; nobody else calls themselves *ik*.
    #[must_use]
    pub fn asked_by(mut self, person: Option<PersonId>) -> Self {
        if let Some(person) = person {
            self.groups.iter_mut().flat_map(|group| &mut group.any_of).for_each(|test| test.ask_by(person));
        }
        self
    }
}

impl Test {
    fn ask_by(&mut self, person: PersonId) {
        match self {
            Self::Not(test) => test.ask_by(person),
            Self::Role(_, Asked::Is(who @ RoleTest::Me)) => *who = RoleTest::Held(person),
            _ => {}
        }
    }
}

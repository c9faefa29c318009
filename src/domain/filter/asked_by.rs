//! Who is meant in a filter by whoever asks: *ik*, and everybody whose name holds what was typed.

use super::{Asked, Filter, RoleTest, Test};
use crate::domain::fold::holds_folded;
use crate::domain::{PersonId, State};

impl Filter {
    /// The same, asked by this person; nobody else calls themselves *ik*. Names are looked up once here, and not for
    /// every pupil.
    #[must_use]
    pub fn asked_by(mut self, person: Option<PersonId>, state: &State) -> Self {
        self.groups
            .iter_mut()
            .flat_map(|group| &mut group.any_of)
            .for_each(|test| test.ask_by(person, state));
        self
    }
}

impl Test {
    fn ask_by(&mut self, asking: Option<PersonId>, state: &State) {
        match self {
            Self::Not(test) => test.ask_by(asking, state),
            Self::Role(_, Asked::Is(who)) => match (&who, asking) {
                (RoleTest::Me, Some(person)) => *who = RoleTest::Held(person),
                (RoleTest::Named(part), _) => {
                    let named = state.any_people().filter(|person| holds_folded(person.name(), part));
                    *who = RoleTest::OneOf(named.map(|person| person.id).collect());
                }
                _ => {}
            },
            _ => {}
        }
    }
}

//! Somebody new who comes in with what they are to do.

use serde::{Deserialize, Serialize};

use super::ids_mut::IdMut;
use super::{Command, PersonFact, PersonFacts, PersonId, State};

/// Somebody who is not in the network yet, under the number that they would get.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Newcomer {
    /// The number.
    pub person: PersonId,
    /// What is known of them.
    pub facts: Vec<PersonFact>,
}

impl Newcomer {
    /// The name; empty where there is none.
    pub fn name(&self) -> String {
        self.facts.iter().cloned().collect::<PersonFacts>().name.unwrap_or_default()
    }
}

/// People as they would come in, with the numbers that are next.
pub fn newcomers(state: &State, people: impl IntoIterator<Item = Vec<PersonFact>>) -> Vec<Newcomer> {
    let first = state.next_person().0;
    let numbers = (0..).map(|more: u32| PersonId(first.saturating_add(more)));
    numbers.zip(people).map(|(person, facts)| Newcomer { person, facts }).collect()
}

impl Command {
    /// The command with those of these people of whom it makes something; the others do not come in.
    pub fn with(mut self, mut people: Vec<Newcomer>) -> Self {
        let mut named = vec![];
        self.ids_mut(&mut |id| {
            if let IdMut::Person(person) = id {
                named.push(*person);
            }
        });
        let first = people.first().map(|it| it.person.0);
        people.retain(|it| named.contains(&it.person));
        let Some(first) = first.filter(|_| !people.is_empty()) else { return self };
        let numbers = (0..).map(|more: u32| PersonId(first.saturating_add(more)));
        let moved: Vec<_> = people.iter().map(|it| it.person).zip(numbers).collect();
        for (newcomer, (_, now)) in people.iter_mut().zip(&moved) {
            newcomer.person = *now;
        }
        self.renumber(&moved);
        Self::WithNewcomers { people, then: Box::new(self) }
    }

    /// People who had the one number get the other.
    pub(super) fn renumber(&mut self, moved: &[(PersonId, PersonId)]) {
        self.ids_mut(&mut |id| {
            if let IdMut::Person(person) = id
                && let Some((_, now)) = moved.iter().find(|(before, _)| *before == *person)
            {
                *person = *now;
            }
        });
    }
}

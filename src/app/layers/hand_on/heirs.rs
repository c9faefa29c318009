//! Who gets it: everybody who is there, those who know the case on top, and nobody yet.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use tui_input::Input as TextInput;

use crate::app::cursor::Cursor;
use crate::app::line::{LeftOut, edit, insert};
use crate::app::newcomers;
use crate::app::world::World;
use crate::domain::PersonId;
use crate::domain::fold::fold;
use crate::domain::query::Why;
use crate::keys::Action;
use crate::text::people::function_and_party;

/// One who can be chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Heir {
    /// Each row to whom it was proposed for; so many rows have somebody.
    AsProposed(usize),
    /// This person.
    Person(PersonId, Reason),
    /// Nobody yet: it stays where it is, and asks attention.
    Nobody,
    /// Somebody of the name that was typed, who is not in the network yet.
    New,
}

/// What stands beside a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// What they do.
    None,
    /// Why they would do.
    Why(Why),
    /// For so many rows they are the first.
    First(usize),
}

/// The list.
#[derive(Clone, Debug)]
pub struct Heirs {
    /// What was typed to search.
    pub filter: TextInput,
    /// The row.
    pub cursor: Cursor,
    all: Vec<Heir>,
    /// What the search leaves.
    pub shown: Vec<Heir>,
}

/// What a key did.
pub(super) enum Outcome {
    Stays,
    Left,
    Chose(Heir),
}

impl Heirs {
    /// For one thing: who is near it first, nobody yet, then the others by name.
    pub(super) fn for_one(
        near: &[(PersonId, Why)],
        now: Option<PersonId>,
        from: PersonId,
        day: NaiveDate,
        world: &World,
    ) -> Self {
        let first = near.iter().map(|(person, why)| Heir::Person(*person, Reason::Why(*why)));
        let known = |person: PersonId| near.iter().any(|(near, _)| *near == person);
        let others = others(from, day, world).into_iter().filter(|person| !known(*person));
        let others = others.map(|person| Heir::Person(person, Reason::None));
        let mut heirs = Self::of(first.chain([Heir::Nobody]).chain(others).collect());
        let is_now = |heir: &Heir| match heir {
            Heir::Person(person, _) => Some(*person) == now,
            Heir::Nobody => now.is_none(),
            Heir::AsProposed(_) | Heir::New => false,
        };
        heirs.cursor.at = heirs.shown.iter().position(is_now).unwrap_or(0);
        heirs
    }

    /// For everything at once: as proposed, nobody yet, who is first most often, then the others by name.
    pub(super) fn for_all(first: &[PersonId], from: PersonId, day: NaiveDate, world: &World) -> Self {
        let mut times: BTreeMap<PersonId, usize> = BTreeMap::new();
        for person in first {
            *times.entry(*person).or_default() += 1;
        }
        let mut people = others(from, day, world);
        let count = |person: &PersonId| times.get(person).copied().unwrap_or(0);
        people.sort_by_key(|person| std::cmp::Reverse(count(person)));
        let reason = |count| if count == 0 { Reason::None } else { Reason::First(count) };
        let people = people.into_iter().map(|person| Heir::Person(person, reason(count(&person))));
        Self::of([Heir::AsProposed(first.len()), Heir::Nobody].into_iter().chain(people).collect())
    }

    fn of(all: Vec<Heir>) -> Self {
        Self { filter: TextInput::default(), cursor: Cursor::default(), shown: all.clone(), all }
    }

    /// How many there are, whatever the search leaves of them.
    pub fn total(&self) -> usize {
        self.all.len()
    }

    pub(super) fn act(&mut self, action: Action, world: &World) -> Outcome {
        if self.cursor.moved(action, self.shown.len()) {
            return Outcome::Stays;
        }
        if edit(&mut self.filter, action) {
            self.find(world);
            return Outcome::Stays;
        }
        match action {
            Action::Accept => self.shown.get(self.cursor.at).map_or(Outcome::Stays, |it| Outcome::Chose(*it)),
            Action::Cancel => Outcome::Left,
            _ => Outcome::Stays,
        }
    }

    pub(super) fn text(&mut self, typed: &str, world: &World) -> LeftOut {
        let left_out = insert(&mut self.filter, typed);
        self.find(world);
        left_out
    }

    fn find(&mut self, world: &World) {
        let words = fold(self.filter.value());
        let is_hit = |heir: &&Heir| match heir {
            Heir::Person(person, _) => world.state.person(*person).is_some_and(|it| {
                let text = fold(&format!("{} {}", it.name(), function_and_party(world.reading(), it)));
                words.split(' ').all(|word| text.contains(word))
            }),
            // What is no person is never searched away.
            Heir::AsProposed(_) | Heir::Nobody | Heir::New => true,
        };
        let mut shown: Vec<Heir> = self.all.iter().filter(is_hit).copied().collect();
        if !words.is_empty() {
            shown.sort_by_key(|heir| !matches!(heir, Heir::Person(..)));
        }
        // Whoever is not found can be added, also where somebody else is found.
        shown.extend(newcomers::form(self.filter.value()).map(|_| Heir::New));
        let nobody_found = !shown.iter().any(|heir| matches!(heir, Heir::Person(..)));
        if nobody_found && !words.is_empty() {
            shown.sort_by_key(|heir| *heir != Heir::New);
        }
        self.shown = shown;
        self.cursor.at = 0;
    }
}

/// Everybody else who is there on this day, by name.
fn others(from: PersonId, day: NaiveDate, world: &World) -> Vec<PersonId> {
    let mut people: Vec<_> =
        world.state.active_people(day.max(world.today)).filter(|it| it.id != from).collect();
    people.sort_by_cached_key(|person| fold(person.name()));
    people.into_iter().map(|person| person.id).collect()
}

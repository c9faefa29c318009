//! Searching in Netwerk: whoever is chosen gets the cursor; who is not there can be added.

use crate::app::intent::{Intent, Opening, Target};
use crate::app::layers::picker::{Head, Picks};
use crate::app::menu::{Item, Line, by_words};
use crate::app::people;
use crate::app::purpose::Purpose;
use crate::app::world::World;
use crate::domain::fold::fold;
use crate::domain::{PersonId, means_nobody};
use crate::text::pickers::{NEW_PERSON, add_to_network, pick as words};

/// The picker.
#[derive(Debug)]
pub(super) struct InNetwork;

/// What can be chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Found {
    /// Somebody who is there.
    Person(PersonId),
    /// Somebody who is not there yet.
    New,
}

impl Picks for InNetwork {
    type Value = Found;

    fn head(&self) -> Head {
        Head::new(words::IN_NETWORK)
    }

    /// Also who left: they stand in Netwerk too.
    fn lines(&self, world: &World) -> Vec<Line<Found>> {
        let mut all: Vec<_> = world.state.people().collect();
        all.sort_by_cached_key(|person| fold(person.name()));
        let all = all.into_iter().map(|person| Found::Person(person.id));
        all.chain([Found::New]).map(Line::Choice).collect()
    }

    fn item(&self, found: &Found, world: &World) -> Item {
        match found {
            Found::Person(person) => people::person(*person, world),
            Found::New => Item::new(NEW_PERSON).adds_the_missing(),
        }
    }

    fn named(&self, found: &Found, typed: &str) -> Option<String> {
        (*found == Found::New).then(|| add_to_network(typed))
    }

    fn found(&self, typed: &str, all: &[Line<Found>], world: &World) -> Vec<Line<Found>> {
        let mut found = by_words(typed, all, |found| self.item(found, world));
        found.retain(|line| *line != Line::Choice(Found::New) || !means_nobody(typed));
        found
    }

    fn chosen(&self, found: Found, typed: &str, _world: &World) -> Vec<Intent> {
        let wanted = match found {
            Found::Person(person) => Intent::PointAt(Target::Person(person)),
            Found::New => Intent::Open(Opening::Named(Purpose::NewPerson(None), typed.to_owned())),
        };
        vec![Intent::Close, wanted]
    }
}

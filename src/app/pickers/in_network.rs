//! Searching in Netwerk: whoever is chosen gets the cursor.

use crate::app::intent::{Intent, Target};
use crate::app::layers::picker::{Head, Picks};
use crate::app::menu::{Item, Line};
use crate::app::people;
use crate::app::world::World;
use crate::domain::PersonId;
use crate::domain::fold::fold;
use crate::text::pickers::pick as words;

/// The picker.
#[derive(Debug)]
pub(super) struct InNetwork;

impl Picks for InNetwork {
    type Value = PersonId;

    fn head(&self) -> Head {
        Head::new(words::IN_NETWORK)
    }

    /// Also who left: they stand in Netwerk too.
    fn lines(&self, world: &World) -> Vec<Line<PersonId>> {
        let mut all: Vec<_> = world.state.people().collect();
        all.sort_by_cached_key(|person| fold(person.name()));
        all.into_iter().map(|person| Line::Choice(person.id)).collect()
    }

    fn item(&self, person: &PersonId, world: &World) -> Item {
        people::person(*person, world)
    }

    fn chosen(&self, person: PersonId, _typed: &str, _world: &World) -> Vec<Intent> {
        vec![Intent::Close, Intent::PointAt(Target::Person(person))]
    }
}

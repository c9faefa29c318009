//! Who can be chosen: the netwerkpartners, and the people of a pupil's own network; how they read in a list.

use super::menu::Item;
use super::world::World;
use crate::domain::fold::fold;
use crate::domain::{Case, EntryKind, EntryNo, PersonId, Who};
use crate::text;

/// The netwerkpartners who can be chosen now, by name.
pub fn by_name(world: &World) -> impl Iterator<Item = PersonId> {
    let mut people: Vec<_> = world.state.active_people(world.today).collect();
    people.sort_by_cached_key(|person| fold(person.name()));
    people.into_iter().map(|person| person.id)
}

/// The people of this pupil's own network; nobody else's.
pub fn own_network(case: &Case) -> impl Iterator<Item = EntryNo> {
    case.entries_of(EntryKind::Relative).map(|(number, _)| number)
}

/// A netwerkpartner in a list.
pub fn person(person: PersonId, world: &World) -> Item {
    let known = world.state.person(person);
    let name = known.map(|known| known.name().to_owned()).unwrap_or_default();
    let about = known.map(|known| text::people::function_and_party(world.reading(), known));
    Item::new(name).beside(about.unwrap_or_default())
}

/// Somebody of the own network in a list.
pub fn own(own: EntryNo, case: Option<&Case>, world: &World) -> Item {
    let name = case.map(|case| text::who::around(world.reading(), case, Who::Own(own)));
    Item::new(name.unwrap_or_default()).beside(text::entry_forms::THIS_CASE_ONLY)
}

/// Whichever of both.
pub fn who(who: Who, case: Option<&Case>, world: &World) -> Item {
    match who {
        Who::Person(id) => person(id, world),
        Who::Own(number) => own(number, case, world),
    }
}

//! What a case holds, as lists show it.

use super::menu::Item;
use super::world::World;
use crate::domain::{Entry, EntryKind, EntryNo, Provision, PupilId};
use crate::text::entries::{Around, Entries};
use crate::text::entry_forms;

/// An entry in a list: what it is, and what one may want to know of it.
pub fn item(pupil: PupilId, number: EntryNo, world: &World) -> Item {
    let known = world.case(pupil).and_then(|case| Some((case, case.entry(number)?)));
    let Some((case, entry)) = known else { return Item::new("") };
    let told = Entries { reading: world.reading(), around: Around::Now(case) };
    let (label, aside) = entry_forms::row(told, entry, world.today);
    Item::new(label).beside(aside)
}

/// What is recorded of a provision: there is one entry of each.
pub fn provision_of(pupil: PupilId, provision: Provision, world: &World) -> Option<(EntryNo, &Entry)> {
    let mut known = world.case(pupil)?.entries_of(EntryKind::Provision);
    known.find(|(_, entry)| entry.provision() == Some(&provision))
}

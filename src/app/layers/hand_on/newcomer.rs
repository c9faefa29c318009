//! Who takes it over is not in the network yet: they are added, and chosen then.

use super::{HandOn, Heir, Heirs, Reason};
use crate::app::intent::{Intent, Opening};
use crate::app::newcomers;
use crate::app::world::World;
use crate::domain::{Event, Group};

impl Heirs {
    /// Who it is of this name.
    pub(super) fn ask_who(&self) -> Vec<Intent> {
        let form = newcomers::form(self.filter.value());
        form.map(|form| Intent::Open(Opening::Form(form))).into_iter().collect()
    }
}

impl HandOn {
    /// Something was recorded: whoever came in while it was asked who gets it is the one.
    pub fn recorded(&mut self, group: &Group, world: &World) {
        self.refresh(world);
        let added = group.events.iter().find_map(|event| {
            let Event::PersonAdded { person, .. } = event else { return None };
            Some(*person)
        });
        if let (Some(person), Some(_)) = (added, &self.heirs) {
            self.choose(Heir::Person(person, Reason::None), world);
        }
    }
}

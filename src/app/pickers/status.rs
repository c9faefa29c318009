//! The status, for whoever does not use the digits.

use crate::app::intent::Intent;
use crate::app::layers::picker::{Head, Picks, same};
use crate::app::menu::{Item, Line, Tone};
use crate::app::world::World;
use crate::domain::{Case, Command, Fact, FactKey, PupilId, Status};
use crate::keys::Action;
use crate::text::labels::Label;

/// The picker.
#[derive(Debug)]
pub(super) struct OfStatus {
    pub pupils: Vec<PupilId>,
}

impl Picks for OfStatus {
    type Value = Status;

    fn head(&self) -> Head {
        Head::new(FactKey::Status.label()).about(&self.pupils)
    }

    fn lines(&self, _world: &World) -> Vec<Line<Status>> {
        Status::ALL.iter().copied().map(Line::Choice).collect()
    }

    fn item(&self, status: &Status, _world: &World) -> Item {
        Item::new(status.label()).also(status.synonyms()).in_tone(Tone::Status(*status))
    }

    fn now(&self, world: &World) -> Option<Status> {
        same(self.pupils.iter().map(|pupil| world.case(*pupil).map(Case::status)))
    }

    fn chosen(&self, status: Status, _typed: &str, _world: &World) -> Vec<Intent> {
        let pupils = self.pupils.clone();
        if status == Status::Landed {
            return vec![Intent::Close, Intent::Begin(Action::StatusLanded, pupils)];
        }
        let facts = vec![(FactKey::Status, Some(Fact::Status(status)))];
        vec![Intent::submit(Command::SetFacts { pupils, facts })]
    }
}

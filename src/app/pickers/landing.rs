//! The destination that status geland asks for: a place where somebody can be.

use crate::app::intent::{Intent, Opening};
use crate::app::layers::picker::{Head, Picks};
use crate::app::menu::{Item, Line};
use crate::app::purpose::Purpose;
use crate::app::world::World;
use crate::domain::{Destination, PupilId};
use crate::text::labels::Label;
use crate::text::pickers::pick as words;

/// The picker.
#[derive(Debug)]
pub(super) struct Landing {
    pub pupils: Vec<PupilId>,
}

impl Picks for Landing {
    type Value = Destination;

    fn head(&self) -> Head {
        Head::new(words::LANDING).about(&self.pupils)
    }

    fn lines(&self, _world: &World) -> Vec<Line<Destination>> {
        Destination::ALL.iter().copied().filter(|it| it.is_place()).map(Line::Choice).collect()
    }

    fn item(&self, place: &Destination, _world: &World) -> Item {
        Item::new(place.label()).also(place.synonyms())
    }

    fn chosen(&self, place: Destination, _typed: &str, _world: &World) -> Vec<Intent> {
        let since = Purpose::Since(self.pupils.clone(), Some(place));
        vec![Intent::Close, Intent::Open(Opening::Form(since))]
    }
}

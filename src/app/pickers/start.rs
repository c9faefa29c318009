//! How to begin with an empty store.

use crate::app::effect::Effect;
use crate::app::intent::Intent;
use crate::app::layers::picker::{Head, Picks};
use crate::app::menu::{Item, Line};
use crate::app::world::World;
use crate::text::pickers as words;

/// The picker.
#[derive(Debug)]
pub(super) struct Start;

/// A way to begin.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Way {
    /// With a school's list.
    List,
    /// By looking at the demo region.
    Demo,
    /// With nothing.
    Empty,
}

impl Picks for Start {
    type Value = Way;

    fn head(&self) -> Head {
        Head::new(words::pick::START)
    }

    fn lines(&self, _world: &World) -> Vec<Line<Way>> {
        [Way::List, Way::Demo, Way::Empty].map(Line::Choice).into()
    }

    fn item(&self, way: &Way, _world: &World) -> Item {
        Item::new(match way {
            Way::List => words::START_IMPORT,
            Way::Demo => words::START_DEMO,
            Way::Empty => words::START_EMPTY,
        })
    }

    fn chosen(&self, way: Way, _typed: &str, _world: &World) -> Vec<Intent> {
        match way {
            Way::List => Intent::import(Effect::ReadFolder(None)),
            Way::Demo => vec![Intent::Close, Intent::Effect(Effect::OpenDemo)],
            Way::Empty => vec![Intent::Close],
        }
    }
}

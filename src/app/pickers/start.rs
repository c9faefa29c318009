//! The first start: what this is, and how to begin. Who only wants to look gives no name.

use crate::app::effect::Effect;
use crate::app::intent::{Intent, Opening, Question};
use crate::app::layers::picker::{Head, Picks};
use crate::app::menu::{Item, Line};
use crate::app::purpose::Purpose;
use crate::app::world::World;
use crate::text::pickers as words;

/// The picker.
#[derive(Debug)]
pub(super) struct Start;

/// A way to begin.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Way {
    /// By looking at the demo region.
    Demo,
    /// With a school's list.
    List,
    /// With nothing.
    Empty,
}

impl Picks for Start {
    type Value = Way;

    fn head(&self) -> Head {
        Head::new(words::pick::START).introduced(&words::pick::WELCOME)
    }

    fn lines(&self, _world: &World) -> Vec<Line<Way>> {
        [Way::Demo, Way::List, Way::Empty].map(Line::Choice).into()
    }

    fn item(&self, way: &Way, _world: &World) -> Item {
        match way {
            Way::Demo => Item::new(words::START_DEMO).beside(words::START_DEMO_MEANS).also(&["demo"]),
            Way::List => Item::new(words::START_IMPORT).beside(words::START_IMPORT_MEANS),
            Way::Empty => Item::new(words::START_EMPTY).beside(words::START_EMPTY_MEANS),
        }
    }

    /// Before anything is recorded of one's own it is asked who records it; then this list is below, on the same way.
    fn chosen(&self, way: Way, _typed: &str, world: &World) -> Vec<Intent> {
        match way {
            Way::Demo => vec![Intent::Effect(Effect::OpenDemo)],
            Way::List | Way::Empty if world.session.person().is_none() => {
                vec![Intent::Open(Opening::Form(Purpose::FirstStart))]
            }
            Way::List => Intent::import(Effect::ReadFolder(None)),
            Way::Empty => vec![Intent::Close],
        }
    }

    fn left(&self, world: &World) -> Vec<Intent> {
        match world.session.person() {
            Some(_) => vec![Intent::Close],
            None => vec![Intent::Open(Opening::Confirm(Question::QuitAtStart))],
        }
    }
}

//! Which pupils Lijst shows. A view that somebody kept can go; a shipped one stays.

use crate::app::intent::Intent;
use crate::app::layers::picker::{Away, Head, Picks};
use crate::app::menu::{Item, Line};
use crate::app::notice::Notice;
use crate::app::views::{self, View};
use crate::app::world::World;
use crate::domain::query::ListView;
use crate::text;

/// The picker.
#[derive(Debug)]
pub(super) struct OfView;

impl Picks for OfView {
    type Value = View;

    fn head(&self) -> Head {
        Head::new(text::views::CHOOSE).going(Away::Forgets)
    }

    fn lines(&self, world: &World) -> Vec<Line<View>> {
        let standing = ListView::ALL.iter().copied().map(View::Standing);
        standing.chain(views::saved(world).into_iter().map(View::Saved)).map(Line::Choice).collect()
    }

    fn item(&self, view: &View, _world: &World) -> Item {
        match view {
            View::Standing(view) => Item::new(text::labels::list_view(*view)),
            View::Saved(view) => {
                let item = Item::new(view.name.clone()).beside(view.query.clone());
                match views::opens(view.slot) {
                    Some((action, digit)) => item.with_key_of(action).also(digit),
                    None => item,
                }
            }
        }
    }

    fn chosen(&self, view: View, _typed: &str, _world: &World) -> Vec<Intent> {
        vec![Intent::Close, Intent::View(view)]
    }

    fn taken_away(&self, view: View, world: &World) -> Vec<Intent> {
        let View::Saved(view) = view else { return vec![] };
        let left = views::without(&world.state, view.slot);
        if left.len() == views::own(&world.state).len() {
            return vec![Intent::Tell(Notice::ShippedView)];
        }
        vec![Intent::Close, Intent::record(views::command(left))]
    }
}

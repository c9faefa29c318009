//! Which school goes on to the new school year.

use crate::app::intent::{Intent, Opening, Pick};
use crate::app::layers::picker::{Head, Picks};
use crate::app::menu::{Item, Line};
use crate::app::notice::Notice;
use crate::app::world::World;
use crate::domain::fold::fold;
use crate::domain::{Glance, may_turn, query};
use crate::text::school_year as words;

/// What the turn of the school year opens: the page of the only school there is, or the choice between them.
pub fn opens_year(world: &World) -> Vec<Intent> {
    if let Err(refusal) = may_turn(world.today) {
        return vec![Intent::Tell(Notice::Refused(refusal))];
    }
    vec![Intent::Open(match schools(world).as_slice() {
        [one] => Opening::SchoolYear(one.clone()),
        _ => Opening::Pick(Pick::School),
    })]
}

/// Every school, by name.
fn schools(world: &World) -> Vec<String> {
    let mut schools: Vec<String> =
        world.state.rows().filter_map(|row| row.school().map(str::to_owned)).collect();
    schools.sort_by_cached_key(|school| fold(school));
    schools.dedup_by_key(|school| fold(school));
    schools
}

/// The picker.
#[derive(Debug)]
pub(super) struct ForYear;

impl Picks for ForYear {
    type Value = String;

    fn head(&self) -> Head {
        Head::new(words::WHICH_SCHOOL)
    }

    fn lines(&self, world: &World) -> Vec<Line<String>> {
        schools(world).into_iter().map(Line::Choice).collect()
    }

    fn item(&self, school: &String, world: &World) -> Item {
        let coming = query::coming_year(world.reading(), school, None);
        let passed = coming.iter().filter(|it| it.passed.is_some()).count();
        let turned = query::turned_to(&world.state, school);
        Item::new(school.clone()).beside(words::school(coming.len(), passed, turned))
    }

    fn chosen(&self, school: String, _typed: &str, _world: &World) -> Vec<Intent> {
        vec![Intent::Close, Intent::Open(Opening::SchoolYear(school))]
    }
}

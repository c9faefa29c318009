//! What is typed behind `/`: who of the view is left, and who else is found.

use super::ListScreen;
use crate::app::intent::Intent;
use crate::app::line::{LeftOut, edit, insert};
use crate::app::views::View;
use crate::app::world::World;
use crate::domain::PupilId;
use crate::domain::filter::Filter;
use crate::domain::query::ListView;
use crate::keys::Action;

impl ListScreen {
    /// Keys in the search line: the list is searched while the line is typed, and its cursor can be moved.
    pub fn search(&mut self, action: Action, world: &World) -> Vec<Intent> {
        match action {
            Action::Accept => return vec![Intent::Close],
            Action::Cancel => {
                self.query.reset();
                self.requery(world);
                return vec![Intent::Close];
            }
            action if edit(&mut self.query, action) => self.requery(world),
            action => {
                self.cursor.moved(action, self.shown.len());
            }
        }
        vec![]
    }

    /// Text in the search line.
    pub fn type_in(&mut self, typed: &str, world: &World) -> LeftOut {
        let left_out = insert(&mut self.query, typed);
        self.requery(world);
        left_out
    }

    /// The query changed: filter the sorted pupils again.
    pub fn requery(&mut self, world: &World) {
        let selected = self.selected();
        self.marks.clear();
        self.find(world);
        self.select(selected);
    }

    pub(super) fn find(&mut self, world: &World) {
        let read = world.filter(self.query.value());
        self.problems = read.problems;
        self.shown = matching(read.filter.clone(), &self.base, world);
        // Whoever is sought is found, also an oud-leerling: nobody in this view, then look among everybody.
        self.beyond_view = false;
        if self.shown.is_empty() && !read.filter.is_empty() && self.view != View::Standing(ListView::All) {
            self.shown = matching(read.filter, &self.sorted(&View::Standing(ListView::All), world), world);
            self.beyond_view = !self.shown.is_empty();
        }
    }
}

/// The pupils among `base` that the filter lets through: words by name first, then the filter's tests.
fn matching(filter: Filter, base: &[PupilId], world: &World) -> Vec<PupilId> {
    let (words, filter) = filter.split_search();
    let mut found = world.index.find(&words, base);
    if !filter.is_empty() {
        found.retain(|pupil| world.state.row(*pupil).is_some_and(|row| filter.finds(world.reading(), row)));
    }
    found
}

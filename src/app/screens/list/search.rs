//! What is typed behind `/`: who of the view is left, and who else is found.

use super::ListScreen;
use crate::app::intent::Intent;
use crate::app::line::{LeftOut, edit, insert};
use crate::app::views::View;
use crate::app::world::World;
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
        let (words, filter) = read.filter.split_search();
        let asked = (words.as_slice(), &filter);
        let nothing_asked = words.is_empty() && filter.is_empty();
        self.shown = world.index.find(world.reading(), asked, &self.base);
        // Whoever is sought is found, also an oud-leerling: nobody in this view, then look among everybody.
        self.beyond_view = false;
        if self.shown.is_empty() && !nothing_asked && self.view != View::Standing(ListView::All) {
            let needed = world.index.needed(world.reading(), asked);
            let sorted = self.in_order(needed.iter().filter_map(|pupil| world.state.row(*pupil)), world);
            self.shown = world.index.find(world.reading(), asked, &sorted);
            self.beyond_view = !self.shown.is_empty();
        }
    }
}

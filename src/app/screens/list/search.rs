//! What is typed behind `/`: who of the view is left, and who else is found.

use super::ListScreen;
use crate::app::intent::Intent;
use crate::app::line::{LeftOut, edit, insert};
use crate::app::views::View;
use crate::app::world::World;
use crate::domain::PupilId;
use crate::domain::query::ListView;
use crate::domain::search::Likeness;
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
        // Enter opens whom the words find first, not who happens to stand where the cursor stood.
        let is_sought = !self.query.value().trim().is_empty();
        if is_sought && (self.selected() != selected || self.cursor.at >= self.inside()) {
            self.cursor.at = 0;
        }
    }

    /// How many of those who show stand in the view.
    pub fn inside(&self) -> usize {
        self.beyond.from.unwrap_or(self.shown.len())
    }

    /// Whoever is sought by name or number is found, also an oud-leerling: those of the view first, and below them who
    /// stands elsewhere. Only when nobody is called so, in or outside the view, those come whose name is alike.
    pub(super) fn find(&mut self, world: &World) {
        let read = world.filter(self.query.value());
        self.problems = read.problems;
        let (words, filter) = read.filter.split_search();
        let asked = (words.as_slice(), &filter);
        let nothing_asked = words.is_empty() && filter.is_empty();
        self.beyond = Beyond::default();
        // A filter alone asks about the view: others are looked at only when nobody in it answers.
        if words.is_empty() || self.view == View::Standing(ListView::All) {
            self.shown = world.index.find(world.reading(), asked, &self.base);
            if nothing_asked || !self.shown.is_empty() || self.view == View::Standing(ListView::All) {
                return;
            }
        }
        // Each pupil is asked once: of the view nobody answered, when there are no words.
        let is_base = Set::of(self.base.iter().copied());
        let is_asked = |pupil: PupilId| !words.is_empty() || !is_base.holds(pupil);
        let needed = world.index.needed(world.reading(), asked, is_asked);
        let is_needed = Set::of(needed.pupils.iter().copied());
        let best_first = |pupils: &[PupilId]| match needed.likeness {
            Likeness::Exact => needed.best_first(pupils),
            Likeness::Alike => world.index.find(world.reading(), asked, pupils),
        };
        let inside: Vec<PupilId> =
            self.base.iter().copied().filter(|pupil| is_needed.holds(*pupil)).collect();
        self.shown = best_first(&inside);
        let is_elsewhere = |pupil: &PupilId| !is_base.holds(*pupil);
        let mut elsewhere: Vec<PupilId> = needed.pupils.iter().copied().filter(is_elsewhere).collect();
        // Letters that are alike ask about the view, once somebody in it has them.
        if !self.shown.is_empty() && needed.likeness == Likeness::Alike {
            elsewhere.clear();
        }
        if !self.shown.is_empty() && elsewhere.len() > MOST_ELSEWHERE {
            self.beyond.more = elsewhere.len();
            elsewhere.clear();
        }
        let sorted = self.in_order(elsewhere.iter().filter_map(|pupil| world.state.row(*pupil)), world);
        let found = best_first(&sorted);
        if !found.is_empty() {
            self.beyond.from = Some(self.shown.len());
            self.beyond.stand_in = stand_in(&found, world);
            self.shown.extend(found);
        }
    }
}

/// With more than this outside the view, somebody goes on typing rather than reading them: then they are counted.
const MOST_ELSEWHERE: usize = 100;

/// Whom a search finds outside the view.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Beyond {
    /// Where they begin among those who show; `None` when there is nobody.
    pub from: Option<usize>,
    /// In which views they stand.
    pub stand_in: Vec<ListView>,
    /// So many, too many to show.
    pub more: usize,
}

/// The views of these pupils, in the order of the arrows; everybody, where one stands in no other.
fn stand_in(found: &[PupilId], world: &World) -> Vec<ListView> {
    const BY_TIME: [ListView; 3] = [ListView::ThisYear, ListView::NextYear, ListView::Aftercare];
    let of = |pupil: &PupilId| {
        let row = world.state.row(*pupil)?;
        BY_TIME.into_iter().find(|view| view.holds(world.reading(), row))
    };
    let views: Vec<ListView> =
        found.iter().take(MOST_ELSEWHERE).map(|pupil| of(pupil).unwrap_or(ListView::All)).collect();
    ListView::ALL.into_iter().filter(|view| views.contains(view)).collect()
}

/// Pupils by number: asked of 100,000 with each letter.
struct Set(Vec<bool>);

impl Set {
    fn of(pupils: impl Iterator<Item = PupilId>) -> Self {
        let mut set = Self(vec![]);
        for pupil in pupils {
            let place = usize::try_from(pupil.0).unwrap_or(usize::MAX);
            if set.0.len() <= place {
                set.0.resize(place.saturating_add(1).max(set.0.len() * 2), false);
            }
            if let Some(holds) = set.0.get_mut(place) {
                *holds = true;
            }
        }
        set
    }

    fn holds(&self, pupil: PupilId) -> bool {
        usize::try_from(pupil.0).ok().and_then(|place| self.0.get(place)).copied().unwrap_or(false)
    }
}

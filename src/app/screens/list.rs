//! Lijst: the uitstroomlijst. Order and membership stay as they are until view, sort, filter or search changes, so
//! that a row that was changed stays where the eye left it; who comes back to it finds it sorted. The cursor sticks to
//! the pupil.

mod search;

use std::collections::BTreeSet;

use tui_input::Input as TextInput;

use crate::app::acts;
use crate::app::cursor::Cursor;
use crate::app::intent::{Intent, Opening, Pick};
use crate::app::notice::Notice;
use crate::app::pickers::opens_year;
use crate::app::purpose::Purpose;
use crate::app::screen::Screen;
use crate::app::screens::{Arrival, Leaving, OnScreen, Recorded};
use crate::app::views::{self, View};
use crate::app::world::World;
use crate::domain::query::{self, Direction, ListView, SortBy, Undated};
use crate::domain::{Entity, Event, Group, IndexRow, PupilId, SavedView};
use crate::keys::{Action, Scope};
use crate::words::filter::FilterProblem;
pub use search::Beyond;

/// What Lijst knows.
#[derive(Debug)]
pub struct ListScreen {
    /// Which view.
    pub view: View,
    /// Sorted by what.
    pub sort: SortBy,
    /// Which way.
    pub direction: Direction,
    /// What stands behind `/`.
    pub query: TextInput,
    /// What of the query is not understood.
    pub problems: Vec<FilterProblem>,
    /// Every pupil of the view, sorted.
    base: Vec<PupilId>,
    /// Those that the query leaves.
    pub shown: Vec<PupilId>,
    /// The row.
    pub cursor: Cursor,
    /// Marked pupils.
    pub marks: BTreeSet<PupilId>,
    /// Whom the words find outside the view.
    pub beyond: Beyond,
    /// Who got a digit: when that has been recorded, the cursor goes on to the next row.
    goes_on: Option<PupilId>,
    /// So many of the view should have left in an earlier school year.
    pub overdue: usize,
    /// Something was recorded since it was sorted.
    outdated: bool,
}

impl ListScreen {
    /// Opens on the pupils who leave this school year, or on all when that view would be empty.
    pub fn new(world: &World) -> Self {
        let mut list = Self {
            view: View::Standing(ListView::ThisYear),
            sort: SortBy::Urgency,
            direction: Direction::Forward,
            query: TextInput::default(),
            problems: vec![],
            base: vec![],
            shown: vec![],
            cursor: Cursor::default(),
            marks: BTreeSet::new(),
            beyond: Beyond::default(),
            goes_on: None,
            overdue: 0,
            outdated: false,
        };
        list.rebuild(world);
        if list.base.is_empty() {
            list.view = View::Standing(ListView::All);
            list.rebuild(world);
        }
        list
    }

    /// The pupil under the cursor.
    pub fn selected(&self) -> Option<PupilId> {
        self.shown.get(self.cursor.at).copied()
    }

    /// How many pupils the view holds that the query hides, and how many stand outside the view.
    pub fn hidden(&self, world: &World) -> (usize, usize) {
        let by_query = self.base.len().saturating_sub(self.inside());
        (by_query, world.index.len().saturating_sub(self.base.len()))
    }

    /// The marked pupils, in the order of the list; else the one under the cursor.
    pub fn targets(&self) -> Vec<PupilId> {
        if self.marks.is_empty() {
            return self.selected().into_iter().collect();
        }
        self.shown.iter().copied().filter(|pupil| self.marks.contains(pupil)).collect()
    }

    /// What a key does here.
    fn on_key(&mut self, action: Action, world: &World) -> Vec<Intent> {
        self.goes_on = None;
        if self.cursor.moved(action, self.shown.len()) {
            return vec![];
        }
        match action {
            Action::Open => self.selected().map(Intent::OpenCase).into_iter().collect(),
            Action::Search => open(Opening::Search),
            Action::Back => self.back(world),
            Action::NextView | Action::Right => self.turn_view(world, 1),
            Action::PreviousView | Action::Left => self.turn_view(world, View::all(world).len() - 1),
            Action::ChooseView => open(Opening::Pick(Pick::View)),
            Action::KeepView => self.keep_view(world),
            Action::Triage => self.triage(world),
            Action::TurnYear => opens_year(world),
            Action::SortNext => {
                let at = SortBy::ALL.iter().position(|sort| *sort == self.sort).unwrap_or(0);
                self.sort = SortBy::ALL.iter().copied().cycle().nth(at + 1).unwrap_or(SortBy::Urgency);
                self.direction = Direction::Forward;
                self.rebuild(world);
                vec![]
            }
            Action::SortReverse => {
                self.direction = match self.direction {
                    Direction::Forward => Direction::Reverse,
                    Direction::Reverse => Direction::Forward,
                };
                self.rebuild(world);
                vec![]
            }
            Action::Mark => self.toggle_mark(),
            Action::MarkAll => self.toggle_all(),
            Action::NewPupil => open(Opening::Form(Purpose::NewPupil)),
            action => match views::slot_of(action) {
                Some(slot) => self.open_slot(slot, world),
                None => self.act_on_pupils(action, world),
            },
        }
    }

    fn act_on_pupils(&mut self, action: Action, world: &World) -> Vec<Intent> {
        if action.scope() == Scope::None {
            return vec![Intent::Tell(Notice::NotHere)];
        }
        let targets = self.targets();
        let marked = !self.marks.is_empty();
        if marked && action.scope() != Scope::Many {
            let one: Vec<PupilId> = self.selected().into_iter().collect();
            let said = one.first().filter(|_| targets.len() > 1 || one != targets);
            let said =
                said.map(|pupil| Intent::Tell(Notice::OnlyOne { pupil: *pupil, marked: targets.len() }));
            return said.into_iter().chain(acts::begin(action, &one, world)).collect();
        }
        if !marked && acts::status_of(action).is_some() {
            self.goes_on = self.selected();
        }
        acts::begin(action, &targets, world)
    }

    /// Triage: a digit marks the status and goes on to the next row, once that is on the disk (or was so already).
    /// With marks the eye stays, and whoever looked elsewhere in between stays there.
    pub fn go_on(&mut self) {
        if self.goes_on.take().is_some_and(|pupil| self.selected() == Some(pupil)) {
            self.cursor.moved(Action::Down, self.shown.len());
        }
    }

    fn back(&mut self, world: &World) -> Vec<Intent> {
        if !self.marks.is_empty() {
            self.marks.clear();
        } else if !self.query.value().is_empty() {
            self.query.reset();
            self.requery(world);
        }
        vec![]
    }

    fn turn_view(&mut self, world: &World, steps: usize) -> Vec<Intent> {
        let all = View::all(world);
        let at = all.iter().position(|view| *view == self.view).unwrap_or(0);
        if let Some(view) = all.into_iter().cycle().nth(at + steps) {
            self.open_view(view, world);
        }
        vec![]
    }

    /// Shows another view; what was typed to search stays.
    pub fn open_view(&mut self, view: View, world: &World) {
        self.view = view;
        self.marks.clear();
        self.rebuild(world);
    }

    fn open_slot(&mut self, slot: u8, world: &World) -> Vec<Intent> {
        match View::in_slot(slot, world) {
            Some(view) => self.open_view(view, world),
            None => return vec![Intent::Tell(Notice::NoView(slot))],
        }
        vec![]
    }

    /// What is asked gets a name and a digit; a kept view of which nothing more is asked gets others.
    fn keep_view(&self, world: &World) -> Vec<Intent> {
        let typed = self.query.value().trim();
        if !self.problems.is_empty() {
            return vec![Intent::Tell(Notice::ViewNotUnderstood)];
        }
        let (query, before, name) = match &self.view {
            View::Saved(view) if typed.is_empty() && views::own(&world.state).contains(view) => {
                (view.query.clone(), Some(view.slot), view.name.clone())
            }
            View::Standing(_) if typed.is_empty() => return vec![Intent::Tell(Notice::NothingAsked)],
            view => {
                let name = if typed.is_empty() { view.asked("") } else { typed.to_owned() };
                (view.asked(typed), None, name)
            }
        };
        open(Opening::Named(Purpose::KeepView(query, before), name))
    }

    /// The kept views changed: a new one is shown; one that is gone gives way.
    pub fn views_changed(&mut self, from: &[SavedView], to: &[SavedView], world: &World) {
        if let Some(new) = to.iter().find(|view| !from.contains(view)) {
            self.query.reset();
            self.open_view(View::Saved(new.clone()), world);
        } else if !View::all(world).contains(&self.view) {
            self.open_view(View::Standing(ListView::ThisYear), world);
        }
    }

    /// The marked pupils, else all that show, one by one; the one under the cursor first. Behind those of a school year
    /// or nazorg comes who cannot wait and stands elsewhere: nobody sees by the year who is stuck.
    fn triage(&self, world: &World) -> Vec<Intent> {
        let by_time = [ListView::ThisYear, ListView::NextYear, ListView::Aftercare].map(View::Standing);
        let mut beside = 0;
        let mut pupils = if self.marks.is_empty() { self.shown.clone() } else { self.targets() };
        if self.marks.is_empty() && self.query.value().is_empty() && by_time.contains(&self.view) {
            let seen: BTreeSet<PupilId> = pupils.iter().copied().collect();
            let pressing = world.state.rows().filter(|row| query::urgent(*row).is_some());
            let others = self.in_order(pressing.filter(|row| !seen.contains(&row.id)), world);
            beside = others.len();
            pupils.extend(others);
        }
        match pupils.is_empty() {
            true => vec![Intent::Tell(Notice::NoPupil)],
            false => vec![Intent::Triage { first: self.selected(), pupils, beside }],
        }
    }

    fn toggle_mark(&mut self) -> Vec<Intent> {
        if let Some(pupil) = self.selected() {
            if !self.marks.remove(&pupil) {
                self.marks.insert(pupil);
            }
            self.cursor.moved(Action::Down, self.shown.len());
        }
        vec![]
    }

    fn toggle_all(&mut self) -> Vec<Intent> {
        if self.marks.len() == self.shown.len() {
            self.marks.clear();
        } else {
            self.marks = self.shown.iter().copied().collect();
        }
        vec![]
    }

    /// Looks again at who belongs here and in what order, and keeps the cursor on its pupil.
    pub fn rebuild(&mut self, world: &World) {
        let selected = self.selected();
        let (view, reading) = (self.view.holds(world), world.reading());
        self.base = self.in_order(world.state.rows().filter(view.finder(reading)), world);
        self.find(world);
        self.select(selected);
        self.overdue = self.view.overdue(&self.base, world);
        self.outdated = false;
    }

    fn in_order<'a>(&self, rows: impl Iterator<Item = &'a IndexRow>, world: &World) -> Vec<PupilId> {
        query::in_order(world.reading(), rows, (self.sort, self.direction), Undated::First)
    }

    fn select(&mut self, pupil: Option<PupilId>) {
        let found = pupil.and_then(|pupil| self.shown.iter().position(|shown| *shown == pupil));
        self.cursor.at = found.unwrap_or(self.cursor.at.min(self.shown.len().saturating_sub(1)));
    }

    /// Puts the cursor on a pupil who shows.
    pub fn look_at(&mut self, pupil: Option<PupilId>) {
        self.select(pupil);
    }

    /// Puts the cursor on a pupil; one who is not in sight gets a row at the end.
    pub fn show(&mut self, pupil: PupilId) {
        if !self.shown.contains(&pupil) {
            self.base.push(pupil);
            self.shown.push(pupil);
        }
        self.select(Some(pupil));
    }

    /// Rows of pupils who are no longer there (an undone addition) go; everything else stays where it is.
    pub fn prune(&mut self, world: &World) {
        let selected = self.selected();
        self.base.retain(|pupil| world.state.row(*pupil).is_some());
        self.shown.retain(|pupil| world.state.row(*pupil).is_some());
        self.marks.retain(|pupil| world.state.row(*pupil).is_some());
        self.select(selected);
    }

    /// The cursor goes to what is new.
    fn follow(&mut self, group: &Group, world: &World) {
        let come: Vec<PupilId> = group.events.iter().filter_map(comes).collect();
        if let [one] = come.as_slice() {
            self.show(*one);
        }
        for event in &group.events {
            if let Event::SettingSet { from, to } = event {
                self.views_changed(views::held(from.as_ref()), views::held(to.as_ref()), world);
            }
        }
        // A list that came in, or came back, is sorted like any other.
        if come.len() > 1 {
            self.rebuild(world);
        }
    }
}

impl OnScreen for ListScreen {
    fn act(&mut self, action: Action, world: &World) -> Vec<Intent> {
        self.on_key(action, world)
    }

    fn keeps(&self, action: Action) -> bool {
        action == Action::Search
    }

    fn entered(&mut self, arrival: Arrival, world: &World) -> Vec<Intent> {
        match arrival {
            Arrival::View(view) => self.open_view(view, world),
            Arrival::Anew if self.outdated => self.rebuild(world),
            _ => {}
        }
        vec![]
    }

    /// Leaving the screen ends the marks, and what the cursor was waiting for.
    fn left(&mut self, to: Screen, _: &World) -> Leaving {
        self.goes_on = None;
        if to != Screen::List {
            self.marks.clear();
        }
        Leaving::Goes(vec![])
    }

    fn recorded(&mut self, recorded: &Recorded, world: &World) -> Vec<Intent> {
        if recorded.takes_pupils_away() {
            self.prune(world);
        }
        if let Some(group) = recorded.group {
            self.outdated = true;
            self.follow(group, world);
        }
        if recorded.is_status() {
            self.go_on();
        }
        vec![]
    }

    fn rows(&self, _: &World) -> usize {
        self.shown.len()
    }

    fn point_at(&mut self, row: usize, _: &World) {
        self.cursor.at = row;
    }

    fn day_began(&mut self, world: &World) {
        self.rebuild(world);
    }
}

/// Who is there from now on.
fn comes(event: &Event) -> Option<PupilId> {
    let (Event::PupilAdded { pupil, .. } | Event::Shown { entity: Entity::Pupil(pupil) }) = event else {
        return None;
    };
    Some(*pupil)
}

fn open(opening: Opening) -> Vec<Intent> {
    vec![Intent::Open(opening)]
}

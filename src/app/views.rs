//! The views of Lijst: those that stand in the program, and those that are a query with a name and a digit.

use super::world::World;
use crate::domain::filter::Filter;
use crate::domain::query::{self, ListView};
use crate::domain::{Command, IndexRow, PupilId, Reading, SavedView, Setting, SettingKey, State};
use crate::keys::Action;
use crate::text;
use crate::words::filter::joined;

/// Which pupils Lijst shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum View {
    /// One that stands in the program.
    Standing(ListView),
    /// A query with a name, kept by somebody or shipped: it looks among all pupils.
    Saved(SavedView),
}

/// What a view lets through; its query is read once.
pub(super) enum Holds {
    Standing(ListView),
    Saved(Filter),
}

impl View {
    /// Every view, in the order of the left and right arrows: the standing ones with the saved ones behind them, and
    /// everybody at the end, so that one step to the left of the first finds whoever is sought.
    pub fn all(world: &World) -> Vec<Self> {
        let (everybody, standing): (Vec<ListView>, Vec<ListView>) =
            ListView::ALL.iter().partition(|view| **view == ListView::All);
        let standing = standing.into_iter().map(Self::Standing);
        let saved = saved(world).into_iter().map(Self::Saved);
        standing.chain(saved).chain(everybody.into_iter().map(Self::Standing)).collect()
    }

    /// The view with this digit.
    pub fn in_slot(slot: u8, world: &World) -> Option<Self> {
        saved(world).into_iter().find(|view| view.slot == slot).map(Self::Saved)
    }

    /// Which pupils are in it.
    pub(super) fn holds(&self, world: &World) -> Holds {
        match self {
            Self::Standing(view) => Holds::Standing(*view),
            Self::Saved(view) => Holds::Saved(world.filter(&view.query).filter),
        }
    }

    /// How many of these, in the view of this school year, should have left in an earlier one.
    pub(super) fn overdue(&self, pupils: &[PupilId], world: &World) -> usize {
        if *self != Self::Standing(ListView::ThisYear) {
            return 0;
        }
        let rows = pupils.iter().filter_map(|pupil| world.state.row(*pupil));
        rows.filter(|row| query::is_of_an_earlier_year(world.reading(), *row)).count()
    }

    /// What the view and the typed words ask together, as one text; empty when that is everybody.
    pub fn asked(&self, typed: &str) -> String {
        let own = match self {
            Self::Standing(ListView::All) => "",
            Self::Standing(view) => text::views::as_filter(*view),
            Self::Saved(view) => &view.query,
        };
        joined(own, typed)
    }
}

impl Holds {
    /// Which rows it lets through, for who asks it of many.
    pub(super) fn finder<'a>(&'a self, reading: Reading<'a>) -> impl Fn(&&'a IndexRow) -> bool {
        let (standing, saved) = match self {
            Self::Standing(view) => (Some(view), None),
            Self::Saved(filter) => (None, Some(filter.finder())),
        };
        move |row| {
            standing.is_none_or(|view| view.holds(reading, *row))
                && saved.as_ref().is_none_or(|saved| saved.finds(reading, row))
        }
    }
}

/// The action of each digit, and the digit as it is typed.
const SLOTS: [(u8, Action, &[&str]); 9] = [
    (1, Action::View1, &["1"]),
    (2, Action::View2, &["2"]),
    (3, Action::View3, &["3"]),
    (4, Action::View4, &["4"]),
    (5, Action::View5, &["5"]),
    (6, Action::View6, &["6"]),
    (7, Action::View7, &["7"]),
    (8, Action::View8, &["8"]),
    (9, Action::View9, &["9"]),
];

/// The digit that an action stands for.
pub fn slot_of(action: Action) -> Option<u8> {
    SLOTS.iter().find(|(_, known, _)| *known == action).map(|(slot, ..)| *slot)
}

/// What opens the view with this digit, and the digit as it is typed in a search.
pub(super) fn opens(slot: u8) -> Option<(Action, &'static [&'static str])> {
    SLOTS.iter().find(|(known, ..)| *known == slot).map(|(_, action, typed)| (*action, *typed))
}

/// The views that a setting holds.
pub(super) fn held(setting: Option<&Setting>) -> &[SavedView] {
    if let Some(Setting::Views(views)) = setting { views } else { &[] }
}

/// The views that somebody kept here.
pub fn own(state: &State) -> &[SavedView] {
    state.settings().views.as_deref().unwrap_or_default()
}

/// Kept and shipped views by digit: a kept one takes the place of a shipped one.
pub fn saved(world: &World) -> Vec<SavedView> {
    let own = own(&world.state);
    let shipped = world.reading().common_rules().views.iter();
    let shipped = shipped.filter(|row| own.iter().all(|view| view.slot != row.then.slot));
    let shipped = shipped.map(|row| SavedView {
        name: row.then.name.clone(),
        slot: row.then.slot,
        query: row.when.text.clone(),
    });
    let mut all: Vec<SavedView> = own.iter().cloned().chain(shipped).collect();
    all.sort_by_key(|view| view.slot);
    all
}

/// The first digit that no view has; the last one when all are taken.
pub fn free_slot(world: &World) -> u8 {
    let saved = saved(world);
    (1..=9).find(|slot| saved.iter().all(|view| view.slot != *slot)).unwrap_or(9)
}

/// The kept views with this one in its place; the one that it was before, if any, goes.
pub fn with(state: &State, view: SavedView, before: Option<u8>) -> Vec<SavedView> {
    let stays = |other: &&SavedView| other.slot != view.slot && Some(other.slot) != before;
    let mut views: Vec<SavedView> = own(state).iter().filter(stays).cloned().collect();
    views.push(view);
    views.sort_by_key(|view| view.slot);
    views
}

/// The kept views without the one with this digit.
pub fn without(state: &State, slot: u8) -> Vec<SavedView> {
    own(state).iter().filter(|view| view.slot != slot).cloned().collect()
}

/// Keeps these views and no others.
pub fn command(views: Vec<SavedView>) -> Command {
    let views = (!views.is_empty()).then_some(Setting::Views(views));
    Command::ChangeSettings { settings: vec![(SettingKey::Views, views)] }
}

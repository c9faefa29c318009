//! A searchable list of actions: help shows the keys that work here, the palette shows everything and does it.

use tui_input::Input as TextInput;

use crate::app::cursor::Cursor;
use crate::app::intent::Intent;
use crate::app::line::{LeftOut, edit, insert};
use crate::app::world::World;
use crate::domain::People;
use crate::domain::fold::fold;
use crate::keys::{Action, Keymap, Place};
use crate::text;

/// The layer.
#[derive(Clone, Debug)]
pub struct ActionList {
    /// The place whose actions are listed.
    pub place: Place,
    /// What was typed to search.
    pub filter: TextInput,
    /// The row.
    pub cursor: Cursor,
    /// What is called so comes before what only speaks of it: not in help, which stands in groups.
    by_name: bool,
    /// The usual ones first, so many of them.
    usual: usize,
    actions: Vec<Action>,
}

/// So many of what is worth a hint count as usual.
const USUAL: usize = 10;

impl ActionList {
    /// Every action that works in this place: the palette. First come the usual ones, the first of `hinted`.
    pub fn all(place: Place, hinted: &[Action]) -> Self {
        let mut actions: Vec<Action> = Action::ALL.iter().copied().filter(|it| it.works_in(place)).collect();
        // What only this screen can do comes first, then what else works on a pupil; walking about is known.
        let screens = |action: &Action| action.places().iter().filter(|place| place.is_screen()).count();
        actions.sort_by_key(|action| (!action.places().contains(&place), screens(action) > 1));
        let usual = hinted.iter().take(USUAL);
        let place_of = |action: &Action| usual.clone().position(|it| it == action).unwrap_or(USUAL);
        actions.sort_by_key(place_of);
        let usual = actions.iter().filter(|action| place_of(action) < USUAL).count();
        Self { place, filter: TextInput::default(), cursor: Cursor::default(), by_name: true, usual, actions }
    }

    /// Those that have a key here: help.
    pub fn with_keys(place: Place, keymap: &Keymap, hinted: &[Action]) -> Self {
        let has_key = |action: &Action| !keymap.keys_for(*action, place).is_empty();
        let hinted: Vec<Action> = hinted.iter().copied().filter(has_key).collect();
        let mut list = Self { by_name: false, ..Self::all(place, &hinted) };
        list.actions.retain(has_key);
        list
    }

    /// Among people who are invented help begins with the rondleiding; elsewhere there is none.
    pub fn for_people(mut self, people: People) -> Self {
        let first = people == People::Invented && !self.by_name && self.actions.contains(&Action::Tour);
        if first || people == People::Real {
            self.actions.retain(|action| *action != Action::Tour);
        }
        if first {
            self.actions.insert(0, Action::Tour);
            self.usual += 1;
        }
        self
    }

    /// Whether it is one of the usual ones of this place, which stand first.
    pub fn is_usual(&self, action: Action) -> bool {
        self.actions.iter().take(self.usual).any(|it| *it == action)
    }

    /// Those that the search leaves.
    pub fn shown(&self) -> Vec<Action> {
        let words: Vec<String> = fold(self.filter.value()).split(' ').map(str::to_owned).collect();
        let matches = |action: &Action| {
            let label = text::keys::action(*action);
            let text = fold(&format!("{} {} {}", label.short, label.long, action.id()));
            words.iter().all(|word| text.contains(word.as_str()))
        };
        let mut shown: Vec<Action> = self.actions.iter().copied().filter(matches).collect();
        if self.by_name {
            let is_named = |action: &Action| {
                let name = fold(text::keys::action(*action).short);
                words.iter().all(|word| name.contains(word.as_str()))
            };
            shown.sort_by_key(|action| !is_named(action));
        }
        shown
    }

    /// What a key does here. Enter does the action that stands under the cursor.
    pub fn act(&mut self, action: Action, _world: &World) -> Vec<Intent> {
        let shown = self.shown();
        if self.cursor.moved(action, shown.len()) {
            return vec![];
        }
        if edit(&mut self.filter, action) {
            self.cursor.at = 0;
            return vec![];
        }
        match action {
            Action::Accept => match shown.get(self.cursor.at) {
                Some(chosen) => vec![Intent::Close, Intent::Do(*chosen)],
                None => vec![],
            },
            Action::Cancel => vec![Intent::Close],
            _ => vec![],
        }
    }

    /// Text for the search line.
    pub fn text(&mut self, text: &str) -> LeftOut {
        self.cursor.at = 0;
        insert(&mut self.filter, text)
    }
}

//! A list to choose from, with a line to search in: one engine for all of them. What stands in the list, how it is
//! searched and what choosing means is its owner's.

use tui_input::Input as TextInput;

use super::cursor::Cursor;
use super::line::{LeftOut, edit, insert};
use crate::domain::Status;
use crate::domain::fold::fold;
use crate::keys::Action;

/// One line of a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Line<T> {
    /// A heading over the lines that follow; the cursor passes it by.
    Heading(&'static str),
    /// Something to choose.
    Choice(T),
}

/// How something to choose reads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    /// What stands in the list.
    pub label: String,
    /// The quieter words beside it.
    pub aside: String,
    /// What does the same from the screen: its key stands before the quieter words.
    pub does: Option<Action>,
    /// It is also found by these words, though they do not stand in the list.
    pub synonyms: Vec<String>,
    /// How it stands out.
    pub tone: Tone,
    /// It is so now.
    pub is_now: bool,
    /// Whether a search can take it away.
    pub searched: Searched,
}

/// How something to choose stands out among the others.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    /// It does not.
    Plain,
    /// Less than the others.
    Quiet,
    /// It adds something.
    Adds,
    /// It asks attention.
    LetOp,
    /// In the colour and with the sign of a status.
    Status(Status),
    /// Still to be done.
    Open,
    /// Done.
    Done,
}

/// Whether a search can take something away.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Searched {
    /// It goes when the words do not fit.
    ByItsWords,
    /// It stays at the end, whatever is typed.
    Stays,
}

impl Item {
    /// By its label alone.
    pub fn new(label: impl Into<String>) -> Self {
        Self {
            label: label.into(),
            aside: String::new(),
            does: None,
            synonyms: vec![],
            tone: Tone::Plain,
            is_now: false,
            searched: Searched::ByItsWords,
        }
    }

    /// With quieter words beside it.
    pub fn beside(self, aside: impl Into<String>) -> Self {
        Self { aside: aside.into(), ..self }
    }

    /// With the key of what does the same.
    pub fn with_key_of(self, action: Action) -> Self {
        Self { does: Some(action), ..self }
    }

    /// Found by these words too.
    pub fn also<S: ToString>(self, synonyms: &[S]) -> Self {
        Self { synonyms: synonyms.iter().map(ToString::to_string).collect(), ..self }
    }

    /// Standing out in this way.
    pub fn in_tone(self, tone: Tone) -> Self {
        Self { tone, ..self }
    }

    /// The way to add what was not found, which no search takes away.
    pub fn adds_the_missing(self) -> Self {
        Self { tone: Tone::Adds, searched: Searched::Stays, ..self }
    }
}

/// What a key came to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Picked<T> {
    /// Nothing yet.
    Nothing,
    /// This was chosen.
    One(T),
    /// This is to be taken away.
    Away(T),
    /// The list was left.
    Left,
}

/// The list.
#[derive(Clone, Debug)]
pub struct Menu<T> {
    /// What was typed to search.
    pub filter: TextInput,
    /// The line among those that show.
    pub cursor: Cursor,
    all: Vec<Line<T>>,
    shown: Vec<Line<T>>,
}

/// The way that the cursor goes.
#[derive(Clone, Copy)]
enum Way {
    Up,
    Down,
}

impl<T: Clone + PartialEq> Menu<T> {
    /// All of these; the cursor stands on what is so now.
    pub fn new(all: Vec<Line<T>>, now: Option<&T>) -> Self {
        let is_now = |line: &Line<T>| matches!(line, Line::Choice(value) if Some(value) == now);
        let at = all.iter().position(is_now).unwrap_or(0);
        let shown = all.clone();
        let mut menu = Self { filter: TextInput::default(), cursor: Cursor { at }, all, shown };
        menu.pass_heading(Way::Down);
        menu
    }

    /// Every line, whatever the search leaves.
    pub fn all(&self) -> &[Line<T>] {
        &self.all
    }

    /// What the search leaves.
    pub fn shown(&self) -> &[Line<T>] {
        &self.shown
    }

    /// What the cursor stands on.
    pub fn under_cursor(&self) -> Option<&T> {
        match self.shown.get(self.cursor.at)? {
            Line::Heading(_) => None,
            Line::Choice(value) => Some(value),
        }
    }

    /// What a key does here; `find` says what a search leaves of all lines.
    pub fn act(&mut self, action: Action, find: impl FnOnce(&str, &[Line<T>]) -> Vec<Line<T>>) -> Picked<T> {
        if self.cursor.moved(action, self.shown.len()) {
            self.pass_heading(match action {
                Action::PickUp | Action::PickPageUp => Way::Up,
                _ => Way::Down,
            });
            return Picked::Nothing;
        }
        let chosen = self.under_cursor().cloned();
        match action {
            // Where nothing was typed there is nothing to delete but the line.
            Action::DeleteForward if self.filter.value().is_empty() => {
                chosen.map_or(Picked::Nothing, Picked::Away)
            }
            Action::Accept => chosen.map_or(Picked::Nothing, Picked::One),
            Action::Cancel => Picked::Left,
            action => {
                if edit(&mut self.filter, action) {
                    self.find(find);
                }
                Picked::Nothing
            }
        }
    }

    /// Typed or pasted text.
    pub fn text(&mut self, typed: &str, find: impl FnOnce(&str, &[Line<T>]) -> Vec<Line<T>>) -> LeftOut {
        // The key that searches elsewhere: here typing searches already.
        let typed = if self.filter.value().is_empty() { typed.trim_start_matches('/') } else { typed };
        let left_out = insert(&mut self.filter, typed);
        self.find(find);
        left_out
    }

    /// Something was recorded, so that other lines stand here now; the cursor stays where it is.
    pub fn refresh(&mut self, all: Vec<Line<T>>, find: impl FnOnce(&str, &[Line<T>]) -> Vec<Line<T>>) {
        let at = self.cursor.at;
        self.all = all;
        self.find(find);
        self.cursor.at = at.min(self.shown.len().saturating_sub(1));
        self.pass_heading(Way::Down);
    }

    fn find(&mut self, find: impl FnOnce(&str, &[Line<T>]) -> Vec<Line<T>>) {
        let typed = self.filter.value();
        self.shown = if typed.trim().is_empty() { self.all.clone() } else { find(typed, &self.all) };
        self.cursor.at = 0;
        self.pass_heading(Way::Down);
    }

    /// The cursor passes a heading by; over the first choice there is only a heading, and there it turns.
    fn pass_heading(&mut self, way: Way) {
        let at = self.cursor.at;
        if !matches!(self.shown.get(at), Some(Line::Heading(_))) {
            return;
        }
        let next = match way {
            Way::Up if at > 0 => at.saturating_sub(1),
            Way::Up | Way::Down => at.saturating_add(1),
        };
        self.cursor.at = next.min(self.shown.len().saturating_sub(1));
    }
}

/// What a search by words leaves: first what begins with the first of them, at the end what no search takes away.
/// Headings go.
pub fn by_words<T: Clone>(typed: &str, all: &[Line<T>], item: impl Fn(&T) -> Item) -> Vec<Line<T>> {
    let typed = fold(typed);
    let words: Vec<&str> = typed.split(' ').collect();
    let fits = |text: &str| words.iter().all(|word| text.contains(word));
    let mut hits = vec![];
    for line in all {
        let Line::Choice(value) = line else { continue };
        let item = item(value);
        let text = fold(&format!("{} {}", item.label, item.aside));
        let rank = match item.searched {
            Searched::Stays => 2,
            Searched::ByItsWords if words.first().is_none_or(|word| text.starts_with(word)) => 0,
            Searched::ByItsWords => 1,
        };
        if rank == 2 || fits(&text) || item.synonyms.iter().any(|synonym| fits(&fold(synonym))) {
            hits.push((rank, line.clone()));
        }
    }
    hits.sort_by_key(|(rank, _)| *rank);
    hits.into_iter().map(|(_, line)| line).collect()
}

//! A short list to choose from inside a step, with a line to search in.

use tui_input::Input as TextInput;

use crate::app::cursor::Cursor;
use crate::app::line::{edit, insert};
use crate::domain::fold::fold;
use crate::keys::Action;

/// One thing to choose.
#[derive(Clone, Debug)]
pub struct Choice<T> {
    /// What stands in the list.
    pub label: String,
    /// The quieter words beside it.
    pub aside: String,
    /// It is so now.
    pub is_now: bool,
    /// Other words by which it is found, folded.
    pub synonyms: String,
    /// What it stands for.
    pub value: T,
}

impl<T> Choice<T> {
    /// A choice by its label.
    pub fn new(label: impl Into<String>, value: T) -> Self {
        Self { label: label.into(), aside: String::new(), is_now: false, synonyms: String::new(), value }
    }

    /// With quieter words beside it.
    pub fn beside(self, aside: impl Into<String>) -> Self {
        Self { aside: aside.into(), ..self }
    }

    /// Found by these words too.
    pub fn also(self, words: &[&str]) -> Self {
        Self { synonyms: fold(&words.join(" ")), ..self }
    }

    /// It is so now, or not.
    pub fn now(self, is_now: bool) -> Self {
        Self { is_now, ..self }
    }
}

/// Whether what was typed is a choice of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Typing {
    /// It searches.
    Searches,
    /// It searches, and may be chosen as it is.
    Counts,
}

/// What a key came to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Picked<T> {
    /// Nothing yet.
    Nothing,
    /// This.
    One(T),
    /// What was typed.
    Typed(String),
    /// The list was left.
    Left,
}

/// The list.
#[derive(Clone, Debug)]
pub struct Menu<T> {
    /// What was typed.
    pub filter: TextInput,
    /// The row.
    pub cursor: Cursor,
    choices: Vec<Choice<T>>,
    shown: Vec<usize>,
    typing: Typing,
}

impl<T: Clone> Menu<T> {
    /// All of these; the cursor stands on what is so now.
    pub fn new(choices: Vec<Choice<T>>, typing: Typing) -> Self {
        let at = choices.iter().position(|choice| choice.is_now).unwrap_or(0);
        let shown = (0..choices.len()).collect();
        Self { filter: TextInput::default(), cursor: Cursor { at }, choices, shown, typing }
    }

    /// How many rows there are: what the search leaves, and what was typed where that counts.
    pub fn total(&self) -> usize {
        self.shown.len() + usize::from(self.own().is_some())
    }

    /// How many there are without a search.
    pub fn all(&self) -> &[Choice<T>] {
        &self.choices
    }

    /// The choice on this row; `None` for what was typed.
    pub fn row_at(&self, index: usize) -> Option<&Choice<T>> {
        self.choices.get(*self.shown.get(index)?)
    }

    /// What was typed, where that is a choice of its own.
    pub fn own(&self) -> Option<&str> {
        let typed = self.filter.value().trim();
        let known = self.choices.iter().any(|choice| fold(&choice.label) == fold(typed));
        (self.typing == Typing::Counts && !typed.is_empty() && !known).then_some(typed)
    }

    /// What a key does here.
    pub fn act(&mut self, action: Action) -> Picked<T> {
        if self.cursor.moved(action, self.total()) {
            return Picked::Nothing;
        }
        if edit(&mut self.filter, action) {
            self.find();
            return Picked::Nothing;
        }
        match action {
            Action::Accept => match (self.row_at(self.cursor.at), self.own()) {
                (Some(choice), _) => Picked::One(choice.value.clone()),
                (None, Some(typed)) => Picked::Typed(typed.to_owned()),
                (None, None) => Picked::Nothing,
            },
            Action::Cancel => Picked::Left,
            _ => Picked::Nothing,
        }
    }

    /// Typed or pasted text.
    pub fn text(&mut self, text: &str) {
        insert(&mut self.filter, text);
        self.find();
    }

    fn find(&mut self) {
        let words = fold(self.filter.value());
        let has = |choice: &Choice<T>| {
            let text = format!("{} {} {}", fold(&choice.label), fold(&choice.aside), choice.synonyms);
            words.split(' ').all(|word| text.contains(word))
        };
        let found = self.choices.iter().enumerate().filter(|(_, choice)| has(choice));
        self.shown = found.map(|(at, _)| at).collect();
        self.cursor.at = 0;
    }
}

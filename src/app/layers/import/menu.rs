//! A short list to choose from inside a step: how its choices read was said when it was opened.

use crate::app::line::LeftOut;
use crate::app::menu::{Item, Line, Menu, Picked};
use crate::domain::fold::fold;
use crate::keys::Action;

/// One thing to choose.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice<T> {
    /// How it reads.
    pub item: Item,
    /// What it stands for.
    pub value: T,
}

impl<T> Choice<T> {
    /// A choice by its label.
    pub fn new(label: impl Into<String>, value: T) -> Self {
        Self { item: Item::new(label), value }
    }

    /// With quieter words beside it.
    pub fn beside(self, aside: impl Into<String>) -> Self {
        Self { item: self.item.beside(aside), ..self }
    }

    /// Found by these words too.
    pub fn also<S: ToString>(self, synonyms: &[S]) -> Self {
        Self { item: self.item.also(synonyms), ..self }
    }

    /// It is so now, or not.
    pub fn now(self, is_now: bool) -> Self {
        Self { item: Item { is_now, ..self.item }, ..self }
    }
}

/// The list.
#[derive(Clone, Debug)]
pub struct Choices<T> {
    /// Its lines, its search and its cursor.
    pub menu: Menu<Choice<T>>,
    /// What was typed as a choice of its own, where that counts.
    typed: Option<fn(&str) -> T>,
}

impl<T: Clone + PartialEq> Choices<T> {
    /// All of these; the cursor stands on what is so now.
    pub fn new(choices: Vec<Choice<T>>) -> Self {
        let now = choices.iter().find(|choice| choice.item.is_now).cloned();
        let lines = choices.into_iter().map(Line::Choice).collect();
        Self { menu: Menu::new(lines, now.as_ref()), typed: None }
    }

    /// What is typed may be chosen as it is.
    pub fn or_as_typed(self, value: fn(&str) -> T) -> Self {
        Self { typed: Some(value), ..self }
    }

    /// What a key does here.
    pub fn act(&mut self, action: Action) -> Picked<T> {
        let as_typed = self.typed;
        match self.menu.act(action, |typed, all| found(typed, all, as_typed)) {
            Picked::One(choice) => Picked::One(choice.value),
            Picked::Left => Picked::Left,
            // Nothing can be taken away here.
            Picked::Nothing | Picked::Away(_) => Picked::Nothing,
        }
    }

    /// Typed or pasted text.
    pub fn text(&mut self, text: &str) -> LeftOut {
        let as_typed = self.typed;
        self.menu.text(text, |typed, all| found(typed, all, as_typed))
    }
}

/// What a search leaves, in the order of the list; behind it what was typed, where that is a choice of its own.
fn found<T: Clone>(
    typed: &str,
    all: &[Line<Choice<T>>],
    as_typed: Option<fn(&str) -> T>,
) -> Vec<Line<Choice<T>>> {
    let words = fold(typed);
    let fits = |line: &&Line<Choice<T>>| match line {
        Line::Heading(_) => false,
        Line::Choice(Choice { item, .. }) => {
            let text = fold(&format!("{} {} {}", item.label, item.aside, item.synonyms.join(" ")));
            words.split(' ').all(|word| text.contains(word))
        }
    };
    let typed = typed.trim();
    let is_typed = |line: &Line<Choice<T>>| matches!(line, Line::Choice(choice) if fold(&choice.item.label) == fold(typed));
    let own = as_typed.filter(|_| !all.iter().any(is_typed));
    let own = own.map(|value| Line::Choice(Choice::new(typed, value(typed))));
    all.iter().filter(fits).cloned().chain(own).collect()
}

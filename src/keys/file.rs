//! A keymap file as it is written: sections with actions and their keys. What it all comes to is for `check`.

use std::ops::Range;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::check::{Problem, Trouble};
use super::key::parse_keys;
use super::nearest::nearest;
use super::{Action, Key, Place};

/// The keymaps that come with the program, by name. The first one is the base of every other file.
pub const BUILT_IN: [(&str, &str); 4] = [
    ("standaard", include_str!("../../keymaps/standaard.toml")),
    ("vim", include_str!("../../keymaps/vim.toml")),
    ("een-hand", include_str!("../../keymaps/een-hand.toml")),
    ("klikker", include_str!("../../keymaps/klikker.toml")),
];

/// The text of the keymap with this name.
pub fn built_in(name: &str) -> Option<&'static str> {
    BUILT_IN.iter().find(|(own, _)| *own == name).map(|(_, text)| *text)
}

/// One line of a keymap file: these keys, and no others, do this action in this section.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Entry {
    pub section: Place,
    pub action: Action,
    /// Empty when the line says `false`.
    pub keys: Vec<Vec<Key>>,
    pub line: usize,
}

/// Reads a whole file: the lines that are right, in the order of the file, and what is wrong with the others.
pub(super) fn read(source: &str) -> (Vec<Entry>, Vec<Problem>) {
    let (root, errors) = DeTable::parse_recoverable(source);
    let mut reader = Reader { source, entries: Vec::new(), problems: Vec::new() };
    for error in &errors {
        let span = error.span().unwrap_or_default();
        // The crate's own sentence is English and is not shown; only this one kind can be told apart.
        let twice = error.message().starts_with("duplicate key");
        reader.report(&span, if twice { Trouble::WrittenTwice } else { Trouble::Syntax });
    }
    // After one mistake the parser often trips over the rest of the same line.
    reader.problems.dedup_by_key(|problem| problem.line);
    for (name, value) in root.get_ref() {
        match value.get_ref() {
            DeValue::Table(section) => reader.section(name.get_ref(), &name.span(), section),
            _ => reader.line(Place::Everywhere, name.get_ref(), &name.span(), value),
        }
    }
    // The crate hands tables over in order of the alphabet.
    reader.entries.sort_by_key(|entry| entry.line);
    (reader.entries, reader.problems)
}

struct Reader<'s> {
    source: &'s str,
    entries: Vec<Entry>,
    problems: Vec<Problem>,
}

impl Reader<'_> {
    fn section(&mut self, name: &str, span: &Range<usize>, section: &DeTable<'_>) {
        let Some(place) = Place::from_id(name) else {
            let nearest = nearest(name, Place::ALL.map(Place::id)).and_then(Place::from_id);
            return self.report(span, Trouble::UnknownPlace { typed: name.to_owned(), nearest });
        };
        for (action, value) in section {
            self.line(place, action.get_ref(), &action.span(), value);
        }
    }

    fn line(&mut self, section: Place, name: &str, span: &Range<usize>, value: &Spanned<DeValue<'_>>) {
        let Some(action) = Action::from_id(name) else {
            let nearest = nearest(name, Action::ALL.iter().map(|action| action.id()));
            let nearest = nearest.and_then(Action::from_id);
            return self.report(span, Trouble::UnknownAction { typed: name.to_owned(), nearest });
        };
        if section != Place::Everywhere && !action.works_in(section) {
            return self.report(span, Trouble::NotHere { action, place: section });
        }
        let written = match value.get_ref() {
            DeValue::Boolean(false) => Vec::new(),
            DeValue::Array(list) => list.iter().collect(),
            _ => vec![value],
        };
        let mut keys: Vec<Vec<Key>> = vec![];
        for value in &written {
            let Some(pressed) = self.keys(section, action, value) else { continue };
            if keys.contains(&pressed) {
                self.report(&value.span(), Trouble::Repeated { keys: pressed, action });
            } else {
                keys.push(pressed);
            }
        }
        // A line with only mistakes is no line: the keys of the standard stay.
        if !keys.is_empty() || written.is_empty() {
            let (line, _) = position(self.source, span.start);
            self.entries.push(Entry { section, action, keys, line });
        }
    }

    fn keys(&mut self, section: Place, action: Action, value: &Spanned<DeValue<'_>>) -> Option<Vec<Key>> {
        let DeValue::String(typed) = value.get_ref() else {
            self.report(&value.span(), Trouble::NotAKey { action });
            return None;
        };
        match parse_keys(typed) {
            Ok(keys) => match keys.first().and_then(|key| key.text()) {
                Some(_) if section.takes_text() => {
                    self.report(&value.span(), Trouble::IsText { keys, place: section });
                    None
                }
                _ => Some(keys),
            },
            Err(fault) => {
                self.report(&value.span(), Trouble::Key(fault));
                None
            }
        }
    }

    fn report(&mut self, span: &Range<usize>, trouble: Trouble) {
        let (line, column) = position(self.source, span.start);
        self.problems.push(Problem { line: Some(line), column: Some(column), trouble });
    }
}

/// Line and column of a place in the text, both counted from 1, the column in characters.
fn position(source: &str, offset: usize) -> (usize, usize) {
    let before = source.get(..offset.min(source.len())).unwrap_or(source);
    let column = before.rsplit('\n').next().map_or(0, |line| line.chars().count());
    (before.matches('\n').count() + 1, column + 1)
}

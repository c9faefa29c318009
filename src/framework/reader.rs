//! Reads typed values out of a TOML file, and keeps everything that is wrong with it on the way.

use std::ops::Range;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::fault::{Fault, Shape, Trouble};
use crate::domain::rules::{Citation, Range as Numbers};

/// A value, and where it stands.
pub(super) type Value<'t> = Spanned<DeValue<'t>>;

/// The key under which a row says where it comes from.
const SOURCE: &str = "bron";

/// A table of the file: what stands in it, and where it stands.
#[derive(Clone)]
pub(super) struct TomlTable<'t> {
    pub table: &'t DeTable<'t>,
    pub span: Range<usize>,
    /// What it is called in a sentence: `termijnen.nazorg`, `let-op`.
    pub name: String,
}

impl<'t> TomlTable<'t> {
    pub(super) fn get(&self, key: &str) -> Option<&'t Value<'t>> {
        self.table.get(key)
    }

    /// Where the value of a key stands; where the row stands when it has none.
    pub(super) fn at(&self, key: &str) -> Range<usize> {
        self.get(key).map_or(self.span.clone(), Spanned::span)
    }

    /// A text as it is written, without a check.
    pub(super) fn plain(&self, key: &str) -> Option<String> {
        self.get(key).and_then(|value| value.get_ref().as_str()).map(str::to_owned)
    }

    fn named(&self, key: &str) -> String {
        if self.name.is_empty() { key.to_owned() } else { format!("{}.{key}", self.name) }
    }
}

/// The file, and what is wrong with it.
pub(super) struct Reader<'s> {
    source: &'s str,
    /// The numbers of the texts that the file lists.
    pub texts: Vec<String>,
    faults: Vec<Fault>,
}

impl<'s> Reader<'s> {
    pub(super) fn new(source: &'s str) -> Self {
        Self { source, texts: vec![], faults: vec![] }
    }

    /// Everything that is wrong, in the order of the file; of one place the first only.
    pub(super) fn faults(mut self) -> Vec<Fault> {
        self.faults.sort_by_key(|fault| (fault.line, fault.column));
        self.faults.dedup();
        self.faults
    }

    pub(super) fn report(&mut self, at: &Range<usize>, trouble: Trouble) {
        let (line, column) = position(self.source, at.start);
        self.faults.push(Fault { line, column, trouble });
    }

    /// Names every key of a row that means nothing there.
    pub(super) fn only(&mut self, row: &TomlTable<'_>, known: &[&'static str]) {
        for (key, _) in row.table {
            if !known.contains(&key.get_ref().as_ref()) {
                let typed = key.get_ref().to_string();
                self.report(&key.span(), Trouble::Unknown { typed, known: known.to_vec() });
            }
        }
    }

    /// The value of a key that must be there.
    pub(super) fn value<'t>(&mut self, row: &TomlTable<'t>, key: &str) -> Option<&'t Value<'t>> {
        let found = row.get(key);
        if found.is_none() {
            self.report(&row.span, Trouble::Missing { what: row.named(key) });
        }
        found
    }

    /// A text that must be there and say something.
    pub(super) fn text(&mut self, row: &TomlTable<'_>, key: &str) -> Option<String> {
        let value = self.value(row, key)?;
        self.text_of(value, &row.named(key))
    }

    /// A text that may be there.
    pub(super) fn text_if_any(&mut self, row: &TomlTable<'_>, key: &str) -> Option<String> {
        let value = row.get(key)?;
        self.text_of(value, &row.named(key))
    }

    fn text_of(&mut self, value: &Value<'_>, key: &str) -> Option<String> {
        let DeValue::String(text) = value.get_ref() else {
            self.report(&value.span(), Trouble::Shape { key: key.to_owned(), shape: Shape::Text });
            return None;
        };
        if text.trim().is_empty() {
            self.report(&value.span(), Trouble::Empty { key: key.to_owned() });
            return None;
        }
        Some(text.trim().to_owned())
    }

    /// One text, or a row of them; none when the key is not there.
    pub(super) fn texts(&mut self, row: &TomlTable<'_>, key: &str) -> Vec<(String, Range<usize>)> {
        let Some(value) = row.get(key) else { return vec![] };
        let values: Vec<&Value<'_>> = match value.get_ref() {
            DeValue::Array(list) => list.iter().collect(),
            DeValue::String(_) => vec![value],
            _ => {
                self.report(&value.span(), Trouble::Shape { key: row.named(key), shape: Shape::Texts });
                return vec![];
            }
        };
        let named = row.named(key);
        values.into_iter().filter_map(|one| Some((self.text_of(one, &named)?, one.span()))).collect()
    }

    /// `true` or `false`; false when the key is not there.
    pub(super) fn yes_no(&mut self, row: &TomlTable<'_>, key: &str) -> bool {
        match row.get(key).map(|value| (value.get_ref(), value.span())) {
            None => false,
            Some((DeValue::Boolean(yes), _)) => *yes,
            Some((_, span)) => {
                self.report(&span, Trouble::Shape { key: row.named(key), shape: Shape::YesNo });
                false
            }
        }
    }

    /// A whole number or a row of them, as far as they are in range.
    pub(super) fn numbers(
        &mut self,
        row: &TomlTable<'_>,
        key: &str,
        is_row: bool,
        range: &Numbers,
    ) -> Option<Vec<u16>> {
        let value = self.value(row, key)?;
        let values: Vec<&Value<'_>> = match (value.get_ref(), is_row) {
            (DeValue::Array(list), true) => list.iter().collect(),
            (DeValue::Integer(_), false) => vec![value],
            _ => {
                let shape = if is_row { Shape::Numbers } else { Shape::Number };
                self.report(&value.span(), Trouble::Shape { key: row.named(key), shape });
                return None;
            }
        };
        let mut numbers = vec![];
        for one in &values {
            numbers.extend(self.number(one, &row.named(key), range));
        }
        if numbers.len() == values.len() && !numbers.is_sorted_by(|one, next| one < next) {
            self.report(&value.span(), Trouble::NotRising { key: row.named(key) });
        }
        (numbers.len() == values.len()).then_some(numbers)
    }

    fn number(&mut self, value: &Value<'_>, key: &str, range: &Numbers) -> Option<u16> {
        let DeValue::Integer(written) = value.get_ref() else {
            self.report(&value.span(), Trouble::Shape { key: key.to_owned(), shape: Shape::Number });
            return None;
        };
        let number = u16::from_str_radix(written.as_str(), written.radix()).ok();
        let number = number.filter(|number| range.contains(number));
        if number.is_none() {
            let (key, number) = (key.to_owned(), written.to_string());
            self.report(&value.span(), Trouble::OutOfRange { key, number, range: range.clone() });
        }
        number
    }

    /// One of the values that have a code.
    pub(super) fn code<T: Copy + 'static>(
        &mut self,
        row: &TomlTable<'_>,
        key: &str,
        all: &'static [T],
        code: impl Fn(T) -> &'static str,
    ) -> Option<T> {
        let typed = self.text(row, key)?;
        let found = all.iter().copied().find(|value| code(*value) == typed);
        if found.is_none() {
            let known = all.iter().copied().map(code).collect();
            self.report(&row.at(key), Trouble::UnknownCode { key: row.named(key), typed, known });
        }
        found
    }

    /// Names a row whose value another row has already.
    pub(super) fn once(&mut self, row: &TomlTable<'_>, key: &str, seen: &mut Vec<String>, value: &str) {
        if seen.iter().any(|known| known == value) {
            self.report(&row.at(key), Trouble::Taken { key: row.named(key), value: value.to_owned() });
        }
        seen.push(value.to_owned());
    }

    /// Where a row comes from: it must say so.
    pub(super) fn source(&mut self, row: &TomlTable<'_>) -> Option<Vec<Citation>> {
        self.value(row, SOURCE)?;
        let mut cited = vec![];
        for (typed, at) in self.texts(row, SOURCE) {
            match Citation::parse(&typed) {
                Some(Citation::Lines { text, .. }) if !self.texts.contains(&text) => {
                    self.report(&at, Trouble::UnknownText { text });
                }
                Some(citation) => cited.push(citation),
                None => self.report(&at, Trouble::Source { typed }),
            }
        }
        (!cited.is_empty()).then_some(cited)
    }

    /// A table with a name.
    pub(super) fn table<'t>(&mut self, within: &TomlTable<'t>, key: &str) -> Option<TomlTable<'t>> {
        let value = self.value(within, key)?;
        self.row(value, within.named(key))
    }

    /// A row: keys with values.
    pub(super) fn row<'t>(&mut self, value: &'t Value<'t>, name: String) -> Option<TomlTable<'t>> {
        match value.get_ref() {
            DeValue::Table(table) => Some(TomlTable { table, span: value.span(), name }),
            _ => {
                self.report(&value.span(), Trouble::Shape { key: name, shape: Shape::Row });
                None
            }
        }
    }

    /// Rows one after another: `[[let-op]]`; none when there are none.
    pub(super) fn rows<'t>(&mut self, within: &TomlTable<'t>, key: &str) -> Vec<TomlTable<'t>> {
        let Some(value) = within.get(key) else { return vec![] };
        let DeValue::Array(list) = value.get_ref() else {
            self.report(&value.span(), Trouble::Shape { key: within.named(key), shape: Shape::Table });
            return vec![];
        };
        list.iter().filter_map(|one| self.row(one, within.named(key))).collect()
    }
}

/// Line and column of a place in the text, both counted from 1, the column in characters.
fn position(source: &str, offset: usize) -> (usize, usize) {
    let before = source.get(..offset.min(source.len())).unwrap_or(source);
    let column = before.rsplit('\n').next().map_or(0, |line| line.chars().count());
    (before.matches('\n').count() + 1, column + 1)
}

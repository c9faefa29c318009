//! What a person decided about a list: which column is what, what a word means, who a doubtful row is about, and
//! what stands in a cell that was mended. Without any of it a list is read as it always was.

use std::collections::BTreeMap;

use super::headings::Field;
use super::meaning::Meaning;
use super::plan::Other;
use super::table::Place;
use super::way::Way;
use crate::domain::fold::fold;

/// All decisions about one list. A new plan is made after each of them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Choices {
    columns: BTreeMap<usize, Chosen<Option<Field>>>,
    ways: BTreeMap<usize, Way>,
    values: BTreeMap<(Field, String), Chosen<Meaning>>,
    decisions: BTreeMap<Place, Decision>,
    mended: BTreeMap<(Place, usize), String>,
    hidden: Option<Hidden>,
    mentors: Option<Mentors>,
}

/// What happens to rows and columns that nobody sees who opens the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hidden {
    /// They stay out.
    Skip,
    /// They count as any other.
    Take,
}

/// What happens to mentors whom the network does not know.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mentors {
    /// They come into the network, and become the mentor of their pupils.
    Add,
    /// Their pupils come in without a mentor.
    Skip,
}

/// A decision, and whose it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Chosen<T> {
    /// What was decided.
    pub what: T,
    /// Now, or with an earlier list.
    pub by: Origin,
}

/// Where a reading comes from; a later one goes before an earlier one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Origin {
    /// The program knows the word.
    Recognised,
    /// A person decided it with an earlier list of this school.
    Remembered,
    /// A person decided it now.
    Chosen,
}

/// What happens to a row that a person looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Decision {
    /// Zelfde: the row is about this pupil. About an earlier line of the file: that line counts, this one is left out.
    SamePupil(Other),
    /// Andere: the row is about a pupil whom we don't know yet.
    NewPupil,
    /// Overslaan: nothing happens. Also possible for a row without doubt.
    Skip,
    /// Meenemen: a row counts that is hidden in the file.
    Take,
}

impl Choices {
    /// A column gives this field, or is left out (`None`). A column that was chosen for the same field gives way.
    /// Positions count from 0.
    pub fn choose_column(&mut self, column: usize, field: Option<Field>) {
        if field.is_some() {
            self.columns.retain(|_, chosen| chosen.what != field);
        }
        self.columns.insert(column, Chosen { what: field, by: Origin::Chosen });
    }

    /// Takes the decision about a column back: it is again what its heading says.
    pub fn forget_column(&mut self, column: usize) {
        self.columns.remove(&column);
    }

    /// What was decided about a column.
    pub fn column(&self, column: usize) -> Option<Chosen<Option<Field>>> {
        self.columns.get(&column).copied()
    }

    /// The dates or names of a column stand in this order. Positions count from 0.
    pub fn choose_way(&mut self, column: usize, way: Way) {
        self.ways.insert(column, way);
    }

    /// Takes that back: the cells of the column tell.
    pub fn forget_way(&mut self, column: usize) {
        self.ways.remove(&column);
    }

    /// In what order a person said that the column stands.
    pub fn way(&self, column: usize) -> Option<Way> {
        self.ways.get(&column).copied()
    }

    /// A word in the cells of a field means this. Words are compared without case and accents.
    pub fn choose_value(&mut self, field: Field, value: &str, meaning: Meaning) {
        self.values.insert((field, fold(value)), Chosen { what: meaning, by: Origin::Chosen });
    }

    /// Takes the decision about a word back.
    pub fn forget_value(&mut self, field: Field, value: &str) {
        self.values.remove(&(field, fold(value)));
    }

    /// What was decided about a word.
    pub fn value(&self, field: Field, value: &str) -> Option<Chosen<Meaning>> {
        self.values.get(&(field, fold(value))).copied()
    }

    /// What happens to hidden rows and columns.
    pub fn choose_hidden(&mut self, hidden: Option<Hidden>) {
        self.hidden = hidden;
    }

    /// What was decided about hidden rows and columns.
    pub fn hidden(&self) -> Option<Hidden> {
        self.hidden
    }

    /// What happens to mentors whom the network does not know.
    pub fn choose_mentors(&mut self, mentors: Option<Mentors>) {
        self.mentors = mentors;
    }

    /// What was decided about them.
    pub fn mentors(&self) -> Option<Mentors> {
        self.mentors
    }

    /// What happens to a row.
    pub fn decide(&mut self, place: impl Into<Place>, decision: Decision) {
        self.decisions.insert(place.into(), decision);
    }

    /// Takes the decision about a row back.
    pub fn undecide(&mut self, place: impl Into<Place>) {
        self.decisions.remove(&place.into());
    }

    /// What was decided about a row.
    pub fn decision(&self, place: impl Into<Place>) -> Option<Decision> {
        self.decisions.get(&place.into()).copied()
    }

    /// Writes another text in a cell: where its row stands, position of the column from 0.
    pub fn mend(&mut self, place: impl Into<Place>, column: usize, text: &str) {
        self.mended.insert((place.into(), column), text.to_owned());
    }

    /// Puts back in a cell what stands in the file.
    pub fn unmend(&mut self, place: impl Into<Place>, column: usize) {
        self.mended.remove(&(place.into(), column));
    }

    /// What was written in a cell.
    pub fn mended(&self, place: impl Into<Place>, column: usize) -> Option<&str> {
        self.mended.get(&(place.into(), column)).map(String::as_str)
    }

    /// Every decision about a word: field, folded word, meaning.
    pub(super) fn values(&self) -> impl Iterator<Item = (Field, &str, Chosen<Meaning>)> {
        self.values.iter().map(|((field, value), chosen)| (*field, value.as_str(), *chosen))
    }

    pub(super) fn remember_column(&mut self, column: usize, field: Option<Field>) {
        self.columns.insert(column, Chosen { what: field, by: Origin::Remembered });
    }

    pub(super) fn remember_value(&mut self, field: Field, folded: &str, meaning: Meaning) {
        self.values.insert((field, folded.to_owned()), Chosen { what: meaning, by: Origin::Remembered });
    }
}

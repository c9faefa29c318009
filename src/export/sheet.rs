//! Rows and columns as every writer takes them: CSV and an aligned table now, a workbook and HTML later.
//!
//! A cell knows what it is, so that a writer decides how a day or a number is written, and nothing of any format
//! stands in a text.

use chrono::NaiveDate;

use super::data::Data;
use crate::text::dates;

/// A heading per column and a row per thing.
#[derive(Clone, Debug, PartialEq)]
pub struct Sheet {
    /// The columns.
    pub columns: Vec<Head>,
    /// The rows, each as wide as there are columns.
    pub rows: Vec<Vec<Cell>>,
}

/// What stands above a column, and what it does where there is little room.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Head {
    /// The heading.
    pub heading: &'static str,
    /// Whether it gives way.
    pub cut: Cut,
}

/// What a column does when a table is too wide.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cut {
    /// It gives way, down to this width; what does not fit ends in `…`.
    DownTo(usize),
    /// It is always shown whole.
    Never,
}

/// One value.
#[derive(Clone, Debug, PartialEq)]
pub enum Cell {
    /// Not recorded.
    Empty,
    /// As it is.
    Text(String),
    /// A local date.
    Day(NaiveDate),
    /// A whole number.
    Number(u32),
    /// Words for people, and what programs read in their place.
    Coded(String, Data),
}

impl Cell {
    /// How many.
    pub fn count(number: usize) -> Self {
        Self::Number(u32::try_from(number).unwrap_or(u32::MAX))
    }

    /// As people read it.
    pub fn words(&self) -> String {
        match self {
            Self::Empty => String::new(),
            Self::Text(text) | Self::Coded(text, _) => text.clone(),
            Self::Day(day) => dates::numeric(*day),
            Self::Number(number) => number.to_string(),
        }
    }

    /// As programs read it.
    pub fn data(&self) -> Data {
        match self {
            Self::Empty => Data::NULL,
            Self::Text(text) => text.as_str().into(),
            Self::Day(day) => (*day).into(),
            Self::Number(number) => (*number).into(),
            Self::Coded(_, data) => data.clone(),
        }
    }
}

impl From<Option<NaiveDate>> for Cell {
    fn from(day: Option<NaiveDate>) -> Self {
        day.map_or(Self::Empty, Self::Day)
    }
}

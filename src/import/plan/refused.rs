//! What a plan is made with besides a table, and why none can be made.

use chrono::NaiveDate;

use super::side_by_side::SideBySide;
use crate::import::field::Field;
use crate::import::source::NotOpened;

/// What the caller knows about a file.
#[derive(Clone, Copy, Debug)]
pub struct Options<'a> {
    /// The school of the whole list (`--school`), for rows that name none.
    pub school: Option<&'a str>,
    /// Ages and two-digit years are reckoned from this day.
    pub today: NaiveDate,
    /// The list is for a new school year: its mentors take the place of those of last year.
    pub for_year: bool,
}

/// A file from which no plan can be made.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refused {
    /// It cannot be opened, or there is no table in it.
    #[error(transparent)]
    NotOpened(#[from] NotOpened),
    /// Two columns say the same; their headings.
    #[error("two columns for one field")]
    Twice {
        /// What both give.
        field: Field,
        /// The headings of the two.
        headings: (String, String),
    },
    /// Several lists beside each other.
    #[error("lists side by side")]
    SideBySide(SideBySide),
    /// No column for something that every pupil needs.
    #[error("no column for {0:?}")]
    NoColumn(Required),
    /// The column for it is hidden, and nobody said that it counts.
    #[error("the column for {0:?} is hidden")]
    Hidden(Required),
}

/// What every row needs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Required {
    /// A name, in one column or in parts.
    Name,
    /// A birth date.
    BirthDate,
    /// A school: a column, or `--school`.
    School,
}

//! What can be wrong with the file of a werkwijze. The sentences stand in `text::framework`.

use crate::domain::rules::{NumberKey, Range};
use crate::words::filter::FilterTrouble;

/// One thing that is wrong, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The line, counted from 1.
    pub line: usize,
    /// The column, counted from 1.
    pub column: usize,
    /// What is wrong.
    pub trouble: Trouble,
}

/// What a value is written as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// A text between quotes.
    Text,
    /// A whole number.
    Number,
    /// A row of whole numbers.
    Numbers,
    /// One text, or a row of them.
    Texts,
    /// `true` or `false`.
    YesNo,
    /// A row of a table: keys with values.
    Row,
    /// A table with a name per row, or rows one after another.
    Table,
}

/// What is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// This can't be read: a quote or a bracket is missing, for instance.
    Syntax,
    /// The same name stands twice.
    WrittenTwice,
    /// There is no such section or key.
    Unknown {
        /// As written.
        typed: String,
        /// What there is.
        known: Vec<&'static str>,
    },
    /// This is missing.
    Missing {
        /// The section or key.
        what: String,
    },
    /// The value is of another kind.
    Shape {
        /// The key.
        key: String,
        /// What it must be.
        shape: Shape,
    },
    /// Nothing is written where something must be.
    Empty {
        /// The key.
        key: String,
    },
    /// The number is too small or too large.
    OutOfRange {
        /// The key.
        key: String,
        /// As written.
        number: String,
        /// What it can be.
        range: Range,
    },
    /// The numbers of a row don't rise.
    NotRising {
        /// The key.
        key: String,
    },
    /// Nothing has this code.
    UnknownCode {
        /// The key.
        key: String,
        /// As written.
        typed: String,
        /// The codes that there are.
        known: Vec<&'static str>,
    },
    /// Another row has this code, name or digit already.
    Taken {
        /// The key.
        key: String,
        /// What both have.
        value: String,
    },
    /// No row says what this is called.
    Lacking {
        /// The section.
        section: &'static str,
        /// The code.
        code: &'static str,
    },
    /// The source names no place.
    Source {
        /// As written.
        typed: String,
    },
    /// The source names a text that the file does not list.
    UnknownText {
        /// The number of the text.
        text: String,
    },
    /// A part of a condition is not understood.
    Filter {
        /// The part.
        part: String,
        /// What is the matter.
        trouble: FilterTrouble,
    },
    /// A condition looks for words of a name.
    Searches {
        /// The words.
        words: String,
    },
    /// A condition means another day tomorrow, though it is read once.
    NamesADay,
    /// A let-op is there when there is a let-op.
    Circular,
    /// A row has no condition.
    NoCondition,
    /// The let-op shows names, days or numbers that its test does not find.
    OtherTest {
        /// The test that finds them, if there is one.
        test: Option<&'static str>,
    },
    /// Between braces stands no number of the file.
    NoNumber {
        /// As written.
        typed: String,
    },
    /// A condition takes a number that the settings can change.
    NumberOfSettings {
        /// The number.
        number: NumberKey,
    },
}

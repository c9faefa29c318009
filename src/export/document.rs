//! A document as every writer takes it: Markdown now, Word, PDF and HTML later.
//!
//! No text in here holds markup of any format. Every table has a caption and column titles, so a document is
//! accessible by its type.

use chrono::NaiveDate;

/// A whole document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Document {
    /// What it is.
    pub meta: Meta,
    /// What it says, from top to bottom; the title is not repeated here.
    pub blocks: Vec<Block>,
}

/// What a document is: title page, file properties, page furniture.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Meta {
    /// The title, the one heading of the first level.
    pub title: String,
    /// BCP 47 tag of the language.
    pub lang: &'static str,
    /// The local date that the document is about.
    pub date: Option<NaiveDate>,
    /// What nobody may overlook (concept, demo): on top, and on every page where the format has pages.
    pub markings: Vec<String>,
}

/// Heading levels below the title.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Level {
    /// A part of the document.
    Part,
    /// One subject in a part.
    Subject,
}

/// Words in a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Inline {
    /// As it is.
    Text(String),
    /// Bold.
    Strong(String),
    /// Italic.
    Emph(String),
    /// The line ends here.
    Break,
}

/// Words of one paragraph, item or cell.
pub type Line = Vec<Inline>;

/// A column of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// What stands above it.
    pub title: String,
    /// Its part of the width, against the other columns' parts.
    pub share: u8,
}

/// A part of a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// A heading.
    Heading(Level, String),
    /// A paragraph.
    Para(Line),
    /// A list without an order.
    List(Vec<Line>),
    /// Label and value, one under the other.
    Facts {
        /// What they are about.
        caption: String,
        /// The pairs.
        rows: Vec<(String, Line)>,
    },
    /// A table.
    Table {
        /// What it is about.
        caption: String,
        /// Its columns.
        columns: Vec<Column>,
        /// Its rows, each as wide as there are columns.
        rows: Vec<Vec<Line>>,
    },
}

/// A line of plain text.
pub fn plain(text: impl Into<String>) -> Line {
    vec![Inline::Text(text.into())]
}

impl Block {
    /// A paragraph of plain text.
    pub fn para(text: impl Into<String>) -> Self {
        Self::Para(plain(text))
    }
}

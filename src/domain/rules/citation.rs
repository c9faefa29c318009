//! Where a value or a rule of a werkwijze comes from.

use std::fmt;

/// One place that a value or a rule comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Citation {
    /// Lines of a source text: `003:104-105`.
    Lines {
        /// The number by which the werkwijze lists the text.
        text: String,
        /// The first line.
        first: u32,
        /// The last line, which may be the first one.
        last: u32,
    },
    /// A law: `wet: Leerplichtwet 1969`.
    Law(String),
    /// A public page: `web: nji.nl`.
    Page(String),
    /// No text says it: the choice of whoever made the werkwijze, and why.
    Choice(String),
}

/// What stands before a citation that is no line of a text.
const LAW: &str = "wet:";
const PAGE: &str = "web:";
const CHOICE: &str = "keuze:";

impl Citation {
    /// Reads one as it stands in a werkwijze; `None` when it names no place.
    pub fn parse(written: &str) -> Option<Self> {
        let after = |word| written.strip_prefix(word).map(str::trim).filter(|rest| !rest.is_empty());
        if let Some(law) = after(LAW) {
            return Some(Self::Law(law.to_owned()));
        }
        if let Some(page) = after(PAGE) {
            return Some(Self::Page(page.to_owned()));
        }
        if let Some(why) = after(CHOICE) {
            return Some(Self::Choice(why.to_owned()));
        }
        let (text, lines) = written.split_once(':')?;
        let (first, last) = lines.split_once('-').unwrap_or((lines, lines));
        let (first, last) = (first.parse().ok()?, last.parse().ok()?);
        let is_number = text.len() == 3 && text.bytes().all(|digit| digit.is_ascii_digit());
        (is_number && 0 < first && first <= last).then(|| Self::Lines { text: text.to_owned(), first, last })
    }
}

impl fmt::Display for Citation {
    /// As it stands in a werkwijze.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Lines { text, first, last } if first == last => write!(f, "{text}:{first}"),
            Self::Lines { text, first, last } => write!(f, "{text}:{first}-{last}"),
            Self::Law(law) => write!(f, "{LAW} {law}"),
            Self::Page(page) => write!(f, "{PAGE} {page}"),
            Self::Choice(why) => write!(f, "{CHOICE} {why}"),
        }
    }
}

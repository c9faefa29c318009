//! Rows that stay out before anybody looks at what they say.

use crate::import::choices::{Choices, Decision, Hidden};
use crate::import::table::{ListRow, Seen};

/// Why a row stays out, whatever it says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StaysOut {
    /// A person chose so.
    Chosen,
    /// It is hidden, and nobody said what is to happen to it.
    Hidden,
}

impl StaysOut {
    /// By what a row looks like and what was decided. Whoever decides anything about a hidden row but to skip it, takes
    /// it.
    pub fn of(row: &ListRow, choices: &Choices) -> Option<Self> {
        match (choices.decision(row.place()), row.seen, choices.hidden()) {
            (Some(Decision::Skip), ..) | (None, Seen::Hidden, Some(Hidden::Skip)) => Some(Self::Chosen),
            (None, Seen::Hidden, None) => Some(Self::Hidden),
            _ => None,
        }
    }
}

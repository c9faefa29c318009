//! One row of a table of a werkwijze: when it counts, what it says then, and where that comes from.
//!
//! A let-op, a shipped view, and what comes later (a reason to be on an agenda, whose turn it is) are such rows; they
//! differ in what they say, and are evaluated alike.

use super::super::filter::Filter;
use super::super::query::{Attention, AttentionKind, NamedTest};
use super::super::{Case, Reading};
use super::Citation;

/// A row of a table of a werkwijze.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rule<T> {
    /// Its name, unique in its table: a code, as files and JSON hold it.
    pub id: String,
    /// When it counts.
    pub when: Condition,
    /// What it says then.
    pub then: T,
    /// Where it comes from.
    pub source: Vec<Citation>,
}

/// When a row counts: what a filter asks of the case, and what only a named test can tell. Both must hold.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Condition {
    /// What is asked, as it is written behind `/`.
    pub text: String,
    /// The same, read once.
    pub filter: Filter,
    /// What no filter can say.
    pub test: Option<NamedTest>,
}

impl Condition {
    /// Whether it holds for a case. What its test finds is added; a filter alone finds nothing.
    pub fn look(&self, reading: Reading, case: &Case, found: &mut Vec<Attention>) -> bool {
        if !self.filter.facts_hold(reading, case) {
            return false;
        }
        let Some(test) = self.test else { return true };
        let before = found.len();
        test.look(reading, case, found);
        found.len() > before
    }
}

/// What a row of let-ops says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LetOp {
    /// Something that the program knows: its words stand in `text`, with the names and days in question.
    Known(AttentionKind),
    /// Something that only this werkwijze knows, in its own words.
    Own(OwnWords),
}

/// How a werkwijze words a let-op of its own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnWords {
    /// A few words, as they stand in a list.
    pub name: String,
    /// The same where there is little room.
    pub short: String,
    /// What to do about it: a sentence.
    pub way_on: String,
    /// The rule: a sentence.
    pub rule: String,
}

/// What a row of views says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ShippedView {
    /// Its key: a digit from 1.
    pub slot: u8,
    /// What it is called.
    pub name: String,
}

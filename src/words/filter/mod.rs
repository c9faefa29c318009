//! The filter behind `/` and of `list`: `status:aandacht regisseur:geen uitstroom:<2027-07 sanne`.
//!
//! Words are ANDed; the same key twice, or commas, is OR; `"…"` keeps spaces; texts match a folded part;
//! `<` `>` `<=` `>=` `..` are ranges, `2027-07` is that whole month (`<2027-07` = before 1 July, `>2027-07` = after
//! 31 July); `geen` = not set; a leading `-` negates, before a key or a value; values can be shortened while they stay unique.
//! What is not understood is named, with the place where it stands. As long as it may only be unfinished (`status:`) it is
//! left out; else the filter finds nobody: what somebody meant by it may be few, and never is everybody.

mod casework;
mod keys;
mod lexer;
mod meaning;
mod range;
mod values;

pub use keys::FilterKey;

use std::ops::Range;

use crate::domain::filter::{Filter, Sense, Sought, Test, TestGroup};
use crate::domain::fold::fold;
use crate::domain::query::ListView;
use crate::domain::rules::Rules;
use crate::words::dates::{Calendar, DateProblem};
use lexer::{Piece, Text};

/// A filter as far as it was understood, and what was not.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ParsedFilter {
    /// What was understood.
    pub filter: Filter,
    /// What was not, in the order of the text.
    pub problems: Vec<FilterProblem>,
}

/// A part of the filter that was not understood.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FilterProblem {
    /// The bytes of the text that it stands on.
    pub span: Range<usize>,
    /// What is the matter.
    pub trouble: FilterTrouble,
}

/// What is the matter with a part of a filter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FilterTrouble {
    /// There is no such key.
    UnknownKey {
        /// The key as typed.
        typed: String,
    },
    /// Nothing stands behind the colon (yet).
    NoValue {
        /// The key.
        key: FilterKey,
    },
    /// The key has no such value.
    UnknownValue {
        /// The key.
        key: FilterKey,
        /// The value as typed.
        typed: String,
    },
    /// Several values begin like this.
    AmbiguousValue {
        /// The key.
        key: FilterKey,
        /// The value as typed.
        typed: String,
        /// The values that it could be.
        candidates: Vec<&'static str>,
    },
    /// A range of which the end comes before the beginning.
    Reversed {
        /// The range as typed.
        typed: String,
    },
    /// A word without anything to seek: `-`, `"`.
    NoWord {
        /// What was typed.
        typed: String,
    },
    /// This is no date, month or year.
    Date {
        /// What was typed.
        typed: String,
        /// Why not.
        problem: DateProblem,
    },
}

impl FilterTrouble {
    /// Nothing is wrong yet: it is still being typed.
    fn is_unfinished(&self) -> bool {
        matches!(self, Self::NoValue { .. } | Self::NoWord { .. })
    }
}

/// What a filter and one that is typed over it ask together, as one text. The same key twice is OR in a text, so a key
/// that is asked anew takes the place of what was asked before.
pub fn joined(before: &str, typed: &str) -> String {
    let asks = |piece: &Piece| {
        let asked = piece.values.iter().any(|value| value.negated == piece.negated);
        key_of(piece).ok().flatten().filter(|_| asked)
    };
    let anew: Vec<FilterKey> = lexer::pieces(typed).iter().filter_map(asks).collect();
    let kept =
        lexer::pieces(before).into_iter().filter(|piece| asks(piece).is_none_or(|key| !anew.contains(&key)));
    let whole = |piece: Piece| {
        let minus = if piece.negated { "-" } else { "" };
        Some(format!("{minus}{}", before.get(piece.span)?))
    };
    let kept: Vec<String> = kept.filter_map(whole).collect();
    format!("{} {}", kept.join(" "), typed.trim()).trim().to_owned()
}

/// Reads a filter, with the words of the werkwijze. Never fails: see [`ParsedFilter::problems`].
pub fn parse_filter(text: &str, calendar: &Calendar, rules: &Rules) -> ParsedFilter {
    let mut parsed = ParsedFilter::default();
    let mut keyed: Vec<(FilterKey, TestGroup)> = vec![];
    for piece in lexer::pieces(text) {
        let sense = if piece.negated { Sense::MustNot } else { Sense::Must };
        match key_of(&piece) {
            Ok(None) => match sought(&piece, sense) {
                Some(sought) => parsed.filter.words.push(sought),
                None => {
                    let typed = text.get(piece.span.clone()).unwrap_or_default().to_owned();
                    let trouble = FilterTrouble::NoWord { typed };
                    parsed.problems.push(FilterProblem { span: piece.span, trouble });
                }
            },
            Ok(Some(key)) => {
                let [are, are_not] = tests_of(key, &piece, (calendar, rules), &mut parsed.problems);
                join(&mut keyed, key, sense, are);
                join(&mut keyed, key, sense.other(), are_not);
            }
            Err(problem) => parsed.problems.push(problem),
        }
    }
    parsed.filter.groups = keyed.into_iter().map(|(_, group)| group).collect();
    if parsed.problems.iter().any(|problem| !problem.trouble.is_unfinished()) {
        let any_of = vec![Test::View(ListView::All)];
        parsed.filter.groups.push(TestGroup { sense: Sense::MustNot, any_of });
    }
    parsed.filter.groups.sort_by_key(TestGroup::cost);
    parsed
}

fn key_of(piece: &Piece) -> Result<Option<FilterKey>, FilterProblem> {
    let Some(Text { text: typed, span }) = &piece.key else { return Ok(None) };
    let span = if span.is_empty() { &piece.span } else { span };
    let unknown = || FilterTrouble::UnknownKey { typed: typed.clone() };
    FilterKey::of(typed).map(Some).ok_or_else(|| FilterProblem { span: span.clone(), trouble: unknown() })
}

fn sought(piece: &Piece, sense: Sense) -> Option<Sought> {
    let any_of: Vec<String> =
        piece.values.iter().map(|value| fold(&value.text.text)).filter(|word| !word.is_empty()).collect();
    (!any_of.is_empty()).then_some(Sought { sense, any_of })
}

/// The same key twice is one group, so that one of them is enough.
fn join(keyed: &mut Vec<(FilterKey, TestGroup)>, key: FilterKey, sense: Sense, tests: Vec<Test>) {
    if tests.is_empty() {
        return;
    }
    match keyed.iter_mut().find(|(known, group)| *known == key && group.sense == sense) {
        Some((_, group)) => group.any_of.extend(tests),
        None => keyed.push((key, TestGroup { sense, any_of: tests })),
    }
}

/// What the values ask, and what those with a minus before them must not be.
fn tests_of(
    key: FilterKey,
    piece: &Piece,
    (calendar, rules): (&Calendar, &Rules),
    problems: &mut Vec<FilterProblem>,
) -> [Vec<Test>; 2] {
    if piece.values.is_empty() {
        problems.push(FilterProblem { span: piece.span.clone(), trouble: FilterTrouble::NoValue { key } });
    }
    let (mut are, mut are_not) = (vec![], vec![]);
    for value in &piece.values {
        let tests = if value.negated { &mut are_not } else { &mut are };
        match meaning::tests(key, value.text.text.trim(), calendar, rules) {
            Ok(found) => tests.extend(found),
            Err(trouble) => problems.push(FilterProblem { span: value.text.span.clone(), trouble }),
        }
    }
    [are, are_not]
}

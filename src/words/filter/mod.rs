//! The filter behind `/` and of `list`: `status:aandacht regisseur:geen uitstroom:<2027-07 sanne`.
//!
//! Words are ANDed; the same key twice, or commas, is OR; `"…"` keeps spaces; texts match a folded part;
//! `<` `>` `<=` `>=` `..` are ranges, `2027-07` is that whole month (`<2027-07` = before 1 July, `>2027-07` = after
//! 31 July); `geen` = not set; a leading `-` negates; values can be shortened while they stay unique.
//! What is not understood is left out of the filter and named, with the place where it stands.

mod lexer;
mod range;
mod values;

use std::ops::Range;

use crate::domain::Role;
use crate::domain::filter::{Asked, Filter, RoleTest, Sense, Sought, Test, TestGroup};
use crate::domain::fold::fold;
use crate::words::dates::{Calendar, DateProblem};
use lexer::{Piece, Text};
use values::NoValue;

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

/// What can be asked for by key.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum FilterKey {
    /// The triage light.
    Status,
    /// The contact state.
    Contact,
    /// The school's name.
    School,
    /// The gemeente's name.
    Gemeente,
    /// The exit profile.
    Profiel,
    /// The destination, or a group of them.
    Bestemming,
    /// The casusregisseur's name.
    Regisseur,
    /// The waakvlam's name.
    Waakvlam,
    /// Age in years.
    Leeftijd,
    /// The expected exit date.
    Uitstroom,
    /// Open or late agreements.
    Afspraak,
}

/// Each key with the words that people type for it; the first is the one that is shown.
const KEYS: [(FilterKey, &[&str]); 11] = [
    (FilterKey::Status, &["status"]),
    (FilterKey::Contact, &["contact", "contactstatus"]),
    (FilterKey::School, &["school"]),
    (FilterKey::Gemeente, &["gemeente", "woonplaats", "woongemeente"]),
    (FilterKey::Profiel, &["profiel", "uitstroomprofiel"]),
    (FilterKey::Bestemming, &["bestemming"]),
    (FilterKey::Regisseur, &["regisseur", "casusregisseur"]),
    (FilterKey::Waakvlam, &["waakvlam"]),
    (FilterKey::Leeftijd, &["leeftijd"]),
    (FilterKey::Uitstroom, &["uitstroom", "uitstroomdatum"]),
    (FilterKey::Afspraak, &["afspraak", "afspraken"]),
];

impl FilterKey {
    /// Every key, in the order of help.
    pub fn all() -> impl Iterator<Item = FilterKey> {
        KEYS.iter().map(|(key, _)| *key)
    }

    /// The word before the colon.
    pub fn name(self) -> &'static str {
        KEYS.iter()
            .find(|(key, _)| *key == self)
            .and_then(|(_, names)| names.first())
            .copied()
            .unwrap_or_default()
    }

    /// The values that can be typed by name, `geen` apart; none for keys that take a text, a number or a date.
    pub fn value_names(self) -> Vec<&'static str> {
        match self {
            FilterKey::Status => values::known(values::STATUS),
            FilterKey::Contact => values::known(values::CONTACT),
            FilterKey::Profiel => values::known(values::PROFILE),
            FilterKey::Bestemming => values::known(values::DESTINATION),
            FilterKey::Afspraak => values::known(values::AGREEMENT),
            FilterKey::School
            | FilterKey::Gemeente
            | FilterKey::Regisseur
            | FilterKey::Waakvlam
            | FilterKey::Leeftijd
            | FilterKey::Uitstroom => vec![],
        }
    }

    fn of(typed: &str) -> Option<FilterKey> {
        let wanted = fold(typed);
        KEYS.iter().find(|(_, names)| names.contains(&wanted.as_str())).map(|(key, _)| *key)
    }
}

/// Reads a filter. Never fails: see [`ParsedFilter::problems`].
pub fn parse_filter(text: &str, calendar: &Calendar) -> ParsedFilter {
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
                let tests = tests_of(key, &piece, calendar, &mut parsed.problems);
                join(&mut keyed, key, sense, tests);
            }
            Err(problem) => parsed.problems.push(problem),
        }
    }
    parsed.filter.groups = keyed.into_iter().map(|(_, group)| group).collect();
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
        piece.values.iter().map(|value| fold(&value.text)).filter(|word| !word.is_empty()).collect();
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

fn tests_of(
    key: FilterKey,
    piece: &Piece,
    calendar: &Calendar,
    problems: &mut Vec<FilterProblem>,
) -> Vec<Test> {
    if piece.values.is_empty() {
        problems.push(FilterProblem { span: piece.span.clone(), trouble: FilterTrouble::NoValue { key } });
    }
    let mut tests = vec![];
    for value in &piece.values {
        match value_tests(key, value.text.trim(), calendar) {
            Ok(found) => tests.extend(found),
            Err(trouble) => problems.push(FilterProblem { span: value.span.clone(), trouble }),
        }
    }
    tests
}

fn value_tests(key: FilterKey, typed: &str, calendar: &Calendar) -> Result<Vec<Test>, FilterTrouble> {
    let folded = fold(typed);
    if folded == "geen" {
        return Ok(not_set(key));
    }
    if folded.is_empty() {
        return Err(FilterTrouble::UnknownValue { key, typed: typed.to_owned() });
    }
    let in_order = |is_in_order: bool, test: Test| {
        if is_in_order { Ok(vec![test]) } else { Err(FilterTrouble::Reversed { typed: typed.to_owned() }) }
    };
    let named = |found: Result<Vec<Test>, NoValue>| {
        let typed = typed.to_owned();
        found.map_err(|no_value| match no_value {
            NoValue::Unknown => FilterTrouble::UnknownValue { key, typed },
            NoValue::Ambiguous(candidates) => FilterTrouble::AmbiguousValue { key, typed, candidates },
        })
    };
    let role = |role| {
        let who = if folded == "ik" { RoleTest::User } else { RoleTest::Named(folded.clone()) };
        Test::Role(role, Asked::Is(who))
    };
    match key {
        FilterKey::Status => named(values::tests(typed, values::STATUS)),
        FilterKey::Contact => named(values::tests(typed, values::CONTACT)),
        FilterKey::Profiel => named(values::tests(typed, values::PROFILE)),
        FilterKey::Bestemming => named(values::tests(typed, values::DESTINATION)),
        FilterKey::Afspraak => named(values::tests(typed, values::AGREEMENT)),
        FilterKey::School => Ok(vec![Test::School(Asked::Is(folded))]),
        FilterKey::Gemeente => Ok(vec![Test::Municipality(Asked::Is(folded))]),
        FilterKey::Regisseur => Ok(vec![role(Role::Casusregisseur)]),
        FilterKey::Waakvlam => Ok(vec![role(Role::Waakvlam)]),
        FilterKey::Leeftijd => range::ages(typed)
            .ok_or_else(|| FilterTrouble::UnknownValue { key, typed: typed.to_owned() })
            .and_then(|bounds| in_order(range::is_in_order(&bounds), Test::Age(Asked::Is(bounds)))),
        FilterKey::Uitstroom => range::dates(typed, calendar)
            .map_err(|problem| FilterTrouble::Date { typed: typed.to_owned(), problem })
            .and_then(|bounds| in_order(range::is_in_order(&bounds), Test::Exit(Asked::Is(bounds)))),
    }
}

fn not_set(key: FilterKey) -> Vec<Test> {
    match key {
        FilterKey::Status => vec![Test::Status(Asked::NotSet)],
        FilterKey::Contact => vec![Test::Contact(Asked::NotSet)],
        FilterKey::School => vec![Test::School(Asked::NotSet)],
        FilterKey::Gemeente => vec![Test::Municipality(Asked::NotSet)],
        FilterKey::Profiel => vec![Test::Profile(Asked::NotSet)],
        // that there is no destination can be recorded as well: `bestemming:"geen bestemming"`
        FilterKey::Bestemming => vec![Test::Destination(Asked::NotSet)],
        FilterKey::Regisseur => vec![Test::Role(Role::Casusregisseur, Asked::NotSet)],
        FilterKey::Waakvlam => vec![Test::Role(Role::Waakvlam, Asked::NotSet)],
        FilterKey::Leeftijd => vec![Test::Age(Asked::NotSet)],
        FilterKey::Uitstroom => vec![Test::Exit(Asked::NotSet)],
        FilterKey::Afspraak => vec![Test::Agreements(Asked::NotSet)],
    }
}

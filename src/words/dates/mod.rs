//! Dutch dates as people type them, in a line (`find_date`) or alone in a field (`parse_date`).
//!
//! How open expressions are read, so that a colleague gets the day they would expect:
//!
//! | typed | is |
//! |---|---|
//! | a weekday | the next one after today: `vr` on a Friday is next week's |
//! | a day and month without year | the next one that comes; today counts |
//! | a day alone behind a weekday (`vr 11`) | the next 11th, when nothing else follows it |
//! | `volgende week`, `wk 50`, `eind volgende week` | the Friday of that week: the last working day in it |
//! | `deze week` | its Friday; in the weekend today |
//! | `begin` / `half` / `eind` with a month | the 1st, the 15th, the last day; with a week Monday, Wednesday, Friday |
//! | `volgende maand` | its last day |
//! | `over` or `binnen 2 weken` | that long from today; with a weekday that day in the week reached |
//! | `volgende vrijdag` | asked when it can be two days: `Either` |
//! | `3/4 dec` | asked: `Either` |
//! | 29-2 in a year without one, 31-4 | `Impossible` |
//!
//! `zo` is a Sunday only beside a date or after a word that announces one (`uiterlijk zo`): it nearly always means *so*.
//! A pair of digits with a dot can be a time: `om 10.10`, `10.10 uur` and one behind a date are no dates; nor is `24/7`.

mod lexer;
mod names;
mod reader;
mod reckon;
mod rules;
mod spans;
mod weeks;

pub use names::weekday;
pub use spans::{DateSpan, parse_month_or_date};

use crate::domain::{State, query};
use chrono::{NaiveDate, Weekday};
use reader::{Reader, Scope};
use reckon::Lean;
use std::ops::Range;

/// What the words of time are measured from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Calendar {
    /// The day that counts as today.
    pub today: NaiveDate,
    /// The date of the coming meeting, if one is planned: `volgend overleg`.
    pub next_meeting: Option<NaiveDate>,
}

impl Calendar {
    /// What words of time mean on this day, with the meetings that are planned.
    pub fn of(state: &State, today: NaiveDate) -> Self {
        let coming = query::coming_meeting(state).and_then(|id| state.meeting(id));
        Self { today, next_meeting: coming.and_then(|meeting| meeting.facts.date) }
    }
}

/// A date found in a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DateFound {
    /// The bytes of the line that make it up.
    pub span: Range<usize>,
    /// What they say.
    pub reading: Reading,
}

/// What typed words say about a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reading {
    /// This day.
    Date(NaiveDate),
    /// A weekday and a date that do not go together ("za 12 of vr 11?").
    Conflict {
        /// The weekday that was typed.
        said: Weekday,
        /// The date that was typed.
        date: NaiveDate,
        /// The date nearest to it that falls on the weekday; not in the past when no year was typed.
        nearest: NaiveDate,
    },
    /// Words that some people use for one day and some for another (`volgende vrijdag`).
    Either {
        /// The first of the two.
        sooner: NaiveDate,
        /// The other.
        later: NaiveDate,
    },
    /// A day that does not exist, as it was typed (`31-2`).
    Impossible {
        /// The words.
        typed: String,
    },
    /// `volgend overleg`, and none is planned.
    NoNextMeeting,
}

/// Why a field holds no date.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum DateProblem {
    /// Nothing was typed.
    #[error("empty")]
    Empty,
    /// Nothing here is a date, or something is left over.
    #[error("not a date")]
    NotADate,
    /// As [`Reading::Conflict`].
    #[error("{said} does not fit {date}")]
    Conflict {
        /// The weekday that was typed.
        said: Weekday,
        /// The date that was typed.
        date: NaiveDate,
        /// The date nearest to it that falls on the weekday.
        nearest: NaiveDate,
    },
    /// As [`Reading::Either`].
    #[error("{sooner} or {later}")]
    Either {
        /// The first of the two.
        sooner: NaiveDate,
        /// The other.
        later: NaiveDate,
    },
    /// As [`Reading::Impossible`].
    #[error("no such day: {typed}")]
    Impossible {
        /// The words.
        typed: String,
    },
    /// As [`Reading::NoNextMeeting`].
    #[error("no next meeting")]
    NoNextMeeting,
}

impl Reading {
    /// The one day that is meant, or what must be asked.
    pub fn into_date(self) -> Result<NaiveDate, DateProblem> {
        match self {
            Reading::Date(date) => Ok(date),
            Reading::Conflict { said, date, nearest } => Err(DateProblem::Conflict { said, date, nearest }),
            Reading::Either { sooner, later } => Err(DateProblem::Either { sooner, later }),
            Reading::Impossible { typed } => Err(DateProblem::Impossible { typed }),
            Reading::NoNextMeeting => Err(DateProblem::NoNextMeeting),
        }
    }
}

/// The last date in a line, with the bytes that make it up.
pub fn find_date(line: &str, calendar: &Calendar) -> Option<DateFound> {
    Reader::new(line, calendar, Scope::Line, Lean::Coming).last_date()
}

/// A field that holds one date that lies ahead or has a year. Words that announce it are allowed (`uiterlijk 1 mei`).
///
/// Without a year it is the next one that comes; a two-digit year is 20jj, or 19jj when that is more than 50 years ahead.
pub fn parse_date(text: &str, calendar: &Calendar) -> Result<NaiveDate, DateProblem> {
    parse_leaning(text, calendar, Lean::Coming)
}

/// As [`parse_date`], for a day that has been ("geland sinds 1 sept"): without a year it is the last such day.
pub fn parse_past_date(text: &str, calendar: &Calendar) -> Result<NaiveDate, DateProblem> {
    parse_leaning(text, calendar, Lean::Past)
}

/// How the words of a field are read: [`parse_date`] or [`parse_past_date`].
pub type Parse = fn(&str, &Calendar) -> Result<NaiveDate, DateProblem>;

/// The day that these words mean today, where they mean another one later: `vandaag`, `vr`, `11 dec`. `None` for a day
/// with its year, and for what is no day.
pub fn passing_day(text: &str, calendar: &Calendar, read: Parse) -> Option<NaiveDate> {
    const LATER: [i64; 3] = [1, 7, 400];
    let day = read(text, calendar).ok()?;
    let passes = |days| {
        let later = reckon::plus_days(calendar.today, days);
        later.is_some_and(|today| read(text, &Calendar { today, next_meeting: None }) != Ok(day))
    };
    LATER.into_iter().any(passes).then_some(day)
}

/// As [`passing_day`], of the date in a line: the bytes that make it up, and the day.
pub fn passing_date(line: &str, calendar: &Calendar) -> Option<(Range<usize>, NaiveDate)> {
    let found = find_date(line, calendar)?;
    let in_line = |text: &str, calendar: &Calendar| match find_date(text, calendar) {
        Some(found) => found.reading.into_date(),
        None => Err(DateProblem::NotADate),
    };
    passing_day(line, calendar, in_line).map(|day| (found.span, day))
}

fn parse_leaning(text: &str, calendar: &Calendar, lean: Lean) -> Result<NaiveDate, DateProblem> {
    if text.trim().is_empty() {
        return Err(DateProblem::Empty);
    }
    Reader::new(text, calendar, Scope::Field, lean).whole().ok_or(DateProblem::NotADate)?.into_date()
}

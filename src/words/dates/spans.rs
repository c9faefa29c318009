//! A stretch of days, as a filter means it: `2027-07` is that whole month.

use super::lexer;
use super::names;
use super::reckon::{self, Lean};
use super::{Calendar, DateProblem, parse_date};
use chrono::{Datelike, Months, NaiveDate, Weekday};

/// Days from the first to the last, both included.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DateSpan {
    /// The first day.
    pub first: NaiveDate,
    /// The last day.
    pub last: NaiveDate,
}

impl DateSpan {
    /// The school year (1 August to 31 July) that begins in this calendar year.
    pub fn school_year(starts_in: i32) -> Option<DateSpan> {
        let first = NaiveDate::from_ymd_opt(starts_in, 8, 1)?;
        Some(DateSpan { first, last: NaiveDate::from_ymd_opt(starts_in + 1, 7, 31)? })
    }

    /// The school year (1 August to 31 July) in which a day lies.
    pub fn school_year_of(date: NaiveDate) -> Option<DateSpan> {
        Self::school_year(if date.month() >= 8 { date.year() } else { date.year() - 1 })
    }

    /// Whether it is one calendar month.
    pub fn is_month(&self) -> bool {
        Self::months(self.first.with_day(1), 1) == Some(*self)
    }

    /// Whether a day lies in it.
    pub fn contains(&self, date: NaiveDate) -> bool {
        self.first <= date && date <= self.last
    }

    fn months(first: Option<NaiveDate>, count: u32) -> Option<DateSpan> {
        let first = first?;
        Some(DateSpan { first, last: first.checked_add_months(Months::new(count))?.pred_opt()? })
    }

    fn week(monday: NaiveDate) -> Option<DateSpan> {
        Some(DateSpan { first: monday, last: reckon::plus_days(monday, 6)? })
    }
}

/// Reads a day, week, month, year or school year: `2027-07-15`, `wk 50`, `2027-07`, `juli`, `7-2027`, `2027`,
/// `2026-2027`, `dit schooljaar`, `volgende maand`, and every date of [`parse_date`]. Words may be joined by hyphens
/// (`dit-schooljaar`), so that a filter needs no quotes.
pub fn parse_month_or_date(text: &str, calendar: &Calendar) -> Result<DateSpan, DateProblem> {
    let folded = lexer::fold(text.trim());
    let spaced = unhyphenated(&folded);
    let words: Vec<&str> = spaced.split_whitespace().collect();
    match stretch(&words, calendar.today) {
        Some(span) => Ok(span),
        None => parse_date(&spaced, calendar).map(|day| DateSpan { first: day, last: day }),
    }
}

/// Hyphens beside a letter become spaces; those between digits stay.
fn unhyphenated(text: &str) -> String {
    let beside_letter = |at: usize| {
        let before = text.get(..at).and_then(|t| t.chars().next_back());
        let after = text.get(at + 1..).and_then(|t| t.chars().next());
        before.is_some_and(char::is_alphabetic) || after.is_some_and(char::is_alphabetic)
    };
    text.char_indices().map(|(at, c)| if c == '-' && beside_letter(at) { ' ' } else { c }).collect()
}

fn stretch(words: &[&str], today: NaiveDate) -> Option<DateSpan> {
    match words {
        [word] => digits(word).or_else(|| leaning_month(word, today)),
        ["schooljaar", years] => school_years(years),
        [which, unit] => relative(which, unit, today).or_else(|| month_or_week(which, unit, today)),
        ["week" | "wk", number, year] => numbered_week(number, Some(year.parse().ok()?), today),
        _ => None,
    }
}

/// `2027`, `2027-07`, `7-2027`, `2026-2027`.
fn digits(word: &str) -> Option<DateSpan> {
    let parts: Vec<&str> = word.split(['-', '/']).collect();
    match parts.as_slice() {
        [year] => DateSpan::months(NaiveDate::from_ymd_opt(full_year(year)?, 1, 1), 12),
        [year, month] if full_year(year).is_some() && month.len() <= 2 => {
            DateSpan::months(NaiveDate::from_ymd_opt(full_year(year)?, month.parse().ok()?, 1), 1)
                .or_else(|| school_years(word))
        }
        [month, year] if month.len() <= 2 => {
            DateSpan::months(NaiveDate::from_ymd_opt(full_year(year)?, month.parse().ok()?, 1), 1)
        }
        [_, _] => school_years(word),
        _ => None,
    }
}

fn full_year(digits: &str) -> Option<i32> {
    digits.parse().ok().filter(|year| digits.len() == 4 && (1900..2200).contains(year))
}

/// `2026-2027`, `2026/27`.
fn school_years(text: &str) -> Option<DateSpan> {
    let (from, to) = text.split_once(['-', '/'])?;
    let from = full_year(from)?;
    let next = from + 1;
    let fits = full_year(to) == Some(next) || (to.len() == 2 && to.parse() == Ok(next % 100));
    fits.then(|| DateSpan::school_year(from))?
}

/// `juli`: the one that comes; the present month counts.
fn leaning_month(word: &str, today: NaiveDate) -> Option<DateSpan> {
    let month = names::month(word)?;
    let end = reckon::leaning_month_edge(today, Lean::Coming, month, names::Edge::End)?;
    DateSpan::months(end.with_day(1), 1)
}

/// `dit schooljaar`, `volgende maand`, `vorig jaar`, `deze week`.
fn relative(which: &str, unit: &str, today: NaiveDate) -> Option<DateSpan> {
    let ahead = match which {
        "dit" | "deze" | "huidig" | "huidige" => 0,
        "vorig" | "vorige" | "afgelopen" => -1,
        "komend" | "komende" => 1,
        word if names::NEXT.contains(&word) => 1,
        _ => return None,
    };
    match unit {
        "schooljaar" => DateSpan::school_year(DateSpan::school_year_of(today)?.first.year() + ahead),
        "jaar" | "kalenderjaar" => DateSpan::months(NaiveDate::from_ymd_opt(today.year() + ahead, 1, 1), 12),
        "maand" => {
            let first = today.with_day(1)?;
            let shift = Months::new(1);
            DateSpan::months(
                match ahead {
                    0 => Some(first),
                    1 => first.checked_add_months(shift),
                    _ => first.checked_sub_months(shift),
                },
                1,
            )
        }
        "week" | "wk" => {
            let monday = reckon::in_week_of(today, Weekday::Mon)?;
            DateSpan::week(reckon::plus_days(monday, i64::from(ahead) * 7)?)
        }
        _ => None,
    }
}

/// `juli 2027`, `week 50`.
fn month_or_week(name: &str, number: &str, today: NaiveDate) -> Option<DateSpan> {
    match names::month(name) {
        Some(month) => DateSpan::months(NaiveDate::from_ymd_opt(full_year(number)?, month, 1), 1),
        None if matches!(name, "week" | "wk") => numbered_week(number, None, today),
        None => None,
    }
}

fn numbered_week(number: &str, year: Option<i32>, today: NaiveDate) -> Option<DateSpan> {
    let week = reckon::week_number(today, number.parse().ok()?, year)?;
    DateSpan::week(reckon::in_week(week, Weekday::Mon)?)
}

//! The dates in a school's list: `21-3-2009`, `21/03/09`, `21.3.09`, `1 aug 2027`, `za 31 juli 2027`,
//! ISO with or without a time. Moments stand in `moments`.

use chrono::{Datelike, Months, NaiveDate};

use super::{moments, says_nothing};

/// The ages at which a pupil can be on a list; also tells the century of a two-digit year.
pub const PLAUSIBLE_AGES: std::ops::RangeInclusive<u32> = 10..=30;

/// How many years around today a leaving date can lie.
const PLAUSIBLE_YEARS: i32 = 15;

/// Names of months by their first letters: Dutch, and English where it differs.
const MONTHS: &[(&str, u32)] = &[
    ("jan", 1),
    ("feb", 2),
    ("mrt", 3),
    ("maa", 3),
    ("mar", 3),
    ("apr", 4),
    ("mei", 5),
    ("may", 5),
    ("jun", 6),
    ("jul", 7),
    ("aug", 8),
    ("sep", 9),
    ("okt", 10),
    ("oct", 10),
    ("nov", 11),
    ("dec", 12),
];

/// Why a cell is no date.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DateFault {
    /// It doesn't look like a date, or a part of it is missing.
    NotADate,
    /// The day is not in the calendar: 31-2-2009.
    NoSuchDay,
    /// A date that cannot be a pupil's birth date; the first and last one that can.
    ImplausibleBirth {
        /// Earliest plausible birth date.
        from: NaiveDate,
        /// Latest plausible birth date.
        to: NaiveDate,
    },
    /// A leaving date more than fifteen years away.
    ImplausibleDay,
}

/// A date as it was written, before the century is known.
#[derive(Clone, Copy)]
enum Written {
    Day { year: Year, month: u32, day: u32 },
    Month { year: Year, month: u32 },
    Exact(NaiveDate),
}

#[derive(Clone, Copy)]
enum Year {
    Full(i32),
    Short(i32),
}

/// A birth date. `Ok(None)` for a cell that says nothing. A two-digit year is the one that gives a plausible age.
pub fn birth_date(cell: &str, today: NaiveDate) -> Result<Option<NaiveDate>, DateFault> {
    if says_nothing(cell) {
        return Ok(None);
    }
    let years = |age: u32| Months::new(age.saturating_mul(12));
    let from = today.checked_sub_months(years(PLAUSIBLE_AGES.end() + 1)).and_then(|d| d.succ_opt());
    let to = today.checked_sub_months(years(*PLAUSIBLE_AGES.start()));
    let (from, to) = (from.unwrap_or(NaiveDate::MIN), to.unwrap_or(NaiveDate::MAX));
    let plausible = |date: &NaiveDate| (from..=to).contains(date);
    let found = match written(cell).ok_or(DateFault::NotADate)? {
        Written::Month { .. } => return Err(DateFault::NotADate),
        Written::Exact(date) => vec![date],
        Written::Day { year, month, day } => {
            let days = |year| on_the_day(cell, NaiveDate::from_ymd_opt(year, month, day)?);
            match year {
                Year::Full(year) => days(year).into_iter().collect(),
                Year::Short(year) => [2000 + year, 1900 + year].into_iter().filter_map(days).collect(),
            }
        }
    };
    match found.iter().find(|date| plausible(date)) {
        Some(date) => Ok(Some(*date)),
        None if found.is_empty() => Err(DateFault::NoSuchDay),
        None => Err(DateFault::ImplausibleBirth { from, to }),
    }
}

/// A leaving date. A month without a day ("juli 2027", "07-2027") is its last day, and a school year
/// ("2026-2027") is 31 July, its last day: whoever is on the list of that year is still at school then.
pub fn day(cell: &str, today: NaiveDate) -> Result<Option<NaiveDate>, DateFault> {
    if says_nothing(cell) {
        return Ok(None);
    }
    let full = |year| match year {
        Year::Full(year) => year,
        Year::Short(year) => today.year() - today.year().rem_euclid(100) + year,
    };
    let date = match written(cell).ok_or(DateFault::NotADate)? {
        Written::Exact(date) => Some(date),
        Written::Day { year, month, day } => {
            NaiveDate::from_ymd_opt(full(year), month, day).and_then(|date| on_the_day(cell, date))
        }
        Written::Month { year, month } => NaiveDate::from_ymd_opt(full(year), month, 1)
            .and_then(|first| first.checked_add_months(Months::new(1)))
            .and_then(|next| next.pred_opt()),
    };
    let date = date.ok_or(DateFault::NoSuchDay)?;
    if (date.year() - today.year()).abs() > PLAUSIBLE_YEARS {
        return Err(DateFault::ImplausibleDay);
    }
    Ok(Some(date))
}

/// A piece of a cell: digits as they stand, or the number of a month.
#[derive(Clone, Copy)]
enum Piece<'a> {
    Digits(&'a str, u32),
    Month(u32),
}

/// The day that a cell means: the last minute of a day is the next one.
fn on_the_day(cell: &str, date: NaiveDate) -> Option<NaiveDate> {
    if moments::is_next_day(cell) { date.succ_opt() } else { Some(date) }
}

fn written(cell: &str) -> Option<Written> {
    if let Some(date) = moments::day_of(cell) {
        return Some(Written::Exact(date));
    }
    let pieces = pieces(without_time(cell))?;
    match *pieces.as_slice() {
        [Piece::Digits(y, year), Piece::Digits(_, month), Piece::Digits(_, day)] if y.len() == 4 => {
            Some(Written::Day { year: Year::Full(i32::try_from(year).ok()?), month, day })
        }
        [Piece::Digits(d, day), Piece::Digits(_, month) | Piece::Month(month), Piece::Digits(y, _)]
            if d.len() < 3 =>
        {
            Some(Written::Day { year: read_year(y)?, month, day })
        }
        [Piece::Digits(from, first), Piece::Digits(to, last)] if is_school_year(from, first, to, last) => {
            Some(Written::Month { year: read_year(to)?, month: 7 })
        }
        [Piece::Digits(y, _), Piece::Digits(m, month)] if y.len() == 4 && m.len() < 3 => {
            Some(Written::Month { year: read_year(y)?, month })
        }
        [Piece::Digits(m, month), Piece::Digits(y, _)] if m.len() < 3 && y.len() == 4 => {
            Some(Written::Month { year: read_year(y)?, month })
        }
        [Piece::Month(month), Piece::Digits(y, _)] => Some(Written::Month { year: read_year(y)?, month }),
        [Piece::Digits(digits, _)] if digits.len() == 8 => compact(digits),
        _ => None,
    }
}

/// "20090321", or "21032009" where that gives no year of our time.
fn compact(digits: &str) -> Option<Written> {
    let number = |range: std::ops::Range<usize>| digits.get(range)?.parse::<u32>().ok();
    let found = |year: u32, month: u32, day: u32| {
        let year = i32::try_from(year).ok().filter(|year| (1900..2100).contains(year))?;
        (month <= 12 && day <= 31).then_some(Written::Day { year: Year::Full(year), month, day })
    };
    found(number(0..4)?, number(4..6)?, number(6..8)?)
        .or_else(|| found(number(4..8)?, number(2..4)?, number(0..2)?))
}

fn is_school_year(from: &str, first: u32, to: &str, last: u32) -> bool {
    let follows = from.len() == to.len() && last == first + 1;
    (from.len() == 4 && (follows || (to.len() == 2 && last == (first + 1) % 100)))
        || (follows && from.len() == 2 && first > 12)
}

fn read_year(digits: &str) -> Option<Year> {
    let year = digits.parse().ok()?;
    match digits.len() {
        2 => Some(Year::Short(year)),
        4 => Some(Year::Full(year)),
        _ => None,
    }
}

/// Cuts "T00:00:00" or " 00:00" off.
fn without_time(cell: &str) -> &str {
    let colon = cell.find(':').unwrap_or(cell.len());
    let before = cell.get(..colon).unwrap_or(cell);
    match before.rfind(['T', ' ']) {
        Some(at) if colon < cell.len() => before.get(..at).unwrap_or(before),
        _ => before,
    }
}

/// Splits at everything that is no letter or digit, and between letters and digits. `None` when a word
/// is no month, except for a weekday at the start and the words around a school year.
fn pieces(cell: &str) -> Option<Vec<Piece<'_>>> {
    let mut pieces = Vec::new();
    for chunk in cell.split(|c: char| !c.is_alphanumeric()).filter(|chunk| !chunk.is_empty()) {
        let letters = chunk.find(char::is_alphabetic).unwrap_or(chunk.len());
        let digits_after = chunk.find(|c: char| c.is_ascii_digit()).unwrap_or(chunk.len());
        let (first, second) = chunk.split_at(letters.max(digits_after).min(chunk.len()));
        for part in [first, second].into_iter().filter(|part| !part.is_empty()) {
            if part.bytes().all(|b| b.is_ascii_digit()) {
                pieces.push(Piece::Digits(part, part.parse().ok()?));
            } else if let Some(month) = month(part) {
                pieces.push(Piece::Month(month));
            } else if !pieces.is_empty() || !is_filler(part) {
                return None;
            }
        }
    }
    Some(pieces)
}

fn month(word: &str) -> Option<u32> {
    let word = word.to_lowercase();
    let letters = word.chars().all(|c| c.is_ascii_alphabetic()) && word.len() <= 9;
    MONTHS.iter().find(|(start, _)| letters && word.starts_with(start)).map(|(_, month)| *month)
}

fn is_filler(word: &str) -> bool {
    let word = word.to_lowercase();
    let weekday = ["ma", "di", "wo", "do", "vr", "za", "zo"]
        .iter()
        .any(|short| word == *short || (word.starts_with(short) && (word.ends_with("dag"))));
    weekday || matches!(word.as_str(), "schooljaar" | "sj" | "eind" | "einde" | "per")
}

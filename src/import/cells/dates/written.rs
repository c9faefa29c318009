//! A cell taken apart as a date: which numbers and months it names, and in what order they can be meant.

use chrono::NaiveDate;

use super::super::moments;
use super::DateOrder;

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

/// A date as it was written, before the century is known.
#[derive(Clone, Copy)]
pub(super) enum Written {
    Day { year: Year, month: u32, day: u32 },
    Month { year: Year, month: u32 },
    Exact(NaiveDate),
}

/// What a cell says.
pub(super) enum Said {
    /// This.
    One(Written),
    /// Six digits: the day in front, or the year. Mostly only one of them can be.
    Compact(Written, Written),
    /// The column does not tell in what order its days and months stand, and this needs it.
    Unsure,
}

#[derive(Clone, Copy)]
pub(super) enum Year {
    Full(i32),
    Short(i32),
}

/// A piece of a cell: digits as they stand, or the number of a month.
#[derive(Clone, Copy)]
enum Piece<'a> {
    Digits(&'a str, u32),
    Month(u32),
}

/// Reads a cell; `order` is that of the column, `None` where its cells contradict each other.
pub(super) fn said(cell: &str, order: Option<DateOrder>) -> Option<Said> {
    if let Some(date) = moments::day_of(cell) {
        return Some(Said::One(Written::Exact(date)));
    }
    let pieces = pieces(bare(cell))?;
    let said = match *pieces.as_slice() {
        [Piece::Digits(y, year), Piece::Digits(_, month), Piece::Digits(_, day)] if y.len() == 4 => {
            Written::Day { year: Year::Full(i32::try_from(year).ok()?), month, day }
        }
        [Piece::Digits(d, first), Piece::Digits(_, second), Piece::Digits(y, _)] if d.len() < 3 => {
            let year = read_year(y)?;
            match order {
                Some(DateOrder::DayFirst) => Written::Day { year, day: first, month: second },
                Some(DateOrder::MonthFirst) => Written::Day { year, day: second, month: first },
                None if first == second || only(first, second) == Some(DateOrder::DayFirst) => {
                    Written::Day { year, day: first, month: second }
                }
                None => return Some(Said::Unsure),
            }
        }
        [Piece::Digits(d, day), Piece::Month(month), Piece::Digits(y, _)]
        | [Piece::Month(month), Piece::Digits(d, day), Piece::Digits(y, _)]
            if d.len() < 3 =>
        {
            Written::Day { year: read_year(y)?, month, day }
        }
        [Piece::Digits(from, first), Piece::Digits(to, last)] if is_school_year(from, first, to, last) => {
            Written::Month { year: read_year(to)?, month: 7 }
        }
        [Piece::Digits(y, _), Piece::Digits(m, month)] if y.len() == 4 && m.len() < 3 => {
            Written::Month { year: read_year(y)?, month }
        }
        [Piece::Digits(m, month), Piece::Digits(y, _)] if m.len() < 3 && y.len() == 4 => {
            Written::Month { year: read_year(y)?, month }
        }
        [Piece::Month(month), Piece::Digits(y, _)] => Written::Month { year: read_year(y)?, month },
        [Piece::Digits(digits, _)] if digits.len() == 8 => compact(digits)?,
        [Piece::Digits(digits, _)] if digits.len() == 6 => return short(digits),
        _ => return None,
    };
    Some(Said::One(said))
}

/// The order in which a cell must be meant, where one of its two numbers is no month; and whether it has two such
/// numbers at all. Two that are the same say nothing either way.
pub(super) fn tells(cell: &str) -> Option<Option<DateOrder>> {
    if moments::day_of(cell).is_some() {
        return None;
    }
    let small = cell.to_ascii_lowercase();
    let has_half = small.contains(':') && (small.ends_with("am") || small.ends_with("pm"));
    match *pieces(bare(cell))?.as_slice() {
        [Piece::Digits(d, first), Piece::Digits(m, second), Piece::Digits(y, _)]
            if d.len() < 3 && m.len() < 3 && read_year(y).is_some() && first != second =>
        {
            // Who counts twelve hours writes the month in front.
            Some(only(first, second).or(has_half.then_some(DateOrder::MonthFirst)))
        }
        _ => None,
    }
}

/// Whether the calendar has the day that a cell names, in this order.
pub(super) fn exists(cell: &str, order: DateOrder) -> bool {
    matches!(said(cell, Some(order)), Some(Said::One(written)) if written.exists())
}

/// The numbers of a cell that are three times two digits: "09-02-11".
pub(super) fn three_pairs(cell: &str) -> Option<[u32; 3]> {
    match *pieces(bare(cell))?.as_slice() {
        [Piece::Digits(a, one), Piece::Digits(b, two), Piece::Digits(c, three)]
            if [a, b, c].iter().all(|digits| digits.len() == 2) =>
        {
            Some([one, two, three])
        }
        _ => None,
    }
}

/// Whether a cell is three numbers of which the first is no year in full.
pub(super) fn has_year_behind(cell: &str) -> bool {
    matches!(
        pieces(bare(cell)).as_deref(),
        Some([Piece::Digits(first, _), Piece::Digits(..), Piece::Digits(..)]) if first.len() < 3
    )
}

/// "March 14, 2009", and not "14 March 2009".
pub(super) fn has_month_in_front(cell: &str) -> bool {
    cell.starts_with(char::is_alphabetic)
        && matches!(
            pieces(bare(cell)).as_deref(),
            Some([Piece::Month(_), Piece::Digits(..), Piece::Digits(..)])
        )
}

/// A day in which Excel has turned the name of a class: "1-feb", "feb-01", "2-1-2026".
pub(super) fn is_a_day(cell: &str) -> bool {
    let digits = |part: &str, most: usize| {
        !part.is_empty() && part.len() <= most && part.bytes().all(|byte| byte.is_ascii_digit())
    };
    let named = |part: &str| part.len() == 3 && month(&part.to_lowercase()).is_some();
    let parts: Vec<&str> = cell.split(['-', '/', ' ']).collect();
    match *parts.as_slice() {
        [day, month] => (digits(day, 2) && named(month)) || (named(day) && digits(month, 2)),
        [day, month, year] if digits(year, 4) => {
            (digits(day, 2) && (named(month) || (digits(month, 2) && year.len() == 4)))
                || (named(day) && digits(month, 2))
        }
        _ => false,
    }
}

fn only(first: u32, second: u32) -> Option<DateOrder> {
    match (first > 12, second > 12) {
        (true, false) if first <= 31 => Some(DateOrder::DayFirst),
        (false, true) if second <= 31 => Some(DateOrder::MonthFirst),
        _ => None,
    }
}

/// "210309": the day in front as people write it, or the year as programs do.
fn short(digits: &str) -> Option<Said> {
    let number = |range: std::ops::Range<usize>| digits.get(range)?.parse::<u32>().ok();
    let (one, two, three) = (number(0..2)?, number(2..4)?, number(4..6)?);
    let day =
        |day, year| Some(Written::Day { year: Year::Short(i32::try_from(year).ok()?), month: two, day });
    Some(Said::Compact(day(one, three)?, day(three, one)?))
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

/// Without a time ("T00:00:00", " 00:00"), without what stands in brackets behind it ("(17 jr)"), and a whole number
/// without the nought behind its comma.
fn bare(cell: &str) -> &str {
    let cell = match cell.split_once('(') {
        Some((before, inside)) if is_an_age(inside) => before,
        _ => cell,
    };
    let whole = cell.strip_suffix(".0").or_else(|| cell.strip_suffix(",0"));
    let cell = whole.filter(|whole| whole.bytes().all(|b| b.is_ascii_digit())).unwrap_or(cell);
    let colon = cell.find(':').unwrap_or(cell.len());
    let before = cell.get(..colon).unwrap_or(cell);
    match before.rfind(['T', ' ']) {
        Some(at) if colon < cell.len() => before.get(..at).unwrap_or(before),
        _ => before,
    }
}

/// What stands in brackets behind a date: "17 jr)".
fn is_an_age(inside: &str) -> bool {
    let mut words = inside.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    let is_part = |word: &str| {
        let unit = word.trim_start_matches(|c: char| c.is_ascii_digit()).to_lowercase();
        matches!(
            unit.as_str(),
            "" | "j" | "jr" | "jaar" | "jaren" | "y" | "yrs" | "years" | "leeftijd" | "is" | "nu"
        ) || is_before_a_date(&unit)
    };
    words.all(is_part)
}

/// Splits at everything that is no letter or digit, and between letters and digits. `None` when a word
/// is no month, except for what people put before a date and right behind the number of a day ("21e").
fn pieces(cell: &str) -> Option<Vec<Piece<'_>>> {
    let mut pieces = Vec::new();
    for chunk in cell.split(|c: char| !c.is_alphanumeric()).filter(|chunk| !chunk.is_empty()) {
        let letters = chunk.find(char::is_alphabetic).unwrap_or(chunk.len());
        let digits_after = chunk.find(|c: char| c.is_ascii_digit()).unwrap_or(chunk.len());
        let (first, second) = chunk.split_at(letters.max(digits_after).min(chunk.len()));
        let mut behind_digits = false;
        for part in [first, second].into_iter().filter(|part| !part.is_empty()) {
            if part.bytes().all(|b| b.is_ascii_digit()) {
                pieces.push(Piece::Digits(part, part.parse().ok()?));
                behind_digits = true;
                continue;
            }
            let word = part.to_lowercase();
            let is_left_out = match (pieces.as_slice(), behind_digits) {
                // "maandag" begins as "maart" does.
                ([], _) => is_before_a_date(&word),
                ([.., Piece::Digits(..)], true) => ORDINALS.contains(&word.as_str()),
                _ => false,
            };
            match month(&word) {
                _ if is_left_out => {}
                Some(month) => pieces.push(Piece::Month(month)),
                None => return None,
            }
        }
    }
    Some(pieces)
}

/// Behind the number of a day: "1ste", "2de", "21e"; and in English.
const ORDINALS: [&str; 7] = ["e", "de", "ste", "st", "nd", "rd", "th"];

fn month(word: &str) -> Option<u32> {
    let letters = word.chars().all(|c| c.is_ascii_alphabetic()) && word.len() <= 9;
    MONTHS.iter().find(|(start, _)| letters && word.starts_with(start)).map(|(_, month)| *month)
}

fn is_before_a_date(word: &str) -> bool {
    const WORDS: [&str; 10] =
        ["schooljaar", "sj", "eind", "einde", "per", "geb", "geboren", "op", "de", "datum"];
    WORDS.contains(&word) || crate::words::dates::weekday(word).is_some()
}

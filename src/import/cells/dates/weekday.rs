//! A day of the week beside a date: "vr 27-3-2009". Where it is that of another date, one of the two is wrong.

use chrono::{Datelike, NaiveDate, Weekday};

use super::DateFault;

/// The days of the week, short and long.
const WEEKDAYS: [(&str, &str, Weekday); 7] = [
    ("ma", "maandag", Weekday::Mon),
    ("di", "dinsdag", Weekday::Tue),
    ("wo", "woensdag", Weekday::Wed),
    ("do", "donderdag", Weekday::Thu),
    ("vr", "vrijdag", Weekday::Fri),
    ("za", "zaterdag", Weekday::Sat),
    ("zo", "zondag", Weekday::Sun),
];

/// The day of the week that a word in small letters names.
pub(super) fn weekday(word: &str) -> Option<Weekday> {
    WEEKDAYS.iter().find(|(short, long, _)| word == *short || word == *long).map(|(_, _, day)| *day)
}

/// The date of a cell, unless the cell names another day of the week before it.
pub(super) fn checked(cell: &str, date: NaiveDate) -> Result<NaiveDate, DateFault> {
    let first = cell.split(|c: char| !c.is_alphanumeric()).find(|word| !word.is_empty());
    let named = first.and_then(|word| weekday(&word.to_lowercase()));
    if named.is_none_or(|named| named == date.weekday()) { Ok(date) } else { Err(DateFault::OtherWeekday) }
}

//! Days and moments as Dutch readers write them.

use chrono::{DateTime, Datelike, NaiveDate, Utc};
use chrono_tz::Europe::Amsterdam;

const WEEKDAYS: [&str; 7] = ["ma", "di", "wo", "do", "vr", "za", "zo"];
const MONTHS: [&str; 12] = [
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
];

/// `3-4-2009`
pub fn day(date: NaiveDate) -> String {
    format!("{}-{}-{}", date.day(), date.month(), date.year())
}

/// `03-04-2009`, for columns.
pub fn day_in_column(date: NaiveDate) -> String {
    format!("{:02}-{:02}-{}", date.day(), date.month(), date.year())
}

/// `vr 3 april 2009`
pub fn day_in_words(date: NaiveDate) -> String {
    let weekday = WEEKDAYS.iter().cycle().nth(index(date.weekday().num_days_from_monday())).unwrap_or(&"");
    let month = MONTHS.iter().cycle().nth(index(date.month0())).unwrap_or(&"");
    format!("{weekday} {} {month} {}", date.day(), date.year())
}

/// `03-04-2026 14:05`, in the Netherlands.
pub fn moment(at: DateTime<Utc>) -> String {
    at.with_timezone(&Amsterdam).format("%d-%m-%Y %H:%M").to_string()
}

/// The calendar day of a moment in the Netherlands.
pub fn day_of(at: DateTime<Utc>) -> NaiveDate {
    at.with_timezone(&Amsterdam).date_naive()
}

fn index(number: u32) -> usize {
    usize::try_from(number).unwrap_or_default()
}

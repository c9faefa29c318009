//! How days and moments are shown: `vr 11 dec`, `11-12-2026`, `over 3 weken`, `5 dagen te laat`.
//!
//! Dates are local days; moments are UTC and are shown as the clock in the Netherlands has them.

use std::time::SystemTime;

use chrono::{DateTime, Datelike, NaiveDate, Utc, Weekday};
use chrono_tz::{Europe::Amsterdam, Tz};

const MONTHS: [(&str, &str); 12] = [
    ("jan", "januari"),
    ("feb", "februari"),
    ("mrt", "maart"),
    ("apr", "april"),
    ("mei", "mei"),
    ("jun", "juni"),
    ("jul", "juli"),
    ("aug", "augustus"),
    ("sep", "september"),
    ("okt", "oktober"),
    ("nov", "november"),
    ("dec", "december"),
];

/// A weekday as it is shown where room is scarce: `vr`.
pub fn weekday_short(weekday: Weekday) -> &'static str {
    match weekday {
        Weekday::Mon => "ma",
        Weekday::Tue => "di",
        Weekday::Wed => "wo",
        Weekday::Thu => "do",
        Weekday::Fri => "vr",
        Weekday::Sat => "za",
        Weekday::Sun => "zo",
    }
}

/// A weekday's whole name: `vrijdag`.
pub fn weekday_full(weekday: Weekday) -> &'static str {
    match weekday {
        Weekday::Mon => "maandag",
        Weekday::Tue => "dinsdag",
        Weekday::Wed => "woensdag",
        Weekday::Thu => "donderdag",
        Weekday::Fri => "vrijdag",
        Weekday::Sat => "zaterdag",
        Weekday::Sun => "zondag",
    }
}

fn month(date: NaiveDate) -> (&'static str, &'static str) {
    usize::try_from(date.month0()).ok().and_then(|at| MONTHS.get(at)).copied().unwrap_or_default()
}

/// `vr 11 dec`; with the year when it is not this year's: `do 11 mrt 2027`.
pub fn short(date: NaiveDate, today: NaiveDate) -> String {
    if date.year() != today.year() {
        return short_with_year(date);
    }
    format!("{} {} {}", weekday_short(date.weekday()), date.day(), month(date).0)
}

/// `vr 11 dec 2026`, whatever day it is today.
pub fn short_with_year(date: NaiveDate) -> String {
    format!("{} {} {} {}", weekday_short(date.weekday()), date.day(), month(date).0, date.year())
}

/// `vrijdag 11 december 2026`.
pub fn full(date: NaiveDate) -> String {
    format!("{} {} {} {}", weekday_full(date.weekday()), date.day(), month(date).1, date.year())
}

/// `11-12-2026`, always ten wide.
pub fn numeric(date: NaiveDate) -> String {
    format!("{:02}-{:02}-{:04}", date.day(), date.month(), date.year())
}

/// How a deadline lies to today: `vandaag`, `morgen`, `over 3 weken`, `5 dagen te laat`.
pub fn relative(date: NaiveDate, today: NaiveDate) -> String {
    distance(date, today, |length| format!("{length} te laat"), None)
}

/// How long ago a day was, where it is said already that it is late: `3 weken`.
pub fn late_by(date: NaiveDate, today: NaiveDate) -> String {
    length((today - date).num_days().unsigned_abs())
}

/// How a day lies to today when it carries no duty: `gisteren`, `3 weken geleden`, `morgen`.
pub fn ago(date: NaiveDate, today: NaiveDate) -> String {
    distance(date, today, |length| format!("{length} geleden"), Some("gisteren"))
}

fn distance(
    date: NaiveDate,
    today: NaiveDate,
    past: fn(String) -> String,
    yesterday: Option<&str>,
) -> String {
    let days = (date - today).num_days();
    match (days, yesterday) {
        (0, _) => "vandaag".to_owned(),
        (1, _) => "morgen".to_owned(),
        (2, _) => "overmorgen".to_owned(),
        (-1, Some(word)) => word.to_owned(),
        (..0, _) => past(length(days.unsigned_abs())),
        _ => format!("over {}", length(days.unsigned_abs())),
    }
}

/// Days to two weeks, then whole weeks to two months, then months, then years, each rounded to the nearest.
fn length(days: u64) -> String {
    match days {
        1 => "1 dag".to_owned(),
        0 | 2..14 => format!("{days} dagen"),
        14..60 => format!("{} weken", (days + 3) / 7),
        60..700 => format!("{} maanden", (days * 12 + 182) / 365),
        _ => format!("{} jaar", (days + 182) / 365),
    }
}

/// A moment as clocks in the Netherlands have it.
pub fn dutch(at: DateTime<Utc>) -> DateTime<Tz> {
    at.with_timezone(&Amsterdam)
}

/// A moment as the system tells it, also one before 1970: a clock without a battery may stand anywhere.
pub fn moment(at: SystemTime) -> DateTime<Utc> {
    DateTime::from(at)
}

/// The calendar day of a moment in the Netherlands.
pub fn day_of(at: DateTime<Utc>) -> NaiveDate {
    dutch(at).date_naive()
}

/// A moment on the Dutch clock: `vr 11 dec 14:05`.
pub fn date_time(at: DateTime<Utc>, today: NaiveDate) -> String {
    let local = dutch(at);
    format!("{} {}", short(local.date_naive(), today), local.format("%H:%M"))
}

/// The time on the Dutch clock: `14:05`.
pub fn time(at: DateTime<Utc>) -> String {
    dutch(at).format("%H:%M").to_string()
}

/// The school year (1 August to 31 July) of a day: `2026-2027`.
pub fn school_year(date: NaiveDate) -> String {
    let first = if date.month() >= 8 { date.year() } else { date.year() - 1 };
    format!("{first}-{}", first + 1)
}

/// Whole years since a birth date: `17 jaar`. Empty for a birth date that lies ahead.
pub fn age(birth_date: NaiveDate, today: NaiveDate) -> String {
    today.years_since(birth_date).map(|years| format!("{years} jaar")).unwrap_or_default()
}

//! Arithmetic on days, weeks and months. Total: a date outside the calendar is `None`.

use super::lexer::Year;
use super::names::{Edge, Unit};
use chrono::{Datelike, Days, IsoWeek, Months, NaiveDate, Weekday};

/// Which way a date without a year leans.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Lean {
    /// The next one that comes; today counts.
    Coming,
    /// The last one that has been; today counts.
    Past,
}

/// A day and a month in the year towards which they lean. `None` when that year has no such day.
pub(super) fn in_leaning_year(today: NaiveDate, lean: Lean, month: u32, day: u32) -> Option<NaiveDate> {
    let typed = (month, day);
    let now = (today.month(), today.day());
    let year = match lean {
        Lean::Coming if typed < now => today.year() + 1,
        Lean::Past if typed > now => today.year() - 1,
        _ => today.year(),
    };
    NaiveDate::from_ymd_opt(year, month, day)
}

/// A year as typed; two digits are this century, or the last one when that would lie more than 50 years ahead.
pub(super) fn year(typed: Year, today: NaiveDate) -> i32 {
    match typed {
        Year::Full(year) => year,
        Year::Short(short) if 2000 + short > today.year() + 50 => 1900 + short,
        Year::Short(short) => 2000 + short,
    }
}

/// The first such weekday after today, or the last one before it.
pub(super) fn leaning_weekday(today: NaiveDate, lean: Lean, weekday: Weekday) -> Option<NaiveDate> {
    let ahead = i64::from(weekday.days_since(today.weekday()));
    match lean {
        Lean::Coming => plus_days(today, if ahead == 0 { 7 } else { ahead }),
        Lean::Past => plus_days(today, if ahead == 0 { -7 } else { ahead - 7 }),
    }
}

/// The date nearest to `date` that falls on `weekday`. With `not_before`, one that lies before it gives way to the next.
pub(super) fn nearest(date: NaiveDate, weekday: Weekday, not_before: Option<NaiveDate>) -> Option<NaiveDate> {
    let ahead = i64::from(weekday.days_since(date.weekday()));
    let found = plus_days(date, if ahead > 3 { ahead - 7 } else { ahead })?;
    if not_before.is_some_and(|limit| found < limit) { plus_days(found, 7) } else { Some(found) }
}

/// A date so many days later, or earlier.
pub(super) fn plus_days(date: NaiveDate, days: i64) -> Option<NaiveDate> {
    let distance = Days::new(days.unsigned_abs());
    if days < 0 { date.checked_sub_days(distance) } else { date.checked_add_days(distance) }
}

/// A date so many units later. A month from the 31st is the last day of a shorter month.
pub(super) fn plus(date: NaiveDate, count: u32, unit: Unit) -> Option<NaiveDate> {
    match unit {
        Unit::Day => plus_days(date, i64::from(count)),
        Unit::Week => plus_days(date, i64::from(count) * 7),
        Unit::Month => date.checked_add_months(Months::new(count)),
        Unit::Year => date.checked_add_months(Months::new(count.checked_mul(12)?)),
    }
}

/// A weekday in the ISO week in which `date` lies.
pub(super) fn in_week_of(date: NaiveDate, weekday: Weekday) -> Option<NaiveDate> {
    in_week(date.iso_week(), weekday)
}

/// A weekday in an ISO week.
pub(super) fn in_week(week: IsoWeek, weekday: Weekday) -> Option<NaiveDate> {
    NaiveDate::from_isoywd_opt(week.year(), week.week(), weekday)
}

/// The ISO week with this number: this year's while it is not over, then next year's. `None` when that year has none.
pub(super) fn week_number(today: NaiveDate, number: u32, typed_year: Option<i32>) -> Option<IsoWeek> {
    let sunday = |year| NaiveDate::from_isoywd_opt(year, number, Weekday::Sun);
    let this_year = today.iso_week().year();
    let chosen = match typed_year {
        Some(year) => sunday(year),
        None => match sunday(this_year) {
            Some(end) if end < today => sunday(this_year + 1),
            other => other,
        },
    };
    chosen.map(|date| date.iso_week())
}

/// The last day of the month in which `date` lies.
pub(super) fn month_end(date: NaiveDate) -> Option<NaiveDate> {
    date.with_day(1)?.checked_add_months(Months::new(1))?.pred_opt()
}

/// The 1st, the 15th or the last day of the month in which `date` lies.
pub(super) fn month_edge(date: NaiveDate, edge: Edge) -> Option<NaiveDate> {
    match edge {
        Edge::Begin => date.with_day(1),
        Edge::Middle => date.with_day(15),
        Edge::End => month_end(date),
    }
}

/// The same edge in the month towards which it leans.
pub(super) fn leaning_month_edge(today: NaiveDate, lean: Lean, month: u32, edge: Edge) -> Option<NaiveDate> {
    let this_year = month_edge(NaiveDate::from_ymd_opt(today.year(), month, 1)?, edge)?;
    let year = match lean {
        Lean::Coming if this_year < today => today.year() + 1,
        Lean::Past if this_year > today => today.year() - 1,
        _ => return Some(this_year),
    };
    month_edge(NaiveDate::from_ymd_opt(year, month, 1)?, edge)
}

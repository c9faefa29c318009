//! One cell of a workbook as the text that a Dutch Excel would show, so that everything after this is the same for
//! every kind of file: `21-3-2009`, `4` without decimals, `ja` and `nee`, `#N/B`.

use calamine::{CellErrorType, Data, ExcelDateTime};
use chrono::{Datelike, Days, NaiveDate};

use crate::import::table::Calendar;

/// Numbers from here on lose digits, so they are no numbers of anything.
const EXACT: f64 = 1e15;

const MONTHS: [&str; 12] =
    ["jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec"];

/// In a day.
const SECONDS: f64 = 86_400.0;

/// The text of a cell of an old workbook; empty for an empty one.
pub(super) fn text(value: &Data) -> String {
    match value {
        Data::Empty => String::new(),
        Data::String(text) => text.clone(),
        Data::Int(number) => number.to_string(),
        Data::Float(number) => float(*number),
        Data::Bool(yes) => yes_or_no(*yes).to_owned(),
        Data::DateTime(moment) => excel(moment),
        Data::DateTimeIso(iso) => dutch(iso).unwrap_or_else(|| iso.clone()),
        Data::DurationIso(iso) => iso.clone(),
        Data::Error(error) => fault(old_fault(error)).to_owned(),
    }
}

/// A number as it is, without decimals where it has none.
pub(super) fn float(number: f64) -> String {
    if number.fract() == 0.0 && number.abs() < EXACT { format!("{number:.0}") } else { number.to_string() }
}

/// Yes or no.
pub(super) fn yes_or_no(yes: bool) -> &'static str {
    if yes { "ja" } else { "nee" }
}

fn excel(moment: &ExcelDateTime) -> String {
    let (year, month, day, hour, minute, second, _) = moment.to_ymd_hms_milli();
    if moment.is_duration() || moment.as_f64() < 1.0 {
        return float(moment.as_f64());
    }
    let date = NaiveDate::from_ymd_opt(i32::from(year), u32::from(month), u32::from(day));
    date.map_or_else(
        || float(moment.as_f64()),
        |date| at_time(date, (u32::from(hour) * 60 + u32::from(minute)) * 60 + u32::from(second)),
    )
}

/// A number of days as a date, with its time only where it has one; a time alone stays a number, because no column of
/// ours holds one.
pub(super) fn day(number: f64, calendar: Calendar) -> String {
    date_of(number, calendar).unwrap_or_else(|| float(number))
}

/// The same where the month stands in front: as a word, so that it says in what order days are written around it, and can
/// be meant in one way only.
pub(super) fn day_with_month_in_front(number: f64, calendar: Calendar) -> String {
    let shown = day(number, calendar);
    let (date, time) = shown.split_once(' ').unwrap_or((&shown, ""));
    match NaiveDate::parse_from_str(date, "%d-%m-%Y") {
        Ok(date) => {
            let month = MONTHS.get(date.month0() as usize).copied().unwrap_or_default();
            format!("{month} {} {} {time}", date.day(), date.year()).trim_end().to_owned()
        }
        Err(_) => shown,
    }
}

fn date_of(number: f64, calendar: Calendar) -> Option<String> {
    if !(1.0..2_958_466.0).contains(&number) {
        return None;
    }
    let whole: u64 = format!("{:.0}", number.floor()).parse().ok()?;
    // Twenty-three hours are no round part of a day.
    let second: u32 = format!("{:.0}", (number.fract() * SECONDS).round()).parse().ok()?;
    let first = match calendar {
        Calendar::From1904 => NaiveDate::from_ymd_opt(1904, 1, 1),
        // Excel has a 29 February in 1900: before it, days count from a day later.
        Calendar::From1900 if whole < 60 => NaiveDate::from_ymd_opt(1899, 12, 31),
        Calendar::From1900 => NaiveDate::from_ymd_opt(1899, 12, 30),
    };
    Some(at_time(first?.checked_add_days(Days::new(whole))?, second))
}

/// A day, with its time only where it has one. The last half minute of a day is the next one: a date that went through
/// a clock in another program falls a few seconds short. Where it is more, the seconds say so.
fn at_time(date: NaiveDate, second: u32) -> String {
    let (date, minute) = match second {
        86_370.. => (date.succ_opt().unwrap_or(date), 0),
        86_340.. => return format!("{} 23:59:{:02}", date.format("%-d-%-m-%Y"), second % 60),
        second => (date, second / 60),
    };
    let written = date.format("%-d-%-m-%Y");
    if minute == 0 { written.to_string() } else { format!("{written} {:02}:{:02}", minute / 60, minute % 60) }
}

/// `2009-03-21` or `2009-03-21T00:00:00` as `21-3-2009`. `None` for what is no such moment, and for one with a zone:
/// which day that is depends on where one is.
pub(super) fn dutch(iso: &str) -> Option<String> {
    let (day, time) = iso.split_once('T').unwrap_or((iso, "00:00"));
    if time.contains(['Z', 'z', '+', '-']) {
        return None;
    }
    let day = NaiveDate::parse_from_str(day, "%Y-%m-%d").ok()?;
    let mut parts = time.split(':').map(|part| part.parse::<u32>());
    let (hour, minute) = (parts.next()?.ok()?, parts.next()?.ok()?);
    let second = time.split(':').nth(2).and_then(|rest| rest.split('.').next()?.parse().ok()).unwrap_or(0);
    Some(at_time(day, hour.checked_mul(60)?.checked_add(minute)?.checked_mul(60)?.checked_add(second)?))
}

/// The codes as a Dutch Excel writes them; `cells::is_fault` knows them, also from text files.
pub(super) fn fault(code: &str) -> &'static str {
    match code {
        "#DIV/0!" => "#DEEL/0!",
        "#N/A" => "#N/B",
        "#NAME?" => "#NAAM?",
        "#NULL!" => "#LEEG!",
        "#NUM!" => "#GETAL!",
        "#REF!" => "#VERW!",
        _ => "#WAARDE!",
    }
}

fn old_fault(error: &CellErrorType) -> &'static str {
    match error {
        CellErrorType::Div0 => "#DIV/0!",
        CellErrorType::NA => "#N/A",
        CellErrorType::Name => "#NAME?",
        CellErrorType::Null => "#NULL!",
        CellErrorType::Num => "#NUM!",
        CellErrorType::Ref => "#REF!",
        CellErrorType::Value | CellErrorType::GettingData => "#VALUE!",
    }
}

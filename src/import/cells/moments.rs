//! A date with a time: `21-3-2009 23:59:58`, `2010-05-02T22:00:00.000Z`, the day numbers of Excel with a fraction. A day
//! that went through a clock in another program falls short by a few seconds, or by the hours between two zones.

use chrono::{DateTime, Days, NaiveDate, Timelike};
use chrono_tz::Europe::Amsterdam;

/// The last minute of a day: it is the next one.
const LAST: u32 = 24 * 60 - 1;

/// Moments with a zone, as programs write them besides RFC 3339.
const ZONED: [&str; 3] = ["%Y-%m-%dT%H:%M:%S%.f%#z", "%Y-%m-%d %H:%M:%S%.f%#z", "%Y-%m-%dT%H:%M%#z"];

/// A day that a cell says with its time, and the minute of that day.
struct Moment {
    day: NaiveDate,
    minute: u32,
}

/// The day of a cell that is a moment: one with a zone on the clock in the Netherlands, and a day number of Excel.
pub(super) fn day_of(cell: &str) -> Option<NaiveDate> {
    let moment = zoned(cell).or_else(|| excel(cell))?;
    if moment.minute == LAST { moment.day.succ_opt() } else { Some(moment.day) }
}

/// Whether a day that is written out with a time to the second is in fact the next one. To the minute somebody meant it.
pub(super) fn is_next_day(cell: &str) -> bool {
    clock(cell) == Some(LAST) && cell.matches(':').count() > 1
}

/// Whether a cell says a time of day besides midnight.
pub fn has_time(cell: &str) -> bool {
    match zoned(cell).or_else(|| excel(cell)) {
        Some(moment) => moment.minute != 0 && moment.minute != LAST,
        None => clock(cell).is_some_and(|minute| minute != 0) && !is_next_day(cell),
    }
}

fn zoned(cell: &str) -> Option<Moment> {
    let others =
        || ZONED.iter().find_map(|form| DateTime::parse_from_str(&cell.replace('Z', "+00:00"), form).ok());
    let moment = DateTime::parse_from_rfc3339(cell).ok().or_else(others)?.with_timezone(&Amsterdam);
    Some(Moment { day: moment.date_naive(), minute: moment.hour() * 60 + moment.minute() })
}

/// Excel counts days from 30 December 1899. Five digits are a day between 1927 and 2173.
fn excel(cell: &str) -> Option<Moment> {
    let (days, part) = cell.split_once(['.', ',']).unwrap_or((cell, ""));
    let digits = |text: &str| text.bytes().all(|b| b.is_ascii_digit());
    let days: u64 = (days.len() == 5 && digits(days) && digits(part)).then(|| days.parse().ok())??;
    let day = NaiveDate::from_ymd_opt(1899, 12, 30)?
        .checked_add_days(Days::new(days))
        .filter(|_| days >= 10_000)?;
    // Eight digits tell a minute from the next one, and the sum stays small.
    let part: u64 = format!("{part:0<8.8}").parse().ok()?;
    let minute = u32::try_from(part * 24 * 60 / 100_000_000).ok()?;
    Some(Moment { day, minute })
}

/// The minute of the day of the first `10:14` in a cell.
fn clock(cell: &str) -> Option<u32> {
    let (before, after) = cell.split_once(':')?;
    let hours = before.rsplit(|c: char| !c.is_ascii_digit()).next()?;
    let minutes = after.split(|c: char| !c.is_ascii_digit()).next()?;
    let (hour, minute): (u32, u32) = (hours.parse().ok()?, minutes.parse().ok()?);
    let half = after.to_lowercase();
    let hour = match (hour, half.contains("am"), half.contains("pm")) {
        (12, true, _) => 0,
        (1..12, _, true) => hour + 12,
        _ => hour,
    };
    (hour < 24 && minute < 60).then_some(hour * 60 + minute)
}

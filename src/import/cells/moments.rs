//! A date with a time: `21-3-2009 23:59:58`, `2010-05-02T22:00:00.000Z`, the day numbers of Excel with a fraction. A day
//! that went through a clock in another program falls short by a few seconds, or by the hours between two zones.

use chrono::{DateTime, Days, NaiveDate, Timelike};
use chrono_tz::Europe::Amsterdam;

/// The last minute of a day is the next one: a day that fell short in a clock.
const LAST: u32 = 24 * 60 * 60 - 60;

/// By so little, with so little over, nobody wonders. By more somebody should look: a spreadsheet shows another day.
const A_LITTLE: u32 = 30;

/// Moments with a zone, as programs write them besides RFC 3339.
const ZONED: [&str; 3] = ["%Y-%m-%dT%H:%M:%S%.f%#z", "%Y-%m-%d %H:%M:%S%.f%#z", "%Y-%m-%dT%H:%M%#z"];

/// A day that a cell says with its time, and the second of that day.
struct Moment {
    day: NaiveDate,
    second: u32,
}

/// The day of a cell that is a moment: one with a zone on the clock in the Netherlands, and a day number of Excel.
pub(super) fn day_of(cell: &str) -> Option<NaiveDate> {
    let moment = zoned(cell).or_else(|| excel(cell))?;
    if moment.second >= LAST { moment.day.succ_opt() } else { Some(moment.day) }
}

/// Whether a day that is written out with a time to the second is in fact the next one. To the minute somebody meant it.
pub(super) fn is_next_day(cell: &str) -> bool {
    cell.matches(':').count() > 1 && clock(cell).is_some_and(|second| second >= LAST)
}

/// Whether a cell says a time of day besides midnight.
pub fn has_time(cell: &str) -> bool {
    match zoned(cell).or_else(|| excel(cell)) {
        Some(moment) => !is_nearly_midnight(moment.second),
        None => clock(cell).is_some_and(|second| !is_nearly_midnight(second)),
    }
}

/// Whether the day of a cell is the one after the day that it names, by more than anybody overlooks: 23:59:12.
pub fn is_day_after(cell: &str) -> bool {
    let second = match zoned(cell).or_else(|| excel(cell)) {
        Some(moment) => Some(moment.second),
        None => clock(cell).filter(|_| is_next_day(cell)),
    };
    second.is_some_and(|second| (LAST..LAST + A_LITTLE).contains(&second))
}

/// Whether a cell without a zone says ten or eleven o'clock in the evening sharp: where a day begins here, on a clock in
/// UTC. Nobody writes that beside a birth date.
pub(super) fn is_midnight_elsewhere(cell: &str) -> bool {
    const HOUR: u32 = 60 * 60;
    let second = match (zoned(cell), excel(cell)) {
        (Some(_), _) => None,
        (None, Some(moment)) => Some(moment.second),
        (None, None) => clock(cell),
    };
    second.is_some_and(|second| second == 22 * HOUR || second == 23 * HOUR)
}

fn is_nearly_midnight(second: u32) -> bool {
    !(A_LITTLE..LAST + A_LITTLE).contains(&second)
}

fn zoned(cell: &str) -> Option<Moment> {
    // Asked of every date in a list, of which few have a time.
    cell.find(':')?;
    let others =
        || ZONED.iter().find_map(|form| DateTime::parse_from_str(&cell.replace('Z', "+00:00"), form).ok());
    let moment = DateTime::parse_from_rfc3339(cell).ok().or_else(others)?.with_timezone(&Amsterdam);
    Some(Moment { day: moment.date_naive(), second: moment.num_seconds_from_midnight() })
}

/// Excel counts days from 30 December 1899. Five digits are a day between 1927 and 2173.
fn excel(cell: &str) -> Option<Moment> {
    let (days, part) = cell.split_once(['.', ',']).unwrap_or((cell, ""));
    let digits = |text: &str| text.bytes().all(|b| b.is_ascii_digit());
    let days: u64 = (days.len() == 5 && digits(days) && digits(part)).then(|| days.parse().ok())??;
    let day = NaiveDate::from_ymd_opt(1899, 12, 30)?
        .checked_add_days(Days::new(days))
        .filter(|_| days >= 10_000)?;
    // Eight digits tell a second from the next one, and the sum stays small.
    let part: u64 = format!("{part:0<8.8}").parse().ok()?;
    let second = u32::try_from((part * 24 * 60 * 60 + 50_000_000) / 100_000_000).ok()?;
    Some(Moment { day, second })
}

/// Whether a cell is a bare number that Excel shows as a day.
pub fn is_day_number(cell: &str) -> bool {
    excel(cell).is_some()
}

/// The second of the day of the first `10:14` or `10:14:58` in a cell; to the minute somebody meant it.
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
    let seconds =
        after.split_once(':').and_then(|(_, rest)| rest.split(|c: char| !c.is_ascii_digit()).next());
    let second: u32 = seconds.and_then(|seconds| seconds.parse().ok()).unwrap_or(0);
    (hour < 24 && minute < 60 && second < 60).then_some((hour * 60 + minute) * 60 + second)
}

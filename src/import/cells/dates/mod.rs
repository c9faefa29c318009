//! The dates in a school's list: `21-3-2009`, `21/03/09`, `21.3.09`, `1 aug 2027`, `za 31 juli 2027`,
//! ISO with or without a time. Moments stand in `moments`.

mod meant;
mod weekday;
mod weighed;
mod written;

use chrono::{Datelike, Months, NaiveDate};

pub use self::meant::{Meant, ShortYear};
pub use self::weighed::DateTells;
use self::written::{Said, Written, Year, said};
use super::{moments, says_nothing};

/// The ages at which a pupil can be on a list; also tells the century of a two-digit year.
pub const PLAUSIBLE_AGES: std::ops::RangeInclusive<u32> = 10..=30;

/// How many years around today a leaving date can lie.
const PLAUSIBLE_YEARS: i32 = 15;

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
    /// Two numbers of which nobody can say which is the day and which the month, or the year.
    WhichIsTheDay,
    /// Three times two digits, and the year may stand in front: `09-02-11`.
    WhichIsTheYear,
    /// A month without a day, where a day is needed.
    NoDay,
    /// Whoever wrote it doubts it: `1-2-2009?`, `± 2009`.
    Doubted,
    /// A time that midnight here has in another zone: the day may be the one before.
    DayBefore,
    /// It names a day of the week that is not the one of the date.
    OtherWeekday,
    /// A bare number in a workbook that counts its days from 1904: another day by another count.
    BareNumber,
}

/// Which of two numbers in front is the day: in `3/4/2009`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DateOrder {
    /// 3 April.
    DayFirst,
    /// 4 March.
    MonthFirst,
}

/// In what order the cells of a column write day and month. Programs that put the month first do that with slashes, so
/// a date with those tells nothing of one without.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DateOrders {
    /// Of `3/4/2009`; `None` where the cells contradict each other.
    pub slashes: Option<DateOrder>,
    /// Of all others, likewise.
    pub others: Option<DateOrder>,
    /// Where a year of two digits stands.
    pub short_year: ShortYear,
}

impl DateOrders {
    /// As everybody here writes them.
    pub const USUAL: Self = Self::all(DateOrder::DayFirst);

    /// One for the whole column.
    pub const fn all(order: DateOrder) -> Self {
        Self { slashes: Some(order), others: Some(order), short_year: ShortYear::Last }
    }

    fn of(self, cell: &str) -> Option<DateOrder> {
        if has_slashes(cell) { self.slashes } else { self.others }
    }

    /// Whether nobody can say if the year of a cell stands in front or behind.
    fn is_unsure_of_year(self, cell: &str, meant: Meant) -> bool {
        self.short_year == ShortYear::Unsure && meant.reads_with_year_in_front(cell)
    }
}

/// Words beside a date that say that it may be another one.
const DOUBTS: [&str; 8] = ["ca", "circa", "ong", "ongeveer", "plm", "rond", "misschien", "of"];

fn has_slashes(cell: &str) -> bool {
    cell.contains('/')
}

/// Whether Excel has made a day of what stood here: the name of a class, "1-2" or "2-1-26".
pub fn is_a_day(cell: &str) -> bool {
    written::is_a_day(cell)
}

/// Whether the order makes a difference for this cell: `3/4/2009`.
pub fn needs_order(cell: &str) -> bool {
    written::tells(cell).is_some()
}

/// A birth date. `Ok(None)` for a cell that says nothing. A two-digit year is the one that gives a plausible age.
pub fn birth_date(cell: &str, today: NaiveDate, orders: DateOrders) -> Result<Option<NaiveDate>, DateFault> {
    if says_nothing(cell) {
        return Ok(None);
    }
    if is_doubted(cell) {
        return Err(DateFault::Doubted);
    }
    if moments::is_midnight_elsewhere(cell) {
        return Err(DateFault::DayBefore);
    }
    if orders.is_unsure_of_year(cell, Meant::Births(today)) {
        return Err(DateFault::WhichIsTheYear);
    }
    let (from, to) = births(today);
    let read = |written: Written| {
        let found = match written {
            Written::Month { .. } => return Err(DateFault::NoDay),
            Written::Exact(date) => vec![date],
            Written::Day { year, month, day } => {
                let days = |year| on_the_day(cell, NaiveDate::from_ymd_opt(year, month, day)?);
                match year {
                    Year::Full(year) => days(year).into_iter().collect(),
                    Year::Short(year) => [2000 + year, 1900 + year].into_iter().filter_map(days).collect(),
                }
            }
        };
        match found.iter().find(|date| (from..=to).contains(*date)) {
            Some(date) => Ok(*date),
            None if found.is_empty() => Err(DateFault::NoSuchDay),
            None => Err(DateFault::ImplausibleBirth { from, to }),
        }
    };
    one_of(said(cell, orders.of(cell)), read).and_then(|date| weekday::checked(cell, date)).map(Some)
}

/// The first and the last day on which a pupil on a list of today can be born.
fn births(today: NaiveDate) -> (NaiveDate, NaiveDate) {
    let years = |age: u32| Months::new(age.saturating_mul(12));
    let from = today.checked_sub_months(years(PLAUSIBLE_AGES.end() + 1)).and_then(|d| d.succ_opt());
    let to = today.checked_sub_months(years(*PLAUSIBLE_AGES.start()));
    (from.unwrap_or(NaiveDate::MIN), to.unwrap_or(NaiveDate::MAX))
}

/// Whether a cell says besides a date that it may be another one.
pub fn is_doubted(cell: &str) -> bool {
    let words = || cell.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty());
    let is_doubt = |word: &str| DOUBTS.iter().any(|doubt| word.eq_ignore_ascii_case(doubt));
    cell.contains(['?', '±', '~', '≈', '<', '>', '≤', '≥']) || words().any(is_doubt)
}

/// A leaving date. A month without a day ("juli 2027", "07-2027") is its last day, and a school year
/// ("2026-2027") is 31 July, its last day: whoever is on the list of that year is still at school then.
pub fn day(cell: &str, today: NaiveDate, orders: DateOrders) -> Result<Option<NaiveDate>, DateFault> {
    if says_nothing(cell) {
        return Ok(None);
    }
    if orders.is_unsure_of_year(cell, Meant::Days(today)) {
        return Err(DateFault::WhichIsTheYear);
    }
    let full = |year| match year {
        Year::Full(year) => year,
        Year::Short(year) => today.year() - today.year().rem_euclid(100) + year,
    };
    let read = |written: Written| {
        let date = match written {
            Written::Exact(date) => Some(date),
            Written::Day { year, month, day } => {
                NaiveDate::from_ymd_opt(full(year), month, day).and_then(|date| on_the_day(cell, date))
            }
            Written::Month { year, month } => NaiveDate::from_ymd_opt(full(year), month, 1)
                .and_then(|first| first.checked_add_months(Months::new(1)))
                .and_then(|next| next.pred_opt()),
        };
        let date = date.ok_or(DateFault::NoSuchDay)?;
        let is_near = (date.year() - today.year()).abs() <= PLAUSIBLE_YEARS;
        if is_near { Ok(date) } else { Err(DateFault::ImplausibleDay) }
    };
    one_of(said(cell, orders.of(cell)), read).and_then(|date| weekday::checked(cell, date)).map(Some)
}

/// The one date that a cell can mean.
fn one_of(
    said: Option<Said>,
    read: impl Fn(Written) -> Result<NaiveDate, DateFault>,
) -> Result<NaiveDate, DateFault> {
    match said.ok_or(DateFault::NotADate)? {
        Said::One(written) => read(written),
        Said::Unsure => Err(DateFault::WhichIsTheDay),
        Said::Compact(one, other) => match (read(one), read(other)) {
            (Ok(one), Ok(other)) if one != other => Err(DateFault::WhichIsTheDay),
            (Err(_), Ok(date)) => Ok(date),
            (one, _) => one,
        },
    }
}

/// The day that a cell means: the last minute of a day is the next one.
fn on_the_day(cell: &str, date: NaiveDate) -> Option<NaiveDate> {
    if moments::is_next_day(cell) { date.succ_opt() } else { Some(date) }
}

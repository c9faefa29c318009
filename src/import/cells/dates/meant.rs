//! What the dates of a column are of, and so which of its cells can count at all: only those say in what order it is.

use chrono::{Datelike, NaiveDate};

use super::written::{self, Written, Year};
use super::{DateOrder, DateOrders, birth_date, day};

/// What the dates of a column are of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Meant {
    /// Births of pupils, on a list of this day.
    Births(NaiveDate),
    /// Days around this one: when somebody leaves.
    Days(NaiveDate),
    /// Anything: nobody takes the column.
    Anything,
}

impl Meant {
    /// Whether a cell can be read in this order.
    pub(super) fn reads(self, cell: &str, order: DateOrder) -> bool {
        let orders = DateOrders::all(order);
        match self {
            Self::Births(today) => birth_date(cell, today, orders).is_ok(),
            Self::Days(today) => day(cell, today, orders).is_ok(),
            Self::Anything => written::exists(cell, order),
        }
    }

    /// Whether three times two digits can have the year in front: "09-02-11" is 11 February 2009 as well.
    pub(super) fn reads_with_year_in_front(self, cell: &str) -> bool {
        let Some([year, month, day]) = written::three_pairs(cell) else { return false };
        let in_century = |century: u32| {
            let year = i32::try_from(century + year).ok()?;
            NaiveDate::from_ymd_opt(year, month, day)
        };
        match self {
            Self::Births(today) => {
                let (from, to) = super::births(today);
                let mut dates = [2000, 1900].into_iter().filter_map(in_century);
                dates.any(|date| (from..=to).contains(&date))
            }
            // Whoever leaves does so in one of these years; 31 is a day.
            Self::Days(today) => {
                let years = |date: NaiveDate| date.year() - today.year();
                in_century(2000).is_some_and(|date| (-1..=3).contains(&years(date)))
            }
            Self::Anything => false,
        }
    }
}

/// Where a year of two digits stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ShortYear {
    /// Behind the day and the month, as everybody writes.
    Last,
    /// In front or behind: no cell tells.
    Unsure,
}

/// What the cells of a column tell of where a year of two digits stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Years {
    last: usize,
    first: usize,
    unsure: usize,
}

impl Years {
    /// Of one cell.
    pub(super) fn of(cell: &str, meant: Meant) -> Self {
        if written::three_pairs(cell).is_none() {
            return Self { last: usize::from(written::has_year_behind(cell)), ..Self::default() };
        }
        let orders = [DateOrder::DayFirst, DateOrder::MonthFirst];
        let last = orders.iter().any(|order| meant.reads(cell, *order));
        let first = meant.reads_with_year_in_front(cell);
        Self {
            last: usize::from(last && !first),
            first: usize::from(first && !last),
            unsure: usize::from(first && last),
        }
    }

    /// What both tell.
    pub(super) fn and(self, other: Self) -> Self {
        Self {
            last: self.last + other.last,
            first: self.first + other.first,
            unsure: self.unsure + other.unsure,
        }
    }

    /// Where it stands, as far as it makes a difference.
    pub(super) fn place(self) -> ShortYear {
        let is_sure = self.unsure == 0 || (self.last > 0 && self.first == 0);
        if is_sure { ShortYear::Last } else { ShortYear::Unsure }
    }
}

impl Written {
    /// Whether the calendar has it, in whichever century.
    pub(super) fn exists(self) -> bool {
        let day = |year, month, day| NaiveDate::from_ymd_opt(year, month, day).is_some();
        match self {
            Self::Exact(_) | Self::Month { .. } => true,
            Self::Day { year: Year::Full(year), month, day: of } => day(year, month, of),
            Self::Day { year: Year::Short(year), month, day: of } => {
                day(2000 + year, month, of) || day(1900 + year, month, of)
            }
        }
    }
}

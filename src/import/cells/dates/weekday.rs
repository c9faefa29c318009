//! A day of the week beside a date: "vr 27-3-2009". Where it is that of another date, one of the two is wrong.

use chrono::{Datelike, NaiveDate};

use super::DateFault;
use crate::words::dates::weekday;

/// The date of a cell, unless the cell names another day of the week before it.
pub(super) fn checked(cell: &str, date: NaiveDate) -> Result<NaiveDate, DateFault> {
    let first = cell.split(|c: char| !c.is_alphanumeric()).find(|word| !word.is_empty());
    let named = first.and_then(|word| weekday(&word.to_lowercase()));
    if named.is_none_or(|named| named == date.weekday()) { Ok(date) } else { Err(DateFault::OtherWeekday) }
}

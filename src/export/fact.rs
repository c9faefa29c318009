//! A fact of a pupil as a cell: a day stays a day, a coded value has its label and its code.

use super::To;
use super::sheet::Cell;
use crate::domain::{Fact, FactValue, PupilId};
use crate::text::labels;

/// The value without its key; empty where the reader may not see it.
pub fn cell(of: PupilId, fact: &Fact, to: To<'_>) -> Cell {
    if !to.reading.shows(Some(of), fact.key()) {
        return Cell::Empty;
    }
    let words = || labels::fact_value(to.reading, Some(of), fact);
    match fact.value() {
        FactValue::Name(_) | FactValue::Text(_) => Cell::Text(words()),
        FactValue::Day(day) => Cell::Day(day),
        FactValue::Number(number) => Cell::Number(u32::from(number)),
        FactValue::OneOf(value) => Cell::Coded(words(), value.code().into()),
    }
}

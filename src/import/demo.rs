//! The demo region's lists. They go through the same import as any list, so the demo also proves it.
//!
//! The files hold the dates of one day, [`REFERENCE_DAY`]. A list is planned as on that day; then every
//! date in the plan (birth, leaving) moves by the number of whole school years from then to today. So a
//! pupil in the last year is always in the last year, has the age that goes with it, and turns eighteen in
//! the same month. The files themselves stay as they are, and can be imported by hand like any other.

use chrono::{Datelike, NaiveDate};

use super::plan::{Options, Refused, plan_file};
use crate::domain::query::school_year;
use crate::domain::{Command, Fact, FactValue, ImportRow, State};

/// The day on which the lists were true: 21 November 2026.
pub const REFERENCE_DAY: NaiveDate = match NaiveDate::from_ymd_opt(2026, 11, 21) {
    Some(day) => day,
    None => NaiveDate::MIN,
};

/// One of the lists.
#[derive(Clone, Copy, Debug)]
pub struct List {
    /// The school that sends it.
    pub school: &'static str,
    /// The file.
    pub bytes: &'static [u8],
}

/// The three lists, in the order in which the demo imports them.
pub const LISTS: [List; 3] = [
    List {
        school: "Praktijkschool De Kaap",
        bytes: include_bytes!("../../demo-data/praktijkschool-de-kaap.csv"),
    },
    List { school: "VSO De Zandloper", bytes: include_bytes!("../../demo-data/vso-de-zandloper.csv") },
    List {
        school: "Entree Waterweg College",
        bytes: include_bytes!("../../demo-data/entree-waterweg-college.csv"),
    },
];

/// The import of one list into a store, as if it was made today. `None` when all of it is there already.
pub fn command(list: List, state: &State, today: NaiveDate) -> Result<Option<Command>, Refused> {
    let plan = plan_file(
        list.bytes,
        Options { school: Some(list.school), today: REFERENCE_DAY, for_year: false },
        state,
    )?;
    let years = school_year(today) - school_year(REFERENCE_DAY);
    Ok(plan.command().map(|command| moved(command, years)))
}

/// An import with every date moved by whole years.
fn moved(command: Command, years: i32) -> Command {
    let facts = |facts: Vec<Fact>| facts.into_iter().map(|fact| moved_fact(fact, years)).collect();
    let row = |row| match row {
        ImportRow::New { facts: new, extra } => ImportRow::New { facts: facts(new), extra: extra.clone() },
        ImportRow::Known { pupil, set, list_values, extra } => {
            ImportRow::Known { pupil, set: facts(set), list_values: facts(list_values), extra }
        }
    };
    match command {
        Command::Import { people, rows } => {
            Command::Import { people, rows: rows.into_iter().map(row).collect() }
        }
        other => other,
    }
}

fn moved_fact(fact: Fact, years: i32) -> Fact {
    let moved = match fact.value() {
        FactValue::Day(day) => Fact::new(fact.key(), FactValue::Day(moved_day(day, years))),
        FactValue::Name(_) | FactValue::Text(_) | FactValue::Number(_) | FactValue::OneOf(_) => None,
    };
    moved.unwrap_or(fact)
}

/// 29 February becomes the 28th in a year that has no 29th.
fn moved_day(day: NaiveDate, years: i32) -> NaiveDate {
    let year = day.year() + years;
    day.with_year(year).or_else(|| NaiveDate::from_ymd_opt(year, 2, 28)).unwrap_or(day)
}

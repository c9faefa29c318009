//! Making the plan of a list: at once, or of a long list beside the work.

use std::sync::Arc;

use chrono::NaiveDate;

use crate::domain::State;
use crate::import::choices::Choices;
use crate::import::overview::{self, ColumnView, ValueView};
use crate::import::plan::{Known, Options, Plan, Refused, Stop, plan_among};
use crate::import::table::Table;

/// From so many rows on, those of the list and the pupils among whom they are looked for, a plan may take longer than
/// a moment.
const LONG: usize = 5_000;

/// All that a plan follows from: whole, so that another thread can make it.
#[derive(Clone, Debug, PartialEq)]
pub struct Planner {
    pub(super) table: Arc<Table>,
    pub(super) choices: Choices,
    pub(super) school: Option<String>,
    pub(super) today: NaiveDate,
    pub(super) for_year: bool,
    /// Whom a row can be about; to be found in the state where nobody knows it yet.
    pub(super) known: Option<Known>,
    pub(super) state: State,
}

/// What came of it.
#[derive(Clone, Debug)]
pub struct Planned {
    pub(super) columns: Vec<ColumnView>,
    pub(super) values: Vec<ValueView>,
    pub(super) plan: Result<Plan, Refused>,
    pub(super) known: Known,
}

impl Planner {
    /// How many rows there are.
    pub fn rows(&self) -> usize {
        self.table.rows.len()
    }

    /// It may take longer than a moment.
    pub(super) fn is_long(&self) -> bool {
        let pupils = if self.known.is_some() { 0 } else { self.state.rows().count() };
        self.rows() + pupils >= LONG
    }

    /// Makes it; nothing when it was stopped.
    pub fn plan(&self, stop: Stop<'_>) -> Option<Planned> {
        let Self { table, choices, school, today, for_year, known, state } = self;
        let options = Options { school: school.as_deref(), today: *today, for_year: *for_year };
        let columns = overview::columns(table, choices, *today);
        let values = overview::values(table, choices);
        let known = known.clone().unwrap_or_else(|| Known::of(state));
        if stop(0) {
            return None;
        }
        let plan = plan_among(&known, (table, choices), options, state, stop)?;
        Some(Planned { columns, values, plan, known })
    }
}

/// What was decided before the choice from which no plan follows yet.
#[derive(Clone, Debug, Default)]
pub(super) struct Before {
    pub(super) choices: Choices,
    pub(super) school: Option<String>,
    pub(super) touched: bool,
}

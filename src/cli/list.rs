//! `list`: the pupils as a table, as JSON or as CSV.

use chrono::{Datelike, NaiveDate};

use super::args::List;
use super::output::{Done, Ended, Output, Stop};
use super::table::{self, Cut};
use crate::domain::{Audience, Case, NameForm, Role, State, query};
use crate::export::{list_csv, list_json};
use crate::text::{label, list, who};

/// Names of people and schools give way where the table is too wide.
const CUT: [Cut; 6] = [Cut::Never, Cut::DownTo(20), Cut::Never, Cut::DownTo(12), Cut::Never, Cut::DownTo(12)];

/// Prints the pupils that pass the filter, in the order of Lijst.
pub fn run(state: &State, asked: &List, today: NaiveDate, output: &mut Output) -> Ended {
    let all: Vec<&Case> = state.cases().collect();
    let mut shown = all.clone();
    shown.sort_by_cached_key(|case| urgency(case));
    if asked.json {
        let text = list_json::write(state, &shown, today)
            .map_err(|_| Stop::Refused(list::NOT_WRITTEN.to_owned()))?;
        output.data(&text)?;
    } else if asked.csv {
        output.data(&list_csv::write(state, &shown, today))?;
    } else {
        print_table(state, &shown, all.len(), output)?;
    }
    Ok(Done::Whole)
}

/// Lijst's own order: who needs it most, then who leaves first (unknown last), then by name.
fn urgency(case: &Case) -> (u8, NaiveDate, String) {
    let exit = case.facts.expected_exit.unwrap_or(NaiveDate::MAX);
    (query::status_rank(case.status()), exit, case.name().sort_key())
}

fn print_table(state: &State, shown: &[&Case], all: usize, output: &mut Output) -> Result<(), Stop> {
    if !shown.is_empty() {
        let headings = list::TABLE.map(str::to_owned);
        let rows: Vec<_> =
            std::iter::once(headings).chain(shown.iter().map(|case| row(state, case))).collect();
        output.data(&table::aligned(CUT, &rows))?;
    }
    output.message(&list::count(shown.len(), all));
    Ok(())
}

fn row(state: &State, case: &Case) -> [String; 6] {
    let exit = case.facts.expected_exit.map(|on| format!("{:02}-{}", on.month(), on.year()));
    let holder = case.holder(Role::Casusregisseur).map(|holder| who::person(state, holder.person));
    [
        case.id.to_string(),
        case.name().show(NameForm::Sorted, Audience::Export),
        label::status(case.status()).to_owned(),
        case.facts.school.clone().unwrap_or_default(),
        exit.unwrap_or_default(),
        holder.unwrap_or_default(),
    ]
}

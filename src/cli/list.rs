//! `list`: the pupils as a table, as JSON or as CSV.

use chrono::{Datelike, NaiveDate};

use super::args::List;
use super::output::{Done, Ended, Output, Stop};
use super::table::{self, Cut};
use crate::domain::filter::Filter;
use crate::domain::{Case, NameForm, Reading, Role, query};
use crate::export::{list_csv, list_json};
use crate::text::cli::usage;
use crate::text::labels::Label as _;
use crate::text::words::filter_trouble;
use crate::text::{list, who};
use crate::words::dates::Calendar;
use crate::words::filter::parse_filter;

/// Names of people and schools give way where the table is too wide.
const CUT: [Cut; 6] = [Cut::Never, Cut::DownTo(20), Cut::Never, Cut::DownTo(12), Cut::Never, Cut::DownTo(12)];

/// Prints the pupils that pass the filter, in the order of Lijst.
pub fn run(reading: Reading, asked: &List, output: &mut Output) -> Ended {
    let filter = filter(reading, &asked.filter)?;
    let mut shown: Vec<&Case> = reading.state.cases().filter(|case| filter.holds(reading, case)).collect();
    shown.sort_by_cached_key(|case| urgency(case));
    if asked.json {
        let text =
            list_json::write(reading, &shown).map_err(|_| Stop::Refused(list::NOT_WRITTEN.to_owned()))?;
        output.data(&text)?;
    } else if asked.csv {
        output.data(&list_csv::write(reading, &shown))?;
    } else {
        print_table(reading, &shown, output)?;
    }
    Ok(Done::Whole)
}

/// The filter that these words make; words that are not understood are wrong usage, all named at once.
fn filter(reading: Reading, words: &[String]) -> Result<Filter, Stop> {
    let (state, today) = (reading.state, reading.today);
    let coming = query::coming_meeting(state).and_then(|id| state.meeting(id));
    let calendar = Calendar { today, next_meeting: coming.and_then(|meeting| meeting.facts.date) };
    let parsed = parse_filter(&words.join(" "), &calendar);
    if parsed.problems.is_empty() {
        return Ok(parsed.filter);
    }
    let told = parsed.problems.iter().map(|problem| filter_trouble(&problem.trouble, today));
    Err(Stop::Usage(told.chain([usage::see_help("list")]).collect::<Vec<_>>().join("\n")))
}

/// Lijst's own order: who needs it most, then who leaves first (unknown last), then by name.
fn urgency(case: &Case) -> (u8, NaiveDate, String) {
    let exit = case.facts.expected_exit.unwrap_or(NaiveDate::MAX);
    (query::status_rank(case.status()), exit, case.name().sort_key())
}

fn print_table(reading: Reading, shown: &[&Case], output: &mut Output) -> Result<(), Stop> {
    if !shown.is_empty() {
        let headings = list::TABLE.map(str::to_owned);
        let rows: Vec<_> =
            std::iter::once(headings).chain(shown.iter().map(|case| row(reading, case))).collect();
        output.data(&table::aligned(CUT, &rows))?;
    }
    output.message(&list::count(shown.len(), reading.state.cases().count()));
    Ok(())
}

fn row(reading: Reading, case: &Case) -> [String; 6] {
    let exit = case.facts.expected_exit.map(|on| format!("{:02}-{}", on.month(), on.year()));
    let holder = case.holder(Role::Casusregisseur).map(|holder| who::holder(reading, case, holder));
    [
        case.id.to_string(),
        reading.name(case.id, NameForm::Sorted),
        case.status().label().to_owned(),
        case.facts.school.clone().unwrap_or_default(),
        exit.unwrap_or_default(),
        holder.unwrap_or_default(),
    ]
}

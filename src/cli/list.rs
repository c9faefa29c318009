//! `list`: the pupils as a table, as JSON or as CSV.

use chrono::NaiveDate;

use super::args::List;
use super::desk::Desk;
use super::files;
use super::output::{Done, Ended, Output, Stop};
use crate::domain::filter::Filter;
use crate::domain::query::{Direction, SortBy, Undated, in_order};
use crate::domain::{Reading, Recipient};
use crate::export::{Format, Request, Source};
use crate::text::cli::usage;
use crate::text::list::file as list;
use crate::text::words::filter_trouble;
use crate::words::dates::Calendar;
use crate::words::filter::parse_filter;

/// Prints the pupils that pass the filter, who needs it most first.
pub fn run(desk: &Desk, asked: &List, today: NaiveDate, output: &mut Output) -> Ended {
    let reading = desk.reading(today);
    let filter = filter(reading, &asked.filter)?.asked_by(desk.session.person(), &desk.state);
    let finder = filter.finder();
    let found = desk.state.rows().filter(|row| finder.finds(reading, row));
    let shown = in_order(reading, found, (SortBy::Urgency, Direction::Forward), Undated::Last);
    let count = shown.len();
    let source = Source::List(shown);
    let format = match (asked.json, asked.csv) {
        (true, _) => Format::Json,
        (false, true) => Format::Csv,
        (false, false) => Format::Text,
    };
    let about = (source.document(), desk.store.people());
    let made = desk.make(&Request { source, format, recipient: Recipient::Own }, today, output)?;
    files::deliver(&made, about, asked.out.as_deref(), output)?;
    if format == Format::Text {
        output.message(&list::count(count, desk.state.rows().count()));
    }
    Ok(Done::Whole)
}

/// The filter that these words make; words that are not understood are wrong usage, all named at once.
fn filter(reading: Reading, words: &[String]) -> Result<Filter, Stop> {
    let calendar = Calendar::of(reading.state, reading.today);
    let parsed = parse_filter(&words.join(" "), &calendar, reading.common_rules());
    if parsed.problems.is_empty() {
        return Ok(parsed.filter);
    }
    let told = parsed.problems.iter().map(|problem| filter_trouble(&problem.trouble, reading.today));
    Err(Stop::Usage(told.chain([usage::see_help("list")]).collect::<Vec<_>>().join("\n")))
}

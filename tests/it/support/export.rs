//! What goes out of a state.

use std::convert::Infallible;

use casustafel::domain::{Group, People, Recipient, State};
use casustafel::export::{Artifact, Format, Given, Request, Source, make};
use chrono::NaiveDate;

use super::rules;

/// The source in this format for the own organisation, with these groups as the journal.
pub fn made(given: Given<'_>, journal: &[Group], source: Source, format: Format) -> Artifact {
    let request = Request { source, format, recipient: Recipient::Own };
    make(&request, given, || Ok::<_, Infallible>(journal.iter().cloned().map(Ok))).unwrap()
}

/// What stands in it.
pub fn text(made: Artifact) -> String {
    String::from_utf8(made.bytes).unwrap()
}

/// All pupils of a real store in this format.
pub fn listed(state: &State, today: NaiveDate, format: Format) -> String {
    let pupils = state.cases().map(|case| case.id).collect();
    text(made(
        Given { state, today, rules: rules(), people: People::Real },
        &[],
        Source::List(pupils),
        format,
    ))
}

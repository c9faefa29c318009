//! What goes out of a state.

use std::convert::Infallible;

use casustafel::domain::{Group, People, Recipient, State};
use casustafel::export::{Artifact, Format, Given, NotMade, Request, Source, make};
use chrono::NaiveDate;

use super::rules;

/// The source in this format for the own organisation, with these groups as the journal.
pub fn made(given: Given<'_>, journal: &[Group], source: Source, format: Format) -> Artifact {
    asked(&Request { source, format, recipient: Recipient::Own }, given, journal).unwrap()
}

/// What is asked for, or why it is not made.
pub fn asked(
    request: &Request,
    given: Given<'_>,
    journal: &[Group],
) -> Result<Artifact, NotMade<Infallible>> {
    make(request, given, || Ok(journal.iter().cloned().map(Ok)))
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

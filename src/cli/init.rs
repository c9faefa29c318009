//! `init`: makes a store and records who uses it.

use chrono::NaiveDate;
use std::path::Path;

use super::Surroundings;
use super::args::Init;
use super::desk::Desk;
use super::output::{Done, Ended, Output, Stop};
use crate::domain::fold::fold;
use crate::domain::{Command, Party, PersonFact, Rules};
use crate::store::{OpenError, Store, entropy};
use crate::text::cli::report;
use crate::text::cli::system::{self, Doing};
use crate::text::store as say;

/// Makes the store in `dir`. One that was made but never got a user is finished.
pub fn run(dir: &Path, asked: &Init, today: NaiveDate, around: &Surroundings, output: &mut Output) -> Ended {
    let made = entropy().map_err(|error| Stop::Refused(system::refused(Doing::MakeFolder, dir, &error)))?;
    match Store::create(dir, made) {
        Ok(()) | Err(OpenError::Exists { .. }) => {}
        Err(error) => return Err(Stop::Refused(say::open_error(&error))),
    }
    let mut desk = Desk::open(dir, around, output)?;
    if desk.state.user().is_some() {
        return Err(Stop::Refused(say::open_error(&OpenError::Exists { dir: dir.to_path_buf() })));
    }
    let user = user(asked, desk.reading(today).common_rules());
    let touched = desk.act(&Command::FoundStore { user }, today, around, output)?;
    desk.close(touched, output);
    output.message(&report::made(dir, &asked.name));
    Ok(Done::Whole)
}

fn user(asked: &Init, rules: &Rules) -> Vec<PersonFact> {
    let name = Some(PersonFact::Name(asked.name.clone()));
    let function = asked.function.clone().map(PersonFact::Function);
    [name, function, asked.party.as_deref().map(|text| party(text, rules))].into_iter().flatten().collect()
}

/// A kind of party by its word or code; anything else is the organisation's own name.
fn party(text: &str, rules: &Rules) -> PersonFact {
    let typed = fold(text);
    let known = Party::ALL.iter().find(|party| fold(rules.party(**party)) == typed || party.code() == typed);
    known.map_or_else(|| PersonFact::Organisation(text.to_owned()), |party| PersonFact::Party(*party))
}

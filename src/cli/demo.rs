//! `demo --into`: the demo region as a store that stays, to try the other commands on. Opens nothing.

use std::path::Path;

use super::Surroundings;
use super::desk::Desk;
use super::output::{Done, Ended, Output, Stop};
use crate::demo::fill;
use crate::domain::People;
use crate::domain::Touched;
use crate::store::{Log as _, Store, entropy};
use crate::text::cli::report;
use crate::text::cli::system::{self, Doing};
use crate::text::store as say;

/// Makes a store in `dir` and fills it with the region, generated with so many pupils if a number is given.
pub fn into(
    dir: &Path,
    pupils: Option<u32>,
    today: chrono::NaiveDate,
    around: &Surroundings,
    output: &mut Output,
) -> Ended {
    let made = entropy().map_err(|error| Stop::Refused(system::refused(Doing::MakeFolder, dir, &error)))?;
    Store::create_for(dir, made, People::Invented).map_err(|error| Stop::Refused(say::open_error(&error)))?;
    let mut desk = Desk::open(dir, around, output)?;
    let mut touched = Touched::default();
    fill(pupils, today, around.now, &mut |draft| {
        let group = desk.store.append(&draft).map_err(|error| say::append_error(&error))?;
        touched.merge(desk.state.apply(&group));
        Ok(())
    })
    .map_err(Stop::Refused)?;
    let count = desk.state.rows().count();
    desk.close(touched, output);
    output.message(&report::demo_made(dir, count));
    Ok(Done::Whole)
}

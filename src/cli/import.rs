//! `import`: a school's list, first as a plan, then as one undoable group.

use std::fs;

use chrono::NaiveDate;

use super::Surroundings;
use super::args::Import;
use super::desk::Desk;
use super::files;
use super::output::{Done, Ended, Output, Stop};
use crate::import::decode::{MAX_BYTES, check_size};
use crate::import::json;
use crate::import::plan::{Options, Plan, plan_file};
use crate::import::report::{self, Detail};
use crate::text::cli::report as say;

/// Plans the list, prints the plan and, unless it is a dry run, does what it says.
pub fn run(
    mut desk: Desk,
    asked: &Import,
    today: NaiveDate,
    around: &Surroundings,
    output: &mut Output,
) -> Ended {
    let plan = planned(&desk, asked, today)?;
    let told = told(&plan, &desk, asked)?;
    if !asked.dry_run
        && let Some(command) = plan.command()
    {
        let touched = desk.act(&command, today, around)?;
        desk.close(touched, output);
    }
    output.data(&told)?;
    if asked.dry_run {
        output.message(say::NOTHING_CHANGED);
    }
    Ok(if plan.leaves_rows_out() { Done::RowsLeftOut } else { Done::Whole })
}

fn planned(desk: &Desk, asked: &Import, today: NaiveDate) -> Result<Plan, Stop> {
    // A list of two gigabytes is refused before it is read.
    if let Ok(about) = fs::metadata(&asked.file)
        && about.is_file()
    {
        check_size(about.len())
            .map_err(|why| Stop::Refused(say::not_imported(&asked.file, &report::not_a_table(&why))))?;
    }
    let bytes = files::read(&asked.file, MAX_BYTES)?;
    let options = Options { school: asked.school.as_deref(), today };
    plan_file(&bytes, options, &desk.state)
        .map_err(|why| Stop::Refused(say::not_imported(&asked.file, &report::refusal(&why))))
}

/// What is printed: made before anything changes, because it says what was.
fn told(plan: &Plan, desk: &Desk, asked: &Import) -> Result<String, Stop> {
    if asked.json {
        let text = serde_json::to_string_pretty(&json::report(plan, &desk.state));
        return Ok(text.map_err(|_| Stop::Refused(say::NOT_REPORTED.to_owned()))? + "\n");
    }
    let detail = if asked.dry_run { Detail::Plan } else { Detail::Outcome };
    Ok(report::lines(plan, &desk.state, detail).join("\n") + "\n")
}

//! `import`: a school's list, first as a plan, then as one undoable group.

use std::sync::Arc;
use std::{fs, panic};

use chrono::NaiveDate;

use super::Surroundings;
use super::args::{DatesOrder, Import, NamesOrder};
use super::desk::Desk;
use super::files;
use super::output::{Done, Ended, Output, Stop};
use crate::domain::Reading;
use crate::import::cells::{DateOrder, NameOrder};
use crate::import::choices::Choices;
use crate::import::decode::{MAX_BYTES, check_size};
use crate::import::headings::{self, Field, Kind};
use crate::import::plan::{Options, Plan, plan};
use crate::import::report::{self, Detail};
use crate::import::source::{self, NotOpened, Source};
use crate::import::table::Table;
use crate::import::way::Way;
use crate::import::{NotATable, json, memory, panic_is_expected};
use crate::text::cli::report as say;

/// A file with a password is one line.
const LARGEST_PASSWORD: u64 = 4096;

/// Plans the list, prints the plan and, unless it is a dry run, does what it says.
pub fn run(
    mut desk: Desk,
    asked: &Import,
    today: NaiveDate,
    around: &Surroundings,
    output: &mut Output,
) -> Ended {
    let planned = planned(&desk, asked, today, output)?;
    let told = told(&planned, desk.reading(today), asked)?;
    let plan = planned.plan;
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

/// A list that was read, and the plan for it.
struct Planned {
    plan: Plan,
    sheet: Option<String>,
}

fn planned(desk: &Desk, asked: &Import, today: NaiveDate, output: &mut Output) -> Result<Planned, Stop> {
    let refused = |why: String| Stop::Refused(say::not_imported(&asked.file, &why));
    let source = opened(asked)?;
    let at = match asked.sheet.as_deref() {
        Some(name) => source.named(name).ok_or_else(|| refused(say::no_sheet(name, &names(&source))))?,
        None => source.likely(),
    };
    if asked.sheet.is_none() && source.sheets.len() > 1 {
        let other = names(&source).into_iter().enumerate().filter(|(place, _)| *place != at);
        let chosen = names(&source).into_iter().nth(at).unwrap_or_default();
        output.message(&say::sheet(&chosen, &other.map(|(_, name)| name).collect::<Vec<_>>()));
    }
    let sheet = source.sheets.into_iter().nth(at).ok_or(NotATable::Empty);
    let sheet = sheet.map_err(|why| refused(report::not_a_table(&why)))?;
    let table = sheet.table.map_err(|why| refused(report::not_a_table(&why)))?;
    let memories = desk.state.settings().list_memories.as_deref().unwrap_or_default();
    let mut choices = memory::recall(memories, &table, asked.school.as_deref());
    choose(&mut choices, &table, asked).map_err(refused)?;
    let options = Options { school: asked.school.as_deref(), today };
    let plan = plan(&table, &choices, options, &desk.state).map_err(|why| refused(report::refusal(&why)))?;
    Ok(Planned { plan, sheet: sheet.name })
}

/// What is said on the command line of columns goes before what is remembered of an earlier list.
fn choose(choices: &mut Choices, table: &Table, asked: &Import) -> Result<(), String> {
    for said in &asked.column {
        let (heading, code) = said.rsplit_once('=').unwrap_or((said, ""));
        let is_it = |own: &String| headings::fold(own) == headings::fold(heading);
        let at = table.headings.iter().position(is_it);
        let at = at.ok_or_else(|| say::no_column(heading, &table.headings))?;
        let field = match code {
            "" => None,
            code => Some(
                Field::from_code(code)
                    .ok_or_else(|| say::no_field(code, &Field::all().map(Field::code).collect::<Vec<_>>()))?,
            ),
        };
        choices.choose_column(at, field);
    }
    let dates = asked.dates.map(|order| match order {
        DatesOrder::DayFirst => Way::Dates(DateOrder::DayFirst),
        DatesOrder::MonthFirst => Way::Dates(DateOrder::MonthFirst),
    });
    let names = asked.names.map(|order| match order {
        NamesOrder::GivenFirst => Way::Names(NameOrder::GivenFirst),
        NamesOrder::FamilyFirst => Way::Names(NameOrder::FamilyFirst),
    });
    for (at, column) in headings::columns(&table.headings, choices).into_iter().enumerate() {
        let Kind::Take(field) = column.kind else { continue };
        let said = [dates, names].into_iter().flatten().find(|way| Way::choices(field).contains(way));
        if let Some(way) = said {
            choices.choose_way(at, way);
        }
    }
    Ok(())
}

fn names(source: &Source) -> Vec<String> {
    source.sheets.iter().filter_map(|sheet| sheet.name.clone()).collect()
}

fn opened(asked: &Import) -> Result<Source, Stop> {
    let refused = |why: String| Stop::Refused(say::not_imported(&asked.file, &why));
    // A list of two gigabytes is refused before it is read.
    if let Ok(about) = fs::metadata(&asked.file)
        && about.is_file()
    {
        check_size(about.len()).map_err(|why| refused(report::not_a_table(&why)))?;
    }
    let bytes = files::read(&asked.file, MAX_BYTES)?;
    let password =
        asked.password_file.as_deref().map(|path| files::read(path, LARGEST_PASSWORD)).transpose()?;
    // The first line of the file, as editors end it.
    let password = password.map(|bytes| {
        let text = String::from_utf8_lossy(&bytes).into_owned();
        text.trim_start_matches('\u{feff}').lines().next().unwrap_or_default().to_owned()
    });
    quietly(|| source::open(&bytes, password.as_deref())).map_err(|why| match why {
        NotOpened::NeedsPassword => refused(say::NEEDS_PASSWORD_FILE.to_owned()),
        why => refused(report::not_opened(&why)),
    })
}

/// A damaged workbook can make a reader panic; that is caught and becomes a sentence, so nobody has to read more.
fn quietly<T>(call: impl FnOnce() -> T) -> T {
    let before = Arc::new(panic::take_hook());
    let kept = Arc::clone(&before);
    panic::set_hook(Box::new(move |details| {
        if !panic_is_expected() {
            kept(details);
        }
    }));
    let outcome = call();
    panic::set_hook(Box::new(move |details| before(details)));
    outcome
}

/// What is printed: made before anything changes, because it says what was.
fn told(planned: &Planned, reading: Reading, asked: &Import) -> Result<String, Stop> {
    let plan = &planned.plan;
    if asked.json {
        let text = serde_json::to_string_pretty(&json::report(plan, planned.sheet.as_deref(), reading));
        return Ok(text.map_err(|_| Stop::Refused(say::NOT_REPORTED.to_owned()))? + "\n");
    }
    let detail = if asked.dry_run { Detail::Plan } else { Detail::Outcome };
    Ok(report::lines(plan, reading, detail).join("\n") + "\n")
}

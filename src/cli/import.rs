//! `import`: a school's list, first as a plan, then as one undoable group.

use std::cell::RefCell;
use std::sync::Arc;
use std::{fs, panic};

use chrono::NaiveDate;

use super::Surroundings;
use super::args::{self, Import};
use super::desk::Desk;
use super::files;
use super::output::{Done, Ended, Output, Stop};
use crate::domain::Reading;
use crate::import::choices::Choices;
use crate::import::decode::{MAX_BYTES, check_size};
use crate::import::headings::{self, Field, Kind};
use crate::import::plan::{Options, Plan, plan};
use crate::import::report::{self, Detail};
use crate::import::source::{self, NotOpened, Sees, SoFar, Source, Visibility};
use crate::import::table::Table;
use crate::import::way::Way;
use crate::import::{json, memory, panic_is_expected};
use crate::text::cli::report as say;
use crate::text::import_shape::{hidden as shape, mentors, tabs as together};
use crate::text::progress::Counted;

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
    let planned = planned(&desk, asked, false, today, output)?;
    let told = told(&planned, desk.reading(today), asked)?;
    planned.file.remarks.iter().for_each(|remark| output.message(remark));
    let hidden_sheets = asked.read.hidden.is_none() && !planned.file.hidden_sheets.is_empty();
    let open_sheets = planned.is_other_list_left || hidden_sheets;
    let plan = planned.plan;
    if !asked.dry_run
        && let Some(command) = plan.command()
    {
        let touched = desk.act(&command, today, around, output)?;
        desk.close(touched, output);
    }
    output.data(&told)?;
    if asked.dry_run {
        output.message(say::NOTHING_CHANGED);
    }
    let doubtful = plan.is_doubtful() && !asked.read.checked;
    let asks = plan.needs_a_person() || open_sheets || doubtful;
    let reads_nothing = plan.reads_nothing();
    // The command ends here, see `Desk::close`.
    std::mem::forget(plan);
    if reads_nothing {
        return Err(Stop::Refused(say::not_imported(&asked.file, say::NOTHING_READ)));
    }
    Ok(if asks { Done::RowsLeftOut } else { Done::Whole })
}

/// A list that was read, and the plan for it.
struct Planned {
    plan: Plan,
    /// Another tab holds pupils as well, and nobody said which is meant.
    is_other_list_left: bool,
    file: json::File,
}

fn planned(
    desk: &Desk,
    asked: &Import,
    for_year: bool,
    today: NaiveDate,
    output: &mut Output,
) -> Result<Planned, Stop> {
    let refused = |why: String| Stop::Refused(say::not_imported(&asked.file, &why));
    let source = opened(asked, output)?;
    let tabs = match asked.read.sheet.as_deref() {
        Some(name) => {
            vec![source.named(name).ok_or_else(|| refused(say::no_sheet(name, &names(&source))))?]
        }
        None if asked.read.hidden == Some(args::Hidden::Take) => source.all_tabs(),
        None => source.likely_tabs(),
    };
    let read = source.names(&tabs);
    if asked.read.sheet.is_none() && source.sheets.len() > 1 {
        let others: Vec<String> = names(&source).into_iter().filter(|name| !read.contains(name)).collect();
        output.message(&match read.as_slice() {
            [one] => say::sheet(one, &others),
            several => together::read(several, &others),
        });
    }
    let hidden_sheets = if asked.read.sheet.is_some() { vec![] } else { hidden_lists(&source, &tabs) };
    let is_other_list_left = asked.read.sheet.is_none() && source.has_other_list(&tabs);
    let sees = source.sees;
    let table = source.table(&tabs).map_err(|why| refused(report::not_a_table(&why)))?;
    let memories = desk.state.settings().list_memories.as_deref().unwrap_or_default();
    let mut choices = memory::recall(memories, &table, asked.school.as_deref());
    choose(&mut choices, &table, asked).map_err(refused)?;
    choices.choose_hidden(asked.read.hidden.map(Into::into));
    choices.choose_mentors(asked.read.mentors.map(Into::into));
    let options = Options { school: asked.school.as_deref(), today, for_year };
    let plan = plan(&table, &choices, options, &desk.state).map_err(|why| refused(report::refusal(&why)))?;
    let remarks = remarks(&plan, &hidden_sheets, sees, asked);
    Ok(Planned {
        plan,
        is_other_list_left,
        file: json::File {
            sheet: read.first().filter(|_| read.len() == 1).cloned(),
            sheets: read,
            hidden_sheets,
            remarks,
        },
    })
}

/// The plan for the list of a new school year; what is to be said of the file is said.
pub(super) fn plan_of(
    desk: &Desk,
    asked: &Import,
    today: NaiveDate,
    output: &mut Output,
) -> Result<Plan, Stop> {
    let planned = planned(desk, asked, true, today, output)?;
    planned.file.remarks.iter().for_each(|remark| output.message(remark));
    Ok(planned.plan)
}

/// Hidden sheets that hold a list, besides the one that is read.
fn hidden_lists(source: &Source, read: &[usize]) -> Vec<json::HiddenSheet> {
    let hidden = source
        .sheets
        .iter()
        .enumerate()
        .filter(|(at, sheet)| !read.contains(at) && sheet.visibility == Visibility::Hidden);
    let list = |(_, sheet): (usize, &source::Sheet)| {
        let rows = sheet.table.as_ref().ok()?.rows.len();
        Some(json::HiddenSheet { name: sheet.name.clone().unwrap_or_default(), rows })
    };
    hidden.filter_map(list).collect()
}

/// What is said of the file besides its rows.
fn remarks(plan: &Plan, sheets: &[json::HiddenSheet], sees: Sees, asked: &Import) -> Vec<String> {
    let rows = shape::what(plan.counts().hidden, plan.open_columns);
    let sheets = sheets.iter().map(|sheet| shape::sheet(&sheet.name, sheet.rows));
    let skipped: Vec<String> = Some(rows).filter(|rows| !rows.is_empty()).into_iter().chain(sheets).collect();
    let skipped =
        (asked.read.hidden.is_none() && !skipped.is_empty()).then(|| shape::skipped(&skipped.join(", ")));
    let old = (sees == Sees::NotThat).then(|| shape::NOT_SEEN_IN_XLS.to_owned());
    let new: Vec<&str> = plan.newcomers.iter().filter(|it| it.rows > 0).map(|it| it.name.as_str()).collect();
    let new = (asked.read.mentors.is_none() && !new.is_empty()).then(|| mentors::unknown(&new));
    skipped.into_iter().chain(old).chain(new).collect()
}

/// What is said on the command line of columns goes before what is remembered of an earlier list.
fn choose(choices: &mut Choices, table: &Table, asked: &Import) -> Result<(), String> {
    for said in &asked.read.column {
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
    let said: Vec<Way> = asked.read.order.iter().copied().map(Way::from).collect();
    for (at, column) in headings::columns(&table.headings, choices).into_iter().enumerate() {
        let Kind::Take(field) = column.kind else { continue };
        let way = said.iter().rfind(|way| Way::choices(field).contains(way));
        if let Some(way) = way {
            choices.choose_way(at, *way);
        }
    }
    Ok(())
}

fn names(source: &Source) -> Vec<String> {
    source.sheets.iter().filter_map(|sheet| sheet.name.clone()).collect()
}

fn opened(asked: &Import, output: &mut Output) -> Result<Source, Stop> {
    let refused = |why: String| Stop::Refused(say::not_imported(&asked.file, &why));
    // A list of two gigabytes is refused before it is read.
    if let Ok(about) = fs::metadata(&asked.file)
        && about.is_file()
    {
        check_size(about.len()).map_err(|why| refused(report::not_a_table(&why)))?;
    }
    let bytes = files::read(&asked.file, MAX_BYTES)?;
    let password =
        asked.read.password_file.as_deref().map(|path| files::read(path, LARGEST_PASSWORD)).transpose()?;
    // The first line of the file, as editors end it.
    let password = password.map(|bytes| {
        let text = String::from_utf8_lossy(&bytes).into_owned();
        text.trim_start_matches('\u{feff}').lines().next().unwrap_or_default().to_owned()
    });
    let telling = RefCell::new(&mut *output);
    let tell = |SoFar { cells, rows }| {
        let (counted, done) = if rows > 0 { (Counted::Rows, rows) } else { (Counted::Cells, cells) };
        telling.borrow_mut().count(counted, done, 0);
        false
    };
    let opened = quietly(|| source::open_telling(&bytes, password.as_deref(), &tell));
    output.count_ends();
    opened.map_err(|why| match why {
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
        let text = serde_json::to_string_pretty(&json::report(plan, &planned.file, reading));
        return Ok(text.map_err(|_| Stop::Refused(say::NOT_REPORTED.to_owned()))? + "\n");
    }
    let detail = if asked.dry_run { Detail::Plan } else { Detail::Outcome };
    Ok(report::lines(plan, reading, detail).join("\n") + "\n")
}

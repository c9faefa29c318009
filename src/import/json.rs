//! The plan as JSON (`import --json`): English keys and codes, ISO dates, Dutch sentences where a person reads.

use serde::Serialize;
use serde_json::Value;

use crate::domain::{Fact, FactValue, PupilId, Reading};

use super::aside::{Aside, What};
use super::choices::Mentors;
use super::headings::NotTaken;
use super::plan::{CellFault, ColumnReport, Counts, Doubt, Other, Plan, PlannedRow, Treatment, Verdict};
use super::report;
use super::table::Place;
use super::way::{By, Way};

/// The whole plan.
#[derive(Clone, Debug, Serialize)]
pub struct Report {
    /// What is said of the file besides its rows.
    #[serde(flatten)]
    pub file: File,
    /// How many rows of each kind.
    pub counts: Counts,
    /// Every row of the file.
    pub rows: Vec<JsonRow>,
    /// Rows that are no pupil.
    pub aside: Vec<NoPupil>,
    /// Numbers of the pupils of the school who are not on this list.
    pub missing: Vec<String>,
    /// Mentors whom the network does not know.
    pub newcomers: Vec<Newcomer>,
    /// Columns that were not simply taken.
    pub columns: Vec<Column>,
}

/// A mentor whom the network does not know.
#[derive(Clone, Debug, Serialize)]
pub struct Newcomer {
    /// The name.
    pub name: String,
    /// How many rows name them.
    pub rows: usize,
    /// Whether this import adds them (`--mentors add`).
    pub added: bool,
}

/// What is said of a file besides its rows.
#[derive(Clone, Debug, Default, Serialize)]
pub struct File {
    /// The sheet that was read; `null` for a text file, and where several were read as one list.
    pub sheet: Option<String>,
    /// All sheets that were read.
    pub sheets: Vec<String>,
    /// Lists on hidden sheets, which were not read.
    pub hidden_sheets: Vec<HiddenSheet>,
    /// Sentences about the whole of it.
    pub remarks: Vec<String>,
}

/// A list on a hidden sheet.
#[derive(Clone, Debug, Serialize)]
pub struct HiddenSheet {
    /// What its tab says.
    pub name: String,
    /// How many rows it has.
    pub rows: usize,
}

/// One row, as programs read it.
#[derive(Clone, Debug, Serialize)]
pub struct JsonRow {
    /// Line of the file, or of its tab.
    pub line: usize,
    /// The tab, where several were read as one list.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tab: Option<String>,
    /// `new`, `changed`, `same`, `doubt`, `fault`, `hidden` or `skipped`.
    pub verdict: &'static str,
    /// The name as it was read.
    pub name: String,
    /// The number of the pupil, where one is known.
    pub number: Option<String>,
    /// What changes.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub changes: Vec<Change>,
    /// Indications, placements and roles that it adds, as sentences.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub besides: Vec<String>,
    /// Why it is doubtful.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub doubt: Option<DoubtReason>,
    /// What is wrong.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub faults: Vec<Fault>,
    /// Cells that are left out while the rest of the row is not.
    pub remarks: Vec<Fault>,
    /// In a row that changes nothing: the fields of which the list's new value is remembered.
    pub remembered: Vec<&'static str>,
}

/// A row that is no pupil.
#[derive(Clone, Debug, Serialize)]
pub struct NoPupil {
    /// Line of the file, or of its tab.
    pub line: usize,
    /// The tab, where several were read as one list.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tab: Option<String>,
    /// `total`, `page`, `printed`, `headings`, `other_headings`, `class`, `class_and_more`, `mentor` or `failed`.
    pub kind: &'static str,
    /// In words.
    pub message: &'static str,
}

/// One fact that changes.
#[derive(Clone, Debug, Serialize)]
pub struct Change {
    /// The code of the fact.
    pub field: &'static str,
    /// What is recorded; `null` = nothing.
    pub from: Value,
    /// What the list says.
    pub to: Value,
}

/// Why a row is doubtful.
#[derive(Clone, Debug, Serialize)]
pub struct DoubtReason {
    /// `same_name`, `similar_name`, `number_taken`, `several`, `twice` or `prefix_gone`.
    pub reason: &'static str,
    /// The line of the file it looks like, where that is no recorded pupil.
    pub line: Option<usize>,
    /// Numbers of all recorded pupils whom it may be about.
    pub numbers: Vec<String>,
    /// Its tab, where several were read as one list.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tab: Option<String>,
    /// The sentence.
    pub message: String,
}

/// What is wrong with a cell.
#[derive(Clone, Debug, Serialize)]
pub struct Fault {
    /// Heading.
    pub column: Option<String>,
    /// The cell.
    pub value: String,
    /// What is wrong and what would be right.
    pub message: String,
}

/// One column.
#[derive(Clone, Debug, Serialize)]
pub struct Column {
    /// Heading; empty where it cannot be shown.
    pub heading: String,
    /// Position, from 1.
    pub position: usize,
    /// `taken`, `beaten`, `twice`, `of_others`, `not_needed`, `derived`, `decided_here`, `role`, `no_place_yet`, `asked`, `other_year`, `hidden`, `free_text`, `bsn`, `unknown`, `off`.
    pub treatment: &'static str,
    /// How many values were dropped because they pass the elfproef.
    pub bsn_values: usize,
    /// `day-first`, `month-first`, `given-first`, `family-first`, or `mixed` where the cells contradict each other;
    /// `null` for a column without dates and whole names.
    pub order: Option<&'static str>,
    /// Who says so: `custom`, `cells`, `columns` (other ones of the file) or `choice`.
    pub order_by: Option<&'static str>,
    /// How many names stood in capitals.
    pub capitals: usize,
    /// The sentence.
    pub message: String,
}

/// The plan as JSON values, read in what was recorded when it was made.
pub fn report(plan: &Plan, file: &File, reading: Reading) -> Report {
    Report {
        file: file.clone(),
        counts: plan.counts(),
        rows: plan.rows.iter().map(|row| JsonRow::of(plan, row, reading)).collect(),
        aside: plan.aside.iter().map(|aside| NoPupil::of(plan, aside)).collect(),
        missing: plan.missing.iter().map(ToString::to_string).collect(),
        newcomers: newcomers(plan),
        columns: plan.columns.iter().map(Column::of).collect(),
    }
}

fn newcomers(plan: &Plan) -> Vec<Newcomer> {
    let added = plan.mentors == Some(Mentors::Add);
    let named = plan.newcomers.iter().filter(|newcomer| newcomer.rows > 0);
    named.map(|it| Newcomer { name: it.name.clone(), rows: it.rows, added }).collect()
}

impl NoPupil {
    fn of(plan: &Plan, aside: &Aside) -> Self {
        let kind = match aside.what {
            What::Total => "total",
            What::Page => "page",
            What::Printed => "printed",
            What::Headings => "headings",
            What::OtherHeadings => "other_headings",
            What::Class => "class",
            What::ClassAndMore => "class_and_more",
            What::Mentor => "mentor",
            What::Failed => "failed",
        };
        Self {
            line: aside.place.line,
            tab: tab(plan, aside.place),
            kind,
            message: report::no_pupil(aside.what),
        }
    }
}

impl JsonRow {
    fn of(plan: &Plan, row: &PlannedRow, reading: Reading) -> Self {
        let mut out = Self {
            line: row.place.line,
            tab: tab(plan, row.place),
            verdict: "new",
            name: row.name(reading),
            number: None,
            changes: Vec::new(),
            besides: report::besides(row, reading),
            doubt: None,
            faults: Vec::new(),
            remarks: row.remarks.iter().map(Fault::of).collect(),
            remembered: row.remembered().iter().map(|fact| fact.key().code()).collect(),
        };
        match &row.verdict {
            Verdict::New => {}
            Verdict::Changed { pupil, changes, .. } => {
                out.verdict = "changed";
                out.number = Some(pupil.to_string());
                out.changes = changes
                    .iter()
                    .map(|change| Change {
                        field: change.to.key().code(),
                        from: change.from.as_ref().map_or(Value::Null, |fact| value(reading, *pupil, fact)),
                        to: value(reading, *pupil, &change.to),
                    })
                    .collect();
            }
            Verdict::Same { pupil, .. } => {
                out.verdict = "same";
                out.number = Some(pupil.to_string());
            }
            Verdict::Doubt(why) => {
                out.verdict = "doubt";
                let (number, place) = match why.other() {
                    Other::Pupil(pupil) => (Some(pupil.to_string()), None),
                    Other::Line(place) => (None, Some(place)),
                };
                out.number = number;
                let pupil = |other: &Other| match other {
                    Other::Pupil(pupil) => Some(pupil.to_string()),
                    Other::Line(_) => None,
                };
                out.doubt = Some(DoubtReason {
                    reason: code(*why),
                    line: place.map(|place| place.line),
                    tab: place.and_then(|place| tab(plan, place)),
                    numbers: row.fits.iter().filter_map(pupil).collect(),
                    message: report::doubtful(*why, &row.fits, &plan.tabs, reading),
                });
            }
            Verdict::Hidden => out.verdict = "hidden",
            Verdict::Skipped => out.verdict = "skipped",
            Verdict::Fault(faults) => {
                out.verdict = "fault";
                out.faults = faults.iter().map(Fault::of).collect();
            }
        }
        out
    }
}

impl Fault {
    fn of(cell: &CellFault) -> Self {
        Self { column: cell.column.clone(), value: cell.value.clone(), message: report::wrong(cell) }
    }
}

impl Column {
    fn of(column: &ColumnReport) -> Self {
        Self {
            heading: column.heading.clone(),
            position: column.position,
            treatment: match column.treatment {
                Treatment::Taken => "taken",
                Treatment::Beaten => "beaten",
                Treatment::Twice => "twice",
                Treatment::Left(NotTaken::OfOthers) => "of_others",
                Treatment::Left(NotTaken::NotNeeded) => "not_needed",
                Treatment::Left(NotTaken::Derived) => "derived",
                Treatment::Left(NotTaken::DecidedHere) => "decided_here",
                Treatment::Left(NotTaken::Role) => "role",
                Treatment::Left(NotTaken::Hidden) => "hidden",
                Treatment::Left(NotTaken::NoPlaceYet) => "no_place_yet",
                Treatment::Left(NotTaken::Asked) => "asked",
                Treatment::Left(NotTaken::LooksLike(_)) => "looks_like",
                Treatment::Left(NotTaken::OtherYear) => "other_year",
                Treatment::FreeText => "free_text",
                Treatment::Bsn => "bsn",
                Treatment::Unknown => "unknown",
                Treatment::Off => "off",
            },
            bsn_values: column.bsn_values,
            order: column.understood.map(|it| it.way.map_or("mixed", Way::code)),
            order_by: column.understood.map(|it| match it.by {
                By::Custom => "custom",
                By::Cells => "cells",
                By::Columns => "columns",
                By::Choice => "choice",
            }),
            capitals: column.capitals,
            message: report::column_line(column),
        }
    }
}

/// The name of the tab on which a row stands, where several were read as one list.
fn tab(plan: &Plan, place: Place) -> Option<String> {
    plan.tabs.get(usize::from(place.tab)).cloned()
}

fn code(doubt: Doubt) -> &'static str {
    match doubt {
        Doubt::SameName(_) => "same_name",
        Doubt::SimilarName(_) => "similar_name",
        Doubt::NumberTaken(_) => "number_taken",
        Doubt::Several(_) => "several",
        Doubt::Twice(_) => "twice",
        Doubt::PrefixGone(_) => "prefix_gone",
    }
}

fn value(reading: Reading, pupil: PupilId, fact: &Fact) -> Value {
    match fact.value() {
        FactValue::Name(part) => reading.part(Some(pupil), part).into(),
        FactValue::Text(text) => text.into(),
        FactValue::Day(day) => day.to_string().into(),
        FactValue::Number(number) => number.into(),
        FactValue::OneOf(value) => value.code().into(),
    }
}

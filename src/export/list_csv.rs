//! The list as CSV, as Dutch Excel opens it: `;`, a byte order mark, CRLF, and headings that the
//! importer reads back. Text that a spreadsheet would take for a formula gets an apostrophe in front.

use chrono::NaiveDate;

use crate::domain::{Audience, Case, FactKey, Role, State, query};
use crate::text::labels::{self, Label as _};
use crate::text::{dates, list, who};

/// What stands in one column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Column {
    /// `L-017`
    Number,
    /// A fact of the pupil.
    Fact(FactKey),
    /// Years.
    Age,
    /// Who holds a role now.
    Holder(Role),
    /// How many agreements are open.
    OpenAgreements,
    /// How many of those are late.
    LateAgreements,
    /// The date of the last meeting in which the pupil was discussed.
    LastDiscussed,
}

/// The columns, in order.
pub const COLUMNS: &[Column] = &[
    Column::Number,
    Column::Fact(FactKey::SchoolPupilNo),
    Column::Fact(FactKey::GivenName),
    Column::Fact(FactKey::NamePrefix),
    Column::Fact(FactKey::FamilyName),
    Column::Fact(FactKey::BirthDate),
    Column::Age,
    Column::Fact(FactKey::School),
    Column::Fact(FactKey::SchoolType),
    Column::Fact(FactKey::Class),
    Column::Fact(FactKey::YearLevel),
    Column::Fact(FactKey::Municipality),
    Column::Fact(FactKey::ExitProfile),
    Column::Fact(FactKey::ProfileDoubt),
    Column::Fact(FactKey::ExpectedExit),
    Column::Fact(FactKey::DeregisteredOn),
    Column::Fact(FactKey::Destination),
    Column::Fact(FactKey::Status),
    Column::Fact(FactKey::Contact),
    Column::Holder(Role::Casusregisseur),
    Column::Holder(Role::Waakvlam),
    Column::OpenAgreements,
    Column::LateAgreements,
    Column::LastDiscussed,
];

/// The file: headings and one record per case, in this order.
pub fn write(state: &State, cases: &[&Case], today: NaiveDate) -> String {
    let mut file = String::from("\u{feff}");
    record(&mut file, COLUMNS.iter().map(|column| heading(*column).to_owned()));
    for case in cases {
        record(&mut file, COLUMNS.iter().map(|column| cell(state, case, *column, today)));
    }
    file
}

fn heading(column: Column) -> &'static str {
    match column {
        Column::Number => list::heading::NUMBER,
        Column::Fact(key) => list::heading::fact(key),
        Column::Age => list::heading::AGE,
        Column::Holder(Role::Casusregisseur) => list::heading::CASUSREGISSEUR,
        Column::Holder(Role::Waakvlam) => list::heading::WAAKVLAM,
        Column::Holder(Role::Jobcoach) => list::heading::JOBCOACH,
        Column::Holder(Role::Mentor) => list::heading::MENTOR,
        Column::OpenAgreements => list::heading::OPEN_AGREEMENTS,
        Column::LateAgreements => list::heading::LATE_AGREEMENTS,
        Column::LastDiscussed => list::heading::LAST_DISCUSSED,
    }
}

fn cell(state: &State, case: &Case, column: Column, today: NaiveDate) -> String {
    let counts = || query::agreement_counts(state, case, today);
    match column {
        Column::Number => case.id.to_string(),
        Column::Fact(FactKey::Status) => case.status().label().to_owned(),
        Column::Fact(key) => {
            case.facts.get(key).map(|fact| labels::fact_value(&fact, Audience::Export)).unwrap_or_default()
        }
        Column::Age => case.age_on(today).map(|age| age.to_string()).unwrap_or_default(),
        Column::Holder(role) => case
            .holder(role)
            .map(|holder| who::holder(state, case, holder, Audience::Export))
            .unwrap_or_default(),
        Column::OpenAgreements => counts().0.to_string(),
        Column::LateAgreements => counts().1.to_string(),
        Column::LastDiscussed => query::last_discussed(state, case).map(dates::numeric).unwrap_or_default(),
    }
}

fn record(file: &mut String, cells: impl Iterator<Item = String>) {
    for (at, cell) in cells.enumerate() {
        if at > 0 {
            file.push(';');
        }
        file.push_str(&quoted(&safe(&cell)));
    }
    file.push_str("\r\n");
}

/// A cell that no spreadsheet takes for a formula. Numbers, also negative ones, stay numbers.
pub fn safe(cell: &str) -> String {
    let dangerous = cell.starts_with(['=', '+', '-', '@', '\t', '\r']);
    if dangerous && !is_number(cell) { format!("'{cell}") } else { cell.to_owned() }
}

/// `-2`, `-2,5`
fn is_number(cell: &str) -> bool {
    let digits = cell.strip_prefix('-').unwrap_or(cell);
    let mut parts = digits.split(',');
    let all_digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    parts.clone().count() <= 2 && parts.all(all_digits)
}

fn quoted(cell: &str) -> String {
    let needs = cell.contains([';', '"', '\n', '\r']) || cell.trim() != cell;
    if needs { format!("\"{}\"", cell.replace('"', "\"\"")) } else { cell.to_owned() }
}

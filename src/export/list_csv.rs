//! The list as CSV, as Dutch Excel opens it: `;`, a byte order mark, CRLF, and headings that the
//! importer reads back. Text that a spreadsheet would take for a formula gets an apostrophe in front.

use crate::domain::{Case, EntryKind, FactKey, Party, Provision, Reading, Role, query};
use crate::text::labels::{self, Label as _};
use crate::text::{attention, dates, list, who};

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
    /// Where on the road: recorded or derived.
    Phase,
    /// How far it is with the doelgroepregister.
    Register,
    /// When somebody gets in touch.
    NextContact,
    /// How many signals are open.
    OpenSignals,
    /// The parties that may know.
    Parties,
    /// The parties that work on the case without a ground.
    WithoutGround,
    /// What asks attention, the most pressing first.
    Attention,
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
    Column::Holder(Role::Jobcoach),
    Column::Holder(Role::Mentor),
    Column::Phase,
    Column::Fact(FactKey::DestinationSince),
    Column::Fact(FactKey::Direction),
    Column::Fact(FactKey::EntryAdvice),
    Column::Fact(FactKey::StartQualification),
    Column::Fact(FactKey::EntryDiploma),
    Column::Fact(FactKey::AtHomeSince),
    Column::Register,
    Column::NextContact,
    Column::OpenSignals,
    Column::Parties,
    Column::WithoutGround,
    Column::Attention,
];

/// The file: headings and one record per case, in this order.
pub fn write(reading: Reading, cases: &[&Case]) -> String {
    let mut file = String::from("\u{feff}");
    record(&mut file, COLUMNS.iter().map(|column| heading(*column).to_owned()));
    for case in cases {
        record(&mut file, COLUMNS.iter().map(|column| cell(reading, case, *column)));
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
        Column::Phase => list::heading::fact(FactKey::Phase),
        Column::Register => list::heading::REGISTER,
        Column::NextContact => list::heading::NEXT_CONTACT,
        Column::OpenSignals => list::heading::OPEN_SIGNALS,
        Column::Parties => list::heading::PARTIES,
        Column::WithoutGround => list::heading::WITHOUT_GROUND,
        Column::Attention => list::heading::ATTENTION,
    }
}

fn cell(reading: Reading, case: &Case, column: Column) -> String {
    let counts = || query::agreement_counts(reading, case);
    match column {
        Column::Number => case.id.to_string(),
        Column::Fact(FactKey::Status) => case.status().label().to_owned(),
        Column::Fact(key) => case
            .facts
            .get(key)
            .map(|fact| labels::fact_value(reading, Some(case.id), &fact))
            .unwrap_or_default(),
        Column::Age => case.age_on(reading.today).map(|age| age.to_string()).unwrap_or_default(),
        Column::Holder(role) => {
            case.holder(role).map(|holder| who::holder(reading, case, holder)).unwrap_or_default()
        }
        Column::OpenAgreements => counts().0.to_string(),
        Column::LateAgreements => counts().1.to_string(),
        Column::LastDiscussed => query::last_discussed(reading, case).map(dates::numeric).unwrap_or_default(),
        Column::Phase => query::phase(reading, case).label().to_owned(),
        Column::Register => {
            let mut provisions = case.entries_of(EntryKind::Provision).map(|(_, entry)| entry);
            let register = provisions.find(|entry| entry.provision() == Some(&Provision::Register));
            let stands = register.and_then(|entry| entry.provision_state());
            stands.map(|stands| stands.label().to_owned()).unwrap_or_default()
        }
        Column::NextContact => {
            query::next_contact(reading, case).map(|due| dates::numeric(due.on)).unwrap_or_default()
        }
        Column::OpenSignals => {
            case.numbered().filter(|(_, entry)| entry.is_open_signal()).count().to_string()
        }
        Column::Parties => parties(query::open_to(reading, case)),
        Column::WithoutGround => parties(query::without_ground(reading, case)),
        Column::Attention => {
            let asked = query::attention(reading, case).into_iter();
            asked.map(|it| attention::short(reading, it)).collect::<Vec<_>>().join(", ")
        }
    }
}

fn parties(all: impl IntoIterator<Item = Party>) -> String {
    all.into_iter().map(|party| party.label()).collect::<Vec<_>>().join(", ")
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

//! The list of pupils: which columns stand in which form, in which order.
//!
//! **For people** (CSV, a table on the screen) a column has a heading that the importer reads back, and words in its
//! cells. New columns come at the end: people have spreadsheets that count on the places. So does a fact that is shown
//! in one of them and has no place of its own there.
//!
//! **For programs** a pupil is an object: codes of the data dictionary, dates ISO 8601, `null` for what is not recorded
//! and `"unknown"` for what is recorded as unknown. `phase` is the recorded or derived one. `next_contact` has `on`,
//! `late`, and `after_months` for a contact point of nazorg. `parties` are those that may know, each with its grounds;
//! `without_ground` those that work on the case without one: both with the `organisation` where it is known, and a
//! `person` of whom the party is not. `attention` holds codes, the most pressing first.
//! `entries` are the contacts, signals, handovers, provisions, placements, enrolments, own network, grounds and
//! disclosures, by number within the case: people of the own network without name and phone. Notes are not in it.

mod cells;
mod columns;

use crate::domain::{FactKey, PupilId, Role, ShownIn};
use crate::text::list::file::short;

use super::To;
use super::data::Data;
use super::sheet::{Cut, Head, Sheet};
use columns::*;

/// What people get, in this order.
const FOR_PEOPLE: &[Column] = &[
    NUMBER,
    Column::Fact(FactKey::SchoolPupilNo),
    Column::Fact(FactKey::GivenName),
    Column::Fact(FactKey::NamePrefix),
    Column::Fact(FactKey::FamilyName),
    Column::Fact(FactKey::BirthDate),
    AGE,
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
    STATUS,
    Column::Fact(FactKey::Contact),
    Column::Holder(Role::Casusregisseur),
    Column::Holder(Role::Waakvlam),
    OPEN_AGREEMENTS,
    LATE_AGREEMENTS,
    LAST_DISCUSSED,
    Column::Holder(Role::Jobcoach),
    Column::Holder(Role::Mentor),
    PHASE,
    Column::Fact(FactKey::DestinationSince),
    Column::Fact(FactKey::Direction),
    Column::Fact(FactKey::EntryAdvice),
    Column::Fact(FactKey::StartQualification),
    Column::Fact(FactKey::EntryDiploma),
    Column::Fact(FactKey::AtHomeSince),
    REGISTER,
    NEXT_CONTACT,
    OPEN_SIGNALS,
    PARTIES,
    WITHOUT_GROUND,
    ATTENTION,
];

/// What programs get, in this order.
const FOR_PROGRAMS: &[Column] = &[
    NUMBER,
    Column::Fact(FactKey::GivenName),
    Column::Fact(FactKey::NamePrefix),
    Column::Fact(FactKey::FamilyName),
    Column::Fact(FactKey::BirthDate),
    AGE,
    Column::Fact(FactKey::School),
    Column::Fact(FactKey::SchoolType),
    Column::Fact(FactKey::SchoolPupilNo),
    Column::Fact(FactKey::Class),
    Column::Fact(FactKey::YearLevel),
    Column::Fact(FactKey::Municipality),
    Column::Fact(FactKey::ExitProfile),
    Column::Fact(FactKey::ProfileDoubt),
    Column::Fact(FactKey::ExpectedExit),
    Column::Fact(FactKey::DeregisteredOn),
    STATUS,
    Column::Fact(FactKey::Contact),
    Column::Fact(FactKey::Destination),
    Column::Fact(FactKey::DestinationSince),
    PHASE,
    Column::Fact(FactKey::Direction),
    Column::Fact(FactKey::EntryAdvice),
    Column::Fact(FactKey::StartQualification),
    Column::Fact(FactKey::EntryDiploma),
    Column::Fact(FactKey::AtHomeSince),
    Column::Fact(FactKey::TrustedPerson),
    Column::Fact(FactKey::Phone),
    Column::Holder(Role::Casusregisseur),
    Column::Holder(Role::Waakvlam),
    Column::Holder(Role::Jobcoach),
    Column::Holder(Role::Mentor),
    OPEN_AGREEMENTS,
    LATE_AGREEMENTS,
    LAST_DISCUSSED,
    LAST_CONTACT,
    NEXT_CONTACT,
    OPEN_SIGNALS,
    ATTENTION,
    PARTIES,
    WITHOUT_GROUND,
    COMPULSORY_UNTIL,
    DISCUSS_BY,
    MONITOR_UNTIL,
    AFTERCARE_UNTIL,
    DESTROY_AFTER,
    ENTRIES,
];

/// What fits beside each other on a terminal, with headings of its own; names of people and schools give way.
const AT_A_GLANCE: &[(Head, Column)] = &[
    (head(short::NUMBER, Cut::Never), NUMBER),
    (head(short::NAME, Cut::DownTo(20)), NAME),
    (head(short::STATUS, Cut::Never), STATUS),
    (head(short::SCHOOL, Cut::DownTo(12)), Column::Fact(FactKey::School)),
    (head(short::EXIT, Cut::Never), EXIT_MONTH),
    (head(short::CASUSREGISSEUR, Cut::DownTo(12)), Column::Holder(Role::Casusregisseur)),
];

const fn head(heading: &'static str, cut: Cut) -> Head {
    Head { heading, cut }
}

/// The pupils for people, a row each in this order.
pub fn sheet(pupils: &[PupilId], to: To<'_>) -> Sheet {
    let columns = all(FOR_PEOPLE, ShownIn::Sheet);
    let row = |row: PupilRow<'_>| columns.iter().map(|column| column.cell(row)).collect();
    let heads = columns.iter().map(|column| head(column.heading(), Cut::Never));
    Sheet { columns: heads.collect(), rows: rows(pupils, to).map(row).collect() }
}

/// The pupils for programs, an object each in this order.
pub fn data(pupils: &[PupilId], to: To<'_>) -> Data {
    let columns = all(FOR_PROGRAMS, ShownIn::Data);
    let object = |row: PupilRow<'_>| {
        let field = |column: &Column| (column.key(), column.cell(row).data());
        Data::Object(columns.iter().map(field).collect())
    };
    Data::list(rows(pupils, to).map(object))
}

/// The pupils at a glance, a row each in this order.
pub fn at_a_glance(pupils: &[PupilId], to: To<'_>) -> Sheet {
    let columns = AT_A_GLANCE.iter().map(|(head, _)| *head);
    let row = |row: PupilRow<'_>| AT_A_GLANCE.iter().map(|(_, column)| column.cell(row)).collect();
    Sheet { columns: columns.collect(), rows: rows(pupils, to).map(row).collect() }
}

/// These columns, and one for each fact that is shown there and has none among them.
fn all(columns: &[Column], place: ShownIn) -> Vec<Column> {
    let has_none = |key: &FactKey| columns.iter().all(|column| column.key() != key.code());
    let others = FactKey::shown(place, &[]).filter(has_none).map(Column::Fact);
    columns.iter().copied().chain(others).collect()
}

fn rows<'a>(pupils: &[PupilId], to: To<'a>) -> impl Iterator<Item = PupilRow<'a>> {
    let concerned = pupils.iter().filter(move |pupil| to.reading.concerns(**pupil));
    concerned.filter_map(move |pupil| Some(PupilRow { case: to.reading.state.case(*pupil)?, to }))
}

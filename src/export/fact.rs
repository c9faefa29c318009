//! A fact of a pupil as a cell: a day stays a day, a coded value has its label and its code.

use super::To;
use super::sheet::Cell;
use crate::domain::{Fact, PupilId};
use crate::text::labels;

/// The value without its key; empty where the reader may not see it.
pub fn cell(of: PupilId, fact: &Fact, to: To<'_>) -> Cell {
    if !to.reading.shows(Some(of), fact.key()) {
        return Cell::Empty;
    }
    let words = || labels::fact_value(to.reading, Some(of), fact);
    let coded = |code: &str| Cell::Coded(words(), code.into());
    match fact {
        Fact::GivenName(_)
        | Fact::NamePrefix(_)
        | Fact::FamilyName(_)
        | Fact::TrustedPerson(_)
        | Fact::Phone(_)
        | Fact::School(_)
        | Fact::SchoolPupilNo(_)
        | Fact::Class(_)
        | Fact::Municipality(_) => Cell::Text(words()),
        Fact::BirthDate(day)
        | Fact::ExpectedExit(day)
        | Fact::DeregisteredOn(day)
        | Fact::DestinationSince(day)
        | Fact::AtHomeSince(day) => Cell::Day(*day),
        Fact::YearLevel(level) => Cell::Number(u32::from(*level)),
        Fact::Phase(value) => coded(value.code()),
        Fact::Direction(value) => coded(value.code()),
        Fact::EntryAdvice(value) => coded(value.code()),
        Fact::StartQualification(value) | Fact::EntryDiploma(value) => coded(value.code()),
        Fact::SchoolType(value) => coded(value.code()),
        Fact::ExitProfile(value) => coded(value.code()),
        Fact::ProfileDoubt(value) => coded(value.code()),
        Fact::Status(value) => coded(value.code()),
        Fact::Contact(value) => coded(value.code()),
        Fact::Destination(value) => coded(value.code()),
    }
}

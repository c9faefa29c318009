//! What fields and meanings are called in the lists to choose from: the words of what they set.

use crate::domain::{Doubt, EntryKey, FactKey};
use crate::import::headings::Field;
use crate::import::meaning::Meaning;
use crate::text::import as said;
use crate::text::importing as words;
use crate::text::labels::Label;

/// What a field is called.
pub fn field(field: Field) -> &'static str {
    called(field).0
}

/// Other words for it.
pub fn field_synonyms(field: Field) -> &'static [&'static str] {
    called(field).1
}

/// A field's word and its other words: those of the fact that it sets, where it sets one.
fn called(field: Field) -> (&'static str, &'static [&'static str]) {
    let fact = match field {
        Field::FullName => return (words::columns::FULL_NAME, &[]),
        Field::Course => return both(EntryKey::Course),
        Field::CourseLevel => return (said::COURSE_LEVEL, &[]),
        Field::Placement(kind) => return (said::company(kind), kind.synonyms()),
        Field::Provision(which) => return both(which),
        Field::Role(role) => return both(role),
        Field::Fact(key) => key,
        Field::GivenName => FactKey::GivenName,
        Field::NamePrefix => FactKey::NamePrefix,
        Field::FamilyName => FactKey::FamilyName,
        Field::BirthDate => FactKey::BirthDate,
        Field::School => FactKey::School,
        Field::SchoolPupilNo => FactKey::SchoolPupilNo,
        Field::SchoolType => FactKey::SchoolType,
        Field::YearLevel => FactKey::YearLevel,
        Field::ExitProfile => FactKey::ExitProfile,
        Field::ProfileDoubt => FactKey::ProfileDoubt,
        Field::Destination => FactKey::Destination,
        Field::StartQualification => FactKey::StartQualification,
        Field::EntryDiploma => FactKey::EntryDiploma,
        Field::Direction => FactKey::Direction,
        Field::Phone => FactKey::Phone,
    };
    both(fact)
}

fn both<T: Label>(choice: T) -> (&'static str, &'static [&'static str]) {
    (choice.label(), choice.synonyms())
}

/// What a word is said to mean.
pub fn meaning(meaning: Meaning) -> String {
    match meaning {
        Meaning::SchoolType(value) => value.label().to_owned(),
        Meaning::YearLevel(level) => words::columns::year_level(level),
        Meaning::ExitProfile(read) => match read.doubt {
            Doubt::Certain => read.profile.label().to_owned(),
            Doubt::Doubtful => words::columns::doubtful(read.profile.label()),
        },
        Meaning::ProfileDoubt(value) => value.label().to_owned(),
        Meaning::Destination(value) => value.label().to_owned(),
        Meaning::Answer(value) => value.label().to_owned(),
        Meaning::Direction(value) => value.label().to_owned(),
        Meaning::Level(level) => said::level(level),
        Meaning::Provision(value) => value.label().to_owned(),
        Meaning::Nothing => words::columns::SAYS_NOTHING.to_owned(),
    }
}

/// Other words for it.
pub fn meaning_synonyms(meaning: Meaning) -> &'static [&'static str] {
    match meaning {
        Meaning::SchoolType(value) => value.synonyms(),
        Meaning::ExitProfile(read) => read.profile.synonyms(),
        Meaning::ProfileDoubt(value) => value.synonyms(),
        Meaning::Destination(value) => value.synonyms(),
        Meaning::Answer(value) => value.synonyms(),
        Meaning::Direction(value) => value.synonyms(),
        Meaning::Provision(value) => value.synonyms(),
        Meaning::YearLevel(_) | Meaning::Level(_) | Meaning::Nothing => &[],
    }
}

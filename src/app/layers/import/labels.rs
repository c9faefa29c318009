//! What fields and meanings are called in the lists to choose from: the words of the facts that they set.

use crate::domain::{Doubt, FactKey};
use crate::import::headings::Field;
use crate::import::meaning::Meaning;
use crate::text::importing as words;
use crate::text::labels::Label;

/// The fact that a field sets; the whole name sets three.
fn fact(field: Field) -> Option<FactKey> {
    Some(match field {
        Field::GivenName => FactKey::GivenName,
        Field::NamePrefix => FactKey::NamePrefix,
        Field::FamilyName => FactKey::FamilyName,
        Field::FullName => return None,
        Field::BirthDate => FactKey::BirthDate,
        Field::School => FactKey::School,
        Field::SchoolPupilNo => FactKey::SchoolPupilNo,
        Field::SchoolType => FactKey::SchoolType,
        Field::Class => FactKey::Class,
        Field::YearLevel => FactKey::YearLevel,
        Field::Municipality => FactKey::Municipality,
        Field::ExitProfile => FactKey::ExitProfile,
        Field::ProfileDoubt => FactKey::ProfileDoubt,
        Field::ExpectedExit => FactKey::ExpectedExit,
        Field::Destination => FactKey::Destination,
        Field::DeregisteredOn => FactKey::DeregisteredOn,
    })
}

/// What a field is called.
pub fn field(field: Field) -> &'static str {
    fact(field).map_or(words::columns::FULL_NAME, Label::label)
}

/// Other words for it.
pub fn field_synonyms(field: Field) -> &'static [&'static str] {
    fact(field).map_or(&[], Label::synonyms)
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
        Meaning::YearLevel(_) | Meaning::Nothing => &[],
    }
}

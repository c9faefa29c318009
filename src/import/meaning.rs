//! What a word in a list means, for the fields that have a fixed list of values (`domain.md` (a)).

use super::cells::{self, Profile};
use super::headings::Field;
use crate::domain::{Answer, Destination, Direction, Doubt, ExitProfile, Fact, ProvisionState, SchoolType};

/// The meaning of a word in one of these fields.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Meaning {
    /// Onderwijstype.
    SchoolType(SchoolType),
    /// Leerjaar, 1 to 6.
    YearLevel(u8),
    /// Uitstroomprofiel, and whether the school doubts it.
    ExitProfile(Profile),
    /// Twijfel over het profiel, in a column of its own.
    ProfileDoubt(Doubt),
    /// Bestemming.
    Destination(Destination),
    /// Startkwalificatie, entree-diploma.
    Answer(Answer),
    /// Uitstroomrichting.
    Direction(Direction),
    /// Mbo level of a course, 1 to 4.
    Level(u8),
    /// How far it is with an indication or an instrument.
    Provision(ProvisionState),
    /// The word says nothing: as an empty cell.
    Nothing,
}

/// The code of [`Meaning::Nothing`].
const NOTHING: &str = "nothing";

impl Meaning {
    /// Everything that a word in this field can mean; empty for a field without a fixed list of values.
    pub fn choices(field: Field) -> Vec<Self> {
        let mut choices: Vec<Self> = match field {
            Field::SchoolType => SchoolType::ALL.iter().copied().map(Self::SchoolType).collect(),
            Field::YearLevel => (1..=6).map(Self::YearLevel).collect(),
            Field::ExitProfile => {
                let both = |profile: &ExitProfile| {
                    Doubt::ALL
                        .iter()
                        .map(|doubt| Profile { profile: *profile, doubt: *doubt })
                        .collect::<Vec<_>>()
                };
                ExitProfile::ALL.iter().flat_map(both).map(Self::ExitProfile).collect()
            }
            Field::ProfileDoubt => Doubt::ALL.iter().copied().map(Self::ProfileDoubt).collect(),
            Field::Destination => Destination::ALL.iter().copied().map(Self::Destination).collect(),
            Field::StartQualification | Field::EntryDiploma => {
                Answer::ALL.iter().copied().map(Self::Answer).collect()
            }
            Field::Direction => Direction::ALL.iter().copied().map(Self::Direction).collect(),
            Field::CourseLevel => (1..=4).map(Self::Level).collect(),
            Field::Provision(_) => ProvisionState::ALL.iter().copied().map(Self::Provision).collect(),
            _ => return Vec::new(),
        };
        choices.push(Self::Nothing);
        choices
    }

    /// What the program makes of a word; `None` where it does not know the word.
    pub fn read(field: Field, cell: &str) -> Option<Self> {
        let known = match field {
            Field::SchoolType => cells::school_type(cell).map(Self::SchoolType),
            Field::YearLevel => cells::year_level(cell).map(Self::YearLevel),
            Field::ExitProfile => cells::exit_profile(cell).map(Self::ExitProfile),
            Field::ProfileDoubt => cells::doubt(cell).map(Self::ProfileDoubt),
            Field::Destination => cells::destination(cell).map(Self::Destination),
            Field::StartQualification | Field::EntryDiploma => cells::answer(cell).map(Self::Answer),
            Field::Direction => cells::direction(cell).map(Self::Direction),
            Field::CourseLevel => cells::year_level(cell).filter(|level| *level <= 4).map(Self::Level),
            Field::Provision(of) => {
                cells::provision(of, cell).map(|state| state.map_or(Self::Nothing, Self::Provision))
            }
            _ => None,
        };
        known.or_else(|| cells::says_nothing(cell).then_some(Self::Nothing))
    }

    /// What it says about a pupil, in this field. A provision and the level of a course are no facts of their own.
    pub fn facts(self, field: Field) -> Vec<Fact> {
        match self {
            Self::SchoolType(value) => vec![Fact::SchoolType(value)],
            Self::YearLevel(value) => vec![Fact::YearLevel(value)],
            Self::ExitProfile(Profile { profile, doubt }) => {
                vec![Fact::ExitProfile(profile), Fact::ProfileDoubt(doubt)]
            }
            Self::ProfileDoubt(value) => vec![Fact::ProfileDoubt(value)],
            Self::Destination(value) => vec![Fact::Destination(value)],
            Self::Answer(value) if field == Field::StartQualification => {
                vec![Fact::StartQualification(value)]
            }
            Self::Answer(value) => vec![Fact::EntryDiploma(value)],
            Self::Direction(value) => vec![Fact::Direction(value)],
            Self::Level(_) | Self::Provision(_) | Self::Nothing => Vec::new(),
        }
    }

    /// The code under which it is remembered.
    pub fn code(self) -> String {
        match self {
            Self::SchoolType(value) => value.code().to_owned(),
            Self::YearLevel(value) => value.to_string(),
            Self::ExitProfile(Profile { profile, doubt: Doubt::Certain }) => profile.code().to_owned(),
            Self::ExitProfile(Profile { profile, doubt: Doubt::Doubtful }) => format!("{}?", profile.code()),
            Self::ProfileDoubt(value) => value.code().to_owned(),
            Self::Destination(value) => value.code().to_owned(),
            Self::Answer(value) => value.code().to_owned(),
            Self::Direction(value) => value.code().to_owned(),
            Self::Level(value) => value.to_string(),
            Self::Provision(value) => value.code().to_owned(),
            Self::Nothing => NOTHING.to_owned(),
        }
    }

    /// The meaning with this code in this field.
    pub fn from_code(field: Field, code: &str) -> Option<Self> {
        Self::choices(field).into_iter().find(|meaning| meaning.code() == code)
    }
}

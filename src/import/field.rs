//! What a column can give: a fact of a pupil, or something besides facts. The codes are kept in what is remembered of a
//! school's lists, so they never change.

use std::sync::LazyLock;

use super::headings::taken;
use crate::domain::{FactKey, PlacementKind, Provision, Role};

/// What a school knows of a pupil and the import may set.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Field {
    /// Roepnaam, else voornaam.
    GivenName,
    /// Tussenvoegsel.
    NamePrefix,
    /// Achternaam.
    FamilyName,
    /// The whole name in one column.
    FullName,
    /// Geboortedatum.
    BirthDate,
    /// A day or a text that stands in its cell as it is.
    Fact(FactKey),
    /// The name of the school.
    School,
    /// The number that the school gives its pupil.
    SchoolPupilNo,
    /// Onderwijstype: pro, vso, entree.
    SchoolType,
    /// Leerjaar.
    YearLevel,
    /// Uitstroomprofiel.
    ExitProfile,
    /// Twijfel over het profiel, where it has a column of its own.
    ProfileDoubt,
    /// Bestemming.
    Destination,
    /// Startkwalificatie, ja or nee.
    StartQualification,
    /// Entree-diploma, ja or nee.
    EntryDiploma,
    /// Uitstroomrichting.
    Direction,
    /// The pupil's own phone.
    Phone,
    /// The name of the course for which the pupil is enrolled.
    Course,
    /// The mbo level of that course.
    CourseLevel,
    /// The company of a stage or a job.
    Placement(PlacementKind),
    /// How far it is with an indication or an instrument.
    Provision(Provision),
    /// Who has a role: a netwerkpartner by name.
    Role(Role),
}

/// Each field with its code, in the order in which pickers show them. A fact that is not named here comes last, under
/// its own code.
const FIELDS: &[(Field, &str)] = &[
    (Field::GivenName, "given_name"),
    (Field::NamePrefix, "name_prefix"),
    (Field::FamilyName, "family_name"),
    (Field::FullName, "full_name"),
    (Field::BirthDate, "birth_date"),
    (Field::School, "school"),
    (Field::SchoolPupilNo, "school_pupil_no"),
    (Field::SchoolType, "school_type"),
    (Field::Fact(FactKey::Class), "class"),
    (Field::YearLevel, "year_level"),
    (Field::Fact(FactKey::Municipality), "municipality"),
    (Field::ExitProfile, "exit_profile"),
    (Field::ProfileDoubt, "profile_doubt"),
    (Field::Fact(FactKey::ExpectedExit), "expected_exit"),
    (Field::Destination, "destination"),
    (Field::Fact(FactKey::DeregisteredOn), "deregistered_on"),
    (Field::StartQualification, "start_qualification"),
    (Field::EntryDiploma, "entry_diploma"),
    (Field::Direction, "direction"),
    (Field::Phone, "phone"),
    (Field::Role(Role::Mentor), "mentor"),
    (Field::Role(Role::Jobcoach), "jobcoach"),
    (Field::Placement(PlacementKind::Internship), "internship"),
    (Field::Placement(PlacementKind::TransitionInternship), "transition_internship"),
    (Field::Placement(PlacementKind::LastingInternship), "lasting_internship"),
    (Field::Placement(PlacementKind::Job), "job"),
    (Field::Course, "course"),
    (Field::CourseLevel, "course_level"),
    (Field::Provision(Provision::Register), "register"),
    (Field::Provision(Provision::Aba), "aba"),
    (Field::Provision(Provision::ShelteredWork), "sheltered_work"),
    (Field::Provision(Provision::Wajong), "wajong"),
    (Field::Provision(Provision::DayActivity), "day_activity"),
    (Field::Provision(Provision::WageSubsidy), "wage_subsidy"),
    (Field::Provision(Provision::JobCoaching), "job_coaching"),
    (Field::Provision(Provision::NoRisk), "no_risk"),
    (Field::Provision(Provision::CostAdvantage), "cost_advantage"),
    (Field::Provision(Provision::TrialPlacement), "trial_placement"),
    (Field::Provision(Provision::WorkplaceAdjustment), "workplace_adjustment"),
    (Field::Provision(Provision::ParticipationPlace), "participation_place"),
    (Field::Provision(Provision::ReintegrationTrack), "reintegration_track"),
    (Field::Provision(Provision::Training), "training"),
    (Field::Provision(Provision::CareerProgramme), "career_programme"),
    (Field::Provision(Provision::EveningSchool), "evening_school"),
    (Field::Provision(Provision::SimpleSwitch), "simple_switch"),
];

/// Two columns for one of these have to be told apart before a list can be read.
const KEEP_OUT: [FactKey; 4] =
    [FactKey::Class, FactKey::Municipality, FactKey::ExpectedExit, FactKey::DeregisteredOn];

impl Field {
    /// Every field, in the order in which pickers show them.
    pub fn all() -> impl Iterator<Item = Self> {
        let is_named = |field: &Self| FIELDS.iter().any(|(named, _)| named == field);
        let others = taken().filter(move |field| matches!(field, Self::Fact(_)) && !is_named(field));
        FIELDS.iter().map(|(field, _)| *field).chain(others)
    }

    /// The facts that stand in their cells as they are.
    pub fn plain() -> impl Iterator<Item = FactKey> {
        static PLAIN: LazyLock<Vec<FactKey>> = LazyLock::new(|| {
            let fact = |field| if let Field::Fact(key) = field { Some(key) } else { None };
            Field::all().filter_map(fact).collect()
        });
        PLAIN.iter().copied()
    }

    /// The code under which a choice is remembered.
    pub fn code(self) -> &'static str {
        let named = FIELDS.iter().find(|(field, _)| *field == self).map(|(_, code)| *code);
        let own = || if let Self::Fact(key) = self { key.code() } else { "" };
        named.unwrap_or_else(own)
    }

    /// The field with this code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::all().find(|field| field.code() == code)
    }

    /// Whether it says which pupil it is.
    fn says_who(self) -> bool {
        matches!(
            self,
            Self::GivenName
                | Self::NamePrefix
                | Self::FamilyName
                | Self::FullName
                | Self::BirthDate
                | Self::SchoolPupilNo
        )
    }

    /// Whether several pupils can have the same, so that a list may say "idem".
    pub fn can_repeat(self) -> bool {
        !self.says_who() && self != Self::Phone
    }

    /// Whether a pupil comes in where a cell of this field cannot be read: the cell is left out and told. Only what says
    /// who it is, and whether that pupil is still at school, keeps the row out.
    pub fn row_counts_without(self) -> bool {
        !self.says_who() && !matches!(self, Self::School | Self::Fact(FactKey::DeregisteredOn))
    }

    /// Whether a pupil can do without. People decide on these in the program, and a list only fills in what is not there.
    pub fn is_extra(self) -> bool {
        match self {
            Self::Destination
            | Self::StartQualification
            | Self::EntryDiploma
            | Self::Direction
            | Self::Phone
            | Self::Course
            | Self::CourseLevel
            | Self::Placement(_)
            | Self::Provision(_)
            | Self::Role(_) => true,
            Self::Fact(key) => !KEEP_OUT.contains(&key),
            Self::GivenName
            | Self::NamePrefix
            | Self::FamilyName
            | Self::FullName
            | Self::BirthDate
            | Self::School
            | Self::SchoolPupilNo
            | Self::SchoolType
            | Self::YearLevel
            | Self::ExitProfile
            | Self::ProfileDoubt => false,
        }
    }
}

//! The sentence about a cell of a list.

use crate::text::import::{column, fault};
use crate::text::import_shape as shape;

use super::cells::DateFault;
use super::head::{From, SaidAbove};
use super::headings::Field;
use super::plan::{CellFault, Required, Wrong};

/// What is wrong with a cell, and what would be right.
pub fn wrong(cell: &CellFault) -> String {
    let sentence = match &cell.wrong {
        Wrong::Missing(Required::Name) => fault::NO_NAME,
        Wrong::Missing(Required::BirthDate) => fault::NO_BIRTH_DATE,
        Wrong::Missing(Required::School) => fault::NO_SCHOOL,
        Wrong::HalfAName => fault::HALF_A_NAME,
        Wrong::NoGivenName => fault::NO_GIVEN_NAME,
        Wrong::NoFamilyName => fault::NO_FAMILY_NAME,
        Wrong::Names => fault::NAMES,
        Wrong::Brackets => fault::BRACKETS,
        Wrong::WholeName => fault::WHOLE_NAME,
        Wrong::SameParts => fault::SAME_PARTS,
        Wrong::NamePrefix => fault::NAME_PREFIX,
        Wrong::NumberBehindName => fault::NUMBER_BEHIND_NAME,
        Wrong::OtherNumber { taken } => return fault::other_number(taken),
        Wrong::NotANumber => fault::NOT_A_NUMBER,
        Wrong::NumberInParts => fault::NUMBER_IN_PARTS,
        Wrong::NotASchool => fault::NOT_A_SCHOOL,
        Wrong::NotAClass => fault::NOT_A_CLASS,
        Wrong::PlaceForClass => fault::PLACE_FOR_CLASS,
        Wrong::SchoolForPlace => fault::SCHOOL_FOR_PLACE,
        Wrong::WhichIsWhich => fault::WHICH_IS_WHICH,
        Wrong::Garbled => fault::GARBLED,
        Wrong::Date { of: Field::BirthDate, fault: DateFault::NotADate } => fault::NOT_A_DATE,
        Wrong::Date { fault: DateFault::NotADate, .. } => fault::NOT_A_DAY,
        Wrong::Date { fault: DateFault::NoSuchDay, .. } => fault::NO_SUCH_DAY,
        Wrong::Date { fault: DateFault::ImplausibleDay, .. } => fault::FAR_AWAY,
        Wrong::Date { fault: DateFault::WhichIsTheDay, .. } => fault::WHICH_IS_THE_DAY,
        Wrong::Date { fault: DateFault::WhichIsTheYear, .. } => fault::WHICH_IS_THE_YEAR,
        Wrong::Date { fault: DateFault::NoDay, .. } => fault::NO_DAY,
        Wrong::Date { fault: DateFault::Doubted, .. } => fault::DOUBTED_BIRTH,
        Wrong::Date { fault: DateFault::DayBefore, .. } => fault::DAY_BEFORE,
        Wrong::Date { fault: DateFault::OtherWeekday, .. } => fault::OTHER_WEEKDAY,
        Wrong::Date { fault: DateFault::BareNumber, .. } => fault::BARE_NUMBER,
        Wrong::Date { fault: DateFault::ImplausibleBirth { from, to }, .. } => {
            return fault::not_a_pupil(*from, *to);
        }
        Wrong::SchoolType => fault::SCHOOL_TYPE,
        Wrong::ExitProfile => fault::PROFILE,
        Wrong::ProfileDoubt => fault::DOUBT,
        Wrong::Destination => fault::DESTINATION,
        Wrong::YearLevel => fault::YEAR_LEVEL,
        Wrong::ShortenedNumber => fault::SHORTENED,
        Wrong::TooLong => fault::TOO_LONG,
        Wrong::Answer => fault::ANSWER,
        Wrong::Direction => fault::DIRECTION,
        Wrong::Level => fault::LEVEL,
        Wrong::Provision => fault::PROVISION,
        Wrong::NotAName => fault::NOT_A_NAME,
        Wrong::Partner => fault::PARTNER,
        Wrong::PartnerCode => fault::PARTNER_CODE,
        Wrong::PartnerPerhaps => fault::PARTNER_PERHAPS,
        Wrong::Phone => fault::PHONE,
        Wrong::Formula => fault::FORMULA,
        Wrong::Shifted => fault::SHIFTED,
        Wrong::Quotes => fault::QUOTES,
        Wrong::Above(SaidAbove::School) => shape::above::SCHOOL,
        Wrong::Above(SaidAbove::Class(From::Line)) => shape::above::CLASS,
        Wrong::Above(SaidAbove::Class(From::Tab)) => shape::above::CLASS_OF_TAB,
        Wrong::UnderOthers => fault::UNDER_OTHERS,
        Wrong::LostCharacter => fault::LOST_CHARACTER,
        Wrong::TimeOfDay => fault::TIME_OF_DAY,
        Wrong::DayAfter => fault::DAY_AFTER,
        Wrong::ExitPassed => fault::EXIT_PASSED,
        Wrong::LeavesLater => fault::LEAVES_LATER,
        Wrong::ExitAge { age } => return fault::exit_age(*age),
        Wrong::BeforeEntry { entry } => return fault::before_entry(entry),
        Wrong::OtherYearLevel { year } => return fault::other_year_level(*year),
        Wrong::Struck => fault::STRUCK,
        Wrong::Twin => fault::TWIN,
        Wrong::Reencoded => fault::REENCODED,
        Wrong::Repeated => fault::REPEATED,
        Wrong::RepeatsNothing => fault::REPEATS_NOTHING,
        Wrong::Doubted => fault::DOUBTED,
        Wrong::ClassAsDay => fault::CLASS_AS_DAY,
        Wrong::OtherName => fault::OTHER_NAME,
        Wrong::OtherBirthDate { taken } => return fault::other_birth_date(taken),
        Wrong::Bsn => fault::BSN,
        Wrong::NotWorkedOut => fault::NOT_WORKED_OUT,
        Wrong::TextGone => fault::TEXT_GONE,
        Wrong::OtherAge { age } => return fault::other_age(*age),
        Wrong::Left => fault::LEFT,
        Wrong::LeftWhen => fault::LEFT_WHEN,
        Wrong::NotAPlace => fault::NOT_A_PLACE,
        Wrong::NobodysName => fault::NOBODYS_NAME,
        Wrong::Swapped => fault::SWAPPED,
        Wrong::OtherNameThan { taken } => return fault::other_name_than(taken),
        Wrong::NumberAsDay => fault::NUMBER_AS_DAY,
        Wrong::OnlyAbove { above } => return fault::only_above(above),
        Wrong::NoPupil => fault::NO_PUPIL,
    };
    sentence.to_owned()
}

/// The sentence about a cell, with its column.
pub(super) fn told(cell: &CellFault) -> String {
    let letter = || cell.at.map(column::letter);
    let column = cell.column.clone().or_else(letter);
    fault::cell(column.as_deref(), &cell.value, &wrong(cell))
}

//! What is wrong with a cell or a row, and what about it a person should look at.

use super::Required;
use crate::import::cells::DateFault;
use crate::import::head::SaidAbove;
use crate::import::headings::Field;

/// A cell that cannot be right.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CellFault {
    /// The position of the column, from 0: where the cell can be mended. `None` as for `column`.
    pub at: Option<usize>,
    /// The heading of the column; `None` where the column, or the whole row, is missing something.
    pub column: Option<String>,
    /// The cell, clean and never with a BSN; empty where nothing was there.
    pub value: String,
    /// What is wrong, which also tells what would be right.
    pub wrong: Wrong,
}

/// What is wrong with a cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wrong {
    /// A pupil needs this, and the cell is empty.
    Missing(Required),
    /// A name without a given name or without a family name.
    HalfAName,
    /// The column with the given names is empty.
    NoGivenName,
    /// The column with the family names is empty.
    NoFamilyName,
    /// More than one name, or a sign that no name has.
    Names,
    /// What stands in brackets is no part of the name.
    Brackets,
    /// The whole name where the given name alone should stand.
    WholeName,
    /// Given name and family name are the same word; the name counts.
    SameParts,
    /// Other words than a voorvoegsel.
    NamePrefix,
    /// The number behind the name is that of the pupil; it counts.
    NumberBehindName,
    /// The number behind the name is another one than in its own column.
    #[allow(missing_docs, reason = "the heading of that column")]
    OtherNumber { taken: String },
    /// A telephone number, an address or a word where the number of a pupil should stand.
    NotANumber,
    /// A number with a sign in it: "12.345" may be 12345.
    NumberInParts,
    /// The kind of a school, or a class, and no name of a school.
    NotASchool,
    /// The name or the address of somebody, and no class.
    NotAClass,
    /// The name of a gemeente, and no class.
    PlaceForClass,
    /// The name of a school, and no gemeente.
    SchoolForPlace,
    /// A name of which nobody can say which part is the given name.
    WhichIsWhich,
    /// A name with characters that come from a wrong encoding.
    Garbled,
    /// Not a usable date.
    #[allow(missing_docs, reason = "which column, and what is wrong with it")]
    Date { of: Field, fault: DateFault },
    /// Not an onderwijstype that we know.
    SchoolType,
    /// Not an uitstroomprofiel that we know.
    ExitProfile,
    /// Not a yes or no to doubt about the profile.
    ProfileDoubt,
    /// Not a bestemming that we know.
    Destination,
    /// Not a leerjaar from 1 to 6.
    YearLevel,
    /// Excel has shortened the number.
    ShortenedNumber,
    /// Far too long for a value.
    TooLong,
    /// Not a yes or a no.
    Answer,
    /// Not an uitstroomrichting that we know.
    Direction,
    /// Not an mbo level from 1 to 4.
    Level,
    /// Not a word that says how far it is with a provision.
    Provision,
    /// Not the name of a company or course alone.
    NotAName,
    /// Nobody in the network has this name, or more than one has.
    Partner,
    /// An abbreviation by which a school calls somebody, and no name.
    PartnerCode,
    /// Somebody in the network, or several on the list, may be meant.
    PartnerPerhaps,
    /// Not a telephone number.
    Phone,
    /// A formula failed in the spreadsheet: `#N/B`.
    Formula,
    /// Filled cells right of the last heading: the row has shifted.
    Shifted,
    /// Quotes that don't match: nobody can tell where the cells of the row end.
    Quotes,
    /// Headings above it are others than those at the top.
    UnderOthers,
    /// A character that could not be read: a byte of another encoding.
    LostCharacter,
    /// A time beside a day; the day counts.
    TimeOfDay,
    /// A time just before midnight beside a day; the day after it counts.
    DayAfter,
    /// A day on which the pupil should have left, and nothing says that they did; it counts.
    ExitPassed,
    /// The school says that a pupil leaves on a day that has yet to come; it counts.
    LeavesLater,
    /// So old a pupil is on the day on which they leave; the day counts.
    #[allow(missing_docs, reason = "how old, in years")]
    ExitAge { age: i32 },
    /// A pupil leaves before the day on which they came; both count.
    #[allow(missing_docs, reason = "the cell with the day on which they came")]
    BeforeEntry { entry: String },
    /// The class is of another leerjaar than the one that the row says; both count.
    #[allow(missing_docs, reason = "the leerjaar of the row")]
    OtherYearLevel { year: u8 },
    /// It does not stand in the row but above it; it counts.
    Above(SaidAbove),
    /// The row is struck through; it counts.
    Struck,
    /// Letters of a wrong encoding, which were put right.
    Reencoded,
    /// What stands in the row above was meant, and is taken.
    Repeated,
    /// What stands above it was meant, and nothing does that can be repeated.
    RepeatsNothing,
    /// A part of a day that somebody doubts; it counts.
    Doubted,
    /// Excel has made a day of the name of a class.
    ClassAsDay,
    /// The whole name is another one than its parts.
    OtherName,
    /// A birth date that is not taken is another one.
    #[allow(missing_docs, reason = "the heading of the column that is taken")]
    OtherBirthDate { taken: String },
    /// A number that may be a burgerservicenummer stood here.
    Bsn,
    /// A formula of which the file does not hold the outcome.
    NotWorkedOut,
    /// A text that the file keeps elsewhere, and that is not there.
    TextGone,
    /// Another row has the same name and birth date, and another number; both count.
    Twin,
    /// Whoever is born then has another age than a column says; the birth date counts.
    #[allow(missing_docs, reason = "how old the pupil is by the birth date")]
    OtherAge { age: u32 },
    /// The school says that the pupil has left.
    Left,
    /// The school says so, and not when.
    LeftWhen,
    /// A postcode, a street or a number where the name of a place should stand.
    NotAPlace,
    /// No name of anybody: "onbekend", "nieuwe leerling".
    NobodysName,
    /// A family name where a given name should stand, in this row or in the whole list.
    Swapped,
    /// A whole name in a column that is not taken is another one than the name that is.
    #[allow(missing_docs, reason = "the heading of the column that is taken")]
    OtherNameThan { taken: String },
    /// Excel has made a day of a number.
    NumberAsDay,
    /// It is empty, as most of its column: what stands in a row above it may go on here. It stays empty.
    #[allow(missing_docs, reason = "what stands above it")]
    OnlyAbove { above: String },
    /// Neither a name nor a birth date: a line that is no pupil, or one of whom nothing can be read.
    NoPupil,
}

impl CellFault {
    /// About a whole row.
    pub(super) fn of_row(wrong: Wrong) -> Self {
        Self { at: None, column: None, value: String::new(), wrong }
    }
}

impl Wrong {
    /// Whether what it is about counts all the same: somebody should look, and nothing is left out.
    pub fn is_taken(&self) -> bool {
        self.is_told_only() || self.is_doubtful()
    }

    /// Whether it says no more than where something comes from.
    fn is_told_only(&self) -> bool {
        matches!(self, Self::Above(_) | Self::Repeated | Self::NumberBehindName)
    }

    /// Whether it counts, and may be wrong all the same: somebody has to look.
    pub fn is_doubtful(&self) -> bool {
        matches!(self, Self::TimeOfDay | Self::Struck | Self::Twin | Self::Reencoded | Self::Doubted)
            || matches!(self, Self::SameParts | Self::DayAfter | Self::ExitPassed | Self::LeavesLater)
            || matches!(self, Self::ExitAge { .. } | Self::BeforeEntry { .. } | Self::OtherYearLevel { .. })
            || matches!(self, Self::OtherBirthDate { .. } | Self::OtherAge { .. } | Self::OnlyAbove { .. })
    }

    /// Whether a part of the name is not there.
    pub(super) fn is_no_name(&self) -> bool {
        matches!(
            self,
            Self::Missing(Required::Name) | Self::HalfAName | Self::NoGivenName | Self::NoFamilyName
        )
    }

    /// Whether nothing is there that a pupil needs.
    pub(super) fn is_missing(&self) -> bool {
        matches!(self, Self::Missing(_) | Self::NoGivenName | Self::NoFamilyName)
    }
}

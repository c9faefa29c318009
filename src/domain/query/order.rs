//! In what order pupils stand in a list, in the program and on the command line.

use chrono::NaiveDate;

use super::{age_on, last_discussed};
use crate::domain::fold::fold;
use crate::domain::{Glance, Reading, Role, Status};

/// By what a list of pupils is sorted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SortBy {
    /// Who needs it most first, then exit date, then name.
    Urgency,
    /// Family name without prefix.
    Name,
    /// Youngest first.
    Age,
    /// School, then name.
    School,
    /// Exit date, then name.
    Exit,
    /// Casusregisseur, none first.
    Casusregisseur,
    /// Last discussed, never first.
    Discussed,
}

impl SortBy {
    /// In the order in which the key goes through them.
    pub const ALL: [Self; 7] = [
        Self::Urgency,
        Self::Name,
        Self::Age,
        Self::School,
        Self::Exit,
        Self::Casusregisseur,
        Self::Discussed,
    ];
}

/// Which way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// As the column says.
    Forward,
    /// The other way round.
    Reverse,
}

/// Where pupils stand whose exit date is not known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Undated {
    /// Before the others, so that somebody asks: Lijst.
    First,
    /// Behind the others: what goes into a file.
    Last,
}

/// What cases compare by; the parts that an order does not use are empty.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct SortKey {
    rank: u8,
    is_last: bool,
    day: Option<NaiveDate>,
    text: String,
}

/// Where this case stands in a list that is sorted so.
pub fn sort_key(reading: Reading, case: &impl Glance, by: SortBy, undated: Undated) -> SortKey {
    let name = case.name_key();
    let key = |rank, day, text| SortKey { rank, is_last: false, day, text };
    let exit = |rank, name| {
        let day = case.listed().expected_exit;
        SortKey { is_last: day.is_none() && undated == Undated::Last, ..key(rank, day, name) }
    };
    match by {
        SortBy::Urgency => exit(status_rank(case.status()), name),
        SortBy::Exit => exit(0, name),
        SortBy::Name => key(0, None, name),
        SortBy::Age => {
            let age = age_on(case, reading.today).and_then(|age| u8::try_from(age).ok());
            key(age.unwrap_or(0), None, name)
        }
        SortBy::School => {
            let school = case.school().map(fold).unwrap_or_default();
            key(0, None, behind(&school, &name))
        }
        SortBy::Casusregisseur => {
            let holder = case.holder(Role::Casusregisseur).and_then(|holder| holder.person());
            let holder = holder.and_then(|person| reading.state.person(person));
            let holder = holder.map(|person| fold(person.name())).unwrap_or_default();
            key(0, None, behind(&holder, &name))
        }
        SortBy::Discussed => key(0, last_discussed(reading, case), name),
    }
}

/// The name decides only among those of whom the first is the same: nothing sorts before the sign between them.
fn behind(first: &str, name: &str) -> String {
    format!("{first}\u{1}{name}")
}

/// The order of the triage light in lists: who needs it most first.
fn status_rank(status: Status) -> u8 {
    match status {
        Status::Stuck => 0,
        Status::Attention => 1,
        Status::New => 2,
        Status::OnTrack => 3,
        Status::Landed => 4,
    }
}

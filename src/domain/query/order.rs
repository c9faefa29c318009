//! In what order pupils stand in a list, in the program and on the command line.

use chrono::NaiveDate;

use super::{age_on, last_discussed};
use crate::domain::fold::fold;
use crate::domain::{Glance, IndexRow, NameKey, PupilId, Reading, Role, Status};

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

/// What cases compare by; the parts that an order does not use are empty. Where there is nothing else to choose by, the
/// name decides.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord)]
struct SortKey<'a> {
    rank: u8,
    is_last: bool,
    day: Option<NaiveDate>,
    /// Looked at where there is one: comparing empty texts took most of a sort.
    text: Option<Box<str>>,
    name: NameKey<'a>,
}

/// Where this case stands in a list that is sorted so.
fn sort_key<'a>(reading: Reading, row: &'a IndexRow, by: SortBy, undated: Undated) -> SortKey<'a> {
    let key = SortKey { rank: 0, is_last: false, day: None, text: None, name: row.name_key() };
    let day = row.listed().expected_exit;
    let is_last = day.is_none() && undated == Undated::Last;
    match by {
        SortBy::Urgency => SortKey { rank: status_rank(row.status()), day, is_last, ..key },
        SortBy::Exit => SortKey { day, is_last, ..key },
        SortBy::Name => key,
        SortBy::Age => {
            let age = age_on(row, reading.today).and_then(|age| u8::try_from(age).ok());
            SortKey { rank: age.unwrap_or(0), ..key }
        }
        SortBy::School => SortKey { text: Some(row.school().map(fold).unwrap_or_default().into()), ..key },
        SortBy::Casusregisseur => {
            let holder = reading.holder(row, Role::Casusregisseur).and_then(|holder| holder.person());
            let holder = holder.and_then(|person| reading.state.person(person));
            let name = holder.map(|person| fold(person.name())).unwrap_or_default();
            SortKey { text: Some(name.into()), ..key }
        }
        SortBy::Discussed => SortKey { day: last_discussed(reading, row), ..key },
    }
}

/// These pupils in that order. Two threads are no quicker: a sort waits for memory.
pub fn in_order<'a>(
    reading: Reading,
    rows: impl Iterator<Item = &'a IndexRow>,
    (by, direction): (SortBy, Direction),
    undated: Undated,
) -> Vec<PupilId> {
    let keys = rows.map(|row| (sort_key(reading, row, by, undated), row.id));
    let mut keys: Vec<(SortKey, PupilId)> = keys.collect();
    keys.sort();
    if direction == Direction::Reverse {
        keys.reverse();
    }
    keys.into_iter().map(|(_, pupil)| pupil).collect()
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

//! By what Lijst is sorted, and what its rows compare by.

use chrono::NaiveDate;

use crate::app::world::World;
use crate::domain::query;
use crate::domain::{Case, Role};

/// By what the list is sorted.
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
    /// Exit date, unknown first.
    Exit,
    /// Casusregisseur, none first.
    Casusregisseur,
    /// Last discussed, never first.
    Discussed,
}

impl SortBy {
    /// In the order of `s`.
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

/// What rows compare by: a rank, a date, a text; the parts that a column does not use are empty.
pub(super) type SortKey = (u8, Option<NaiveDate>, String);

pub(super) fn sort_key(sort: SortBy, case: &Case, world: &World) -> SortKey {
    let name = case.name().sort_key();
    match sort {
        SortBy::Urgency => (query::status_rank(case.status()), case.facts.expected_exit, name),
        SortBy::Name => (0, None, name),
        SortBy::Age => {
            let age = case.age_on(world.today).and_then(|age| u8::try_from(age).ok());
            (age.unwrap_or(0), None, name)
        }
        SortBy::School => {
            let school = case.facts.school.as_deref().map(crate::domain::fold::fold).unwrap_or_default();
            (0, None, format!("{school}\u{1}{name}"))
        }
        SortBy::Exit => (0, case.facts.expected_exit, name),
        SortBy::Casusregisseur => {
            let holder = case.holder(Role::Casusregisseur).and_then(|holder| holder.person());
            let holder = holder.and_then(|person| world.state.person(person));
            let holder = holder.map(|person| crate::domain::fold::fold(person.name())).unwrap_or_default();
            (0, None, format!("{holder}\u{1}{name}"))
        }
        SortBy::Discussed => (0, query::last_discussed(world.reading(), case), name),
    }
}

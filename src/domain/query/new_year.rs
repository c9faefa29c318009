//! What a new school year means for the pupils of one school, before anybody decided: a proposal per pupil.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::school_year;
use crate::domain::fold::fold;
use crate::domain::{
    Fact, Glance, Holder, ImportRow, ListedPupil, NewList, PersonId, PupilId, Reading, Role, State, Status,
};

/// The highest leerjaar there is.
const LAST_LEVEL: u8 = 6;

/// Whether the new list has a pupil.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OnList {
    /// There is no list.
    NoList,
    /// It has.
    Listed,
    /// It has not: the pupil is named, and nothing is reckoned for them.
    Missing,
    /// A row may be about them that nobody could be sure of: nothing is reckoned for them.
    Unsure,
}

/// What the new year means for one pupil.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ComingYear {
    /// Who.
    pub pupil: PupilId,
    /// Whether the list has them.
    pub on_list: OnList,
    /// The leerjaar as it is.
    pub level: Option<u8>,
    /// The leerjaar that the list gives, where that is another one.
    pub listed_level: Option<u8>,
    /// One more than it is, where no list gives a leerjaar and the pupil is still at school.
    pub raised_level: Option<u8>,
    /// The class as it is.
    pub class: Option<String>,
    /// The class that the list gives, where that is another one.
    pub new_class: Option<String>,
    /// The mentor as it is.
    pub mentor: Option<Holder>,
    /// The mentor that the list gives, where that is somebody else.
    pub new_mentor: Option<PersonId>,
    /// The expected exit that has passed, as it is after the list.
    pub passed: Option<NaiveDate>,
    /// The expected exit that the list gives, where that is another one.
    pub new_exit: Option<NaiveDate>,
}

impl ComingYear {
    /// Somebody has to say what became of the pupil: the exit has passed, or the new list has them no more.
    pub fn is_asked(&self) -> bool {
        self.passed.is_some() || self.on_list == OnList::Missing
    }

    /// The list gives something else than is known.
    pub fn is_changed_by_list(&self) -> bool {
        self.listed_level.is_some()
            || self.new_class.is_some()
            || self.new_mentor.is_some()
            || self.new_exit.is_some()
    }
}

/// The school year to which a school was brought last, by the year in which it starts.
pub fn turned_to(state: &State, school: &str) -> Option<i32> {
    let years = state.settings().school_years.as_deref().unwrap_or_default();
    years.iter().find(|(own, _)| fold(own) == fold(school)).map(|(_, year)| *year)
}

/// Everybody of this school who is not deregistered, by name: what the new year means for each. Leerjaren are reckoned
/// once a school year.
pub fn coming_year(reading: Reading, school: &str, list: Option<&NewList>) -> Vec<ComingYear> {
    let state = reading.state;
    let school_folded = fold(school);
    let listed: BTreeMap<PupilId, &ListedPupil> =
        list.iter().flat_map(|list| &list.listed).map(|it| (it.pupil, it)).collect();
    let rows: BTreeMap<PupilId, &[Fact]> =
        list.iter().flat_map(|list| &list.rows).filter_map(known).collect();
    let is_turned = turned_to(state, school) == Some(school_year(reading.today));
    let mut own: Vec<_> = state
        .rows()
        .filter(|row| row.listed().deregistered_on.is_none())
        .filter(|row| row.school().is_some_and(|own| fold(own) == school_folded))
        .collect();
    own.sort_by_key(|row| row.name_key());
    let coming = own.into_iter().filter_map(|row| {
        let case = state.peek(row.id)?;
        let set = rows.get(&row.id).copied().unwrap_or_default();
        let on_list = match (list, listed.get(&row.id)) {
            (None, _) => OnList::NoList,
            (Some(_), Some(_)) => OnList::Listed,
            (Some(list), None) if list.missing.contains(&row.id) => OnList::Missing,
            (Some(_), None) => OnList::Unsure,
        };
        let says = listed.get(&row.id);
        let level = case.facts.year_level;
        let is_at_school =
            case.status() != Status::Landed && matches!(on_list, OnList::NoList | OnList::Listed);
        let new_exit = set.iter().find_map(exit);
        let is_leaving = set.iter().any(|fact| matches!(fact, Fact::DeregisteredOn(_)));
        let passed = new_exit.or(case.facts.expected_exit).filter(|exit| *exit < reading.today);
        // Whoever was open at the turn stayed in the same leerjaar: once answered they go up all the same.
        let was_open = passed.is_some_and(|exit| school_year(exit) < school_year(reading.today));
        let is_reckoned =
            is_at_school && (!is_turned || was_open) && says.is_none_or(|it| !it.has_year_level);
        let mentor = reading.holder(&*case, Role::Mentor);
        let new_mentor =
            says.and_then(|it| it.mentor).filter(|new| mentor.and_then(Holder::person) != Some(*new));
        Some(ComingYear {
            pupil: row.id,
            on_list,
            level,
            listed_level: set.iter().find_map(year_level),
            raised_level: level.filter(|level| is_reckoned && *level < LAST_LEVEL).map(|level| level + 1),
            class: case.facts.class.clone(),
            new_class: set.iter().find_map(class),
            mentor,
            new_mentor,
            passed: passed.filter(|_| !is_leaving),
            new_exit,
        })
    });
    coming.collect()
}

fn known(row: &ImportRow) -> Option<(PupilId, &[Fact])> {
    match row {
        ImportRow::Known { pupil, set, .. } => Some((*pupil, set)),
        ImportRow::New { .. } => None,
    }
}

fn exit(fact: &Fact) -> Option<NaiveDate> {
    if let Fact::ExpectedExit(day) = fact { Some(*day) } else { None }
}

fn year_level(fact: &Fact) -> Option<u8> {
    if let Fact::YearLevel(level) = fact { Some(*level) } else { None }
}

fn class(fact: &Fact) -> Option<String> {
    if let Fact::Class(class) = fact { Some(class.clone()) } else { None }
}

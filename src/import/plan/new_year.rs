//! A plan for the list of a new school year: what the turn of the year needs to know besides the rows.

use std::collections::BTreeSet;

use super::{Newcomer, Plan, PlannedRow, Verdict};
use crate::domain::fold::fold;
use crate::domain::{Glance, ImportRow, ListedPupil, NewList, PersonId, PupilId, Role, State, newcomers};
use crate::import::choices::Mentors;

impl Plan {
    /// The rows that are about pupils of this school.
    pub fn new_list(&self, school: &str, state: &State) -> NewList {
        let wanted = fold(school);
        let is_of = |name: Option<&str>| name.is_some_and(|name| fold(name) == wanted);
        // Who was deregistered has no new year here.
        let is_there = |pupil| state.row(pupil).filter(|row| row.listed().deregistered_on.is_none());
        let is_own = |row: &&PlannedRow| match row.pupil() {
            Some(pupil) => is_of(is_there(pupil).and_then(|row| row.school())),
            None => is_of(row.facts.school.as_deref()),
        };
        let (own, others): (Vec<&PlannedRow>, Vec<&PlannedRow>) = self.rows.iter().partition(is_own);
        // Mentors whom the network does not know, under the numbers that they would get.
        let is_added = self.mentors == Some(Mentors::Add);
        let people = newcomers(state, self.newcomers.iter().map(Newcomer::facts));
        let mentor = |row: &PlannedRow| {
            let new = row.newcomer.filter(|_| is_added).and_then(|at| people.get(at));
            row.mentor.or(new.map(|new| new.person))
        };
        let unknown: BTreeSet<usize> = own.iter().filter_map(|row| row.newcomer).collect();
        let listed = |row: &&PlannedRow| {
            let (pupil, mentor) = (row.pupil()?, mentor(row));
            Some(ListedPupil { pupil, has_year_level: row.facts.year_level.is_some(), mentor })
        };
        let is_open = |row: &&&PlannedRow| {
            matches!(row.verdict, Verdict::Doubt(_) | Verdict::Fault(_) | Verdict::Hidden)
        };
        let of_school = |pupil: &&PupilId| is_of(state.row(**pupil).and_then(|row| row.school()));
        NewList {
            rows: own.iter().filter_map(|row| with_mentor(row.import(&[])?, mentor(row))).collect(),
            listed: own.iter().filter_map(listed).collect(),
            missing: self.missing.iter().filter(of_school).copied().collect(),
            open_rows: own.iter().filter(is_open).count(),
            of_others: others.len(),
            unknown_mentors: if is_added { 0 } else { unknown.len() },
            people: if is_added { people.clone() } else { vec![] },
        }
    }
}

/// The row with its mentor, where it brings in somebody new: of who is known the turn replaces the mentor itself.
fn with_mentor(mut row: ImportRow, mentor: Option<PersonId>) -> Option<ImportRow> {
    if let ImportRow::New { extra, .. } = &mut row
        && let Some(mentor) = mentor.filter(|mentor| !extra.roles.contains(&(Role::Mentor, *mentor)))
    {
        extra.roles.push((Role::Mentor, mentor));
    }
    Some(row)
}

impl PlannedRow {
    /// The known pupil whom it is about, where that is sure.
    fn pupil(&self) -> Option<PupilId> {
        match &self.verdict {
            Verdict::Changed { pupil, .. } | Verdict::Same { pupil, .. } => Some(*pupil),
            Verdict::New | Verdict::Doubt(_) | Verdict::Fault(_) | Verdict::Hidden | Verdict::Skipped => None,
        }
    }
}

//! A plan for the list of a new school year: what the turn of the year needs to know besides the rows.

use super::{Plan, PlannedRow, Verdict};
use crate::domain::fold::fold;
use crate::domain::{Glance, ListedPupil, NewList, PupilId, State};

impl Plan {
    /// The rows that are about pupils of this school.
    pub fn new_list(&self, school: &str, state: &State) -> NewList {
        let wanted = fold(school);
        let is_of = |name: Option<&str>| name.is_some_and(|name| fold(name) == wanted);
        let is_own = |row: &&PlannedRow| match row.pupil() {
            Some(pupil) => is_of(state.row(pupil).and_then(|row| row.school())),
            None => is_of(row.facts.school.as_deref()),
        };
        let (own, others): (Vec<&PlannedRow>, Vec<&PlannedRow>) = self.rows.iter().partition(is_own);
        let listed = |row: &&PlannedRow| {
            let (pupil, mentor) = (row.pupil()?, row.mentor);
            Some(ListedPupil { pupil, has_year_level: row.facts.year_level.is_some(), mentor })
        };
        let is_open = |row: &&&PlannedRow| {
            matches!(row.verdict, Verdict::Doubt(_) | Verdict::Fault(_) | Verdict::Hidden)
        };
        let of_school = |pupil: &&PupilId| is_of(state.row(**pupil).and_then(|row| row.school()));
        NewList {
            rows: own.iter().filter_map(|row| row.import()).collect(),
            listed: own.iter().filter_map(listed).collect(),
            missing: self.missing.iter().filter(of_school).copied().collect(),
            open_rows: own.iter().filter(is_open).count(),
            of_others: others.len(),
        }
    }
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

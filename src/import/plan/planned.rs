//! What a planned row says of itself, and what of it becomes a part of the command.

use super::{CellFault, PlannedRow, Verdict};
use crate::domain::{Doubt as ProfileDoubt, Extra, Fact, ImportRow, NameForm, Reading, Role};

impl PlannedRow {
    /// The line of its tab or text on which it starts.
    pub fn line(&self) -> usize {
        self.place.line
    }

    /// The name as it was read.
    pub fn name(&self, reading: Reading) -> String {
        reading.name_of(&self.facts, NameForm::Spoken)
    }

    /// What the list says for the first time in a row that changes nothing. It has to be recorded, or the next list
    /// would overwrite what is set by hand after this one; so it is reported, and undone, as what it is.
    pub fn remembered(&self) -> &[Fact] {
        match &self.verdict {
            Verdict::Same { list_values, .. } => list_values,
            Verdict::New
            | Verdict::Changed { .. }
            | Verdict::Doubt(_)
            | Verdict::Fault(_)
            | Verdict::Hidden
            | Verdict::Skipped => &[],
        }
    }

    /// The cells that are left out of a row that counts.
    pub fn left_out(&self) -> impl Iterator<Item = &CellFault> {
        self.looked_at().filter(|cell| !cell.wrong.is_taken())
    }

    /// What is to be looked at in a row that counts, or may: of others only what keeps them out is told.
    pub fn looked_at(&self) -> impl Iterator<Item = &CellFault> {
        let stays_out = matches!(self.verdict, Verdict::Fault(_) | Verdict::Hidden | Verdict::Skipped);
        self.remarks.iter().filter(move |_| !stays_out)
    }

    /// `places` say where newcomers stand among those who are added.
    pub(super) fn import(&self, places: &[Option<u16>]) -> Option<ImportRow> {
        let place = |(role, at): &(Role, u16)| Some((*role, (*places.get(usize::from(*at))?)?));
        let new_roles = self.extra.new_roles.iter().filter_map(place).collect();
        let extra = Extra { new_roles, ..self.extra.clone() };
        match &self.verdict {
            Verdict::New => {
                // A new pupil without doubt needs no fact that says so.
                let doubts = |fact: &Fact| !matches!(fact, Fact::ProfileDoubt(ProfileDoubt::Certain));
                let facts = self.facts.recorded().into_iter().filter(doubts).collect();
                Some(ImportRow::New { facts, extra })
            }
            Verdict::Changed { pupil, changes, list_values } => Some(ImportRow::Known {
                pupil: *pupil,
                set: changes.iter().map(|change| change.to.clone()).collect(),
                list_values: list_values.clone(),
                extra,
            }),
            Verdict::Same { pupil, list_values } if !list_values.is_empty() => {
                let (set, list_values) = (Vec::new(), list_values.clone());
                Some(ImportRow::Known { pupil: *pupil, set, list_values, extra: Extra::default() })
            }
            Verdict::Same { .. }
            | Verdict::Doubt(_)
            | Verdict::Fault(_)
            | Verdict::Hidden
            | Verdict::Skipped => None,
        }
    }
}

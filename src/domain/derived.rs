//! What depends on the day and on the rules, told of every pupil without looking at their case: which let-ops there are,
//! who may know, who works on it without a ground. Made beside the work, from a copy of the state; until it is there, or
//! where it does not tell, the case itself is asked.

use chrono::NaiveDate;

use super::filter::LetOpName;
use super::{Case, Party, PupilId, Reading, query};

/// As many let-ops of a werkwijze as have a bit.
const LET_OPS: usize = 64;

/// What holds on one day, by one werkwijze.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Derived {
    valid_on: Option<NaiveDate>,
    /// By number: a filter asks all of them with each key.
    values: Vec<Option<Values>>,
}

/// One bit per row of the werkwijze, one per party.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Values {
    let_ops: u64,
    open_to: u32,
    without_ground: u32,
}

/// The bit of somebody of whom nobody knows the party: behind those of the parties.
const UNKNOWN_PARTY: u32 = 1 << 31;

fn bits(parties: impl IntoIterator<Item = Party>) -> u32 {
    parties.into_iter().fold(0, |all, party| all | bit(party))
}

fn bit(party: Party) -> u32 {
    Party::ALL.iter().position(|known| *known == party).map_or(0, |place| 1 << place)
}

fn place(pupil: PupilId) -> usize {
    usize::try_from(pupil.0).unwrap_or(usize::MAX)
}

impl Derived {
    /// Of all pupils that are known.
    pub fn of(reading: Reading) -> Self {
        let mut derived = Self { valid_on: Some(reading.today), values: vec![] };
        for (row, case) in reading.state.looks() {
            derived.set(row.id, Some(Values::of(reading, &case)));
        }
        derived
    }

    /// Whether it holds on this day.
    pub fn holds_on(&self, today: NaiveDate) -> bool {
        self.valid_on == Some(today)
    }

    /// Looks again at a case that changed, or that is gone.
    pub fn update(&mut self, reading: Reading, pupil: PupilId) {
        self.set(pupil, reading.state.case(pupil).map(|case| Values::of(reading, case)));
    }

    fn set(&mut self, pupil: PupilId, values: Option<Values>) {
        let place = place(pupil);
        if values.is_some() && self.values.len() <= place {
            self.values.resize(place + 1, None);
        }
        if let Some(known) = self.values.get_mut(place) {
            *known = values;
        }
    }

    fn get(&self, pupil: PupilId) -> Option<&Values> {
        self.values.get(place(pupil))?.as_ref()
    }

    /// Which let-ops are there, a bit for each row of the werkwijze; `None` where that is not known.
    pub(super) fn let_ops(&self, reading: Reading, pupil: PupilId) -> Option<u64> {
        let fits = reading.common_rules().let_ops.len() <= LET_OPS;
        self.get(pupil).filter(|_| fits).map(|values| values.let_ops)
    }

    /// Whether this let-op is there, or any; `None` where that is not known.
    pub(super) fn asks(&self, reading: Reading, pupil: PupilId, name: Option<&LetOpName>) -> Option<bool> {
        let there = self.let_ops(reading, pupil)?;
        let Some(name) = name else { return Some(there != 0) };
        let place = query::let_op_place(reading, name);
        Some(place.is_some_and(|place| there & (1 << place) != 0))
    }

    /// Whether this party was given a ground to know, or any was.
    pub(super) fn is_open_to(&self, pupil: PupilId, party: Option<Party>) -> Option<bool> {
        let values = self.get(pupil)?;
        Some(values.open_to & party.map_or(u32::MAX, bit) != 0)
    }

    /// Whether this party works on the case without a ground, or any.
    pub(super) fn lacks_ground(&self, pupil: PupilId, party: Option<Party>) -> Option<bool> {
        let values = self.get(pupil)?;
        Some(values.without_ground & party.map_or(u32::MAX, bit) != 0)
    }
}

impl Values {
    fn of(reading: Reading, case: &Case) -> Self {
        let lacking = query::without_ground(reading, case);
        let let_ops = query::let_ops_found(reading, case).take_while(|place| *place < LET_OPS);
        Self {
            let_ops: let_ops.fold(0, |all, place| all | 1 << place),
            open_to: bits(query::open_to(reading, case).into_iter().map(|party| party.kind)),
            without_ground: lacking.iter().fold(0, |all, it| all | it.party().map_or(UNKNOWN_PARTY, bit)),
        }
    }
}

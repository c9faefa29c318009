//! Who does what was agreed, and on which day: an agreement can be handed on from a day that lies ahead.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{Agreement, AgreementFacts, Owner};

/// Who does an agreement from a day on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Turn {
    /// The first day, local date.
    #[serde(with = "super::day")]
    pub from: NaiveDate,
    /// Who does it.
    pub owner: Owner,
    /// Together with.
    pub with: Vec<Owner>,
}

/// Who does an agreement on one day.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Doing<'a> {
    /// Who does it.
    pub owner: Option<Owner>,
    /// Together with.
    pub with: &'a [Owner],
}

impl<'a> Doing<'a> {
    /// Of those who did it at first and the turns that followed, the first day first: who it is on a day.
    pub(super) fn on(day: NaiveDate, first: Self, turns: &'a [Turn]) -> Self {
        turns.iter().rev().find(|turn| turn.from <= day).map_or(first, Self::of)
    }

    /// Who does it in this turn.
    pub fn of(turn: &'a Turn) -> Self {
        Self { owner: Some(turn.owner), with: &turn.with }
    }

    /// Everybody who does it.
    pub fn everybody(self) -> impl Iterator<Item = Owner> + 'a {
        self.owner.into_iter().chain(self.with.iter().copied())
    }
}

impl AgreementFacts {
    fn first(&self) -> Doing<'_> {
        Doing { owner: self.first_owner, with: self.first_with.as_deref().unwrap_or_default() }
    }

    fn turns(&self) -> &[Turn] {
        self.handed_on.as_deref().unwrap_or_default()
    }

    /// Who does it on a local date.
    pub fn doing_on(&self, day: NaiveDate) -> Doing<'_> {
        Doing::on(day, self.first(), self.turns())
    }

    /// Who does it in the end.
    pub fn doing_last(&self) -> Doing<'_> {
        self.turns().last().map_or_else(|| self.first(), Doing::of)
    }

    /// Who does it after a local date, each from a day on.
    pub fn turns_after(&self, day: NaiveDate) -> impl Iterator<Item = &Turn> {
        self.turns().iter().filter(move |turn| turn.from > day)
    }
}

impl Agreement {
    /// Who does it on a local date.
    pub fn doing_on(&self, day: NaiveDate) -> Doing<'_> {
        self.facts.doing_on(day)
    }

    /// Everybody who does it on a local date or later.
    pub fn doing_from(&self, day: NaiveDate) -> impl Iterator<Item = Owner> + '_ {
        let later = self.facts.turns_after(day).map(Doing::of);
        std::iter::once(self.doing_on(day)).chain(later).flat_map(Doing::everybody)
    }
}

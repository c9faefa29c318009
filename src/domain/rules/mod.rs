//! The rules of a werkwijze (DESIGN §8): every number and label that is a region's choice, with its source, and the
//! tables of rules. Plain values: `framework` reads them from a file, a [`super::Reading`] hands them out.

mod citation;
mod names;
mod numbers;
mod quantity;
mod rule;

pub use citation::Citation;
pub use names::{MeetingName, Name, Named, NamedGround, PartyName, PhaseName};
pub use numbers::{NumberKey, Numbers};
pub use quantity::{Age, Days, Months, Quantity, Range, Times, Unit, Weeks, YearLevel};
pub use rule::{Condition, LetOp, OwnWords, Rule, ShippedView};

use std::collections::BTreeMap;

use super::{Giver, MeetingKind, Party, Phase, Setting, Settings};

/// What changes at a birthday.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Milestone {
    /// Leerplicht ends with that school year.
    Compulsory,
    /// Of age.
    Adult,
    /// By one agreement or another the Doorstroompunt stops following.
    Monitor,
}

/// The rules of one werkwijze. By default one that says nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Rules {
    /// What the werkwijze is called.
    pub name: String,
    /// The texts that it cites: number and title.
    pub texts: Vec<(String, String)>,
    /// The numbers that count.
    pub numbers: Numbers,
    /// Where each number comes from; a number of the settings is not here.
    pub sources: BTreeMap<NumberKey, Vec<Citation>>,
    /// What phases are called, in the order of the roads.
    pub phases: Vec<PhaseName>,
    /// What kinds of organisation are called.
    pub parties: Vec<PartyName>,
    /// What kinds of meeting are called.
    pub meetings: Vec<MeetingName>,
    /// The laws and convenants that a ground may name.
    pub grounds: Vec<NamedGround>,
    /// What asks attention, the most pressing first.
    pub let_ops: Vec<Rule<LetOp>>,
    /// The views of Lijst that are there from the start.
    pub views: Vec<Rule<ShippedView>>,
}

impl Rules {
    /// With what somebody set in this casustafel over it. The one place where settings meet a werkwijze.
    pub fn with(&self, settings: &Settings) -> Self {
        let mut rules = self.clone();
        for (key, numbers) in settings.recorded().iter().filter_map(Setting::number) {
            rules.numbers.set(key, &numbers);
            rules.sources.remove(&key);
        }
        rules
    }

    /// The ages at which something changes: by law, and where the Doorstroompunt stops following.
    pub fn birthdays(&self) -> Vec<Age> {
        let numbers = &self.numbers;
        let mut ages = vec![numbers.compulsory_age, numbers.adult, numbers.monitor_age];
        ages.extend(&numbers.monitor_ends);
        ages.sort_unstable();
        ages.dedup();
        ages
    }

    /// What changes at one of these birthdays.
    pub fn milestone(&self, age: u32) -> Milestone {
        if age == self.numbers.compulsory_age.years() {
            Milestone::Compulsory
        } else if age == self.numbers.adult.years() {
            Milestone::Adult
        } else {
            Milestone::Monitor
        }
    }

    /// Whether this leerjaar belongs to the phase *vooraf*.
    pub fn is_early(&self, level: Option<u8>) -> bool {
        level.is_some_and(|level| u16::from(level) <= self.numbers.early_until.0)
    }

    /// Whether somebody without a date may leave this school year: also when the leerjaar is not known.
    pub fn may_leave(&self, level: Option<u8>) -> bool {
        level.is_none_or(|level| u16::from(level) >= self.numbers.leaves_from.0)
    }

    /// Who gives consent at this age.
    pub fn giver(&self, age: u32) -> Giver {
        if age < self.numbers.consent_together.years() {
            Giver::Parents
        } else if age < self.numbers.consent_alone.years() {
            Giver::Both
        } else {
            Giver::Pupil
        }
    }

    /// Whether this kind of organisation has the dossier itself, so that it needs no ground to know.
    pub fn has_dossier(&self, party: Party) -> bool {
        self.parties.iter().any(|row| row.name.of == party && row.has_dossier)
    }

    /// All there is to a name that the region chose.
    pub fn name_of<T: Named>(&self, of: T) -> Option<&Name<T>> {
        T::names(self).find(|name| name.of == of)
    }

    /// What a kind of organisation is called.
    pub fn party(&self, party: Party) -> &str {
        self.name_of(party).map_or(party.code(), |name| &name.word)
    }

    /// What a phase is called.
    pub fn phase(&self, phase: Phase) -> &str {
        self.name_of(phase).map_or(phase.code(), |name| &name.word)
    }

    /// What a kind of meeting is called.
    pub fn meeting(&self, kind: MeetingKind) -> &str {
        self.name_of(kind).map_or(kind.code(), |name| &name.word)
    }
}

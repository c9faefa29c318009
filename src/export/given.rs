//! What documents are made from, and for whom: here, and nowhere else, a recipient becomes a reading.

use chrono::NaiveDate;

use crate::domain::names_in_text::OwnNetworks;
use crate::domain::{Audience, People, Reading, Recipient, Rules, State};

/// What documents are made from, besides the journal.
#[derive(Clone, Copy, Debug)]
pub struct Given<'a> {
    /// All that is known.
    pub state: &'a State,
    /// What rules call today.
    pub today: NaiveDate,
    /// What is a region's choice.
    pub rules: &'a Rules,
    /// Whether it is about people who exist.
    pub people: People,
}

/// Who reads what this recipient gets.
pub(super) fn readers(recipient: &Recipient) -> Audience {
    Audience::Recipient(recipient.clone())
}

impl<'a> Given<'a> {
    /// What these readers may see of it.
    pub(super) fn to(self, readers: &'a Audience, networks: &'a OwnNetworks<'a>) -> To<'a> {
        let reading = Reading::new(self.state, self.today, self.rules, readers);
        To { reading: reading.with_own_networks(networks), people: self.people, readers }
    }
}

/// What a source reads for one recipient.
#[derive(Clone, Copy, Debug)]
pub struct To<'a> {
    /// All that is known, as far as they may see it.
    pub reading: Reading<'a>,
    /// Whether it is about people who exist.
    pub people: People,
    /// Who they are.
    readers: &'a Audience,
}

impl<'a> To<'a> {
    /// It stays in the own organisation.
    pub(super) fn is_own(self) -> bool {
        *self.readers == Audience::Recipient(Recipient::Own)
    }

    /// The same of another state: as it was when a meeting closed.
    pub(super) fn of(self, state: &'a State) -> Self {
        Self { reading: self.reading.of(state), ..self }
    }
}

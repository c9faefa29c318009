//! The screens by name.

use crate::keys::Place;

/// Which screen is open.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Screen {
    /// Lijst.
    #[default]
    List,
    /// Casus.
    Case,
    /// Overleg.
    Meeting,
    /// Afspraken.
    Agreements,
    /// Netwerk.
    Network,
    /// Triage, over Lijst.
    Triage,
}

impl Screen {
    /// All of them.
    pub const ALL: [Self; 6] =
        [Self::List, Self::Case, Self::Meeting, Self::Agreements, Self::Network, Self::Triage];

    /// Where its keys are looked up.
    pub fn place(self) -> Place {
        match self {
            Self::List => Place::List,
            Self::Case => Place::Case,
            Self::Meeting => Place::Meeting,
            Self::Agreements => Place::Agreements,
            Self::Network => Place::Network,
            Self::Triage => Place::Triage,
        }
    }
}

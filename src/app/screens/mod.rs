//! The screens: what each one knows, and how keys change that. How they look is in `view::screens`.

pub mod agreements;
pub mod case;
pub mod list;
pub mod meeting;
pub mod network;
pub mod triage;

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

/// A cursor in a list of `total` rows: moves, and never points beyond it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Cursor {
    /// The row, from 0.
    pub at: usize,
}

/// How many rows PgUp and PgDn move; less than any comfortable screen holds, so nothing is jumped over.
pub const PAGE: usize = 10;

impl Cursor {
    /// Does the action if it moves a cursor; says whether it did.
    pub fn moved(&mut self, action: crate::keys::Action, total: usize) -> bool {
        use crate::keys::Action;
        let last = total.saturating_sub(1);
        self.at = match action {
            Action::Up | Action::PickUp => self.at.saturating_sub(1),
            Action::Down | Action::PickDown => self.at.saturating_add(1),
            Action::PageUp | Action::PickPageUp => self.at.saturating_sub(PAGE),
            Action::PageDown | Action::PickPageDown => self.at.saturating_add(PAGE),
            Action::First | Action::PickFirst => 0,
            Action::Last | Action::PickLast => last,
            _ => return false,
        };
        self.at = self.at.min(last);
        true
    }
}

//! Something could not be written. Nothing is shown as saved; the words that were typed are in the draft here.

use crate::app::{Ask, Effect, SaveFault};
use crate::domain::Draft;
use crate::keys::Action;

/// The layer: again (yes), or go on without it (no) with the words still on the screen.
#[derive(Clone, Debug, PartialEq)]
pub struct SaveTrouble {
    /// What was to be written.
    pub draft: Draft,
    /// Why it was not.
    pub fault: SaveFault,
}

impl SaveTrouble {
    /// What a key does here.
    pub fn act(&self, action: Action) -> Vec<Ask> {
        match action {
            Action::Yes => vec![Ask::Close, Ask::Effect(Effect::Append(self.draft.clone()))],
            Action::PickDown => vec![Ask::Close, Ask::Effect(Effect::SaveElsewhere(self.draft.clone()))],
            Action::No => vec![Ask::Close, Ask::Effect(Effect::Quit)],
            _ => vec![],
        }
    }
}

//! Something could not be written. Nothing is shown as saved; the words that were typed are in the draft here.

use crate::app::effect::{Effect, SaveFault};
use crate::app::intent::Intent;
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
    pub fn act(&self, action: Action) -> Vec<Intent> {
        match action {
            Action::Yes => vec![Intent::Close, Intent::Effect(Effect::Append(self.draft.clone()))],
            Action::PickDown => {
                vec![Intent::Close, Intent::Effect(Effect::SaveElsewhere(self.draft.clone()))]
            }
            Action::No => vec![Intent::Close, Intent::Effect(Effect::Quit)],
            _ => vec![],
        }
    }
}

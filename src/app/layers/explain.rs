//! A page that is only read: what asks attention in a case and why, or what is expected of its casusregisseur.

use crate::app::cursor::scroll;
use crate::app::intent::{Intent, Topic};
use crate::domain::PupilId;
use crate::keys::Action;

/// The layer.
#[derive(Clone, Copy, Debug)]
pub struct Explain {
    /// What it is about.
    pub topic: Topic,
    /// Whose case.
    pub pupil: PupilId,
    /// How far it has been scrolled.
    pub top: usize,
}

impl Explain {
    /// The page, from its start.
    pub fn new(topic: Topic, pupil: PupilId) -> Self {
        Self { topic, pupil, top: 0 }
    }

    /// What a key does here.
    pub fn act(&mut self, action: Action) -> Vec<Intent> {
        match action {
            Action::Accept | Action::Cancel | Action::Yes | Action::No => vec![Intent::Close],
            _ => {
                scroll(&mut self.top, action);
                vec![]
            }
        }
    }
}

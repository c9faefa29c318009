//! The minutes as one reader gets them: here, once, is decided what of them goes out.

use super::{Decision, Discussion, Minutes};
use crate::domain::{Fact, Reading, Sight, What};

impl Minutes {
    /// Without what this reader may not see. Names stay as they are: they pass the gate when they are shown.
    #[must_use]
    pub fn seen(mut self, reading: Reading) -> Self {
        self.discussions.iter_mut().for_each(|about| about.keep_seen(reading));
        self
    }
}

impl Discussion {
    fn keep_seen(&mut self, reading: Reading) {
        let pupil = Some(self.pupil.number);
        self.decisions.retain(|decision| match decision {
            Decision::Fact { from, to } => {
                let key = to.as_ref().or(from.as_ref()).map(Fact::key);
                key.is_some_and(|key| reading.shows(pupil, key))
            }
            Decision::Role { .. } => true,
        });
        if reading.sees(What::OwnNetwork, pupil) == Sight::Nothing {
            self.relatives.clear();
        }
    }
}

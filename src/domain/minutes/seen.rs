//! The minutes as one reader gets them: here, once, is decided what of them goes out.

use super::{Agreed, Decision, Discussion, Minutes, Noted};
use crate::domain::{Fact, FreeText, Progress, Reading, Sight, TextKind, What};

impl Minutes {
    /// Only the pupils about whom it is for this reader, and of them what it may see. Names stay as they are: they pass
    /// the gate when they are shown.
    #[must_use]
    pub fn seen(mut self, reading: Reading) -> Self {
        self.discussions.retain(|about| reading.concerns(about.pupil.number));
        self.discussions.iter_mut().for_each(|about| about.keep_seen(reading));
        self
    }
}

impl Discussion {
    /// What this reader may see of it.
    #[must_use]
    pub fn seen(mut self, reading: Reading) -> Self {
        self.keep_seen(reading);
        self
    }

    fn keep_seen(&mut self, reading: Reading) {
        let pupil = Some(self.pupil.number);
        self.decisions.retain(|decision| match decision {
            Decision::Fact { from, to } => {
                let key = to.as_ref().or(from.as_ref()).map(Fact::key);
                key.is_some_and(|key| reading.shows(pupil, key))
            }
            Decision::Role { .. } => true,
        });
        for decision in &mut self.decisions {
            if let Decision::Role { reason, .. } = decision {
                *reason = reason.take().filter(|why| reading.why(why, pupil).is_some());
            }
        }
        for entry in &mut self.entries {
            for side in [&mut entry.from, &mut entry.to] {
                *side = side.take().map(|side| reading.entry(self.pupil.number, &side).into_owned());
            }
        }
        self.entries.retain(|entry| entry.from != entry.to);
        self.notes.retain(|note| note.told(reading).is_some());
        if reading.sees(What::OwnNetwork, pupil) == Sight::Nothing {
            self.relatives.clear();
        }
    }
}

impl Noted {
    /// What it says, where this reader may read it.
    pub fn told(&self, reading: Reading) -> Option<String> {
        reading.free(&self.text, TextKind::Note, Some(self.pupil))
    }
}

impl Agreed {
    /// What was agreed.
    pub fn what(&self, reading: Reading) -> String {
        self.words(&self.what, reading)
    }

    /// How these words about the same agreement read.
    pub fn words(&self, what: &FreeText, reading: Reading) -> String {
        let told = reading.free(what, TextKind::Agreement, Some(self.pupil));
        told.unwrap_or_else(|| Reading::HIDDEN.to_owned())
    }

    /// How far it is.
    pub fn progress(&self, reading: Reading) -> Progress<String> {
        reading.progress(&self.progress, Some(self.pupil))
    }
}

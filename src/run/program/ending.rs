//! The last things of the program.

use super::{Ask, Clock, Ended, Program, Stage};
use crate::text;

impl Program {
    /// Leaves with a sentence about what went wrong around it; the checkpoint is brought up to date all the same.
    pub(super) fn fail(&mut self, sentence: String, clock: Clock) -> Vec<Ask> {
        vec![Ask::Leave(self.close(clock).and(Err(sentence)))]
    }

    /// The last thing: the checkpoint. What there is still to say.
    pub(super) fn close(&mut self, clock: Clock) -> Ended {
        match &mut self.stage {
            Stage::Opening { .. } => Ok(None),
            Stage::NotOpened { error, .. } => Err(text::store::open_error(error)),
            Stage::Open(driver) => {
                // What could not be saved is said last, where it is read after the program has gone.
                let unsaved = driver.unsaved();
                let said = driver.close(clock);
                unsaved.map_or(Ok(said), Err)
            }
        }
    }
}

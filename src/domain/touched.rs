//! Which records a group touched: what the checkpoint has to write and the search index to read again.

use std::collections::BTreeSet;

use super::Entity;

/// The records that changed; the small head (user, newest group, undo stack) always counts as changed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Touched(pub BTreeSet<Entity>);

impl Touched {
    /// Adds what another group touched.
    pub fn merge(&mut self, other: Self) {
        self.0.extend(other.0);
    }
}

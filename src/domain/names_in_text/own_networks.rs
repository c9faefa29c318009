//! The own networks of all pupils, for who may not know them by name: a text about one pupil can name the mother of another.

use std::sync::OnceLock;

use super::NameIndex;
use crate::domain::{Relation, State};

/// Who belongs to an own network, or once did, and what stands in a text instead of their name.
pub struct OwnNetworks<'a> {
    state: &'a State,
    instead: fn(Option<Relation>) -> String,
    index: OnceLock<NameIndex>,
}

impl<'a> OwnNetworks<'a> {
    /// Of this state: of the newest, since whoever came into an own network after a meeting can stand in its notes.
    /// `instead` words what somebody is to a pupil. The cases are looked at when the first text is read.
    pub fn of(state: &'a State, instead: fn(Option<Relation>) -> String) -> Self {
        Self { state, instead, index: OnceLock::new() }
    }

    /// What finds them. Only cases with an own network are decoded for it.
    pub(in crate::domain) fn index(&self) -> &NameIndex {
        self.index.get_or_init(|| {
            let near = self.state.rows().filter(|row| row.has_relatives());
            let cases = near.filter_map(|row| self.state.peek(row.id));
            NameIndex::of(cases).with_people(self.state)
        })
    }

    /// Their state.
    pub(in crate::domain) fn state(&self) -> &'a State {
        self.state
    }

    /// What stands instead of the name of who is this to the pupil.
    pub(in crate::domain) fn instead(&self, relation: Option<Relation>) -> String {
        (self.instead)(relation)
    }
}

impl std::fmt::Debug for OwnNetworks<'_> {
    /// It holds names: they stay out of debug output.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct(stringify!(OwnNetworks)).finish_non_exhaustive()
    }
}

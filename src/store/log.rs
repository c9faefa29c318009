//! What the rest of the program asks of a store, on disk or in memory.

use std::path::Path;

use chrono::DateTime;

use crate::domain::{Draft, Group, GroupId, Hash32, State, Touched};

use super::error::{AppendError, ElsewhereError, Notice, ReadError};
use super::record::Hash;
use super::upcast;

/// Groups as they are read back, oldest first.
pub type Groups<'a> = Box<dyn Iterator<Item = Result<Group, ReadError>> + 'a>;

/// A log of groups.
pub trait Log {
    /// Gives a draft its number and its place in the chain, and keeps it. When this returns, the group is safe:
    /// only then may it be applied and shown.
    ///
    /// # Errors
    /// The group was not kept; the same draft may be given again.
    fn append(&mut self, draft: &Draft) -> Result<Group, AppendError>;

    /// All groups, oldest first.
    ///
    /// # Errors
    /// When the log cannot be read.
    fn groups(&self) -> Result<Groups<'_>, ReadError>;

    /// The groups at these places, as the `trail` of a case or meeting names them.
    ///
    /// # Errors
    /// When one cannot be read.
    fn timeline(&self, trail: &[u64]) -> Result<Vec<Group>, ReadError>;

    /// Brings the checkpoint up to this state; `touched` is all that changed since the last call.
    /// A failure costs time at the next start and nothing else: the notice says so.
    fn checkpoint(&mut self, state: &State, touched: Touched) -> Option<Notice>;

    /// Goes on in another folder: everything so far and this draft are on the disk there.
    ///
    /// # Errors
    /// The store stays where it was, without the draft.
    fn save_elsewhere(&mut self, dir: &Path, draft: &Draft) -> Result<Group, ElsewhereError>;

    /// What was typed and not recorded, as it was last kept. The notice says that there was something that cannot be read.
    fn drafts(&self) -> (Vec<u8>, Option<Notice>);

    /// Keeps what was typed and not recorded, instead of what was kept before; nothing, when there is nothing.
    ///
    /// # Errors
    /// What was kept before is still there.
    fn keep_drafts(&mut self, bytes: &[u8]) -> Result<(), AppendError>;

    /// The folder, if there is one.
    fn place(&self) -> Option<&Path>;
}

/// Numbers a draft, chains it to the newest group, and encodes it.
pub(super) fn number_and_encode(draft: &Draft, id: GroupId, prev: Hash) -> Option<(Group, Vec<u8>)> {
    let group = Group {
        v: upcast::CURRENT,
        id,
        // The record holds milliseconds: what is shown now is what is read back later.
        at: DateTime::from_timestamp_millis(draft.at.timestamp_millis())?,
        by: draft.by,
        meeting: draft.meeting,
        cause: draft.cause,
        prev: Hash32(prev),
        events: draft.events.clone(),
        offset: 0,
    };
    let payload = upcast::encode(&group)?;
    Some((group, payload))
}

//! A store that is gone when the program ends: for the demo and for tests. The groups go through the same
//! encoding as on disk.

use std::path::Path;

use crate::domain::{Draft, Group, GroupId, State, Touched};

use super::error::{AppendError, ElsewhereError, Notice, OpenError, Part, ReadError};
use super::log::{Groups, Log, number_and_encode};
use super::record::{self, Hash, NO_HASH};
use super::upcast;

/// A log in memory; a group's offset is its number from 0.
#[derive(Debug, Clone)]
pub struct Memory {
    node: u32,
    head: Hash,
    payloads: Vec<Vec<u8>>,
    drafts: Vec<u8>,
}

impl Default for Memory {
    fn default() -> Self {
        Self { node: 1, head: NO_HASH, payloads: Vec::new(), drafts: Vec::new() }
    }
}

impl Memory {
    fn count(&self) -> u64 {
        self.payloads.len() as u64
    }

    fn read(&self, offset: u64) -> Result<Group, ReadError> {
        let payload = usize::try_from(offset).ok().and_then(|index| self.payloads.get(index));
        let group = payload.and_then(|payload| upcast::decode(payload).ok());
        group.map(|group| Group { offset, ..group }).ok_or(ReadError::Damaged { at: offset })
    }
}

impl Log for Memory {
    fn append(&mut self, draft: &Draft) -> Result<Group, AppendError> {
        let id = GroupId { node: self.node, seq: self.count() + 1 };
        let (group, payload) = number_and_encode(draft, id, self.head).ok_or(AppendError::TooLarge)?;
        let offset = self.count();
        self.head = record::hash(&payload);
        self.payloads.push(payload);
        Ok(Group { offset, ..group })
    }

    fn groups(&self) -> Result<Groups<'_>, ReadError> {
        Ok(Box::new((0..self.count()).map(|offset| self.read(offset))))
    }

    fn timeline(&self, trail: &[u64]) -> Result<Vec<Group>, ReadError> {
        trail.iter().map(|offset| self.read(*offset)).collect()
    }

    fn checkpoint(&mut self, _state: &State, _touched: Touched) -> Option<Notice> {
        None
    }

    fn save_elsewhere(&mut self, _dir: &Path, _draft: &Draft) -> Result<Group, ElsewhereError> {
        let source = std::io::ErrorKind::Unsupported.into();
        Err(OpenError::Io { part: Part::Folder, source }.into())
    }

    fn drafts(&self) -> (Vec<u8>, Option<Notice>) {
        (self.drafts.clone(), None)
    }

    fn keep_drafts(&mut self, bytes: &[u8]) -> Result<(), AppendError> {
        self.drafts = bytes.to_vec();
        Ok(())
    }

    fn place(&self) -> Option<&Path> {
        None
    }
}

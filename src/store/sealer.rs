//! The one place where bytes become frames and frames become bytes again: journal, drafts and checkpoint all go through it.
//!
//! Today every store is plain: a frame holds its payload as it is, with a BLAKE3 checksum (`record.rs` is the layout).

use super::record::{self, Seal};

/// What a frame or a value holds. Each reader takes its own kind only.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// One record of the journal.
    Group,
    /// What was typed and not recorded.
    Draft,
    /// A value of the checkpoint.
    Checkpoint,
}

/// How the bytes of a store are kept.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Sealer {
    /// Readable by anybody who can read the files.
    #[default]
    Plain,
}

impl Sealer {
    /// The frame of a payload, ready to be written; `None` when it is longer than a frame can be.
    #[must_use]
    pub fn seal(&self, kind: Kind, payload: &[u8]) -> Option<Vec<u8>> {
        match (self, kind) {
            (Self::Plain, Kind::Group | Kind::Draft | Kind::Checkpoint) => {
                record::encode(payload, Seal::Plain)
            }
        }
    }

    /// The payload of a frame whose checksum was right; `None` when it is none of this kind, or of another store.
    #[must_use]
    pub fn open(&self, kind: Kind, seal: Seal, stored: Vec<u8>) -> Option<Vec<u8>> {
        match (self, kind, seal) {
            (Self::Plain, Kind::Group | Kind::Draft | Kind::Checkpoint, Seal::Plain) => Some(stored),
        }
    }

    /// A value as it is kept under this key of a database that checks its values itself: without a frame.
    #[must_use]
    pub fn keep(&self, kind: Kind, _key: &[u8], value: Vec<u8>) -> Option<Vec<u8>> {
        match (self, kind) {
            (Self::Plain, Kind::Checkpoint) => Some(value),
            (Self::Plain, Kind::Group | Kind::Draft) => None,
        }
    }

    /// The value that was kept under this key; `None` when it is none of this kind, key and store.
    #[must_use]
    pub fn read(&self, kind: Kind, _key: &[u8], kept: Vec<u8>) -> Option<Vec<u8>> {
        match (self, kind) {
            (Self::Plain, Kind::Checkpoint) => Some(kept),
            (Self::Plain, Kind::Group | Kind::Draft) => None,
        }
    }
}

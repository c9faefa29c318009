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
            (Self::Plain, Kind::Group | Kind::Draft) => record::encode(payload, Seal::Plain),
        }
    }

    /// The payload of a frame whose checksum was right; `None` when it is none of this kind, or of another store.
    #[must_use]
    pub fn open(&self, kind: Kind, seal: Seal, stored: Vec<u8>) -> Option<Vec<u8>> {
        match (self, kind, seal) {
            (Self::Plain, Kind::Group | Kind::Draft, Seal::Plain) => Some(stored),
        }
    }
}

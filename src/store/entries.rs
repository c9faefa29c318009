//! How the checkpoint's records become entries of one tree: keys, chunks, and the digest over all of them. Pure.
//!
//! ```text
//! key    00                                   meta: format, tables, position, number of entries, digest; BLAKE3 behind it
//! key    table (1 byte) id (8) chunk (2)      big-endian; a record's bytes are its chunks in order
//! ```

use std::collections::BTreeMap;
use std::io;

use serde::{Deserialize, Serialize};

use super::journal::Position;
use super::record::Hash;
use crate::domain::{AgreementKey, EntryKey, FactKey, MeetingKey, NoteKey, PersonKey, SettingKey};

/// Number of the encoding of everything in the checkpoint. Another number means: build it anew. The tables of facts are
/// apart: postcard knows their rows by place, so a row more is seen by itself.
pub const FORMAT: u32 = 11;

/// The longest value that sled is given, in bytes: larger pages become files that it neither syncs nor frees.
pub const MAX_VALUE: usize = 4000;

/// The key of the checkpoint's own entry; no table has number 0.
pub(super) const META: &[u8] = &[0];

const KEY: usize = 9;

/// What a record is called in the checkpoint: a table (not 0) and a number in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Key {
    /// The table, from 1.
    pub table: u8,
    /// The record's number in the table.
    pub id: u64,
}

impl Key {
    pub(super) fn chunk(self, index: u16) -> [u8; KEY + 2] {
        let [a, b, c, d, e, f, g, h] = self.id.to_be_bytes();
        let [x, y] = index.to_be_bytes();
        [self.table, a, b, c, d, e, f, g, h, x, y]
    }

    pub(super) fn parse(entry: &[u8]) -> Option<Self> {
        let [table, a, b, c, d, e, f, g, h, _, _] = *<&[u8; KEY + 2]>::try_from(entry).ok()?;
        Some(Self { table, id: u64::from_be_bytes([a, b, c, d, e, f, g, h]) })
    }
}

/// Records that are new or changed, and (without bytes) those that are gone.
pub type Changes = BTreeMap<Key, Option<Vec<u8>>>;

/// Why the checkpoint cannot be used. For maintainers; a user hears that the journal was read instead.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{0}")]
pub struct Broken(String);

impl Broken {
    /// Something in the checkpoint that is not as it was written.
    #[must_use]
    pub fn because(why: &str) -> Self {
        Self(why.to_owned())
    }
}

impl From<io::Error> for Broken {
    fn from(error: io::Error) -> Self {
        Self(error.to_string())
    }
}

/// Every row of the tables of facts, in order.
fn codes() -> impl Iterator<Item = &'static str> {
    (FactKey::ALL.iter().map(|key| key.code()))
        .chain(EntryKey::ALL.iter().map(|key| key.code()))
        .chain(PersonKey::ALL.iter().map(|key| key.code()))
        .chain(AgreementKey::ALL.iter().map(|key| key.code()))
        .chain(NoteKey::ALL.iter().map(|key| key.code()))
        .chain(MeetingKey::ALL.iter().map(|key| key.code()))
        .chain(SettingKey::ALL.iter().map(|key| key.code()))
}

/// What a checkpoint says about itself.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
pub(super) struct Meta {
    pub(super) position: Position,
    pub(super) entries: u64,
    pub(super) digest: Hash,
}

impl Meta {
    pub(super) const EMPTY: Self = Self { position: Position::START, entries: 0, digest: [0; 32] };

    /// The number of the format, and what the tables of facts come to.
    fn format() -> [u8; 8] {
        let mut tables = blake3::Hasher::new();
        for code in codes() {
            tables.update(code.as_bytes()).update(b"\n");
        }
        let [a, b, c, d, ..] = *tables.finalize().as_bytes();
        let [e, f, g, h] = FORMAT.to_le_bytes();
        [e, f, g, h, a, b, c, d]
    }

    pub(super) fn to_bytes(self) -> Result<Vec<u8>, Broken> {
        let mut bytes = Self::format().to_vec();
        bytes.extend(postcard::to_allocvec(&self).map_err(|error| Broken(error.to_string()))?);
        let check = blake3::hash(&bytes);
        bytes.extend_from_slice(check.as_bytes());
        Ok(bytes)
    }

    /// `None` when it is of another format.
    pub(super) fn parse(bytes: &[u8]) -> Result<Option<Self>, Broken> {
        let (body, check) = bytes.split_last_chunk::<32>().ok_or_else(|| Broken::because("short meta"))?;
        if blake3::hash(body).as_bytes() != check {
            return Err(Broken::because("meta does not match its check"));
        }
        match body.split_first_chunk::<8>() {
            Some((format, meta)) if *format == Self::format() => {
                postcard::from_bytes(meta).map(Some).map_err(|error| Broken(error.to_string()))
            }
            _ => Ok(None),
        }
    }

    /// Adds what was seen of other entries.
    pub(super) fn add(&mut self, other: Self) {
        self.entries += other.entries;
        self.mix(&other.digest);
    }

    fn mix(&mut self, hash: &Hash) {
        for (sum, byte) in self.digest.iter_mut().zip(hash) {
            *sum ^= byte;
        }
    }

    /// Adds or takes away one entry; the same step does both, so that a change needs no full scan.
    pub(super) fn toggle(&mut self, key: &[u8], value: &[u8]) {
        // The value apart: hashed at once it is several times as quick as behind a key.
        let hash = blake3::Hasher::new().update(key).update(blake3::hash(value).as_bytes()).finalize();
        self.mix(hash.as_bytes());
    }
}

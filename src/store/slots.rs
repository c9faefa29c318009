//! `slots.json`: what kind of store this is. No personal data; key slots come with sealing.

use std::io;
use std::path::Path;

use serde::{Deserialize, Serialize};

use super::{files, plain};
use crate::domain::People;

/// The folder format that this program writes.
pub const FORMAT: u32 = 1;

/// The file's name.
pub const FILE: &str = "slots.json";

/// Sixteen random bytes from the system.
///
/// # Errors
/// When the system has none.
pub fn entropy() -> io::Result<[u8; 16]> {
    let mut bytes = [0; 16];
    getrandom::fill(&mut bytes).map_err(io::Error::other)?;
    Ok(bytes)
}

/// The contents of `slots.json`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Slots {
    /// Format of the folder; a higher one is of a later program.
    pub format: u32,
    /// The store's own id, 32 hexadecimal digits; a copy keeps it.
    pub store: String,
    /// The part of every group id that tells this copy's groups from another's.
    pub node: u32,
    /// Whether records are encrypted.
    pub sealed: bool,
    /// Whose data it holds.
    #[serde(default)]
    pub people: People,
    /// The checksum of the journal's first record, 64 hexadecimal digits; none before there is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub first: Option<String>,
}

/// Why a `slots.json` cannot be used.
#[derive(Debug)]
pub enum SlotsError {
    /// It could not be read or written.
    Io(io::Error),
    /// It is not what this program writes.
    Unreadable,
    /// A later program wrote it.
    Newer(u32),
}

impl Slots {
    /// New slots from sixteen random bytes.
    #[must_use]
    pub fn new(entropy: [u8; 16], people: People) -> Self {
        let [a, b, c, d, ..] = *blake3::hash(&entropy).as_bytes();
        let store = entropy.iter().map(|byte| format!("{byte:02x}")).collect();
        Self {
            format: FORMAT,
            store,
            node: u32::from_le_bytes([a, b, c, d]),
            sealed: false,
            people,
            first: None,
        }
    }

    /// The same store as another copy, with a node of its own.
    #[must_use]
    pub fn copy(&self, entropy: [u8; 16]) -> Self {
        Self { node: Self::new(entropy, self.people).node, ..self.clone() }
    }

    /// Reads the slots of a store.
    ///
    /// # Errors
    /// See [`SlotsError`].
    pub fn read(dir: &Path) -> Result<Self, SlotsError> {
        #[derive(Deserialize)]
        struct Format {
            format: u32,
        }
        let bytes = plain::small(&dir.join(FILE)).map_err(|error| match error.kind() {
            io::ErrorKind::InvalidData => SlotsError::Unreadable,
            _ => SlotsError::Io(error),
        })?;
        let Format { format } = serde_json::from_slice(&bytes).map_err(|_| SlotsError::Unreadable)?;
        if format > FORMAT {
            return Err(SlotsError::Newer(format));
        }
        let slots: Self = serde_json::from_slice(&bytes).map_err(|_| SlotsError::Unreadable)?;
        if slots.sealed { Err(SlotsError::Newer(format)) } else { Ok(slots) }
    }

    /// Writes the slots of a store.
    ///
    /// # Errors
    /// What the platform says.
    pub fn write(&self, dir: &Path) -> io::Result<()> {
        let mut bytes = serde_json::to_vec_pretty(self).map_err(io::Error::other)?;
        bytes.push(b'\n');
        files::replace(&dir.join(FILE), &bytes)
    }
}

//! Whether a store is about people who exist.

use serde::{Deserialize, Serialize};

/// Whose data a store holds. The names of the variants stand in every store's `slots.json`.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum People {
    /// People who exist.
    #[default]
    Real,
    /// The demo region: every screen and document says so.
    Invented,
}

/// How long what is recorded stays.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Lasts {
    /// It is on the disk.
    #[default]
    OnDisk,
    /// It is in memory alone, and gone when the program ends.
    ThisRun,
}

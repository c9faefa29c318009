//! Lists on the disk, as `run` tells of them: what is in a folder, and that a workbook asks a password.

use std::path::PathBuf;

use chrono::{DateTime, Utc};

/// A file that may be a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// Where it is.
    pub path: PathBuf,
    /// When it was last changed, if the disk says.
    pub changed: Option<DateTime<Utc>>,
    /// Its size in bytes.
    pub bytes: u64,
}

/// What is in a folder, or in the usual ones together.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Listing {
    /// The folder; `None` for the usual ones: Downloads, Bureaublad and Documenten.
    pub folder: Option<PathBuf>,
    /// The usual folders; none where one folder is shown.
    pub usual: Vec<PathBuf>,
    /// Files that may be lists, newest first.
    pub files: Vec<Found>,
    /// Folders in it, by name; none are shown among the usual ones.
    pub folders: Vec<PathBuf>,
    /// Where to look further: the folder above, or the user's own one.
    pub beyond: Option<PathBuf>,
    /// Folders that could not be read.
    pub unreadable: Vec<PathBuf>,
}

/// A password. It has no Display, and its Debug tells nothing.
#[derive(Clone, PartialEq, Eq)]
pub struct Password(String);

impl Password {
    /// As it was typed.
    pub fn new(typed: &str) -> Self {
        Self(typed.to_owned())
    }

    /// What was typed, for the one who opens the workbook.
    pub fn shown(&self) -> &str {
        &self.0
    }
}

impl std::fmt::Debug for Password {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("password")
    }
}

/// What was tried before a password is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tried {
    /// Nothing yet.
    Nothing,
    /// Another password, and it was wrong.
    Wrong,
}

//! The file with what this user chose about looks and keys. Losing it loses no data: whoever cannot read it goes on
//! without.

use std::fs;
use std::io::{self, Write as _};
use std::path::Path;

use crate::app::preferences::Preferences;

/// What the file is called, in the user's own folder for the state of this program.
pub const FILE: &str = "voorkeuren.toml";

/// What was chosen; nothing where the file is not there or says something else.
pub fn read(file: Option<&Path>) -> Preferences {
    let text = file.and_then(|file| fs::read_to_string(file).ok());
    text.and_then(|text| toml::from_str(&text).ok()).unwrap_or_default()
}

/// Keeps what was chosen: whole, or as it was.
///
/// # Errors
/// The system refuses it.
pub fn keep(file: &Path, chosen: &Preferences) -> io::Result<()> {
    let dir = file.parent().ok_or(io::ErrorKind::NotFound)?;
    fs::create_dir_all(dir)?;
    let text = toml::to_string(chosen).map_err(io::Error::other)?;
    let mut new = tempfile::NamedTempFile::new_in(dir)?;
    new.write_all(text.as_bytes())?;
    new.persist(file)?;
    Ok(())
}

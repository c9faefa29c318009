//! Files that a user names: read whole up to a limit, or written whole where there is none yet.

use std::fs::File;
use std::io::{Read, Write};
use std::path::Path;

use super::output::Stop;
use crate::text::cli::system::{self, Doing};

/// A key file or a list of pupils is never larger.
pub const LARGEST_TEXT: u64 = 1 << 20;

/// The bytes of a file, at most `limit` and one more, so that the caller sees that it is too large.
pub fn read(path: &Path, limit: u64) -> Result<Vec<u8>, Stop> {
    let mut bytes = Vec::new();
    let whole = File::open(path).and_then(|file| file.take(limit.saturating_add(1)).read_to_end(&mut bytes));
    whole.map_err(|error| Stop::Refused(system::refused(Doing::Read, path, &error)))?;
    Ok(bytes)
}

/// Writes a new file whole: first beside its place, then in one step under its name. A file that is there already is
/// never replaced; one that holds the same is as good as written.
pub fn write(path: &Path, bytes: &[u8]) -> Result<(), Stop> {
    if std::fs::read(path).is_ok_and(|there| there == bytes) {
        return Ok(());
    }
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let written = tempfile::NamedTempFile::new_in(folder).and_then(|mut file| {
        file.write_all(bytes)?;
        file.as_file().sync_all()?;
        file.persist_noclobber(path).map_err(|error| error.error)
    });
    written.map(drop).map_err(|error| Stop::Refused(system::refused(Doing::Write, path, &error)))
}

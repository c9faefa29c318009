//! Plain files, named by a user. A pipe or a device is not read: it may never end, or wait for ever.

use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

/// The bytes of a file, at most `limit` and one more, so that the caller sees that it is too large; and how large it says
/// it is.
///
/// # Errors
/// It cannot be read; [`io::ErrorKind::Unsupported`] where it is no plain file.
pub fn read(path: &Path, limit: u64) -> io::Result<(Vec<u8>, u64)> {
    // Opening a pipe waits for its writer, so it is asked what it is before that.
    let size = size(path)?;
    let mut bytes = vec![];
    File::open(path)?.take(limit.saturating_add(1)).read_to_end(&mut bytes)?;
    Ok((bytes, size))
}

/// Whether a plain file holds just this.
pub fn holds(path: &Path, bytes: &[u8]) -> bool {
    let limit = u64::try_from(bytes.len()).unwrap_or(u64::MAX);
    size(path).is_ok_and(|size| size == limit) && read(path, limit).is_ok_and(|(there, _)| there == bytes)
}

fn size(path: &Path) -> io::Result<u64> {
    let about = std::fs::metadata(path)?;
    if about.is_dir() {
        return Err(io::ErrorKind::IsADirectory.into());
    }
    if !about.is_file() {
        return Err(io::ErrorKind::Unsupported.into());
    }
    Ok(about.len())
}

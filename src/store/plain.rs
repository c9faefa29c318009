//! Plain files. A pipe or a device is not opened: it may never end, or wait for ever.

use std::fs::{self, File};
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
    let about = fs::metadata(path)?;
    if about.is_dir() {
        return Err(io::ErrorKind::IsADirectory.into());
    }
    if !about.is_file() {
        return Err(io::ErrorKind::Unsupported.into());
    }
    Ok(about.len())
}

/// Whether something is there that is no plain file. Other troubles are met where it is opened.
///
/// # Errors
/// [`io::ErrorKind::IsADirectory`] or [`io::ErrorKind::Unsupported`].
pub fn or_nothing(path: &Path) -> io::Result<()> {
    match size(path) {
        Err(error) if matches!(error.kind(), io::ErrorKind::IsADirectory | io::ErrorKind::Unsupported) => {
            Err(error)
        }
        _ => Ok(()),
    }
}

/// Opens a plain file to read it.
pub(super) fn open(path: &Path) -> io::Result<File> {
    or_nothing(path)?;
    File::open(path)
}

/// All of a small file of the store.
///
/// # Errors
/// As for [`read`]; [`io::ErrorKind::InvalidData`] when it is larger than one that the store writes.
pub(super) fn small(path: &Path) -> io::Result<Vec<u8>> {
    const LARGEST: u64 = 64 * 1024;
    let (bytes, size) = read(path, LARGEST)?;
    if size > LARGEST || bytes.len() as u64 > LARGEST {
        Err(io::ErrorKind::InvalidData.into())
    } else {
        Ok(bytes)
    }
}

/// Whether everything in a folder, and in the folders right below it, is a plain file, and no link either.
///
/// # Errors
/// [`io::ErrorKind::Unsupported`], or what the platform says.
pub(super) fn only(folder: &Path) -> io::Result<()> {
    let is_plain = |entry: &fs::DirEntry| Ok::<bool, io::Error>(entry.file_type()?.is_file());
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let whole = if entry.file_type()?.is_dir() {
            fs::read_dir(entry.path())?
                .try_fold(true, |all, below| Ok::<bool, io::Error>(all & is_plain(&below?)?))?
        } else {
            is_plain(&entry)?
        };
        if !whole {
            return Err(io::ErrorKind::Unsupported.into());
        }
    }
    Ok(())
}

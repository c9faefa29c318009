//! The few things that the journal asks of a disk, so that a test can let one fail.

use std::fs::{self, File, Metadata, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use super::error::Changed;
use super::reader::Reader;
use super::{files, plain};

/// An append-only file.
pub trait Disk: Send {
    /// Writes all bytes at the end, in one write where the platform allows.
    ///
    /// # Errors
    /// What the platform says; any part of the bytes may be in the file.
    fn write(&mut self, bytes: &[u8]) -> io::Result<()>;

    /// Returns when everything written is on the disk.
    ///
    /// # Errors
    /// What the platform says; nothing is known then about what is on the disk.
    fn sync(&mut self) -> io::Result<()>;

    /// Opens the file anew and cuts it to a length, on the disk too.
    ///
    /// # Errors
    /// What the platform says, or [`Changed`] as its inner error; may be called again.
    fn rewind(&mut self, length: u64) -> io::Result<()>;

    /// Whether the path still names the file that is open and, if a length is given, whether that is its length.
    ///
    /// # Errors
    /// [`Changed`] as the inner error, or what the platform says.
    fn check(&self, length: Option<u64>) -> io::Result<()>;

    /// Reads the file that is open, whatever its path names now.
    ///
    /// # Errors
    /// What the platform says.
    fn reader(&self) -> io::Result<Reader>;
}

/// The real thing.
#[derive(Debug)]
pub struct LogFile {
    path: PathBuf,
    file: File,
    opened: Identity,
}

impl LogFile {
    /// Opens an existing file for appending.
    ///
    /// # Errors
    /// What the platform says.
    pub fn open(path: &Path) -> io::Result<Self> {
        let file = appending(path)?;
        let opened = identity(&file.metadata()?);
        Ok(Self { path: path.to_path_buf(), file, opened })
    }

    /// Opens an existing file that is not written to.
    ///
    /// # Errors
    /// What the platform says.
    pub fn open_to_read(path: &Path) -> io::Result<Self> {
        let file = plain::open(path)?;
        let opened = identity(&file.metadata()?);
        Ok(Self { path: path.to_path_buf(), file, opened })
    }

    /// Makes a new empty file, itself and its name on the disk.
    ///
    /// # Errors
    /// What the platform says; also when the file exists.
    pub fn create(path: &Path) -> io::Result<()> {
        files::options().write(true).create_new(true).open(path)?.sync_all()?;
        files::sync_parent(path)
    }

    fn is_ours(&self, about: &Metadata) -> io::Result<()> {
        if identity(about) == self.opened { Ok(()) } else { Err(Changed::Replaced.into()) }
    }
}

impl Disk for LogFile {
    fn write(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.file.write_all(bytes)
    }

    fn sync(&mut self) -> io::Result<()> {
        self.file.sync_data()
    }

    fn rewind(&mut self, length: u64) -> io::Result<()> {
        // After a failed sync the old handle may believe that its pages are clean: take a new one.
        // It is opened for writing, not appending: Windows cuts no file that is open for appending.
        let file = OpenOptions::new().write(true).open(&self.path).map_err(gone)?;
        let about = file.metadata()?;
        self.is_ours(&about)?;
        if about.len() < length {
            return Err(Changed::Length.into());
        }
        file.set_len(length)?;
        file.sync_all()?;
        let file = appending(&self.path)?;
        self.is_ours(&file.metadata()?)?;
        self.file = file;
        Ok(())
    }

    fn check(&self, length: Option<u64>) -> io::Result<()> {
        self.is_ours(&fs::metadata(&self.path).map_err(gone)?)?;
        match length {
            Some(length) if self.file.metadata()?.len() != length => Err(Changed::Length.into()),
            _ => Ok(()),
        }
    }

    fn reader(&self) -> io::Result<Reader> {
        self.file.try_clone().map(Reader::new)
    }
}

/// What tells one file from another: device and inode. Windows tells nothing of the kind, but lets nobody remove or
/// rename a file that is open as ours is.
type Identity = Option<(u64, u64)>;

#[cfg(unix)]
fn identity(about: &Metadata) -> Identity {
    use std::os::unix::fs::MetadataExt;
    Some((about.dev(), about.ino()))
}

#[cfg(not(unix))]
fn identity(_about: &Metadata) -> Identity {
    None
}

fn gone(error: io::Error) -> io::Error {
    match error.kind() {
        io::ErrorKind::NotFound | io::ErrorKind::NotADirectory => Changed::Gone.into(),
        _ => error,
    }
}

fn appending(path: &Path) -> io::Result<File> {
    files::held(OpenOptions::new().read(true).append(true)).open(path)
}

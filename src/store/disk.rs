//! The few things that the journal asks of a disk, so that a test can let one fail.

use std::fs::{File, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use super::files;

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
    /// What the platform says; may be called again.
    fn rewind(&mut self, length: u64) -> io::Result<()>;
}

/// The real thing.
#[derive(Debug)]
pub struct LogFile {
    path: PathBuf,
    file: File,
}

impl LogFile {
    /// Opens an existing file for appending.
    ///
    /// # Errors
    /// What the platform says.
    pub fn open(path: &Path) -> io::Result<Self> {
        Ok(Self { path: path.to_path_buf(), file: appending(path)? })
    }

    /// Makes a new empty file, itself and its name on the disk.
    ///
    /// # Errors
    /// What the platform says; also when the file exists.
    pub fn create(path: &Path) -> io::Result<()> {
        files::options().write(true).create_new(true).open(path)?.sync_all()?;
        files::sync_parent(path)
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
        let file = OpenOptions::new().write(true).open(&self.path)?;
        file.set_len(length)?;
        file.sync_all()?;
        self.file = appending(&self.path)?;
        Ok(())
    }
}

fn appending(path: &Path) -> io::Result<File> {
    OpenOptions::new().append(true).open(path)
}

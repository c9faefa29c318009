//! One process at a time: an advisory lock on `lock`, and `holder.json` that says who has it.
//!
//! Two files, because Windows lets nobody read a file that another process has locked. The journal is locked too: a `lock`
//! that is removed while a store is open would let a second process in. Windows lets nobody remove it.

use std::fs::{self, File, OpenOptions, TryLockError};
use std::io;
use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use super::{files, journal};

const LOCK: &str = "lock";
const HOLDER: &str = "holder.json";

/// Who works in a store.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Holder {
    /// The user's own name, when known already.
    pub name: Option<String>,
    /// The process.
    pub pid: u32,
    /// Since when, in milliseconds UTC.
    pub since: i64,
    /// The machine.
    pub host: String,
}

impl Holder {
    /// This process.
    #[must_use]
    pub fn this_process(now: DateTime<Utc>) -> Self {
        Self { name: None, pid: std::process::id(), since: now.timestamp_millis(), host: host() }
    }
}

/// Why there is no lock.
#[derive(Debug)]
pub enum LockError {
    /// Another process has it; it may not have said yet who it is.
    Held(Option<Holder>),
    /// The platform refuses.
    Io(io::Error),
}

/// The lock, until it is dropped.
#[derive(Debug)]
pub struct Lock {
    holder: PathBuf,
    file: File,
    journal: Option<File>,
}

impl Lock {
    /// Takes the lock of a store and says who has it. A `holder.json` that nobody holds is overwritten.
    ///
    /// # Errors
    /// [`LockError::Held`] when another process has it.
    pub fn take(dir: &Path, holder: &Holder) -> Result<Self, LockError> {
        let path = dir.join(HOLDER);
        let file = open(&dir.join(LOCK)).map_err(LockError::Io)?;
        let journal = open_journal(dir).map_err(LockError::Io)?;
        for held in [Some(&file), journal.as_ref()].into_iter().flatten() {
            match held.try_lock() {
                Ok(()) => {}
                Err(TryLockError::WouldBlock) => return Err(LockError::Held(read(&path))),
                Err(TryLockError::Error(error)) => return Err(LockError::Io(error)),
            }
        }
        let lock = Self { holder: path, file, journal };
        lock.sign(holder).map_err(LockError::Io)?;
        Ok(lock)
    }

    /// Says again who has it: the name is known only after the store was read.
    ///
    /// # Errors
    /// What the platform says.
    pub fn sign(&self, holder: &Holder) -> io::Result<()> {
        let bytes = serde_json::to_vec(holder).map_err(io::Error::other)?;
        files::replace(&self.holder, &bytes)
    }
}

impl Drop for Lock {
    fn drop(&mut self) {
        // Left behind it does no harm: without the lock it is stale.
        drop(fs::remove_file(&self.holder));
        // Not left to closing: a process that is being started holds our open files for a moment.
        for held in [Some(&self.file), self.journal.as_ref()].into_iter().flatten() {
            drop(held.unlock());
        }
    }
}

fn open(path: &Path) -> io::Result<File> {
    let mut options: OpenOptions = files::options();
    files::held(options.read(true).write(true).create(true).truncate(false)).open(path)
}

/// The journal to lock. Without one there is nothing to open, and who opens it says so. Windows would let nobody read
/// what is locked, ourselves included.
fn open_journal(dir: &Path) -> io::Result<Option<File>> {
    if cfg!(windows) {
        return Ok(None);
    }
    match OpenOptions::new().read(true).write(true).open(journal::path(dir)) {
        Ok(file) => Ok(Some(file)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error),
    }
}

fn read(path: &Path) -> Option<Holder> {
    serde_json::from_slice(&fs::read(path).ok()?).ok()
}

/// This machine's name, as far as the system tells without asking the network.
fn host() -> String {
    let named = || ["COMPUTERNAME", "HOSTNAME"].iter().find_map(|name| std::env::var(name).ok());
    let kernel = || fs::read_to_string("/proc/sys/kernel/hostname").ok();
    let name = kernel().or_else(named).unwrap_or_default();
    name.trim().to_owned()
}

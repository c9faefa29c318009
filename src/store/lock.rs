//! One process at a time: an advisory lock on `lock`, and `holder.json` that says who has it.
//!
//! Two files, because Windows lets nobody read a file that another process has locked. The journal is locked too: a `lock`
//! that is removed while a store is open would let a second process in. Windows lets nobody remove it.

use std::fs::{self, File, OpenOptions, TryLockError};
use std::io;
use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use super::error::{Part, Trouble};
use super::{files, journal, plain};

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
    Io(Part, io::Error),
}

/// The lock, until it is dropped.
#[derive(Debug)]
pub struct Lock {
    holder: PathBuf,
    held: Vec<File>,
    only_read: Option<Trouble>,
    unsigned: bool,
}

impl Lock {
    /// Takes the lock of a store and says who has it. A `holder.json` that nobody holds is overwritten. Where the disk or the
    /// folder refuses to be written, the lock is one to read with, shared with others who read.
    ///
    /// # Errors
    /// [`LockError::Held`] when another process has it.
    pub fn take(dir: &Path, holder: &Holder) -> Result<Self, LockError> {
        let path = dir.join(HOLDER);
        let mut only_read = None;
        let mut held = vec![];
        // Windows would let nobody read a journal that is locked, ourselves included.
        let journal = (!cfg!(windows)).then(|| (Part::Journal, to_lock(&journal::path(dir), false)));
        let lock = (Part::Lock, to_lock(&dir.join(LOCK), true));
        for (part, opened) in [Some(lock), journal].into_iter().flatten() {
            let (file, trouble) = opened.map_err(|error| LockError::Io(part, error))?;
            held.extend(file);
            only_read = only_read.or(trouble);
        }
        for file in &held {
            match if only_read.is_none() { file.try_lock() } else { file.try_lock_shared() } {
                Ok(()) => {}
                Err(TryLockError::WouldBlock) => return Err(LockError::Held(read(&path))),
                // A disk that cannot be written may know no locks either.
                Err(TryLockError::Error(_)) if only_read.is_some() => {}
                Err(TryLockError::Error(error)) => return Err(LockError::Io(Part::Lock, error)),
            }
        }
        let mut lock = Self { holder: path, held, only_read, unsigned: false };
        lock.sign(holder).map_err(|error| LockError::Io(Part::Lock, error))?;
        Ok(lock)
    }

    /// Says again who has it: the name is known only after the store was read. A full disk is no reason not to go on: the
    /// first thing that is recorded will say so, or find room.
    ///
    /// # Errors
    /// What the platform says.
    pub fn sign(&mut self, holder: &Holder) -> io::Result<()> {
        if self.only_read.is_some() {
            return Ok(());
        }
        let bytes = serde_json::to_vec(holder).map_err(io::Error::other)?;
        let Err(error) = files::put(&self.holder, &bytes) else { return Ok(()) };
        match Trouble::from(&error) {
            Trouble::Full | Trouble::Limited => self.unsigned = true,
            trouble @ (Trouble::ReadOnly | Trouble::Denied) => self.only_read = Some(trouble),
            _ => return Err(error),
        }
        Ok(())
    }

    /// Why the store can only be read, if so.
    #[must_use]
    pub fn only_read(&self) -> Option<Trouble> {
        self.only_read
    }

    /// Whether there was no room to say who has it.
    #[must_use]
    pub fn is_unsigned(&self) -> bool {
        self.unsigned
    }
}

impl Drop for Lock {
    fn drop(&mut self) {
        if self.only_read.is_none() {
            // Left behind it does no harm: without the lock it is stale.
            drop(fs::remove_file(&self.holder));
        }
        // Not left to closing: a process that is being started holds our open files for a moment.
        self.held.iter().for_each(|file| drop(file.unlock()));
    }
}

/// A file to lock, made if `make` says so. Where it cannot be written: the file to read, if it is there, and why. A journal that
/// is not there is no trouble here: who opens it says so.
fn to_lock(path: &Path, make: bool) -> io::Result<(Option<File>, Option<Trouble>)> {
    plain::or_nothing(path)?;
    let mut options: OpenOptions = files::options();
    match files::held(options.read(true).write(true).create(make).truncate(false)).open(path) {
        Ok(file) => Ok((Some(file), None)),
        Err(error) if !make && error.kind() == io::ErrorKind::NotFound => Ok((None, None)),
        Err(error) => match Trouble::from(&error) {
            trouble @ (Trouble::Full | Trouble::Limited | Trouble::ReadOnly | Trouble::Denied) => {
                Ok((File::open(path).ok(), Some(trouble)))
            }
            _ => Err(error),
        },
    }
}

fn read(path: &Path) -> Option<Holder> {
    serde_json::from_slice(&plain::small(path).ok()?).ok()
}

/// This machine's name, as far as the system tells without asking the network.
fn host() -> String {
    let named = || ["COMPUTERNAME", "HOSTNAME"].iter().find_map(|name| std::env::var(name).ok());
    let kernel = || fs::read_to_string("/proc/sys/kernel/hostname").ok();
    let name = kernel().or_else(named).unwrap_or_default();
    name.trim().to_owned()
}

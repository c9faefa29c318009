//! The folder in which a store stands or is to stand: whether that can be, and who has it.

use std::io;
use std::path::Path;

use super::error::{OpenError, Part};
use super::lock::{Holder, Lock, LockError};
use super::slots::{self, Slots, SlotsError};
use super::{files, journal};

/// What making or opening a store leaves in its folder, besides what was recorded.
const OURS: [&str; 6] = ["journal", "lock", "holder.json", "holder.nieuw", "slots.nieuw", "sled"];

/// What a file manager leaves in a folder that somebody looked at, in small letters.
const NOBODYS: [&str; 3] = [".ds_store", "desktop.ini", "thumbs.db"];

/// Whether a store can be made in a folder: it is not there, or it is this user's and empty. What others put in a folder
/// stays theirs, and stays as it is.
pub(super) fn is_free(dir: &Path) -> Result<(), OpenError> {
    if dir.join(slots::FILE).exists() || has_records(dir) {
        return Err(OpenError::Exists { dir: dir.to_path_buf() });
    }
    is_for_us(dir)?;
    is_empty(dir)
}

/// A folder that cannot be looked into is met, and said, where something is made in it.
fn is_empty(dir: &Path) -> Result<(), OpenError> {
    let strange = |name: &str| !OURS.contains(&name) && !NOBODYS.contains(&&*name.to_lowercase());
    let mut names = std::fs::read_dir(dir).into_iter().flatten().flatten().map(|entry| entry.file_name());
    if names.any(|name| name.to_str().is_none_or(strange)) {
        return Err(OpenError::NotEmpty { dir: dir.to_path_buf() });
    }
    Ok(())
}

/// Makes the files of an empty store; `slots.json` last, because with it there is a store.
pub(super) fn make(dir: &Path, slots: &Slots) -> Result<(), OpenError> {
    files::create_dir(dir).map_err(OpenError::io(Part::Folder))?;
    if !journal::path(dir).exists() {
        journal::create(dir).map_err(OpenError::io(Part::Journal))?;
    }
    slots.write(dir).map_err(OpenError::io(Part::Slots))
}

fn has_records(dir: &Path) -> bool {
    journal::path(dir).metadata().is_ok_and(|journal| journal.is_file() && journal.len() > 0)
}

fn read_slots(dir: &Path) -> Result<Slots, OpenError> {
    Slots::read(dir).map_err(|error| match error {
        // Not every platform says so.
        SlotsError::Io(_) if dir.is_file() => {
            OpenError::Io { part: Part::Folder, source: io::ErrorKind::NotADirectory.into() }
        }
        SlotsError::Io(source) if source.kind() == io::ErrorKind::NotFound => {
            if has_records(dir) {
                OpenError::Slots
            } else {
                is_empty(dir).err().unwrap_or_else(|| OpenError::NoStore { dir: dir.to_path_buf() })
            }
        }
        SlotsError::Io(source) => OpenError::Io { part: Part::Slots, source },
        SlotsError::Unreadable => OpenError::Slots,
        SlotsError::Newer(format) => OpenError::Newer { format },
    })
}

/// A folder that is there is this user's, and a link leads somewhere.
fn is_for_us(dir: &Path) -> Result<(), OpenError> {
    match files::is_ours(dir) {
        Ok(false) => Err(OpenError::NotOurs { dir: dir.to_path_buf() }),
        // What else is the matter with it is met, and said, where it is read or made.
        Ok(true) | Err(_) if dir.exists() || !dir.is_symlink() => Ok(()),
        Ok(true) | Err(_) => Err(OpenError::LeadsNowhere { dir: dir.to_path_buf() }),
    }
}

/// Takes the lock of the store in this folder, if there is one.
pub(super) fn take(dir: &Path, holder: &Holder) -> Result<(Slots, Lock), OpenError> {
    is_for_us(dir)?;
    let slots = read_slots(dir)?;
    files::keep_to_oneself(dir).map_err(|_| OpenError::OpenToOthers { dir: dir.to_path_buf() })?;
    Ok((slots, take_lock(dir, holder)?))
}

/// Takes the lock of a store that is there.
pub(super) fn take_lock(dir: &Path, holder: &Holder) -> Result<Lock, OpenError> {
    Lock::take(dir, holder).map_err(|error| match error {
        LockError::Held(holder) => OpenError::Held { holder },
        LockError::Io(part, source) => OpenError::Io { part, source },
    })
}

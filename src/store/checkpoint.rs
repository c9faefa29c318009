//! The folded state in sled, and how far in the journal it reflects. The only file that names sled.
//!
//! sled 0.34 may panic, lose records or give old ones back when its files are damaged, and its flush is no
//! sync (`measurements.md` §0–§2). So everything in it is checked against a digest before it is believed,
//! every call runs inside [`catching`], and after the first error it is left alone: the journal knows all.

use std::cell::Cell;
use std::fs::{File, OpenOptions, TryLockError};
use std::io;
use std::mem::ManuallyDrop;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::time::Duration;

use super::aside::{self, FOLDER};
use super::entries::{Broken, Changes, Key, MAX_VALUE, META, Meta};
use super::journal::Position;
use super::{files, plain};

/// Entries per batch above which a write is done in stages.
const STAGE: usize = 4096;

const CACHE_BYTES: u64 = 16 * 1024 * 1024;

impl From<sled::Error> for Broken {
    fn from(error: sled::Error) -> Self {
        Self::because(&error.to_string())
    }
}

thread_local! {
    static CATCHING: Cell<bool> = const { Cell::new(false) };
}

/// Whether a panic on this thread is one that the checkpoint catches, or that sled has on a thread of its
/// own: the panic hook asks this and then leaves the terminal alone.
#[must_use]
pub fn panic_is_expected() -> bool {
    CATCHING.get() || std::thread::current().name().is_some_and(|name| name.starts_with("sled-"))
}

fn catching<T>(call: impl FnOnce() -> Result<T, Broken>) -> Result<T, Broken> {
    CATCHING.set(true);
    // Unwind safe: after a panic nothing that the call touched is used again.
    let outcome = catch_unwind(AssertUnwindSafe(call));
    CATCHING.set(false);
    outcome.unwrap_or_else(|_| Err(Broken::because("panic inside sled")))
}

/// The checkpoint of one store.
#[derive(Debug)]
pub struct Checkpoint {
    dir: PathBuf,
    live: Option<Live>,
}

#[derive(Debug)]
struct Live {
    db: sled::Db,
    file: File,
    meta: Meta,
}

/// Takes one record while the checkpoint is read.
pub type Take<'a> = &'a mut (dyn FnMut(Key, &[u8]) -> Result<(), Broken> + Send);

/// Who takes the records, in the order of their keys: those below one key, and at the same time the others.
pub struct Takes<'a> {
    /// The table in which the second half begins.
    pub table: u8,
    /// Its first key, of the highest number in that table.
    pub split: &'a dyn Fn(u64) -> Key,
    /// Who takes what is below it.
    pub below: Take<'a>,
    /// Who takes that key and what is above it.
    pub above: Take<'a>,
}

impl Checkpoint {
    /// Opens the checkpoint of a store and gives all its records to `takes`. The records may be believed
    /// only when a position comes back; without one there is no checkpoint yet.
    ///
    /// # Errors
    /// The second value says that there was one that cannot be used. It is moved aside at the next start.
    pub fn open(dir: &Path, takes: Takes<'_>) -> (Self, Result<Option<Position>, Broken>) {
        aside::move_broken(dir);
        let mut checkpoint = Self { dir: dir.to_path_buf(), live: None };
        let opened = catching(|| {
            // Not dropped when reading fails or panics: dropping would let it write once more.
            let folder = dir.join(FOLDER);
            let mut live = ManuallyDrop::new(Live::open(&folder)?);
            let position = live.read(takes)?;
            if position.is_none() && !live.db.is_empty() {
                // Half of one, or of another format. sled keeps the room of what is cleared: a start read it all along.
                ManuallyDrop::into_inner(live).close()?;
                files::remove_dir(&folder)?;
                live = ManuallyDrop::new(Live::open(&folder)?);
            }
            Ok((live, position))
        });
        match opened {
            Ok((live, position)) => {
                checkpoint.live = Some(ManuallyDrop::into_inner(live));
                checkpoint.keep_private();
                (checkpoint, Ok(position))
            }
            Err(broken) => {
                checkpoint.give_up(&broken);
                (checkpoint, Err(broken))
            }
        }
    }

    /// Whether there is a checkpoint to write to.
    #[must_use]
    pub fn is_usable(&self) -> bool {
        self.live.is_some()
    }

    /// Writes what changed and the position that it reflects, all or nothing, onto the disk.
    /// Does nothing when an earlier error ended its use.
    ///
    /// # Errors
    /// The checkpoint is not used again in this run and built anew at the next start.
    pub fn write(&mut self, changes: Changes, position: Position) -> Result<(), Broken> {
        let Some(live) = &mut self.live else { return Ok(()) };
        let written = catching(|| live.write(changes, position));
        match &written {
            Ok(()) => self.keep_private(),
            Err(broken) => self.give_up(broken),
        }
        written
    }

    /// Ends its use in order.
    pub fn close(mut self) {
        self.end();
    }

    fn end(&mut self) {
        let Some(live) = self.live.take() else { return };
        match catching(|| live.close()) {
            Ok(()) => self.keep_private(),
            Err(broken) => self.give_up(&broken),
        }
    }

    /// sled makes files as it goes on, readable for all.
    fn keep_private(&self) {
        // The folder shut others out when it was made; a disk that refuses this is no reason to lose the checkpoint.
        let _ = files::make_private(&self.dir.join(FOLDER));
    }

    /// Never touches sled again, and leaves word for the next start.
    pub fn give_up(&mut self, why: &Broken) {
        if let Some(live) = self.live.take() {
            std::mem::forget(live);
        }
        aside::mark_broken(&self.dir, why);
    }
}

impl Drop for Checkpoint {
    fn drop(&mut self) {
        self.end();
    }
}

impl Live {
    fn open(folder: &Path) -> Result<Self, Broken> {
        let is_new = !folder.exists();
        if folder.is_symlink() {
            return Err(Broken::because("a link"));
        }
        if !is_new {
            // It opens whatever has the name of one of its files, and reads its settings whole.
            plain::only(folder)?;
            plain::small(&folder.join("conf")).map(drop).or_else(unless_missing)?;
        }
        let config = sled::Config::new().path(folder).cache_capacity(CACHE_BYTES).flush_every_ms(None);
        let db = config.open()?;
        let file = OpenOptions::new().read(true).write(true).open(folder.join("db"))?;
        if is_new {
            files::make_private(folder)?;
            // Windows writes out only what may be written to.
            OpenOptions::new().read(true).write(true).open(folder.join("conf"))?.sync_all()?;
            file.sync_all()?;
            files::sync_dir(folder)?;
            files::sync_parent(folder)?;
        }
        Ok(Self { db, file, meta: Meta::EMPTY })
    }

    /// Returns when sled has really let go of its files: its threads keep them for a moment, and write on the way out.
    fn close(self) -> Result<(), Broken> {
        const TRIES: usize = 2000;
        drop(self.db);
        for _ in 0..TRIES {
            match self.file.try_lock() {
                Err(TryLockError::WouldBlock) => std::thread::sleep(Duration::from_millis(1)),
                Ok(()) => {
                    // Closing the file lets it go too, but for what another process was born with.
                    let _ = self.file.unlock();
                    return Ok(());
                }
                // Where a disk knows no locks, sled had none either.
                Err(TryLockError::Error(_)) => return Ok(()),
            }
        }
        Err(Broken::because("sled keeps its lock"))
    }

    fn read(&mut self, takes: Takes<'_>) -> Result<Option<Position>, Broken> {
        let Some(stored) = self.db.get(META)? else { return Ok(None) };
        let Some(meta) = Meta::parse(&stored)? else { return Ok(None) };
        let Takes { table, split, below, above } = takes;
        let last = self.db.range(..[table + 1]).next_back().transpose()?;
        let last = last.and_then(|(entry, _)| Key::parse(&entry)).filter(|key| key.table == table);
        let split = split(last.map_or(0, |key| key.id)).chunk(0);
        let (one, other) = (self.db.range(..split), self.db.range(split..));
        // Half the time where there are two cores: what comes out of a value costs as much as reading it.
        let (one, other) = std::thread::scope(|scope| {
            let above = scope.spawn(|| catching(|| read_half(other, above)));
            (read_half(one, below), above.join())
        });
        let mut seen = one?;
        seen.add(other.unwrap_or_else(|_| Err(Broken::because("panic inside sled")))?);
        seen.position = meta.position;
        if seen.entries != meta.entries || seen.digest != meta.digest {
            return Err(Broken::because("digest does not match"));
        }
        self.meta = meta;
        Ok(Some(meta.position))
    }

    fn write(&mut self, changes: Changes, position: Position) -> Result<(), Broken> {
        let mut batch = sled::Batch::default();
        let mut waiting = 0;
        let in_stages = changes.len() > STAGE;
        if in_stages {
            // Half of it is no checkpoint: without its meta record it is built anew.
            self.db.remove(META)?;
        }
        for (key, value) in changes {
            waiting += self.change(&mut batch, key, value.as_deref())?;
            if in_stages && waiting > STAGE {
                self.db.apply_batch(std::mem::take(&mut batch))?;
                waiting = 0;
            }
        }
        self.meta.position = position;
        batch.insert(META, self.meta.to_bytes()?);
        self.db.apply_batch(batch)?;
        self.db.flush()?;
        // sled's flush is sync_file_range on Linux, which is no sync: measurements.md §0.
        Ok(self.file.sync_data()?)
    }

    /// Adds one record's entries to a batch; returns how many.
    fn change(&mut self, batch: &mut sled::Batch, key: Key, value: Option<&[u8]>) -> Result<usize, Broken> {
        let mut chunks = value.map_or_else(Vec::new, |value| value.chunks(MAX_VALUE).collect());
        if value.is_some_and(<[u8]>::is_empty) {
            chunks.push(&[]);
        }
        for index in 0..=u16::MAX {
            let entry = key.chunk(index);
            let new = chunks.get(usize::from(index)).copied();
            let old = self.db.get(entry)?;
            if new.is_none() && old.is_none() {
                return Ok(index.into());
            }
            if let Some(old) = old {
                self.meta.toggle(&entry, &old);
                self.meta.entries = self.meta.entries.saturating_sub(1);
            }
            match new {
                Some(new) => {
                    self.meta.toggle(&entry, new);
                    self.meta.entries += 1;
                    batch.insert(&entry, new);
                }
                None => batch.remove(&entry),
            }
        }
        Err(Broken::because("record too large"))
    }
}

fn unless_missing(error: io::Error) -> io::Result<()> {
    if error.kind() == io::ErrorKind::NotFound { Ok(()) } else { Err(error) }
}

/// Gives the records of some entries to `take`; what they come to.
fn read_half(entries: sled::Iter, take: Take<'_>) -> Result<Meta, Broken> {
    let mut seen = Meta::EMPTY;
    // The record that is being read: mostly one value, and then it is not copied.
    let mut record: Option<(Key, sled::IVec)> = None;
    for entry in entries {
        let (entry, value) = entry?;
        if *entry == *META {
            continue;
        }
        seen.entries += 1;
        seen.toggle(&entry, &value);
        let key = Key::parse(&entry).ok_or_else(|| Broken::because("foreign key"))?;
        match &mut record {
            Some((current, bytes)) if *current == key => *bytes = [&**bytes, &*value].concat().into(),
            _ => {
                if let Some((key, bytes)) = record.replace((key, value)) {
                    take(key, &bytes)?;
                }
            }
        }
    }
    if let Some((key, bytes)) = record {
        take(key, &bytes)?;
    }
    Ok(seen)
}

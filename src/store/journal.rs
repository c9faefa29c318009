//! `journal/events.log`: append, verify, read back. Knows records, not what is in them.

use std::fs::File;
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::disk::{Disk, LogFile};
use super::error::{AppendError, DamageKind, ReadError};
use super::frames::{Frames, Stop, frame_from};
use super::newest::Newest;
use super::reader::Reader;
use super::record::{self, Hash, NO_HASH};
use super::sealer::{Kind, Sealer};
use super::{files, plain};

/// How far a journal goes, or how much of it something reflects.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Position {
    /// Bytes from the start; a frame ends here.
    pub offset: u64,
    /// Records up to here.
    pub count: u64,
    /// Hash of the last record up to here.
    pub head: Hash,
    /// Where that record begins, in bytes from the start.
    pub last: u64,
}

impl Position {
    /// Before the first record.
    pub const START: Self = Self { offset: 0, count: 0, head: NO_HASH, last: 0 };
}

/// The journal's place in a store.
#[must_use]
pub fn path(dir: &Path) -> PathBuf {
    dir.join("journal").join("events.log")
}

/// Makes the journal of a new store, empty and on the disk.
///
/// # Errors
/// What the platform says; also when there is one already.
pub fn create(dir: &Path) -> io::Result<()> {
    let path = path(dir);
    if let Some(folder) = path.parent() {
        files::create_dir(folder)?;
    }
    LogFile::create(&path)
}

/// A record that was read back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Record {
    /// Offset of the record's first byte.
    pub start: u64,
    /// Where the journal stood right after it.
    pub after: Position,
    /// What was appended.
    pub payload: Vec<u8>,
}

/// Why reading records stopped before the end.
#[derive(Debug)]
pub enum Fault {
    /// Damage.
    Damaged {
        /// What is wrong.
        kind: DamageKind,
        /// Where it begins.
        at: u64,
        /// Where whole records begin again.
        resumes: Option<u64>,
    },
    /// The end of a write that was never acknowledged.
    Torn {
        /// Where it begins.
        at: u64,
    },
    /// A record of a later format.
    Newer {
        /// Its number.
        version: u8,
    },
    /// The file could not be read.
    Io(io::Error),
}

impl From<Stop> for Fault {
    fn from(stop: Stop) -> Self {
        match stop {
            Stop::Damaged { at, resumes } => Self::Damaged { kind: DamageKind::Bytes, at, resumes },
            Stop::Torn { at } => Self::Torn { at },
            Stop::Newer { version, .. } => Self::Newer { version },
            Stop::Io(error) => Self::Io(error),
        }
    }
}

/// The records of a journal one after another, each checked and chained to the one before it.
#[derive(Debug)]
pub struct Records {
    frames: Frames<Reader>,
    sealer: Sealer,
    at: Position,
    length: u64,
    failed: bool,
}

impl Records {
    /// All records of a journal file from a position on, up to the end of the file or an earlier offset.
    ///
    /// # Errors
    /// When the file cannot be opened.
    pub fn read(path: &Path, from: Position, to: Option<u64>) -> io::Result<Self> {
        Self::of(Reader::new(plain::open(path)?), Sealer::Plain, from, to)
    }

    /// The same of a journal that is open.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn of(file: Reader, sealer: Sealer, from: Position, to: Option<u64>) -> io::Result<Self> {
        let length = file.length()?;
        let end = to.map_or(length, |to| to.min(length));
        Ok(Self { frames: Frames::new(file, from.offset, end)?, sealer, at: from, length, failed: false })
    }

    /// Where the last good record ended.
    #[must_use]
    pub fn position(&self) -> Position {
        self.at
    }

    /// The file's length in bytes when reading began.
    #[must_use]
    pub fn length(&self) -> u64 {
        self.length
    }
}

impl Iterator for Records {
    type Item = Result<Record, Fault>;

    fn next(&mut self) -> Option<Self::Item> {
        if self.failed {
            return None;
        }
        let frame = match self.frames.next()? {
            Ok(frame) => frame,
            Err(stop) => {
                self.failed = true;
                return Some(Err(stop.into()));
            }
        };
        let (start, end, head) = (frame.start, frame.end, frame.hash);
        let damaged = |kind, resumes| Some(Err(Fault::Damaged { kind, at: start, resumes: Some(resumes) }));
        let Some(payload) = self.sealer.open(Kind::Group, frame.seal, frame.payload) else {
            self.failed = true;
            return damaged(DamageKind::Contents, end);
        };
        if record::link(&payload) != Some(self.at.head) {
            self.failed = true;
            return damaged(DamageKind::Chain, start);
        }
        self.at = Position { offset: end, count: self.at.count + 1, head, last: start };
        Some(Ok(Record { start, after: self.at, payload }))
    }
}

/// A journal that is open for appending. Every acknowledged record is on the disk.
pub struct Journal {
    path: PathBuf,
    disk: Box<dyn Disk>,
    end: Position,
    newest: Newest,
    sealer: Sealer,
    unsure: bool,
}

impl std::fmt::Debug for Journal {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Journal").field("path", &self.path).field("end", &self.end).finish_non_exhaustive()
    }
}

impl Journal {
    /// Goes on after the last record that was verified; a torn end behind it is cut off.
    ///
    /// # Errors
    /// What the platform says.
    pub fn resume(path: PathBuf, mut disk: Box<dyn Disk>, end: Position, torn: bool) -> io::Result<Self> {
        if torn {
            disk.rewind(end.offset)?;
        }
        Ok(Self { path, disk, end, newest: Newest::at(end.offset), sealer: Sealer::Plain, unsure: false })
    }

    /// The same, with frames as this sealer makes them.
    #[must_use]
    pub fn sealed_by(self, sealer: Sealer) -> Self {
        Self { sealer, ..self }
    }

    /// Where the journal ends.
    #[must_use]
    pub fn end(&self) -> Position {
        self.end
    }

    /// Appends one record: one write and one sync. When it returns, the record is on the disk, in the file that was opened
    /// and that is still at its path.
    ///
    /// # Errors
    /// The record is not in the journal then, and the caller may try again: what reached the file is cut
    /// off at once or, when that fails too, before the next write.
    pub fn append(&mut self, payload: &[u8]) -> Result<Position, AppendError> {
        let frame = self.sealer.seal(Kind::Group, payload).ok_or(AppendError::TooLarge)?;
        self.write(&frame)?;
        self.newest.push(&frame);
        self.end = Position {
            offset: self.end.offset + frame.len() as u64,
            count: self.end.count + 1,
            head: record::hash(payload),
            last: self.end.offset,
        };
        Ok(self.end)
    }

    fn write(&mut self, frame: &[u8]) -> io::Result<()> {
        if self.unsure {
            self.disk.rewind(self.end.offset)?;
            self.unsure = false;
        }
        self.disk.check(Some(self.end.offset))?;
        let written = self.disk.write(frame).and_then(|()| self.disk.sync());
        // A file that was put away meanwhile keeps nothing for the next start.
        let written = written.and_then(|()| self.disk.check(None));
        if written.is_err() {
            self.unsure = self.disk.rewind(self.end.offset).is_err();
        }
        written
    }

    /// Reads the one record that begins at an offset.
    ///
    /// # Errors
    /// When there is none that can be read.
    pub fn payload(&self, input: &mut Reader, at: u64) -> Result<Vec<u8>, ReadError> {
        match frame_from(input, at, self.end.offset) {
            Ok(frame) => {
                let payload = self.sealer.open(Kind::Group, frame.seal, frame.payload);
                payload.ok_or(ReadError::Damaged { at })
            }
            Err(Stop::Io(error)) => Err(error.into()),
            Err(Stop::Damaged { .. } | Stop::Torn { .. } | Stop::Newer { .. }) => {
                Err(ReadError::Damaged { at })
            }
        }
    }

    /// Reads the file that is open, whatever its path names now.
    ///
    /// # Errors
    /// What the platform says.
    pub fn reader(&self) -> io::Result<Reader> {
        self.disk.reader()
    }

    /// Reads back the records from a position up to the end.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn records(&self, from: Position) -> io::Result<Records> {
        Records::of(self.reader()?, self.sealer, from, Some(self.end.offset))
    }

    /// Copies everything acknowledged into the new, empty journal of another store, and reads it back there. What was
    /// appended since opening comes from memory where possible: the file may have been cut.
    ///
    /// # Errors
    /// What the platform says; `InvalidData` or `UnexpectedEof` when it cannot be read back whole.
    pub fn copy_to(&self, dir: &Path) -> io::Result<()> {
        let path = path(dir);
        let mut to = std::fs::OpenOptions::new().append(true).open(&path)?;
        if io::copy(&mut self.reader()?.take(self.newest.from()), &mut to)? != self.newest.from() {
            return Err(io::ErrorKind::UnexpectedEof.into());
        }
        to.write_all(self.newest.bytes())?;
        to.sync_all()?;
        let mut copied = Records::of(Reader::new(File::open(&path)?), self.sealer, Position::START, None)?;
        let whole = copied.by_ref().all(|record| record.is_ok());
        if whole && copied.position() == self.end { Ok(()) } else { Err(io::ErrorKind::InvalidData.into()) }
    }
}

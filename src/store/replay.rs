//! Reading the journal when a store is opened: the records that the checkpoint does not have are checked and applied.
//! Those before them are checked by [`Verifier`].

use std::fs::File;
use std::io;
use std::path::{Path, PathBuf};

use crate::domain::{Group, State, Touched};

use super::error::{Damage, DamageKind, OpenError, Part};
use super::folder::Progress;
use super::frames::{Stop, frame_from};
use super::journal::{Fault, Position, Record, Records};
use super::plain;
use super::upcast::{self, NotAGroup};

/// What came out.
#[derive(Debug)]
pub(super) struct Replayed {
    pub(super) state: State,
    /// What the records after the checkpoint touched.
    pub(super) touched: Touched,
    /// Where the journal ends.
    pub(super) end: Position,
    /// How many records came after the checkpoint.
    pub(super) applied: u64,
    /// Bytes after that end which are the torn end of a write.
    pub(super) torn: u64,
}

/// Reads the journal behind a checkpoint, or all of it. Changes nothing on disk.
pub(super) fn replay(
    path: &Path,
    checkpoint: Option<(Position, State)>,
    progress: Progress<'_>,
) -> Result<Replayed, OpenError> {
    let (base, mut state) = checkpoint.unwrap_or((Position::START, State::default()));
    if !ends_a_record(path, base).map_err(OpenError::io(Part::Journal))? {
        return Err(why_not(path, base));
    }
    let mut touched = Touched::default();
    let mut reader = Reader::new(path, base, None).map_err(OpenError::io(Part::Journal))?;
    let length = reader.records.length();
    while let Some(record) = reader.next()? {
        let group = upcast::decode(&record.payload).map_err(|error| reader.unreadable(error, &record))?;
        touched.merge(state.apply(&Group { offset: record.start, ..group }));
        progress(record.after.offset, length);
    }
    let end = reader.records.position();
    progress(end.offset, end.offset);
    Ok(Replayed { state, touched, end, applied: end.count - base.count, torn: reader.torn })
}

/// Whether the journal still holds the last record that a checkpoint reflects.
fn ends_a_record(path: &Path, base: Position) -> io::Result<bool> {
    if base == Position::START {
        return Ok(true);
    }
    let mut file = plain::open(path)?;
    let length = file.metadata()?.len();
    if length < base.offset {
        return Ok(false);
    }
    match frame_from(&mut file, base.last, length) {
        Ok(frame) => Ok((frame.end, frame.hash) == (base.offset, base.head)),
        Err(Stop::Io(error)) => Err(error),
        Err(Stop::Damaged { .. } | Stop::Torn { .. } | Stop::Newer { .. }) => Ok(false),
    }
}

/// Why it does not: damage, or a journal that is older than the checkpoint or another one.
fn why_not(path: &Path, base: Position) -> OpenError {
    let walked = Reader::new(path, Position::START, None).map_err(OpenError::io(Part::Journal)).and_then(
        |mut reader| {
            while reader.next()?.is_some() {}
            Ok(reader.records.position())
        },
    );
    match walked {
        Ok(end) => behind(end, base),
        Err(error) => error,
    }
}

/// The journal is whole, and what the checkpoint reflects is not in it.
fn behind(end: Position, base: Position) -> OpenError {
    if end.offset < base.offset {
        return OpenError::JournalBehind { journal: end.offset, checkpoint: base.offset };
    }
    OpenError::OtherCheckpoint
}

/// Checks what a checkpoint reflects: the part of the journal that was not read when the store was opened.
#[derive(Debug, PartialEq, Eq)]
pub struct Verifier {
    path: PathBuf,
    base: Position,
}

impl Verifier {
    pub(super) fn new(path: PathBuf, base: Position) -> Self {
        Self { path, base }
    }

    /// Reads all of it, checksums and chain.
    ///
    /// # Errors
    /// What is wrong with it.
    pub fn verify(self) -> Result<(), OpenError> {
        self.verify_telling(&mut |_, _| {})
    }

    /// The same, for whoever wants to hear how many of its bytes were read.
    ///
    /// # Errors
    /// What is wrong with it.
    pub fn verify_telling(self, tell: Progress<'_>) -> Result<(), OpenError> {
        let mut reader = Reader::new(&self.path, Position::START, Some(self.base.offset))
            .map_err(OpenError::io(Part::Journal))?;
        while reader.next()?.is_some() {
            tell(reader.records.position().offset, self.base.offset);
        }
        let end = reader.records.position();
        (end == self.base).then_some(()).ok_or_else(|| behind(end, self.base))
    }
}

/// Reads records; what stops it is told as what it means for a store.
struct Reader<'a> {
    path: &'a Path,
    records: Records,
    /// How far it was before the last record.
    before: Position,
    torn: u64,
}

impl<'a> Reader<'a> {
    fn new(path: &'a Path, from: Position, to: Option<u64>) -> io::Result<Self> {
        Ok(Self { path, records: Records::read(path, from, to)?, before: from, torn: 0 })
    }

    fn next(&mut self) -> Result<Option<Record>, OpenError> {
        let here = self.records.position();
        match self.records.next() {
            None => Ok(None),
            Some(Ok(record)) => {
                self.before = here;
                Ok(Some(record))
            }
            Some(Err(Fault::Torn { at })) => {
                self.torn = self.records.length() - at;
                Ok(None)
            }
            Some(Err(Fault::Damaged { kind, at, resumes })) => {
                let record = here.count + 1;
                let damage = Damage { kind, record, at, resumes, after: None, before: None };
                Err(describe(self.path, damage, here))
            }
            Some(Err(Fault::Newer { version })) => Err(OpenError::Newer { format: version.into() }),
            Some(Err(Fault::Io(source))) => Err(OpenError::Io { part: Part::Journal, source }),
        }
    }

    fn unreadable(&self, error: NotAGroup, record: &Record) -> OpenError {
        match error {
            NotAGroup::Newer(version) => OpenError::Newer { format: version.into() },
            NotAGroup::Unreadable => {
                let damage = Damage {
                    kind: DamageKind::Contents,
                    record: record.after.count,
                    at: record.start,
                    resumes: Some(record.after.offset),
                    after: None,
                    before: None,
                };
                describe(self.path, damage, self.before)
            }
        }
    }
}

/// Adds the times of the records around the damage, as far as they can be read; `here` is how far all was well.
fn describe(path: &Path, damage: Damage, here: Position) -> OpenError {
    let time = |from: u64| {
        let mut file = File::open(path).ok()?;
        let length = file.metadata().ok()?.len();
        let frame = frame_from(&mut file, from, length).ok()?;
        upcast::decode(&frame.payload).ok().map(|group| group.at.timestamp_millis())
    };
    let after = (here != Position::START).then_some(here.last).and_then(time);
    let before = damage.resumes.and_then(time);
    OpenError::Damaged(Damage { after, before, ..damage })
}

//! Reading the journal when a store is opened: every record is checked, and those that the checkpoint does not
//! have are applied.

use std::fs::File;
use std::path::Path;

use crate::domain::{Group, State, Touched};

use super::error::{Damage, DamageKind, OpenError, Part};
use super::folder::Progress;
use super::frames::frame_from;
use super::journal::{Fault, Position, Record, Records};
use super::records::Loading;
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

/// Reads the whole journal on top of a checkpoint, or from nothing. Changes nothing on disk.
pub(super) fn replay(
    path: &Path,
    checkpoint: Option<(Position, Loading)>,
    progress: Progress<'_>,
) -> Result<Replayed, OpenError> {
    let (base, mut loading) = checkpoint.unwrap_or((Position::START, Loading::default()));
    let mut touched = Touched::default();
    let mut records = Records::read(path, Position::START, None).map_err(OpenError::io(Part::Journal))?;
    let length = records.length();
    let mut torn = 0;
    let mut last = None;
    let mut base_is_met = base == Position::START;
    while let Some(record) = records.next() {
        let record = match record {
            Ok(record) => record,
            Err(Fault::Torn { at }) => {
                torn = length - at;
                break;
            }
            Err(Fault::Damaged { kind, at, resumes }) => {
                let record = records.position().count + 1;
                return Err(describe(
                    path,
                    Damage { kind, record, at, resumes, after: None, before: None },
                    last,
                ));
            }
            Err(Fault::Newer { version }) => return Err(OpenError::Newer { format: version.into() }),
            Err(Fault::Io(source)) => return Err(OpenError::Io { part: Part::Journal, source }),
        };
        base_is_met |= record.after == base;
        if record.start >= base.offset {
            let group = group(&record).map_err(|error| unreadable(path, error, &record, last.take()))?;
            touched.merge(loading.state().apply(&group));
        } else if loading.wants(record.start) {
            let group = group(&record).map_err(|error| unreadable(path, error, &record, last.take()))?;
            loading.take_group(group);
        }
        progress(record.after.offset, length);
        last = Some(record);
    }
    let end = records.position();
    if !base_is_met {
        return Err(OpenError::JournalBehind { journal: end.offset, checkpoint: base.offset });
    }
    let applied = end.count - base.count;
    Ok(Replayed { state: loading.finish(), touched, end, applied, torn })
}

fn group(record: &Record) -> Result<Group, NotAGroup> {
    upcast::decode(&record.payload).map(|group| Group { offset: record.start, ..group })
}

fn unreadable(path: &Path, error: NotAGroup, record: &Record, last: Option<Record>) -> OpenError {
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
            describe(path, damage, last)
        }
    }
}

/// Adds the times of the records around the damage, as far as they can be read.
fn describe(path: &Path, damage: Damage, last: Option<Record>) -> OpenError {
    let time = |payload: &[u8]| upcast::decode(payload).ok().map(|group| group.at.timestamp_millis());
    let next = |from: u64| {
        let mut file = File::open(path).ok()?;
        let length = file.metadata().ok()?.len();
        let frame = frame_from(&mut file, from, length).ok()?;
        time(&frame.payload)
    };
    let after = last.and_then(|record| time(&record.payload));
    let before = damage.resumes.and_then(next);
    OpenError::Damaged(Damage { after, before, ..damage })
}

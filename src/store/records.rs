//! The state as records of the checkpoint, and back. postcard throughout; the number of this encoding is
//! [`entries::FORMAT`](super::entries::FORMAT): change both together.
//!
//! What is small and many stands together: sled pays for each entry, so that eight cases in one value are read about
//! eight times as quickly. A case goes from the checkpoint to the state as bytes and is decoded when somebody looks.

use std::collections::{BTreeSet, HashSet};
use std::ops::Range;
use std::path::Path;
use std::sync::Arc;

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use crate::domain::{
    AgreementId, Case, Encoded, Entity, GroupId, IndexRow, MeetingId, NoteId, Parts, PersonId, PupilId,
    Recent, Settings, State, Touched,
};

use super::checkpoint::{Checkpoint, Takes};
use super::entries::{Broken, Changes, Key};
use super::journal::Position;

const CASES: u8 = 1;
const ROWS: u8 = 2;
const AGREEMENTS: u8 = 3;
const NOTES: u8 = 4;
const MEETINGS: u8 = 5;
const PERSONS: u8 = 7;
const HEAD: Key = Key { table: 6, id: 0 };

/// How many neighbours stand together in a record of each of these tables: about 4,000 bytes of them.
const fn pack(table: u8) -> u32 {
    match table {
        CASES => 8,
        ROWS => 24,
        AGREEMENTS | NOTES => 256,
        _ => 1,
    }
}

/// What is not in a table.
#[derive(Debug, Default, Serialize, Deserialize)]
struct Head {
    user: Option<PersonId>,
    settings: Settings,
    last: Option<GroupId>,
    recent: Vec<Recent>,
}

/// The records that hold this thing.
fn keys(entity: Entity) -> impl Iterator<Item = Key> {
    let (tables, id): (&[u8], u32) = match entity {
        Entity::Pupil(PupilId(id)) => (&[CASES, ROWS], id),
        Entity::Person(PersonId(id)) => (&[PERSONS], id),
        Entity::Agreement(AgreementId(id)) => (&[AGREEMENTS], id),
        Entity::Note(NoteId(id)) => (&[NOTES], id),
        Entity::Meeting(MeetingId(id)) => (&[MEETINGS], id),
    };
    tables.iter().map(move |table| Key { table: *table, id: (id / pack(*table)).into() })
}

fn encode(value: &impl Serialize) -> Result<Vec<u8>, Broken> {
    postcard::to_allocvec(value).map_err(|_| Broken::because("a record cannot be encoded"))
}

fn decode<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, Broken> {
    postcard::from_bytes(bytes).map_err(|_| Broken::because("a record cannot be decoded"))
}

fn decode_case(bytes: &[u8]) -> Option<Case> {
    postcard::from_bytes(bytes).ok()
}

/// The records of everything that was touched, and the head.
///
/// # Errors
/// When something cannot be encoded.
pub fn changes(state: &State, touched: &Touched) -> Result<Changes, Broken> {
    let changed: BTreeSet<Key> = touched.0.iter().flat_map(|entity| keys(*entity)).collect();
    let mut changes = Changes::new();
    for key in changed {
        changes.insert(key, record(state, key)?);
    }
    let recent = state.recent().copied().collect();
    let head = Head { user: state.user(), settings: state.settings().clone(), last: state.last(), recent };
    changes.insert(HEAD, Some(encode(&head)?));
    Ok(changes)
}

/// What stands under a key now.
fn record(state: &State, key: Key) -> Result<Option<Vec<u8>>, Broken> {
    let numbers = numbers(key)?;
    let rows = || numbers.clone().filter_map(|number| state.any_row(PupilId(number)));
    Ok(Some(match key.table {
        CASES => {
            let cases = rows().map(|row| Ok((row.id.0, case_bytes(state, row.id)?)));
            encode(&cases.collect::<Result<Vec<_>, Broken>>()?)?
        }
        ROWS => encode(&rows().collect::<Vec<_>>())?,
        AGREEMENTS => encode(&state.agreement_pupils(numbers))?,
        NOTES => encode(&state.note_pupils(numbers))?,
        MEETINGS => match state.any_meeting(MeetingId(numbers.start)) {
            Some(meeting) => encode(meeting)?,
            None => return Ok(None),
        },
        _ => match state.person(PersonId(numbers.start)) {
            Some(person) => encode(person)?,
            None => return Ok(None),
        },
    }))
}

/// The numbers that stand together under a key.
fn numbers(key: Key) -> Result<Range<u32>, Broken> {
    let first = u32::try_from(key.id).ok().and_then(|id| id.checked_mul(pack(key.table)));
    let first = first.ok_or_else(|| Broken::because("a number too high"))?;
    Ok(first..first.saturating_add(pack(key.table)))
}

fn case_bytes(state: &State, pupil: PupilId) -> Result<Vec<u8>, Broken> {
    match (state.case_bytes(pupil), state.any_case(pupil)) {
        (Some(bytes), _) => Ok(bytes.to_vec()),
        (None, Some(case)) => encode(case),
        (None, None) => Err(Broken::because("a case cannot be read")),
    }
}

/// The name as it is known already.
fn shared(names: &mut HashSet<Arc<str>>, name: &Arc<str>) -> Arc<str> {
    if let Some(known) = names.get(name) {
        return Arc::clone(known);
    }
    names.insert(Arc::clone(name));
    Arc::clone(name)
}

/// A state that is being put together from records; both halves at once.
#[derive(Debug, Default)]
pub struct Loading {
    cases: CaseBytes,
    rest: Rest,
}

/// The cases, as bytes.
#[derive(Debug, Default)]
struct CaseBytes {
    bytes: Vec<u8>,
    places: Vec<(u32, Range<usize>)>,
}

/// Everything else.
#[derive(Debug, Default)]
struct Rest {
    parts: Parts,
    rows: Vec<IndexRow>,
    /// Names of schools and gemeenten, each once.
    names: HashSet<Arc<str>>,
}

impl CaseBytes {
    fn take(&mut self, bytes: &[u8]) -> Result<(), Broken> {
        let cases: Vec<(u32, &[u8])> =
            postcard::from_bytes(bytes).map_err(|_| Broken::because("cases cannot be decoded"))?;
        for (number, case) in cases {
            let from = self.bytes.len();
            self.bytes.extend_from_slice(case);
            self.places.push((number, from..self.bytes.len()));
        }
        Ok(())
    }
}

impl Rest {
    fn take(&mut self, key: Key, bytes: &[u8]) -> Result<(), Broken> {
        let parts = &mut self.parts;
        match key.table {
            ROWS => {
                let mut rows: Vec<IndexRow> = decode(bytes)?;
                rows.iter_mut().for_each(|row| row.share(|name| shared(&mut self.names, name)));
                self.rows.extend(rows);
            }
            AGREEMENTS => parts.agreements.extend(decode::<Vec<(AgreementId, PupilId)>>(bytes)?),
            NOTES => parts.notes.extend(decode::<Vec<(NoteId, PupilId)>>(bytes)?),
            MEETINGS => parts.meetings.push(decode(bytes)?),
            PERSONS => parts.persons.push(decode(bytes)?),
            _ if key == HEAD => {
                let head: Head = decode(bytes)?;
                parts.user = head.user;
                parts.settings = head.settings;
                parts.last = head.last;
                parts.recent = head.recent;
            }
            _ => return Err(Broken::because("a record of no table")),
        }
        Ok(())
    }
}

impl Loading {
    /// Opens the checkpoint of a store and takes what is in it.
    pub fn open(&mut self, dir: &Path) -> (Checkpoint, Result<Option<Position>, Broken>) {
        let Self { cases, rest } = self;
        let below = &mut |key: Key, bytes: &[u8]| match key.table {
            CASES => cases.take(bytes),
            _ => Err(Broken::because("a record of no table")),
        };
        let above = &mut |key: Key, bytes: &[u8]| rest.take(key, bytes);
        Checkpoint::open(dir, Takes { split: ROWS, below, above })
    }

    /// The state that the checkpoint holds.
    ///
    /// # Errors
    /// When a case has no row, or a row no case.
    pub fn finish(self) -> Result<State, Broken> {
        let Self { cases: CaseBytes { bytes, places }, rest: Rest { mut parts, rows, .. } } = self;
        let matches = |(row, (number, _)): (&IndexRow, &(u32, Range<usize>))| row.id.0 == *number;
        if rows.len() != places.len() || !rows.iter().zip(&places).all(matches) {
            return Err(Broken::because("rows and cases differ"));
        }
        parts.encoded = Encoded { bytes: Arc::new(bytes), decode: Some(decode_case) };
        parts.rows = rows.into_iter().zip(places.into_iter().map(|(_, at)| at)).collect();
        Ok(State::from_parts(parts))
    }
}

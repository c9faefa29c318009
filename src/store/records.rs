//! The state as records of the checkpoint, and back. postcard throughout; the number of this encoding is
//! [`entries::FORMAT`](super::entries::FORMAT): change both together.
//!
//! What is small and many stands together, pressed: sled pays for each entry and for each byte, and so does a start for
//! each byte that it keeps. A case goes from the checkpoint to the state as it is, and is decoded when somebody looks.

use std::collections::{BTreeSet, HashSet};
use std::ops::Range;
use std::path::Path;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::domain::{
    AgreementId, Encoded, Entity, GroupId, MeetingId, NoteId, Packing, Parts, PersonId, PupilId, Recent,
    Rows, Settings, State, StoredRow, Touched, halves,
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

/// How many neighbours stand together in a record of each of these tables.
const fn pack(table: u8) -> u32 {
    match table {
        CASES => 16,
        ROWS => 48,
        AGREEMENTS | NOTES => 256,
        _ => 1,
    }
}

/// A record of cases. Whose they are can be read without the cases themselves.
#[derive(Serialize, Deserialize)]
struct Pack<'a> {
    pupils: Vec<PupilId>,
    /// Number and bytes of each case, pressed.
    cases: &'a [u8],
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

fn decode<'a, T: Deserialize<'a>>(bytes: &'a [u8]) -> Result<T, Broken> {
    postcard::from_bytes(bytes).map_err(|_| Broken::because("a record cannot be decoded"))
}

/// How the state finds a case in the cases of a [`Pack`].
const PACKING: Packing = Packing {
    unpacked: |pack| unpressed(pack).ok(),
    case: |cases, pupil| decode(case_bytes(cases, pupil)?).ok(),
};

fn case_bytes(mut cases: &[u8], pupil: PupilId) -> Option<&[u8]> {
    while let Ok(((number, case), rest)) = postcard::take_from_bytes::<(PupilId, &[u8])>(cases) {
        if number == pupil {
            return Some(case);
        }
        cases = rest;
    }
    None
}

/// In half the bytes or fewer: a start costs what is read of the disk and kept in memory. Names of schools and codes of
/// facts come again and again.
fn pressed(bytes: &[u8]) -> Vec<u8> {
    lz4_flex::block::compress_prepend_size(bytes)
}

fn unpressed(bytes: &[u8]) -> Result<Vec<u8>, Broken> {
    let mut all = vec![];
    unpress(bytes, &mut all)?;
    Ok(all)
}

/// The same into a buffer that is used again and again; gives what it holds now.
fn unpress<'a>(bytes: &[u8], into: &'a mut Vec<u8>) -> Result<&'a [u8], Broken> {
    /// No byte of this format stands for more.
    const MOST: usize = 255;
    let broken = || Broken::because("a record cannot be unpressed");
    let (size, rest) = lz4_flex::block::uncompressed_size(bytes).map_err(|_| broken())?;
    if size > bytes.len().saturating_mul(MOST) {
        return Err(broken());
    }
    into.resize(size, 0);
    let size = lz4_flex::block::decompress_into(rest, into).map_err(|_| broken())?;
    into.truncate(size);
    Ok(into)
}

/// The records of everything that was touched, and the head.
///
/// # Errors
/// When something cannot be encoded.
pub fn changes(state: &State, touched: &Touched) -> Result<Changes, Broken> {
    let changed: BTreeSet<Key> = touched.0.iter().flat_map(|entity| keys(*entity)).collect();
    let changed: Vec<Key> = changed.into_iter().collect();
    let records = |keys: &[Key]| -> Result<Changes, Broken> {
        keys.iter().map(|key| Ok((*key, record(state, *key)?))).collect()
    };
    let (changes, others) = halves(&changed, records);
    let mut changes = changes?;
    changes.append(&mut others?);
    let recent = state.recent().copied().collect();
    let head = Head { user: state.user(), settings: state.settings().clone(), last: state.last(), recent };
    changes.insert(HEAD, Some(pressed(&encode(&head)?)));
    Ok(changes)
}

/// What stands under a key now.
fn record(state: &State, key: Key) -> Result<Option<Vec<u8>>, Broken> {
    let numbers = numbers(key)?;
    let rows = || numbers.clone().filter_map(|number| state.any_row(PupilId(number)));
    let record = match key.table {
        CASES => {
            let cases = rows().map(|row| kept_case(state, row.id)).collect::<Result<Vec<_>, Broken>>()?;
            let pupils = rows().map(|row| row.id).collect();
            return Ok(Some(encode(&Pack { pupils, cases: &pressed(&cases.concat()) })?));
        }
        ROWS => rows().map(|row| encode(&row.stored())).collect::<Result<Vec<_>, Broken>>()?.concat(),
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
    };
    Ok(Some(pressed(&record)))
}

/// The numbers that stand together under a key.
fn numbers(key: Key) -> Result<Range<u32>, Broken> {
    let first = u32::try_from(key.id).ok().and_then(|id| id.checked_mul(pack(key.table)));
    let first = first.ok_or_else(|| Broken::because("a number too high"))?;
    Ok(first..first.saturating_add(pack(key.table)))
}

/// Number and bytes of a case. One that did not change need not be decoded for it.
fn kept_case(state: &State, pupil: PupilId) -> Result<Vec<u8>, Broken> {
    if let Some(pack) = state.case_pack(pupil) {
        let cases = unpressed(pack)?;
        let case = case_bytes(&cases, pupil).ok_or_else(|| Broken::because("a case cannot be read"))?;
        return encode(&(pupil, case));
    }
    let case = state.any_case(pupil).ok_or_else(|| Broken::because("a case cannot be read"))?;
    encode(&(pupil, encode(case)?))
}

/// A state that is being put together from records; both halves at once. Each half takes rows: what comes out of them
/// costs as much as all the cases.
#[derive(Debug, Default)]
pub struct Loading {
    below: Below,
    above: Above,
}

/// The cases, and rows up to some number.
#[derive(Debug)]
struct Below {
    cases: Encoded,
    /// Whose cases were read, by number.
    pupils: Vec<PupilId>,
    rows: RowsRead,
}

/// The other rows, and everything else.
#[derive(Debug, Default)]
struct Above {
    rows: RowsRead,
    parts: Parts,
}

#[derive(Debug, Default)]
struct RowsRead {
    rows: Rows,
    /// Whose rows these are, by number.
    pupils: Vec<PupilId>,
    names: Names,
    /// Used again for each record.
    unpressed: Vec<u8>,
}

/// Names of schools and gemeenten, each once.
#[derive(Debug, Default)]
struct Names(HashSet<Arc<str>, foldhash::fast::FixedState>);

impl Names {
    fn shared(&mut self, name: &str) -> Arc<str> {
        if let Some(known) = self.0.get(name) {
            return Arc::clone(known);
        }
        let name: Arc<str> = name.into();
        self.0.insert(Arc::clone(&name));
        name
    }
}

impl RowsRead {
    fn take(&mut self, record: &[u8]) -> Result<(), Broken> {
        let mut rest = unpress(record, &mut self.unpressed)?;
        while !rest.is_empty() {
            let (row, others) = postcard::take_from_bytes::<StoredRow<'_>>(rest)
                .map_err(|_| Broken::because("a row cannot be decoded"))?;
            let row = row.kept(|name| self.names.shared(name));
            self.pupils.push(row.id);
            self.rows.push(row);
            rest = others;
        }
        Ok(())
    }
}

impl Default for Below {
    fn default() -> Self {
        Self { cases: Encoded::new(PACKING), pupils: vec![], rows: RowsRead::default() }
    }
}

impl Below {
    fn take(&mut self, key: Key, record: &[u8]) -> Result<(), Broken> {
        match key.table {
            ROWS => self.rows.take(record)?,
            CASES => {
                let pack: Pack<'_> = decode(record)?;
                if let Some(first) = pack.pupils.first() {
                    self.cases.push(*first, pack.cases);
                }
                self.pupils.extend(pack.pupils);
            }
            _ => return Err(Broken::because("a record of no table")),
        }
        Ok(())
    }
}

impl Above {
    fn take(&mut self, key: Key, record: &[u8]) -> Result<(), Broken> {
        if key.table == ROWS {
            return self.rows.take(record);
        }
        let (parts, bytes) = (&mut self.parts, unpressed(record)?);
        match key.table {
            AGREEMENTS => parts.agreements.extend(decode::<Vec<(AgreementId, PupilId)>>(&bytes)?),
            NOTES => parts.notes.extend(decode::<Vec<(NoteId, PupilId)>>(&bytes)?),
            MEETINGS => parts.meetings.push(decode(&bytes)?),
            PERSONS => parts.persons.push(decode(&bytes)?),
            _ if key == HEAD => {
                let head: Head = decode(&bytes)?;
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
        let Self { below, above } = self;
        let below = &mut |key: Key, record: &[u8]| below.take(key, record);
        let above = &mut |key: Key, record: &[u8]| above.take(key, record);
        // Measured: so both halves take as long.
        let split = |last: u64| Key { table: ROWS, id: last * 3 / 10 };
        Checkpoint::open(dir, Takes { table: ROWS, split: &split, below, above })
    }

    /// The state that the checkpoint holds.
    ///
    /// # Errors
    /// When a case has no row, or a row no case.
    pub fn finish(self) -> Result<State, Broken> {
        let Self { below, above: Above { rows, mut parts } } = self;
        if !below.pupils.iter().eq(below.rows.pupils.iter().chain(&rows.pupils)) {
            return Err(Broken::because("rows and cases differ"));
        }
        parts.rows = below.rows.rows.and(rows.rows);
        parts.encoded = below.cases;
        Ok(State::from_parts(parts))
    }
}

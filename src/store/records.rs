//! The state as records of the checkpoint, and back. postcard throughout; the number of this encoding is
//! [`entries::FORMAT`](super::entries::FORMAT): change both together.
//!
//! Agreements and notes stand in the record of their case: 100,000 pupils have some 200,000 of them, and so many
//! small entries of their own make a start slow.

use std::collections::BTreeMap;
use std::sync::Arc;

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use crate::domain::{
    Agreement, AgreementId, Case, Entity, Group, GroupId, MeetingId, Note, NoteId, Parts, PersonId, PupilId,
    Recent, Settings, State, Touched,
};

use super::entries::{Broken, Changes, Key};

const HEAD: Key = Key { table: 6, id: 0 };

/// What is not in a table. Of the newest groups only where they stand: the journal holds the groups.
#[derive(Debug, Default, Serialize, Deserialize)]
struct Head {
    user: Option<PersonId>,
    settings: Settings,
    last: Option<GroupId>,
    recent: Vec<(u64, bool)>,
}

fn key(entity: Entity) -> Key {
    let (table, id) = match entity {
        Entity::Pupil(PupilId(id)) => (1, id),
        Entity::Person(PersonId(id)) => (2, id),
        Entity::Agreement(AgreementId(id)) => (3, id),
        Entity::Note(NoteId(id)) => (4, id),
        Entity::Meeting(MeetingId(id)) => (5, id),
    };
    Key { table, id: id.into() }
}

/// A case and what hangs on it, as it is written.
#[derive(Serialize)]
struct Written<'a> {
    case: &'a Case,
    agreements: Vec<&'a Agreement>,
    notes: Vec<&'a Note>,
}

impl<'a> Written<'a> {
    fn of(state: &'a State, case: &'a Case) -> Self {
        Self {
            case,
            agreements: case.agreements.iter().filter_map(|id| state.any_agreement(*id)).collect(),
            notes: case.notes.iter().filter_map(|id| state.any_note(*id)).collect(),
        }
    }
}

/// The same, as it is read.
#[derive(Deserialize)]
struct Read {
    case: Case,
    agreements: Vec<Agreement>,
    notes: Vec<Note>,
}

fn encode(value: &impl Serialize) -> Result<Vec<u8>, Broken> {
    postcard::to_allocvec(value).map_err(|_| Broken::because("a record cannot be encoded"))
}

fn decode<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, Broken> {
    postcard::from_bytes(bytes).map_err(|_| Broken::because("a record cannot be decoded"))
}

/// The records of everything that was touched, and the head. Whoever touches an agreement or a note touches its case too
/// ([`State::apply`]); only one without a case has a record of its own.
///
/// # Errors
/// When something cannot be encoded.
pub fn changes(state: &State, touched: &Touched) -> Result<Changes, Broken> {
    let mut changes = Changes::new();
    for entity in &touched.0 {
        let bytes = match entity {
            Entity::Pupil(id) => state.any_case(*id).map(|case| encode(&Written::of(state, case))),
            Entity::Person(id) => state.person(*id).map(encode),
            Entity::Agreement(id) => match state.any_agreement(*id) {
                Some(it) if hangs_on(state, it.pupil, |case| case.agreements.contains(id)) => continue,
                alone => alone.map(encode),
            },
            Entity::Note(id) => match state.any_note(*id) {
                Some(it) if hangs_on(state, it.pupil, |case| case.notes.contains(id)) => continue,
                alone => alone.map(encode),
            },
            Entity::Meeting(id) => state.any_meeting(*id).map(encode),
        };
        changes.insert(key(*entity), bytes.transpose()?);
    }
    let recent = state.recent().map(|recent| (recent.group.offset, recent.taken_back)).collect();
    let head = Head { user: state.user(), settings: state.settings().clone(), last: state.last(), recent };
    changes.insert(HEAD, Some(encode(&head)?));
    Ok(changes)
}

fn hangs_on(state: &State, pupil: PupilId, knows: impl Fn(&Case) -> bool) -> bool {
    state.any_case(pupil).is_some_and(knows)
}

/// A state that is being put together from records and, for the newest groups, the journal.
#[derive(Debug, Default)]
pub struct Loading {
    parts: Parts,
    /// Where the groups stand that are still to come, and whether they were taken back.
    recent: BTreeMap<u64, bool>,
    /// Once all records are there.
    state: Option<State>,
}

impl Loading {
    /// Takes one record.
    ///
    /// # Errors
    /// When it is of no table or cannot be decoded.
    pub fn take(&mut self, key: Key, bytes: &[u8]) -> Result<(), Broken> {
        let parts = &mut self.parts;
        match key.table {
            1 => {
                let Read { case, agreements, notes } = decode(bytes)?;
                parts.agreements.extend(agreements);
                parts.notes.extend(notes);
                parts.pupils.push(case);
            }
            2 => parts.persons.push(decode(bytes)?),
            3 => parts.agreements.push(decode(bytes)?),
            4 => parts.notes.push(decode(bytes)?),
            5 => parts.meetings.push(decode(bytes)?),
            _ if key == HEAD => {
                let head: Head = decode(bytes)?;
                parts.user = head.user;
                parts.settings = head.settings;
                parts.last = head.last;
                self.recent = head.recent.into_iter().collect();
            }
            _ => return Err(Broken::because("a record of no table")),
        }
        Ok(())
    }

    /// Whether the group at this offset of the journal stands ready for undo.
    #[must_use]
    pub fn wants(&self, offset: u64) -> bool {
        self.recent.contains_key(&offset)
    }

    /// Takes such a group; they come in the order of the journal.
    pub fn take_group(&mut self, group: Group) {
        if let Some(taken_back) = self.recent.remove(&group.offset) {
            self.parts.recent.push(Recent { group: Arc::new(group), taken_back });
        }
    }

    /// The state that the checkpoint holds, to apply what comes after it.
    pub fn state(&mut self) -> &mut State {
        self.state.get_or_insert_with(|| State::from_parts(std::mem::take(&mut self.parts)))
    }

    /// The whole state.
    #[must_use]
    pub fn finish(mut self) -> State {
        std::mem::take(self.state())
    }
}

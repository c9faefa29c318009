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
    Agreement, AgreementId, Case, Entity, Group, GroupId, Meeting, MeetingId, Note, NoteId, Person, PersonId,
    PupilId, Recent, Settings, State, Touched,
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
            agreements: case.agreements.iter().filter_map(|id| state.agreements.get(id)).collect(),
            notes: case.notes.iter().filter_map(|id| state.notes.get(id)).collect(),
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
            Entity::Pupil(id) => state.pupils.get(id).map(|case| encode(&Written::of(state, case))),
            Entity::Person(id) => state.persons.get(id).map(encode),
            Entity::Agreement(id) => match state.agreements.get(id) {
                Some(it) if hangs_on(state, it.pupil, |case| case.agreements.contains(id)) => continue,
                alone => alone.map(encode),
            },
            Entity::Note(id) => match state.notes.get(id) {
                Some(it) if hangs_on(state, it.pupil, |case| case.notes.contains(id)) => continue,
                alone => alone.map(encode),
            },
            Entity::Meeting(id) => state.meetings.get(id).map(encode),
        };
        changes.insert(key(*entity), bytes.transpose()?);
    }
    let recent = state.recent.iter().map(|recent| (recent.group.offset, recent.taken_back)).collect();
    let head = Head { user: state.user, settings: state.settings.clone(), last: state.last, recent };
    changes.insert(HEAD, Some(encode(&head)?));
    Ok(changes)
}

fn hangs_on(state: &State, pupil: PupilId, knows: impl Fn(&Case) -> bool) -> bool {
    state.pupils.get(&pupil).is_some_and(knows)
}

/// Everything, for a checkpoint that is made anew.
#[must_use]
pub fn everything(state: &State) -> Touched {
    let all = (state.pupils.keys().map(|id| Entity::Pupil(*id)))
        .chain(state.persons.keys().map(|id| Entity::Person(*id)))
        .chain(state.agreements.keys().map(|id| Entity::Agreement(*id)))
        .chain(state.notes.keys().map(|id| Entity::Note(*id)))
        .chain(state.meetings.keys().map(|id| Entity::Meeting(*id)));
    Touched(all.collect())
}

/// A state that is being put together from records and, for the newest groups, the journal.
///
/// The tables are gathered before they become maps: a map that is filled one by one in order leaves its nodes
/// half empty, one that is made of all of them at once does not.
#[derive(Debug, Default)]
pub struct Loading {
    state: State,
    recent: BTreeMap<u64, bool>,
    pupils: Vec<(PupilId, Case)>,
    persons: Vec<(PersonId, Person)>,
    agreements: Vec<(AgreementId, Agreement)>,
    notes: Vec<(NoteId, Note)>,
    meetings: Vec<(MeetingId, Meeting)>,
}

impl Loading {
    /// Takes one record.
    ///
    /// # Errors
    /// When it is of no table or cannot be decoded.
    pub fn take(&mut self, key: Key, bytes: &[u8]) -> Result<(), Broken> {
        let id = u32::try_from(key.id).map_err(|_| Broken::because("a number that is none"))?;
        match key.table {
            1 => {
                let Read { case, agreements, notes } = decode(bytes)?;
                self.agreements.extend(agreements.into_iter().map(|it| (it.id, it)));
                self.notes.extend(notes.into_iter().map(|it| (it.id, it)));
                self.pupils.push((PupilId(id), case));
            }
            2 => self.persons.push((PersonId(id), decode(bytes)?)),
            3 => self.agreements.push((AgreementId(id), decode(bytes)?)),
            4 => self.notes.push((NoteId(id), decode(bytes)?)),
            5 => self.meetings.push((MeetingId(id), decode(bytes)?)),
            _ if key == HEAD => {
                let head: Head = decode(bytes)?;
                self.state.user = head.user;
                self.state.settings = head.settings;
                self.state.last = head.last;
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
            self.state.recent.push_back(Recent { group: Arc::new(group), taken_back });
        }
    }

    /// The state so far, to apply what comes after it.
    pub fn state(&mut self) -> &mut State {
        put(&mut self.pupils, &mut self.state.pupils);
        put(&mut self.persons, &mut self.state.persons);
        put(&mut self.agreements, &mut self.state.agreements);
        put(&mut self.notes, &mut self.state.notes);
        put(&mut self.meetings, &mut self.state.meetings);
        &mut self.state
    }

    /// The whole state.
    #[must_use]
    pub fn finish(mut self) -> State {
        std::mem::take(self.state())
    }
}

/// Makes the map of what was gathered, once.
fn put<K: Ord, V>(gathered: &mut Vec<(K, V)>, map: &mut BTreeMap<K, V>) {
    if !gathered.is_empty() {
        *map = std::mem::take(gathered).into_iter().collect();
    }
}

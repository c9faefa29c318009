//! What happened. Events are never edited, only added; each one reads as a sentence and tells its inverse.

use std::fmt;

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use super::{
    AgendaItem, AgreementFact, AgreementId, Entry, EntryNo, Fact, FreeText, Holder, Marks, MeetingFact,
    MeetingId, NoteFact, NoteId, PersonFact, PersonId, Presence, PupilId, Role, Setting, Source, TextRef,
};

/// A BLAKE3 hash, hexadecimal in JSON.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Hash32(pub [u8; 32]);

impl fmt::Display for Hash32 {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

impl Serialize for Hash32 {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Hash32 {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = <std::borrow::Cow<'de, str>>::deserialize(deserializer)?;
        let mut hash = [0; 32];
        let digits = text.as_bytes().chunks_exact(2);
        if text.len() != 64 || !text.is_ascii() {
            return Err(serde::de::Error::custom("a hash has 64 hexadecimal digits"));
        }
        for (byte, pair) in hash.iter_mut().zip(digits) {
            let pair = std::str::from_utf8(pair).map_err(serde::de::Error::custom)?;
            *byte = u8::from_str_radix(pair, 16).map_err(serde::de::Error::custom)?;
        }
        Ok(Self(hash))
    }
}

/// Names one group, unique across machines: the store's node and a sequence number that counts from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct GroupId {
    /// The store's node.
    pub node: u32,
    /// Counts from 1 without gaps.
    pub seq: u64,
}

/// Who did it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Actor {
    /// A user.
    Person(PersonId),
    /// The program itself: the first group of a store, the demo region.
    System,
}

/// Why a group was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Cause {
    /// Somebody did something.
    Do,
    /// It takes back that group.
    Undo(GroupId),
    /// It takes back that undo.
    Redo(GroupId),
}

/// One record of the log: one user action.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Group {
    /// Version of the format of this record.
    pub v: u16,
    /// Its name.
    pub id: GroupId,
    /// Real time, to the millisecond, UTC.
    #[serde(with = "chrono::serde::ts_milliseconds")]
    pub at: DateTime<Utc>,
    /// Who.
    pub by: Actor,
    /// The running meeting it was done in, if it was done at the table.
    pub meeting: Option<MeetingId>,
    /// Why.
    pub cause: Cause,
    /// Hash of the previous group's plaintext bytes; zeros for the first.
    pub prev: Hash32,
    /// What happened, in order.
    pub events: Vec<Event>,
    /// Where the record starts in the journal; set by the store when it writes or reads, not part of the record.
    #[serde(skip)]
    pub offset: u64,
}

/// A group before the store gives it its name and its place in the chain.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    /// Real time.
    pub at: DateTime<Utc>,
    /// Who.
    pub by: Actor,
    /// The running meeting, if at the table.
    pub meeting: Option<MeetingId>,
    /// Why.
    pub cause: Cause,
    /// What happens.
    pub events: Vec<Event>,
}

impl Draft {
    /// Nothing would change: there is nothing to write.
    pub fn is_empty(&self) -> bool {
        self.events.is_empty()
    }
}

/// A thing that can be added, hidden by undo, and shown again by redo.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Entity {
    /// A pupil.
    Pupil(PupilId),
    /// A netwerkpartner.
    Person(PersonId),
    /// An agreement.
    Agreement(AgreementId),
    /// A note.
    Note(NoteId),
    /// A meeting.
    Meeting(MeetingId),
}

/// One thing that happened. `…Set` events hold what was and what is: `from` and `to`, `None` = not recorded.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs, reason = "the fields are named after what they hold; the variants say the rest")]
pub enum Event {
    /// The store's user is this person.
    UserSet { from: Option<PersonId>, to: Option<PersonId> },
    /// The store is set to something else.
    SettingSet { from: Option<Setting>, to: Option<Setting> },
    /// A pupil came in; facts from a list are also kept as the list's last value.
    PupilAdded { pupil: PupilId, source: Source, facts: Vec<Fact> },
    /// A fact of a pupil changed.
    PupilSet { pupil: PupilId, from: Option<Fact>, to: Option<Fact> },
    /// The school's list holds another value than last time.
    ListValueSet { pupil: PupilId, from: Option<Fact>, to: Option<Fact> },
    /// A role of a case went to somebody, or to nobody, on this local date, and why.
    RoleSet {
        pupil: PupilId,
        role: Role,
        on: NaiveDate,
        from: Option<Holder>,
        to: Option<Holder>,
        reason: Option<FreeText>,
    },
    /// An entry of a case was added, changed or taken away.
    EntrySet { pupil: PupilId, entry: EntryNo, from: Option<Entry>, to: Option<Entry> },
    /// Somebody came into the network.
    PersonAdded { person: PersonId, facts: Vec<PersonFact> },
    /// A fact of a netwerkpartner changed.
    PersonSet { person: PersonId, from: Option<PersonFact>, to: Option<PersonFact> },
    /// Something was agreed about a pupil.
    AgreementAdded { agreement: AgreementId, pupil: PupilId, facts: Vec<AgreementFact> },
    /// A fact of an agreement changed.
    AgreementSet { agreement: AgreementId, from: Option<AgreementFact>, to: Option<AgreementFact> },
    /// A note was written about a pupil.
    NoteAdded { note: NoteId, pupil: PupilId, facts: Vec<NoteFact> },
    /// A note changed or was withdrawn.
    NoteSet { note: NoteId, from: Option<NoteFact>, to: Option<NoteFact> },
    /// The marks of a text that stands changed. What a text says and who may read it are two fields: a new text brings its
    /// marks along, and one that is worded anew keeps them.
    Marked { text: TextRef, from: Marks, to: Marks },
    /// A meeting was planned.
    MeetingAdded { meeting: MeetingId, facts: Vec<MeetingFact> },
    /// A fact of a meeting changed.
    MeetingSet { meeting: MeetingId, from: Option<MeetingFact>, to: Option<MeetingFact> },
    /// Somebody's attendance changed; `None` = not invited.
    AttendanceSet { meeting: MeetingId, person: PersonId, from: Option<Presence>, to: Option<Presence> },
    /// A pupil came on an agenda (at the end), changed there, or went off it.
    AgendaSet { meeting: MeetingId, pupil: PupilId, from: Option<AgendaItem>, to: Option<AgendaItem> },
    /// The agenda has another order.
    AgendaOrdered { meeting: MeetingId, from: Vec<PupilId>, to: Vec<PupilId> },
    /// An undo took something back that was added; it keeps its number.
    Hidden { entity: Entity },
    /// A redo brought it back.
    Shown { entity: Entity },
}

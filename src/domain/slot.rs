//! The fields of the state, by name: what an event changes, what undo puts back, what a command saw.
//!
//! One slot holds one value or none. Whoever compares, takes back or adds up events walks over slots and need not know
//! which event it was.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use super::{
    AgendaItem, AgreementFact, AgreementId, AgreementKey, Entity, Entry, EntryNo, Fact, FactKey, Holder,
    Marks, MeetingFact, MeetingId, MeetingKey, NoteFact, NoteId, NoteKey, PersonFact, PersonId, PersonKey,
    Presence, PupilId, Role, Setting, SettingKey, TextRef,
};

/// Names one field of the state.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Slot {
    /// Who the store's user is.
    User,
    /// What the store is set to.
    Setting(SettingKey),
    /// A fact of a pupil.
    Fact(PupilId, FactKey),
    /// What the school's list last said of that fact.
    ListValue(PupilId, FactKey),
    /// Who has this role for the pupil.
    Role(PupilId, Role),
    /// An entry of the pupil's case.
    Entry(PupilId, EntryNo),
    /// A fact of a netwerkpartner.
    Person(PersonId, PersonKey),
    /// A fact of an agreement.
    Agreement(AgreementId, AgreementKey),
    /// A fact of a note.
    Note(NoteId, NoteKey),
    /// A fact of a meeting.
    Meeting(MeetingId, MeetingKey),
    /// Who may read a text that stands.
    Marks(TextRef),
    /// Whether somebody attends.
    Attendance(MeetingId, PersonId),
    /// The pupil's place on an agenda, apart from the order.
    Agenda(MeetingId, PupilId),
    /// The order of an agenda.
    Order(MeetingId),
    /// Whether the thing is there: added, and not hidden by an undo.
    Stands(Entity),
}

impl Slot {
    /// The records that hold it, the one it is a field of first; the pupil of an agreement or note is not known here.
    pub fn touches(self) -> Vec<Entity> {
        match self {
            Self::User | Self::Setting(_) => vec![],
            Self::Fact(pupil, _)
            | Self::ListValue(pupil, _)
            | Self::Role(pupil, _)
            | Self::Entry(pupil, _)
            | Self::Marks(TextRef::Entry(pupil, ..)) => {
                vec![Entity::Pupil(pupil)]
            }
            Self::Person(person, _) => vec![Entity::Person(person)],
            Self::Agreement(agreement, _) | Self::Marks(TextRef::Agreement(agreement)) => {
                vec![Entity::Agreement(agreement)]
            }
            Self::Note(note, _) | Self::Marks(TextRef::Note(note)) => vec![Entity::Note(note)],
            Self::Meeting(meeting, _) | Self::Attendance(meeting, _) | Self::Order(meeting) => {
                vec![Entity::Meeting(meeting)]
            }
            Self::Agenda(meeting, pupil) => vec![Entity::Meeting(meeting), Entity::Pupil(pupil)],
            Self::Stands(entity) => vec![entity],
        }
    }
}

impl Slot {
    /// The pupil in whose case it is.
    pub fn pupil(self) -> Option<PupilId> {
        match self {
            Self::Fact(pupil, _)
            | Self::ListValue(pupil, _)
            | Self::Role(pupil, _)
            | Self::Entry(pupil, _)
            | Self::Marks(TextRef::Entry(pupil, ..)) => Some(pupil),
            Self::User
            | Self::Setting(_)
            | Self::Person(..)
            | Self::Agreement(..)
            | Self::Note(..)
            | Self::Marks(TextRef::Note(_) | TextRef::Agreement(_))
            | Self::Meeting(..)
            | Self::Attendance(..)
            | Self::Agenda(..)
            | Self::Order(_)
            | Self::Stands(_) => None,
        }
    }
}

/// The thing is there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Standing;

macro_rules! values {
    ($($(#[$meta:meta])* $variant:ident($type:ty)),+ $(,)?) => {
        /// What a slot holds, borrowed from the event or the state where it can be.
        #[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
        #[serde(rename_all = "snake_case")]
        pub enum Value<'a> { $($(#[$meta])* $variant(Cow<'a, $type>)),+ }

        impl Value<'_> {
            /// The same, borrowed from nothing.
            pub fn into_owned(self) -> Value<'static> {
                match self { $(Self::$variant(value) => Value::$variant(Cow::Owned(value.into_owned()))),+ }
            }
        }

        impl super::ids_mut::Numbered for Value<'_> {
            fn visit(&mut self, of: &[PupilId], visit: super::ids_mut::Visit<'_>) {
                match self { $(Self::$variant(value) => value.to_mut().visit(of, visit)),+ }
            }
        }

        $(
            impl<'a> From<&'a $type> for Value<'a> {
                fn from(value: &'a $type) -> Self {
                    Self::$variant(Cow::Borrowed(value))
                }
            }

            impl From<$type> for Value<'_> {
                fn from(value: $type) -> Self {
                    Self::$variant(Cow::Owned(value))
                }
            }

            impl TryFrom<Value<'_>> for $type {
                /// It is a value of another kind.
                type Error = ();

                fn try_from(value: Value<'_>) -> Result<Self, ()> {
                    match value {
                        Value::$variant(value) => Ok(value.into_owned()),
                        _ => Err(()),
                    }
                }
            }
        )+
    };
}

values! {
    /// The store's user.
    User(PersonId),
    /// A setting.
    Setting(Setting),
    /// A fact of a pupil.
    Fact(Fact),
    /// Who has a role.
    Holder(Holder),
    /// An entry.
    Entry(Entry),
    /// A fact of a netwerkpartner.
    Person(PersonFact),
    /// A fact of an agreement.
    Agreement(AgreementFact),
    /// A fact of a note.
    Note(NoteFact),
    /// Marks.
    Marks(Marks),
    /// A fact of a meeting.
    Meeting(MeetingFact),
    /// Attendance.
    Presence(Presence),
    /// A place on an agenda.
    Item(AgendaItem),
    /// The order of an agenda.
    Order(Vec<PupilId>),
    /// It is there.
    Standing(Standing),
}

/// The value as what an event or the state holds. One of another kind counts as none: a slot holds one kind only.
pub(super) fn owned<'a, T: TryFrom<Value<'a>>>(value: Option<Value<'a>>) -> Option<T> {
    value.and_then(|value| T::try_from(value).ok())
}

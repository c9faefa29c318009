//! What an event changes: one slot, from one value to another; and the same event between other values. Undo, the net
//! of several groups and the records that were touched are loops over this.

use super::slot::{Standing, owned};
use super::{Case, Entity, Event, Slot, Value};

/// One field that went from one value to another; `None` = not recorded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change<'a> {
    /// Which field.
    pub slot: Slot,
    /// What was.
    pub from: Option<Value<'a>>,
    /// What is.
    pub to: Option<Value<'a>>,
}

impl Event {
    /// The field that it changes; `None` for one that says neither what was nor what is.
    pub fn change(&self) -> Option<Change<'_>> {
        match self {
            Self::UserSet { from, to } => set(from, to, |_| Slot::User),
            Self::SettingSet { from, to } => set(from, to, |setting| Slot::Setting(setting.key())),
            Self::PupilAdded { pupil, .. } => added(Entity::Pupil(*pupil)),
            Self::PupilSet { pupil, from, to } => set(from, to, |fact| Slot::Fact(*pupil, fact.key())),
            Self::ListValueSet { pupil, from, to } => {
                set(from, to, |fact| Slot::ListValue(*pupil, fact.key()))
            }
            Self::RoleSet { pupil, role, from, to, .. } => set(from, to, |_| Slot::Role(*pupil, *role)),
            Self::EntrySet { pupil, entry, from, to } => set(from, to, |_| Slot::Entry(*pupil, *entry)),
            Self::PersonAdded { person, .. } => added(Entity::Person(*person)),
            Self::PersonSet { person, from, to } => set(from, to, |fact| Slot::Person(*person, fact.key())),
            Self::AgreementAdded { agreement, .. } => added(Entity::Agreement(*agreement)),
            Self::AgreementSet { agreement, from, to } => {
                set(from, to, |fact| Slot::Agreement(*agreement, fact.key()))
            }
            Self::NoteAdded { note, .. } => added(Entity::Note(*note)),
            Self::NoteSet { note, from, to } => set(from, to, |fact| Slot::Note(*note, fact.key())),
            Self::Marked { text, from, to } => {
                Some(Change { slot: Slot::Marks(*text), from: Some(from.into()), to: Some(to.into()) })
            }
            Self::MeetingAdded { meeting, .. } => added(Entity::Meeting(*meeting)),
            Self::MeetingSet { meeting, from, to } => {
                set(from, to, |fact| Slot::Meeting(*meeting, fact.key()))
            }
            Self::AttendanceSet { meeting, person, from, to } => {
                set(from, to, |_| Slot::Attendance(*meeting, *person))
            }
            Self::AgendaSet { meeting, pupil, from, to } => set(from, to, |_| Slot::Agenda(*meeting, *pupil)),
            Self::AgendaOrdered { meeting, from, to } => {
                Some(Change { slot: Slot::Order(*meeting), from: Some(from.into()), to: Some(to.into()) })
            }
            Self::Hidden { entity } => {
                Some(Change { slot: Slot::Stands(*entity), from: Some(Standing.into()), to: None })
            }
            Self::Shown { entity } => added(*entity),
        }
    }

    /// The same event between other values of its slot; what else it says (from which day, why) stays.
    #[must_use]
    pub(super) fn between(&self, from: Option<Value<'_>>, to: Option<Value<'_>>) -> Self {
        match *self {
            Self::UserSet { .. } => Self::UserSet { from: owned(from), to: owned(to) },
            Self::SettingSet { .. } => Self::SettingSet { from: owned(from), to: owned(to) },
            Self::PupilSet { pupil, .. } => Self::PupilSet { pupil, from: owned(from), to: owned(to) },
            Self::ListValueSet { pupil, .. } => {
                Self::ListValueSet { pupil, from: owned(from), to: owned(to) }
            }
            Self::RoleSet { pupil, role, on, ref reason, .. } => {
                let (from, to, reason) = (owned(from), owned(to), reason.clone());
                Self::RoleSet { pupil, role, on, from, to, reason }
            }
            Self::EntrySet { pupil, entry, .. } => {
                Self::EntrySet { pupil, entry, from: owned(from), to: owned(to) }
            }
            Self::PersonSet { person, .. } => Self::PersonSet { person, from: owned(from), to: owned(to) },
            Self::AgreementSet { agreement, .. } => {
                Self::AgreementSet { agreement, from: owned(from), to: owned(to) }
            }
            Self::NoteSet { note, .. } => Self::NoteSet { note, from: owned(from), to: owned(to) },
            Self::Marked { text, .. } => {
                let marks = |value: Option<Value<'_>>| owned(value).unwrap_or_default();
                Self::Marked { text, from: marks(from), to: marks(to) }
            }
            Self::MeetingSet { meeting, .. } => {
                Self::MeetingSet { meeting, from: owned(from), to: owned(to) }
            }
            Self::AttendanceSet { meeting, person, .. } => {
                Self::AttendanceSet { meeting, person, from: owned(from), to: owned(to) }
            }
            Self::AgendaSet { meeting, pupil, .. } => {
                Self::AgendaSet { meeting, pupil, from: owned(from), to: owned(to) }
            }
            Self::AgendaOrdered { meeting, .. } => {
                let order = |value: Option<Value<'_>>| owned(value).unwrap_or_default();
                Self::AgendaOrdered { meeting, from: order(from), to: order(to) }
            }
            Self::PupilAdded { pupil, .. } => stands(Entity::Pupil(pupil), to),
            Self::PersonAdded { person, .. } => stands(Entity::Person(person), to),
            Self::AgreementAdded { agreement, .. } => stands(Entity::Agreement(agreement), to),
            Self::NoteAdded { note, .. } => stands(Entity::Note(note), to),
            Self::MeetingAdded { meeting, .. } => stands(Entity::Meeting(meeting), to),
            Self::Hidden { entity } | Self::Shown { entity } => stands(entity, to),
        }
    }

    /// The records that applying this event changes; the pupil of an agreement or note is not known here.
    pub fn touches(&self) -> Vec<Entity> {
        self.change().map(|change| change.slot.touches()).unwrap_or_default()
    }

    /// Part of this pupil's story: a group can hold others'.
    pub fn is_about(&self, case: &Case) -> bool {
        self.touches().iter().any(|entity| match entity {
            Entity::Pupil(pupil) => *pupil == case.id,
            Entity::Agreement(agreement) => case.agreements.iter().any(|it| it.id == *agreement),
            Entity::Note(note) => case.notes.iter().any(|it| it.id == *note),
            Entity::Person(_) | Entity::Meeting(_) => false,
        })
    }
}

fn set<'a, T>(from: &'a Option<T>, to: &'a Option<T>, slot: impl Fn(&T) -> Slot) -> Option<Change<'a>>
where
    Value<'a>: From<&'a T>,
{
    let slot = slot(to.as_ref().or(from.as_ref())?);
    Some(Change { slot, from: from.as_ref().map(Value::from), to: to.as_ref().map(Value::from) })
}

fn added(entity: Entity) -> Option<Change<'static>> {
    Some(Change { slot: Slot::Stands(entity), from: None, to: Some(Standing.into()) })
}

fn stands(entity: Entity, to: Option<Value<'_>>) -> Event {
    if to.is_some() { Event::Shown { entity } } else { Event::Hidden { entity } }
}

//! Reading and writing a slot of the state.

use super::State;
use crate::domain::slot::{Standing, owned};
use crate::domain::{AgreementFact, Entity, FreeText, Marks, NoteFact, PupilId, Slot, TextRef, Value};

impl State {
    /// A text whose marks can change, also of what was undone.
    pub fn text(&self, text: TextRef) -> Option<&FreeText> {
        match text {
            TextRef::Note(note) => self.notes.get(&note)?.facts.text.as_ref(),
            TextRef::Agreement(agreement) => self.agreements.get(&agreement)?.facts.what.as_ref(),
            TextRef::Entry(pupil, number, key) => self.pupils.get(&pupil)?.entry(number)?.get(key)?.text(),
        }
    }

    fn text_mut(&mut self, text: TextRef) -> Option<&mut FreeText> {
        match text {
            TextRef::Note(note) => self.notes.get_mut(&note)?.facts.text.as_mut(),
            TextRef::Agreement(agreement) => self.agreements.get_mut(&agreement)?.facts.what.as_mut(),
            TextRef::Entry(pupil, number, key) => {
                self.pupils.get_mut(&pupil)?.entry_mut(number)?.text_mut(key)
            }
        }
    }

    /// What a slot holds now; `None` where nothing is recorded, or the thing that it is of is not known.
    pub fn read(&self, slot: Slot) -> Option<Value<'_>> {
        match slot {
            Slot::User => self.user.map(Value::from),
            Slot::Setting(key) => self.settings.get(key).map(Value::from),
            Slot::Fact(pupil, key) => self.pupils.get(&pupil)?.facts.get(key).map(Value::from),
            Slot::ListValue(pupil, key) => self.pupils.get(&pupil)?.list_value(key).map(Value::from),
            Slot::Role(pupil, role) => self.pupils.get(&pupil)?.holder(role).map(Value::from),
            Slot::Entry(pupil, number) => self.pupils.get(&pupil)?.entry(number).map(Value::from),
            Slot::Person(person, key) => self.persons.get(&person)?.facts.get(key).map(Value::from),
            Slot::Agreement(id, key) => {
                self.agreements.get(&id)?.facts.get(key).map(AgreementFact::words).map(Value::from)
            }
            Slot::Note(note, key) => {
                self.notes.get(&note)?.facts.get(key).map(NoteFact::words).map(Value::from)
            }
            Slot::Marks(text) => self.text(text).map(|text| text.marks().into()),
            Slot::Meeting(meeting, key) => self.meetings.get(&meeting)?.facts.get(key).map(Value::from),
            Slot::Attendance(meeting, person) => {
                self.meetings.get(&meeting)?.presence(person).map(Value::from)
            }
            Slot::Agenda(meeting, pupil) => self.meetings.get(&meeting)?.item(pupil).map(Value::from),
            Slot::Order(meeting) => Some(self.meetings.get(&meeting)?.order().into()),
            Slot::Stands(entity) => {
                let stands = match entity {
                    Entity::Pupil(id) => !self.pupils.get(&id)?.hidden,
                    Entity::Person(id) => !self.persons.get(&id)?.hidden,
                    Entity::Agreement(id) => !self.agreements.get(&id)?.hidden,
                    Entity::Note(id) => !self.notes.get(&id)?.hidden,
                    Entity::Meeting(id) => !self.meetings.get(&id)?.hidden,
                };
                stands.then_some(Standing.into())
            }
        }
    }

    /// Whether the thing that a slot is of ever came in: a number that is still to be given has no fields.
    pub(in crate::domain) fn has(&self, slot: Slot) -> bool {
        let came_in = |entity: &Entity| match entity {
            Entity::Pupil(id) => self.pupils.contains_key(id),
            Entity::Person(id) => self.persons.contains_key(id),
            Entity::Agreement(id) => self.agreements.contains_key(id),
            Entity::Note(id) => self.notes.contains_key(id),
            Entity::Meeting(id) => self.meetings.contains_key(id),
        };
        if let Slot::Entry(pupil, number) = slot {
            return self.pupils.get(&pupil).is_some_and(|case| number < case.next_entry());
        }
        slot.touches().iter().all(came_in)
    }

    /// Sets a slot, or empties it. `None` when the thing that it is of is not known: then nothing is done.
    pub(super) fn write(&mut self, slot: Slot, to: Option<Value<'_>>) -> Option<()> {
        match slot {
            Slot::User => self.user = owned(to),
            Slot::Setting(key) => self.settings.set(key, owned(to)),
            Slot::Fact(pupil, key) => self.pupils.get_mut(&pupil)?.facts.set(key, owned(to)),
            Slot::ListValue(pupil, key) => {
                let values = &mut self.pupils.get_mut(&pupil)?.list_values;
                values.retain(|fact| fact.key() != key);
                values.extend(owned(to));
            }
            Slot::Role(pupil, role) => self.pupils.get_mut(&pupil)?.set_holder(role, owned(to)),
            Slot::Entry(pupil, number) => self.pupils.get_mut(&pupil)?.set_entry(number, owned(to)),
            Slot::Person(person, key) => self.persons.get_mut(&person)?.facts.set(key, owned(to)),
            Slot::Agreement(id, key) => {
                let facts = &mut self.agreements.get_mut(&id)?.facts;
                let marks = facts.what.as_ref().map(|what| what.marks().clone());
                facts.set(key, owned(to));
                keep_marks(facts.what.as_mut(), marks);
            }
            Slot::Note(note, key) => {
                let facts = &mut self.notes.get_mut(&note)?.facts;
                let marks = facts.text.as_ref().map(|text| text.marks().clone());
                facts.set(key, owned(to));
                keep_marks(facts.text.as_mut(), marks);
            }
            Slot::Marks(text) => {
                let marks = owned(to).unwrap_or_default();
                let text = self.text_mut(text)?;
                *text = std::mem::take(text).marked(marks);
            }
            Slot::Meeting(meeting, key) => self.meetings.get_mut(&meeting)?.facts.set(key, owned(to)),
            Slot::Attendance(meeting, person) => {
                put(&mut self.meetings.get_mut(&meeting)?.attendance, person, owned(to));
            }
            Slot::Agenda(meeting, pupil) => {
                let comes = to.is_some();
                if let Some(meeting) = self.meetings.get_mut(&meeting) {
                    put(&mut meeting.agenda, pupil, owned(to));
                }
                let meetings = &mut self.pupils.get_mut(&pupil)?.meetings;
                meetings.retain(|id| *id != meeting);
                meetings.extend(comes.then_some(meeting));
            }
            Slot::Order(meeting) => {
                let order: Vec<PupilId> = owned(to)?;
                let place = |pupil: PupilId| order.iter().position(|p| *p == pupil).unwrap_or(usize::MAX);
                self.meetings.get_mut(&meeting)?.agenda.sort_by_key(|(pupil, _)| place(*pupil));
            }
            Slot::Stands(entity) => {
                let hidden = match entity {
                    Entity::Pupil(id) => &mut self.pupils.get_mut(&id)?.hidden,
                    Entity::Person(id) => &mut self.persons.get_mut(&id)?.hidden,
                    Entity::Agreement(id) => &mut self.agreements.get_mut(&id)?.hidden,
                    Entity::Note(id) => &mut self.notes.get_mut(&id)?.hidden,
                    Entity::Meeting(id) => &mut self.meetings.get_mut(&id)?.hidden,
                };
                *hidden = to.is_none();
            }
        }
        Some(())
    }
}

/// A text that is worded anew keeps the marks that it had.
fn keep_marks(text: Option<&mut FreeText>, marks: Option<Marks>) {
    if let (Some(text), Some(marks)) = (text, marks) {
        *text = std::mem::take(text).marked(marks);
    }
}

/// Sets, adds at the end, or takes out.
fn put<K: PartialEq, V>(entries: &mut Vec<(K, V)>, key: K, value: Option<V>) {
    match (entries.iter().position(|(k, _)| *k == key), value) {
        (Some(at), None) => {
            entries.remove(at);
        }
        (Some(at), Some(value)) => {
            if let Some(entry) = entries.get_mut(at) {
                entry.1 = value;
            }
        }
        (None, Some(value)) => entries.push((key, value)),
        (None, None) => {}
    }
}

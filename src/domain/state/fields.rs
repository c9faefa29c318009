//! Reading and writing a slot of the state.

use std::sync::Arc;

use super::State;
use crate::domain::slot::{Standing, owned};
use crate::domain::{
    Agreement, AgreementFact, AgreementId, Entity, FreeText, Marks, Meeting, MeetingId, Note, NoteFact,
    NoteId, PupilId, Slot, TextRef, Value,
};

impl State {
    /// A text whose marks can change, also of what was undone.
    pub fn text(&self, text: TextRef) -> Option<&FreeText> {
        match text {
            TextRef::Note(note) => self.any_note(note)?.facts.text.as_ref(),
            TextRef::Agreement(agreement) => self.any_agreement(agreement)?.facts.what.as_ref(),
            TextRef::Entry(pupil, number, key) => self.cases.get(pupil)?.entry(number)?.get(key)?.text(),
        }
    }

    fn agreement_mut(&mut self, agreement: AgreementId) -> Option<&mut Agreement> {
        let pupil = *self.agreements.get(agreement.0)?;
        self.cases.get_mut(pupil)?.agreements.iter_mut().find(|it| it.id == agreement)
    }

    fn note_mut(&mut self, note: NoteId) -> Option<&mut Note> {
        let pupil = *self.notes.get(note.0)?;
        self.cases.get_mut(pupil)?.notes.iter_mut().find(|it| it.id == note)
    }

    pub(super) fn meeting_mut(&mut self, meeting: MeetingId) -> Option<&mut Meeting> {
        Arc::make_mut(&mut self.meetings).get_mut(&meeting)
    }

    fn text_mut(&mut self, text: TextRef) -> Option<&mut FreeText> {
        match text {
            TextRef::Note(note) => self.note_mut(note)?.facts.text.as_mut(),
            TextRef::Agreement(agreement) => self.agreement_mut(agreement)?.facts.what.as_mut(),
            TextRef::Entry(pupil, number, key) => self.cases.get_mut(pupil)?.entry_mut(number)?.text_mut(key),
        }
    }

    /// What a slot holds now; `None` where nothing is recorded, or the thing that it is of is not known.
    pub fn read(&self, slot: Slot) -> Option<Value<'_>> {
        match slot {
            Slot::User => self.user.map(Value::from),
            Slot::Setting(key) => self.settings.get(key).map(Value::from),
            Slot::Fact(pupil, key) => self.cases.get(pupil)?.facts.get(key).map(Value::from),
            Slot::ListValue(pupil, key) => self.cases.get(pupil)?.list_value(key).map(Value::from),
            Slot::Role(pupil, role) => self.cases.get(pupil)?.named_last(role).map(Value::from),
            Slot::Entry(pupil, number) => self.cases.get(pupil)?.entry(number).map(Value::from),
            Slot::Person(person, key) => self.persons.get(&person)?.facts.get(key).map(Value::from),
            Slot::Agreement(id, key) => {
                self.any_agreement(id)?.facts.get(key).map(AgreementFact::words).map(Value::from)
            }
            Slot::Note(note, key) => {
                self.any_note(note)?.facts.get(key).map(NoteFact::words).map(Value::from)
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
                    Entity::Pupil(id) => !self.cases.get(id)?.hidden,
                    Entity::Person(id) => !self.persons.get(&id)?.hidden,
                    Entity::Agreement(id) => !self.any_agreement(id)?.hidden,
                    Entity::Note(id) => !self.any_note(id)?.hidden,
                    Entity::Meeting(id) => !self.meetings.get(&id)?.hidden,
                };
                stands.then_some(Standing.into())
            }
        }
    }

    /// Whether the thing that a slot is of ever came in: a number that is still to be given has no fields.
    pub(in crate::domain) fn has(&self, slot: Slot) -> bool {
        let came_in = |entity: &Entity| match entity {
            Entity::Pupil(id) => self.cases.row(*id).is_some(),
            Entity::Person(id) => self.persons.contains_key(id),
            Entity::Agreement(id) => self.agreements.get(id.0).is_some(),
            Entity::Note(id) => self.notes.get(id.0).is_some(),
            Entity::Meeting(id) => self.meetings.contains_key(id),
        };
        if let Slot::Entry(pupil, number) = slot {
            return self.cases.get(pupil).is_some_and(|case| number < case.next_entry());
        }
        slot.touches().iter().all(came_in)
    }

    /// Sets a slot, or empties it. `None` when the thing that it is of is not known: then nothing is done.
    pub(super) fn write(&mut self, slot: Slot, to: Option<Value<'_>>) -> Option<()> {
        match slot {
            Slot::User => self.user = owned(to),
            Slot::Setting(key) => self.settings.set(key, owned(to)),
            Slot::Fact(pupil, key) => self.cases.get_mut(pupil)?.facts.set(key, owned(to)),
            Slot::ListValue(pupil, key) => {
                let values = &mut self.cases.get_mut(pupil)?.list_values;
                values.retain(|fact| fact.key() != key);
                values.extend(owned(to));
            }
            Slot::Role(pupil, role) => self.cases.get_mut(pupil)?.set_holder(role, owned(to)),
            Slot::Entry(pupil, number) => self.cases.get_mut(pupil)?.set_entry(number, owned(to)),
            Slot::Person(person, key) => {
                Arc::make_mut(&mut self.persons).get_mut(&person)?.facts.set(key, owned(to))
            }
            Slot::Agreement(id, key) => {
                let facts = &mut self.agreement_mut(id)?.facts;
                let marks = facts.what.as_ref().map(|what| what.marks().clone());
                facts.set(key, owned(to));
                keep_marks(facts.what.as_mut(), marks);
            }
            Slot::Note(note, key) => {
                let facts = &mut self.note_mut(note)?.facts;
                let marks = facts.text.as_ref().map(|text| text.marks().clone());
                facts.set(key, owned(to));
                keep_marks(facts.text.as_mut(), marks);
            }
            Slot::Marks(text) => {
                let marks = owned(to).unwrap_or_default();
                let text = self.text_mut(text)?;
                *text = std::mem::take(text).marked(marks);
            }
            Slot::Meeting(meeting, key) => self.meeting_mut(meeting)?.facts.set(key, owned(to)),
            Slot::Attendance(meeting, person) => {
                put(&mut self.meeting_mut(meeting)?.attendance, person, owned(to));
            }
            Slot::Agenda(meeting, pupil) => {
                let comes = to.is_some();
                if let Some(meeting) = self.meeting_mut(meeting) {
                    put(&mut meeting.agenda, pupil, owned(to));
                }
                let meetings = &mut self.cases.get_mut(pupil)?.meetings;
                meetings.retain(|id| *id != meeting);
                meetings.extend(comes.then_some(meeting));
            }
            Slot::Order(meeting) => {
                let order: Vec<PupilId> = owned(to)?;
                let place = |pupil: PupilId| order.iter().position(|p| *p == pupil).unwrap_or(usize::MAX);
                self.meeting_mut(meeting)?.agenda.sort_by_key(|(pupil, _)| place(*pupil));
            }
            Slot::Stands(entity) => {
                let hidden = match entity {
                    Entity::Pupil(id) => &mut self.cases.get_mut(id)?.hidden,
                    Entity::Person(id) => &mut Arc::make_mut(&mut self.persons).get_mut(&id)?.hidden,
                    Entity::Agreement(id) => &mut self.agreement_mut(id)?.hidden,
                    Entity::Note(id) => &mut self.note_mut(id)?.hidden,
                    Entity::Meeting(id) => &mut self.meeting_mut(id)?.hidden,
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

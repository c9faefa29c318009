//! What a meeting's events come to, per field: the first `from` and the last `to`.

use std::collections::{BTreeMap, BTreeSet};

use crate::domain::change::Change;
use crate::domain::slot::owned;
use crate::domain::{
    Entity, Entry, EntryNo, Event, FreeText, Marks, MeetingFact, MeetingId, NoteFact, PupilId, Role, Slot,
    State, TextRef, Value,
};

/// Takes the events of one meeting in order.
#[derive(Default)]
pub(super) struct Record<'g> {
    /// What became of each field.
    ends: BTreeMap<Slot, Ends<Value<'g>>>,
    /// The fields in the order in which they first changed.
    order: Vec<Slot>,
    /// What came in.
    added: BTreeSet<Entity>,
    /// Why a role changed, oldest first.
    reasons: Vec<(PupilId, Role, Option<&'g FreeText>)>,
    /// Why the meeting was opened again, oldest first.
    pub reopened: Vec<FreeText>,
}

/// A field's first value and its last, `None` = not recorded.
pub(super) type Ends<T> = (Option<T>, Option<T>);

impl<'g> Record<'g> {
    pub fn take(&mut self, meeting: MeetingId, event: &'g Event) {
        match event {
            Event::PupilAdded { pupil, facts, .. } => {
                let slots = facts.iter().map(|fact| (Slot::Fact(*pupil, fact.key()), fact.into()));
                self.add(Entity::Pupil(*pupil), slots);
            }
            Event::AgreementAdded { agreement, facts, .. } => {
                let slots = facts.iter().map(|fact| (Slot::Agreement(*agreement, fact.key()), fact.into()));
                self.add(Entity::Agreement(*agreement), slots);
            }
            Event::NoteAdded { note, facts, .. } => {
                let slots = facts.iter().map(|fact| (Slot::Note(*note, fact.key()), fact.into()));
                // Its words can change without its marks, and the other way round.
                let marks = facts.iter().filter_map(|fact| match fact {
                    NoteFact::Text(text) => Some((Slot::Marks(TextRef::Note(*note)), text.marks().into())),
                    NoteFact::Withdrawn(_) => None,
                });
                self.add(Entity::Note(*note), slots.chain(marks));
            }
            Event::RoleSet { pupil, role, reason, .. } => {
                self.reasons.push((*pupil, *role, reason.as_ref()));
            }
            Event::MeetingSet { meeting: of, to: Some(MeetingFact::Reopened(reason)), .. }
                if *of == meeting =>
            {
                self.reopened.push(reason.clone());
            }
            Event::UserSet { .. }
            | Event::SettingSet { .. }
            | Event::PupilSet { .. }
            | Event::ListValueSet { .. }
            | Event::EntrySet { .. }
            | Event::PersonAdded { .. }
            | Event::PersonSet { .. }
            | Event::AgreementSet { .. }
            | Event::NoteSet { .. }
            | Event::Marked { .. }
            | Event::MeetingAdded { .. }
            | Event::MeetingSet { .. }
            | Event::AttendanceSet { .. }
            | Event::AgendaSet { .. }
            | Event::AgendaOrdered { .. }
            | Event::Hidden { .. }
            | Event::Shown { .. } => {}
        }
        if let Some(change) = event.change() {
            self.extend(change);
        }
    }

    fn add(&mut self, entity: Entity, facts: impl Iterator<Item = (Slot, Value<'g>)>) {
        self.added.insert(entity);
        facts.for_each(|(slot, to)| self.extend(Change { slot, from: None, to: Some(to) }));
    }

    fn extend(&mut self, Change { slot, from, to }: Change<'g>) {
        if let Some((_, last)) = self.ends.get_mut(&slot) {
            *last = to;
        } else {
            self.order.push(slot);
            self.ends.insert(slot, (from, to));
        }
    }

    /// It came in during this meeting.
    pub fn has_added(&self, entity: Entity) -> bool {
        self.added.contains(&entity)
    }

    /// Why this role changed, the last time.
    pub fn reason(&self, pupil: PupilId, role: Role) -> Option<FreeText> {
        let last = self.reasons.iter().rev().find(|(of, which, _)| (*of, *which) == (pupil, role));
        last.and_then(|(.., reason)| reason.cloned())
    }

    /// What became of one field, if it changed.
    pub fn ends<T: TryFrom<Value<'g>>>(&self, slot: Slot) -> Option<Ends<T>> {
        let (from, to) = self.ends.get(&slot)?.clone();
        Some((owned(from), owned(to)))
    }

    /// The last value of a field that changed.
    pub fn last<T: TryFrom<Value<'g>>>(&self, slot: Slot) -> Option<T> {
        self.ends(slot).and_then(|(_, to)| to)
    }

    /// The marks on a text whose marks were set in this meeting.
    pub fn marks(&self, text: TextRef) -> Option<Marks> {
        self.last(Slot::Marks(text))
    }

    /// What became of the entries of a case, by number.
    pub fn entries(&self, pupil: PupilId) -> impl Iterator<Item = (EntryNo, Ends<Entry>)> {
        let all = Slot::Entry(pupil, EntryNo(0))..=Slot::Entry(pupil, EntryNo(u32::MAX));
        self.ends.range(all).filter_map(|(slot, (from, to))| {
            let Slot::Entry(_, number) = slot else { return None };
            Some((*number, (owned(from.clone()), owned(to.clone()))))
        })
    }

    /// Every pupil about whom something was recorded: by what was recorded, and then in the order in which it was.
    pub fn pupils(&self, state: &State) -> Vec<PupilId> {
        let mut all: Vec<(u8, PupilId)> =
            self.order.iter().filter_map(|slot| self.subject(*slot, state)).collect();
        all.sort_by_key(|(rank, _)| *rank);
        let mut seen = vec![];
        for (_, pupil) in all {
            if !seen.contains(&pupil) {
                seen.push(pupil);
            }
        }
        seen
    }

    /// About whom a field is, and where that kind of field comes in the order of the minutes; `None`: minutes do not
    /// tell it.
    fn subject(&self, slot: Slot, state: &State) -> Option<(u8, PupilId)> {
        match slot {
            Slot::Stands(entity) if !self.has_added(entity) => None,
            Slot::Stands(Entity::Pupil(pupil)) => Some((0, pupil)),
            Slot::Fact(pupil, _) => Some((1, pupil)),
            Slot::Role(pupil, _) => Some((2, pupil)),
            Slot::Entry(pupil, _) => Some((3, pupil)),
            Slot::Stands(Entity::Agreement(id)) => Some((4, state.any_agreement(id)?.pupil)),
            Slot::Stands(Entity::Note(id)) => Some((5, state.any_note(id)?.pupil)),
            Slot::Agreement(id, _) => Some((6, state.agreement(id)?.pupil)),
            Slot::User
            | Slot::Setting(_)
            | Slot::ListValue(..)
            | Slot::Person(..)
            | Slot::Note(..)
            | Slot::Marks(_)
            | Slot::Meeting(..)
            | Slot::Attendance(..)
            | Slot::Agenda(..)
            | Slot::Order(_)
            | Slot::Stands(Entity::Person(_) | Entity::Meeting(_)) => None,
        }
    }
}

//! The fold: the only way in which [`State`] changes. Total: an event that names an unknown thing does nothing.

use std::sync::Arc;

use super::state::RECENT_GROUPS;
use super::{
    Actor, Agreement, Case, Cause, Entity, Event, Fact, FactKey, Group, Meeting, Note, PastRole, Person,
    PupilId, Recent, Role, Source, State, Touched,
};

impl State {
    /// Applies one group; says which records it touched. It never fails.
    pub fn apply(&mut self, group: &Group) -> Touched {
        let mut touched = Touched::default();
        for event in &group.events {
            self.apply_event(event, group);
            for entity in event.touches() {
                touched.0.insert(entity);
                if let Some(pupil) = self.pupil_behind(entity) {
                    touched.0.insert(Entity::Pupil(pupil));
                }
            }
        }
        if let Some(meeting) = group.meeting {
            touched.0.insert(Entity::Meeting(meeting));
        }
        for entity in &touched.0 {
            match entity {
                Entity::Pupil(pupil) => {
                    leave_trail(self.pupils.get_mut(pupil).map(|case| &mut case.trail), group)
                }
                Entity::Meeting(meeting) if group.meeting == Some(*meeting) => {
                    leave_trail(self.meetings.get_mut(meeting).map(|meeting| &mut meeting.trail), group);
                }
                _ => {}
            }
        }
        self.remember(group);
        self.last = Some(group.id);
        touched
    }

    fn pupil_behind(&self, entity: Entity) -> Option<PupilId> {
        match entity {
            Entity::Agreement(id) => self.agreements.get(&id).map(|agreement| agreement.pupil),
            Entity::Note(id) => self.notes.get(&id).map(|note| note.pupil),
            Entity::Pupil(_) | Entity::Person(_) | Entity::Meeting(_) => None,
        }
    }

    /// Keeps what people did ready for undo. What the program did by itself is not theirs to undo.
    fn remember(&mut self, group: &Group) {
        if let Cause::Undo(target) | Cause::Redo(target) = group.cause
            && let Some(recent) = self.recent.iter_mut().rev().find(|recent| recent.group.id == target)
        {
            recent.taken_back = true;
        }
        if matches!(group.by, Actor::Person(_)) {
            self.recent.push_back(Recent { group: Arc::new(group.clone()), taken_back: false });
            if self.recent.len() > RECENT_GROUPS {
                self.recent.pop_front();
            }
        }
    }

    fn apply_event(&mut self, event: &Event, group: &Group) {
        match event {
            Event::UserSet { to, .. } => self.user = *to,
            Event::SettingSet { from, to } => {
                if let Some(key) = key_of(from, to, |setting| setting.key()) {
                    self.settings.set(key, to.clone());
                }
            }
            Event::PupilAdded { pupil, source, facts } => {
                self.pupils.insert(*pupil, new_case(*pupil, *source, facts));
            }
            Event::PupilSet { pupil, from, to } => {
                if let (Some(case), Some(key)) = (self.pupils.get_mut(pupil), key_of(from, to, Fact::key)) {
                    case.facts.set(key, to.clone());
                }
            }
            Event::ListValueSet { pupil, from, to } => {
                if let (Some(case), Some(key)) = (self.pupils.get_mut(pupil), key_of(from, to, Fact::key)) {
                    set_list_value(case, key, to.clone());
                }
            }
            Event::RoleSet { pupil, role, .. } => {
                if let Some(case) = self.pupils.get_mut(pupil) {
                    set_role(case, *role, event, group.cause);
                }
            }
            Event::EntrySet { pupil, entry, to, .. } => {
                if let Some(case) = self.pupils.get_mut(pupil) {
                    case.set_entry(*entry, to.clone());
                }
            }
            Event::PersonAdded { person, facts } => {
                let facts = facts.iter().cloned().collect();
                self.persons.insert(*person, Person { id: *person, facts, hidden: false });
            }
            Event::PersonSet { person, from, to } => {
                if let (Some(person), Some(key)) =
                    (self.persons.get_mut(person), key_of(from, to, |f| f.key()))
                {
                    person.facts.set(key, to.clone());
                }
            }
            Event::AgreementAdded { agreement: id, pupil, facts } => {
                let facts = facts.iter().cloned().collect();
                let agreement =
                    Agreement { id: *id, pupil: *pupil, facts, meeting: group.meeting, hidden: false };
                self.agreements.insert(*id, agreement);
                if let Some(case) = self.pupils.get_mut(pupil) {
                    case.agreements.push(*id);
                }
            }
            Event::AgreementSet { agreement, from, to } => {
                if let (Some(it), Some(key)) =
                    (self.agreements.get_mut(agreement), key_of(from, to, |f| f.key()))
                {
                    it.facts.set(key, to.clone());
                }
            }
            Event::NoteAdded { note: id, pupil, facts } => {
                let facts = facts.iter().cloned().collect();
                let (by, at, meeting) = (group.by, group.at, group.meeting);
                self.notes
                    .insert(*id, Note { id: *id, pupil: *pupil, facts, by, at, meeting, hidden: false });
                if let Some(case) = self.pupils.get_mut(pupil) {
                    case.notes.push(*id);
                }
            }
            Event::NoteSet { note, from, to } => {
                if let (Some(note), Some(key)) = (self.notes.get_mut(note), key_of(from, to, |f| f.key())) {
                    note.facts.set(key, to.clone());
                }
            }
            Event::MeetingAdded { .. }
            | Event::MeetingSet { .. }
            | Event::AttendanceSet { .. }
            | Event::AgendaSet { .. }
            | Event::AgendaOrdered { .. } => self.apply_to_meeting(event),
            Event::Hidden { entity } => self.set_hidden(*entity, true),
            Event::Shown { entity } => self.set_hidden(*entity, false),
        }
    }

    fn apply_to_meeting(&mut self, event: &Event) {
        match event {
            Event::MeetingAdded { meeting, facts } => {
                let facts = facts.iter().cloned().collect();
                let (attendance, agenda, trail) = (vec![], vec![], vec![]);
                let added = Meeting { id: *meeting, facts, attendance, agenda, hidden: false, trail };
                self.meetings.insert(*meeting, added);
            }
            Event::MeetingSet { meeting, from, to } => {
                if let (Some(it), Some(key)) = (self.meetings.get_mut(meeting), key_of(from, to, |f| f.key()))
                {
                    it.facts.set(key, to.clone());
                }
            }
            Event::AttendanceSet { meeting, person, to, .. } => {
                if let Some(meeting) = self.meetings.get_mut(meeting) {
                    put(&mut meeting.attendance, *person, *to);
                }
            }
            Event::AgendaSet { meeting, pupil, to, .. } => {
                if let Some(it) = self.meetings.get_mut(meeting) {
                    put(&mut it.agenda, *pupil, *to);
                }
                if let Some(case) = self.pupils.get_mut(pupil) {
                    case.meetings.retain(|id| id != meeting);
                    if to.is_some() {
                        case.meetings.push(*meeting);
                    }
                }
            }
            Event::AgendaOrdered { meeting, to, .. } => {
                if let Some(meeting) = self.meetings.get_mut(meeting) {
                    let place = |pupil: PupilId| to.iter().position(|p| *p == pupil).unwrap_or(usize::MAX);
                    meeting.agenda.sort_by_key(|(pupil, _)| place(*pupil));
                }
            }
            _ => {}
        }
    }

    fn set_hidden(&mut self, entity: Entity, hidden: bool) {
        let flag = match entity {
            Entity::Pupil(id) => self.pupils.get_mut(&id).map(|it| &mut it.hidden),
            Entity::Person(id) => self.persons.get_mut(&id).map(|it| &mut it.hidden),
            Entity::Agreement(id) => self.agreements.get_mut(&id).map(|it| &mut it.hidden),
            Entity::Note(id) => self.notes.get_mut(&id).map(|it| &mut it.hidden),
            Entity::Meeting(id) => self.meetings.get_mut(&id).map(|it| &mut it.hidden),
        };
        if let Some(flag) = flag {
            *flag = hidden;
        }
    }
}

/// The key of a change: both sides have the same one, and one side may be absent.
pub(super) fn key_of<F, K>(from: &Option<F>, to: &Option<F>, key: impl Fn(&F) -> K) -> Option<K> {
    to.as_ref().or(from.as_ref()).map(key)
}

fn leave_trail(trail: Option<&mut Vec<u64>>, group: &Group) {
    if let Some(trail) = trail
        && trail.last() != Some(&group.offset)
    {
        trail.push(group.offset);
    }
}

fn new_case(id: PupilId, source: Source, facts: &[Fact]) -> Case {
    Case {
        id,
        facts: facts.iter().cloned().collect(),
        list_values: match source {
            Source::List => facts.to_vec(),
            Source::Hand => vec![],
        },
        roles: vec![],
        past_roles: vec![],
        entries: vec![],
        agreements: vec![],
        notes: vec![],
        meetings: vec![],
        hidden: false,
        trail: vec![],
    }
}

fn set_list_value(case: &mut Case, key: FactKey, value: Option<Fact>) {
    case.list_values.retain(|fact| fact.key() != key);
    case.list_values.extend(value);
}

/// Moves a role and keeps its history. An undo takes the last line of the history back instead of adding one; who
/// keeps the role on other terms (kind, rhythm, via) leaves no line.
fn set_role(case: &mut Case, role: Role, event: &Event, cause: Cause) {
    let Event::RoleSet { on, from, to, reason, .. } = event else { return };
    case.roles.retain(|(own, _)| *own != role);
    case.roles.extend(to.map(|holder| (role, holder)));
    case.roles.sort_by_key(|(role, _)| *role);
    let stays = from.zip(*to).is_some_and(|(from, to)| from.who == to.who);
    let ended = from.filter(|_| !stays);
    let ended = ended.map(|holder| PastRole { role, holder, until: *on, reason: reason.clone() });
    match cause {
        Cause::Do | Cause::Redo(_) => case.past_roles.extend(ended),
        Cause::Undo(_) if stays => {}
        Cause::Undo(_) => {
            let back = case.past_roles.iter().rposition(|past| past.role == role && Some(past.holder) == *to);
            if let Some(back) = back {
                case.past_roles.remove(back);
            }
        }
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

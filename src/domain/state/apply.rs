//! The fold: the only way in which [`State`] changes. Total: an event that names an unknown thing does nothing.

use std::sync::Arc;

use super::{RECENT_GROUPS, RECENT_OF_ONE, State};
use crate::domain::{
    Actor, Agreement, Case, Cause, Entity, Event, Fact, Group, Holder, Meeting, Note, PastRole, Person,
    PupilId, Recent, Role, Source, Touched,
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
                    leave_trail(self.cases.trail_mut(*pupil), group);
                    self.cases.changed(*pupil);
                }
                Entity::Meeting(meeting) if group.meeting == Some(*meeting) => {
                    leave_trail(self.meeting_mut(*meeting).map(|meeting| &mut meeting.trail), group);
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
            Entity::Agreement(id) => self.agreements.get(id.0).copied(),
            Entity::Note(id) => self.notes.get(id.0).copied(),
            Entity::Pupil(_) | Entity::Person(_) | Entity::Meeting(_) => None,
        }
    }

    /// Keeps what people did ready for undo. What the program did by itself is not theirs to undo.
    fn remember(&mut self, group: &Group) {
        let recent = Arc::make_mut(&mut self.recent);
        if let Cause::Undo(target) | Cause::Redo(target) = group.cause
            && let Some(known) = recent.iter_mut().rev().find(|known| known.id == target)
        {
            known.taken_back = true;
        }
        if !matches!(group.by, Actor::Person(_)) {
            return;
        }
        recent.push_back(Recent::of(group));
        let own = |known: &&Recent| known.by == group.by;
        if recent.iter().filter(own).count() > RECENT_OF_ONE
            && let Some(oldest) = recent.iter().position(|known| known.by == group.by)
        {
            recent.remove(oldest);
        }
        if recent.len() > RECENT_GROUPS {
            recent.pop_front();
        }
    }

    fn apply_event(&mut self, event: &Event, group: &Group) {
        match event {
            Event::PupilAdded { pupil, source, facts } => {
                self.cases.insert(new_case(*pupil, *source, facts));
            }
            Event::PersonAdded { person, facts } => {
                let facts = facts.iter().cloned().collect();
                Arc::make_mut(&mut self.persons)
                    .insert(*person, Person { id: *person, facts, hidden: false });
            }
            Event::AgreementAdded { agreement: id, pupil, facts } => {
                let (facts, meeting) = (facts.iter().cloned().collect(), group.meeting);
                let agreement = Agreement { id: *id, pupil: *pupil, facts, meeting, hidden: false };
                if let Some(case) = self.cases.get_mut(*pupil) {
                    case.agreements.push(agreement);
                    self.agreements.insert(id.0, *pupil);
                }
            }
            Event::NoteAdded { note: id, pupil, facts } => {
                let facts = facts.iter().cloned().collect();
                let (by, at, meeting) = (group.by, group.at, group.meeting);
                let note = Note { id: *id, pupil: *pupil, facts, by, at, meeting, hidden: false };
                if let Some(case) = self.cases.get_mut(*pupil) {
                    case.notes.push(note);
                    self.notes.insert(id.0, *pupil);
                }
            }
            Event::MeetingAdded { meeting, facts } => {
                let facts = facts.iter().cloned().collect();
                let (attendance, agenda, trail) = (vec![], vec![], vec![]);
                let added = Meeting { id: *meeting, facts, attendance, agenda, hidden: false, trail };
                Arc::make_mut(&mut self.meetings).insert(*meeting, added);
            }
            Event::RoleSet { pupil, role, on, from, to, reason } => {
                let ended =
                    from.map(|holder| PastRole { role: *role, holder, until: *on, reason: reason.clone() });
                if let Some(case) = self.cases.get_mut(*pupil) {
                    move_role(case, ended, *role, *to, group.cause);
                }
            }
            Event::UserSet { .. }
            | Event::SettingSet { .. }
            | Event::PupilSet { .. }
            | Event::ListValueSet { .. }
            | Event::EntrySet { .. }
            | Event::PersonSet { .. }
            | Event::AgreementSet { .. }
            | Event::NoteSet { .. }
            | Event::Marked { .. }
            | Event::MeetingSet { .. }
            | Event::AttendanceSet { .. }
            | Event::AgendaSet { .. }
            | Event::AgendaOrdered { .. }
            | Event::Hidden { .. }
            | Event::Shown { .. } => {
                if let Some(change) = event.change() {
                    self.write(change.slot, change.to);
                }
            }
        }
    }
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
        named: vec![],
        past_roles: vec![],
        entries: vec![],
        earlier_relatives: vec![],
        agreements: vec![],
        notes: vec![],
        meetings: vec![],
        hidden: false,
        trail: vec![],
    }
}

/// Moves a role and keeps its history. An undo takes the last line of the history back instead of adding one; who
/// keeps the role on other terms (kind, rhythm, via) leaves no line.
fn move_role(case: &mut Case, from: Option<PastRole>, role: Role, to: Option<Holder>, cause: Cause) {
    case.set_holder(role, to);
    let stays = from.as_ref().zip(to).is_some_and(|(from, to)| from.holder.who == to.who);
    match cause {
        Cause::Do | Cause::Redo(_) | Cause::Undo(_) if stays => {}
        Cause::Do | Cause::Redo(_) => case.past_roles.extend(from),
        Cause::Undo(_) => {
            let back = case.past_roles.iter().rposition(|past| past.role == role && Some(past.holder) == to);
            if let Some(back) = back {
                case.past_roles.remove(back);
            }
        }
    }
}

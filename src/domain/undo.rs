//! Taking back: the inverse of events, and which group an undo or redo is about.

use std::collections::BTreeMap;

use super::apply::key_of;
use super::{
    Actor, Cause, Entity, Entry, EntryNo, Event, Fact, Group, MeetingFact, PupilId, Recent, Refusal, Role,
    State, Who,
};

/// The events that put back what this group changed, in order; `state` is the state now. A field is put back only
/// where it still holds what the group put there: the others are left alone, see [`left_alone`].
pub fn inverse(state: &State, group: &Group) -> Vec<Event> {
    let mut back = vec![];
    for event in group.events.iter().rev() {
        // One group can change one field twice; only its last value is what the field holds now.
        let later_in_group = back.iter().any(|done| same_field(done, event));
        if later_in_group || still_holds(state, event) {
            back.extend(inverse_of(event));
        }
    }
    whole(state, back)
}

/// Leaves out what would break a rule of the entries because of what happened since.
fn whole(state: &State, mut back: Vec<Event>) -> Vec<Event> {
    loop {
        let mut by_case: BTreeMap<PupilId, Vec<&Event>> = BTreeMap::new();
        for event in &back {
            if let Event::EntrySet { pupil, .. } | Event::RoleSet { pupil, .. } = event {
                by_case.entry(*pupil).or_default().push(event);
            }
        }
        let kept: Vec<bool> = back.iter().map(|event| fits(state, &by_case, event)).collect();
        if kept.iter().all(|kept| *kept) {
            return back;
        }
        let mut kept = kept.into_iter();
        back.retain(|_| kept.next() == Some(true));
    }
}

/// After all that is put back: one entry per provision, and nobody has a role who is not there.
fn fits(state: &State, back: &BTreeMap<PupilId, Vec<&Event>>, event: &Event) -> bool {
    let (Event::EntrySet { pupil, .. } | Event::RoleSet { pupil, .. }) = event else { return true };
    let (Some(case), Some(back)) = (state.pupils.get(pupil), back.get(pupil)) else { return true };
    let entry_after = |number: EntryNo| {
        let last = back.iter().rev().find_map(|event| match event {
            Event::EntrySet { entry, to, .. } if *entry == number => Some(to.as_ref()),
            _ => None,
        });
        last.unwrap_or(case.entry(number))
    };
    let holder_after = |role: Role| {
        let last = back.iter().rev().find_map(|event| match event {
            Event::RoleSet { role: of, to, .. } if *of == role => Some(*to),
            _ => None,
        });
        last.unwrap_or(case.holder(role))
    };
    match event {
        Event::EntrySet { entry, to: Some(to), .. } => {
            let mut others = (1..case.next_entry().0).map(EntryNo).filter(|number| number != entry);
            let same = |other: &Entry| other.provision() == to.provision();
            to.provision().is_none() || !others.any(|number| entry_after(number).is_some_and(same))
        }
        Event::EntrySet { entry, to: None, .. } => {
            let own = Who::Own(*entry);
            let mut held = Role::ALL.iter().filter_map(|role| holder_after(*role));
            !held.any(|holder| holder.who == own || holder.via == Some(own))
        }
        Event::RoleSet { to: Some(to), .. } => {
            let mut around = [Some(to.who), to.via].into_iter().flatten();
            around.all(|who| match who {
                Who::Own(number) => entry_after(number).is_some(),
                Who::Person(_) => true,
            })
        }
        _ => true,
    }
}

/// How many fields of the group an undo leaves alone, because they were changed again since.
pub fn left_alone(state: &State, group: &Group) -> usize {
    let undoable = group.events.iter().filter(|event| inverse_of(event).is_some()).count();
    undoable.saturating_sub(inverse(state, group).len())
}

fn inverse_of(event: &Event) -> Option<Event> {
    let hidden = |entity| Some(Event::Hidden { entity });
    match event.clone() {
        Event::UserSet { from, to } => Some(Event::UserSet { from: to, to: from }),
        Event::SettingSet { from, to } => Some(Event::SettingSet { from: to, to: from }),
        Event::PupilAdded { pupil, .. } => hidden(Entity::Pupil(pupil)),
        Event::PupilSet { pupil, from, to } => Some(Event::PupilSet { pupil, from: to, to: from }),
        Event::ListValueSet { pupil, from, to } => Some(Event::ListValueSet { pupil, from: to, to: from }),
        Event::RoleSet { pupil, role, on, from, to, reason } => {
            Some(Event::RoleSet { pupil, role, on, from: to, to: from, reason })
        }
        Event::EntrySet { pupil, entry, from, to } => {
            Some(Event::EntrySet { pupil, entry, from: to, to: from })
        }
        Event::PersonAdded { person, .. } => hidden(Entity::Person(person)),
        Event::PersonSet { person, from, to } => Some(Event::PersonSet { person, from: to, to: from }),
        Event::AgreementAdded { agreement, .. } => hidden(Entity::Agreement(agreement)),
        Event::AgreementSet { agreement, from, to } => {
            Some(Event::AgreementSet { agreement, from: to, to: from })
        }
        Event::NoteAdded { note, .. } => hidden(Entity::Note(note)),
        Event::NoteSet { note, from, to } => Some(Event::NoteSet { note, from: to, to: from }),
        Event::MeetingAdded { meeting, .. } => hidden(Entity::Meeting(meeting)),
        // Who sat at the table is what was seen, not what was recorded: undo does not move people.
        Event::MeetingSet { from: Some(MeetingFact::AtTable(_)), .. }
        | Event::MeetingSet { to: Some(MeetingFact::AtTable(_)), .. } => None,
        Event::MeetingSet { meeting, from, to } => Some(Event::MeetingSet { meeting, from: to, to: from }),
        Event::AttendanceSet { meeting, person, from, to } => {
            Some(Event::AttendanceSet { meeting, person, from: to, to: from })
        }
        Event::AgendaSet { meeting, pupil, from, to } => {
            Some(Event::AgendaSet { meeting, pupil, from: to, to: from })
        }
        Event::AgendaOrdered { meeting, from, to } => {
            Some(Event::AgendaOrdered { meeting, from: to, to: from })
        }
        Event::Hidden { entity } => Some(Event::Shown { entity }),
        Event::Shown { entity } => Some(Event::Hidden { entity }),
    }
}

/// The field that the event set still holds the event's value.
fn still_holds(state: &State, event: &Event) -> bool {
    fn fact<F: PartialEq, K>(
        from: &Option<F>,
        to: &Option<F>,
        key: impl Fn(&F) -> K,
        get: impl Fn(K) -> Option<F>,
    ) -> bool {
        key_of(from, to, key).is_some_and(|key| get(key) == *to)
    }
    match event {
        Event::UserSet { to, .. } => state.user == *to,
        Event::SettingSet { from, to } => fact(from, to, |f| f.key(), |key| state.settings.get(key)),
        Event::PupilSet { pupil, from, to } => {
            state.pupils.get(pupil).is_some_and(|case| fact(from, to, Fact::key, |key| case.facts.get(key)))
        }
        Event::ListValueSet { pupil, from, to } => state
            .pupils
            .get(pupil)
            .is_some_and(|case| fact(from, to, Fact::key, |key| case.list_value(key).cloned())),
        Event::RoleSet { pupil, role, to, .. } => {
            state.pupils.get(pupil).is_some_and(|case| case.holder(*role) == *to)
        }
        Event::EntrySet { pupil, entry, to, .. } => {
            state.pupils.get(pupil).is_some_and(|case| case.entry(*entry) == to.as_ref())
        }
        Event::PersonSet { person, from, to } => {
            state.persons.get(person).is_some_and(|it| fact(from, to, |f| f.key(), |key| it.facts.get(key)))
        }
        Event::AgreementSet { agreement, from, to } => state
            .agreements
            .get(agreement)
            .is_some_and(|it| fact(from, to, |f| f.key(), |key| it.facts.get(key))),
        Event::NoteSet { note, from, to } => {
            state.notes.get(note).is_some_and(|it| fact(from, to, |f| f.key(), |key| it.facts.get(key)))
        }
        Event::MeetingSet { meeting, from, to } => {
            state.meetings.get(meeting).is_some_and(|it| fact(from, to, |f| f.key(), |key| it.facts.get(key)))
        }
        Event::AttendanceSet { meeting, person, to, .. } => state.meetings.get(meeting).is_some_and(|it| {
            it.attendance.iter().find(|(attendee, _)| attendee == person).map(|(_, presence)| *presence)
                == *to
        }),
        Event::AgendaSet { meeting, pupil, to, .. } => {
            state.meetings.get(meeting).is_some_and(|it| it.item(*pupil) == *to)
        }
        Event::AgendaOrdered { meeting, to, .. } => state.meetings.get(meeting).is_some_and(|it| {
            let order = it.order();
            order.iter().filter(|p| to.contains(p)).eq(to.iter().filter(|p| order.contains(p)))
        }),
        Event::Hidden { entity } => is_hidden(state, *entity) == Some(true),
        Event::Shown { entity } => is_hidden(state, *entity) == Some(false),
        Event::PupilAdded { pupil, .. } => is_hidden(state, Entity::Pupil(*pupil)) == Some(false),
        Event::PersonAdded { person, .. } => is_hidden(state, Entity::Person(*person)) == Some(false),
        Event::AgreementAdded { agreement, .. } => {
            is_hidden(state, Entity::Agreement(*agreement)) == Some(false)
        }
        Event::NoteAdded { note, .. } => is_hidden(state, Entity::Note(*note)) == Some(false),
        Event::MeetingAdded { meeting, .. } => is_hidden(state, Entity::Meeting(*meeting)) == Some(false),
    }
}

fn is_hidden(state: &State, entity: Entity) -> Option<bool> {
    match entity {
        Entity::Pupil(id) => state.pupils.get(&id).map(|it| it.hidden),
        Entity::Person(id) => state.persons.get(&id).map(|it| it.hidden),
        Entity::Agreement(id) => state.agreements.get(&id).map(|it| it.hidden),
        Entity::Note(id) => state.notes.get(&id).map(|it| it.hidden),
        Entity::Meeting(id) => state.meetings.get(&id).map(|it| it.hidden),
    }
}

/// Both events set the same field of the same thing.
pub(super) fn same_field(one: &Event, other: &Event) -> bool {
    fn keys<F, K: PartialEq>(
        a: (&Option<F>, &Option<F>),
        b: (&Option<F>, &Option<F>),
        key: impl Fn(&F) -> K,
    ) -> bool {
        key_of(a.0, a.1, &key) == key_of(b.0, b.1, &key)
    }
    match (one, other) {
        (Event::PupilSet { pupil: p, from, to }, Event::PupilSet { pupil: q, from: f, to: t })
        | (Event::ListValueSet { pupil: p, from, to }, Event::ListValueSet { pupil: q, from: f, to: t }) => {
            p == q && keys((from, to), (f, t), Fact::key)
        }
        (Event::RoleSet { pupil: p, role: r, .. }, Event::RoleSet { pupil: q, role: s, .. }) => {
            p == q && r == s
        }
        (Event::EntrySet { pupil: p, entry: e, .. }, Event::EntrySet { pupil: q, entry: f, .. }) => {
            p == q && e == f
        }
        (Event::SettingSet { from, to }, Event::SettingSet { from: f, to: t }) => {
            keys((from, to), (f, t), |setting| setting.key())
        }
        (Event::PersonSet { person: p, from, to }, Event::PersonSet { person: q, from: f, to: t }) => {
            p == q && keys((from, to), (f, t), |fact| fact.key())
        }
        (
            Event::AgreementSet { agreement: p, from, to },
            Event::AgreementSet { agreement: q, from: f, to: t },
        ) => p == q && keys((from, to), (f, t), |fact| fact.key()),
        (Event::NoteSet { note: p, from, to }, Event::NoteSet { note: q, from: f, to: t }) => {
            p == q && keys((from, to), (f, t), |fact| fact.key())
        }
        (
            Event::AttendanceSet { meeting: p, person: a, .. },
            Event::AttendanceSet { meeting: q, person: b, .. },
        ) => p == q && a == b,
        (Event::MeetingSet { meeting: p, from, to }, Event::MeetingSet { meeting: q, from: f, to: t }) => {
            p == q && keys((from, to), (f, t), |fact| fact.key())
        }
        (Event::AgendaSet { meeting: p, pupil: a, .. }, Event::AgendaSet { meeting: q, pupil: b, .. }) => {
            p == q && a == b
        }
        (Event::AgendaOrdered { meeting: p, .. }, Event::AgendaOrdered { meeting: q, .. }) => p == q,
        _ => false,
    }
}

/// A meeting started, closed or was opened again: undo does not go back beyond it.
fn is_barrier(group: &Group) -> bool {
    group.events.iter().any(|event| {
        matches!(event, Event::MeetingSet { from, to, .. }
            if [from, to].into_iter().flatten().any(|fact| matches!(fact, MeetingFact::Phase(_))))
    })
}

fn is_mine(recent: &Recent, by: Actor) -> bool {
    recent.group.by == by
}

fn changes_something(group: &Group) -> bool {
    group.events.iter().any(|event| inverse_of(event).is_some())
}

impl State {
    /// The groups that were not taken back since a meeting last started or closed, newest first.
    pub fn undoable(&self) -> impl Iterator<Item = &Group> {
        let groups = self.recent.iter().rev().take_while(|recent| !is_barrier(&recent.group));
        groups.filter(|recent| !recent.taken_back).map(|recent| &*recent.group)
    }

    /// The group that ctrl-z would take back now.
    pub fn undo_target(&self, by: Actor) -> Result<&Group, Refusal> {
        for recent in self.recent.iter().rev() {
            if is_barrier(&recent.group) {
                return Err(Refusal::UndoStopsAtMeeting);
            }
            let done = matches!(recent.group.cause, Cause::Do | Cause::Redo(_));
            if is_mine(recent, by) && done && !recent.taken_back && changes_something(&recent.group) {
                return Ok(&recent.group);
            }
        }
        Err(Refusal::NothingToUndo)
    }

    /// The undo that ctrl-y would take back now. A new action ends redo.
    pub fn redo_target(&self, by: Actor) -> Result<&Group, Refusal> {
        for recent in self.recent.iter().rev().filter(|recent| is_mine(recent, by)) {
            match recent.group.cause {
                Cause::Undo(_) if !recent.taken_back => return Ok(&recent.group),
                Cause::Do if changes_something(&recent.group) || is_barrier(&recent.group) => break,
                Cause::Do | Cause::Undo(_) | Cause::Redo(_) => {}
            }
        }
        Err(Refusal::NothingToRedo)
    }
}

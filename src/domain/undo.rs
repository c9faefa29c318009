//! Taking back: the inverse of events, and which group an undo or redo is about.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use super::{
    Actor, Cause, Change, Entry, EntryNo, Event, Group, Holder, MeetingKey, PupilId, Recent, Refusal, Role,
    Slot, State, Value, Who,
};

/// The events that put back what this group changed, in order; `state` is the state now. A field is put back only
/// where it still holds what the group put there: the others are left alone, see [`left_alone`].
pub fn inverse(state: &State, group: &Group) -> Vec<Event> {
    let mut back: Vec<Event> = vec![];
    let mut done: BTreeSet<Slot> = BTreeSet::new();
    for event in group.events.iter().rev() {
        let Some(change) = undoable(event) else { continue };
        // One group can change one field twice; only its last value is what the field holds now.
        if done.contains(&change.slot) || still_holds(state, &change) {
            done.insert(change.slot);
            back.push(event.between(change.to, change.from));
        }
    }
    whole(state, back)
}

/// How many fields of the group an undo leaves alone, because they were changed again since.
pub fn left_alone(state: &State, group: &Group) -> usize {
    let changed = group.events.iter().filter(|event| undoable(event).is_some()).count();
    changed.saturating_sub(inverse(state, group).len())
}

/// What undo can put back. Who sat at the table is what was seen, not what was recorded: undo does not move people.
fn undoable(event: &Event) -> Option<Change<'_>> {
    event.change().filter(|change| !matches!(change.slot, Slot::Meeting(_, MeetingKey::AtTable)))
}

/// The field still holds what the event put there. Of an agenda's order only those count who were on it then and are
/// on it now.
fn still_holds(state: &State, change: &Change<'_>) -> bool {
    match (state.read(change.slot), &change.to) {
        (Some(Value::Order(now)), Some(Value::Order(then))) => {
            let on_both = |pupil: &&PupilId| now.contains(pupil) && then.contains(pupil);
            now.iter().filter(on_both).eq(then.iter().filter(on_both))
        }
        (now, then) => now == *then,
    }
}

/// Leaves out what would break a rule of the entries because of what happened since.
fn whole(state: &State, mut back: Vec<Event>) -> Vec<Event> {
    loop {
        let changes: Vec<Option<Change<'_>>> = back.iter().map(Event::change).collect();
        let mut by_case: BTreeMap<PupilId, Vec<&Change<'_>>> = BTreeMap::new();
        for change in changes.iter().flatten() {
            if let Slot::Entry(pupil, _) | Slot::Role(pupil, _) = change.slot {
                by_case.entry(pupil).or_default().push(change);
            }
        }
        let fits = |change: &Change<'_>| {
            let (Slot::Entry(pupil, _) | Slot::Role(pupil, _)) = change.slot else { return true };
            let back = by_case.get(&pupil).map(Vec::as_slice).unwrap_or_default();
            After { state, pupil, back }.fits(change)
        };
        let kept: Vec<bool> = changes.iter().map(|change| change.as_ref().is_none_or(fits)).collect();
        if kept.iter().all(|kept| *kept) {
            return back;
        }
        let mut kept = kept.into_iter();
        back.retain(|_| kept.next() == Some(true));
    }
}

/// A case after all that is put back in it.
struct After<'a> {
    state: &'a State,
    pupil: PupilId,
    back: &'a [&'a Change<'a>],
}

impl<'a> After<'a> {
    fn read(&self, slot: Slot) -> Option<Value<'a>> {
        let last = self.back.iter().rev().find(|change| change.slot == slot);
        last.map_or_else(|| self.state.read(slot), |change| change.to.clone())
    }

    fn entry(&self, number: EntryNo) -> Option<Cow<'a, Entry>> {
        match self.read(Slot::Entry(self.pupil, number)) {
            Some(Value::Entry(entry)) => Some(entry),
            _ => None,
        }
    }

    fn holder(&self, role: Role) -> Option<Holder> {
        Holder::try_from(self.read(Slot::Role(self.pupil, role))?).ok()
    }

    /// One entry per provision, and nobody has a role who is not there.
    fn fits(&self, change: &Change<'_>) -> bool {
        let Some(case) = self.state.any_case(self.pupil) else { return true };
        match (change.slot, &change.to) {
            (Slot::Entry(_, own), Some(Value::Entry(to))) => {
                let mut others = (1..case.next_entry().0).map(EntryNo).filter(|number| *number != own);
                let same = |other: Cow<'_, Entry>| other.provision() == to.provision();
                to.provision().is_none() || !others.any(|number| self.entry(number).is_some_and(same))
            }
            (Slot::Entry(_, own), None) => {
                let own = Who::Own(own);
                let mut held = Role::ALL.iter().filter_map(|role| self.holder(*role));
                !held.any(|holder| holder.who == own || holder.via == Some(own))
            }
            (Slot::Role(..), Some(Value::Holder(to))) => {
                let mut around = [Some(to.who), to.via].into_iter().flatten();
                around.all(|who| match who {
                    Who::Own(number) => self.entry(number).is_some(),
                    Who::Person(_) => true,
                })
            }
            _ => true,
        }
    }
}

/// A meeting started, closed or was opened again: undo does not go back beyond it.
fn is_barrier(group: &Group) -> bool {
    let mut changes = group.events.iter().filter_map(Event::change);
    changes.any(|change| matches!(change.slot, Slot::Meeting(_, MeetingKey::Phase)))
}

impl Recent {
    /// What is asked of this group later.
    pub fn of(group: &Group) -> Self {
        let changes = || group.events.iter().filter_map(Event::change);
        Self {
            id: group.id,
            place: group.offset,
            by: group.by,
            cause: group.cause,
            is_barrier: is_barrier(group),
            changes_something: group.events.iter().any(|event| undoable(event).is_some()),
            renames: changes().any(|change| matches!(change.slot, Slot::Person(..))),
            taken_back: false,
        }
    }
}

impl State {
    /// The groups that were not taken back since a meeting last started or closed, newest first.
    pub fn undoable(&self) -> impl Iterator<Item = &Recent> {
        self.recent().rev().take_while(|recent| !recent.is_barrier).filter(|recent| !recent.taken_back)
    }

    /// The group that ctrl-z would take back now.
    pub fn undo_target(&self, by: Actor) -> Result<&Recent, Refusal> {
        for recent in self.recent().rev() {
            if recent.is_barrier {
                return Err(Refusal::UndoStopsAtMeeting);
            }
            let done = matches!(recent.cause, Cause::Do | Cause::Redo(_));
            if recent.by == by && done && !recent.taken_back && recent.changes_something {
                return Ok(recent);
            }
        }
        Err(Refusal::NothingToUndo)
    }

    /// The undo that ctrl-y would take back now. A new action ends redo.
    pub fn redo_target(&self, by: Actor) -> Result<&Recent, Refusal> {
        for recent in self.recent().rev().filter(|recent| recent.by == by) {
            match recent.cause {
                Cause::Undo(_) if !recent.taken_back => return Ok(recent),
                Cause::Do if recent.changes_something || recent.is_barrier => break,
                Cause::Do | Cause::Undo(_) | Cause::Redo(_) => {}
            }
        }
        Err(Refusal::NothingToRedo)
    }
}

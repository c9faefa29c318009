//! What several groups come to: per field the first value and the last, and nothing where those are equal.

use chrono::{DateTime, Utc};

use super::undo::same_field;
use super::{Case, Entity, Event, Group};

/// A change that is left when what came between is forgotten.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Net {
    /// From the first value to the last.
    pub event: Event,
    /// When it last changed, UTC.
    pub at: DateTime<Utc>,
}

impl Event {
    /// Part of this pupil's story: a group can hold others'.
    pub fn is_about(&self, case: &Case) -> bool {
        self.touches().iter().any(|entity| match entity {
            Entity::Pupil(pupil) => *pupil == case.id,
            Entity::Agreement(agreement) => case.agreements.contains(agreement),
            Entity::Note(note) => case.notes.contains(note),
            Entity::Person(_) | Entity::Meeting(_) => false,
        })
    }
}

/// What these groups, oldest first, changed in a case, in the order in which it began. What a list of the school said
/// is no change of the case.
pub fn net<'a>(groups: impl IntoIterator<Item = &'a Group>, case: &Case) -> Vec<Net> {
    let mut left: Vec<Net> = vec![];
    // What was added and taken back, for when it comes again.
    let mut hidden: Vec<Net> = vec![];
    for group in groups {
        let own = group.events.iter().filter(|event| event.is_about(case));
        for event in own.filter(|event| !matches!(event, Event::ListValueSet { .. })) {
            let now = Net { event: event.clone(), at: group.at };
            match event {
                Event::Hidden { entity } if left.iter().any(|it| adds(&it.event, *entity)) => {
                    let (gone, stays) = left.into_iter().partition(|it| it.event.touches().contains(entity));
                    (hidden, left) = (gone, stays);
                }
                Event::Shown { entity } if hidden.iter().any(|it| adds(&it.event, *entity)) => {
                    left.append(&mut hidden);
                }
                _ => merge(&mut left, now),
            }
        }
    }
    left
}

fn merge(left: &mut Vec<Net>, now: Net) {
    let Some(at) = left.iter().position(|it| same_field(&it.event, &now.event)) else {
        left.push(now);
        return;
    };
    let joined = left.get(at).and_then(|first| joined(&first.event, &now.event));
    match (joined, left.get_mut(at)) {
        (Some(event), Some(net)) => *net = Net { event, at: now.at },
        _ => {
            left.remove(at);
        }
    }
}

fn adds(event: &Event, entity: Entity) -> bool {
    match event {
        Event::PupilAdded { pupil, .. } => entity == Entity::Pupil(*pupil),
        Event::AgreementAdded { agreement, .. } => entity == Entity::Agreement(*agreement),
        Event::NoteAdded { note, .. } => entity == Entity::Note(*note),
        _ => false,
    }
}

/// From the first value to the last; `None` when they are the same.
fn joined(first: &Event, last: &Event) -> Option<Event> {
    match (first.clone(), last.clone()) {
        (Event::PupilSet { pupil, from, .. }, Event::PupilSet { to, .. }) if from != to => {
            Some(Event::PupilSet { pupil, from, to })
        }
        (Event::RoleSet { pupil, role, from, .. }, Event::RoleSet { on, to, reason, .. }) if from != to => {
            Some(Event::RoleSet { pupil, role, on, from, to, reason })
        }
        (Event::EntrySet { pupil, entry, from, .. }, Event::EntrySet { to, .. }) if from != to => {
            Some(Event::EntrySet { pupil, entry, from, to })
        }
        (Event::AgreementSet { agreement, from, .. }, Event::AgreementSet { to, .. }) if from != to => {
            Some(Event::AgreementSet { agreement, from, to })
        }
        (Event::NoteSet { note, from, .. }, Event::NoteSet { to, .. }) if from != to => {
            Some(Event::NoteSet { note, from, to })
        }
        (Event::AgendaSet { meeting, pupil, from, .. }, Event::AgendaSet { to, .. }) if from != to => {
            Some(Event::AgendaSet { meeting, pupil, from, to })
        }
        _ => None,
    }
}

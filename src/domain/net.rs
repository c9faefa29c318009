//! What several groups come to: per field the first value and the last, and nothing where those are equal.

use chrono::{DateTime, Utc};

use super::{Case, Change, Entity, Event, Group, Slot};

/// A change that is left when what came between is forgotten.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Net {
    /// From the first value to the last.
    pub event: Event,
    /// When it last changed, UTC.
    pub at: DateTime<Utc>,
}

/// What these groups, oldest first, changed in a case, in the order in which it began. What a list of the school said
/// is no change of the case.
pub fn net<'a>(groups: impl IntoIterator<Item = &'a Group>, case: &Case) -> Vec<Net> {
    let mut left: Vec<Net> = vec![];
    // What was added and taken back, for when it comes again.
    let mut hidden: Vec<Net> = vec![];
    for group in groups {
        for event in group.events.iter().filter(|event| event.is_about(case)) {
            let Some(now) = event.change() else { continue };
            let (goes, comes) = (now.to.is_none(), now.to.is_some());
            match now.slot {
                Slot::ListValue(..) => {}
                Slot::Stands(entity) if goes && brings_in(&left, now.slot) => {
                    move_over(entity, case, &mut left, &mut hidden);
                }
                Slot::Stands(entity) if comes && brings_in(&hidden, now.slot) => {
                    move_over(entity, case, &mut hidden, &mut left);
                }
                _ => merge(&mut left, event, &now, group.at),
            }
        }
    }
    left
}

/// One of these is that the thing came in.
fn brings_in(changes: &[Net], stands: Slot) -> bool {
    let comes = |change: Change<'_>| change.slot == stands && change.to.is_some();
    changes.iter().any(|it| it.event.change().is_some_and(comes))
}

/// Moves what is of a thing from one list to the end of the other; of the pupil is all that there is.
fn move_over(entity: Entity, case: &Case, from: &mut Vec<Net>, to: &mut Vec<Net>) {
    let all = entity == Entity::Pupil(case.id);
    let (gone, stays): (Vec<Net>, Vec<Net>) =
        std::mem::take(from).into_iter().partition(|it| all || it.event.touches().contains(&entity));
    *from = stays;
    to.extend(gone);
}

/// Joins a change to what is known of its field: from the first value to the last, or nothing where those are equal.
fn merge(left: &mut Vec<Net>, event: &Event, now: &Change<'_>, at: DateTime<Utc>) {
    let same = |it: &Net| it.event.change().is_some_and(|change| change.slot == now.slot);
    let Some(known) = left.iter().position(same) else {
        left.push(Net { event: event.clone(), at });
        return;
    };
    let Some(net) = left.get_mut(known) else { return };
    let joined = net.event.change().map(|first| first.from).filter(|from| *from != now.to);
    let joined = joined.map(|from| event.between(from, now.to.clone()));
    match joined {
        Some(event) => *net = Net { event, at },
        None => {
            left.remove(known);
        }
    }
}

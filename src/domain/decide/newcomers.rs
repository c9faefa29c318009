//! People who come in with what they are to do: each by the rules for somebody new, the rest as if they were there.

use super::super::{Command, Context, Event, Group, GroupId, Newcomer, Refusal, State};
use super::{decide, person};
use crate::domain::{Cause, Hash32};

pub(super) fn with(
    state: &State,
    people: &[Newcomer],
    then: &Command,
    context: &Context,
) -> Result<Vec<Event>, Refusal> {
    let mut known = state.clone();
    let (mut events, mut moved) = (vec![], vec![]);
    for newcomer in people {
        let (person, added) = person::added(&known, &newcomer.facts)?;
        moved.push((newcomer.person, person));
        known.apply(&alone(added.clone(), context));
        events.push(added);
    }
    // Somebody else may have got the number since it was given to this one.
    let mut then = then.clone();
    then.renumber(&moved);
    events.extend(decide(&known, &then, context)?.events);
    Ok(events)
}

/// A group that is never written: for a copy of the state to be looked at.
fn alone(event: Event, context: &Context) -> Group {
    Group {
        v: 0,
        id: GroupId { node: 0, seq: 0 },
        at: context.now,
        by: context.by,
        meeting: None,
        cause: Cause::Do,
        prev: Hash32::default(),
        events: vec![event],
        offset: 0,
    }
}

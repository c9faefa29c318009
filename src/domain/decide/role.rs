//! Roles: at most one active casusregisseur and one waakvlam per case, many over time, handing back allowed.

use super::super::{Context, Event, Holder, PersonChoice, PupilId, Refusal, Role, State, WaakvlamKind};
use super::{choose, known_pupil};

pub(super) fn set(
    state: &State,
    pupils: &[PupilId],
    role: Role,
    to: Option<&PersonChoice>,
    kind: WaakvlamKind,
    context: &Context,
) -> Result<Vec<Event>, Refusal> {
    let (person, added) = match to {
        Some(choice) => {
            let (person, added) = choose(state, choice)?;
            (Some(person), added)
        }
        None => (None, None),
    };
    let kind = match role {
        Role::Casusregisseur => None,
        Role::Waakvlam => Some(kind),
    };
    let mut events: Vec<Event> = added.into_iter().collect();
    for pupil in pupils {
        let from = known_pupil(state, *pupil)?.holder(role);
        let same = from.map(|holder| (holder.person, holder.kind)) == person.map(|person| (person, kind));
        if !same {
            let to = person.map(|person| Holder { person, since: context.today, kind });
            events.push(Event::RoleSet { pupil: *pupil, role, on: context.today, from, to });
        }
    }
    Ok(events)
}

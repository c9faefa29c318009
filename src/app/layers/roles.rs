//! Who can get a role, and what is asked before they have it.

use super::choice::{Choice, own_network, people};
use crate::app::intent::{Intent, Opening, Pick};
use crate::app::purpose::Purpose;
use crate::app::world::World;
use crate::domain::{Command, Holder, HolderChoice, PupilId, Role, RoleTerms, Who};

/// Who can have a role: the netwerkpartners, and as waakvlam of one pupil the people of their own network.
pub(super) fn for_role(role: Role, pupils: &[PupilId], world: &World) -> Vec<Choice> {
    let one = match pupils {
        [one] if role == Role::Waakvlam => world.case(*one),
        _ => None,
    };
    let mut choices = people(world);
    choices.extend(one.map(own_network).unwrap_or_default());
    if one.is_some_and(|case| case.holder(role).is_some()) {
        choices.push(Choice::Terms);
    }
    let held = |pupil: &PupilId| world.case(*pupil).is_some_and(|case| case.holder(role).is_some());
    if pupils.iter().any(held) {
        choices.push(Choice::Clear);
    }
    choices.push(Choice::NewPerson);
    choices.extend(one.map(|_| Choice::NewOwn));
    choices
}

/// Give the role: a waakvlam is first asked of which kind, and a casusregisseur who is replaced why.
pub(super) fn give_role(
    role: Role,
    pupils: &[PupilId],
    to: Option<HolderChoice>,
    world: &World,
) -> Vec<Intent> {
    match (role, to) {
        (Role::Waakvlam, Some(to)) => {
            vec![Intent::Close, Intent::Open(Opening::Pick(Pick::WaakvlamKind(to, pupils.to_vec())))]
        }
        (Role::Casusregisseur, to) if replaces(role, pupils, to.as_ref(), world) => {
            let why = Purpose::Replaced(role, pupils.to_vec(), to);
            vec![Intent::Close, Intent::Open(Opening::Form(why))]
        }
        (role, to) => {
            vec![Intent::Submit(Command::SetRole {
                pupils: pupils.to_vec(),
                role,
                to,
                terms: RoleTerms::default(),
            })]
        }
    }
}

/// Somebody else had the role.
fn replaces(role: Role, pupils: &[PupilId], to: Option<&HolderChoice>, world: &World) -> bool {
    let stays =
        |who: Who| matches!((who, to), (Who::Person(now), Some(HolderChoice::Known(then))) if now == *then);
    let mut holders = pupils.iter().filter_map(|pupil| world.case(*pupil)?.holder(role));
    holders.any(|holder| !stays(holder.who))
}

/// The terms of the waakvlam whom this pupil has, if it is about them: choosing them again takes nothing away.
pub(super) fn terms_now(to: &HolderChoice, pupils: &[PupilId], world: &World) -> RoleTerms {
    let holder = match pupils {
        [one] => world.case(*one).and_then(|case| case.holder(Role::Waakvlam)),
        _ => None,
    };
    match (holder, to) {
        (Some(now), HolderChoice::Known(person)) if now.who == Who::Person(*person) => terms(now),
        (Some(now), HolderChoice::Own(own)) if now.who == Who::Own(*own) => terms(now),
        _ => RoleTerms::default(),
    }
}

/// Who holds it now, as one who can be chosen.
pub(super) fn holder_choice(holder: Holder) -> HolderChoice {
    match holder.who {
        Who::Person(person) => HolderChoice::Known(person),
        Who::Own(own) => HolderChoice::Own(own),
    }
}

fn terms(holder: Holder) -> RoleTerms {
    RoleTerms { kind: holder.kind, via: holder.via, rhythm: holder.rhythm, ..RoleTerms::default() }
}

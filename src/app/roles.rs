//! Giving a role: what is asked before somebody has it, and on what terms somebody has it now.

use super::intent::{Intent, Opening, Pick};
use super::purpose::Purpose;
use super::world::World;
use crate::domain::{Command, Holder, HolderChoice, PupilId, Role, RoleTerms, Who};

/// Give the role: a waakvlam is first asked of which kind, and a casusregisseur who is replaced why.
pub fn give_role(role: Role, pupils: &[PupilId], to: Option<HolderChoice>, world: &World) -> Vec<Intent> {
    match (role, to) {
        (Role::Waakvlam, Some(to)) => {
            vec![Intent::Close, Intent::Open(Opening::Pick(Pick::WaakvlamKind(to, pupils.to_vec())))]
        }
        (Role::Casusregisseur, to) if replaces(role, pupils, to.as_ref(), world) => {
            let why = Purpose::Replaced(role, pupils.to_vec(), to);
            vec![Intent::Close, Intent::Open(Opening::Form(why))]
        }
        (role, to) => {
            vec![Intent::submit(Command::SetRole {
                pupils: pupils.to_vec(),
                role,
                to,
                terms: RoleTerms::default(),
            })]
        }
    }
}

/// Somebody loses this role of one of several pupils, and nobody was told who: a casusregisseur is replaced in a form
/// that says so.
pub fn replaces_unseen(command: &Command, world: &World) -> bool {
    match command {
        Command::WithNewcomers { then, .. } => replaces_unseen(then, world),
        Command::SetRole { pupils, role, to, .. } => {
            pupils.len() > 1 && *role != Role::Casusregisseur && replaces(*role, pupils, to.as_ref(), world)
        }
        _ => false,
    }
}

/// Somebody else had the role.
fn replaces(role: Role, pupils: &[PupilId], to: Option<&HolderChoice>, world: &World) -> bool {
    let stays =
        |who: Who| matches!((who, to), (Who::Person(now), Some(HolderChoice::Known(then))) if now == *then);
    let mut holders = pupils.iter().filter_map(|pupil| world.case(*pupil)?.named_last(role));
    holders.any(|holder| !stays(holder.who))
}

/// The terms of the waakvlam whom this pupil has, if it is about them: choosing them again takes nothing away.
pub fn terms_now(to: &HolderChoice, pupils: &[PupilId], world: &World) -> RoleTerms {
    terms_known(to, pupils, world).unwrap_or_default()
}

/// The same; `None` where this pupil has another waakvlam, or none.
pub fn terms_known(to: &HolderChoice, pupils: &[PupilId], world: &World) -> Option<RoleTerms> {
    let holder = match pupils {
        [one] => world.case(*one).and_then(|case| case.named_last(Role::Waakvlam)),
        _ => None,
    };
    match (holder, to) {
        (Some(now), HolderChoice::Known(person)) if now.who == Who::Person(*person) => Some(terms(now)),
        (Some(now), HolderChoice::Own(own)) if now.who == Who::Own(*own) => Some(terms(now)),
        _ => None,
    }
}

/// Who holds it now, as one who can be chosen.
pub fn holder_choice(holder: Holder) -> HolderChoice {
    match holder.who {
        Who::Person(person) => HolderChoice::Known(person),
        Who::Own(own) => HolderChoice::Own(own),
    }
}

fn terms(holder: Holder) -> RoleTerms {
    RoleTerms { kind: holder.kind, via: holder.via, rhythm: holder.rhythm, ..RoleTerms::default() }
}

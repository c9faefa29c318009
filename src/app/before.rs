//! One step back: where somebody came from who stands in a form or list that follows from another one.

use super::intent::{Opening, Pick};
use super::purpose::Purpose;
use crate::domain::{HolderChoice, PupilId, Role};

/// Where somebody came from who gets to this form; `None` where that is the screen. Of somebody new, it is searched by
/// the name that stands there.
pub fn form(purpose: &Purpose, name: &str) -> Option<Opening> {
    match purpose {
        Purpose::Terms(to, pupils) => Some(Opening::Pick(Pick::WaakvlamKind(to.clone(), pupils.clone()))),
        Purpose::Replaced(role, pupils, Some(to)) => Some(holder(*role, pupils, to)),
        Purpose::Replaced(role, pupils, None) => Some(Opening::Pick(Pick::Role(*role, pupils.clone()))),
        Purpose::NewPerson(Some((role, pupils))) => {
            Some(Opening::Searched(Pick::Role(*role, pupils.clone()), name.to_owned()))
        }
        Purpose::OwnWaakvlam(pupil) => {
            Some(Opening::Searched(Pick::Role(Role::Waakvlam, vec![*pupil]), name.to_owned()))
        }
        Purpose::Since(pupils, Some(_)) => Some(Opening::Pick(Pick::Landing(pupils.clone()))),
        _ => None,
    }
}

/// Where this holder of a role was chosen or typed in.
pub fn holder(role: Role, pupils: &[PupilId], to: &HolderChoice) -> Opening {
    match (to, pupils) {
        (HolderChoice::New(_), _) => Opening::Form(Purpose::NewPerson(Some((role, pupils.to_vec())))),
        (HolderChoice::NewOwn(_), [pupil]) => Opening::Form(Purpose::OwnWaakvlam(*pupil)),
        (HolderChoice::Known(_) | HolderChoice::Own(_) | HolderChoice::NewOwn(_), _) => {
            Opening::Pick(Pick::Role(role, pupils.to_vec()))
        }
    }
}

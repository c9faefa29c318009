//! What was typed and not recorded: kept when a layer is left, offered when it is opened again.

use super::Layer;
use crate::app::intent::Opening;
use crate::app::purpose::Purpose;
use crate::domain::{Command, HolderChoice};

/// Layers that were left with text in them, each with what opens it.
#[derive(Debug, Default)]
pub struct Drafts(Vec<(Opening, Layer)>);

impl Drafts {
    /// Keeps the layer if something was typed in it; says whether it did.
    pub fn keep(&mut self, layer: Layer) -> bool {
        let Some((opening, true)) = layer.kept() else { return false };
        self.0.retain(|(kept, _)| *kept != opening);
        self.0.push((opening, layer));
        true
    }

    /// The kept layer in place of a fresh one, if there is one that fits; it is no longer kept then.
    pub fn instead_of(&mut self, fresh: Layer) -> Layer {
        let at = fresh.kept().and_then(|(opening, _)| self.0.iter().position(|(kept, _)| *kept == opening));
        at.map_or(fresh, |at| self.0.remove(at).1)
    }

    /// Somebody new was typed in a form that was left for the question what they will do: now they are recorded.
    pub fn recorded(&mut self, command: &Command) {
        let Command::SetRole { pupils, role, to: Some(to), .. } = command else { return };
        let purpose = match (to, pupils.as_slice()) {
            (HolderChoice::New(_), pupils) => Purpose::NewPerson(Some((*role, pupils.to_vec()))),
            (HolderChoice::NewOwn(_), [pupil]) => Purpose::OwnWaakvlam(*pupil),
            _ => return,
        };
        self.0.retain(|(kept, _)| *kept != Opening::Form(purpose.clone()));
    }

    /// Nothing is kept.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

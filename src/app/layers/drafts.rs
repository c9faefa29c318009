//! What was typed and not recorded: kept when a layer is left, offered when it is opened again.

use super::Layer;
use super::form::Purpose;
use crate::domain::{AgreementId, Command, HolderChoice, NoteId, PersonId, PupilId};

/// What a kept text belongs to.
#[derive(Clone, Debug, PartialEq)]
pub enum DraftKey {
    /// A form for this purpose.
    Form(Purpose),
    /// A new agreement for this pupil.
    NewAgreement(PupilId),
    /// This agreement, being changed.
    Agreement(AgreementId),
    /// A new note for this pupil.
    NewNote(PupilId),
    /// This note, being changed.
    Note(NoteId),
    /// What this person carries, being handed on.
    HandOn(PersonId),
}

/// Layers that were left with text in them.
#[derive(Clone, Debug, Default)]
pub struct Drafts(Vec<(DraftKey, Layer)>);

impl Drafts {
    /// Keeps the layer if something was typed in it; says whether it did.
    pub fn keep(&mut self, layer: Layer) -> bool {
        let Some(key) = layer.draft_key() else { return false };
        self.0.retain(|(kept, _)| *kept != key);
        self.0.push((key, layer));
        true
    }

    /// The kept layer in place of a fresh one, if there is one that fits; it is no longer kept then.
    pub fn instead_of(&mut self, fresh: Layer) -> Layer {
        let at = fresh.fits().and_then(|key| self.0.iter().position(|(kept, _)| *kept == key));
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
        self.0.retain(|(kept, _)| *kept != DraftKey::Form(purpose.clone()));
    }

    /// Nothing is kept.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

//! The password of a workbook: asked, handed on once, and forgotten.

use std::path::PathBuf;

use tui_input::Input as TextInput;

use crate::app::effect::Effect;
use crate::app::folder::{Password, Tried};
use crate::app::intent::Intent;
use crate::app::line::{LeftOut, edit, insert};
use crate::keys::Action;

/// The step.
#[derive(Clone)]
pub struct AskPassword {
    /// The workbook.
    pub path: PathBuf,
    /// What was tried, until something else is typed.
    pub tried: Tried,
    input: TextInput,
}

impl std::fmt::Debug for AskPassword {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("AskPassword").field("path", &self.path).finish_non_exhaustive()
    }
}

impl AskPassword {
    /// Asks for the password of this workbook.
    pub fn new(path: PathBuf, tried: Tried) -> Self {
        Self { path, tried, input: TextInput::default() }
    }

    /// How many characters were typed, and before which one the cursor stands.
    pub fn length(&self) -> (usize, usize) {
        (self.input.value().chars().count(), self.input.cursor())
    }

    /// What a key does here; leaving is up to the layer.
    pub fn act(&mut self, action: Action) -> Vec<Intent> {
        match action {
            Action::Accept | Action::Save if !self.input.value().is_empty() => {
                let password = Some(Password::new(self.input.value()));
                self.input.reset();
                vec![Intent::Effect(Effect::OpenList { path: self.path.clone(), password })]
            }
            _ => {
                edit(&mut self.input, action);
                vec![]
            }
        }
    }

    /// Typed or pasted text.
    pub fn text(&mut self, text: &str) -> LeftOut {
        self.tried = Tried::Nothing;
        insert(&mut self.input, text)
    }
}

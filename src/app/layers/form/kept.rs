//! What was typed in a form, to be kept and put back. A field is known by its label, a choice by what stands there.

use tui_input::Input as TextInput;

use super::{Field, Form, Kind};
use crate::app::kept::KeptText;

impl Form {
    /// What stands in its fields.
    pub fn texts(&self) -> Vec<KeptText> {
        let kept = |field: &Field| {
            let marks = field.readers.as_ref().map(|readers| &readers.marks);
            KeptText::new(field.name(), field.shown(), marks)
        };
        self.fields.iter().map(kept).collect()
    }

    /// What stood in them in an earlier run.
    pub fn fill(&mut self, texts: &[KeptText]) {
        for field in &mut self.fields {
            let name = field.name();
            if let Some(kept) = texts.iter().find(|kept| kept.field == name) {
                field.fill(kept);
            }
        }
        self.edited = true;
    }
}

impl Field {
    fn name(&self) -> String {
        format!("{:?}", self.label)
    }

    fn shown(&self) -> &str {
        match &self.kind {
            Kind::Choice { options, at } => options.get(*at).map_or("", |option| option.label.as_str()),
            Kind::Text | Kind::Coming | Kind::Past => self.input.value(),
        }
    }

    fn fill(&mut self, kept: &KeptText) {
        match &mut self.kind {
            Kind::Choice { options, at } => {
                *at = options.iter().position(|option| option.label == kept.text).unwrap_or(*at);
            }
            Kind::Text | Kind::Coming | Kind::Past if self.input.value() != kept.text => {
                self.input = TextInput::new(kept.text.clone());
                self.untouched = false;
            }
            Kind::Text | Kind::Coming | Kind::Past => {}
        }
        if let (Some(readers), Some(marks)) = (&mut self.readers, &kept.marks) {
            readers.marks = marks.clone();
        }
    }
}

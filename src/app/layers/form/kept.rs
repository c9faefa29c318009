//! What was typed in a form, to be kept and put back. A field is known by its label, a choice by what stands there; a
//! day stays the day that was meant.

use tui_input::Input as TextInput;

use super::{Field, Form, Kind, Label};
use crate::app::kept::{KeptText, lasting_day, lasting_line};
use crate::text::pickers;
use crate::words::dates::{Calendar, parse_date, parse_past_date};

impl Form {
    /// Something was typed or chosen and stands there still: a field that was emptied again is nothing to keep.
    pub fn is_worth_keeping(&self) -> bool {
        let holds = |field: &Field| !field.untouched && !field.is_empty();
        let named = self.fields.iter().any(holds) || !self.newcomers.0.is_empty();
        // What was searched for stands in a form that nobody touched yet.
        self.edited && (named || self.fields.iter().all(|field| field.untouched))
    }

    /// What stands in its fields.
    pub fn texts(&self, calendar: &Calendar) -> Vec<KeptText> {
        let kept = |field: &Field| {
            let marks = field.readers.as_ref().map(|readers| &readers.marks);
            let stays = field.lasting(calendar);
            KeptText::new(field.name(), stays.as_deref().unwrap_or(field.shown()), marks)
        };
        let changes = self.changes_record;
        // What is recorded is no draft: it may be another value when this comes back.
        self.fields.iter().filter(|field| !changes || !field.untouched).map(kept).collect()
    }

    /// It was kept, and stands again where `fresh` would: beside what changed stands what is recorded now.
    pub fn comes_back(&mut self, fresh: Form, calendar: &Calendar) {
        for field in &mut self.fields {
            field.gives_way = field.is_whole_day(calendar);
        }
        if !self.changes_record {
            return;
        }
        for recorded in fresh.fields {
            let Some(field) = self.fields.iter_mut().find(|field| field.label == recorded.label) else {
                continue;
            };
            if field.untouched && field.adds.is_none() || field.is_as(&recorded) {
                *field = recorded;
            } else if !recorded.is_proposed() {
                field.recorded = Some(Box::new(recorded));
            }
        }
        self.edited = self.holds_something();
    }

    /// The field with the cursor as it is recorded, instead of what was kept.
    pub(super) fn as_recorded(&mut self) {
        let Some(field) = self.fields.get_mut(self.at) else { return };
        let Some(recorded) = field.recorded.take() else { return };
        *field = *recorded;
        self.clear_fault(true);
        self.propose();
        self.edited = self.holds_something();
    }

    fn holds_something(&self) -> bool {
        self.fields.iter().any(|field| !field.untouched) || !self.newcomers.0.is_empty()
    }

    /// Left for later: `vandaag` stays the day that it is now.
    pub fn pin_days(&mut self, calendar: &Calendar) {
        for field in &mut self.fields {
            if let Some(day) = field.lasting(calendar) {
                field.input = TextInput::new(day);
            }
        }
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

    fn is_as(&self, other: &Field) -> bool {
        let marks = |field: &Field| field.readers.as_ref().map(|readers| readers.marks.clone());
        self.shown() == other.shown() && marks(self) == marks(other)
    }

    /// What stands there is meant most, and not recorded.
    fn is_proposed(&self) -> bool {
        self.shown() == pickers::TODAY
    }

    fn is_whole_day(&self, calendar: &Calendar) -> bool {
        let day = match self.kind {
            Kind::Text | Kind::Choice { .. } => return false,
            Kind::Coming => parse_date(self.input.value(), calendar),
            Kind::Past => parse_past_date(self.input.value(), calendar),
        };
        day.is_ok() && is_finished(self.input.value())
    }

    /// What stands there with its year, where it would mean another day later.
    fn lasting(&self, calendar: &Calendar) -> Option<String> {
        let typed = self.input.value();
        if !is_finished(typed) {
            return None;
        }
        let read = match &self.kind {
            Kind::Text if self.label == Label::NewAgreement => return lasting_line(typed, calendar),
            Kind::Text | Kind::Choice { .. } => return None,
            Kind::Coming => parse_date,
            Kind::Past => parse_past_date,
        };
        lasting_day(typed, calendar, read)
    }

    pub(super) fn shown(&self) -> &str {
        match &self.kind {
            Kind::Choice { options, at } => options.get(*at).map_or("", |option| option.label.as_str()),
            Kind::Text | Kind::Coming | Kind::Past => self.input.value(),
        }
    }

    fn fill(&mut self, kept: &KeptText) {
        match &mut self.kind {
            Kind::Choice { options, at } => {
                let before = *at;
                *at = options.iter().position(|option| option.label == kept.text).unwrap_or(*at);
                self.untouched &= *at == before;
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

/// `31-7-` is a day too, but somebody was about to type its year.
fn is_finished(typed: &str) -> bool {
    typed.trim_end().ends_with(char::is_alphanumeric)
}

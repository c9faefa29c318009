//! What lies over a screen. The top layer gets the key; Esc takes one layer away, never more.

pub mod agreement;
pub mod attendance;
pub mod confirm;
mod drafts;
pub mod explain;
pub mod form;
pub mod hand_on;
pub mod help;
pub mod import;
pub mod interleaf;
pub mod note;
pub mod picker;
pub mod school_year;
pub mod trouble;

pub use drafts::Drafts;

use super::intent::{Intent, Opening};
use super::line::LeftOut;
use super::readers::Readers;
use super::world::World;
use crate::keys::{Action, Place};

/// One layer.
#[derive(Debug)]
pub enum Layer {
    /// The line behind `/` in Lijst; what stands in it lives in the list.
    Search,
    /// Choose one.
    Picker(picker::Picker),
    /// One or more fields.
    Form(form::Form),
    /// An agreement in one line.
    Agreement(agreement::AgreementLine),
    /// A note of several lines.
    Note(Box<note::NoteEditor>),
    /// Yes or no.
    Confirm(confirm::Confirm),
    /// Something to read.
    Explain(explain::Explain),
    /// Who attends a meeting.
    Attendance(attendance::Attendance),
    /// What somebody carries, to be handed on.
    HandOn(Box<hand_on::HandOn>),
    /// A school goes on to the new school year.
    SchoolYear(Box<school_year::SchoolYear>),
    /// The read-back between two pupils.
    Interleaf(interleaf::Interleaf),
    /// All keys that work here.
    Help(help::ActionList),
    /// Every action, to find and do.
    Palette(help::ActionList),
    /// Reading a school's list.
    Import(Box<import::Import>),
    /// Something could not be written.
    Trouble(trouble::SaveTrouble),
}

impl Layer {
    /// Where its keys are looked up.
    pub fn place(&self) -> Place {
        if self.open_readers().is_some() {
            return Place::Picker;
        }
        match self {
            Self::Search | Self::Picker(_) | Self::Attendance(_) => Place::Picker,
            Self::Form(_) | Self::Agreement(_) => Place::Form,
            Self::Note(_) => Place::Note,
            Self::Confirm(_) | Self::Explain(_) | Self::Trouble(_) => Place::Confirm,
            Self::HandOn(hand_on) => hand_on.place(),
            Self::SchoolYear(year) => year.place(),
            Self::Interleaf(_) => Place::Interleaf,
            Self::Help(_) | Self::Palette(_) => Place::Help,
            Self::Import(import) => import.place(),
        }
    }

    /// Who may read the text in which somebody types here; `None` where that is no free text.
    pub fn readers(&self) -> Option<&Readers> {
        match self {
            Self::Form(form) => form.field()?.readers.as_ref(),
            Self::Agreement(line) => Some(&line.readers),
            Self::Note(note) => Some(&note.readers),
            Self::HandOn(hand_on) => hand_on.readers(),
            Self::Search
            | Self::Picker(_)
            | Self::Confirm(_)
            | Self::Explain(_)
            | Self::Attendance(_)
            | Self::SchoolYear(_)
            | Self::Interleaf(_)
            | Self::Help(_)
            | Self::Palette(_)
            | Self::Import(_)
            | Self::Trouble(_) => None,
        }
    }

    /// The same while the box in which it is chosen is open.
    pub fn open_readers(&self) -> Option<&Readers> {
        self.readers().filter(|readers| readers.is_open())
    }

    /// What a key does here. The search line is the list's, so `update` sends its keys there.
    pub fn act(&mut self, action: Action, world: &World) -> Vec<Intent> {
        match self {
            Self::Search => vec![],
            Self::Picker(picker) => picker.list.act(action, world),
            Self::Form(form) => form.act(action, world),
            Self::Agreement(line) => line.act(action, world),
            Self::Note(note) => note.act(action),
            Self::Confirm(confirm) => confirm.act(action),
            Self::Explain(page) => page.act(action),
            Self::Attendance(attendance) => attendance.act(action, world),
            Self::HandOn(hand_on) => hand_on.act(action, world),
            Self::SchoolYear(year) => year.act(action, world),
            Self::Interleaf(interleaf) => interleaf.act(action, world),
            Self::Help(list) | Self::Palette(list) => list.act(action, world),
            Self::Import(import) => import.act(action, world),
            Self::Trouble(trouble) => trouble.act(action),
        }
    }

    /// Text that was typed or pasted into it.
    pub fn text(&mut self, text: &str, world: &World) -> LeftOut {
        if self.open_readers().is_some() {
            return LeftOut::default();
        }
        match self {
            Self::Picker(picker) => picker.list.text(text, world),
            Self::Form(form) => form.text(text),
            Self::Agreement(line) => line.text(text, world),
            Self::Note(note) => note.text(text),
            Self::Attendance(attendance) => attendance.text(text, world),
            Self::HandOn(hand_on) => hand_on.text(text, world),
            Self::SchoolYear(year) => year.text(text),
            Self::Help(list) | Self::Palette(list) => list.text(text),
            // What is dropped on an import opens a list, so `update` sends its text there.
            Self::Search
            | Self::Confirm(_)
            | Self::Explain(_)
            | Self::Interleaf(_)
            | Self::Import(_)
            | Self::Trouble(_) => LeftOut::default(),
        }
    }

    /// A blank chooses, as Enter does: nobody searches for nothing.
    pub fn chooses_with_blank(&self) -> bool {
        self.open_readers().is_some()
            || matches!(self, Self::Attendance(attendance) if attendance.filter.value().is_empty())
    }

    /// What opens it again, and whether something was typed in it; `None` for a layer whose text is not kept.
    pub fn kept(&self) -> Option<(Opening, bool)> {
        Some(match self {
            Self::Form(form) => (Opening::Form(form.purpose.clone()), form.is_worth_keeping()),
            // Who empties it has thrown it away.
            Self::Agreement(line) => (line.opening(), line.edited && !line.is_emptied()),
            Self::Note(note) => (note.opening(), note.edited && !note.is_emptied()),
            Self::HandOn(hand_on) => (Opening::HandOn(hand_on.from), hand_on.edited),
            Self::SchoolYear(year) => (Opening::SchoolYear(year.turn.school.clone()), year.edited),
            Self::Search
            | Self::Picker(_)
            | Self::Confirm(_)
            | Self::Explain(_)
            | Self::Attendance(_)
            | Self::Interleaf(_)
            | Self::Help(_)
            | Self::Palette(_)
            | Self::Import(_)
            | Self::Trouble(_) => return None,
        })
    }
}

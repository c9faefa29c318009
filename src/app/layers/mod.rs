//! What lies over a screen. The top layer gets the key; Esc takes one layer away, never more.

pub mod agreement;
pub mod attendance;
pub mod case_list;
pub mod choice;
pub mod confirm;
mod drafts;
pub mod entry_choice;
pub mod explain;
pub mod form;
pub mod hand_on;
pub mod help;
pub mod import;
pub mod interleaf;
pub mod note;
pub mod picker;
mod roles;
pub mod trouble;

pub use drafts::{DraftKey, Drafts};

use tui_input::{Input as TextInput, InputRequest};

use super::{Ask, World};
use crate::domain::clean::lines;
use crate::keys::{Action, Place};

/// One layer.
#[derive(Clone, Debug)]
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
        match self {
            Self::Search | Self::Picker(_) | Self::Attendance(_) => Place::Picker,
            Self::Form(_) | Self::Agreement(_) => Place::Form,
            Self::Note(_) => Place::Note,
            Self::Confirm(_) | Self::Explain(_) | Self::Trouble(_) => Place::Confirm,
            Self::HandOn(hand_on) => hand_on.place(),
            Self::Interleaf(_) => Place::Interleaf,
            Self::Help(_) | Self::Palette(_) => Place::Help,
            Self::Import(import) => import.place(),
        }
    }

    /// What a key does here. The search line is the list's, so `update` sends its keys there.
    pub fn act(&mut self, action: Action, world: &World) -> Vec<Ask> {
        match self {
            Self::Search => vec![],
            Self::Picker(picker) => picker.act(action, world),
            Self::Form(form) => form.act(action, world),
            Self::Agreement(line) => line.act(action, world),
            Self::Note(note) => note.act(action),
            Self::Confirm(confirm) => confirm.act(action),
            Self::Explain(page) => page.act(action),
            Self::Attendance(attendance) => attendance.act(action, world),
            Self::HandOn(hand_on) => hand_on.act(action, world),
            Self::Interleaf(interleaf) => interleaf.act(action, world),
            Self::Help(list) | Self::Palette(list) => list.act(action, world),
            Self::Import(import) => import.act(action, world),
            Self::Trouble(trouble) => trouble.act(action),
        }
    }

    /// Text that was typed or pasted into it.
    pub fn text(&mut self, text: &str, world: &World) {
        match self {
            Self::Picker(picker) => picker.text(text, world),
            Self::Form(form) => form.text(text, world),
            Self::Agreement(line) => line.text(text, world),
            Self::Note(note) => note.text(text),
            Self::Attendance(attendance) => attendance.text(text, world),
            Self::HandOn(hand_on) => hand_on.text(text, world),
            Self::Help(list) | Self::Palette(list) => list.text(text),
            // What is dropped on an import opens a list, so `update` sends its text there.
            Self::Search
            | Self::Confirm(_)
            | Self::Explain(_)
            | Self::Interleaf(_)
            | Self::Import(_)
            | Self::Trouble(_) => {}
        }
    }

    /// A blank chooses, as Enter does: nobody searches for nothing.
    pub fn chooses_with_blank(&self) -> bool {
        matches!(self, Self::Attendance(attendance) if attendance.filter.value().is_empty())
    }

    /// Under which key its text is kept when it is left; `None` when nothing was typed that could be lost.
    pub fn draft_key(&self) -> Option<DraftKey> {
        match self {
            Self::Form(form) if form.edited => Some(DraftKey::Form(form.purpose.clone())),
            Self::Agreement(line) if line.edited => Some(line.draft_key()),
            Self::Note(note) if note.edited => Some(note.draft_key()),
            Self::HandOn(hand_on) if hand_on.edited => Some(DraftKey::HandOn(hand_on.from)),
            _ => None,
        }
    }

    /// Under which key a kept text would fit it.
    pub fn fits(&self) -> Option<DraftKey> {
        match self {
            Self::Form(form) => Some(DraftKey::Form(form.purpose.clone())),
            Self::Agreement(line) => Some(line.draft_key()),
            Self::Note(note) => Some(note.draft_key()),
            Self::HandOn(hand_on) => Some(DraftKey::HandOn(hand_on.from)),
            _ => None,
        }
    }
}

/// Does the action if it scrolls a text that is only read. How far it can go is known where it is drawn.
fn scroll(top: &mut usize, action: Action) {
    match action {
        Action::PickUp | Action::PickPageUp => *top = top.saturating_sub(1),
        Action::PickDown | Action::PickPageDown => *top = top.saturating_add(1),
        _ => {}
    }
}

/// Does the action if it edits a line of text; says whether it did.
pub fn edit(input: &mut TextInput, action: Action) -> bool {
    let request = match action {
        Action::CursorLeft => InputRequest::GoToPrevChar,
        Action::CursorRight => InputRequest::GoToNextChar,
        Action::CursorWordLeft => InputRequest::GoToPrevWord,
        Action::CursorWordRight => InputRequest::GoToNextWord,
        Action::CursorStart => InputRequest::GoToStart,
        Action::CursorEnd => InputRequest::GoToEnd,
        Action::DeleteBack => InputRequest::DeletePrevChar,
        Action::DeleteForward => InputRequest::DeleteNextChar,
        Action::DeleteWord => InputRequest::DeletePrevWord,
        Action::DeleteToStart => {
            let rest: String = input.value().chars().skip(input.cursor()).collect();
            *input = TextInput::new(rest).with_cursor(0);
            return true;
        }
        _ => return false,
    };
    input.handle(request);
    true
}

/// Puts text into a line: line ends become spaces, control characters stay out.
pub fn insert(input: &mut TextInput, text: &str) {
    for c in lines(text).chars() {
        let c = if c == '\n' { ' ' } else { c };
        input.handle(InputRequest::InsertChar(c));
    }
}

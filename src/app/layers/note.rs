//! A note of several lines. The engine is `ratatui-textarea`; keys come through the keymap, never to it directly.

use ratatui_textarea::{CursorMove, TextArea};

use crate::app::intent::{Intent, Opening};
use crate::app::kept::KeptText;
use crate::app::line::{LONGEST_NOTE, LeftOut, fitting};
use crate::app::readers::Readers;
use crate::domain::clean::lines;
use crate::domain::{Command, FreeText, Marks, NoteId, PupilId, TextKind};
use crate::keys::Action;

/// The layer.
#[derive(Clone, Debug)]
pub struct NoteEditor {
    /// About whom.
    pub pupil: PupilId,
    /// The note that is changed; `None` for a new one.
    pub note: Option<NoteId>,
    /// The text and the cursor.
    pub area: TextArea<'static>,
    /// Who may read it.
    pub readers: Readers,
    /// Something was typed.
    pub edited: bool,
    /// The note as it is recorded, where a text that was kept stands.
    pub recorded: Option<Box<Self>>,
}

impl NoteEditor {
    /// A new note, which these marks open and close until its writer chooses otherwise.
    pub fn new(pupil: PupilId, marks: Marks) -> Self {
        let readers = Readers::new(TextKind::Note, marks);
        Self { pupil, note: None, area: TextArea::default(), readers, edited: false, recorded: None }
    }

    /// A note to change.
    pub fn change(pupil: PupilId, note: NoteId, text: &str, marks: &Marks) -> Self {
        let area = TextArea::new(text.lines().map(str::to_owned).collect());
        Self { note: Some(note), area, ..Self::new(pupil, marks.clone()) }
    }

    /// What was typed.
    pub fn typed(&self) -> String {
        self.area.lines().join("\n")
    }

    /// Nothing stands there, and nothing was chosen about it.
    pub fn is_emptied(&self) -> bool {
        self.typed().trim().is_empty() && self.readers.marks.is_empty()
    }

    /// What opens it.
    pub fn opening(&self) -> Opening {
        self.note.map_or(Opening::NewNote(self.pupil), Opening::Note)
    }

    /// What was typed in an earlier run; the cursor stands behind it.
    pub fn fill(&mut self, kept: &KeptText) {
        self.area = TextArea::new(kept.text.split('\n').map(str::to_owned).collect());
        self.area.move_cursor(CursorMove::Bottom);
        self.area.move_cursor(CursorMove::End);
        self.readers.marks = kept.marks.clone().unwrap_or_default();
        self.edited = true;
    }

    /// Typed or pasted text.
    pub fn text(&mut self, text: &str) -> LeftOut {
        let there: usize = self.area.lines().iter().map(|line| line.chars().count() + 1).sum();
        let typed = lines(text);
        let (fits, left_out) = fitting(&typed, (LONGEST_NOTE + 1).saturating_sub(there));
        self.area.insert_str(fits);
        self.edited = true;
        left_out
    }

    /// What a key does here.
    pub fn act(&mut self, action: Action) -> Vec<Intent> {
        if self.readers.is_open() {
            self.edited |= self.readers.act(action);
            return vec![];
        }
        let movement = match action {
            Action::Save => {
                let text = FreeText::from(self.typed()).marked(self.readers.marks.clone());
                return vec![Intent::submit(match self.note {
                    Some(note) => Command::ChangeNote { note, text },
                    None => Command::AddNote { pupil: self.pupil, text },
                })];
            }
            Action::Cancel => return vec![Intent::Close],
            Action::AsRecorded => {
                if let Some(recorded) = self.recorded.take() {
                    *self = *recorded;
                }
                return vec![];
            }
            Action::Readers => {
                self.readers.open();
                return vec![];
            }
            Action::NewLine => {
                self.area.insert_newline();
                self.edited = true;
                return vec![];
            }
            Action::DeleteBack => return self.deleted(|area| area.delete_char()),
            Action::DeleteForward => return self.deleted(|area| area.delete_next_char()),
            Action::DeleteWord => return self.deleted(|area| area.delete_word()),
            Action::DeleteToStart => return self.deleted(|area| area.delete_line_by_head()),
            Action::CursorLeft => CursorMove::Back,
            Action::CursorRight => CursorMove::Forward,
            Action::CursorUp => CursorMove::Up,
            Action::CursorDown => CursorMove::Down,
            Action::CursorWordLeft => CursorMove::WordBack,
            Action::CursorWordRight => CursorMove::WordForward,
            Action::CursorStart => CursorMove::Head,
            Action::CursorEnd => CursorMove::End,
            _ => return vec![],
        };
        self.area.move_cursor(movement);
        vec![]
    }

    fn deleted(&mut self, delete: impl Fn(&mut TextArea<'static>) -> bool) -> Vec<Intent> {
        self.edited |= delete(&mut self.area);
        vec![]
    }
}

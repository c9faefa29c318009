//! A note of several lines. The engine is `ratatui-textarea`; keys come through the keymap, never to it directly.

use ratatui_textarea::{CursorMove, TextArea};

use crate::app::intent::{Intent, Opening};
use crate::domain::clean::lines;
use crate::domain::{Command, FreeText, Mark, Marks, NoteId, PupilId};
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
    /// Who may not see it, and to whom it is open.
    pub marks: Marks,
    /// Something was typed.
    pub edited: bool,
}

impl NoteEditor {
    /// A new note.
    pub fn new(pupil: PupilId) -> Self {
        Self { pupil, note: None, area: TextArea::default(), marks: Marks::default(), edited: false }
    }

    /// A note to change.
    pub fn change(pupil: PupilId, note: NoteId, text: &str, marks: &Marks) -> Self {
        let area = TextArea::new(text.lines().map(str::to_owned).collect());
        Self { pupil, note: Some(note), area, marks: marks.clone(), edited: false }
    }

    /// What was typed.
    pub fn typed(&self) -> String {
        self.area.lines().join("\n")
    }

    /// What opens it.
    pub fn opening(&self) -> Opening {
        self.note.map_or(Opening::NewNote(self.pupil), Opening::Note)
    }

    /// Typed or pasted text.
    pub fn text(&mut self, text: &str) {
        self.area.insert_str(lines(text));
        self.edited = true;
    }

    /// What a key does here.
    pub fn act(&mut self, action: Action) -> Vec<Intent> {
        let movement = match action {
            Action::Save => {
                let text = FreeText::from(self.typed()).marked(self.marks.clone());
                return vec![Intent::Submit(match self.note {
                    Some(note) => Command::ChangeNote { note, text },
                    None => Command::AddNote { pupil: self.pupil, text },
                })];
            }
            Action::Cancel => return vec![Intent::Close],
            Action::ReserveForParents => return self.mark(Mark::NotForParents),
            Action::ReserveForBeamer => return self.mark(Mark::NotOnBeamer),
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

    /// Keeps the note from these eyes, or no longer. The note itself must be there to be kept.
    fn mark(&mut self, mark: Mark) -> Vec<Intent> {
        self.marks.toggle(mark);
        self.edited = true;
        vec![]
    }

    fn deleted(&mut self, delete: impl Fn(&mut TextArea<'static>) -> bool) -> Vec<Intent> {
        self.edited |= delete(&mut self.area);
        vec![]
    }
}

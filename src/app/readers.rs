//! *Wie mag dit lezen?*: a box over any editor of free text, in which somebody chooses who reads along. What is chosen
//! stays in the editor; it is recorded with the text.

use super::cursor::Cursor;
use crate::domain::{Marks, Reader, TextKind};
use crate::keys::Action;

/// Who may read the text in an editor, and the box in which that is chosen.
#[derive(Clone, Debug)]
pub struct Readers {
    /// What kind of text it is.
    pub kind: TextKind,
    /// What was chosen.
    pub marks: Marks,
    /// The row of the cursor while the box is open.
    cursor: Option<Cursor>,
}

/// A row of the box.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReaderRow {
    /// Whether somebody reads along.
    Reader(Reader),
    /// Whether it stays in the own organisation, which goes before all other rows.
    Inside,
}

impl Readers {
    /// The rows, from top to bottom.
    pub const ROWS: [ReaderRow; 5] = [
        ReaderRow::Reader(Reader::Pupil),
        ReaderRow::Reader(Reader::Parents),
        ReaderRow::Reader(Reader::Parties),
        ReaderRow::Reader(Reader::Beamer),
        ReaderRow::Inside,
    ];

    /// Who may read a text of this kind, as these marks have it; the box is closed.
    pub fn new(kind: TextKind, marks: Marks) -> Self {
        Self { kind, marks, cursor: None }
    }

    /// Opens the box.
    pub fn open(&mut self) {
        self.cursor = Some(Cursor::default());
    }

    /// Whether the box is open, and takes the keys.
    pub fn is_open(&self) -> bool {
        self.cursor.is_some()
    }

    /// The row of the cursor, while the box is open.
    pub fn row(&self) -> Option<ReaderRow> {
        Self::ROWS.get(self.cursor?.at).copied()
    }

    /// What a key does in the box; says whether something else was chosen.
    pub fn act(&mut self, action: Action) -> bool {
        if self.cursor.as_mut().is_some_and(|cursor| cursor.moved(action, Self::ROWS.len())) {
            return false;
        }
        let before = self.marks.clone();
        match action {
            Action::Cancel => self.cursor = None,
            Action::Accept | Action::CursorRight => self.turn(1),
            Action::CursorLeft => self.turn(-1),
            _ => {}
        }
        self.marks != before
    }

    /// The next choice of the row, or the one before it, round the end. While a text stays inside, no reader can be
    /// chosen: that would say something that does not hold.
    fn turn(&mut self, steps: isize) {
        match self.row() {
            Some(ReaderRow::Reader(reader)) if !self.marks.stays_inside() => {
                let choices = reader.choices();
                let now = choices.iter().position(|choice| *choice == self.marks.access(reader));
                let turned = now.unwrap_or(0).checked_add_signed(steps).unwrap_or(choices.len() - 1);
                if let Some(choice) = choices.get(turned).or(choices.first()) {
                    self.marks.choose(reader, *choice);
                }
            }
            Some(ReaderRow::Inside) => self.marks.turn_inside(),
            Some(ReaderRow::Reader(_)) | None => {}
        }
    }
}

//! What the program is shown with: frames, or lines that are printed one after another.

use std::io;

use chrono::NaiveDate;

use super::aloud::{Aloud, Cause, Now, Said};
use super::incoming::Incoming;
use super::program::Program;
use crate::app::SMALLEST_WINDOW;
use crate::keys::Input;
use crate::terminal::lines::Reader;
use crate::terminal::{self, Cursor, Screen};
use crate::view::Caret;

/// One of both.
pub(super) enum Face {
    /// Frames.
    Frames(Screen),
    /// Lines.
    Lines(Box<Read>),
}

/// The lines, and what was said on them.
pub(super) struct Read {
    lines: Reader,
    aloud: Aloud,
    cause: Cause,
    /// The curtain is down, and what was printed is gone.
    covered: bool,
}

impl Face {
    /// On the terminal that a guard has taken for it.
    pub(super) fn open(face: terminal::Face) -> io::Result<Self> {
        Ok(match face {
            terminal::Face::Frames => Self::Frames(Screen::open()?),
            terminal::Face::Lines => Self::Lines(Box::new(Read {
                lines: Reader::open()?,
                aloud: Aloud::default(),
                cause: Cause::Other,
                covered: false,
            })),
        })
    }

    /// How large the window is, in columns and rows.
    pub(super) fn size(&self) -> (u16, u16) {
        match self {
            Self::Frames(screen) => screen.size().map(|size| (size.width, size.height)).unwrap_or_default(),
            // Lines need no room.
            Self::Lines(_) => SMALLEST_WINDOW,
        }
    }

    /// Shows the program as it is now.
    pub(super) fn show(&mut self, program: &Program, today: NaiveDate) -> io::Result<()> {
        match self {
            Self::Frames(screen) => screen.draw(|frame| {
                let caret = program.draw(frame, today);
                #[cfg(debug_assertions)]
                super::provoked::panic_at(frame.area());
                if caret.is_some_and(Caret::is_typed) { Cursor::Shows } else { Cursor::Hides }
            }),
            Self::Lines(read) => read.say(program),
        }
    }

    /// The window shows something else by now.
    pub(super) fn anew(&mut self) {
        match self {
            // What is wrong with the terminal, drawing meets again.
            Self::Frames(screen) => drop(screen.clear()),
            Self::Lines(read) => read.aloud.again(),
        }
    }

    /// Something comes in: what of it is the program's.
    pub(super) fn comes(&mut self, incoming: Incoming, program: &mut Program) -> Option<Incoming> {
        match self {
            Self::Frames(_) => Some(incoming),
            Self::Lines(read) => read.comes(incoming, program),
        }
    }
}

impl Read {
    fn say(&mut self, program: &Program) -> io::Result<()> {
        let covered = program.is_covered();
        if covered && !self.covered {
            self.lines.wipe()?;
            self.aloud.forgets();
        }
        self.covered = covered;
        // A key that waits is answered when it is done.
        if program.is_waiting() {
            return Ok(());
        }
        let (spoken, told, keys) = program.spoken();
        let choices = |from, count| program.choices(from, count);
        let cause = std::mem::replace(&mut self.cause, Cause::Other);
        let said = self.aloud.says(Now { spoken, told, keys, choices: &choices }, cause);
        self.print(&said)
    }

    fn print(&mut self, said: &[Said]) -> io::Result<()> {
        for said in said {
            match said {
                Said::Line(line) => self.lines.line(line)?,
                Said::Typed(typed) => self.lines.typed(&typed.label, &typed.value, typed.cursor)?,
            }
        }
        self.lines.flush()
    }

    fn comes(&mut self, incoming: Incoming, program: &mut Program) -> Option<Incoming> {
        let input = match incoming {
            Incoming::Terminal(input) => input,
            // What waited is done now, and answered.
            Incoming::Due if program.is_waiting() => {
                self.cause = Cause::Key;
                return Some(Incoming::Due);
            }
            other => return Some(other),
        };
        let input = match input {
            Input::Key(key) => {
                if program.is_covered() {
                    self.aloud.forgets();
                }
                let choices = |from, count| program.choices(from, count);
                if let Some(said) = self.aloud.reads_on(key, &choices) {
                    // What is wrong with the terminal, the next line meets again.
                    drop(self.print(&said));
                    program.numbered(self.aloud.numbered_from());
                    return None;
                }
                self.cause = Cause::Key;
                Input::Key(key)
            }
            Input::Paste(_) | Input::Burst { .. } => {
                self.cause = Cause::Key;
                input
            }
            // No window is too small for lines.
            Input::Resize { cols, rows } => {
                self.lines.resized(cols.into());
                Input::Resize { cols: cols.max(SMALLEST_WINDOW.0), rows: rows.max(SMALLEST_WINDOW.1) }
            }
            input => input,
        };
        program.numbered(self.aloud.numbered_from());
        Some(Incoming::Terminal(input))
    }
}

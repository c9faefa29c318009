//! Writes the cells of a frame that changed, in few bytes: one sequence per change of pen, none for what does not
//! show, and a short gap of known cells written once more where that is no longer than jumping over it.

use std::cell::Cell;
use std::io::{self, Write};
use std::rc::Rc;

use crossterm::terminal::{BeginSynchronizedUpdate, EndSynchronizedUpdate};
use crossterm::{cursor, queue, terminal};
use ratatui::backend::{ClearType, WindowSize};
use ratatui::buffer::{self, CellWidth as _};
use ratatui::layout::{Position, Size};

use super::page::{Page, jump};
use super::pen::Pen;
use super::signs::stand_in;
use super::size::believable;

/// Erasing fewer cells than this and going on behind them takes as many bytes as writing blanks.
const ERASE_FROM: u16 = 10;

/// A terminal behind a writer. A frame stands between the marks of a synchronized update, and is one write if the
/// writer has room for it: [`ratatui::backend::Backend::flush`] ends it.
#[derive(Debug)]
pub struct Backend<W: Write> {
    out: W,
    page: Page,
    in_frame: bool,
    /// Where it was put last; nobody knows before the first time.
    cursor: Option<Position>,
    cursor_shows: Option<bool>,
    /// What whoever draws wants of it.
    wanted: Rc<Cell<Cursor>>,
    fonts: Fonts,
}

/// Whether the terminal's cursor is seen where it stands. What follows it (a screen reader, a magnifier, a braille line)
/// finds it there either way.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Cursor {
    /// Something is typed there.
    #[default]
    Shows,
    /// It only says where the focus is.
    Hides,
}

/// Which signs the terminal's fonts have.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Fonts {
    /// All of ours.
    #[default]
    Whole,
    /// Those of the old console of Windows.
    OldConsole,
}

impl<W: Write> Backend<W> {
    /// A backend for a terminal that shows nothing yet.
    pub fn new(out: W, fonts: Fonts) -> Self {
        let wanted = Rc::default();
        Self { out, page: Page::BLANK, in_frame: false, cursor: None, cursor_shows: None, wanted, fonts }
    }

    /// Where is said, before a frame ends, whether the cursor is seen.
    pub fn wanted(&self) -> Rc<Cell<Cursor>> {
        Rc::clone(&self.wanted)
    }

    /// From one place and pen to others. A gap goes with the pen of what stands before it or behind it.
    fn way(&self, at: Option<Position>, to: Position, pen: Pen, next: Pen) -> String {
        let turn = if pen == next { String::new() } else { pen.turned_into(next) };
        let gap = |pen| at.and_then(|at| self.page.gap(at, to, pen));
        match (gap(pen), gap(next), at.filter(|at| at.y == to.y && at.x < to.x)) {
            (Some(gap), ..) => gap + &turn,
            (None, Some(gap), _) => turn + &gap,
            (None, None, Some(at)) => jump(to.x - at.x) + &turn,
            (None, None, None) => cursor_to(to) + &turn,
        }
    }

    /// The writer, within a frame.
    fn frame(&mut self) -> io::Result<&mut W> {
        if !self.in_frame {
            queue!(self.out, BeginSynchronizedUpdate)?;
            self.in_frame = true;
        }
        Ok(&mut self.out)
    }
}

fn with_sign(cell: &buffer::Cell, sign: &str) -> buffer::Cell {
    let mut other = cell.clone();
    other.set_symbol(sign);
    other
}

/// Whether it is a piece of bare screen.
fn is_empty(cell: &buffer::Cell) -> bool {
    cell.symbol() == " " && Pen::of(cell).looks_like(Pen::PLAIN, " ")
}

/// Makes cells bare, with a pen that looks plain on them, and says where that leaves the cursor.
fn blanks(from: u16, end: u16) -> (String, u16) {
    let count = end.saturating_sub(from);
    if count < ERASE_FROM {
        return (" ".repeat(count.into()), end);
    }
    (erase(count), from)
}

/// Makes so many cells bare and stays where it is (ECH). Some terminals take the background of the pen for it, others
/// their own: for a plain pen these are the same.
fn erase(count: u16) -> String {
    format!("\x1b[{count}X")
}

fn cursor_to(place: Position) -> String {
    let (line, column) = (u32::from(place.y) + 1, u32::from(place.x) + 1);
    if column == 1 { format!("\x1b[{line}H") } else { format!("\x1b[{line};{column}H") }
}

impl<W: Write> ratatui::backend::Backend for Backend<W> {
    type Error = io::Error;

    fn draw<'a, I: Iterator<Item = (u16, u16, &'a buffer::Cell)>>(&mut self, content: I) -> io::Result<()> {
        let mut pen = Pen::PLAIN;
        // Where the terminal's own cursor is; `None` before the first cell and behind a letter that is not one cell.
        let mut at: Option<Position> = None;
        let mut content = content.peekable();
        while let Some((x, y, cell)) = content.next() {
            if self.page.shows(x, y, cell) {
                continue;
            }
            let other = (self.fonts == Fonts::OldConsole).then(|| stand_in(cell.symbol())).flatten();
            let other = other.map(|sign| with_sign(cell, sign));
            let cell = other.as_ref().unwrap_or(cell);
            let (to, wide) = (Position { x, y }, cell.cell_width());
            if let Some(broken) = self.page.broken(x, y, wide) {
                // What is left of half a letter differs from terminal to terminal.
                let words = self.way(at, to, pen, Pen::PLAIN) + &erase(broken);
                self.frame()?.write_all(words.as_bytes())?;
                (at, pen) = (Some(to), Pen::PLAIN);
                (0..broken).for_each(|beside| self.page.remember(x + beside, y, &buffer::Cell::EMPTY, 1));
            }
            let asked = Pen::of(cell);
            let next = if pen.looks_like(asked, cell.symbol()) { pen } else { asked };
            let words = self.way(at, to, pen, next);
            self.frame()?.write_all(words.as_bytes())?;
            pen = next;
            self.page.remember(x, y, cell, wide);
            let mut end = x.saturating_add(wide);
            if !is_empty(cell) {
                self.frame()?.write_all(cell.symbol().as_bytes())?;
                at = (wide == 1).then_some(Position { x: end, y });
                continue;
            }
            while let Some((_, _, cell)) = content.next_if(|it| (it.0, it.1) == (end, y) && is_empty(it.2)) {
                self.page.remember(end, y, cell, 1);
                end += 1;
            }
            let (words, left_at) = blanks(x, end);
            self.frame()?.write_all(words.as_bytes())?;
            at = Some(Position { x: left_at, y });
        }
        if pen != Pen::PLAIN {
            let plain = pen.turned_into(Pen::PLAIN);
            self.frame()?.write_all(plain.as_bytes())?;
        }
        Ok(())
    }

    fn hide_cursor(&mut self) -> io::Result<()> {
        if self.cursor_shows != Some(false) {
            queue!(self.frame()?, cursor::Hide)?;
            self.cursor_shows = Some(false);
        }
        Ok(())
    }

    fn show_cursor(&mut self) -> io::Result<()> {
        if self.wanted.get() == Cursor::Hides {
            return self.hide_cursor();
        }
        if self.cursor_shows != Some(true) {
            queue!(self.frame()?, cursor::Show)?;
            self.cursor_shows = Some(true);
        }
        Ok(())
    }

    /// Where it was put last; asking the terminal would take a key away from who waits for one.
    fn get_cursor_position(&mut self) -> io::Result<Position> {
        Ok(self.cursor.unwrap_or(Position::ORIGIN))
    }

    fn set_cursor_position<P: Into<Position>>(&mut self, position: P) -> io::Result<()> {
        let position = position.into();
        // Nothing was written, so it stands where it was put.
        if !self.in_frame && self.cursor == Some(position) {
            return Ok(());
        }
        self.cursor = Some(position);
        let words = cursor_to(position);
        self.frame()?.write_all(words.as_bytes())
    }

    fn clear(&mut self) -> io::Result<()> {
        self.clear_region(ClearType::All)
    }

    /// Forgets also what the cursor looks like: who took the terminal again has hidden it.
    fn clear_region(&mut self, region: ClearType) -> io::Result<()> {
        if region != ClearType::All {
            // A frame is the whole window: nobody clears less.
            return Err(io::ErrorKind::Unsupported.into());
        }
        self.page = Page::BLANK;
        self.cursor_shows = None;
        queue!(self.frame()?, terminal::Clear(terminal::ClearType::All))
    }

    fn size(&self) -> io::Result<Size> {
        // crossterm opens /dev/tty for it; this is asked before every frame.
        #[cfg(unix)]
        if let Ok(size) = rustix::termios::tcgetwinsize(io::stdout())
            && size.ws_col > 0
            && size.ws_row > 0
        {
            return Ok(believable(size.ws_col, size.ws_row));
        }
        terminal::size().map(|(width, height)| believable(width, height))
    }

    fn window_size(&mut self) -> io::Result<WindowSize> {
        let it = terminal::window_size()?;
        let (columns_rows, pixels) = (Size::new(it.columns, it.rows), Size::new(it.width, it.height));
        Ok(WindowSize { columns_rows, pixels })
    }

    fn flush(&mut self) -> io::Result<()> {
        if self.in_frame {
            self.in_frame = false;
            queue!(self.out, EndSynchronizedUpdate)?;
        }
        self.out.flush()
    }
}

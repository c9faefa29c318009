//! Where frames are drawn: one buffer, and the terminal shows each frame whole.

use std::cell::Cell;
use std::io::{self, BufWriter, Stdout, Write};
use std::rc::Rc;

use ratatui::backend::Backend as _;
use ratatui::layout::Size;
use ratatui::{Frame, Terminal};

use super::{Backend, Cursor, guard};

/// Larger than a full frame of 200×60 with styles, so that a frame is one write.
const BUFFER: usize = 64 * 1024;

/// Draws frames on the terminal that a [`super::Guard`] has taken.
#[derive(Debug)]
pub struct Screen {
    cursor: Rc<Cell<Cursor>>,
    terminal: Terminal<Backend<BufWriter<Out>>>,
}

impl Screen {
    /// A screen as large as the window.
    ///
    /// # Errors
    /// There is no terminal, or it doesn't say how large it is.
    pub fn open() -> io::Result<Screen> {
        let backend = Backend::new(BufWriter::with_capacity(BUFFER, Out(io::stdout())), guard::fonts());
        Ok(Screen { cursor: backend.wanted(), terminal: Terminal::new(backend)? })
    }

    /// Draws one frame; writes only the cells that differ from the last one. Whoever renders says whether the cursor is
    /// seen where the frame puts it.
    ///
    /// # Errors
    /// The terminal can't be written to.
    pub fn draw(&mut self, render: impl FnOnce(&mut Frame) -> Cursor) -> io::Result<()> {
        let cursor = Rc::clone(&self.cursor);
        let drawn = self.terminal.draw(|frame| cursor.set(render(frame))).map(|_| ());
        // Also after an error: a terminal that keeps waiting for the end shows nothing.
        let ended = if drawn.is_err() { self.terminal.backend_mut().flush() } else { Ok(()) };
        drawn.and(ended)
    }

    /// How large the window is.
    ///
    /// # Errors
    /// The terminal does not say.
    pub fn size(&self) -> io::Result<Size> {
        self.terminal.size()
    }

    /// Forgets what the window shows, so that the next frame is written whole.
    ///
    /// # Errors
    /// The terminal can't be written to.
    pub fn clear(&mut self) -> io::Result<()> {
        self.terminal.clear()
    }
}

/// Standard output while the terminal is ours. After that, what is still in the buffer is thrown away: a panic in
/// the middle of a frame would write the rest of it into the user's shell.
#[derive(Debug)]
pub struct Out(pub(super) Stdout);

impl Write for Out {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if guard::is_taken() { self.0.write(bytes) } else { Ok(bytes.len()) }
    }

    fn flush(&mut self) -> io::Result<()> {
        if guard::is_taken() { self.0.flush() } else { Ok(()) }
    }
}

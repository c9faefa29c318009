//! Lines that are printed one after another, for who listens or feels: no other screen, no colours, and no cursor but
//! behind what is typed.

use std::io::{self, BufWriter, Write};

use unicode_width::UnicodeWidthStr as _;

use super::screen::Out;
use super::size::believable;

/// One step back, and what stood there is gone.
const ERASE: &str = "\x08 \x08";
/// The end of a line, where the terminal does nothing by itself.
const END: &str = "\r\n";

/// What stands behind the label of a field that is typed in.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Typed {
    label: String,
    value: String,
    cursor: usize,
}

/// A terminal on which lines are printed.
#[derive(Debug)]
pub struct Lines<W: Write> {
    out: W,
    columns: usize,
    typed: Option<Typed>,
}

/// The terminal that a [`super::Guard`] has taken.
pub type Reader = Lines<BufWriter<Out>>;

impl Reader {
    /// Lines as wide as the window.
    ///
    /// # Errors
    /// The terminal doesn't say how large it is.
    pub fn open() -> io::Result<Self> {
        let (columns, _) = crossterm::terminal::size()?;
        Ok(Self::new(BufWriter::new(Out(io::stdout())), believable(columns, 1).width.into()))
    }
}

impl<W: Write> Lines<W> {
    /// Prints to this terminal, which has so many columns.
    pub const fn new(out: W, columns: usize) -> Self {
        Self { out, columns, typed: None }
    }

    /// The window has another width.
    pub fn resized(&mut self, columns: usize) {
        self.columns = columns;
    }

    /// Prints a line, broken between words where it is wider than the window.
    ///
    /// # Errors
    /// The terminal can't be written to.
    pub fn line(&mut self, line: &str) -> io::Result<()> {
        self.end()?;
        rows(line, self.columns).iter().try_for_each(|row| write!(self.out, "{row}{END}"))
    }

    /// Takes away everything that was printed, as far as the terminal remembers it.
    ///
    /// # Errors
    /// The terminal can't be written to.
    pub fn wipe(&mut self) -> io::Result<()> {
        self.typed = None;
        // The window, what was scrolled out of it, and back to the top.
        write!(self.out, "\x1b[2J\x1b[3J\x1b[H")
    }

    /// Ends the line that is typed in.
    ///
    /// # Errors
    /// The terminal can't be written to.
    pub fn end(&mut self) -> io::Result<()> {
        if self.typed.take().is_some() { write!(self.out, "{END}") } else { Ok(()) }
    }

    /// Brings the line that is typed in up to date: letters at the end are echoed, and taken back by stepping back. What
    /// changes elsewhere begins the line again.
    ///
    /// # Errors
    /// The terminal can't be written to.
    pub fn typed(&mut self, label: &str, value: &str, cursor: usize) -> io::Result<()> {
        let now = Typed { label: label.to_owned(), value: value.to_owned(), cursor };
        let before = self.typed.take();
        let step = before.as_ref().filter(|before| before.label == label).and_then(|it| self.step(it, &now));
        match step {
            Some(step) => write!(self.out, "{step}")?,
            None => {
                if before.is_some() {
                    write!(self.out, "{END}")?;
                }
                let (line, behind) = now.last_line();
                let back = "\x08".repeat(behind.width());
                let back = if now.fits(self.columns) { back } else { String::new() };
                write!(self.out, "{label}: {line}{back}")?;
            }
        }
        self.typed = Some(now);
        Ok(())
    }

    /// What to write so that the line says what it says now; `None` where it has to begin again.
    fn step(&self, before: &Typed, now: &Typed) -> Option<String> {
        if before == now {
            return Some(String::new());
        }
        let at_end = before.is_at_end() && now.is_at_end();
        if let (true, Some(more)) = (at_end, now.value.strip_prefix(before.value.as_str())) {
            return Some(more.replace('\n', END));
        }
        // A terminal does not step back over the end of a row.
        if !before.fits(self.columns) || !now.fits(self.columns) {
            return None;
        }
        if let (true, Some(gone)) = (at_end, before.value.strip_prefix(now.value.as_str())) {
            return (!gone.contains('\n')).then(|| ERASE.repeat(gone.width()));
        }
        let one_line = before.value == now.value && !now.value.contains('\n');
        one_line.then(|| {
            let letters = |from: usize, to: usize| {
                now.value.chars().skip(from).take(to.saturating_sub(from)).collect::<String>()
            };
            match before.cursor < now.cursor {
                true => letters(before.cursor, now.cursor),
                false => "\x08".repeat(letters(now.cursor, before.cursor).width()),
            }
        })
    }

    /// What was printed is shown.
    ///
    /// # Errors
    /// The terminal can't be written to.
    pub fn flush(&mut self) -> io::Result<()> {
        self.out.flush()
    }
}

impl Typed {
    fn is_at_end(&self) -> bool {
        self.cursor >= self.value.chars().count()
    }

    /// The line with the cursor, and what of it stands behind the cursor.
    fn last_line(&self) -> (&str, String) {
        let line = self.value.rsplit('\n').next().unwrap_or_default();
        let behind = self.value.chars().count().saturating_sub(self.cursor);
        let letters = line.chars().count();
        (line, line.chars().skip(letters.saturating_sub(behind)).collect())
    }

    /// Label and value stand on one row of the window.
    fn fits(&self, columns: usize) -> bool {
        let (line, _) = self.last_line();
        self.label.width() + 2 + line.width() < columns
    }
}

/// Breaks a text between words into rows of at most so many cells; a word that is longer stays whole.
fn rows(text: &str, columns: usize) -> Vec<String> {
    let mut rows: Vec<String> = vec![];
    for word in text.split_whitespace() {
        match rows.last_mut().filter(|row| row.width() + 1 + word.width() <= columns) {
            Some(row) => {
                row.push(' ');
                row.push_str(word);
            }
            None => rows.push(word.to_owned()),
        }
    }
    rows
}

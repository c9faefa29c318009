//! A drawn buffer as text that can be read and compared: the lines first, then what is styled.
//!
//! ```text
//! │Hallo wereld
//! L0 6..12 fg=Red bold
//! ```
//!
//! Lines and columns count from 0; columns are cells. Blank cells tell only what shows on them:
//! background, reverse and underline.

use std::fmt::Write;

use ratatui::buffer::{Buffer, Cell, CellWidth};
use ratatui::style::{Color, Modifier};

/// Text lines followed by the style runs.
pub fn styled(buf: &Buffer) -> String {
    format!("{}{}", text(buf), runs(buf))
}

/// The lines behind a `│`, without the blanks at their ends.
pub fn text(buf: &Buffer) -> String {
    let mut out = String::new();
    for y in buf.area.top()..buf.area.bottom() {
        let mut line = String::new();
        let mut x = buf.area.left();
        while let Some(cell) = buf.cell((x, y)).filter(|_| x < buf.area.right()) {
            line.push_str(cell.symbol());
            x += cell.cell_width().max(1);
        }
        writeln!(out, "│{}", line.trim_end()).unwrap();
    }
    out
}

/// One line per stretch of cells that look alike and not plain.
pub fn runs(buf: &Buffer) -> String {
    let mut out = String::new();
    for y in buf.area.top()..buf.area.bottom() {
        let mut open: Option<Run> = None;
        for x in buf.area.left()..buf.area.right() {
            let cell = &buf[(x, y)];
            let look = look(cell);
            match &mut open {
                Some(run) if run.goes_on(cell, &look) => run.take(cell, x),
                _ => {
                    open.take().inspect(|run| run.write(y, &mut out));
                    open = Run::start(cell, x, look);
                }
            }
        }
        open.inspect(|run| run.write(y, &mut out));
    }
    out
}

struct Run {
    start: u16,
    end: u16,
    ink: String,
    page: String,
}

impl Run {
    fn start(cell: &Cell, x: u16, (ink, page): (String, String)) -> Option<Self> {
        let plain = page.is_empty() && (ink.is_empty() || is_blank(cell));
        (!plain).then(|| Self {
            start: x,
            end: x + 1,
            ink: if is_blank(cell) { String::new() } else { ink },
            page,
        })
    }

    fn goes_on(&self, cell: &Cell, (ink, page): &(String, String)) -> bool {
        self.page == *page && (is_blank(cell) || self.ink == *ink)
    }

    /// Blanks at the end of a run belong to it only if they show.
    fn take(&mut self, cell: &Cell, x: u16) {
        if !is_blank(cell) || !self.page.is_empty() {
            self.end = x + 1;
        }
    }

    fn write(&self, y: u16, out: &mut String) {
        writeln!(out, "L{y} {}..{}{}{}", self.start, self.end, self.ink, self.page).unwrap();
    }
}

fn is_blank(cell: &Cell) -> bool {
    cell.symbol() == " "
}

/// What shows on letters only, and what shows on blanks too.
fn look(cell: &Cell) -> (String, String) {
    let (mut ink, mut page) = (String::new(), String::new());
    if cell.fg != Color::Reset {
        write!(ink, " fg={}", cell.fg).unwrap();
    }
    if cell.bg != Color::Reset {
        write!(page, " bg={}", cell.bg).unwrap();
    }
    let on_blanks = Modifier::REVERSED | Modifier::UNDERLINED | Modifier::CROSSED_OUT;
    for (name, modifier) in cell.modifier.iter_names() {
        let out = if on_blanks.contains(modifier) { &mut page } else { &mut ink };
        write!(out, " {}", name.to_lowercase()).unwrap();
    }
    (ink, page)
}

#[test]
fn a_buffer_reads_as_lines_and_runs() {
    use ratatui::style::Stylize;
    use ratatui::text::Line;

    let mut buf = Buffer::empty(ratatui::layout::Rect::new(0, 0, 12, 2));
    let line = Line::from(vec!["Hal".into(), "lo ".red(), "wij".red(), " ".into(), "猫".bold()]);
    buf.set_line(0, 0, &line, 12);
    buf.set_line(0, 1, &Line::from("  x  ".reversed()), 12);
    assert_eq!(styled(&buf), "│Hallo wij 猫\n│  x\nL0 3..9 fg=Red\nL0 10..11 bold\nL1 0..5 reversed\n");
}

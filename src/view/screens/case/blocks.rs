//! Blocks of wrapped lines under each other, one of which the cursor stands on.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use super::lines;
use crate::view::Caret;
use crate::view::screens::page;
use crate::view::skin::{Glyph, Look, Skin};
use crate::view::widgets::{paint, scroll};
use crate::view::width::width;

/// Pointer and a space.
const GUTTER: u16 = 2;

/// Lines that belong together.
#[derive(Clone, Debug)]
pub(in crate::view) enum Block {
    /// Something the cursor can stand on.
    Row(Vec<Line<'static>>),
    /// A heading.
    Heading(Heading),
    /// A word on what is missing.
    Between(Line<'static>),
    /// Air, where there is room for it.
    Gap,
}

/// What stands above a part: its name, a quiet word, and the key that adds to it.
#[derive(Clone, Debug)]
pub(in crate::view) struct Heading {
    /// The name.
    pub title: &'static str,
    /// What is known of the part as a whole; may be empty.
    pub note: String,
    /// The key; empty when no key does that.
    pub key: String,
}

impl Heading {
    /// With a line between the words and the key.
    fn line(&self, room: usize, skin: Skin) -> Line<'static> {
        let note = if self.note.is_empty() { String::new() } else { format!("  {}", self.note) };
        let words = width(self.title) + width(&note) + width(&self.key) + 2;
        let rule = "─".repeat(room.saturating_sub(words));
        Line::from(vec![
            Span::styled(self.title, skin.style(Look::Heading)),
            Span::styled(note, skin.style(Look::Muted)),
            Span::styled(format!(" {rule} "), skin.style(Look::Border)),
            Span::styled(self.key.clone(), skin.style(Look::HintKey)),
        ])
    }
}

/// From this height on there is room for air.
const AIR_FROM: u16 = 20;

/// Draws the part of the blocks in which the selected row (counting rows only) is in sight.
pub(in crate::view::screens) fn draw(
    area: Rect,
    buf: &mut Buffer,
    skin: Skin,
    blocks: &[Block],
    selected: Option<usize>,
) -> Option<Caret> {
    let mut caret = None;
    let room = usize::from(area.width.saturating_sub(GUTTER));
    let mut drawn: Vec<(Line<'static>, Option<usize>, bool)> = vec![];
    let mut row = 0;
    for block in blocks {
        match block {
            Block::Row(own) => {
                let wrapped = own.iter().flat_map(|line| lines::wrapped(line, room));
                drawn.extend(wrapped.enumerate().map(|(part, line)| (line, Some(row), part == 0)));
                row += 1;
            }
            Block::Heading(heading) => drawn.push((heading.line(area.width.into(), skin), None, false)),
            Block::Between(line) => {
                let wrapped = lines::wrapped(line, area.width.into());
                drawn.extend(wrapped.into_iter().map(|line| (line, None, false)));
            }
            Block::Gap if area.height < AIR_FROM => {}
            Block::Gap => drawn.push((Line::default(), None, false)),
        }
    }
    let height = usize::from(area.height);
    let of_selected = |line: &(Line<'_>, Option<usize>, bool)| line.1.is_some() && line.1 == selected;
    let first = drawn.iter().position(of_selected).unwrap_or(0);
    let last = drawn.iter().rposition(of_selected).unwrap_or(0);
    let page = page::top(first, height, drawn.len());
    // All of the selected row in sight, or at least its beginning.
    let top = page.max((last + 1).saturating_sub(height)).min(if first < height { page } else { first });
    for (y, (line, row, starts)) in (0..area.height).zip(drawn.iter().skip(top)) {
        let place = paint::line_of(area, y);
        match row {
            None => {
                paint::line(place, buf, line, skin.style(Look::Text));
            }
            Some(_) => {
                paint::line(paint::after(place, GUTTER), buf, line, skin.style(Look::Text));
            }
        }
        if row.is_some() && *row == selected {
            let sign = if *starts { Glyph::Pointer.as_str() } else { "│" };
            paint::text(paint::first(place, 1), buf, sign, skin.style(Look::Accent));
            caret = caret.or_else(|| Caret::on(place));
            if *starts {
                buf.set_style(place.intersection(buf.area), skin.style(Look::Selected));
            }
        }
    }
    // On the panel's own line: one cell of air, then the line.
    let edge = Rect { x: area.right().saturating_add(1), width: 1, ..area };
    scroll::bar(edge, buf, skin, top, height, drawn.len());
    caret
}

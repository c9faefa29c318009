//! What is known, as labels with values: the body of a case.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::text::Line;

use super::{paint, scroll};
use crate::view::Caret;
use crate::view::skin::{Glyph, Look, Skin};
use crate::view::width::{clean, width, wrap_line};

/// Pointer and a space.
const GUTTER: u16 = 2;
/// Air between label and value.
const AIR: u16 = 2;
/// Values wrap before they become hard to read.
const WIDEST_VALUE: u16 = 90;

/// One fact.
#[derive(Clone, Debug)]
pub struct Fact<'a> {
    /// What it is.
    pub label: &'a str,
    /// What is known; spans may have styles of their own.
    pub value: Line<'a>,
}

/// Facts under each other, values in line.
#[derive(Clone, Copy, Debug)]
pub struct Facts<'a> {
    /// In order.
    pub facts: &'a [Fact<'a>],
    /// The one that Enter changes; `None` when the cursor is elsewhere.
    pub selected: Option<usize>,
    /// The first line to show, from [`Facts::scroll`].
    pub top: usize,
}

impl Facts<'_> {
    /// The lines that all facts take at this width.
    pub fn height(&self, width: u16) -> usize {
        self.lines(width).iter().map(Vec::len).sum()
    }

    /// The first line to show so that the selected fact is in sight, given the one shown before.
    pub fn scroll(&self, area: Rect, previous_top: usize) -> usize {
        let heights: Vec<usize> = self.lines(area.width).iter().map(Vec::len).collect();
        let before: usize = heights.iter().take(self.selected.unwrap_or(0)).sum();
        scroll::window(before, previous_top, usize::from(area.height), heights.iter().sum())
    }

    /// Draws the lines from `top` that fit. Gives the place of the selected one.
    pub fn draw(&self, area: Rect, buf: &mut Buffer, skin: Skin) -> Option<Caret> {
        let mut caret = None;
        let area = area.intersection(buf.area);
        let label_width = label_width(self.labels(), area.width);
        let rows = self.facts.iter().zip(self.lines(area.width)).enumerate();
        let lines = rows.flat_map(|(index, (fact, value))| {
            value.into_iter().enumerate().map(move |(part, line)| (index, fact.label, part, line))
        });
        for (y, (index, label, part, value)) in (0..area.height).zip(lines.skip(self.top)) {
            let line = paint::line_of(area, y);
            if part == 0 {
                let place = paint::first(paint::after(line, GUTTER), label_width);
                paint::text(place, buf, label, skin.style(Look::Muted));
            }
            paint::line(paint::after(line, GUTTER + label_width + AIR), buf, &value, skin.style(Look::Text));
            if self.selected == Some(index) {
                draw_pointer(line, buf, skin, part);
                caret = caret.or_else(|| Caret::on(line));
            }
        }
        caret
    }

    fn labels(&self) -> impl Iterator<Item = &str> {
        self.facts.iter().map(|fact| fact.label)
    }

    /// The cells of a line of a value, beside these labels in an area of this width.
    pub fn value_room<'l>(labels: impl IntoIterator<Item = &'l str>, width: u16) -> u16 {
        width.saturating_sub(GUTTER + label_width(labels, width) + AIR).min(WIDEST_VALUE)
    }

    /// The wrapped lines of each value; at least one per fact.
    fn lines(&self, room: u16) -> Vec<Vec<Line<'static>>> {
        let value = Self::value_room(self.labels(), room);
        self.facts.iter().map(|fact| wrap_line(&fact.value, usize::from(value))).collect()
    }
}

/// The widest label, but never more than two fifths of the width.
fn label_width<'l>(labels: impl IntoIterator<Item = &'l str>, room: u16) -> u16 {
    let widest = labels.into_iter().map(|label| width(&clean(label))).max().unwrap_or(0);
    paint::cells(widest).min(room.saturating_mul(2) / 5)
}

/// The bar stands on the fact's first line; a thin line holds a long value together.
fn draw_pointer(line: Rect, buf: &mut Buffer, skin: Skin, part: usize) {
    let sign = if part == 0 { Glyph::Pointer.as_str() } else { "│" };
    paint::text(paint::first(line, 1), buf, sign, skin.style(Look::Accent));
    if part == 0 {
        buf.set_style(line, skin.style(Look::Selected));
    }
}

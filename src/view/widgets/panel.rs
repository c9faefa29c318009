//! A box with a title: what belongs together.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

use super::paint;
use crate::view::skin::{Look, Skin};
use crate::view::width::{clean, width};

/// Whether the keys go to this panel.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Focus {
    /// The cursor is here.
    Here,
    /// It is elsewhere.
    #[default]
    Elsewhere,
}

/// A box with a title at the left and, where there is room, a note at the right.
#[derive(Clone, Copy, Debug, Default)]
pub struct Panel<'a> {
    /// Stands in the top line; may be empty.
    pub title: &'a str,
    /// Stands at the right in the top line, quieter; may be empty.
    pub note: &'a str,
    /// Whether the keys go here.
    pub focus: Focus,
}

impl Panel<'_> {
    /// What is left inside the lines, with a column of air at both sides where there is room.
    /// An area too small for lines is all inside.
    pub fn inner(area: Rect) -> Rect {
        if area.width < 4 || area.height < 3 {
            return area;
        }
        let air = if area.width >= 8 { 2 } else { 1 };
        Rect {
            x: area.x.saturating_add(air),
            y: area.y.saturating_add(1),
            width: area.width - 2 * air,
            height: area.height - 2,
        }
    }

    /// The cells that a note can have beside a title in the top line of this area.
    pub fn note_room(area: Rect, title: &str) -> usize {
        // Corners and lines around both, a space at each side of both, and a line between them.
        usize::from(area.width).saturating_sub(width(&words(title)) + 4 + 1 + 2)
    }

    /// Draws the box and gives what is left inside.
    pub fn draw(&self, area: Rect, buf: &mut Buffer, skin: Skin) -> Rect {
        let area = area.intersection(buf.area);
        let inner = Self::inner(area);
        if inner != area {
            let (line, title) = match self.focus {
                Focus::Here => (Look::Accent, Look::Accent),
                Focus::Elsewhere => (Look::Border, Look::Text),
            };
            draw_lines(area, buf, skin.style(line));
            self.draw_words(paint::line_of(area, 0), buf, skin, title);
        }
        inner
    }

    fn draw_words(&self, top: Rect, buf: &mut Buffer, skin: Skin, look: Look) {
        let room = paint::first(paint::after(top, 2), top.width.saturating_sub(4));
        let title = words(self.title);
        let place = paint::first(room, paint::cells(width(&title)));
        paint::blank(place, buf, skin);
        let style = skin.style(Look::Heading).patch(skin.style(look));
        paint::text(place, buf, &title, style);
        let note = words(self.note);
        let left = paint::after(room, place.width.saturating_add(1));
        let wide = paint::cells(width(&note));
        if wide <= left.width {
            let place = paint::last(left, wide);
            paint::blank(place, buf, skin);
            paint::text(place, buf, &note, skin.style(Look::Muted));
        }
    }
}

/// With a space at both sides; nothing stays nothing.
fn words(text: &str) -> String {
    let text = clean(text);
    if text.is_empty() { String::new() } else { format!(" {text} ") }
}

fn draw_lines(area: Rect, buf: &mut Buffer, style: Style) {
    let across = "─".repeat(usize::from(area.width.saturating_sub(2)));
    paint::text(paint::line_of(area, 0), buf, &format!("┌{across}┐"), style);
    paint::text(paint::line_of(area, area.height.saturating_sub(1)), buf, &format!("└{across}┘"), style);
    for index in 1..area.height.saturating_sub(1) {
        let line = paint::line_of(area, index);
        paint::text(paint::first(line, 1), buf, "│", style);
        paint::text(paint::last(line, 1), buf, "│", style);
    }
}

/// A title with a line behind it: a heading inside a panel. Gives what is left below.
pub fn rule(area: Rect, buf: &mut Buffer, skin: Skin, title: &str) -> Rect {
    let line = paint::line_of(area, 0);
    let taken = paint::text(line, buf, title, skin.style(Look::Heading));
    let gap = u16::from(taken > 0);
    let rest = paint::after(line, taken.saturating_add(gap));
    paint::text(rest, buf, &"─".repeat(usize::from(rest.width)), skin.style(Look::Border));
    paint::below(area, 1)
}

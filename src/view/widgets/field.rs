//! A text field on one line, with its label, and under it what can be typed or what is wrong.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use super::paint;
use super::panel::Focus;
use crate::view::skin::{Glyph, Look, Skin};
use crate::view::width::{ELLIPSIS, clean, skipping, width};

/// What stands under a field.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Below<'a> {
    /// Nothing.
    #[default]
    Nothing,
    /// What can be typed, or what was understood.
    Explain(&'a str),
    /// What is wrong and what would be right.
    Error(&'a str),
}

/// A field as it stands now.
#[derive(Clone, Copy, Debug, Default)]
pub struct Field<'a> {
    /// What it is; may be empty.
    pub label: &'a str,
    /// Cells kept for the label and the air behind it, so that fields stand in line.
    pub label_width: u16,
    /// What was typed.
    pub value: &'a str,
    /// The cursor, in characters from the start of the value.
    pub cursor: usize,
    /// Shows, quieter, while the value is empty.
    pub placeholder: &'a str,
    /// Whether the keys go here.
    pub focus: Focus,
    /// What stands under it.
    pub below: Below<'a>,
}

impl Field<'_> {
    /// Draws the field on the first line of `area` and what is below it on the others. Gives the
    /// place where the terminal's cursor must stand; `None` without focus or without room.
    pub fn draw(&self, area: Rect, buf: &mut Buffer, skin: Skin) -> Option<Position> {
        let area = area.intersection(buf.area);
        let label_width = self.label_width.min(area.width / 2);
        let label = paint::first(paint::line_of(area, 0), label_width.saturating_sub(1));
        paint::text(label, buf, self.label, skin.style(Look::Muted));
        self.draw_below(paint::after(paint::below(area, 1), label_width), buf, skin);
        self.draw_value(paint::after(paint::line_of(area, 0), label_width), buf, skin)
    }

    fn draw_value(&self, place: Rect, buf: &mut Buffer, skin: Skin) -> Option<Position> {
        let look = match self.focus {
            Focus::Here => Look::FieldFocus,
            Focus::Elsewhere => Look::Field,
        };
        let style = skin.style(look);
        buf.set_style(place, style);
        if self.value.is_empty() {
            paint::text(place, buf, self.placeholder, style.patch(skin.style(Look::Placeholder)));
        }
        let before: String = self.value.chars().take(self.cursor).collect();
        let at = width(&clean(&before));
        let room = usize::from(place.width);
        let value = clean(self.value);
        // One cell at each end: behind the last letter for the cursor, before the first for `…`.
        let hidden = if self.focus == Focus::Here && at >= room { at + 2 - room.min(at + 1) } else { 0 };
        let (shown, gone) = skipping(&value, hidden);
        if gone == 0 {
            paint::text(place, buf, shown, style);
        } else {
            paint::text(place, buf, ELLIPSIS, style);
            paint::text(paint::after(place, 1), buf, shown, style);
        }
        let column = at.saturating_sub(gone) + usize::from(gone > 0);
        let x = place.x.saturating_add(paint::cells(column.min(room.saturating_sub(1))));
        (self.focus == Focus::Here && !place.is_empty()).then_some(Position { x, y: place.y })
    }

    fn draw_below(&self, place: Rect, buf: &mut Buffer, skin: Skin) {
        match self.below {
            Below::Nothing => {}
            Below::Explain(words) => {
                paint::wrapped(place, buf, words, skin.style(Look::Muted));
            }
            Below::Error(words) => {
                let style = skin.style(Look::NoticeError);
                let sign = format!("{} ", Glyph::Error.as_str());
                paint::text(paint::line_of(place, 0), buf, &sign, style);
                paint::wrapped(paint::after(place, 2), buf, words, style);
            }
        }
    }
}

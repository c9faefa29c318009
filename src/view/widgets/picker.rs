//! A list to choose from, with a field on top that searches it.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::text::Line;

use super::field::Field;
use super::{paint, scroll};
use crate::view::Caret;
use crate::view::skin::{Glyph, Look, Skin};
use crate::view::width::{clean, width};

/// Pointer and a space.
const GUTTER: u16 = 2;
/// With less room than this the right text tells nothing.
const LEAST_RIGHT: u16 = 10;

/// One row of the list.
#[derive(Clone, Debug)]
pub enum Choice<'a> {
    /// A heading over the choices that follow. It counts as a row; the cursor passes it by.
    Heading(&'a str),
    /// Something to choose.
    Row {
        /// What it is.
        left: Line<'a>,
        /// What one may want to know about it; may be empty.
        right: &'a str,
    },
}

/// The list and the field over it.
#[derive(Clone, Copy, Debug)]
pub struct Picker<'a> {
    /// The field; its label and what is below it are left to the caller.
    pub search: Field<'a>,
    /// How many rows were found.
    pub total: usize,
    /// The first row to show, from [`scroll::window`].
    pub top: usize,
    /// The row that Enter chooses.
    pub cursor: usize,
    /// Stands in the place of the rows when nothing was found.
    pub nothing: &'a str,
}

impl Picker<'_> {
    /// The rows that fit under the field in an area of this height.
    pub fn body_height(height: u16) -> usize {
        usize::from(height.saturating_sub(2))
    }

    /// Draws the field, a line, and the rows in sight; `choice` is asked for those only. Gives the
    /// place of the focus: the field while somebody types and what fits best is chosen, else the row.
    pub fn draw<'r>(
        &self,
        area: Rect,
        buf: &mut Buffer,
        skin: Skin,
        mut choice: impl FnMut(usize) -> Choice<'r>,
    ) -> Option<Caret> {
        let mut row = None;
        let area = area.intersection(buf.area);
        let body = paint::below(area, 2);
        if self.total == 0 {
            let place = paint::after(body, GUTTER);
            paint::wrapped(place, buf, self.nothing, skin.style(Look::Muted));
        }
        let shown = usize::from(body.height).min(self.total.saturating_sub(self.top));
        let bar = if self.total > usize::from(body.height) { 2 } else { 0 };
        for index in 0..shown {
            let line = paint::line_of(body, paint::cells(index));
            let line = paint::first(line, line.width.saturating_sub(bar));
            let index = self.top + index;
            let choice = choice(index);
            draw_choice(line, buf, skin, &choice, index == self.cursor);
            let is_here = index == self.cursor && matches!(choice, Choice::Row { .. });
            row = row.or_else(|| Caret::on(line).filter(|_| is_here));
        }
        scroll::bar(paint::last(body, 1), buf, skin, self.top, usize::from(body.height), self.total);
        let typed = self.search.draw(paint::line_of(area, 0), buf, skin).map(Caret::Typed);
        let seeks = !self.search.value.is_empty() && self.cursor == 0;
        if seeks { typed } else { row.or(typed) }
    }
}

fn draw_choice(line: Rect, buf: &mut Buffer, skin: Skin, choice: &Choice<'_>, selected: bool) {
    match choice {
        Choice::Heading(title) => {
            paint::text(line, buf, title, skin.style(Look::Heading));
        }
        Choice::Row { left, right } => {
            let inside = paint::after(paint::first(line, line.width.saturating_sub(1)), GUTTER);
            let taken = paint::line(inside, buf, left, skin.style(Look::Text));
            let rest = paint::after(inside, taken.saturating_add(2));
            let wanted = paint::cells(width(&clean(right)));
            if rest.width >= wanted.min(LEAST_RIGHT) {
                paint::text_right(rest, buf, right, skin.style(Look::Muted));
            }
            if selected {
                paint::text(paint::first(line, 1), buf, Glyph::Pointer.as_str(), skin.style(Look::Accent));
                buf.set_style(line, skin.style(Look::Selected));
            }
        }
    }
}

//! What shows when the window is under the smallest size.

use ratatui::buffer::Buffer;
use ratatui::layout::{Rect, Size};

use super::paint;
use crate::app::SMALLEST_WINDOW;
use crate::view::skin::{Look, Skin};
use crate::view::width::{clean, width, wrap};

/// The smallest window that the screens are drawn for (`DESIGN` §6).
pub const SMALLEST: Size = Size { width: SMALLEST_WINDOW.0, height: SMALLEST_WINDOW.1 };

/// Whether a window is under the smallest size.
pub const fn is_too_small(window: Rect) -> bool {
    window.width < SMALLEST.width || window.height < SMALLEST.height
}

/// Draws the sentence in the middle of an empty window.
pub fn draw(area: Rect, buf: &mut Buffer, skin: Skin, sentence: &str) {
    let area = area.intersection(buf.area);
    paint::blank(area, buf, skin);
    let sentence = clean(sentence);
    let lines = wrap(&sentence, usize::from(area.width));
    let above = area.height.saturating_sub(paint::cells(lines.len())) / 2;
    for (index, line) in lines.iter().enumerate() {
        let place = paint::line_of(paint::below(area, above), paint::cells(index));
        let air = place.width.saturating_sub(paint::cells(width(line))) / 2;
        paint::text(paint::after(place, air), buf, line, skin.style(Look::Text));
    }
}

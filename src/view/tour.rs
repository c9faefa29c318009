//! What the rondleiding says, between the screen and its keys: the screen stays in sight, and so does what a key did.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::skin::{Glyph, Look, Skin};
use super::widgets::{notice, paint};
use crate::app::App;
use crate::text::tour::HEAD;

/// Where there is room the lines stand still from step to step.
const STILL: u16 = 2;

/// The lines that it takes in a window of this size.
pub(super) fn lines(app: &App, window: Rect, roomy: bool) -> u16 {
    let least = if roomy { STILL } else { 1 };
    app.tour_says().map_or(0, |said| notice::lines(&said, window.width, STILL).max(least))
}

/// Draws it: its name stands out, the sentence reads.
pub(super) fn draw(app: &App, area: Rect, buf: &mut Buffer, skin: Skin) {
    let Some(said) = app.tour_says() else { return };
    let area = paint::after(paint::first(area, area.width.saturating_sub(1)), 1);
    let accent = skin.style(Look::Accent);
    paint::text(paint::line_of(area, 0), buf, Glyph::Pointer.as_str(), accent);
    let area = paint::after(area, 2);
    paint::wrapped(area, buf, &said, skin.style(Look::Text));
    let head =
        said.split(" · ").next().filter(|head| head.starts_with(HEAD) && *head != said).unwrap_or(HEAD);
    paint::text(paint::line_of(area, 0), buf, head, accent);
}

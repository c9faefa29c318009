//! What lies over the screens.

mod attendance;
mod confirm;
mod interleaf;

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use super::skin::Skin;
use crate::app::{App, Layer};

/// Draws a layer over the body; says where the terminal's cursor stands when it takes text.
pub(super) fn draw(layer: &Layer, app: &App, body: Rect, buf: &mut Buffer, skin: Skin) -> Option<Position> {
    match layer {
        Layer::Confirm(it) => confirm::draw(it, app, body, buf, skin),
        Layer::Attendance(it) => attendance::draw(it, app, body, buf, skin),
        Layer::Interleaf(it) => interleaf::draw(it, app, body, buf, skin),
        Layer::Search
        | Layer::Picker(_)
        | Layer::Form(_)
        | Layer::Agreement(_)
        | Layer::Note(_)
        | Layer::Help(_)
        | Layer::Palette(_)
        | Layer::Trouble(_) => None,
    }
}

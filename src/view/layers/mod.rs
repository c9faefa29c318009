//! What lies over the screens.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use super::skin::Skin;
use crate::app::{App, Layer};

/// Draws a layer over the body; says where the terminal's cursor stands when it takes text.
pub(super) fn draw(
    layer: &Layer,
    _app: &App,
    _body: Rect,
    _buf: &mut Buffer,
    _skin: Skin,
) -> Option<Position> {
    match layer {
        Layer::Search
        | Layer::Picker(_)
        | Layer::Form(_)
        | Layer::Agreement(_)
        | Layer::Note(_)
        | Layer::Confirm(_)
        | Layer::Attendance(_)
        | Layer::Interleaf(_)
        | Layer::Help(_)
        | Layer::Palette(_)
        | Layer::Trouble(_) => None,
    }
}

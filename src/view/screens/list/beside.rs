//! The case of the selected pupil, beside the list.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::app::App;
use crate::view::skin::Skin;

/// Draws it.
pub(super) fn draw(_app: &App, _area: Rect, _buf: &mut Buffer, _skin: Skin) {}

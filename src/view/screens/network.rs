//! How the screen looks.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use crate::app::App;
use crate::view::skin::Skin;

/// Draws the screen.
pub fn draw(_app: &App, _area: Rect, _buf: &mut Buffer, _skin: Skin) {}

/// The row of the list under this cell.
pub fn row_at(_app: &App, _area: Rect, _place: Position) -> Option<usize> {
    None
}

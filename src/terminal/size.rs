//! How large a window is, as far as that can be believed: a frame takes memory for each of its cells.

use ratatui::layout::Size;

use crate::keys::Input;

/// Larger than any screen with letters that can be read. Of a window that says to be larger the rest stays empty.
const LARGEST: Size = Size { width: 1_000, height: 500 };

/// The part of a window that is drawn.
pub(super) fn believable(cols: u16, rows: u16) -> Size {
    Size { width: cols.min(LARGEST.width), height: rows.min(LARGEST.height) }
}

/// That the window has this size now.
pub(super) fn resized(cols: u16, rows: u16) -> Input {
    let Size { width, height } = believable(cols, rows);
    Input::Resize { cols: width, rows: height }
}

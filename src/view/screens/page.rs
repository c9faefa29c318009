//! Which part of a list shows when the screen remembers nothing but the cursor.

use crate::view::widgets::scroll;

/// Rows of context above and below the cursor.
const CONTEXT: usize = 2;

/// The first row to show. It depends on the cursor alone, and stays the same while the cursor moves within a page.
pub(super) fn top(cursor: usize, height: usize, total: usize) -> usize {
    let step = height.saturating_sub(2 * CONTEXT).max(1);
    let page = cursor.saturating_sub(CONTEXT) / step * step;
    scroll::window(cursor, page, height, total)
}

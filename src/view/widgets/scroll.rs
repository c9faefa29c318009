//! Which part of a long list shows, and the thin bar that says where that is.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::paint;
use crate::view::skin::{Look, Skin};

/// Rows of context kept above and below the cursor where there is room.
const CONTEXT: usize = 2;

/// The first row to show, so that `cursor` is in sight and the page moves as little as possible.
///
/// `previous_top` is what was shown first before; `height` the rows that fit; `total` all rows.
pub fn window(cursor: usize, previous_top: usize, height: usize, total: usize) -> usize {
    if height == 0 || total <= height {
        return 0;
    }
    let context = CONTEXT.min((height - 1) / 2);
    let cursor = cursor.min(total - 1);
    let highest = cursor.saturating_sub(context);
    let lowest = (cursor + context + 1).saturating_sub(height);
    previous_top.clamp(lowest, highest).min(total - height)
}

/// Draws where the `shown` rows from `top` stand among `total`, down the first column of `area`.
/// Draws nothing when all rows show.
pub fn bar(area: Rect, buf: &mut Buffer, skin: Skin, top: usize, shown: usize, total: usize) {
    let height = usize::from(area.height);
    if total <= shown || height == 0 {
        return;
    }
    let length = (shown * height / total).clamp(1, height);
    let start = (top * (height - length)).div_ceil((total - shown).max(1)).min(height - length);
    for row in 0..height {
        let (sign, look) =
            if (start..start + length).contains(&row) { ("┃", Look::Muted) } else { ("│", Look::Border) };
        paint::text(paint::first(paint::line_of(area, paint::cells(row)), 1), buf, sign, skin.style(look));
    }
}

//! How far something long has come, on one line.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::paint;
use crate::view::skin::{Look, Skin};

/// The longest bar: longer ones tell no more.
const LONGEST: u16 = 40;
/// `" 100 %"`.
const PERCENT: u16 = 6;

/// Draws the words, a bar and a percentage on the first line of `area`. Without room for a bar only
/// the words and the percentage; `total` 0 counts as done.
pub fn draw(area: Rect, buf: &mut Buffer, skin: Skin, words: &str, done: u64, total: u64) {
    let line = paint::line_of(area.intersection(buf.area), 0);
    let room = paint::first(line, line.width.saturating_sub(PERCENT));
    let taken = paint::text(room, buf, words, skin.style(Look::Text));
    let bar = paint::first(paint::after(room, taken.saturating_add(2)), LONGEST);
    let filled = bar.width.min(part(done, total, u64::from(bar.width)));
    paint::text(paint::first(bar, filled), buf, &"━".repeat(usize::from(filled)), skin.style(Look::Accent));
    let rest = paint::after(bar, filled);
    paint::text(rest, buf, &"─".repeat(usize::from(rest.width)), skin.style(Look::Border));
    let percent =
        Rect { x: bar.right(), width: line.right().saturating_sub(bar.right()).min(PERCENT), ..line };
    paint::text_right(percent, buf, &format!("{} %", part(done, total, 100)), skin.style(Look::Muted));
}

/// `done` of `total`, as a part of `whole`.
fn part(done: u64, total: u64, whole: u64) -> u16 {
    let part = u128::from(done.min(total)) * u128::from(whole);
    let part = part.checked_div(u128::from(total)).unwrap_or(u128::from(whole));
    u16::try_from(part).unwrap_or(u16::MAX)
}

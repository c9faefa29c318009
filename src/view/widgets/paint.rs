//! Drawing that cannot go wrong: text is cleaned, cut to its area, and the area to the buffer.

use ratatui::buffer::{Buffer, Cell, CellWidth};
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::Line;

use crate::view::skin::{Look, Skin};
use crate::view::width::{clean, line_ranges, plain, shortened, truncate, width};

/// A number of cells as a coordinate; more than a screen can have becomes the most it can have.
pub fn cells(count: usize) -> u16 {
    u16::try_from(count).unwrap_or(u16::MAX)
}

/// The one-line area that is line `index` of `area`; empty when there is no such line.
pub fn line_of(area: Rect, index: u16) -> Rect {
    let (skipped, height) = if index < area.height { (index, 1) } else { (area.height, 0) };
    Rect { y: area.y.saturating_add(skipped), height, ..area }
}

/// `area` without its first `count` columns.
pub fn after(area: Rect, count: u16) -> Rect {
    let gone = count.min(area.width);
    Rect { x: area.x.saturating_add(gone), width: area.width - gone, ..area }
}

/// The first `count` columns of `area`.
pub fn first(area: Rect, count: u16) -> Rect {
    Rect { width: area.width.min(count), ..area }
}

/// The last `count` columns of `area`.
pub fn last(area: Rect, count: u16) -> Rect {
    after(area, area.width.saturating_sub(count))
}

/// `area` without its first `count` lines.
pub fn below(area: Rect, count: u16) -> Rect {
    let gone = count.min(area.height);
    Rect { y: area.y.saturating_add(gone), height: area.height - gone, ..area }
}

/// Draws `text` at the start of the first line of `area`, cut with `…` to fit; gives the cells taken.
pub fn text(area: Rect, buf: &mut Buffer, content: &str, style: Style) -> u16 {
    let content = clean(content);
    put(area, buf, &truncate(&content, usize::from(area.width)), style)
}

/// Writes what fits into `area`, and gives the cells that it takes.
///
/// What is plain goes straight into the cells; ratatui's own way looks for graphemes in every text.
fn put(area: Rect, buf: &mut Buffer, fitting: &str, style: Style) -> u16 {
    if !plain(fitting) {
        if on_buffer(area, buf) {
            buf.set_stringn(area.x, area.y, fitting, usize::from(area.width), style);
        }
        return cells(width(fitting));
    }
    let mut taken = 0;
    let mut row = cells_of(line_of(area, 0), buf).iter_mut();
    for character in fitting.chars() {
        if let Some(cell) = row.next() {
            cell.set_char(character).set_style(style);
        }
        taken += 1;
    }
    cells(taken)
}

/// The cells of a one-line area, as far as they are on the buffer.
fn cells_of(line: Rect, buf: &mut Buffer) -> &mut [Cell] {
    if !on_buffer(line, buf) {
        return &mut [];
    }
    let (all, line) = (buf.area, line.intersection(buf.area));
    let start = usize::from(line.y - all.y) * usize::from(all.width) + usize::from(line.x - all.x);
    buf.content.get_mut(start..start + usize::from(line.width)).unwrap_or_default()
}

/// The same at the end of the line.
pub fn text_right(area: Rect, buf: &mut Buffer, content: &str, style: Style) -> u16 {
    let wanted = cells(width(&clean(content)));
    text(last(area, wanted), buf, content, style)
}

/// Draws a line of spans at the start of the first line of `area`, cut with `…` to fit; gives the
/// cells taken. `base` is what the spans' own styles are laid over.
pub fn line(area: Rect, buf: &mut Buffer, content: &Line<'_>, base: Style) -> u16 {
    let base = base.patch(content.style);
    let mut taken = 0;
    for span in &shortened(content, usize::from(area.width)).spans {
        taken += put(after(area, taken), buf, &span.content, base.patch(span.style));
    }
    taken
}

/// The same at the end of the line.
pub fn line_right(area: Rect, buf: &mut Buffer, content: &Line<'_>, base: Style) -> u16 {
    let wanted = content.spans.iter().map(|span| width(&clean(&span.content))).sum();
    line(last(area, cells(wanted)), buf, content, base)
}

/// Draws `text` in as many lines as `area` has, broken between words; the last one is cut with `…`.
/// Gives the lines taken.
pub fn wrapped(area: Rect, buf: &mut Buffer, content: &str, style: Style) -> u16 {
    let content = clean(content);
    let lines = line_ranges(&content, usize::from(area.width));
    let taken = cells(lines.len()).min(area.height);
    for (index, range) in (0..taken).zip(lines) {
        // The last line gets all that is left, so that cutting it shows that there is more.
        let end = if index + 1 == taken { content.len() } else { range.end };
        let shown = content.get(range.start..end).unwrap_or_default();
        text(line_of(area, index), buf, shown, style);
    }
    taken
}

/// Whether drawing can start where `area` starts: ratatui's `set_*` functions panic elsewhere.
fn on_buffer(area: Rect, buf: &Buffer) -> bool {
    !area.is_empty() && buf.area.contains(area.as_position())
}

/// Makes `area` an empty piece of page in the skin's own background.
///
/// A wide letter just left of it would spill its second half into the area, so it goes too.
pub fn blank(area: Rect, buf: &mut Buffer, skin: Skin) {
    let area = area.intersection(buf.area);
    let style = skin.style(Look::Text);
    for index in 0..area.height {
        for cell in cells_of(line_of(area, index), buf) {
            cell.reset();
            cell.set_style(style);
        }
    }
    let Some(left) = area.x.checked_sub(1) else { return };
    for y in area.top()..area.bottom() {
        if let Some(cell) = buf.cell_mut((left, y))
            && cell.symbol().cell_width() > 1
        {
            cell.set_symbol(" ");
        }
    }
}

//! The note editor: its text in lines as wide as the box.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect, Size};

use super::name;
use super::readers::in_frame;
use crate::app::App;
use crate::app::layers::note::NoteEditor;
use crate::keys::Place;
use crate::text::drafts;
use crate::text::note as words;
use crate::text::pickers::titled;
use crate::view::Caret;
use crate::view::skin::{Look, Skin};
use crate::view::widgets::modal::Modal;
use crate::view::widgets::{paint, scroll};
use crate::view::width::{clean, line_ranges, width};

/// The width at which a note reads well, and the lines that most notes need.
const SIZE: Size = Size::new(76, 14);
/// The hint under the text, with the air above it.
const HINT: u16 = 2;
/// The scroll bar with air beside it; also where the cursor stands behind a full line.
const BAR: u16 = 2;

/// Draws it.
pub(super) fn draw(layer: &NoteEditor, app: &App, body: Rect, buf: &mut Buffer, skin: Skin) -> Option<Caret> {
    let what = if layer.note.is_none() { words::NEW } else { words::CHANGE };
    let title = titled(what, &name(layer.pupil, app));
    let note = in_frame(&layer.readers.marks, &title, SIZE, body);
    let inside = Modal { title: &title, note: &note, content: SIZE }.draw(body, buf, skin);
    let hint = if inside.height > HINT + 1 { HINT } else { 0 };
    let area = Rect { height: inside.height - hint, ..inside };
    let kept = layer.recorded.as_ref().map(|_| drafts::kept_over_text(app.keys(Place::Note)));
    let hint = kept.as_deref().unwrap_or(words::HINT);
    paint::text(paint::line_of(inside, area.height + 1), buf, hint, skin.style(Look::Muted));
    let room = area.width.saturating_sub(BAR);
    let cursor = layer.area.cursor();
    let laid = Laid::out(layer.area.lines(), (cursor.0, cursor.1), usize::from(room));
    let height = usize::from(area.height);
    let top =
        scroll::window(laid.cursor.0, laid.cursor.0.saturating_sub(height / 2), height, laid.lines.len());
    for (y, line) in (0..area.height).zip(laid.lines.iter().skip(top)) {
        paint::text(paint::first(paint::line_of(area, y), room), buf, line, skin.style(Look::Text));
    }
    scroll::bar(paint::last(area, 1), buf, skin, top, height, laid.lines.len());
    let x = area.x.saturating_add(paint::cells(laid.cursor.1).min(area.width.saturating_sub(1)));
    let y = area.y.saturating_add(paint::cells(laid.cursor.0.saturating_sub(top)));
    (!area.is_empty() && y < area.bottom()).then_some(Caret::Typed(Position { x, y }))
}

/// Text broken into lines that fit, and where its cursor came to stand.
struct Laid {
    lines: Vec<String>,
    /// Line and cell.
    cursor: (usize, usize),
}

impl Laid {
    /// `cursor` is a line and a number of characters in it.
    fn out(typed: &[String], cursor: (usize, usize), room: usize) -> Self {
        let mut laid = Self { lines: vec![], cursor: (0, 0) };
        for (row, line) in typed.iter().enumerate() {
            let before: String = line.chars().take(cursor.1).collect();
            let (line, byte) = (clean(line), clean(&before).len());
            let ranges = line_ranges(&line, room);
            if row == cursor.0 {
                let at = ranges.iter().rposition(|range| range.start <= byte).unwrap_or(0);
                let start = ranges.get(at).map_or(0, |range| range.start);
                let cells = width(line.get(start..byte).unwrap_or_default());
                // Spaces at the end of a full line are not drawn; the cursor waits behind the last letter.
                laid.cursor = (laid.lines.len() + at, cells.min(room));
            }
            let parts = ranges.into_iter().filter_map(|range| line.get(range)).map(str::to_owned);
            laid.lines.extend(parts);
        }
        laid
    }
}

//! *Wie mag dit lezen?*, over an editor: each reader with what it comes to, and how that came.

use ratatui::buffer::Buffer;
use ratatui::layout::{Rect, Size};

use crate::app::readers::{ReaderRow, Readers};
use crate::domain::{Access, Marks};
use crate::text::{entries, readers as words, spoken};
use crate::view::Caret;
use crate::view::skin::{Glyph, Look, Skin};
use crate::view::widgets::modal::Modal;
use crate::view::widgets::paint;
use crate::view::widgets::panel::Panel;
use crate::view::width::{clean, truncate, width, wrap};

/// The width at which the rows stand close together, and a sentence still reads well.
const WIDTH: u16 = 62;
/// Pointer and a space.
const GUTTER: u16 = 2;
/// Air between a reader and what it comes to.
const AIR: usize = 2;
/// Sign and a space.
const SIGN: u16 = 2;

/// Who may read what stands in an editor, for the frame of its box; cut where the title leaves little room.
pub(super) fn in_frame(marks: &Marks, title: &str, content: Size, body: Rect) -> String {
    let area = Modal { title, note: "", content }.area(body);
    truncate(&entries::marks(marks), Panel::note_room(area, title)).into_owned()
}

/// What stands on a row.
struct Line {
    who: &'static str,
    sign: (Glyph, Look),
    outcome: &'static str,
    /// Quieter, behind it.
    how: &'static str,
}

/// Draws the box; the terminal's cursor stands on the row that a key turns.
pub(super) fn draw(readers: &Readers, body: Rect, buf: &mut Buffer, skin: Skin) -> Option<Caret> {
    let said = if readers.marks.stays_inside() { words::ONLY_INSIDE } else { words::usual(readers.kind) };
    let rows = Readers::ROWS.map(|row| (row, line(row, readers)));
    let below = |width: u16| paint::cells(wrap(&clean(said), usize::from(width)).len()).saturating_add(1);
    let content = Size::new(WIDTH, paint::cells(rows.len()) + 1 + below(WIDTH));
    let inside = Modal { title: words::TITLE, note: "", content }.draw(body, buf, skin);
    // Where the window is low, the air above the last row goes first.
    let air = u16::from(inside.height >= content.height);
    let widest = |cells: fn(&Line) -> usize| rows.iter().map(|(_, line)| cells(line)).max().unwrap_or(0);
    let who = widest(|line| width(line.who)) + AIR;
    let outcome = widest(|line| width(line.outcome)) + AIR;
    let needed = outcome + widest(|line| width(line.how));
    let room = usize::from(inside.width.saturating_sub(GUTTER + SIGN));
    let who = paint::cells(who.min(room.saturating_sub(needed)));
    let mut cursor = None;
    let mut left = inside;
    for (row, line) in &rows {
        // Nothing stands behind the last row, so that its words have all the room.
        let who = match row {
            ReaderRow::Reader(_) => who,
            ReaderRow::Inside => who.max(paint::cells(width(line.who) + AIR)),
        };
        if *row == ReaderRow::Inside {
            left = paint::below(left, air);
        }
        let place = paint::line_of(left, 0);
        let rest = paint::after(place, GUTTER);
        paint::text(paint::first(rest, who.saturating_sub(1)), buf, line.who, skin.style(Look::Text));
        let rest = paint::after(rest, who);
        let (glyph, look) = line.sign;
        paint::text(paint::first(rest, SIGN), buf, glyph.as_str(), skin.style(look));
        let rest = paint::after(rest, SIGN);
        paint::text(rest, buf, line.outcome, skin.style(Look::Text));
        paint::text(paint::after(rest, paint::cells(outcome)), buf, line.how, skin.style(Look::Muted));
        if readers.row() == Some(*row) {
            paint::text(paint::first(place, 1), buf, Glyph::Pointer.as_str(), skin.style(Look::Accent));
            buf.set_style(place, skin.style(Look::Selected));
            cursor = Caret::on(place);
        }
        left = paint::below(left, 1);
    }
    paint::wrapped(paint::below(left, air), buf, said, skin.style(Look::Muted));
    cursor
}

/// A row in words.
pub(in crate::view) fn in_words(row: ReaderRow, readers: &Readers) -> String {
    let line = line(row, readers);
    spoken::labelled(line.who, &spoken::joined([line.outcome, line.how]))
}

fn line(row: ReaderRow, readers: &Readers) -> Line {
    let marks = &readers.marks;
    match row {
        ReaderRow::Reader(reader) => {
            let open = marks.open(readers.kind, reader);
            let access = marks.access(reader);
            let sign = match (open, access) {
                (true, _) => (Glyph::Done, Look::NoticeOk),
                (false, Access::Closed) => (Glyph::Error, Look::LetOp),
                (false, Access::Usual | Access::Open) => (Glyph::New, Look::Muted),
            };
            let how = if marks.stays_inside() { "" } else { words::access(access) };
            Line { who: words::reader(reader), sign, outcome: words::outcome(reader, open), how }
        }
        ReaderRow::Inside if marks.stays_inside() => {
            Line { who: words::INSIDE, sign: (Glyph::Done, Look::NoticeOk), outcome: words::YES, how: "" }
        }
        ReaderRow::Inside => {
            Line { who: words::INSIDE, sign: (Glyph::New, Look::Muted), outcome: words::NO, how: "" }
        }
    }
}

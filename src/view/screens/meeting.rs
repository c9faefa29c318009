//! Overleg: what a chair shows to the room. The agenda at the left; at the right the pupil at the table, large, and
//! under it what this meeting records about that pupil, as it is typed.

mod agenda;
mod head;
pub(in crate::view) mod lines;
pub(in crate::view) mod pupil;
pub(in crate::view) mod recorded;
mod table;

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::text::Line;

use crate::app::App;
use crate::domain::{Case, Meeting};
use crate::keys::Place;
use crate::text;
use crate::view::Caret;
use crate::view::skin::{Look, Skin};
use crate::view::widgets::paint;

/// From this height on there is air between the parts.
const AIRY: u16 = 26;

/// Draws the screen.
pub fn draw(app: &App, area: Rect, buf: &mut Buffer, skin: Skin) -> Option<Caret> {
    let area = area.intersection(buf.area);
    let Some(meeting) = app.meeting.shown(&app.world) else {
        let [what, way_on] = text::meeting::no_meeting(app.keys(Place::Meeting));
        lines::centred(area, buf, skin, &[what, way_on]);
        return None;
    };
    let parts = Parts::of(area);
    head::draw(meeting, app, parts.head, buf, skin);
    if meeting.agenda.is_empty() {
        let ways = text::meeting::empty_agenda(app.keys(Place::Meeting));
        let rest = Rect { width: parts.inside.width, ..parts.agenda };
        lines::centred(rest, buf, skin, &ways);
        return None;
    }
    let caret = agenda::draw(meeting, app, parts.agenda, buf, skin);
    for index in 0..parts.divider.height {
        paint::text(paint::line_of(parts.divider, index), buf, "│", skin.style(Look::Border));
    }
    table::draw(meeting, app, parts.table, buf, skin);
    caret
}

/// Everything about a pupil of a meeting, and what it recorded: the whole page, in lines of this width.
pub(in crate::view) fn page_of(
    case: &Case,
    meeting: &Meeting,
    app: &App,
    cells: usize,
    skin: Skin,
) -> Vec<Line<'static>> {
    table::whole(case, meeting, app, cells, skin)
}

/// The row of the agenda under this cell.
pub fn row_at(app: &App, area: Rect, place: Position) -> Option<usize> {
    let meeting = app.meeting.shown(&app.world)?;
    agenda::row_at(meeting, app, Parts::of(area).agenda, place)
}

struct Parts {
    inside: Rect,
    head: Rect,
    agenda: Rect,
    divider: Rect,
    table: Rect,
}

impl Parts {
    /// A column of air at both sides, the head on top, and under it agenda and table beside each other.
    fn of(area: Rect) -> Self {
        let inside = paint::after(paint::first(area, area.width.saturating_sub(1)), 1);
        let head_lines = if area.height >= 14 { 3 } else { 2 };
        let head = Rect { height: head_lines.min(inside.height), ..inside };
        let air = u16::from(area.height >= AIRY);
        let body = paint::below(inside, head_lines + air);
        let agenda = paint::first(body, agenda_width(area.width));
        let divider = paint::first(paint::after(body, agenda.width.saturating_add(1)), 1);
        let table = paint::after(body, agenda.width.saturating_add(3));
        Self { inside, head, agenda, divider, table }
    }
}

/// The pupil at the table gets most of the room.
const fn agenda_width(width: u16) -> u16 {
    match width {
        0..64 => 17,
        64..100 => 29,
        100..150 => 45,
        _ => 52,
    }
}

/// A page of lines, drawn from `top`.
fn page(area: Rect, buf: &mut Buffer, skin: Skin, page: &[Line<'_>], top: usize) {
    for (index, line) in (0..area.height).zip(page.iter().skip(top)) {
        paint::line(paint::line_of(area, index), buf, line, skin.style(Look::Text));
    }
}

//! The agenda: who has been, who is at the table, who is still to come.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::style::{Modifier, Style};

use crate::app::App;
use crate::domain::query::{self, Urgent};
use crate::domain::{
    AgendaItem, AgendaReason, AgendaState, Meeting, MeetingPhase, NameForm, PupilId, Status,
};
use crate::text::meeting as words;
use crate::view::Caret;
use crate::view::skin::{Glyph, Look, Skin, of_status};
use crate::view::widgets::{paint, scroll};

/// The pupil at the table.
pub(super) const AT_TABLE: &str = "▶";
/// The pupil had their turn: another sign than that of a pupil who has landed.
const DISCUSSED: &str = "v";
/// The pupil comes back on a later meeting.
const POSTPONED: &str = "↷";
/// The pupil comes from an earlier meeting.
const CARRIED_OVER: &str = "↶";
/// From this width on a row says in words what its sign means.
const WORDS_FROM: u16 = 40;
/// From this width on a row shows the status.
const STATUS_FROM: u16 = 24;

/// Draws the rows around the cursor, and what the signs mean where the rows don't say it.
pub(super) fn draw(meeting: &Meeting, app: &App, area: Rect, buf: &mut Buffer, skin: Skin) -> Option<Caret> {
    let mut caret = None;
    let rows = rows_area(meeting, area);
    if rows.height < area.height {
        paint::text(paint::below(area, area.height - 1), buf, words::LEGEND, skin.style(Look::Muted));
    }
    let height = usize::from(rows.height);
    let total = meeting.agenda.len();
    let cursor = app.meeting.cursor.at;
    let top = scroll::window(cursor, 0, height, total);
    let bar = if total > height { 1 } else { 0 };
    let shown = meeting.agenda.iter().enumerate().skip(top);
    for (index, (at, (pupil, item))) in (0..rows.height).zip(shown) {
        let line = paint::line_of(rows, index);
        let line = paint::first(line, line.width.saturating_sub(bar));
        let row = AgendaRow { number: at + 1, pupil: *pupil, item: *item, meeting };
        row.draw(app, line, buf, skin);
        if at == cursor {
            paint::text(paint::first(line, 1), buf, Glyph::Pointer.as_str(), skin.style(Look::Accent));
            buf.set_style(line, skin.style(Look::Selected));
            caret = Caret::on(line);
        }
    }
    scroll::bar(paint::last(rows, 1), buf, skin, top, height, total);
    caret
}

/// The row under this cell.
pub(super) fn row_at(meeting: &Meeting, app: &App, area: Rect, place: Position) -> Option<usize> {
    let rows = rows_area(meeting, area);
    if !rows.contains(place) {
        return None;
    }
    let total = meeting.agenda.len();
    let top = scroll::window(app.meeting.cursor.at, 0, usize::from(rows.height), total);
    Some(top + usize::from(place.y - rows.y)).filter(|row| *row < total)
}

/// The last two lines are for the legend, where it is needed and fits.
fn rows_area(meeting: &Meeting, area: Rect) -> Rect {
    let signs = meeting.phase() != MeetingPhase::Planned && area.width < WORDS_FROM;
    let legend = if signs && area.width >= STATUS_FROM && area.height >= 10 { 2 } else { 0 };
    Rect { height: area.height - legend, ..area }
}

struct AgendaRow<'a> {
    number: usize,
    pupil: PupilId,
    item: AgendaItem,
    meeting: &'a Meeting,
}

impl AgendaRow<'_> {
    fn draw(&self, app: &App, line: Rect, buf: &mut Buffer, skin: Skin) {
        let at_table = self.meeting.facts.at_table == Some(self.pupil);
        let (sign, name_style) = self.looks(at_table, skin);
        let number = paint::first(paint::after(line, 1), 2);
        paint::text_right(number, buf, &self.number.to_string(), skin.style(Look::Muted));
        paint::text(paint::first(paint::after(line, 4), 1), buf, sign, name_style);
        let case = app.world.case(self.pupil);
        let mut rest = paint::after(line, 6);
        if line.width >= STATUS_FROM {
            let (glyph, look) = of_status(case.map_or(Status::New, |case| case.status()));
            paint::text(paint::first(rest, 1), buf, glyph.as_str(), skin.style(look));
            rest = paint::after(rest, 2);
        }
        let pressing = case.and_then(query::urgent);
        rest = self.draw_why((at_table, pressing), rest, line.width, buf, skin);
        let name = case.map(|case| app.world.reading().name(case.id, NameForm::Spoken));
        let name = name.filter(|name| !name.is_empty()).unwrap_or_else(|| self.pupil.to_string());
        paint::text(rest, buf, &name, name_style);
    }

    fn looks(&self, at_table: bool, skin: Skin) -> (&'static str, Style) {
        if at_table {
            return (AT_TABLE, skin.style(Look::Accent).add_modifier(Modifier::BOLD));
        }
        let look = if self.item.state == AgendaState::ToDiscuss { Look::Text } else { Look::Muted };
        (sign(self.item.state), skin.style(look))
    }

    /// At the end of the row: how far it is or why it is there; gives what is left for the name.
    fn draw_why(
        &self,
        (at_table, pressing): (bool, Option<Urgent>),
        rest: Rect,
        width: u16,
        buf: &mut Buffer,
        skin: Skin,
    ) -> Rect {
        let muted = skin.style(Look::Muted);
        let word = if at_table {
            words::at_table(self.item.state)
        } else {
            words::item(self.item.state, self.item.reason, pressing)
        };
        if width >= WORDS_FROM {
            let taken =
                paint::text_right(paint::first(rest, rest.width.saturating_sub(1)), buf, &word, muted);
            return paint::first(rest, rest.width.saturating_sub(taken + 3));
        }
        if at_table && self.item.state != AgendaState::ToDiscuss {
            paint::text(paint::last(rest, 1), buf, sign(self.item.state), muted);
            return paint::first(rest, rest.width.saturating_sub(2));
        }
        let waits = self.item.state == AgendaState::ToDiscuss;
        if waits && matches!(self.item.reason, AgendaReason::CarriedOver(_)) && width >= STATUS_FROM {
            paint::text(paint::last(rest, 1), buf, CARRIED_OVER, muted);
            return paint::first(rest, rest.width.saturating_sub(2));
        }
        rest
    }
}

/// How far the discussion of a pupil is.
const fn sign(state: AgendaState) -> &'static str {
    match state {
        AgendaState::ToDiscuss => "",
        AgendaState::Discussed => DISCUSSED,
        AgendaState::Postponed => POSTPONED,
    }
}

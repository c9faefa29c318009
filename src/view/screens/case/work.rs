//! The pane of what was agreed and noted.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::text::Line;

use super::blocks::{self, Block};
use super::lines;
use crate::app::App;
use crate::app::screens::case::Row;
use crate::domain::{Case, query};
use crate::text::screens::case as words;
use crate::view::skin::{Look, Skin};
use crate::view::widgets::panel::{Focus, Panel};

/// Draws the pane.
pub(super) fn draw(app: &App, case: &Case, focus: Focus, area: Rect, buf: &mut Buffer, skin: Skin) {
    let (open, late) = query::agreement_counts(&app.world.state, case, app.world.today);
    let note = words::open_and_late(open, late);
    let inner = Panel { title: words::WORK, note: &note, focus }.draw(area, buf, skin);
    let [_, cursor, _] = app.case.cursors;
    let selected = (focus == Focus::Here).then_some(cursor.at);
    blocks::draw(inner, buf, skin, &rows(app, skin), selected);
}

fn rows(app: &App, skin: Skin) -> Vec<Block> {
    let quiet = |text| Block::Between(Line::styled(text, skin.style(Look::Muted)));
    let rows = app.case.work_rows(&app.world);
    let (agreements, notes): (Vec<Row>, Vec<Row>) =
        rows.into_iter().partition(|row| matches!(row, Row::Agreement(_)));
    let mut blocks = vec![];
    if agreements.is_empty() {
        blocks.push(quiet(words::NO_AGREEMENTS));
    }
    blocks.extend(agreements.into_iter().filter_map(|row| block(app, row, skin)));
    blocks.push(Block::Between(Line::default()));
    blocks.push(Block::Between(Line::from(words::NOTES)));
    if notes.is_empty() {
        blocks.push(quiet(words::NO_NOTES));
    }
    blocks.extend(notes.into_iter().filter_map(|row| block(app, row, skin)));
    blocks
}

fn block(app: &App, row: Row, skin: Skin) -> Option<Block> {
    let state = &app.world.state;
    Some(Block::Row(match row {
        Row::Agreement(id) => lines::agreement(state.agreement(id)?, &app.world, skin).to_vec(),
        Row::Note(id) => {
            let note = state.notes.get(&id)?;
            let mut lines = vec![lines::moment(note.at, note.by, &app.world, skin)];
            lines.extend(lines::note_text(note));
            lines
        }
        Row::Fact(_) | Row::Role(_) => return None,
    }))
}

//! The pane of what goes on: signals and contacts, what was agreed, what was noted.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use super::blocks::{self, Block, Heading};
use super::{entries, key, lines};
use crate::app::App;
use crate::app::screens::case::{CaseRow, Pane};
use crate::domain::{Case, Entry, Note, query};
use crate::keys::Action;
use crate::text::case as words;
use crate::view::Caret;
use crate::view::skin::{Look, Skin};
use crate::view::widgets::panel::{Focus, Panel};

/// Draws the pane.
pub(super) fn draw(
    app: &App,
    case: &Case,
    focus: Focus,
    area: Rect,
    buf: &mut Buffer,
    skin: Skin,
) -> Option<Caret> {
    let inner = Panel { title: words::WORK, focus, ..Panel::default() }.draw(area, buf, skin);
    let selected = (focus == Focus::Here).then(|| app.case.at(Pane::Work, &app.world));
    blocks::draw(inner, buf, skin, &parts(app, case, skin), selected)
}

/// The parts of the pane, each with what it says when it is empty or of the whole.
fn parts(app: &App, case: &Case, skin: Skin) -> Vec<Block> {
    let rows = app.case.rows(Pane::Work, &app.world);
    let (open, late) = query::agreement_counts(app.world.reading(), case);
    type Belongs = fn(&CaseRow, &Case) -> bool;
    let is_open_signal: Belongs = |row, case| match row {
        CaseRow::Entry(number) => case.entry(*number).is_some_and(Entry::is_open_signal),
        _ => false,
    };
    let parts: [(&'static str, String, Action, Belongs); 4] = [
        (words::OPEN_SIGNALS, String::new(), Action::LogContact, is_open_signal),
        (words::AGREEMENTS, words::open_and_late(open, late), Action::AddAgreement, |row, _| {
            matches!(row, CaseRow::Agreement(_))
        }),
        (words::CONTACTS, String::new(), Action::LogContact, |row, case| match row {
            CaseRow::Entry(number) => !case.entry(*number).is_some_and(Entry::is_open_signal),
            row => matches!(row, CaseRow::Earlier(_)),
        }),
        (words::NOTES, String::new(), Action::AddNote, |row, _| matches!(row, CaseRow::Note(_))),
    ];
    let mut blocks = vec![];
    for (title, note, add, belongs) in parts {
        let own: Vec<CaseRow> = rows.iter().copied().filter(|row| belongs(row, case)).collect();
        // That nothing is the matter is no news.
        if own.is_empty() && title == words::OPEN_SIGNALS {
            continue;
        }
        let note = if own.is_empty() { words::NONE_YET.to_owned() } else { note };
        blocks.extend((!blocks.is_empty()).then_some(Block::Gap));
        blocks.push(Block::Heading(Heading { title, note, key: key(app, add) }));
        blocks.extend(own.into_iter().filter_map(|row| block(app, case, row, skin)));
    }
    blocks
}

pub(in crate::view) fn block(app: &App, case: &Case, row: CaseRow, skin: Skin) -> Option<Block> {
    let state = &app.world.state;
    Some(Block::Row(match row {
        CaseRow::Entry(number) => entries::row(number, case, &app.world, skin)?,
        CaseRow::Earlier(count) => {
            let more = format!("  {}", words::earlier_contacts(count));
            vec![Line::styled(more, skin.style(Look::Muted))]
        }
        CaseRow::Agreement(id) => lines::agreement(state.agreement(id)?, &app.world, skin).to_vec(),
        CaseRow::Note(id) => note(state.note(id)?, app, skin),
        CaseRow::Fact(_) | CaseRow::Role(_) | CaseRow::Term(_) | CaseRow::Empty(_) => return None,
    }))
}

/// When and who, for whose eyes it is not, and the text.
fn note(note: &Note, app: &App, skin: Skin) -> Vec<Line<'static>> {
    let mut first = lines::moment(note.at, note.by, &app.world, skin);
    let marks = note.facts.text.as_ref().map(|text| text.marks()).filter(|marks| !marks.is_empty());
    if let Some(marks) = marks {
        let words = format!("{}{}", words::DOT, words::reserved(marks));
        first.spans.push(Span::styled(words, skin.style(Look::LetOp)));
    }
    std::iter::once(first).chain(lines::note_text(note, &app.world)).collect()
}

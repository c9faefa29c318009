//! The pane of what a case holds besides facts, contacts and agreements: part by part, each with the key that adds.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use super::blocks::{self, Block, Heading};
use super::{entries, key};
use crate::app::App;
use crate::app::screens::case::{Pane, rows};
use crate::domain::{Case, EntryKind, query};
use crate::text::case::{self as words, dossier};
use crate::view::Caret;
use crate::view::skin::{Glyph, Look, Skin};
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
    let inner = Panel { title: words::DOSSIER, focus, ..Panel::default() }.draw(area, buf, skin);
    let selected = (focus == Focus::Here).then(|| app.case.at(Pane::Dossier, &app.world));
    blocks::draw(inner, buf, skin, &sections(app, case, skin), selected)
}

fn sections(app: &App, case: &Case, skin: Skin) -> Vec<Block> {
    let mut blocks = vec![];
    for (kind, add) in rows::SECTIONS {
        let numbers = rows::section(case, kind);
        let empty = numbers.is_empty();
        let note = if empty { words::NONE_YET.to_owned() } else { String::new() };
        blocks.extend((!blocks.is_empty()).then_some(Block::Gap));
        blocks.push(Block::Heading(Heading { title: dossier::title(kind), note, key: key(app, add) }));
        blocks.extend(
            numbers.into_iter().filter_map(|it| entries::row(it, case, &app.world, skin)).map(Block::Row),
        );
        match kind {
            EntryKind::Provision if !empty => {
                let left = format!("  {}", dossier::undiscussed(rows::undiscussed(case)));
                blocks.push(Block::Between(Line::styled(left, skin.style(Look::Muted))));
            }
            EntryKind::Sharing => blocks.extend(without_ground(app, case, skin)),
            EntryKind::Contact
            | EntryKind::Signal
            | EntryKind::Handover
            | EntryKind::Provision
            | EntryKind::Placement
            | EntryKind::Enrolment
            | EntryKind::Relative
            | EntryKind::Disclosure
            | EntryKind::Delay => {}
        }
    }
    blocks
}

/// Who works on the case and may not know of it.
fn without_ground(app: &App, case: &Case, skin: Skin) -> Option<Block> {
    let parties = query::without_ground(app.world.reading(), case);
    let [named, _] = dossier::without_ground(app.world.reading(), case, &parties);
    let line = Span::styled(format!("  {} {named}", Glyph::LetOp.as_str()), skin.style(Look::LetOp));
    (!parties.is_empty()).then(|| Block::Between(Line::from(line)))
}

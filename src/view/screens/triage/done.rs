//! What was done in triage, in sentences: per pupil, so that each can be taken back.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use crate::app::App;
use crate::app::cursor::Cursor;
use crate::domain::{Case, NameForm, PupilId};
use crate::text::events::Teller;
use crate::text::triage as words;
use crate::view::Caret;
use crate::view::screens::case::blocks::{self, Block};
use crate::view::skin::{Glyph, Look, Skin};
use crate::view::widgets::paint;

/// From this height on a line of air stands between the pupils.
const AIRY_FROM: u16 = 28;

/// Draws the page.
pub(super) fn draw(
    app: &App,
    rows: &[PupilId],
    cursor: Cursor,
    area: Rect,
    buf: &mut Buffer,
    skin: Skin,
) -> Option<Caret> {
    let taken =
        paint::text(area, buf, words::DONE, skin.style(Look::Heading).patch(skin.style(Look::Accent)));
    let counts = words::counts(app.triage.changed(&app.world).len(), app.triage.unchanged(&app.world));
    paint::text_right(paint::after(area, taken + 2), buf, &counts, skin.style(Look::Muted));
    let mut all = vec![];
    for case in rows.iter().filter_map(|pupil| app.world.case(*pupil)) {
        all.push(block(app, case, skin));
        if area.height >= AIRY_FROM {
            all.push(Block::Between(Line::default()));
        }
    }
    let list = paint::below(area, 2);
    let list = paint::first(list, list.width.saturating_sub(1));
    blocks::draw(list, buf, skin, &all, Some(cursor.at))
}

fn block(app: &App, case: &Case, skin: Skin) -> Block {
    Block::Row(lines(app, case, skin))
}

/// Who it is, and what was done with them.
pub(in crate::view) fn lines(app: &App, case: &Case, skin: Skin) -> Vec<Line<'static>> {
    let name = app.world.reading().name(case.id, NameForm::Spoken);
    let mut lines = vec![Line::from(vec![
        Span::styled(name, skin.style(Look::Heading)),
        Span::styled(format!("  {}", case.id), skin.style(Look::Muted)),
    ])];
    let teller = Teller::new(app.world.reading()).within(case.id);
    let done = app.triage.done(case);
    if done.is_empty() {
        lines.push(Line::styled(words::TAKEN_BACK, skin.style(Look::Muted)));
    }
    lines.extend(done.iter().map(|net| {
        let told = teller.event(&net.event);
        let sign = Span::styled(format!("{} ", Glyph::Done.as_str()), skin.style(Look::NoticeOk));
        Line::from(vec![sign, Span::raw(told)])
    }));
    lines
}

//! The pane of everything that happened, newest first.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::text::Line;

use super::blocks::{self, Block};
use super::lines;
use crate::app::App;
use crate::app::screens::case::Pane;
use crate::domain::{Case, Event, Group, Role};
use crate::text::case as words;
use crate::text::dates;
use crate::text::events::{self, Teller};
use crate::view::Caret;
use crate::view::skin::{Look, Skin};
use crate::view::widgets::paint;
use crate::view::widgets::panel::{Focus, Panel};
use crate::view::width::width;

/// What a panel's top line takes besides its words: corners, lines, and spaces around the words.
const CORNERS: usize = 9;

/// Draws the pane.
pub(super) fn draw(
    app: &App,
    case: &Case,
    focus: Focus,
    area: Rect,
    buf: &mut Buffer,
    skin: Skin,
) -> Option<Caret> {
    let note = if focus == Focus::Here { casusregisseur_then(app, case, area.width) } else { String::new() };
    let inner = Panel { title: words::TIMELINE, note: &note, focus }.draw(area, buf, skin);
    let quiet = skin.style(Look::Muted);
    let Some(groups) = &app.case.timeline else {
        paint::wrapped(inner, buf, words::READING, quiet);
        return None;
    };
    if groups.is_empty() {
        paint::wrapped(inner, buf, words::NO_TIMELINE, quiet);
        return None;
    }
    let cursor = app.case.at(Pane::Timeline, &app.world);
    let first = first_built(cursor, inner.height.into());
    // Every group takes a line or more, so a screen before and a screen behind the cursor are enough.
    let built = groups.iter().skip(first).take(usize::from(inner.height) * 3);
    let blocks: Vec<Block> = built.map(|group| Block::Row(told(app, case, group, skin))).collect();
    let selected = (focus == Focus::Here).then(|| cursor.saturating_sub(first));
    blocks::draw(inner, buf, skin, &blocks, selected)
}

/// Who kept the overview on the day of the row under the cursor.
fn casusregisseur_then(app: &App, case: &Case, cells: u16) -> String {
    let cursor = app.case.at(Pane::Timeline, &app.world);
    let group = app.case.timeline.as_ref().and_then(|groups| groups.get(cursor));
    let Some(day) = group.map(|group| dates::day_of(group.at)) else { return String::new() };
    let holder = case.holder_on(Role::Casusregisseur, day);
    let said = words::casusregisseur_on(app.world.reading(), case, holder, day);
    let room = usize::from(cells).saturating_sub(width(words::TIMELINE) + CORNERS);
    said.into_iter().find(|said| width(said) <= room).unwrap_or_default()
}

/// The first group that is made into lines; stays the same while the cursor moves within a screen.
fn first_built(cursor: usize, height: usize) -> usize {
    (cursor / height.max(1)).saturating_sub(1) * height
}

/// When and who, and under it what happened, in sentences.
pub(in crate::view) fn told(app: &App, case: &Case, group: &Group, skin: Skin) -> Vec<Line<'static>> {
    let teller = Teller::new(app.world.reading()).within(case.id);
    let mut lines = vec![lines::moment(group.at, group.by, &app.world, skin)];
    let own: Vec<&Event> = group.events.iter().filter(|event| event.is_about(case)).collect();
    let cause = events::cause(group.cause);
    lines.extend(own.into_iter().map(|event| Line::from(format!("{cause}{}", teller.event(event)))));
    lines
}

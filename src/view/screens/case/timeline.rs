//! The pane of everything that happened, newest first.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::text::Line;

use super::blocks::{self, Block};
use super::lines;
use crate::app::App;
use crate::domain::{Audience, Case, Entity, Event, Group};
use crate::text::events::{self, Teller};
use crate::text::screens::case as words;
use crate::view::skin::{Look, Skin};
use crate::view::widgets::paint;
use crate::view::widgets::panel::{Focus, Panel};

/// Draws the pane.
pub(super) fn draw(app: &App, case: &Case, focus: Focus, area: Rect, buf: &mut Buffer, skin: Skin) {
    let inner = Panel { title: words::TIMELINE, focus, ..Panel::default() }.draw(area, buf, skin);
    let quiet = skin.style(Look::Muted);
    let Some(groups) = &app.case.timeline else {
        paint::wrapped(inner, buf, words::READING, quiet);
        return;
    };
    if groups.is_empty() {
        paint::wrapped(inner, buf, words::NO_TIMELINE, quiet);
        return;
    }
    let [_, _, cursor] = app.case.cursors;
    let first = first_built(cursor.at, inner.height.into());
    // Every group takes a line or more, so a screen before and a screen behind the cursor are enough.
    let built = groups.iter().skip(first).take(usize::from(inner.height) * 3);
    let blocks: Vec<Block> = built.map(|group| Block::Row(told(app, case, group, skin))).collect();
    let selected = (focus == Focus::Here).then(|| cursor.at.saturating_sub(first));
    blocks::draw(inner, buf, skin, &blocks, selected);
}

/// The first group that is made into lines; stays the same while the cursor moves within a screen.
fn first_built(cursor: usize, height: usize) -> usize {
    (cursor / height.max(1)).saturating_sub(1) * height
}

/// When and who, and under it what happened, in sentences.
fn told(app: &App, case: &Case, group: &Group, skin: Skin) -> Vec<Line<'static>> {
    let teller = Teller::new(&app.world.state, Audience::OwnScreen);
    let mut lines = vec![lines::moment(group.at, group.by, &app.world, skin)];
    let own: Vec<&Event> = group.events.iter().filter(|event| is_about(event, case)).collect();
    let cause = events::cause(group.cause);
    lines.extend(own.into_iter().map(|event| Line::from(format!("{cause}{}", teller.event(event)))));
    lines
}

/// Part of this pupil's story: an import holds many others.
fn is_about(event: &Event, case: &Case) -> bool {
    event.touches().iter().any(|entity| match entity {
        Entity::Pupil(pupil) => *pupil == case.id,
        Entity::Agreement(agreement) => case.agreements.contains(agreement),
        Entity::Note(note) => case.notes.contains(note),
        Entity::Person(_) | Entity::Meeting(_) => false,
    })
}

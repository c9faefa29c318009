//! Casus: one pupil, readable in five seconds. Who and how it stands on top, under it facts, work and timeline.

pub(super) mod blocks;
mod facts;
pub(super) mod lines;
mod timeline;
mod work;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use crate::app::App;
use crate::app::screens::case::Pane;
use crate::domain::{Audience, Case, NameForm, query};
use crate::text;
use crate::text::screens::case as words;
use crate::text::screens::list::way;
use crate::view::skin::{Look, Skin};
use crate::view::widgets::paint;
use crate::view::widgets::panel::Focus;
use crate::view::width::{line_width, width};

/// From this width on, facts and work stand side by side.
const TWO_FROM: u16 = 76;
/// So many warnings stand in the head.
const MOST: usize = 3;
/// From this width and height on, the timeline stands under the work.
const THREE_FROM: (u16, u16) = (100, 28);
/// The facts' pane; a label, its value, and no more.
const FACTS_WIDTH: u16 = 40;

/// Draws the screen.
pub fn draw(app: &App, area: Rect, buf: &mut Buffer, skin: Skin) {
    let Some(case) = app.case.pupil.and_then(|pupil| app.world.case(pupil)) else {
        paint::wrapped(paint::after(area, 3), buf, words::NO_PUPIL, skin.style(Look::Muted));
        return;
    };
    let below = head(app, case, area, buf, skin);
    for (pane, place) in panes(app.case.pane, below) {
        let focus = if pane == app.case.pane { Focus::Here } else { Focus::Elsewhere };
        match pane {
            Pane::Facts => facts::draw(app, case, focus, place, buf, skin),
            Pane::Work => work::draw(app, case, focus, place, buf, skin),
            Pane::Timeline => timeline::draw(app, case, focus, place, buf, skin),
        }
    }
}

/// Which panes show, and where: all three, the facts with one other, or the one that has the cursor.
fn panes(focus: Pane, area: Rect) -> Vec<(Pane, Rect)> {
    if area.width < TWO_FROM {
        return vec![(focus, area)];
    }
    let (wide, high) = THREE_FROM;
    let roomy = area.width >= wide && area.height >= high;
    let left = if roomy { FACTS_WIDTH + (area.width - wide) / 5 } else { FACTS_WIDTH };
    let (facts, rest) = (paint::first(area, left), paint::after(area, left));
    if !roomy {
        let other = if focus == Pane::Timeline { Pane::Timeline } else { Pane::Work };
        return vec![(Pane::Facts, facts), (other, rest)];
    }
    let half = rest.height / 2;
    let work = Rect { height: half, ..rest };
    vec![(Pane::Facts, facts), (Pane::Work, work), (Pane::Timeline, paint::below(rest, half))]
}

/// The name, how it stands, and what asks attention. Gives what is left below.
fn head(app: &App, case: &Case, area: Rect, buf: &mut Buffer, skin: Skin) -> Rect {
    let inside = |y| {
        let line = paint::line_of(area, y);
        paint::after(paint::first(line, line.width.saturating_sub(2)), 2)
    };
    let name = case.name().show(NameForm::Spoken, Audience::OwnScreen);
    let taken = paint::text(inside(0), buf, &name, skin.style(Look::Heading).patch(skin.style(Look::Accent)));
    let about = words::about(case, app.world.today);
    let beside = paint::after(inside(0), taken + 3);
    let about = [about.as_str(), &case.id.to_string()]
        .into_iter()
        .find(|about| width(about) <= usize::from(beside.width))
        .unwrap_or_default()
        .to_owned();
    paint::text_right(beside, buf, &about, skin.style(Look::Muted));
    // Opened from a meeting that runs, what is recorded here goes into its minutes.
    let table = app.table().map(words::at_table).unwrap_or_default();
    let taken = paint::text_right(inside(1), buf, &table, skin.style(Look::Accent));
    let room = inside(1).width.saturating_sub(if taken > 0 { taken + 2 } else { 0 });
    paint::line(paint::first(inside(1), room), buf, &state(case, room, skin), skin.style(Look::Text));
    let mut lines = 2;
    let state = &app.world.state;
    for attention in query::attention(state, case, app.world.today).into_iter().take(MOST) {
        let whole = lines::let_op(attention, |it| text::attention::sentence(it, state), skin);
        let fits = line_width(&whole) <= usize::from(inside(lines).width);
        let line =
            if fits { whole } else { lines::let_op(attention, |it| text::attention::short(it, state), skin) };
        paint::line(inside(lines), buf, &line, skin.style(Look::Text));
        lines += 1;
    }
    // A line of air where the panes keep enough room.
    let air = u16::from(area.height >= 24);
    paint::below(area, lines + air)
}

/// The status in bold, then contact, where it goes, and when: as many of them as fit whole.
fn state(case: &Case, room: u16, skin: Skin) -> Line<'static> {
    let status = lines::status(case, skin);
    let status = Span::styled(status.content, skin.style(Look::Heading).patch(status.style));
    let way = Some(way(&case.facts)).filter(|way| !way.is_empty()).map(Span::raw);
    let exit = case.facts.expected_exit.map(|exit| Span::raw(words::exit(exit)));
    let parts = [Some(status), lines::contact(case, skin), way, exit];
    let mut parts: Vec<Span<'static>> = parts.into_iter().flatten().collect();
    loop {
        let line = lines::dotted(parts.clone(), skin);
        if parts.len() <= 1 || line_width(&line) <= usize::from(room) {
            return lines::untied(line);
        }
        parts.pop();
    }
}

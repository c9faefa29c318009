//! Casus: one pupil, readable in five seconds. Who and how it stands on top, under it facts, work, dossier, timeline.

pub(in crate::view) mod blocks;
mod dossier;
mod entries;
pub(in crate::view) mod facts;
mod head;
pub(in crate::view) mod lines;
pub(in crate::view) mod timeline;
pub(in crate::view) mod work;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::app::App;
use crate::app::screens::case::Pane;
use crate::keys::{Action, Place};
use crate::text::case as words;
use crate::view::Caret;
use crate::view::skin::{Look, Skin};
use crate::view::widgets::paint;
use crate::view::widgets::panel::{Focus, Panel};

/// From this width on, two parts stand side by side.
const TWO_FROM: u16 = 76;
/// From this width and height on, a third stands under the second.
const THREE_FROM: (u16, u16) = (100, 26);
/// From this width on, in three columns, all of them show.
const ALL_FROM: u16 = 150;
/// The facts' pane; a label, its value, and no more.
const FACTS_WIDTH: u16 = 42;

/// Wide enough for a day and what it means.
const WIDEST_FACTS: u16 = 50;

/// Draws the screen.
pub fn draw(app: &App, area: Rect, buf: &mut Buffer, skin: Skin) -> Option<Caret> {
    let Some(case) = app.case.pupil.and_then(|pupil| app.world.case(pupil)) else {
        paint::wrapped(paint::after(area, 3), buf, words::NO_PUPIL, skin.style(Look::Muted));
        return None;
    };
    let below = head::draw(app, case, area, buf, skin);
    let mut caret = None;
    for (pane, place) in panes(app.case.pane, below) {
        let focus = if pane == app.case.pane { Focus::Here } else { Focus::Elsewhere };
        let drawn = match pane {
            Pane::Facts => facts::draw(app, case, focus, place, buf, skin),
            Pane::Work => work::draw(app, case, focus, place, buf, skin),
            Pane::Dossier => dossier::draw(app, case, focus, place, buf, skin),
            Pane::Timeline => timeline::draw(app, case, focus, place, buf, skin),
        };
        if focus == Focus::Here {
            caret = drawn.or_else(|| Caret::on(Panel::inner(place)));
        }
    }
    caret
}

/// Which panes show, and where: all four, three of them, the facts with one other, or the one that has the cursor.
fn panes(focus: Pane, area: Rect) -> Vec<(Pane, Rect)> {
    if area.width < TWO_FROM {
        return vec![(focus, area)];
    }
    let (wide, high) = THREE_FROM;
    if area.width < wide || area.height < high {
        let (facts, rest) = (paint::first(area, FACTS_WIDTH), paint::after(area, FACTS_WIDTH));
        let other = if focus == Pane::Facts { Pane::Work } else { focus };
        return vec![(Pane::Facts, facts), (other, rest)];
    }
    let left = (FACTS_WIDTH + (area.width - wide) / 2).min(WIDEST_FACTS);
    let (facts, rest) = (paint::first(area, left), paint::after(area, left));
    // What has happened is read when somebody asks for it: it takes the place of the dossier then.
    if area.width < ALL_FROM {
        let half = rest.height / 2;
        let (above, below) = (Rect { height: half, ..rest }, paint::below(rest, half));
        let under = if focus == Pane::Timeline { Pane::Timeline } else { Pane::Dossier };
        return vec![(Pane::Facts, facts), (Pane::Work, above), (under, below)];
    }
    let (work, rest) = (paint::first(rest, rest.width / 2), paint::after(rest, rest.width / 2));
    let most = rest.height * 3 / 5;
    let (above, below) = (Rect { height: most, ..rest }, paint::below(rest, most));
    vec![(Pane::Facts, facts), (Pane::Work, work), (Pane::Dossier, above), (Pane::Timeline, below)]
}

/// The key of an action here, as hints name it; empty when it has none.
fn key(app: &App, action: Action) -> String {
    app.keys(Place::Case).key(action).unwrap_or_default()
}

//! The own screen behind the curtain: nothing about anybody, and how it goes on.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::Caret;
use super::screens::meeting::lines;
use super::skin::{Look, Skin};
use super::widgets::paint;
use crate::app::App;
use crate::app::stage::{Curtain, Fell};
use crate::keys::Place;
use crate::text::slide;

/// What stands there.
pub(super) fn sentences(app: &App, why: Curtain) -> Vec<String> {
    let keys = app.keys(Place::Curtain);
    let quiet = !app.waits_for_quiet();
    match why {
        Curtain::Fell(Fell::Asked) => slide::fell(keys, quiet),
        Curtain::Fell(Fell::WindowGone) => slide::gone(keys, quiet),
        Curtain::Asks(_) => slide::asks(app.stage.typed()),
    }
}

/// Draws it over everything, tabs included: the agenda's numbers are about somebody too.
pub(super) fn draw(app: &App, why: Curtain, area: Rect, buf: &mut Buffer, skin: Skin) -> Option<Caret> {
    paint::blank(area, buf, skin);
    let line = paint::first(paint::line_of(area, 0), area.width.saturating_sub(1));
    paint::text_right(line, buf, slide::CURTAIN, skin.style(Look::Accent));
    lines::centred(area, buf, skin, &sentences(app, why));
    Caret::on(area)
}

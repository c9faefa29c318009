//! Caseload overdragen: the grid of what goes to whom, and the sentences of what that comes to.

pub(in crate::view) mod grid;
pub(in crate::view) mod heirs;
pub(in crate::view) mod review;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::app::App;
use crate::app::layers::hand_on::{HandOn, Step};
use crate::view::Caret;
use crate::view::skin::Skin;

/// Wider lines are hard to read.
const WIDEST: u16 = 104;

/// Draws what the layer shows now.
pub(super) fn draw(layer: &HandOn, app: &App, body: Rect, buf: &mut Buffer, skin: Skin) -> Option<Caret> {
    match (layer.step, &layer.heirs) {
        (Step::Review(top), _) => review::draw(layer, top, app, body, buf, skin),
        (Step::Grid, Some(heirs)) => {
            grid::draw(layer, app, body, buf, skin);
            heirs::draw(layer, heirs, app, body, buf, skin)
        }
        (Step::Grid, None) => grid::draw(layer, app, body, buf, skin),
    }
}

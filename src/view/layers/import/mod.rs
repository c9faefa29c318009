//! Reading a school's list: one page over the screen, with the step at the top right.

mod chooser;
mod password;

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use crate::app::App;
use crate::app::layers::import::{Import, Step};
use crate::text::importing as words;
use crate::view::skin::Skin;
use crate::view::widgets::paint;
use crate::view::widgets::panel::{Focus, Panel};

/// Draws the step.
pub(super) fn draw(layer: &Import, app: &App, body: Rect, buf: &mut Buffer, skin: Skin) -> Option<Position> {
    paint::blank(body, buf, skin);
    let at = match layer.step {
        Step::File | Step::Password(_) => 0,
    };
    let note = words::step(at);
    let inside = Panel { title: words::TITLE, note: &note, focus: Focus::Here }.draw(body, buf, skin);
    match &layer.step {
        Step::File => chooser::draw(&layer.chooser, app, inside, buf, skin),
        Step::Password(asked) => password::draw(asked, inside, buf, skin),
    }
}

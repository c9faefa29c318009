//! What lies over the screens.

pub(super) mod actions;
pub(super) mod agreement;
pub(super) mod attendance;
pub(super) mod confirm;
pub(super) mod explain;
pub(super) mod fields;
pub(super) mod form;
pub(super) mod hand_on;
pub(super) mod import;
pub(super) mod interleaf;
mod note;
pub(super) mod picker;
pub(super) mod readers;
pub(super) mod school_year;
pub(super) mod trouble;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::screens;
use super::skin::Skin;
use crate::app::{App, Layer};
use crate::domain::{NameForm, PupilId};
use crate::text;
use crate::view::Caret;

/// Draws a layer over the body; says where the terminal's cursor stands when it takes text.
pub(super) fn draw(layer: &Layer, app: &App, body: Rect, buf: &mut Buffer, skin: Skin) -> Option<Caret> {
    let cursor = match layer {
        Layer::Search => screens::list::search_field(app, body, buf, skin),
        Layer::Picker(it) => picker::draw(it, app, body, buf, skin),
        Layer::Form(it) => form::draw(it, app, body, buf, skin),
        Layer::Agreement(it) => agreement::draw(it, app, body, buf, skin),
        Layer::Note(it) => note::draw(it, app, body, buf, skin),
        Layer::Help(it) => actions::draw_help(it, app, body, buf, skin),
        Layer::Palette(it) => actions::draw_palette(it, app, body, buf, skin),
        Layer::Trouble(it) => trouble::draw(it, app, body, buf, skin),
        Layer::Confirm(it) => confirm::draw(it, app, body, buf, skin),
        Layer::Explain(it) => explain::draw(it, app, body, buf, skin),
        Layer::Attendance(it) => attendance::draw(it, app, body, buf, skin),
        Layer::HandOn(it) => hand_on::draw(it, app, body, buf, skin),
        Layer::SchoolYear(it) => school_year::draw(it, app, body, buf, skin),
        Layer::Import(it) => import::draw(it, app, body, buf, skin),
        Layer::Interleaf(it) => interleaf::draw(it, app, body, buf, skin),
    };
    match layer.open_readers() {
        Some(readers) => readers::draw(readers, body, buf, skin),
        None => cursor,
    }
}

/// Whom a layer is about: one name, or how many; empty when it is about nobody.
pub(super) fn about(pupils: &[PupilId], app: &App) -> String {
    match pupils {
        [] => String::new(),
        [one] => name(*one, app),
        several => text::counts::pupils(several.len()),
    }
}

/// A pupil as one speaks of them.
pub(super) fn name(pupil: PupilId, app: &App) -> String {
    let spoken = app.world.case(pupil).map(|it| app.world.reading().name(it.id, NameForm::Spoken));
    spoken.filter(|name| !name.is_empty()).unwrap_or_else(|| pupil.to_string())
}

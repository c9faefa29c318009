//! The chosen one: who it is, how to reach them, and what they carry.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::{focus, load};
use crate::app::App;
use crate::app::screens::network::Pane;
use crate::domain::{Person, query};
use crate::keys::{Action, Place};
use crate::text::network as words;
use crate::text::people;
use crate::view::skin::{Glyph, Look, Skin};
use crate::view::widgets::paint;
use crate::view::widgets::panel::Panel;

/// Function and contact data, and the air under them.
const CARD: u16 = 3;

/// Draws the panel.
pub(super) fn draw(app: &App, area: Rect, buf: &mut Buffer, skin: Skin) {
    let world = &app.world;
    let Some(person) = app.network.selected().and_then(|id| world.state.person(id)) else { return };
    let note = words::number_and_end(person.id, person.facts.until, world.today);
    let panel = Panel { title: person.name(), note: &note, focus: focus(app, Pane::Caseload) };
    let inside = panel.draw(area, buf, skin);
    let card = if inside.height > CARD + 2 { CARD } else { 1.min(inside.height) };
    let contact = contact(person);
    if card == CARD {
        let what =
            words::function_and_schools(&people::function_and_party(person), person.facts.schools.as_deref());
        paint::text(paint::line_of(inside, 0), buf, &what, skin.style(Look::Text));
        paint::text(paint::line_of(inside, 1), buf, &contact, skin.style(Look::Muted));
    } else {
        paint::text(paint::line_of(inside, 0), buf, &contact, skin.style(Look::Muted));
    }
    let mut rest = paint::below(inside, card);
    if query::has_left(&world.state, person.id, world.today) && !app.network.load.is_empty() {
        let key = crate::view::layers::key(Action::HandOn, Place::Network, app);
        let said = format!("{} {}", Glyph::LetOp.as_str(), words::still_carries(&key));
        let taken = paint::wrapped(rest, buf, &said, skin.style(Look::LetOp));
        rest = paint::below(rest, taken.saturating_add(1));
    }
    load::draw(app, rest, buf, skin);
}

/// `06 12345678 · f.haddou@kaap.nl`
fn contact(person: &Person) -> String {
    let known: Vec<String> =
        [&person.facts.phone, &person.facts.mail].into_iter().flatten().cloned().collect();
    if known.is_empty() { words::NO_CONTACT.to_owned() } else { known.join(" · ") }
}

//! The chosen one: who it is, how to reach them, and what they carry.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::{focus, load};
use crate::app::App;
use crate::app::screens::network::Pane;
use crate::domain::{Person, query};
use crate::keys::Place;
use crate::text::network as words;
use crate::text::people;
use crate::view::Caret;
use crate::view::skin::{Glyph, Look, Skin};
use crate::view::widgets::paint;
use crate::view::widgets::panel::Panel;

/// With fewer lines left than this for what somebody carries, who they are gives way.
const LEAST_LOAD: u16 = 3;

/// Draws the panel.
pub(super) fn draw(app: &App, area: Rect, buf: &mut Buffer, skin: Skin) -> Option<Caret> {
    let world = &app.world;
    let person = app.network.selected().and_then(|id| world.state.person(id))?;
    let number = person.id.to_string();
    let panel = Panel { title: person.name(), note: &number, focus: focus(app, Pane::Caseload) };
    let inside = panel.draw(area, buf, skin);
    let known = people::function_and_party(world.reading(), person);
    let what = words::function_and_schools(&known, person.facts.schools.as_deref());
    let end = person.facts.until.map(|until| (words::end(until, world.today), Look::LetOp));
    let lines: Vec<(String, Look)> =
        [(what, Look::Text), (contact(person), Look::Muted)].into_iter().chain(end).collect();
    let card = paint::cells(lines.len());
    // Where there is little room, how to reach them says the most.
    let lines = if inside.height > card + LEAST_LOAD { lines } else { vec![(contact(person), Look::Muted)] };
    for (index, (text, look)) in (0..).zip(&lines) {
        paint::text(paint::line_of(inside, index), buf, text, skin.style(*look));
    }
    let air = u16::from(lines.len() > 1);
    let card = paint::cells(lines.len()).saturating_add(air);
    let mut rest = paint::below(inside, card);
    if let Some(said) = still_carries(person, app) {
        let said = format!("{} {said}", Glyph::LetOp.as_str());
        let taken = paint::wrapped(rest, buf, &said, skin.style(Look::LetOp));
        rest = paint::below(rest, taken.saturating_add(1));
    }
    load::draw(app, rest, buf, skin)
}

/// Somebody left, and carries all this.
pub(in crate::view) fn still_carries(person: &Person, app: &App) -> Option<String> {
    let carries = query::has_left(app.world.reading(), person.id) && !app.network.load.is_empty();
    carries.then(|| words::still_carries(app.keys(Place::Network)))
}

/// `06 12345678 · f.haddou@kaap.nl`
pub(in crate::view) fn contact(person: &Person) -> String {
    let known: Vec<String> =
        [&person.facts.phone, &person.facts.mail].into_iter().flatten().cloned().collect();
    if known.is_empty() { words::NO_CONTACT.to_owned() } else { known.join(" · ") }
}

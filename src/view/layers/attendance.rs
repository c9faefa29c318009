//! Who attends: everybody in the network, with a field to search, and how they attend by sign and word.

use ratatui::buffer::Buffer;
use ratatui::layout::{Rect, Size};
use ratatui::text::Line;

use super::picker::adding;
use crate::app::App;
use crate::app::layers::attendance::Attendance;
use crate::domain::{PersonId, Presence};
use crate::text::labels::Label;
use crate::text::{meeting as words, people};
use crate::view::Caret;
use crate::view::screens::meeting::lines::span;
use crate::view::skin::{Glyph, Look, Skin};
use crate::view::widgets::field::Field;
use crate::view::widgets::modal::Modal;
use crate::view::widgets::panel::Focus;
use crate::view::widgets::picker::{Choice, Picker};
use crate::view::widgets::{paint, scroll};
use crate::view::width::truncate_line;

/// Wider than this, a name and its presence stand too far apart.
const WIDEST: u16 = 72;
/// Pointer, air, and the longest word for how somebody attends.
const RIGHT: u16 = 21;
/// The field and the line under it.
const FIELD: u16 = 2;

/// Draws the list; the cursor stands in the field.
pub(super) fn draw(layer: &Attendance, app: &App, body: Rect, buf: &mut Buffer, skin: Skin) -> Option<Caret> {
    let rows = layer.rows(&app.world);
    let note = app.world.state.meeting(layer.meeting).map(words::attendance).unwrap_or_default();
    let everybody = app.world.state.active_people(app.world.today).count().max(rows.len());
    let content = Size::new(WIDEST, FIELD.saturating_add(paint::cells(everybody.max(1))));
    let inside = Modal { title: words::ATTENDANCE, note: &note, content }.draw(body, buf, skin);
    let search = Field {
        value: layer.filter.value(),
        cursor: layer.filter.cursor(),
        placeholder: words::SEARCH,
        focus: Focus::Here,
        ..Field::default()
    };
    let total = rows.len() + usize::from(layer.adds().is_some());
    let cursor = layer.cursor.at.min(total.saturating_sub(1));
    let top = scroll::window(cursor, 0, Picker::body_height(inside.height), total);
    let list = Picker { search, total, top, cursor, nothing: words::NOBODY_FOUND };
    list.draw(inside, buf, skin, |index| {
        let Some((person, presence)) = rows.get(index) else {
            let left = adding(layer.adds().unwrap_or_default(), skin);
            return Choice::Row { left, right: "" };
        };
        let (left, word) = row(layer, *person, *presence, app, skin);
        // The word stays when the name has to give way.
        let room = usize::from(inside.width.saturating_sub(RIGHT));
        Choice::Row { left: truncate_line(&left, room), right: word }
    })
}

/// Who it is and what they do, and how they attend in a word.
pub(in crate::view) fn row(
    layer: &Attendance,
    person: PersonId,
    presence: Option<Presence>,
    app: &App,
    skin: Skin,
) -> (Line<'static>, &'static str) {
    let chair = app.world.state.meeting(layer.meeting).and_then(|meeting| meeting.facts.chair);
    let known = app.world.state.person(person);
    let (sign, look, word) = look(presence);
    let about = known.map(|it| people::function_and_party(app.world.reading(), it)).unwrap_or_default();
    let chairs = chair == Some(person);
    let chairs = chairs.then(|| words::chairs(presence.is_none_or(|it| it == Presence::Present)));
    let about: String = chairs
        .into_iter()
        .chain([about.as_str()])
        .filter(|part| !part.is_empty())
        .flat_map(|part| [words::DOT, part])
        .collect();
    let left = Line::from(vec![
        span(format!("{sign} "), skin.style(look)),
        span(known.map(|it| it.name().to_owned()).unwrap_or_default(), skin.style(Look::Text)),
        span(about, skin.style(Look::Muted)),
    ]);
    (left, word)
}

/// The sign, its look and the word.
fn look(presence: Option<Presence>) -> (&'static str, Look, &'static str) {
    match presence {
        Some(Presence::Present) => (Glyph::Done.as_str(), Look::NoticeOk, Presence::Present.label()),
        Some(Presence::Excused) => (Glyph::New.as_str(), Look::Text, Presence::Excused.label()),
        Some(Presence::Absent) => (Glyph::Error.as_str(), Look::Late, Presence::Absent.label()),
        None => ("·", Look::Muted, words::NOT_INVITED),
    }
}

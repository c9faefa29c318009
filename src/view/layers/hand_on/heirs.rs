//! The list of who can get it, over the grid.

use ratatui::buffer::Buffer;
use ratatui::layout::{Rect, Size};
use ratatui::text::Line;

use crate::app::App;
use crate::app::layers::hand_on::{HandOn, Heir, Heirs, Reason, Spot};
use crate::text::{hand_on as words, people, who};
use crate::view::Caret;
use crate::view::layers::picker::adding;
use crate::view::screens::network::load;
use crate::view::skin::{Look, Skin};
use crate::view::widgets::field::Field;
use crate::view::widgets::modal::Modal;
use crate::view::widgets::panel::Focus;
use crate::view::widgets::{paint, picker, scroll};

/// Wider than this, a name and what stands beside it are too far apart.
const WIDEST: u16 = 72;
/// More rows than this hide the grid.
const MOST_ROWS: usize = 14;
/// The field and the line under it.
const FIELD: usize = 2;

/// Draws it; the terminal's cursor stands in the search line.
pub(super) fn draw(
    layer: &HandOn,
    heirs: &Heirs,
    app: &App,
    body: Rect,
    buf: &mut Buffer,
    skin: Skin,
) -> Option<Caret> {
    let title = match layer.spot {
        Spot::Row(at) => layer.shown.get(at).map(|row| plain(&load::what(row.what, app, skin))),
        _ => None,
    };
    let title = title.unwrap_or_else(|| words::ALL.to_owned());
    let height = heirs.total().clamp(1, MOST_ROWS) + FIELD;
    let modal = Modal { title: &title, note: "", content: Size::new(WIDEST, paint::cells(height)) };
    let inside = modal.draw(body, buf, skin);
    let search = Field {
        value: heirs.filter.value(),
        cursor: heirs.filter.cursor(),
        placeholder: words::SEARCH,
        focus: Focus::Here,
        ..Field::default()
    };
    let height = picker::Picker::body_height(inside.height);
    let (at, total) = (heirs.cursor.at, heirs.shown.len());
    let top = scroll::window(at, at.saturating_sub(height / 2), height, total);
    let in_sight: Vec<(Line<'_>, String)> = heirs
        .shown
        .iter()
        .skip(top)
        .take(height)
        .map(|heir| row(*heir, heirs.filter.value().trim(), app, skin))
        .collect();
    let list = picker::Picker { search, total, top, cursor: at, nothing: words::NOT_FOUND };
    list.draw(inside, buf, skin, |index| match in_sight.get(index.saturating_sub(top)) {
        Some((left, right)) => picker::Choice::Row { left: left.clone(), right },
        None => picker::Choice::Heading(""),
    })
}

pub(in crate::view) fn row(heir: Heir, typed: &str, app: &App, skin: Skin) -> (Line<'static>, String) {
    match heir {
        Heir::New => (adding(typed, skin), String::new()),
        Heir::AsProposed(rows) => {
            (Line::styled(words::AS_PROPOSED, skin.style(Look::Accent)), words::proposals(rows))
        }
        Heir::Nobody => (Line::styled(words::NOBODY, skin.style(Look::LetOp)), String::new()),
        Heir::Person(person, reason) => {
            let known = app.world.state.person(person);
            let aside = match reason {
                Reason::Why(why) => words::why(why),
                Reason::First(rows) => words::first_for(rows),
                Reason::None => {
                    let about = known.map(|it| people::function_and_party(app.world.reading(), it));
                    about.unwrap_or_default()
                }
            };
            (Line::from(who::person(app.world.reading(), person)), aside)
        }
    }
}

/// The words of a line alone.
fn plain(line: &Line<'_>) -> String {
    let words: String = line.spans.iter().map(|span| span.content.as_ref()).collect();
    words.trim().to_owned()
}

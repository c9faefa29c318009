//! The list to choose from.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect, Size};
use ratatui::text::{Line, Span};

use super::about;
use crate::app::App;
use crate::app::layers::choice::Choice;
use crate::app::layers::picker::{Pick, Picker};
use crate::text::labels::Label;
use crate::text::layers::{self as words, pick};
use crate::view::skin::{Glyph, Look, Skin, of_status};
use crate::view::widgets::field::Field;
use crate::view::widgets::modal::Modal;
use crate::view::widgets::panel::Focus;
use crate::view::widgets::{paint, picker, scroll};
use crate::view::width::{clean, width};

/// Field and the line under it.
const OVER_ROWS: usize = 2;
/// That nothing was found takes two lines.
const LEAST_ROWS: usize = 2;
/// More rows than this make a box that hides the screen.
const MOST_ROWS: usize = 14;
/// Narrower than this a box looks lost, wider than this the eye loses the row.
const WIDTHS: (usize, usize) = (44, 72);
/// Beyond this many choices the box is as wide as it can be, so that not all of them are measured at each key.
const MEASURED: usize = 100;

/// Draws it.
pub(super) fn draw(layer: &Picker, app: &App, body: Rect, buf: &mut Buffer, skin: Skin) -> Option<Position> {
    let (shown, all) = (layer.shown.len(), layer.choices().len());
    let note = if shown == all { String::new() } else { words::some_of(shown, all) };
    let title = title(&layer.purpose, app);
    let modal = Modal { title: &title, note: &note, content: size(layer, &title, app) };
    let inside = modal.draw(body, buf, skin);
    let height = picker::Picker::body_height(inside.height);
    let at = layer.cursor.at;
    let top = scroll::window(at, at.saturating_sub(height / 2), height, shown);
    let now = layer.now(&app.world);
    let in_sight: Vec<(Line<'_>, String)> = layer
        .shown
        .iter()
        .skip(top)
        .take(height)
        .map(|choice| (left(*choice, now == Some(*choice), app, skin), choice.aside(&app.world)))
        .collect();
    let search = Field {
        value: layer.filter.value(),
        cursor: layer.filter.cursor(),
        placeholder: words::TYPE_TO_SEARCH,
        focus: Focus::Here,
        ..Field::default()
    };
    let list = picker::Picker { search, total: shown, top, cursor: at, nothing: words::NOTHING_FOUND };
    list.draw(inside, buf, skin, |index| match in_sight.get(index.saturating_sub(top)) {
        Some((left, right)) => picker::Choice::Row { left: left.clone(), right },
        None => picker::Choice::Heading(""),
    })
}

fn title(purpose: &Pick, app: &App) -> String {
    let (what, pupils): (&str, &[_]) = match purpose {
        Pick::Fact(key, pupils) => (key.label(), pupils),
        Pick::Status(pupils) => (crate::domain::FactKey::Status.label(), pupils),
        Pick::Landing(pupils) => (pick::LANDING, pupils),
        Pick::Role(role, pupils) => (role.label(), pupils),
        Pick::WaakvlamKind(_, pupils) => (pick::WAAKVLAM_KIND, pupils),
        Pick::Done(pupil) => (pick::DONE, std::slice::from_ref(pupil)),
        Pick::ForAgenda(_) => (pick::FOR_AGENDA, &[]),
        Pick::Start => (pick::START, &[]),
        Pick::View => (crate::text::views::CHOOSE, &[]),
    };
    words::titled(what, &about(pupils, app))
}

/// As large as all choices ask for, so that it stands still while somebody searches.
fn size(layer: &Picker, title: &str, app: &App) -> Size {
    let (least, most) = WIDTHS;
    let all = layer.choices();
    let widest = if all.len() > MEASURED {
        most
    } else {
        let row = |choice: &Choice| {
            // Gutter, the word "nu", air before what stands at the right, and a scroll bar.
            width(&clean(&choice.label(&app.world))) + width(&clean(&choice.aside(&app.world))) + 12
        };
        all.iter().map(row).max().unwrap_or(0).max(width(&clean(title)) + 14)
    };
    let height = all.len().clamp(LEAST_ROWS, MOST_ROWS) + OVER_ROWS;
    Size::new(paint::cells(widest.clamp(least, most)), paint::cells(height))
}

fn left(choice: Choice, now: bool, app: &App, skin: Skin) -> Line<'static> {
    let label = choice.label(&app.world);
    let mut line = match choice {
        Choice::Status(status) => {
            let (glyph, look) = of_status(status);
            Line::styled(format!("{} {label}", glyph.as_str()), skin.style(look))
        }
        Choice::NewPerson => Line::styled(format!("+ {label}"), skin.style(Look::Accent)),
        Choice::Clear => Line::styled(label, skin.style(Look::Muted)),
        Choice::Agreement(agreement) => {
            let open = app.world.state.agreement(agreement).is_none_or(|it| it.is_open());
            let (glyph, look) =
                if open { (Glyph::New, Look::Text) } else { (Glyph::Done, Look::StatusLanded) };
            Line::styled(format!("{} {label}", glyph.as_str()), skin.style(look))
        }
        _ => Line::from(label),
    };
    if now {
        let style = skin.style(Look::Accent);
        line.push_span(Span::styled(format!("  {} {}", Glyph::Mark.as_str(), words::NOW), style));
    }
    line
}

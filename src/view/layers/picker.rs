//! The list to choose from.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect, Size};
use ratatui::text::{Line, Span};

use super::about;
use crate::app::App;
use crate::app::intent::{CaseList, Pick};
use crate::app::layers::case_list;
use crate::app::layers::choice::Choice;
use crate::app::layers::picker::Picker;
use crate::keys::Place;
use crate::text::entry_forms;
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
/// What a case holds is read as a page.
const MOST_OF_CASE: usize = 28;
/// Narrower than this a box looks lost, wider than this the eye loses the row.
const WIDTHS: (usize, usize) = (44, 72);
/// Beyond this many choices the box is as wide as it can be, so that not all of them are measured at each key.
const MEASURED: usize = 100;

/// Draws it.
pub(super) fn draw(layer: &Picker, app: &App, body: Rect, buf: &mut Buffer, skin: Skin) -> Option<Position> {
    let (shown, all) = (layer.shown.len(), layer.choices().len());
    let note = if shown == all { ways(&layer.purpose, app) } else { words::some_of(shown, all) };
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
        Some((_, _)) if let Some(Choice::Heading(heading)) = layer.shown.get(index) => {
            picker::Choice::Heading(heading)
        }
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
        Pick::Case(CaseList::Provision(provision), pupil) => (provision.label(), std::slice::from_ref(pupil)),
        Pick::Case(list, pupil) => (list_title(*list), std::slice::from_ref(pupil)),
        Pick::Done(pupil) => (pick::DONE, std::slice::from_ref(pupil)),
        Pick::ForAgenda(_) => (pick::FOR_AGENDA, &[]),
        Pick::Start => (pick::START, &[]),
        Pick::View => (crate::text::views::CHOOSE, &[]),
    };
    words::titled(what, &about(pupils, app))
}

const fn list_title(list: CaseList) -> &'static str {
    match list {
        CaseList::Touch => entry_forms::list::TOUCH,
        CaseList::Signals => entry_forms::list::SIGNALS,
        CaseList::Handovers => entry_forms::list::HANDOVERS,
        CaseList::Work | CaseList::Provision(_) => entry_forms::list::WORK,
        CaseList::Sharing => entry_forms::list::SHARING,
        CaseList::Circle => entry_forms::list::CIRCLE,
    }
}

/// What can be done with a row besides choosing it.
fn ways(purpose: &Pick, app: &App) -> String {
    let keys = app.keys(Place::Picker);
    match purpose {
        Pick::Case(CaseList::Sharing, _) => entry_forms::withdraws(keys),
        Pick::Case(list, _) if list.can_take_away() => entry_forms::takes_away(keys),
        _ => String::new(),
    }
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
    let rows = if matches!(layer.purpose, Pick::Case(..)) { MOST_OF_CASE } else { MOST_ROWS };
    let height = all.len().clamp(LEAST_ROWS, rows) + OVER_ROWS;
    Size::new(paint::cells(widest.clamp(least, most)), paint::cells(height))
}

fn left(choice: Choice, now: bool, app: &App, skin: Skin) -> Line<'static> {
    let label = choice.label(&app.world);
    let mut line = match choice {
        Choice::Status(status) => {
            let (glyph, look) = of_status(status);
            Line::styled(format!("{} {label}", glyph.as_str()), skin.style(look))
        }
        Choice::NewPerson | Choice::NewOwn | Choice::NewGuardian | Choice::NewEntry(_) => {
            Line::styled(format!("+ {label}"), skin.style(Look::Accent))
        }
        Choice::Clear | Choice::Terms | Choice::Details => Line::styled(label, skin.style(Look::Muted)),
        // What is recorded stands out among what could be.
        Choice::ProvisionOf(pupil, provision) => {
            let known = case_list::state_now(pupil, provision, &app.world);
            Line::styled(label, skin.style(if known.is_some() { Look::Text } else { Look::Muted }))
        }
        Choice::WithoutGround(_) => {
            Line::styled(format!("{} {label}", Glyph::LetOp.as_str()), skin.style(Look::LetOp))
        }
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

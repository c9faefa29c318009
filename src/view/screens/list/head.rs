//! What stands above the table: which view, how many, how many are marked, and the search line.

use std::borrow::Cow;

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use crate::app::views::View;
use crate::app::{App, Layer};
use crate::text::labels::list_view;
use crate::text::list as words;
use crate::text::words::filter_trouble;
use crate::view::skin::{Glyph, Look, Skin};
use crate::view::widgets::field::Field;
use crate::view::widgets::paint;
use crate::view::widgets::panel::Focus;
use crate::view::width::{width, wrap};

/// Where the table's own words begin: behind pointer and mark.
const GUTTER: u16 = 3;

/// The title with its counts at the left, the marks at the right.
pub(super) fn title(app: &App, line: Rect, buf: &mut Buffer, skin: Skin) {
    let mut room = paint::after(line, GUTTER);
    let marks = app.list.marks.len();
    if marks > 0 {
        let said = format!("{} {}  ", Glyph::Mark.as_str(), words::marked(marks));
        let taken = paint::text_right(room, buf, &said, skin.style(Look::Marked));
        room = paint::first(room, room.width.saturating_sub(taken + 2));
    }
    let title = words::title(match &app.list.view {
        View::Standing(view) => list_view(*view),
        View::Saved(view) => &view.name,
    });
    let taken = paint::text(room, buf, &title, skin.style(Look::Heading));
    // The arrows at its sides: left and right go to the other views.
    paint::text(paint::first(paint::after(line, 1), 1), buf, "‹", skin.style(Look::Muted));
    paint::text(paint::after(room, taken + 1), buf, "›", skin.style(Look::Muted));
    let room = paint::after(room, taken + 5);
    let counts = counts(app);
    if app.list.beyond.from == Some(0) {
        paint::text(room, buf, &counts.concat(), skin.style(Look::LetOp));
    } else if let Some(said) = counts.iter().find(|said| width(said) <= usize::from(room.width)) {
        paint::text(room, buf, said, skin.style(Look::Muted));
    }
}

/// How many show and why others don't, from the longest way of saying it to the shortest; one way when nobody of the
/// view is found.
pub(in crate::view) fn counts(app: &App) -> Vec<String> {
    let list = &app.list;
    if list.beyond.from == Some(0) {
        return vec![words::beyond_view(list.shown.len())];
    }
    let (by_query, elsewhere) = list.hidden(&app.world);
    let found = if list.beyond.more > 0 { list.beyond.more } else { list.shown.len() - list.inside() };
    match found {
        0 => words::with_overdue(words::counts(list.inside(), by_query, elsewhere), list.overdue),
        found => words::counts_beyond(list.inside(), found),
    }
}

/// What is wrong with what was typed to search.
pub(in crate::view) fn problem(app: &App) -> Option<String> {
    let problem = app.list.problems.first().filter(|_| typing(app) || !app.list.query.value().is_empty())?;
    Some(filter_trouble(&problem.trouble, app.world.today))
}

fn typing(app: &App) -> bool {
    matches!(app.layers.last(), Some(Layer::Search))
}

/// The most lines that what is wrong takes.
const TOLD: u16 = 3;

/// What stands under the field: what is wrong, or what can be typed.
fn below(app: &App) -> Option<(Cow<'static, str>, Look)> {
    match problem(app) {
        // Quietly while one types: half a word is no mistake yet.
        Some(problem) => {
            let look = if typing(app) { Look::Muted } else { Look::LetOp };
            Some((problem.into(), look))
        }
        None if typing(app) => Some((words::SEARCH_HELP.into(), Look::Muted)),
        _ => None,
    }
}

/// The field with its label, in the lines of the search.
fn field_in(area: Rect) -> Rect {
    paint::after(paint::first(area, area.width.saturating_sub(2)), GUTTER)
}

fn label_width() -> u16 {
    paint::cells(width(words::SEARCH)) + 2
}

/// How many lines the search takes in this area: the field, and what stands under it.
pub(super) fn search_lines(app: &App, area: Rect) -> u16 {
    let asked = !app.list.query.value().is_empty();
    let below = below(app).map_or(0, |(said, _)| {
        let lines = wrap(&said, usize::from(paint::after(field_in(area), label_width()).width)).len();
        paint::cells(lines).clamp(1, TOLD)
    });
    u16::from(typing(app) || asked) + below
}

/// Draws them; gives the place of the terminal's cursor while the field is typed in.
pub(super) fn search(app: &App, area: Rect, buf: &mut Buffer, skin: Skin) -> Option<Position> {
    if area.is_empty() {
        return None;
    }
    let area = field_in(area);
    let label_width = label_width();
    let line = paint::line_of(area, 0);
    let field = Field {
        label: words::SEARCH,
        label_width,
        value: app.list.query.value(),
        cursor: app.list.query.cursor(),
        placeholder: words::SEARCH_HERE,
        focus: if typing(app) { Focus::Here } else { Focus::Elsewhere },
        ..Field::default()
    };
    let cursor = field.draw(line, buf, skin);
    mark_problems(app, paint::after(line, label_width), buf, skin);
    if let Some((said, look)) = below(app) {
        let told = paint::after(area, label_width);
        let told = Rect { y: told.y.saturating_add(1), height: told.height.saturating_sub(1), ..told };
        paint::wrapped(told, buf, &said, skin.style(look));
    }
    cursor
}

/// Marks the parts of the query that are not understood, while all of it shows.
fn mark_problems(app: &App, field: Rect, buf: &mut Buffer, skin: Skin) {
    let query = app.list.query.value();
    if width(query) >= usize::from(field.width) {
        return;
    }
    for problem in &app.list.problems {
        let before = query.get(..problem.span.start).map_or(0, width);
        let wide = query.get(problem.span.clone()).map_or(0, width);
        let place = paint::first(paint::after(field, paint::cells(before)), paint::cells(wide));
        buf.set_style(place.intersection(buf.area), skin.style(Look::Late));
    }
}

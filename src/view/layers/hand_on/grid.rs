//! The grid: the days and the reason on top, then a row for each thing with who gets it, and the way on.

use ratatui::buffer::Buffer;
use ratatui::layout::{Rect, Size};
use ratatui::text::{Line, Span};

use super::super::readers::in_frame;
use super::WIDEST;
use crate::app::App;
use crate::app::layers::hand_on::{CarriedRow, HandOn, Spot, Typed};
use crate::keys::Place;
use crate::text::{hand_on as words, who, words as asked};
use crate::view::Caret;
use crate::view::screens::network::load;
use crate::view::skin::{Glyph, Look, Skin};
use crate::view::widgets::field::Field;
use crate::view::widgets::modal::Modal;
use crate::view::widgets::panel::Focus;
use crate::view::widgets::{paint, scroll};

/// Cells for a label and the air behind it.
const LABEL: u16 = 14;
/// Cells for a day that is typed.
const DAY: u16 = 18;
/// The three fields, the choice for all, and the rule under them.
const HEAD: u16 = 5;
/// Everything in and around the box besides the rows.
const AROUND: u16 = HEAD + FOOT + 4;
/// The rule and the way on.
const FOOT: u16 = 2;
/// Pointer and a space.
const GUTTER: u16 = 2;
/// A scroll bar and the air before it.
const BAR: u16 = 2;

/// Draws it; the terminal's cursor stands in a field.
pub(super) fn draw(layer: &HandOn, app: &App, body: Rect, buf: &mut Buffer, skin: Skin) -> Option<Caret> {
    let lines =
        load::under_headings(layer.shown.iter().map(|row| row.what), body.height.saturating_sub(AROUND));
    let with = layer.shown.iter().filter(|row| row.to.is_some()).count();
    let height = paint::cells(lines.len().max(2)).saturating_add(HEAD + FOOT);
    // Who may read the reason stands there while that is typed.
    let title = words::title(app.world.reading(), layer.from);
    let content = Size::new(WIDEST, height);
    let note = match layer.readers().filter(|readers| !readers.marks.is_empty()) {
        Some(readers) => in_frame(&readers.marks, &title, content, body),
        None => words::found(with, layer.shown.len()),
    };
    let inside = Modal { title: &title, note: &note, content }.draw(body, buf, skin);
    let cursor = fields(layer, app, inside, buf, skin);
    let for_all = all(layer, app, paint::line_of(inside, 3), buf, skin);
    rule(paint::line_of(inside, 4), buf, skin);
    let list = paint::below(inside, HEAD);
    let list = Rect { height: list.height.saturating_sub(FOOT), ..list };
    let row = rows(layer, &lines, app, list, buf, skin);
    rule(paint::line_of(inside, inside.height.saturating_sub(2)), buf, skin);
    let foot = paint::line_of(inside, inside.height.saturating_sub(1));
    paint::text(paint::after(foot, GUTTER), buf, words::GO_ON, skin.style(Look::Text));
    if layer.spot == Spot::Review {
        return select(foot, buf, skin);
    }
    cursor.or(for_all).or(row)
}

fn rule(line: Rect, buf: &mut Buffer, skin: Skin) {
    paint::text(line, buf, &"─".repeat(usize::from(line.width)), skin.style(Look::Border));
}

/// The row under the cursor.
fn select(line: Rect, buf: &mut Buffer, skin: Skin) -> Option<Caret> {
    paint::text(paint::first(line, 1), buf, Glyph::Pointer.as_str(), skin.style(Look::Accent));
    buf.set_style(line, skin.style(Look::Selected));
    Caret::on(line)
}

fn fields(layer: &HandOn, app: &App, inside: Rect, buf: &mut Buffer, skin: Skin) -> Option<Caret> {
    let today = app.world.today;
    let days = layer.days(&app.world);
    let on = days.as_ref().ok().map(|(on, _)| words::day(*on, today)).unwrap_or_default();
    let until = match &days {
        Ok((_, Some(until))) => words::day(*until, today),
        Ok((_, None)) | Err(_) => String::new(),
    };
    let rows: [(Spot, &str, &Typed, &str, String); 3] = [
        (Spot::On, words::ON, &layer.on, "", on),
        (Spot::Until, words::UNTIL, &layer.until, "", until),
        (Spot::Reason, words::REASON, &layer.reason, words::REASON_EXAMPLE, String::new()),
    ];
    let mut cursor = None;
    for (index, (spot, label, typed, placeholder, said)) in (0..).zip(rows) {
        let line = paint::line_of(inside, index);
        let focus = if layer.spot == spot { Focus::Here } else { Focus::Elsewhere };
        let wide = if spot == Spot::Reason { line.width } else { LABEL + DAY };
        let (value, at) = (typed.input.value(), typed.input.cursor());
        let field =
            Field { label, label_width: LABEL, value, cursor: at, placeholder, focus, ..Field::default() };
        cursor = field.draw(paint::first(line, wide), buf, skin).map(Caret::Typed).or(cursor);
        let beside = paint::after(line, LABEL + DAY + 2);
        if let Some(problem) = wrong(layer, spot, app) {
            let said = format!("{} {problem}", Glyph::Error.as_str());
            paint::text(beside, buf, &said, skin.style(Look::NoticeError));
        } else if spot == Spot::Until && value.trim().is_empty() {
            paint::text(beside, buf, words::STAYS, skin.style(Look::Muted));
        } else if spot != Spot::Reason {
            paint::text(beside, buf, &said, skin.style(Look::Muted));
        }
    }
    cursor
}

/// What is wrong with a field.
fn wrong(layer: &HandOn, spot: Spot, app: &App) -> Option<String> {
    let (_, problem) = layer.fault.as_ref().filter(|(wrong, _)| *wrong == spot)?;
    Some(asked::date_problem(problem, app.world.today))
}

/// What is wrong with the field that is typed in.
pub(in crate::view) fn fault(layer: &HandOn, app: &App) -> Option<String> {
    wrong(layer, layer.spot, app)
}

/// Who gets all of it, if that is one person.
fn all(layer: &HandOn, app: &App, line: Rect, buf: &mut Buffer, skin: Skin) -> Option<Caret> {
    if layer.shown.is_empty() {
        return None;
    }
    paint::text(paint::first(line, LABEL), buf, words::ALL, skin.style(Look::Muted));
    let (said, look) = for_all(layer, app);
    let value = paint::after(line, LABEL);
    paint::text(paint::after(value, GUTTER), buf, &said, skin.style(look));
    if layer.spot == Spot::All { select(value, buf, skin) } else { None }
}

/// Who gets all of it, and whether that is to be looked at.
pub(in crate::view) fn for_all(layer: &HandOn, app: &App) -> (String, Look) {
    let heir = |row: &CarriedRow| row.to.map(|(person, _)| person);
    let first = layer.shown.first().and_then(heir);
    let same = layer.shown.iter().all(|row| heir(row) == first);
    match (same, first) {
        (true, Some(person)) => (who::person(app.world.reading(), person), Look::Text),
        (true, None) => (words::NOBODY.to_owned(), Look::LetOp),
        (false, _) => (words::PER_ROW.to_owned(), Look::Text),
    }
}

fn rows(
    layer: &HandOn,
    lines: &[load::Shown],
    app: &App,
    area: Rect,
    buf: &mut Buffer,
    skin: Skin,
) -> Option<Caret> {
    let alone = layer.is_alone(&app.world);
    if layer.shown.is_empty() || alone {
        let (said, look) = match alone {
            true => (words::alone(app.keys(Place::Network)), Look::LetOp),
            false => (words::NOTHING.to_owned(), Look::Muted),
        };
        let taken = paint::wrapped(area, buf, &said, skin.style(look));
        if layer.shown.is_empty() {
            return None;
        }
        return list(layer, lines, app, paint::below(area, taken), buf, skin);
    }
    list(layer, lines, app, area, buf, skin)
}

fn list(
    layer: &HandOn,
    lines: &[load::Shown],
    app: &App,
    area: Rect,
    buf: &mut Buffer,
    skin: Skin,
) -> Option<Caret> {
    let mut caret = None;
    let is_cursor = |line: &load::Shown| matches!((line, layer.spot), (load::Shown::Thing(at), Spot::Row(spot)) if *at == spot);
    let height = usize::from(area.height);
    let cursor = match layer.spot {
        Spot::Review => lines.len().saturating_sub(1),
        _ => lines.iter().position(is_cursor).unwrap_or(0),
    };
    let top = scroll::window(cursor, cursor.saturating_sub(height / 2), height, lines.len());
    let bar = if lines.len() > height { BAR } else { 0 };
    for (y, line) in (0..area.height).zip(lines.iter().skip(top)) {
        let place = paint::line_of(area, y);
        let place = paint::first(place, place.width.saturating_sub(bar));
        match line {
            load::Shown::Heading(kind, count) => {
                paint::line(place, buf, &load::heading(*kind, *count, skin), skin.style(Look::Text));
            }
            load::Shown::Air => {}
            load::Shown::Thing(at) => {
                if let Some(row) = layer.shown.get(*at) {
                    draw_row(row, app, place, buf, skin);
                }
            }
        }
        if is_cursor(line) {
            caret = select(place, buf, skin);
        }
    }
    scroll::bar(paint::last(area, 1), buf, skin, top, height, lines.len());
    caret
}

/// What at the left, and behind an arrow who gets it and why.
fn draw_row(row: &CarriedRow, app: &App, line: Rect, buf: &mut Buffer, skin: Skin) {
    let inside = paint::after(line, GUTTER);
    let left = paint::first(inside, inside.width * 9 / 20);
    paint::line(left, buf, &load::what(row.what, app, skin), skin.style(Look::Text));
    let right = paint::after(inside, left.width.saturating_add(1));
    paint::line(right, buf, &heir(row, app, skin), skin.style(Look::Text));
}

/// Who gets it and why.
pub(in crate::view) fn heir(row: &CarriedRow, app: &App, skin: Skin) -> Line<'static> {
    let muted = skin.style(Look::Muted);
    match row.to {
        Some((person, why)) => {
            let name = Span::styled(who::person(app.world.reading(), person), skin.style(Look::Text));
            let why = why.map(|why| Span::styled(format!(" · {}", words::why(why)), muted));
            Line::from([Span::styled("→ ", muted), name].into_iter().chain(why).collect::<Vec<_>>())
        }
        None => Line::from(vec![
            Span::styled(format!("{} ", Glyph::LetOp.as_str()), skin.style(Look::LetOp)),
            Span::styled(words::NOBODY, skin.style(Look::LetOp)),
        ]),
    }
}

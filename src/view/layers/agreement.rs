//! The agreement line: what was typed, and under it, live, what was understood.

use std::borrow::Cow;
use std::ops::Range;

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect, Size};

use super::about;
use super::picker::adding;
use super::readers::in_frame;
use crate::app::App;
use crate::app::layers::agreement::{AgreementLine, OddDay, Proposed};
use crate::domain::{AgreementKey, Owner};
use crate::keys::Place;
use crate::text::labels::{self, Label as _};
use crate::text::pickers::{self, titled};
use crate::text::{agreement_line as words, forms as form, spoken};
use crate::text::{dates, drafts, people, words as asked};
use crate::view::Caret;
use crate::view::skin::{Glyph, Look, Skin};
use crate::view::widgets::field::Field;
use crate::view::widgets::modal::Modal;
use crate::view::widgets::paint;
use crate::view::widgets::panel::Focus;
use crate::view::width::{clean, width};
use crate::words::agreement::{self, AgreementProblem, Meaning};

/// The line, air, and what was understood or who can be meant.
const SIZE: Size = Size::new(84, 9);
/// The same with what is recorded, where a line that was kept stands.
const SIZE_KEPT: Size = Size::new(SIZE.width, SIZE.height + 3);
/// Sign and a space.
const SIGN: u16 = 2;

/// Draws it.
pub(super) fn draw(
    layer: &AgreementLine,
    app: &App,
    body: Rect,
    buf: &mut Buffer,
    skin: Skin,
) -> Option<Caret> {
    let what = if layer.agreement.is_none() { words::NEW } else { words::CHANGE };
    let title = titled(what, &about(&layer.pupils, app));
    let size = if layer.recorded.is_some() { SIZE_KEPT } else { SIZE };
    let note = in_frame(&layer.readers.marks, &title, size, body);
    let inside = Modal { title: &title, note: &note, content: size }.draw(body, buf, skin);
    let read = layer.read(&app.world);
    let cursor = draw_line(layer, &read, paint::line_of(inside, 0), buf, skin);
    // On a small screen a question needs the line more than the air does.
    let air = u16::from(inside.height >= size.height);
    let mut below = paint::below(inside, 1 + air);
    if let Some(recorded) = &layer.recorded {
        let kept = drafts::kept_over(recorded.input.value(), app.keys(Place::Form));
        let lines = paint::wrapped(below, buf, &kept, skin.style(Look::Muted));
        below = paint::below(below, lines + air);
    }
    let proposals = layer.proposals(&app.world);
    let row = if proposals.is_empty() {
        draw_understood(layer, &read, app, below, buf, skin);
        None
    } else {
        draw_proposals(layer, &proposals, app, below, buf, skin).filter(|_| layer.choice > 0)
    };
    // Who goes through the proposals is no longer typing.
    row.or(cursor.map(Caret::Typed))
}

/// The line, with its parts coloured by what they mean.
fn draw_line(
    layer: &AgreementLine,
    read: &agreement::AgreementLine,
    line: Rect,
    buf: &mut Buffer,
    skin: Skin,
) -> Option<Position> {
    let (value, cursor) = (layer.input.value(), layer.input.cursor());
    let field = Field { value, cursor, placeholder: words::EXAMPLE, focus: Focus::Here, ..Field::default() };
    let at = field.draw(line, buf, skin)?;
    let cells_to = |byte: usize| width(&clean(value.get(..byte).unwrap_or(value)));
    // The field scrolls so that its cursor is in sight: how far, the cursor's own place tells.
    let typed: String = value.chars().take(cursor).collect();
    let before_cursor = paint::cells(width(&clean(&typed)));
    let hidden = before_cursor.saturating_sub(at.x - line.x);
    let edge = u16::from(hidden > 0);
    for mark in &read.marks {
        let Range { start, end } = mark.span;
        let from = paint::cells(cells_to(start)).saturating_sub(hidden).max(edge);
        let to = paint::cells(cells_to(end)).saturating_sub(hidden).max(from);
        let place = paint::first(paint::after(line, from), to - from);
        buf.set_style(place, skin.style(look(mark.meaning)));
    }
    Some(at)
}

const fn look(meaning: Meaning) -> Look {
    match meaning {
        Meaning::Owner(_) => Look::Marked,
        Meaning::With(_) => Look::Accent,
        Meaning::Due(_) => Look::NoticeOk,
        Meaning::Unclear => Look::NoticeWarn,
    }
}

/// One thing that an agreement needs: what it is, and what was understood of it or what is asked.
struct Part {
    label: &'static str,
    value: Option<String>,
    asks: Vec<String>,
    /// Where nothing is needed, this stands in the place of a value.
    otherwise: &'static str,
}

fn draw_understood(
    layer: &AgreementLine,
    read: &agreement::AgreementLine,
    app: &App,
    area: Rect,
    buf: &mut Buffer,
    skin: Skin,
) {
    let parts = parts(layer, read, app);
    let label_width = paint::cells(parts.iter().map(|part| width(part.label)).max().unwrap_or(0) + 2);
    let mut left = area;
    for part in parts {
        let asking =
            if layer.asked { (Glyph::Error.as_str(), Look::NoticeError) } else { ("?", Look::Muted) };
        let ok = (Glyph::Done.as_str(), Look::NoticeOk);
        let said: Vec<(&str, Look, Look, &str)> = match &part.value {
            Some(value) => vec![(ok.0, ok.1, Look::Text, value.as_str())],
            None if part.asks.is_empty() => vec![("", Look::Muted, Look::Muted, part.otherwise)],
            None => vec![],
        };
        let asked = part.asks.iter().map(|ask| (asking.0, asking.1, asking.1, ask.as_str()));
        for (index, (sign, sign_look, look, words)) in said.into_iter().chain(asked).enumerate() {
            paint::text(paint::first(left, SIGN), buf, sign, skin.style(sign_look));
            let rest = paint::after(left, SIGN);
            if index == 0 {
                paint::text(paint::first(rest, label_width), buf, part.label, skin.style(Look::Muted));
            }
            let taken = paint::wrapped(paint::after(rest, label_width), buf, words, skin.style(look));
            left = paint::below(left, taken.max(1));
        }
    }
}

/// Wat, wie, samen met, vóór; each with the questions that belong to it.
fn parts(layer: &AgreementLine, read: &agreement::AgreementLine, app: &App) -> [Part; 4] {
    let (reading, today) = (app.world.reading(), app.world.today);
    let mut asks: [Vec<String>; 4] = Default::default();
    let [what, who, with, due] = &mut asks;
    for problem in &read.problems {
        let place = match problem {
            AgreementProblem::NoWhat => &mut *what,
            AgreementProblem::NoOwner => &mut *who,
            AgreementProblem::UnknownPerson { .. } | AgreementProblem::AmbiguousPerson { .. } => {
                if read.owner.is_none() && who.is_empty() { &mut *who } else { &mut *with }
            }
            AgreementProblem::NoDate | AgreementProblem::Date { .. } => &mut *due,
        };
        place.push(asked::agreement_problem(reading, problem));
    }
    if let Some(name) = layer.unknown(&app.world).filter(|_| layer.asked) {
        let place = if read.owner.is_none() { &mut *who } else { &mut *with };
        *place = vec![words::add(&name, app.keys(Place::Form))];
    }
    let day = |due| form::day_and_distance(&dates::full(due), &dates::relative(due, today));
    let odd = layer.odd_day(&app.world).zip(read.due);
    due.extend(
        odd.map(|(why, it)| words::odd_day(&day(it), &odd_because(why, layer, app), app.keys(Place::Form))),
    );
    let with_names: Vec<String> = read.with.iter().map(|owner| called(*owner, layer, app)).collect();
    let [asks_what, asks_who, asks_with, asks_due] = asks;
    let part = |label, value, asks, otherwise| Part { label, value, asks, otherwise };
    [
        part(AgreementKey::What.label(), (!read.what.is_empty()).then(|| read.what.clone()), asks_what, ""),
        part(AgreementKey::Owner.label(), read.owner.map(|owner| who_it_is(owner, layer, app)), asks_who, ""),
        part(
            AgreementKey::With.label(),
            (!with_names.is_empty()).then(|| with_names.join(", ")),
            asks_with,
            words::ALONE,
        ),
        part(words::DUE, read.due.filter(|_| odd.is_none()).map(day), asks_due, ""),
    ]
}

/// The name, and what somebody does.
fn who_it_is(owner: Owner, layer: &AgreementLine, app: &App) -> String {
    let does = does(owner, app);
    let name = called(owner, layer, app);
    if does.is_empty() { name } else { format!("{name} · {does}") }
}

fn does(owner: Owner, app: &App) -> String {
    let Owner::Person(person) = owner else { return String::new() };
    app.world
        .state
        .person(person)
        .map(|it| people::function_and_party(app.world.reading(), it))
        .unwrap_or_default()
}

/// What was understood, in words.
pub(in crate::view) fn understood(layer: &AgreementLine, app: &App) -> String {
    let parts = parts(layer, &layer.read(&app.world), app);
    let known = parts.iter().filter_map(|part| Some(spoken::labelled(part.label, part.value.as_ref()?)));
    known.collect::<Vec<_>>().join("; ")
}

/// What is asked, a sentence each.
pub(in crate::view) fn asked(layer: &AgreementLine, app: &App) -> Vec<String> {
    let parts = parts(layer, &layer.read(&app.world), app);
    let asks = parts.iter().flat_map(|part| part.asks.iter().map(|ask| spoken::labelled(part.label, ask)));
    asks.collect()
}

/// Somebody who can be meant, in words.
pub(in crate::view) fn in_words(proposal: &Proposed, layer: &AgreementLine, app: &App) -> String {
    match proposal {
        Proposed::Adds(name) => spoken::said(&pickers::add_to_network(name)),
        Proposed::Known(_) => {
            let [_, name, does] = proposed(proposal, layer, app);
            spoken::joined([name, does])
        }
    }
}

/// Handle, name and function of somebody who is there.
fn proposed(proposal: &Proposed, layer: &AgreementLine, app: &App) -> [String; 3] {
    match proposal {
        Proposed::Known(it) => [format!("@{}", it.handle), called(it.owner, layer, app), does(it.owner, app)],
        Proposed::Adds(_) => Default::default(),
    }
}

/// The name, also of somebody who comes in with the agreement.
fn odd_because(why: OddDay, layer: &AgreementLine, app: &App) -> Cow<'static, str> {
    match why {
        OddDay::Past => words::HAS_PASSED.into(),
        OddDay::Far => words::IS_FAR.into(),
        OddDay::Gone(person, until) => {
            words::is_gone(&called(Owner::Person(person), layer, app), &dates::full(until)).into()
        }
    }
}

fn called(owner: Owner, layer: &AgreementLine, app: &App) -> String {
    let new = layer.name_of_new(owner, &app.world);
    new.unwrap_or_else(|| labels::owner(app.world.reading(), owner))
}

/// Who can be meant by the `@`: handle, name, function.
fn draw_proposals(
    layer: &AgreementLine,
    proposals: &[Proposed],
    app: &App,
    area: Rect,
    buf: &mut Buffer,
    skin: Skin,
) -> Option<Caret> {
    let mut caret = None;
    paint::text(paint::line_of(area, 0), buf, words::WHO_IS_MEANT, skin.style(Look::Heading));
    let rows = paint::below(area, 1);
    let said: Vec<[String; 3]> = proposals.iter().map(|it| proposed(it, layer, app)).collect();
    let column = |at: usize| {
        let widest = said.iter().filter_map(|it| it.get(at)).map(|it| width(&clean(it))).max().unwrap_or(0);
        paint::cells(widest + 2).min(area.width / 3)
    };
    let (handle_width, name_width) = (column(0), column(1));
    for (index, (proposal, [handle, name, does])) in proposals.iter().zip(&said).enumerate() {
        let line = paint::line_of(rows, paint::cells(index));
        let rest = paint::after(line, SIGN);
        if let Proposed::Adds(typed) = proposal {
            paint::line(rest, buf, &adding(typed, skin), skin.style(Look::Text));
        } else {
            let part = |area, width: u16| paint::first(area, width.saturating_sub(1));
            paint::text(part(rest, handle_width), buf, handle, skin.style(Look::Accent));
            let rest = paint::after(rest, handle_width);
            paint::text(part(rest, name_width), buf, name, skin.style(Look::Text));
            paint::text(paint::after(rest, name_width), buf, does, skin.style(Look::Muted));
        }
        if index == layer.choice {
            paint::text(paint::first(line, 1), buf, Glyph::Pointer.as_str(), skin.style(Look::Accent));
            buf.set_style(line, skin.style(Look::Selected));
            caret = Caret::on(line);
        }
    }
    caret
}

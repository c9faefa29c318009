//! The second window: the pupil at the table, large and quiet, to be read from the back of a room.
//!
//! It is drawn from a [`Slide`] and knows nothing else, so that what a slide does not hold can't be seen.

mod large;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Modifier;
use ratatui::text::{Line, Span};

use super::skin::{Glyph, Look, Skin};
use super::widgets::paint;
use super::width::{Align, clean, line_width, pad, truncate_line, width, wrap_line};
use crate::app::slide::{About, Agreement, AtTable, How, Shows, Slide, Told};
use crate::text::slide as words;

/// Air at both sides.
const MARGIN: u16 = 3;
/// Cells for a label and the air behind it.
const LABEL: usize = 18;
/// From this height on there is air on top.
const AIRY: u16 = 20;
/// Above this width lines would be too long to read: the rest is air.
const WIDEST: u16 = 150;

/// What a window knows besides the slide.
#[derive(Clone, Copy, Debug, Default)]
pub struct Around<'a> {
    /// The time, in words.
    pub clock: &'a str,
    /// What the slide before said was recorded: what is new stands out.
    pub before: Option<&'a Slide>,
    /// Something about the window itself.
    pub said: Option<&'a str>,
}

/// Draws it over the whole area.
pub fn draw(slide: &Slide, around: Around<'_>, area: Rect, buf: &mut Buffer, skin: Skin) {
    let area = area.intersection(buf.area);
    paint::blank(area, buf, skin);
    let inside = paint::after(paint::first(area, area.width.saturating_sub(MARGIN)), MARGIN);
    foot(slide, around, inside, buf, skin);
    let body = Rect { height: inside.height.saturating_sub(2), ..inside };
    match (&slide.shows, &slide.about) {
        (Shows::Pupil(at_table), Some(about)) => {
            top(about, body, buf, skin);
            let wide = Rect { width: body.width.min(WIDEST), ..body };
            pupil(at_table, about, around, wide, buf, skin);
        }
        (Shows::Number(number), Some(about)) => {
            top(about, body, buf, skin);
            centred(&[words::number(*number), words::ANONYMOUS.to_owned()], body, buf, skin);
        }
        (Shows::Next { who, municipality }, _) => {
            let from = municipality.clone().unwrap_or_default();
            centred(&[words::NEXT.to_owned(), String::new(), who.clone(), from], body, buf, skin);
        }
        (Shows::Code(code), _) => code_of(*code, body, buf, skin),
        (Shows::Nothing | Shows::Pupil(_) | Shows::Number(_), about) => {
            let about =
                about.as_ref().map(|about| words::meeting(about.kind.as_deref(), about.day, about.today));
            centred(&[words::PROGRAM.to_owned(), about.unwrap_or_default()], body, buf, skin);
        }
    }
    super::width::without_halves(buf);
}

/// Which meeting, or what is to be said about the window, and the time.
fn foot(slide: &Slide, around: Around<'_>, inside: Rect, buf: &mut Buffer, skin: Skin) {
    let line = paint::line_of(inside, inside.height.saturating_sub(1));
    let muted = skin.style(Look::Muted);
    let taken = paint::text_right(line, buf, around.clock, muted);
    let line = paint::first(line, line.width.saturating_sub(taken.saturating_add(2)));
    let at_table =
        matches!(slide.shows, Shows::Pupil(_) | Shows::Number(_) | Shows::Next { .. } | Shows::Code(_));
    match (around.said, &slide.about) {
        (Some(said), _) => drop(paint::text(line, buf, said, skin.style(Look::LetOp))),
        (None, Some(about)) if at_table => {
            let about = words::meeting(about.kind.as_deref(), about.day, about.today);
            paint::text(line, buf, &about, muted);
        }
        (None, _) => {}
    }
}

fn top(about: &About, body: Rect, buf: &mut Buffer, skin: Skin) {
    let told = words::turn(about.turn, about.all);
    paint::text_right(paint::line_of(body, 1), buf, &told, skin.style(Look::Muted));
}

/// Lines in the middle: the first stands out.
fn centred(sentences: &[String], body: Rect, buf: &mut Buffer, skin: Skin) {
    let shown: Vec<&String> = sentences.iter().collect();
    let above = body.height.saturating_sub(paint::cells(shown.len() + 1)) / 2;
    let place = paint::below(body, above);
    for (at, sentence) in (0..place.height).zip(shown) {
        let look = if at == 0 { Look::Heading } else { Look::Text };
        // Air under what stands out.
        let line = paint::line_of(place, at + u16::from(at > 0));
        let air = line.width.saturating_sub(paint::cells(width(&clean(sentence)))) / 2;
        paint::text(paint::after(line, air), buf, sentence, skin.style(look));
    }
}

fn code_of(code: u8, body: Rect, buf: &mut Buffer, skin: Skin) {
    let digits = code.to_string();
    let face = large::lines(&digits, usize::from(body.width)).unwrap_or_else(|| vec![digits]);
    let lines: Vec<String> = std::iter::once(words::code(code)).chain(face).collect();
    centred(&lines, body, buf, skin);
}

fn pupil(at_table: &AtTable, about: &About, around: Around<'_>, body: Rect, buf: &mut Buffer, skin: Skin) {
    let air = if body.height >= AIRY { 2 } else { 1 };
    let place = paint::below(body, air);
    let height = usize::from(place.height);
    let page = |large| page(at_table, about, around, place, large, skin);
    let large = Some(page(true)).filter(|lines| lines.len() <= height && body.height >= LARGE_FROM);
    let mut lines = large.unwrap_or_else(|| page(false));
    // What was recorded last stays in sight, and who it is about.
    let hidden = lines.len().saturating_sub(height);
    if hidden > 0 && height > HEAD {
        lines.drain(HEAD..(HEAD + hidden + 1).min(lines.len()));
        lines.insert(HEAD, Line::styled(words::above(hidden + 1), skin.style(Look::Muted)));
    }
    for (index, line) in (0..place.height).zip(&lines) {
        paint::line(paint::line_of(place, index), buf, line, skin.style(Look::Text));
    }
}

/// All that there is to show, with air between the parts where that fits.
fn page(
    at_table: &AtTable,
    about: &About,
    around: Around<'_>,
    place: Rect,
    large: bool,
    skin: Skin,
) -> Vec<Line<'static>> {
    let (cells, height) = (usize::from(place.width), usize::from(place.height));
    let mut parts = vec![name(at_table, cells, large, skin), facts(at_table, about, cells, skin)];
    let now = recorded(at_table, about, around, cells, skin);
    let taken =
        |parts: &[Vec<Line>]| parts.iter().map(|part| part.len() + 1).sum::<usize>().saturating_sub(1);
    let room = height.saturating_sub(taken(&parts) + now.len() + usize::from(!now.is_empty()));
    parts.push(earlier(at_table, about, cells, room, skin));
    parts.push(now);
    parts.retain(|part| !part.is_empty());
    let air = taken(&parts) <= height;
    let mut lines: Vec<Line<'static>> = vec![];
    for part in parts {
        lines.extend((air && !lines.is_empty()).then(Line::default));
        lines.extend(part);
    }
    lines
}

/// Who it is stays, whatever does not fit.
const HEAD: usize = 2;

/// The name, large where there is room and each of its letters has a large face; and who it is.
fn name(at_table: &AtTable, cells: usize, may_be_large: bool, skin: Skin) -> Vec<Line<'static>> {
    let style = skin.style(Look::Heading).add_modifier(Modifier::BOLD);
    let face = large::lines(&at_table.name, cells).filter(|_| may_be_large);
    let mut lines = match face {
        Some(face) => {
            let face = face.into_iter().map(|line| Line::styled(line, style));
            face.chain([Line::default()]).collect()
        }
        None => vec![Line::styled(clean(&at_table.name).into_owned(), style)],
    };
    let school = at_table.school.as_ref().map(|(name, kind)| (name.as_str(), *kind));
    let about = words::about(at_table.age, school, at_table.class.as_deref());
    lines.push(span_line(&about, skin, Look::Text));
    lines
}

/// From this height on a large name leaves room for what was agreed.
const LARGE_FROM: u16 = 30;

fn span_line(text: &str, skin: Skin, look: Look) -> Line<'static> {
    Line::styled(clean(text).into_owned(), skin.style(look))
}

fn facts(at_table: &AtTable, about: &About, cells: usize, skin: Skin) -> Vec<Line<'static>> {
    let (profile, destination) = at_table.route;
    let leaves = at_table.leaves.map(|day| crate::text::meeting::exit(day, about.today));
    let mut lines = labelled(words::HEADS_FOR, &words::route(profile, destination), "", cells, skin);
    lines.extend(labelled(words::LEAVES, leaves.as_deref().unwrap_or(words::UNKNOWN), "", cells, skin));
    for (role, who) in &at_table.roles {
        let (label, name) = words::role(*role);
        lines.extend(labelled(&label, who.as_deref().unwrap_or(words::NOBODY), name, cells, skin));
    }
    lines
}

/// A quiet label, its value, and behind that a quiet word where it fits.
fn labelled(label: &str, value: &str, behind: &str, cells: usize, skin: Skin) -> Vec<Line<'static>> {
    let muted = skin.style(Look::Muted);
    let value = Line::styled(clean(value).into_owned(), skin.style(Look::Text));
    let wrapped = wrap_line(&value, cells.saturating_sub(LABEL)).into_iter().enumerate();
    let mut lines: Vec<Line<'static>> = wrapped
        .map(|(at, line)| {
            let label = pad(if at == 0 { label } else { "" }, LABEL, Align::Left);
            Line::from([vec![Span::styled(label, muted)], line.spans].concat())
        })
        .collect();
    if let Some(last) = lines.last_mut().filter(|_| !behind.is_empty()) {
        let word = format!("   ({behind})");
        if line_width(last) + width(&word) <= cells {
            last.spans.push(Span::styled(word, muted));
        }
    }
    lines
}

/// What was agreed before; where it does not fit, how much that is.
fn earlier(at_table: &AtTable, about: &About, cells: usize, room: usize, skin: Skin) -> Vec<Line<'static>> {
    let all = &at_table.earlier;
    if all.is_empty() {
        return vec![];
    }
    // A heading, and air above it.
    let fits = room.saturating_sub(2);
    let muted = skin.style(Look::Muted);
    let shown = if all.len() <= fits { all.len() } else { fits.saturating_sub(1) };
    let mut lines = vec![];
    if shown > 0 {
        lines.push(span_line(words::EARLIER, skin, Look::Muted));
        lines.extend(all.iter().take(shown).map(|it| {
            let sign = match it.how {
                How::Open => Span::styled(format!("  {} ", Glyph::New.as_str()), muted),
                How::Done(_) => {
                    Span::styled(format!("  {} ", Glyph::Done.as_str()), skin.style(Look::StatusLanded))
                }
                How::Dropped => Span::styled("  – ", muted),
            };
            agreement(it, sign, about, cells, Look::Text, skin)
        }));
    }
    if shown < all.len() {
        lines.push(Line::styled(words::more(all.len() - shown), muted));
    }
    lines
}

/// What, who and when, each in its column.
fn agreement(
    it: &Agreement,
    sign: Span<'static>,
    about: &About,
    cells: usize,
    look: Look,
    skin: Skin,
) -> Line<'static> {
    let when = match it.how {
        How::Open => it.due.map(|day| words::due(day, about.today)),
        How::Done(day) => Some(words::done(day, about.today)),
        How::Dropped => Some(words::DROPPED.to_owned()),
    };
    let when = when.unwrap_or_default();
    let who = it.who.clone().unwrap_or_default();
    // Half for what, the rest for who and when.
    let (taken, when_cells) = (width(&sign.content), width(&when));
    let what_cells = (cells * 47 / 100).saturating_sub(taken);
    let who_cells = cells.saturating_sub(taken + what_cells + when_cells + 4);
    let style = skin.style(look);
    let muted = skin.style(Look::Muted);
    let column = |text: &str, cells: usize| {
        let cut = truncate_line(&Line::raw(clean(text).into_owned()), cells);
        let text: String = cut.spans.iter().map(|span| span.content.as_ref()).collect();
        pad(&text, cells, Align::Left)
    };
    Line::from(vec![
        sign,
        Span::styled(column(&it.what, what_cells), style),
        Span::styled(format!("  {}  ", column(&who, who_cells)), style),
        Span::styled(when, muted),
    ])
}

/// What this meeting recorded; what is new since the slide before stands out.
fn recorded(
    at_table: &AtTable,
    about: &About,
    around: Around<'_>,
    cells: usize,
    skin: Skin,
) -> Vec<Line<'static>> {
    if at_table.recorded.is_empty() {
        return vec![];
    }
    let before = match around.before.map(|before| &before.shows) {
        Some(Shows::Pupil(before)) if before.number == at_table.number => Some(&before.recorded),
        _ => None,
    };
    let mut lines = vec![span_line(words::NOW, skin, Look::Muted)];
    for told in &at_table.recorded {
        let is_new = before.is_some_and(|before| !before.contains(told));
        let look = if is_new { Look::Accent } else { Look::Text };
        let sign = Span::styled("▌ ", skin.style(Look::Accent));
        let plain = |text: &str| {
            let value = Line::styled(clean(text).into_owned(), skin.style(look));
            let wrapped = wrap_line(&value, cells.saturating_sub(2)).into_iter();
            wrapped.map(|line| Line::from([vec![sign.clone()], line.spans].concat())).collect::<Vec<_>>()
        };
        match told {
            Told::Fact(key, value) => lines.extend(plain(&words::fact(*key, value.as_deref()))),
            Told::Role(role, who) => lines.extend(plain(&words::holder(*role, who.as_deref()))),
            Told::Entry(kind) => lines.extend(plain(&words::entry(*kind))),
            Told::Note(note) => note.lines().for_each(|line| lines.extend(plain(line))),
            Told::Agreement(it) => lines.push(agreement(it, sign.clone(), about, cells, look, skin)),
        }
    }
    lines
}

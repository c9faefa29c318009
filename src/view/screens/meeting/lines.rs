//! Lines from which the table, the read-back and the questions are built.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};

use crate::view::skin::{Look, Skin};
use crate::view::widgets::paint;
use crate::view::width::{Align, clean, line_width, pad, width, wrap, wrap_line};

/// Cells for a label and the air behind it.
pub const LABEL: usize = 16;
/// A value narrower than this stands directly behind its label.
const LEAST_VALUE: usize = 14;

/// How much room a page has: what gives way first is air, then what can be missed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Room {
    /// Air between the parts, and the status in large letters.
    Airy,
    /// Every part, without air.
    Plain,
    /// One line per part; what is not recorded is left out.
    Tight,
}

/// Text in one style, made clean, on as many lines as it takes.
pub fn words(text: &str, cells: usize, style: Style) -> Vec<Line<'static>> {
    let wrapped = |part: &str| -> Vec<Line<'static>> {
        let part = clean(part).into_owned();
        wrap(&part, cells).into_iter().map(|line| Line::styled(line.to_owned(), style)).collect()
    };
    text.lines().flat_map(wrapped).collect()
}

/// One line in one style.
pub fn span(text: impl Into<String>, style: Style) -> Span<'static> {
    Span::styled(clean(&text.into()).into_owned(), style)
}

/// A heading with a line behind it, over the whole width.
pub fn heading(title: &str, cells: usize, skin: Skin) -> Line<'static> {
    let rest = cells.saturating_sub(width(title) + 1);
    Line::from(vec![
        span(title, skin.style(Look::Heading)),
        span(format!(" {}", "─".repeat(rest)), skin.style(Look::Border)),
    ])
}

/// A quiet label and its value; more lines of a long value stand under its first.
pub fn labelled(label: &str, value: &Line<'_>, cells: usize, skin: Skin) -> Vec<Line<'static>> {
    let muted = skin.style(Look::Muted);
    if cells < LABEL + LEAST_VALUE {
        let sign = if label.is_empty() { String::new() } else { format!("{label} ") };
        let whole = Line::from([vec![span(sign, muted)], value.spans.clone()].concat());
        let wrapped = wrap_line(&whole, cells.saturating_sub(2)).into_iter().enumerate();
        let indented = |(at, line): (usize, Line<'static>)| match at {
            0 if !label.is_empty() => line,
            _ => Line::from([vec![Span::raw("  ")], line.spans].concat()),
        };
        return wrapped.map(indented).collect();
    }
    let values = wrap_line(value, cells.saturating_sub(LABEL)).into_iter().enumerate();
    let with_label = |(at, line): (usize, Line<'static>)| {
        let label = pad(if at == 0 { label } else { "" }, LABEL, Align::Left);
        Line::from([vec![Span::styled(label, muted)], line.spans].concat())
    };
    values.map(with_label).collect()
}

/// A sign and what it stands for; more lines stand under the first.
pub fn item(sign: Span<'static>, value: &Line<'_>, cells: usize) -> Vec<Line<'static>> {
    let indent = width(&sign.content) + 1;
    let wrapped = wrap_line(value, cells.saturating_sub(indent)).into_iter().enumerate();
    wrapped
        .map(|(at, line)| {
            let first = if at == 0 { sign.clone() } else { Span::raw(" ".repeat(indent - 1)) };
            Line::from([vec![first, Span::raw(" ")], line.spans].concat())
        })
        .collect()
}

/// Left and right on one line where both fit; else the right text on a line of its own, a little in.
pub fn spread(left: Line<'static>, right: Span<'static>, cells: usize) -> Vec<Line<'static>> {
    let taken = line_width(&left) + width(&right.content);
    if taken + 2 <= cells {
        let air = Span::raw(" ".repeat(cells - taken));
        return vec![Line::from([left.spans, vec![air, right]].concat())];
    }
    let mut lines = wrap_line(&left, cells);
    lines.extend(item(Span::raw(" "), &Line::from(right), cells));
    lines
}

/// Sentences in the middle of an empty place: the first one stands out, the others say the way on.
pub fn centred(area: Rect, buf: &mut Buffer, skin: Skin, sentences: &[String]) {
    let mut lines: Vec<Line<'static>> = vec![];
    for (at, sentence) in sentences.iter().enumerate() {
        let look = if at == 0 { Look::Heading } else { Look::Text };
        lines.extend(words(sentence, usize::from(area.width.saturating_sub(4)), skin.style(look)));
        if at == 0 {
            lines.push(Line::default());
        }
    }
    let above = area.height.saturating_sub(paint::cells(lines.len())) / 2;
    let place = paint::below(area, above);
    for (index, line) in (0..place.height).zip(&lines) {
        let air = area.width.saturating_sub(paint::cells(line_width(line))) / 2;
        paint::line(paint::after(paint::line_of(place, index), air), buf, line, skin.style(Look::Text));
    }
}

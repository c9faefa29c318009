//! How many cells a text takes, and how it is cut, padded and wrapped to fit.
//!
//! Counts exactly as ratatui's buffer does, grapheme by grapheme, after [`clean`] took out whatever
//! terminals disagree on. All functions here expect cleaned text; the widgets clean what they draw.
//!
//! Nearly all text is [`plain`], and that is counted character by character: finding graphemes took a fifth of a frame.

use std::borrow::Cow;
use std::ops::Range;

use ratatui::buffer::{Buffer, CellWidth};
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use unicode_segmentation::UnicodeSegmentation;

/// What stands where text was cut.
pub const ELLIPSIS: &str = "…";

/// Stacked accents beyond this many on one letter would spill over the lines above and below.
const MOST_ACCENTS: usize = 4;

/// Takes out wide letters over whose other half something else was drawn: a terminal shows such a letter whole, and what
/// stands under it not at all, also not when the letter is gone. What only looks otherwise under a letter goes: no
/// terminal would hear of it when the letter gives way.
pub fn without_halves(buf: &mut Buffer) {
    let width = usize::from(buf.area.width).max(1);
    for at in 0..buf.content.len() {
        let is_wide = |cell: &ratatui::buffer::Cell| cell.symbol().len() > 1 && cell.cell_width() > 1;
        if !buf.content.get(at).is_some_and(is_wide) {
            continue;
        }
        let beside = buf.content.get_mut(at + 1).filter(|_| (at + 1) % width != 0);
        match beside.filter(|cell| cell.symbol() == " ") {
            Some(under) => under.reset(),
            None => {
                if let Some(half) = buf.content.get_mut(at) {
                    half.set_symbol(" ");
                }
            }
        }
    }
}

/// Whether every character is harmless, takes one cell and never joins another: the letters of the languages written
/// with Latin letters, and the punctuation, arrows, lines and signs of the screens.
pub fn plain(text: &str) -> bool {
    text.bytes().all(|byte| (b' '..=b'~').contains(&byte)) || text.chars().all(is_plain)
}

const fn is_plain(character: char) -> bool {
    matches!(character,
        ' '..='~' | '\u{a1}'..='\u{ac}' | '\u{ae}'..='\u{24f}' | '‐'..='‧' | '‰'..='⁞' | '←'..='⇿' | '─'..='◼' | '✓')
}

/// The byte behind the first `count` characters; `None` when there are no more than that.
fn behind(text: &str, count: usize) -> Option<usize> {
    text.char_indices().nth(count).map(|(at, _)| at)
}

/// Makes text harmless to draw. White space becomes one plain space per character, an escape or other
/// control character becomes `�`, and what is invisible or turns the writing direction is left out.
///
/// Import and entry already refuse such characters; this is the last door before the terminal.
pub fn clean(text: &str) -> Cow<'_, str> {
    if plain(text) {
        return Cow::Borrowed(text);
    }
    let mut accents = 0;
    let mut kept = String::with_capacity(text.len());
    for character in text.chars() {
        let Some(drawn) = harmless(character) else { continue };
        let stacked = char_width(drawn) == 0;
        accents = if stacked { accents + 1 } else { 0 };
        if accents <= MOST_ACCENTS {
            kept.push(drawn);
        }
    }
    if kept == text { Cow::Borrowed(text) } else { Cow::Owned(kept) }
}

/// What is drawn for one character; `None` for nothing.
fn harmless(character: char) -> Option<char> {
    match character {
        '\t' | '\n' | '\r' | '\u{85}' | '\u{2028}' | '\u{2029}' => Some(' '),
        character if character.is_control() => Some('�'),
        // Soft hyphen, zero-width characters and joiners, byte order mark.
        '\u{ad}' | '\u{200b}'..='\u{200d}' | '\u{2060}'..='\u{2064}' | '\u{feff}' => None,
        // Marks, embeddings, overrides and isolates of the writing direction.
        '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{206f}' => None,
        // Variation selectors and tags: terminals disagree about the width that they give.
        '\u{fe00}'..='\u{fe0f}' | '\u{e0000}'..='\u{e0fff}' => None,
        character => Some(character),
    }
}

fn char_width(character: char) -> u16 {
    let mut bytes = [0; 4];
    let text: &str = character.encode_utf8(&mut bytes);
    text.cell_width()
}

/// The cells that one grapheme takes: 0, 1, 2, or more for long sequences.
fn grapheme_width(grapheme: &str) -> usize {
    if grapheme.contains(char::is_control) { 0 } else { usize::from(grapheme.cell_width()) }
}

/// The cells that a text takes.
pub fn width(text: &str) -> usize {
    if plain(text) { text.chars().count() } else { text.graphemes(true).map(grapheme_width).sum() }
}

/// The cells that a line of spans takes.
pub fn line_width(line: &Line<'_>) -> usize {
    line.spans.iter().map(|span| width(&span.content)).sum()
}

/// The longest start of `text` that fits in `cells`, and how wide that is.
pub fn fitting(text: &str, cells: usize) -> (&str, usize) {
    if plain(text) {
        return match behind(text, cells) {
            Some(end) => (text.get(..end).unwrap_or_default(), cells),
            None => (text, text.chars().count()),
        };
    }
    let mut taken = 0;
    for (start, grapheme) in text.grapheme_indices(true) {
        let next = taken + grapheme_width(grapheme);
        if next > cells {
            return (text.get(..start).unwrap_or_default(), taken);
        }
        taken = next;
    }
    (text, taken)
}

/// What is left of `text` after leaving out graphemes until at least `cells` are gone, and how many
/// were: one more than asked when a wide one stands on the edge.
pub fn skipping(text: &str, cells: usize) -> (&str, usize) {
    if plain(text) {
        return match behind(text, cells) {
            Some(start) => (text.get(start..).unwrap_or_default(), cells),
            None => ("", text.chars().count()),
        };
    }
    let mut gone = 0;
    for (start, grapheme) in text.grapheme_indices(true) {
        if gone >= cells {
            return (text.get(start..).unwrap_or_default(), gone);
        }
        gone += grapheme_width(grapheme);
    }
    ("", gone)
}

/// `text` in at most `cells`; what does not fit is cut off and shown by `…`.
pub fn truncate(text: &str, cells: usize) -> Cow<'_, str> {
    match cells {
        0 => Cow::Borrowed(""),
        _ if width(text) <= cells => Cow::Borrowed(text),
        _ => {
            let (start, _) = fitting(text, cells - 1);
            Cow::Owned(format!("{}{ELLIPSIS}", start.trim_end()))
        }
    }
}

/// The side on which text stands in its cells.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Align {
    /// Words.
    #[default]
    Left,
    /// Numbers.
    Right,
}

/// `text` in exactly `cells`: cut with `…`, or filled with spaces.
pub fn pad(text: &str, cells: usize, align: Align) -> String {
    let text = truncate(text, cells);
    let space = " ".repeat(cells.saturating_sub(width(&text)));
    match align {
        Align::Left => format!("{text}{space}"),
        Align::Right => format!("{space}{text}"),
    }
}

/// `text` in lines of at most `cells`, broken between words; a word that is longer is cut.
/// An empty text is one empty line. Line ends in the text end a line.
pub fn wrap(text: &str, cells: usize) -> Vec<&str> {
    line_ranges(text, cells).into_iter().filter_map(|range| text.get(range)).collect()
}

/// The same for a line of styled spans; each part keeps its style.
pub fn wrap_line(line: &Line<'_>, cells: usize) -> Vec<Line<'static>> {
    let text: String = line.spans.iter().map(|span| span.content.as_ref()).collect();
    line_ranges(&text, cells).into_iter().map(|range| slice(line, range)).collect()
}

/// The bytes `range` of a line, as if its spans were one text.
fn slice(line: &Line<'_>, range: Range<usize>) -> Line<'static> {
    let mut start = 0;
    let mut spans = Vec::new();
    for span in &line.spans {
        let end = start + span.content.len();
        let part = range.start.max(start)..range.end.min(end);
        if part.start < part.end
            && let Some(text) = span.content.get(part.start - start..part.end - start)
        {
            spans.push(Span::styled(text.to_owned(), span.style));
        }
        start = end;
    }
    Line::from(spans).style(line.style)
}

/// Where the lines of wrapped text begin and end, in bytes.
pub fn line_ranges(text: &str, cells: usize) -> Vec<Range<usize>> {
    let mut lines = Vec::new();
    let mut at = 0;
    for part in text.split('\n') {
        wrap_part(text, at..at + part.len(), cells.max(1), &mut lines);
        at += part.len() + 1;
    }
    lines
}

fn wrap_part(text: &str, part: Range<usize>, cells: usize, lines: &mut Vec<Range<usize>>) {
    let mut rest = part;
    loop {
        let left = text.get(rest.clone()).unwrap_or_default();
        let (start, _) = fitting(left, cells);
        if start.len() == left.len() {
            lines.push(rest.start..rest.start + left.trim_end().len());
            return;
        }
        let fits = match start.len() {
            // Not even one grapheme fits: it stands alone, and the drawing clips it.
            0 => left.graphemes(true).next().map_or(left.len(), str::len),
            length => length,
        };
        let next_is_space = left.get(fits..).is_some_and(|tail| tail.starts_with(' '));
        let cut = match left.get(..fits).and_then(|head| head.rfind(' ')) {
            Some(space) if !next_is_space && !left.get(..space).unwrap_or_default().trim().is_empty() => {
                space
            }
            _ => fits,
        };
        let line = left.get(..cut).unwrap_or_default();
        lines.push(rest.start..rest.start + line.trim_end().len());
        let tail = left.get(cut..).unwrap_or_default();
        let skipped = tail.len() - tail.trim_start_matches(' ').len();
        rest = rest.start + cut + skipped..rest.end;
        if rest.is_empty() {
            return;
        }
    }
}

/// `line` in at most `cells`, each span cleaned; what does not fit is cut off and shown by `…`.
pub fn truncate_line(line: &Line<'_>, cells: usize) -> Line<'static> {
    let shown = shortened(line, cells);
    let owned = shown.spans.into_iter().map(|span| Span::styled(span.content.into_owned(), span.style));
    Line::from(owned.collect::<Vec<_>>()).style(line.style)
}

/// The same, for who only looks at it.
pub fn shortened<'a>(line: &'a Line<'_>, cells: usize) -> Line<'a> {
    let mut left = cells;
    let spans: Vec<(Cow<'_, str>, Style)> =
        line.spans.iter().map(|span| (clean(&span.content), span.style)).collect();
    let total: usize = spans.iter().map(|(text, _)| width(text)).sum();
    let mut kept = Vec::with_capacity(spans.len());
    for (text, style) in spans {
        if total <= cells {
            kept.push(Span::styled(text, style));
            continue;
        }
        let text_width = width(&text);
        // The span on the edge takes the ellipsis; those after it find no room left.
        let cut = if text_width < left { text } else { truncate_on_edge(&text, left) };
        left = left.saturating_sub(text_width);
        if !cut.is_empty() {
            kept.push(Span::styled(cut, style));
        }
        if left == 0 {
            break;
        }
    }
    Line::from(kept).style(line.style)
}

/// Like [`truncate`], for text that has more behind it: always ends in `…`.
fn truncate_on_edge<'a>(text: &str, cells: usize) -> Cow<'a, str> {
    match cells {
        0 => Cow::Borrowed(""),
        _ => {
            let (start, _) = fitting(text, cells - 1);
            Cow::Owned(format!("{}{ELLIPSIS}", start.trim_end()))
        }
    }
}

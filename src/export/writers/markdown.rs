//! Markdown (CommonMark with GitHub's tables). Text from users is never markup: it comes out as it was typed.

use unicode_width::UnicodeWidthStr;

use crate::export::document::{Block, Column, Document, Inline, Level, Line};

/// Cells are filled out to this width at most, so that a table reads well as plain text too.
const PADDED_WIDTH: usize = 36;

/// The document as Markdown.
pub fn write(document: &Document) -> String {
    let mut parts = vec![format!("# {}", text(&document.meta.title))];
    parts.extend(document.meta.markings.iter().map(|marking| format!("> {}", strong(marking))));
    parts.extend(document.blocks.iter().map(block));
    let mut written = parts.join("\n\n");
    written.push('\n');
    written
}

fn block(block: &Block) -> String {
    match block {
        Block::Heading(level, title) => {
            let marks = match level {
                Level::Part => "##",
                Level::Subject => "###",
            };
            format!("{marks} {}", text(title))
        }
        Block::Para(words) => at_line_start(&line(words, "\\\n")),
        Block::List(items) => list(items.iter().map(|item| at_line_start(&line(item, " ")))),
        Block::Facts { rows, .. } => list(
            rows.iter()
                .map(|(label, value)| format!("{} {}", strong(&format!("{label}:")), line(value, " "))),
        ),
        Block::Table { caption, columns, rows } => {
            format!("{}\n\n{}", strong(caption), table(columns, rows))
        }
    }
}

fn list(items: impl Iterator<Item = String>) -> String {
    items.map(|item| format!("- {item}")).collect::<Vec<_>>().join("\n")
}

fn table(columns: &[Column], rows: &[Vec<Line>]) -> String {
    let titles: Vec<String> = columns.iter().map(|column| text(&column.title)).collect();
    let rows: Vec<Vec<String>> =
        rows.iter().map(|row| row.iter().map(|cell| line(cell, "<br>")).collect()).collect();
    let widths: Vec<usize> = (0..titles.len())
        .map(|at| {
            let cells = rows.iter().chain([&titles]).filter_map(|row| row.get(at));
            cells.map(|cell| cell.width()).max().unwrap_or(0).clamp(3, PADDED_WIDTH)
        })
        .collect();
    let rule: Vec<String> = widths.iter().map(|width| "-".repeat(*width)).collect();
    let written: Vec<String> =
        [&titles, &rule].into_iter().chain(&rows).map(|row| table_row(row, &widths)).collect();
    written.join("\n")
}

fn table_row(cells: &[String], widths: &[usize]) -> String {
    let mut row = String::from("|");
    for (at, width) in widths.iter().enumerate() {
        let cell = cells.get(at).map_or("", String::as_str);
        let room = " ".repeat(width.saturating_sub(cell.width()));
        row.push_str(&format!(" {cell}{room} |"));
    }
    row
}

fn line(words: &[Inline], line_end: &str) -> String {
    words
        .iter()
        .map(|word| match word {
            Inline::Text(words) => text(words),
            Inline::Strong(words) => strong(words),
            Inline::Emph(words) => format!("*{}*", text(words).trim()),
            Inline::Break => line_end.to_owned(),
        })
        .collect()
}

/// Marks with a space inside them would stay on the page as stars.
fn strong(words: &str) -> String {
    format!("**{}**", text(words).trim())
}

/// Text in which nothing is markup: marks are escaped, whatever is no visible character becomes a space, and
/// what readers would turn into a link or a mention by themselves stays text.
fn text(words: &str) -> String {
    let mut escaped = String::with_capacity(words.len());
    for (at, c) in words.char_indices() {
        let rest = words.get(at..).unwrap_or_default();
        let is_mark = match c {
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '|' | '~' | '#' | '$' | '@' => true,
            '&' => is_character_reference(rest),
            ':' => rest.starts_with("://"),
            '.' => words.get(..at).is_some_and(|before| before.to_ascii_lowercase().ends_with("www")),
            _ => false,
        };
        if is_mark {
            escaped.push('\\');
        }
        match c {
            // Invisible controls that turn the direction of text round: nobody types them, they only deceive.
            '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => {}
            c if c.is_control() || matches!(c, '\u{2028}' | '\u{2029}') => escaped.push(' '),
            c => escaped.push(c),
        }
    }
    escaped
}

/// `&amp;`, `&#38;` and the like: an ampersand that a reader would not show.
fn is_character_reference(rest: &str) -> bool {
    let name = rest.trim_start_matches('&');
    match name.split_once(';') {
        Some((name, _)) => {
            !name.is_empty()
                && name.len() <= 32
                && name.chars().all(|c| c.is_ascii_alphanumeric() || c == '#')
        }
        None => false,
    }
}

/// Marks that count at the start of a line only: bullets, numbers, underlines of headings, indented code.
fn at_line_start(lines: &str) -> String {
    let escape = |line: &str| {
        let line = line.trim_start();
        let digits = line.chars().take_while(char::is_ascii_digit).count();
        match (digits, line.get(digits..).and_then(|rest| rest.chars().next())) {
            (0, Some('-' | '+' | '=')) => format!("\\{line}"),
            (1.., Some('.' | ')')) => {
                let (number, rest) = line.split_at(digits);
                format!("{number}\\{rest}")
            }
            _ => line.to_owned(),
        }
    };
    lines.split('\n').map(escape).collect::<Vec<_>>().join("\n")
}

//! A line cut into the pieces of which dates are made.

use super::names;
use std::ops::Range;

/// One piece of the line and where it stands (bytes).
#[derive(Debug)]
pub(super) struct Token {
    pub span: Range<usize>,
    pub kind: Kind,
    /// The piece begins with a capital, as names do.
    pub capital: bool,
}

/// What a piece is.
#[derive(Debug)]
pub(super) enum Kind {
    /// Letters only, in lower case, without accents or inner dots (`a.s.` is `as`).
    Word(String),
    /// Digits; an apostrophe before them marks a short year (`'26`).
    Number { value: u32, digits: usize, apostrophe: bool },
    /// `12-12`, `12/12/26`, `2026-12-12`.
    Numeric(Numeric),
    /// `@fatima`.
    Mention,
    /// Anything that can be no part of a date.
    Other,
}

/// A date in digits, as it was typed.
#[derive(Debug, Clone, Copy)]
pub(super) struct Numeric {
    pub year: Option<Year>,
    pub month: u32,
    pub day: u32,
    pub separator: char,
}

/// A year as it was typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Year {
    Full(i32),
    Short(i32),
}

/// Cuts a line at white space, takes the punctuation off, and looks at what each piece is.
pub(super) fn tokens(line: &str) -> Vec<Token> {
    let mut found = Vec::new();
    let mut rest = 0;
    for piece in line.split(char::is_whitespace) {
        let start = rest;
        rest = start + piece.len() + line.get(start + piece.len()..).map_or(0, first_char_len);
        let trimmed_front = piece.trim_start_matches(is_opening);
        let start = start + (piece.len() - trimmed_front.len());
        let core = trimmed_front.trim_end_matches(is_closing);
        if !core.is_empty() {
            push(&mut found, core, start);
        }
    }
    found
}

fn first_char_len(text: &str) -> usize {
    text.chars().next().map_or(0, char::len_utf8)
}

fn is_opening(c: char) -> bool {
    matches!(c, '(' | '[' | '"' | '“' | '‘' | ',' | ';')
}

fn is_closing(c: char) -> bool {
    matches!(c, ')' | ']' | '"' | '”' | '’' | '\'' | '.' | ',' | ';' | ':' | '!' | '?' | '-')
}

fn push(found: &mut Vec<Token>, core: &str, start: usize) {
    let pieces: Vec<&str> = core.split('-').collect();
    let is_spelled_date = pieces.len() > 1
        && pieces.iter().any(|piece| names::month(&fold(piece)).is_some())
        && pieces.iter().all(|piece| names::month(&fold(piece)).is_some() || number(piece).is_some());
    if !is_spelled_date {
        found.push(token(core, start));
        return;
    }
    let mut at = start;
    for piece in pieces {
        found.push(token(piece, at));
        at += piece.len() + 1;
    }
}

fn token(core: &str, start: usize) -> Token {
    let capital = core.chars().next().is_some_and(char::is_uppercase);
    Token { span: start..start + core.len(), kind: kind(core), capital }
}

fn kind(core: &str) -> Kind {
    if core.starts_with('@') {
        return Kind::Mention;
    }
    if let Some(number) = number(core) {
        return number;
    }
    if let Some(numeric) = numeric(core) {
        return Kind::Numeric(numeric);
    }
    let word = fold(core);
    if word.chars().all(|c| c.is_alphabetic() || c == '\'') { Kind::Word(word) } else { glued_week(word) }
}

/// `wk50` is kept as one word; the week rule takes it apart.
fn glued_week(word: String) -> Kind {
    let digits = word.strip_prefix("week").or_else(|| word.strip_prefix("wk"));
    match digits.map(|d| d.len() <= 2 && d.chars().all(|c| c.is_ascii_digit())) {
        Some(true) => Kind::Word(word),
        _ => Kind::Other,
    }
}

fn number(core: &str) -> Option<Kind> {
    let bare = core.trim_start_matches(['\'', '’']);
    let bare = if bare.len() < core.len() { bare } else { ordinal(core).unwrap_or(core) };
    let is_digits = !bare.is_empty() && bare.len() <= 4 && bare.chars().all(|c| c.is_ascii_digit());
    let value = if is_digits { bare.parse().ok()? } else { return None };
    Some(Kind::Number { value, digits: bare.len(), apostrophe: core.starts_with(['\'', '’']) })
}

/// The digits of `11e`, `1ste`, `2de`.
fn ordinal(core: &str) -> Option<&str> {
    let digits = ["ste", "de", "e"].iter().find_map(|end| core.strip_suffix(end))?;
    (matches!(digits.len(), 1 | 2) && digits.chars().all(|c| c.is_ascii_digit())).then_some(digits)
}

fn numeric(core: &str) -> Option<Numeric> {
    let separator = core.chars().find(|c| !c.is_ascii_digit()).filter(|c| matches!(c, '-' | '/' | '.'))?;
    let parts: Vec<&str> = core.split(separator).collect();
    if !parts.iter().all(|part| !part.is_empty() && part.chars().all(|c| c.is_ascii_digit())) {
        return None;
    }
    let short = |part: &str| (part.len() <= 2).then(|| part.parse::<u32>().ok()).flatten();
    match parts.as_slice() {
        [day, month] => Some(Numeric { year: None, month: short(month)?, day: short(day)?, separator }),
        [year, month, day] if year.len() == 4 => Some(Numeric {
            year: Some(Year::Full(year.parse().ok()?)),
            month: short(month)?,
            day: short(day)?,
            separator,
        }),
        [day, month, year] => {
            let typed = match year.len() {
                2 => Year::Short(year.parse().ok()?),
                4 => Year::Full(year.parse().ok()?),
                _ => return None,
            };
            Some(Numeric { year: Some(typed), month: short(month)?, day: short(day)?, separator })
        }
        _ => None,
    }
}

/// Lower case, without the accents that Dutch date words can have and without inner dots.
pub(super) fn fold(word: &str) -> String {
    let plain = |c: char| match c {
        'é' | 'è' | 'ë' | 'ê' => 'e',
        'ó' | 'ò' | 'ö' => 'o',
        'á' | 'à' => 'a',
        '’' => '\'',
        other => other,
    };
    let is_dotted = word.split('.').all(|part| part.chars().count() <= 1);
    word.to_lowercase().chars().filter(|c| !(is_dotted && *c == '.')).map(plain).collect()
}

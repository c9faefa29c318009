//! A filter cut into words: white space parts them, quotes hold them together.

use std::ops::Range;

/// One word of a filter: `-status:aandacht,vastgelopen`.
pub(super) struct Piece {
    pub negated: bool,
    /// What stands before the first colon, when that is meant as a key.
    pub key: Option<Text>,
    /// What stands behind it, parted at commas; empty ones left out.
    pub values: Vec<Value>,
    /// All of it.
    pub span: Range<usize>,
}

/// One of the values.
pub(super) struct Value {
    /// A minus stood before it.
    pub negated: bool,
    pub text: Text,
}

/// Some letters without their quotes, and where they stand (bytes).
#[derive(Clone, Default)]
pub(super) struct Text {
    pub text: String,
    pub span: Range<usize>,
}

struct Letter {
    c: char,
    at: usize,
    quoted: bool,
}

pub(super) fn pieces(filter: &str) -> Vec<Piece> {
    let mut found = vec![];
    let mut word = vec![];
    let mut quoted = false;
    let mut quotes = None;
    for (at, c) in filter.char_indices() {
        match c {
            '"' | '“' | '”' => {
                quoted = !quoted;
                quotes = Some(at..at + c.len_utf8());
            }
            c if c.is_whitespace() && !quoted => {
                found.extend(piece(&std::mem::take(&mut word)).or(quotes.take().map(only_quotes)));
            }
            c => word.push(Letter { c, at, quoted }),
        }
        if !word.is_empty() {
            quotes = None;
        }
    }
    found.extend(piece(&word).or(quotes.map(only_quotes)));
    found
}

/// Quotes around nothing.
fn only_quotes(span: Range<usize>) -> Piece {
    Piece { negated: false, key: None, values: vec![], span }
}

fn piece(letters: &[Letter]) -> Option<Piece> {
    let is_sign = |letter: &&Letter| letter.c == '-' && !letter.quoted;
    let negated = letters.first().filter(is_sign).is_some() && letters.len() > 1;
    let letters = letters.get(usize::from(negated)..)?;
    let colon = letters.iter().position(|letter| letter.c == ':' && !letter.quoted);
    let key = colon.and_then(|at| letters.get(..at)).filter(|name| is_name(name));
    let rest = match (colon, key) {
        (Some(at), Some(_)) => letters.get(at + 1..)?,
        _ => letters,
    };
    let values = rest
        .split(|letter| letter.c == ',' && !letter.quoted)
        .map(|letters| value(letters, key.is_some()))
        .filter(|value| !value.text.text.trim().is_empty());
    let span = letters.first()?.at..end(letters.last()?);
    Some(Piece { negated, key: key.map(text), values: values.collect(), span })
}

/// Whether a colon comes after a key, known or not. `10:30` is a word, and so is what begins with a quote; a colon
/// with nothing before it is a key that stands apart (`status :nieuw`).
fn is_name(letters: &[Letter]) -> bool {
    letters.iter().all(|letter| !letter.quoted)
        && (letters.is_empty() || letters.iter().any(|letter| letter.c.is_alphabetic()))
}

fn says_something(letter: &Letter) -> bool {
    letter.c.is_alphanumeric()
}

/// Behind a key a minus before a value means not; a word holds it.
fn value(letters: &[Letter], keyed: bool) -> Value {
    match letters {
        [sign, rest @ ..] if keyed && sign.c == '-' && !sign.quoted && rest.iter().any(says_something) => {
            Value { negated: true, text: text(rest) }
        }
        _ => Value { negated: false, text: text(letters) },
    }
}

fn text(letters: &[Letter]) -> Text {
    let span = match (letters.first(), letters.last()) {
        (Some(first), Some(last)) => first.at..end(last),
        _ => 0..0,
    };
    Text { text: letters.iter().map(|letter| letter.c).collect(), span }
}

fn end(letter: &Letter) -> usize {
    letter.at + letter.c.len_utf8()
}

//! Takes out of a text what a terminal or a reader could be fooled by.
//!
//! What becomes a fact goes through here ([`super::decide`]), and so does what is pasted and what a list holds.

use std::borrow::Cow;
use std::iter::Peekable;

use unicode_normalization::UnicodeNormalization;

/// One line: no escape sequences, control characters, bidi overrides or invisible characters, single spaces,
/// nothing around it, composed (NFC).
pub fn line(text: &str) -> String {
    // Nearly every cell of a list: nothing in it is to be taken out, and it is composed as it is.
    if text.bytes().all(|byte| matches!(byte, b' '..=b'~')) && !text.contains("  ") {
        return text.trim().to_owned();
    }
    let mut line = String::with_capacity(text.len());
    for c in without_traps(text) {
        if !c.is_whitespace() {
            line.push(c);
        } else if !line.is_empty() && !line.ends_with(' ') {
            line.push(' ');
        }
    }
    line.truncate(line.trim_end().len());
    line.nfc().collect()
}

/// As [`line()`], but spaces stay as they are and lines stay apart, with `\n` between them.
pub fn lines(text: &str) -> String {
    let unified = text.replace("\r\n", "\n").replace(['\r', '\u{85}', '\u{2028}', '\u{2029}'], "\n");
    let spaced = without_traps(&unified).map(|c| if c == '\t' { ' ' } else { c });
    spaced.filter(|c| *c == '\n' || !c.is_control()).nfc().collect()
}

/// A text to be printed, with `\u{fffd}` for each character that a terminal would obey: controls other than the end
/// of a line and the tab, and what turns the direction of reading.
pub fn shown(text: &str) -> Cow<'_, str> {
    let obeyed = |c: char| (c.is_control() && !matches!(c, '\n' | '\r' | '\t')) || turns(c);
    if !text.contains(obeyed) {
        return Cow::Borrowed(text);
    }
    Cow::Owned(text.replace(obeyed, "\u{fffd}"))
}

/// The characters of a text without escape sequences, invisible characters and controls that are no white space.
fn without_traps(text: &str) -> impl Iterator<Item = char> {
    let mut chars = text.chars().peekable();
    std::iter::from_fn(move || {
        loop {
            match chars.next()? {
                '\u{1b}' => skip_escape(&mut chars),
                '\u{9b}' => skip_control_sequence(&mut chars),
                c if c.is_control() && !c.is_whitespace() => {}
                c if is_invisible(c) => {}
                c => return Some(c),
            }
        }
    })
}

fn skip_escape(chars: &mut Peekable<impl Iterator<Item = char>>) {
    match chars.next() {
        Some('[') => skip_control_sequence(chars),
        // OSC, DCS, APC, PM and SOS run to a bell or to ESC \.
        Some(']' | 'P' | '_' | '^' | 'X') => {
            while let Some(c) = chars.next() {
                if c == '\u{7}' || c == '\u{9c}' || (c == '\u{1b}' && chars.next_if_eq(&'\\').is_some()) {
                    break;
                }
            }
        }
        _ => {}
    }
}

fn skip_control_sequence(chars: &mut impl Iterator<Item = char>) {
    for c in chars {
        if matches!(c, '@'..='~') {
            break;
        }
    }
}

/// Bidi controls.
fn turns(c: char) -> bool {
    matches!(c, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// Format characters: bidi controls, zero-width characters, the soft hyphen, tags, variation selectors.
fn is_invisible(c: char) -> bool {
    turns(c)
        || matches!(c,
            '\u{ad}' | '\u{34f}' | '\u{115f}'..='\u{1160}' | '\u{180e}' | '\u{200b}'..='\u{200d}'
            | '\u{2060}'..='\u{206f}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}'
            | '\u{e0000}'..='\u{e0fff}')
}

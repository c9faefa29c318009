//! Takes out of a cell what a terminal or a reader could be fooled by.

use unicode_normalization::UnicodeNormalization;

/// A cell without escape sequences, control characters, bidi overrides and invisible characters, with
/// single spaces, composed (NFC). Also undoes what programs put around a value: the `'` that guards a
/// formula in our own lists, and `="00123"` which keeps zeros in Excel.
pub fn clean(cell: &str) -> String {
    let mut text = String::with_capacity(cell.len());
    let mut chars = cell.nfc().peekable();
    while let Some(c) = chars.next() {
        match c {
            '\u{1b}' => skip_escape(&mut chars),
            '\u{9b}' => skip_control_sequence(&mut chars),
            c if c.is_whitespace() => {
                if !text.is_empty() && !text.ends_with(' ') {
                    text.push(' ');
                }
            }
            c if c.is_control() || is_invisible(c) => {}
            c => text.push(c),
        }
    }
    text.truncate(text.trim_end().len());
    unwrap_guards(&text).to_owned()
}

/// The school's number for a pupil as text: "123456.0" and "123456,00" come from a column of numbers.
/// `None` for a number that Excel has shortened ("1,23457E+05"): its last digits are lost.
pub fn pupil_number(cell: &str) -> Option<String> {
    let whole = cell.split_once(['.', ',']).filter(|(whole, rest)| {
        let digits = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
        digits(whole) && digits(rest) && rest.bytes().all(|b| b == b'0') && rest.len() < 3
    });
    let shortened = cell.bytes().next().is_some_and(|b| b.is_ascii_digit()) && cell.contains("E+");
    (!shortened).then(|| whole.map_or(cell, |(whole, _)| whole).to_owned())
}

fn skip_escape(chars: &mut std::iter::Peekable<impl Iterator<Item = char>>) {
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

/// Format characters: bidi controls, zero-width characters, the soft hyphen, tags, variation selectors.
fn is_invisible(c: char) -> bool {
    matches!(c,
        '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}'..='\u{1160}' | '\u{180e}' | '\u{200b}'..='\u{200f}'
        | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}'
        | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e0fff}')
}

fn unwrap_guards(text: &str) -> &str {
    let kept_zeros = text.strip_prefix("=\"").and_then(|rest| rest.strip_suffix('"'));
    let guarded = text.strip_prefix('\'').filter(|rest| rest.starts_with(['=', '+', '-', '@']));
    kept_zeros.or(guarded).unwrap_or(text)
}

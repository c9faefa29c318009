//! What a cell means, without what programs put around a value.

use crate::domain::clean::line;

/// A cell as one clean line. Also undoes what programs put around a value: the `'` that guards a formula in our own
/// lists, and `="00123"` which keeps zeros in Excel.
pub fn clean(cell: &str) -> String {
    unwrap_guards(&line(cell)).to_owned()
}

/// The school's number for a pupil as text: "123456.0" and "123456,00" come from a column of numbers.
/// `None` for a number that Excel has shortened ("1,23457E+05"): its last digits are lost.
pub fn pupil_number(cell: &str) -> Option<String> {
    let whole = cell.split_once(['.', ',']).filter(|(whole, rest)| {
        let digits = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
        digits(whole) && digits(rest) && rest.bytes().all(|b| b == b'0') && rest.len() < 3
    });
    let own = whole.map_or(cell, |(whole, _)| whole);
    let is_digits = |text: &str| text.bytes().all(|b| b.is_ascii_digit());
    // A number keeps fifteen digits in a spreadsheet.
    let is_lost = (own.len() > MOST_DIGITS && is_digits(own) && own.ends_with('0'))
        || (cell.len() > 1 && cell.chars().all(|c| c == '#'));
    let own = own.strip_prefix('#').filter(|rest| !rest.is_empty() && is_digits(rest)).unwrap_or(own);
    (!is_lost && !is_shortened(cell)).then(|| own.to_owned())
}

/// As many digits as a number keeps in a spreadsheet.
const MOST_DIGITS: usize = 15;

/// "1,23457E+05", "1.2347E4": only a number that a spreadsheet wrote has a comma or a sign as well as an E.
fn is_shortened(cell: &str) -> bool {
    let Some((digits, power)) = cell.split_once(['E', 'e']) else { return false };
    let is_digits = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    let whole = digits.replace([',', '.'], "");
    let bare = power.trim_start_matches(['+', '-']);
    is_digits(&whole) && is_digits(bare) && (whole.len() < digits.len() || bare.len() < power.len())
}

fn unwrap_guards(text: &str) -> &str {
    let kept_zeros = text.strip_prefix("=\"").and_then(|rest| rest.strip_suffix('"'));
    let is_guarded = |c: char| matches!(c, '=' | '+' | '-' | '@') || c.is_ascii_digit();
    let guarded = text.strip_prefix('\'').filter(|rest| rest.starts_with(is_guarded));
    kept_zeros.or(guarded).unwrap_or(text)
}

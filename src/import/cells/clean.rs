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
    let shortened = cell.bytes().next().is_some_and(|b| b.is_ascii_digit()) && cell.contains("E+");
    (!shortened).then(|| whole.map_or(cell, |(whole, _)| whole).to_owned())
}

fn unwrap_guards(text: &str) -> &str {
    let kept_zeros = text.strip_prefix("=\"").and_then(|rest| rest.strip_suffix('"'));
    let guarded = text.strip_prefix('\'').filter(|rest| rest.starts_with(['=', '+', '-', '@']));
    kept_zeros.or(guarded).unwrap_or(text)
}

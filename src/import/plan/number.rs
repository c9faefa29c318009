//! The number of a pupil: out of its column, or from behind the name where a list prints it there.

use super::fault::Wrong;
use super::read::Reader;
use crate::domain::Fact;
use crate::import::cells;
use crate::import::headings::Field;

impl Reader<'_> {
    /// Reads it.
    pub(super) fn number(&mut self) {
        let cell = self.cell(Field::SchoolPupilNo);
        // "nog geen" is no number, and no two pupils share it.
        let cell = if cells::says_nothing(&cell) || cell.trim() == "0" { String::new() } else { cell };
        let wrong = match cells::pupil_number(&cell) {
            None => Wrong::ShortenedNumber,
            Some(number) if cells::is_a_day(&number) => Wrong::NumberAsDay,
            Some(number) if is_in_parts(&number) => Wrong::NumberInParts,
            Some(number) if is_no_number(&number) => Wrong::NotANumber,
            Some(number) => return self.number_or_behind(number),
        };
        self.fault(Field::SchoolPupilNo, cell, wrong);
    }

    /// The number of the column, or where it says none the one behind the name.
    fn number_or_behind(&mut self, own: String) {
        let number = match self.behind_name.take() {
            Some((field, behind)) if own.is_empty() => {
                self.remark(field, String::new(), Wrong::NumberBehindName);
                behind
            }
            Some((field, behind)) if !is_same(&own, &behind) => {
                let taken = self.columns.heading(Field::SchoolPupilNo).unwrap_or_default().to_owned();
                self.fault(field, behind, Wrong::OtherNumber { taken });
                own
            }
            _ => own,
        };
        self.set((!number.is_empty()).then_some(Fact::SchoolPupilNo(number)));
    }
}

/// Spreadsheets take zeros off in front.
fn is_same(one: &str, other: &str) -> bool {
    one.trim_start_matches('0') == other.trim_start_matches('0')
}

/// "12.345", "1,5": a number that a program wrote with a sign, or the half of one.
fn is_in_parts(number: &str) -> bool {
    let parts: Vec<&str> = number.split(['.', ',']).collect();
    let is_digits = |part: &&str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    match parts.as_slice() {
        [first, rest @ ..] if !rest.is_empty() && parts.iter().all(is_digits) => {
            let is_half = rest.len() == 1 && rest.iter().all(|part| part.len() < 3);
            is_half || (first.len() < 4 && (rest.len() == 1 || rest.iter().all(|part| part.len() == 3)))
        }
        _ => false,
    }
}

/// A telephone number, an address for mail, or a word without any digit.
fn is_no_number(number: &str) -> bool {
    let bare: String = number.chars().filter(char::is_ascii_digit).collect();
    let is_mobile = ["06", "+316", "00316"].iter().any(|start| number.starts_with(start));
    let is_phone = cells::is_phone(number) && (is_mobile || bare.len() < number.len());
    let is_word = number.contains(char::is_alphabetic) && bare.is_empty();
    is_phone || is_word || number.contains('@')
}

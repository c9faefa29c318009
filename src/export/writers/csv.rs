//! CSV as Dutch Excel opens it: `;`, a byte order mark, CRLF. Text that a spreadsheet would take for a formula gets an
//! apostrophe in front.

use crate::export::sheet::{Cell, Sheet};

/// The sheet as a file: headings and one record per row.
pub fn write(sheet: &Sheet) -> String {
    let mut file = String::from("\u{feff}");
    record(&mut file, sheet.columns.iter().map(|column| column.heading.to_owned()));
    for row in &sheet.rows {
        record(&mut file, row.iter().map(Cell::words));
    }
    file
}

fn record(file: &mut String, cells: impl Iterator<Item = String>) {
    for (at, cell) in cells.enumerate() {
        if at > 0 {
            file.push(';');
        }
        file.push_str(&quoted(&safe(&cell)));
    }
    file.push_str("\r\n");
}

/// With what a formula begins, also as full-width signs: a spreadsheet takes those for the same.
const FORMULA: [char; 10] = ['=', '+', '-', '@', '\t', '\r', '\u{ff1d}', '\u{ff0b}', '\u{ff0d}', '\u{ff20}'];

/// A cell that no spreadsheet takes for a formula. Numbers, also negative ones, stay numbers.
pub fn safe(cell: &str) -> String {
    let dangerous = cell.starts_with(FORMULA);
    if dangerous && !is_number(cell) { format!("'{cell}") } else { cell.to_owned() }
}

/// `-2`, `-2,5`
fn is_number(cell: &str) -> bool {
    let digits = cell.strip_prefix('-').unwrap_or(cell);
    let mut parts = digits.split(',');
    let all_digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    parts.clone().count() <= 2 && parts.all(all_digits)
}

fn quoted(cell: &str) -> String {
    let needs = cell.contains([';', '"', '\n', '\r']) || cell.trim() != cell;
    if needs { format!("\"{}\"", cell.replace('"', "\"\"")) } else { cell.to_owned() }
}

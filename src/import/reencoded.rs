//! Text that was written as UTF-8, read by another program as Windows text, and written as UTF-8 again: "YÄ±lmaz" for
//! Yılmaz. One cell says little; where every letter with an accent in a list is of this kind, the list is.

use encoding_rs::{Encoding, WINDOWS_1252, WINDOWS_1254};

use super::table::{Cells, Table};

/// The text as it was, where it is of this kind.
pub fn as_it_was(text: &str) -> Option<String> {
    if text.is_ascii() {
        return None;
    }
    [WINDOWS_1252, WINDOWS_1254].into_iter().find_map(|encoding| turned_back(text, encoding))
}

fn turned_back(text: &str, encoding: &'static Encoding) -> Option<String> {
    let (bytes, _, lost) = encoding.encode(text);
    if lost {
        return None;
    }
    String::from_utf8(bytes.into_owned()).ok().filter(|back| back != text)
}

/// Puts a whole list right, where all its cells with other letters than ASCII are of this kind. Says whether it did.
pub(super) fn mend(table: &mut Table) -> bool {
    if !is_wrong(table) {
        return false;
    }
    for heading in &mut table.headings {
        if let Some(right) = as_it_was(heading) {
            *heading = right;
        }
    }
    for row in &mut table.rows {
        if row.cells.filled().any(|(_, cell)| !cell.is_ascii()) {
            row.cells = Cells::of(row.cells.filled().map(|(column, cell)| (column, as_it_was(cell), cell)));
        }
    }
    true
}

fn is_wrong(table: &Table) -> bool {
    let headings = table.headings.iter().map(String::as_str);
    let cells = table.rows.iter().flat_map(|row| row.cells.filled().map(|(_, cell)| cell));
    let mut others = headings.chain(cells).filter(|cell| !cell.is_ascii()).peekable();
    others.peek().is_some() && others.all(|cell| as_it_was(cell).is_some())
}

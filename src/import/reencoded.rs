//! Text that was written as UTF-8, read by another program as Windows text, and written as UTF-8 again: "YÄ±lmaz" for
//! Yılmaz. One cell says little; where every letter with an accent in a list is of this kind, the list is.

use encoding_rs::{Encoding, WINDOWS_1252, WINDOWS_1254};

use super::table::{Cells, Table};

/// The text as it was, where it is of this kind. It can have gone that way more than once.
pub fn as_it_was(text: &str) -> Option<String> {
    let once = |text: &str| {
        let encodings = [WINDOWS_1252, WINDOWS_1254].into_iter().filter(|_| !text.is_ascii());
        encodings.into_iter().find_map(|encoding| turned_back(text, encoding))
    };
    std::iter::successors(once(text), |text| once(text)).take(MOST).last()
}

/// No text goes that way more often.
const MOST: usize = 4;

fn turned_back(text: &str, encoding: &'static Encoding) -> Option<String> {
    let mut bytes = Vec::with_capacity(text.len());
    for letter in text.chars() {
        match (letter, encoding.encode(letter.encode_utf8(&mut [0; 4]))) {
            (_, (own, _, false)) => bytes.extend_from_slice(&own),
            // What has no letter in Windows text, other programs take as it is.
            ('\u{80}'..='\u{9f}', _) => bytes.push(u8::try_from(u32::from(letter)).ok()?),
            _ => return None,
        }
    }
    String::from_utf8(bytes).ok().filter(|back| back != text)
}

/// Letters of Windows text that stand where a Turkish machine has others, and those.
const TURKISH: [(char, char); 6] = [('Ý', 'İ'), ('ý', 'ı'), ('Þ', 'Ş'), ('þ', 'ş'), ('Ð', 'Ğ'), ('ð', 'ğ')];

/// Letters that stand beside them where they are meant: in names from Iceland and the Czech lands.
const NORTHERN: &[char] = &['á', 'í', 'ú', 'æ', 'š', 'ž', 'Á', 'Í', 'Ú', 'Æ', 'Š', 'Ž'];

/// Puts a list right that a Turkish machine wrote in a file that does not say so: "Ýlker" for İlker.
pub(super) fn mend_turkish(table: &mut Table) {
    let is_one = |letter: char| TURKISH.iter().any(|(taken, _)| *taken == letter);
    let cells = || table.rows.iter().flat_map(|row| row.cells.filled().map(|(_, cell)| cell));
    if table.is_reencoded
        || !cells().any(|cell| cell.contains(is_one))
        || cells().any(|cell| cell.contains(NORTHERN))
    {
        return;
    }
    let meant =
        |letter| TURKISH.iter().find(|(taken, _)| *taken == letter).map_or(letter, |(_, meant)| *meant);
    mend_cells(table, |cell| cell.contains(is_one).then(|| cell.chars().map(meant).collect()));
    table.is_reencoded = true;
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
    mend_cells(table, as_it_was);
    true
}

fn mend_cells(table: &mut Table, right: impl Fn(&str) -> Option<String>) {
    for row in &mut table.rows {
        if row.cells.filled().any(|(_, cell)| !cell.is_ascii()) {
            row.cells = Cells::of(row.cells.filled().map(|(column, cell)| (column, right(cell), cell)));
        }
    }
}

fn is_wrong(table: &Table) -> bool {
    let headings = table.headings.iter().map(String::as_str);
    let cells = table.rows.iter().flat_map(|row| row.cells.filled().map(|(_, cell)| cell));
    let mut others = headings.chain(cells).filter(|cell| !cell.is_ascii()).peekable();
    others.peek().is_some() && others.all(|cell| as_it_was(cell).is_some())
}

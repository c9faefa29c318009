//! A zip file before anybody reads it as a workbook: what it is, and whether it unpacks to something that fits. Its
//! own directory can lie about that, so every part is unpacked here once, into nothing.

use std::io::{self, Cursor, Read};

use quick_xml::events::{BytesStart, Event};
use zip::ZipArchive;
use zip::result::ZipError;

use super::{MAX_CELLS, MAX_UNPACKED};
use crate::import::NotATable;
use crate::import::source::NotOpened;

/// A workbook that can be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// Excel, also with macros.
    Xlsx,
    /// LibreOffice.
    Ods,
}

type Zip<'a> = ZipArchive<Cursor<&'a [u8]>>;

/// What kind of workbook it is; refuses what is none, what is locked and what is too large.
pub(super) fn look(bytes: &[u8]) -> Result<Kind, NotOpened> {
    let mut zip = ZipArchive::new(Cursor::new(bytes)).map_err(|_| NotATable::Damaged)?;
    let names: Vec<String> = zip.file_names().map(|name| name.unwrap_or_default().to_lowercase()).collect();
    let has = |wanted: &str| names.iter().any(|name| name == wanted);
    let kind = if has("content.xml") && has("mimetype") {
        Kind::Ods
    } else if names.iter().any(|name| name.starts_with("xl/") && name.ends_with("workbook.xml")) {
        Kind::Xlsx
    } else {
        return Err(NotATable::Workbook.into());
    };
    let mut left = MAX_UNPACKED;
    for at in 0..zip.len() {
        let part = zip.by_index(at).map_err(|error| unreadable(&error))?;
        let name = part.name().unwrap_or_default().to_lowercase();
        let keep = name.ends_with("sharedstrings.xml") || name == "meta-inf/manifest.xml";
        let mut kept = Vec::new();
        if part.size() > left {
            return Err(NotATable::TooManyCells.into());
        }
        let mut part = part.take(left.saturating_add(1));
        let taken = if keep {
            part.read_to_end(&mut kept).map(|size| size as u64)
        } else {
            io::copy(&mut part, &mut io::sink())
        };
        left = left.checked_sub(taken.map_err(|_| NotATable::Damaged)?).ok_or(NotATable::TooManyCells)?;
        if claims(&kept, "uniqueCount").is_some_and(|strings| strings > MAX_CELLS) {
            return Err(NotATable::TooManyCells.into());
        }
        if kind == Kind::Ods && contains(&kept, b"encryption-data") {
            return Err(NotOpened::CannotUnlock);
        }
    }
    if kind == Kind::Ods {
        check_repeats(&mut zip)?;
    }
    Ok(kind)
}

fn unreadable(error: &ZipError) -> NotOpened {
    match error {
        ZipError::UnsupportedArchive(why) if *why == ZipError::PASSWORD_REQUIRED => NotOpened::CannotUnlock,
        _ => NotATable::Damaged.into(),
    }
}

fn contains(bytes: &[u8], wanted: &[u8]) -> bool {
    bytes.windows(wanted.len()).any(|window| window == wanted)
}

/// The number behind the first `name=` in a part; a reader would reserve room for as many.
fn claims(part: &[u8], name: &str) -> Option<usize> {
    let text = String::from_utf8_lossy(part);
    let (_, behind) = text.split_once(name)?;
    let digits = behind.trim_start_matches([' ', '=', '"', '\'', '\t', '\r', '\n', '+']);
    let end = digits.find(|c: char| !c.is_ascii_digit()).unwrap_or(digits.len());
    // More digits than a number has is more than anything.
    digits.get(..end).filter(|digits| !digits.is_empty()).map(|digits| digits.parse().unwrap_or(usize::MAX))
}

/// An ODS writes a cell or a row once with how often it is repeated, and a reader makes them all. So the cells of a
/// sheet are counted here as far as its last filled row and column.
fn check_repeats(zip: &mut Zip<'_>) -> Result<(), NotATable> {
    let part = zip.by_name("content.xml").map_err(|_| NotATable::Damaged)?;
    let mut reader = quick_xml::Reader::from_reader(io::BufReader::new(part));
    reader.config_mut().check_end_names = false;
    let mut count = Repeats::default();
    let mut buffer = Vec::new();
    loop {
        buffer.clear();
        match reader.read_event_into(&mut buffer).map_err(|_| NotATable::Damaged)? {
            Event::Start(tag) => count.open(&tag),
            Event::Empty(tag) => {
                count.open(&tag);
                count.close(tag.name().as_ref());
            }
            Event::End(tag) => count.close(tag.name().as_ref()),
            Event::Eof => return Ok(()),
            _ => {}
        }
        if count.total() > MAX_CELLS {
            return Err(NotATable::TooManyCells);
        }
    }
}

#[derive(Default)]
struct Repeats {
    /// Cells of the sheets before this one, and of each row on its own.
    before: usize,
    /// Rows of this sheet so far, and as far as the last filled one.
    rows: usize,
    filled_rows: usize,
    /// The widest filled row of this sheet.
    width: usize,
    /// How often this row is repeated, its cells so far, and as far as the last filled one.
    row_repeats: usize,
    cells: usize,
    filled_cells: usize,
}

impl Repeats {
    fn open(&mut self, tag: &BytesStart<'_>) {
        let number = |name: &str| {
            let value = tag
                .try_get_attribute(name)
                .ok()
                .flatten()
                .and_then(|attribute| attribute.value.trim().parse().ok());
            value.unwrap_or(1_usize)
        };
        match tag.name().as_ref() {
            "table:table-row" => {
                self.row_repeats = number("table:number-rows-repeated");
                (self.cells, self.filled_cells) = (0, 0);
            }
            "table:table-cell" | "table:covered-table-cell" => {
                self.cells = self.cells.saturating_add(number("table:number-columns-repeated"));
                let says = |key: &str| {
                    key.starts_with("office:") || key.starts_with("calcext:") || key == "table:formula"
                };
                if tag.attributes().flatten().any(|attribute| says(attribute.key.as_ref())) {
                    self.filled_cells = self.cells;
                }
            }
            _ => {}
        }
    }

    fn close(&mut self, name: &str) {
        match name {
            "table:table-row" => {
                self.rows = self.rows.saturating_add(self.row_repeats);
                if self.filled_cells > 0 {
                    self.filled_rows = self.rows;
                    self.width = self.width.max(self.filled_cells);
                    self.before = self.before.saturating_add(self.filled_cells);
                }
            }
            "table:table" => {
                self.before = self.total();
                (self.rows, self.filled_rows, self.width) = (0, 0, 0);
            }
            _ => {}
        }
    }

    fn total(&self) -> usize {
        self.before
            .saturating_add(self.filled_rows.saturating_mul(self.width))
            .saturating_add(self.filled_cells)
    }
}

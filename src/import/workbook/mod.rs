//! Workbooks to sheets: XLSX and ODS are zip files, XLS and every XLSX with a password are OLE files.
//!
//! A workbook comes from outside, and readers believe what it says of its own size. So `package` and `ole` look first,
//! `caught` catches what they missed, and `locked` takes a password off.

mod caught;
mod cell;
mod locked;
mod ole;
mod package;

use std::io::{Cursor, Read, Seek};

use calamine::{Data, Ods, Range, Reader, SheetType, SheetVisible, Xls, Xlsx};

use super::NotATable;
use super::source::{NotOpened, Sheet, Visibility};
use super::table::{self, Cell, MAX_CELLS};

pub use caught::panic_is_expected;

/// The most bytes that the parts of a workbook may hold together: far more than that many cells need.
const MAX_UNPACKED: u64 = 192 * 1024 * 1024;

const ZIP: &[u8] = b"PK\x03\x04";
const EMPTY_ZIP: &[u8] = b"PK\x05\x06";
const OLE: &[u8] = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";

/// Whether these are the bytes of a workbook, or of something that looks like one from outside.
pub(super) fn is_one(bytes: &[u8]) -> bool {
    [ZIP, EMPTY_ZIP, OLE].iter().any(|start| bytes.starts_with(start))
}

/// The sheets of a workbook in its order, hidden ones last.
pub(super) fn sheets(bytes: &[u8], password: Option<&str>) -> Result<Vec<Sheet>, NotOpened> {
    let open = || if bytes.starts_with(OLE) { of_ole(bytes, password) } else { of_zip(bytes) };
    let mut sheets = caught::catching(open).unwrap_or_else(|| Err(NotATable::Damaged.into()))?;
    sheets.sort_by_key(|sheet| sheet.visibility == Visibility::Hidden);
    if sheets.is_empty() { Err(NotATable::Empty.into()) } else { Ok(sheets) }
}

fn of_ole(bytes: &[u8], password: Option<&str>) -> Result<Vec<Sheet>, NotOpened> {
    match ole::look(bytes)? {
        ole::Content::Locked => of_zip(&locked::unlock(bytes, password)?),
        ole::Content::Old(clean) => {
            let mut book = Xls::new(Cursor::new(clean)).map_err(damaged)?;
            Ok(read(&mut book, ranged))
        }
    }
}

fn of_zip(bytes: &[u8]) -> Result<Vec<Sheet>, NotOpened> {
    let kind = package::look(bytes)?;
    let file = Cursor::new(bytes);
    Ok(match kind {
        package::Kind::Xlsx => {
            let mut left = MAX_CELLS;
            read(&mut Xlsx::new(file).map_err(damaged)?, |book, name| streamed(book, name, &mut left))
        }
        package::Kind::Ods => read(&mut Ods::new(file).map_err(damaged)?, ranged),
    })
}

/// What the readers of other people say is for a maintainer; for a user the file is damaged.
fn damaged<E>(_: E) -> NotATable {
    NotATable::Damaged
}

fn read<B, R>(book: &mut B, mut cells: impl FnMut(&mut B, &str) -> Result<Vec<Cell>, NotATable>) -> Vec<Sheet>
where
    R: Read + Seek,
    B: Reader<R>,
{
    let sheets = book.sheets_metadata().to_vec();
    let read = |sheet: calamine::Sheet| Sheet {
        visibility: match sheet.visible {
            SheetVisible::Visible => Visibility::Visible,
            SheetVisible::Hidden | SheetVisible::VeryHidden => Visibility::Hidden,
        },
        table: cells(book, &sheet.name).and_then(table::from_cells),
        name: Some(sheet.name),
    };
    sheets.into_iter().filter(|sheet| sheet.typ == SheetType::WorkSheet).map(read).collect()
}

/// All cells of a sheet that was read whole: its size was looked at before.
fn ranged<R: Read + Seek, B: Reader<R>>(book: &mut B, name: &str) -> Result<Vec<Cell>, NotATable> {
    let range: Range<Data> = book.worksheet_range(name).map_err(damaged)?;
    let (top, left) = range.start().unwrap_or_default();
    let place = |from: u32, at: usize| u32::try_from(at).map_or(u32::MAX, |at| from.saturating_add(at));
    let cell = |(row, column, value): (usize, usize, &Data)| Cell {
        row: place(top, row),
        column: place(left, column),
        text: cell::text(value),
    };
    Ok(range.used_cells().map(cell).collect())
}

/// Cell by cell, so that a far corner costs nothing.
fn streamed<R: Read + Seek>(
    book: &mut Xlsx<R>,
    name: &str,
    left: &mut usize,
) -> Result<Vec<Cell>, NotATable> {
    let mut reader = book.worksheet_cells_reader(name).map_err(damaged)?;
    let mut cells = Vec::new();
    while let Some(found) = reader.next_cell().map_err(damaged)? {
        let (row, column) = found.get_position();
        let text = cell::text(&Data::from(found.get_value().clone()));
        if !text.is_empty() {
            *left = left.checked_sub(1).ok_or(NotATable::TooManyCells)?;
            cells.push(Cell { row, column, text });
        }
    }
    Ok(cells)
}

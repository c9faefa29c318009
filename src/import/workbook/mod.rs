//! Workbooks to sheets: XLSX and ODS are zip files, XLS and every XLSX with a password are OLE files.
//!
//! A workbook comes from outside, and what it says of its own size is not believed. XLSX and ODS are read here, because
//! only so everything is counted before it is kept, and what a reader of the sheet sees is known: merged blocks, hidden
//! rows, struck-out ones, zeros in front. An old XLS is read by calamine, after `ole` has looked at it.

mod caught;
mod cell;
mod format;
mod grid;
pub(super) mod html;
mod locked;
mod ods;
mod ole;
mod package;
mod xlsx;
mod xml;

use std::io::Cursor;
use std::sync::Arc;

use calamine::{Data, Range, Reader, SheetType, SheetVisible, Xls};

use super::NotATable;
use super::budget::Budget;
use super::cells::TEXT_GONE;
use super::source::{NotOpened, Sees, Sheet, Visibility};
use super::table::{self, Filled};

pub use caught::panic_is_expected;

/// More tabs than any workbook of a school has: one for each class.
const MAX_SHEETS: usize = 250;

const ZIP: &[u8] = b"PK\x03\x04";
const EMPTY_ZIP: &[u8] = b"PK\x05\x06";
const OLE: &[u8] = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";

/// A sheet as it was read.
struct Read {
    name: String,
    visibility: Visibility,
    filled: Filled,
}

/// Whether these are the bytes of a workbook, or of something that looks like one from outside.
pub(super) fn is_one(bytes: &[u8]) -> bool {
    [ZIP, EMPTY_ZIP, OLE].iter().any(|start| bytes.starts_with(start))
}

/// The sheets of a workbook in its order, hidden ones last, and whether it is known what is hidden on them.
pub(super) fn sheets(
    bytes: &[u8],
    password: Option<&str>,
    budget: &Budget<'_>,
) -> Result<(Vec<Sheet>, Sees), NotOpened> {
    let open =
        || if bytes.starts_with(OLE) { of_ole(bytes, password, budget) } else { of_zip(bytes, budget) };
    let (read, sees) = caught::catching(open).unwrap_or_else(|| Err(NotATable::Damaged.into()))?;
    let sheet = |Read { name, visibility, filled }| Sheet {
        name: Some(name),
        visibility,
        table: table::from_filled(filled).map(Arc::new),
    };
    let mut sheets: Vec<Sheet> = read.into_iter().map(sheet).collect();
    sheets.sort_by_key(|sheet| sheet.visibility == Visibility::Hidden);
    if sheets.is_empty() { Err(NotATable::Empty.into()) } else { Ok((sheets, sees)) }
}

fn of_ole(bytes: &[u8], password: Option<&str>, budget: &Budget<'_>) -> Result<(Vec<Read>, Sees), NotOpened> {
    match ole::look(bytes, budget)? {
        ole::Content::Locked => of_zip(&locked::unlock(bytes, password)?, budget),
        ole::Content::Old(clean, lost) => {
            budget.go_on()?;
            Ok((of_xls(Xls::new(Cursor::new(clean)).map_err(damaged)?, &lost, budget)?, Sees::NotThat))
        }
    }
}

fn of_zip(bytes: &[u8], budget: &Budget<'_>) -> Result<(Vec<Read>, Sees), NotOpened> {
    let mut package = package::Package::open(bytes, budget)?;
    let sheets = match package.kind()? {
        package::Kind::Xlsx => xlsx::sheets(&mut package, budget)?,
        package::Kind::Ods => ods::sheets(&mut package, budget)?,
    };
    Ok((sheets, Sees::All))
}

/// What the readers of other people say is for a maintainer; for a user the file is damaged.
fn damaged<E>(_: E) -> NotATable {
    NotATable::Damaged
}

/// Whether the reader of old workbooks found nothing in a cell.
fn is_empty(range: &Range<Data>, at: (u32, u32)) -> bool {
    range.get_value(at).is_none_or(|value| *value == Data::Empty)
}

/// All cells of an old workbook, which was read whole: its size was looked at before.
fn of_xls(
    mut book: Xls<Cursor<Vec<u8>>>,
    lost: &[ole::Lost],
    budget: &Budget<'_>,
) -> Result<Vec<Read>, NotOpened> {
    let tabs = book.sheets_metadata().to_vec();
    let mut sheets = Vec::new();
    for (at, tab) in tabs.into_iter().enumerate().filter(|(_, tab)| tab.typ == SheetType::WorkSheet) {
        if sheets.len() >= MAX_SHEETS {
            return Err(NotATable::TooManySheets { limit: MAX_SHEETS }.into());
        }
        let range: Range<Data> = book.worksheet_range(&tab.name).map_err(damaged)?;
        let (top, left) = range.start().unwrap_or_default();
        let place = |from: u32, at: usize| u32::try_from(at).map_or(u32::MAX, |at| from.saturating_add(at));
        let cells = range.used_cells();
        let placed =
            cells.map(|(row, column, value)| (place(top, row), place(left, column), cell::text(value)));
        let gone = lost.iter().filter(|lost| lost.sheet == at && is_empty(&range, lost.at));
        let gone = gone.map(|lost| (lost.at.0, lost.at.1, TEXT_GONE.to_owned()));
        let filled = grid::from_others(placed.chain(gone), budget)?;
        let visibility = match tab.visible {
            SheetVisible::Visible => Visibility::Visible,
            SheetVisible::Hidden | SheetVisible::VeryHidden => Visibility::Hidden,
        };
        sheets.push(Read { name: tab.name, visibility, filled });
    }
    Ok(sheets)
}

//! An OLE file before anybody reads it as a workbook: an old Excel file, or a workbook with a password. The old one is
//! copied into a clean file of its own, and the cells that it claims to have are counted, because its reader makes
//! room for all of them.

use std::io::{Cursor, Read, Write};

use super::MAX_CELLS;
use crate::import::NotATable;
use crate::import::decode::MAX_BYTES;
use crate::import::source::NotOpened;

/// What stands in an OLE file.
pub(super) enum Content {
    /// A workbook with a password.
    Locked,
    /// An old Excel file: the same in a clean file.
    Old(Vec<u8>),
}

/// Kinds of records in an old Excel file (MS-XLS 2.3).
mod record {
    pub const END: u16 = 0x000A;
    pub const PASSWORD: u16 = 0x002F;
    pub const SHEET: u16 = 0x0085;
    pub const DIMENSIONS: u16 = 0x0200;
    pub const MANY_NUMBERS: u16 = 0x00BD;
    /// Records that are a cell: they start with its row and column.
    pub const CELLS: [u16; 8] = [0x0006, 0x00D6, 0x00FD, 0x0203, 0x0204, 0x0205, 0x027E, MANY_NUMBERS];
}

/// Tells the two apart; refuses what is neither, and what is too large or locked.
pub(super) fn look(bytes: &[u8]) -> Result<Content, NotOpened> {
    let mut file = cfb::CompoundFile::open(Cursor::new(bytes)).map_err(|_| NotATable::Damaged)?;
    if file.is_stream("/EncryptedPackage") {
        return Ok(Content::Locked);
    }
    let name = ["/Workbook", "/Book"].into_iter().find(|name| file.is_stream(name));
    let name = name.ok_or(NotATable::OldWorkbook)?;
    let mut stream = Vec::new();
    let opened = file.open_stream(name).map_err(|_| NotATable::Damaged)?;
    opened.take(MAX_BYTES).read_to_end(&mut stream).map_err(|_| NotATable::Damaged)?;
    check(&stream)?;
    Ok(Content::Old(alone(name, &stream).ok_or(NotATable::Damaged)?))
}

/// A file with nothing but this stream: chains of sectors that never end stay behind. In the older version of the format,
/// because calamine finds no directory in an empty file of the newer one.
fn alone(name: &str, stream: &[u8]) -> Option<Vec<u8>> {
    let mut file = cfb::CompoundFile::create_with_version(cfb::Version::V3, Cursor::new(Vec::new())).ok()?;
    file.create_stream(name).ok()?.write_all(stream).ok()?;
    file.flush().ok()?;
    Some(file.into_inner().into_inner())
}

fn check(stream: &[u8]) -> Result<(), NotOpened> {
    let mut sheets = Vec::new();
    for (kind, data) in Records(stream).take_while(|(kind, _)| *kind != record::END) {
        match kind {
            record::PASSWORD if word(data, 0) != Some(0) => return Err(NotOpened::CannotUnlock),
            record::SHEET => sheets.extend(word(data, 0).zip(word(data, 2))),
            _ => {}
        }
    }
    let mut cells = 0_usize;
    for (low, high) in sheets {
        let start = usize::from(low) | (usize::from(high) << 16);
        cells = cells.saturating_add(area(stream.get(start..).unwrap_or_default()));
        if cells > MAX_CELLS {
            return Err(NotATable::TooManyCells.into());
        }
    }
    Ok(())
}

/// How many cells a sheet spans, by what it says of itself and by where its cells are; the sheets behind it count too,
/// because damage can hide where it ends.
fn area(sheet: &[u8]) -> usize {
    let (mut rows, mut columns, mut says) = (0, 0, 0);
    for (kind, data) in Records(sheet) {
        let at = |place: usize| word(data, place).map_or(0, usize::from);
        match kind {
            record::DIMENSIONS => {
                let long = |place: usize| at(place) | (at(place + 2) << 16);
                let (start, height, width) =
                    if data.len() < 14 { (at(0), at(2), at(6)) } else { (long(0), long(4), at(10)) };
                // Rows that end before they start are counted round all numbers that there are.
                let turns = start > height && height > 0;
                says = says.max(if turns { usize::MAX } else { height.saturating_mul(width) });
            }
            record::MANY_NUMBERS => {
                rows = rows.max(at(0) + 1);
                columns = columns.max(at(data.len().saturating_sub(2)) + 1);
            }
            kind if record::CELLS.contains(&kind) => {
                rows = rows.max(at(0) + 1);
                columns = columns.max(at(2) + 1);
            }
            _ => {}
        }
    }
    says.max(rows.saturating_mul(columns))
}

/// Kind and content of each record, as far as they are whole.
struct Records<'a>(&'a [u8]);

impl<'a> Iterator for Records<'a> {
    type Item = (u16, &'a [u8]);

    fn next(&mut self) -> Option<Self::Item> {
        let (kind, length) = word(self.0, 0).zip(word(self.0, 2))?;
        let end = usize::from(length) + 4;
        let data = self.0.get(4..end)?;
        self.0 = self.0.get(end..)?;
        Some((kind, data))
    }
}

fn word(data: &[u8], at: usize) -> Option<u16> {
    data.get(at..)?.first_chunk().map(|bytes| u16::from_le_bytes(*bytes))
}

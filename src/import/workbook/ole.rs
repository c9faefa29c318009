//! An OLE file before anybody reads it as a workbook: an old Excel file, or a workbook with a password. The old one is
//! copied into a clean file of its own, and the cells that it claims to have are counted, because its reader makes
//! room for all of them.

use std::io::{Cursor, Read, Write};

use crate::import::NotATable;
use crate::import::budget::Budget;
use crate::import::decode::MAX_BYTES;
use crate::import::source::NotOpened;
use crate::import::table::MAX_CELLS;

/// What a place for a cell takes in the reader of old workbooks, filled or not.
const PLACE: usize = 32;

/// What stands in an OLE file.
pub(super) enum Content {
    /// A workbook with a password.
    Locked,
    /// An old Excel file: the same in a clean file, and the cells whose text is not in it.
    Old(Vec<u8>, Vec<Lost>),
}

/// A cell that shares a text which is not there; its reader takes it for an empty one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Lost {
    /// The position of its sheet.
    pub sheet: usize,
    /// Its row and column, from 0.
    pub at: (u32, u32),
}

/// Kinds of records in an old Excel file (MS-XLS 2.3).
mod record {
    pub const END: u16 = 0x000A;
    pub const PASSWORD: u16 = 0x002F;
    pub const SHEET: u16 = 0x0085;
    pub const DIMENSIONS: u16 = 0x0200;
    pub const MANY_NUMBERS: u16 = 0x00BD;
    pub const STRINGS: u16 = 0x00FC;
    pub const GOES_ON: u16 = 0x003C;
    pub const SHARED: u16 = 0x00FD;
    /// Records that are a cell: they start with its row and column.
    pub const CELLS: [u16; 8] = [0x0006, 0x00D6, 0x00FD, 0x0203, 0x0204, 0x0205, 0x027E, MANY_NUMBERS];
}

/// Tells the two apart; refuses what is neither, and what is too large or locked.
pub(super) fn look(bytes: &[u8], budget: &Budget<'_>) -> Result<Content, NotOpened> {
    let mut file = cfb::CompoundFile::open(Cursor::new(bytes)).map_err(|_| NotATable::Damaged)?;
    if file.is_stream("/EncryptedPackage") {
        return Ok(Content::Locked);
    }
    let name = ["/Workbook", "/Book"].into_iter().find(|name| file.is_stream(name));
    let name = name.ok_or(NotATable::OldWorkbook)?;
    let mut stream = Vec::new();
    let opened = file.open_stream(name).map_err(|_| NotATable::Damaged)?;
    opened.take(MAX_BYTES).read_to_end(&mut stream).map_err(|_| NotATable::Damaged)?;
    let lost = check(&stream, budget)?;
    Ok(Content::Old(alone(name, &stream).ok_or(NotATable::Damaged)?, lost))
}

/// A file with nothing but this stream: chains of sectors that never end stay behind. In the older version of the format,
/// because calamine finds no directory in an empty file of the newer one.
fn alone(name: &str, stream: &[u8]) -> Option<Vec<u8>> {
    let mut file = cfb::CompoundFile::create_with_version(cfb::Version::V3, Cursor::new(Vec::new())).ok()?;
    file.create_stream(name).ok()?.write_all(stream).ok()?;
    file.flush().ok()?;
    Some(file.into_inner().into_inner())
}

fn check(stream: &[u8], budget: &Budget<'_>) -> Result<Vec<Lost>, NotOpened> {
    let (mut sheets, mut lost) = (Vec::new(), Vec::new());
    for (kind, data) in Records(stream).take_while(|(kind, _)| *kind != record::END) {
        match kind {
            // Of whichever kind: calamine takes the oldest one for no password, and reads noise.
            record::PASSWORD => return Err(NotOpened::CannotUnlock),
            record::SHEET => sheets.extend(word(data, 0).zip(word(data, 2))),
            _ => {}
        }
    }
    let shared = shared(stream);
    let mut cells = 0_usize;
    for (position, (low, high)) in sheets.into_iter().enumerate() {
        let start = usize::from(low) | (usize::from(high) << 16);
        let sheet = stream.get(start..).unwrap_or_default();
        cells = cells.saturating_add(area(sheet));
        if cells > MAX_CELLS {
            return Err(NotATable::TooManyCells.into());
        }
        for (kind, data) in Records(sheet).take_while(|(kind, _)| *kind != record::END) {
            if kind == record::SHARED {
                let number = word(data, 6)
                    .zip(word(data, 8))
                    .map(|(low, high)| usize::from(low) | (usize::from(high) << 16));
                let length = number.and_then(|number| shared.get(number)).copied();
                if let (None, Some((row, column))) = (length, word(data, 0).zip(word(data, 2))) {
                    lost.push(Lost { sheet: position, at: (u32::from(row), u32::from(column)) });
                }
                // A text that could not be found may be as long as any.
                budget.text(usize::from(length.unwrap_or(u16::MAX)))?;
            }
        }
        budget.go_on()?;
    }
    budget.text(cells.saturating_mul(PLACE))?;
    Ok(lost)
}

/// How many characters each text has that cells share (MS-XLS 2.4.265): its reader copies one for every cell.
fn shared(stream: &[u8]) -> Vec<u16> {
    let mut records = Records(stream).skip_while(|(kind, _)| *kind != record::STRINGS);
    let Some((_, first)) = records.next() else { return Vec::new() };
    let more = records.take_while(|(kind, _)| *kind == record::GOES_ON).map(|(_, data)| data);
    let mut pieces = Pieces { here: first.get(8..).unwrap_or_default(), more };
    let mut lengths = Vec::new();
    while let Some(length) = pieces.text() {
        lengths.push(length);
    }
    lengths
}

/// The record of the shared texts with those that go on behind it.
struct Pieces<'a, I> {
    here: &'a [u8],
    more: I,
}

impl<'a, I: Iterator<Item = &'a [u8]>> Pieces<'a, I> {
    /// Goes over one text, and says how many characters it has.
    fn text(&mut self) -> Option<u16> {
        let length = u16::from_le_bytes([self.byte()?, self.byte()?]);
        let flags = self.byte()?;
        let runs = if flags & 8 == 0 { 0 } else { u16::from_le_bytes([self.byte()?, self.byte()?]) };
        let mut besides = usize::from(runs) * 4;
        if flags & 4 != 0 {
            let size = u32::from_le_bytes([self.byte()?, self.byte()?, self.byte()?, self.byte()?]);
            besides = besides.saturating_add(usize::try_from(size).unwrap_or(usize::MAX));
        }
        let (mut left, mut size) = (usize::from(length), 1 + usize::from(flags & 1));
        loop {
            let fits = left.min(self.here.len() / size);
            self.here = self.here.get(fits * size..)?;
            left -= fits;
            if left == 0 {
                break;
            }
            // Where a text goes on in the next record, that says anew how wide its characters are.
            self.here = self.more.next()?;
            size = 1 + usize::from(self.byte()? & 1);
        }
        while besides > 0 {
            let fits = besides.min(self.here.len());
            self.here = self.here.get(fits..)?;
            besides -= fits;
            if besides > 0 {
                self.here = self.more.next()?;
            }
        }
        Some(length)
    }

    fn byte(&mut self) -> Option<u8> {
        if self.here.is_empty() {
            self.here = self.more.next()?;
        }
        let (first, rest) = self.here.split_first()?;
        self.here = rest;
        Some(*first)
    }
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

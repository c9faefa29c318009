//! How much of a file may be held at once, and whether anybody still waits for it. A list comes from outside: 30 KB can
//! unpack to gigabytes. So everything is counted where it is read out, before it is copied, and whoever reads asks now
//! and then whether to go on.

use std::cell::Cell;

use super::NotATable;
use super::source::{NotOpened, SoFar};
use super::table::{MAX_CELLS, MAX_ROWS};

/// What a file of no size may hold: with what holds it this stays below 200 MB.
const HELD: u64 = 112 * 1024 * 1024;

/// For each byte of the file so much more.
const HELD_PER_BYTE: u64 = 3;

/// The most bytes that all that is read of a workbook may unpack to: far more than so many cells need.
const MAX_UNPACKED: u64 = 192 * 1024 * 1024;

/// What a row and a cell cost besides their text, as they are held.
const ROW: u64 = 120;
const CELL: u64 = 28;

/// What may still be read of one file.
pub(super) struct Budget<'a> {
    stopped: &'a dyn Fn(SoFar) -> bool,
    held: Cell<u64>,
    unpacked: Cell<u64>,
    cells: Cell<usize>,
    rows: Cell<usize>,
}

impl<'a> Budget<'a> {
    /// For a file of so many bytes. `stopped` is asked every few thousand cells and every 64 KB that are unpacked.
    pub(super) fn new(size: usize, stopped: &'a dyn Fn(SoFar) -> bool) -> Self {
        let size = u64::try_from(size).unwrap_or(u64::MAX);
        Self {
            stopped,
            held: Cell::new(HELD.saturating_add(size.saturating_mul(HELD_PER_BYTE))),
            unpacked: Cell::new(MAX_UNPACKED),
            cells: Cell::new(MAX_CELLS),
            rows: Cell::new(MAX_ROWS),
        }
    }

    /// Refuses once nobody waits any more; who waits hears how far it is.
    pub(super) fn go_on(&self) -> Result<(), NotOpened> {
        let number = |read: usize| u64::try_from(read).unwrap_or(u64::MAX);
        let (cells, rows) = (MAX_CELLS - self.cells.get(), MAX_ROWS - self.rows.get());
        if (self.stopped)(SoFar { cells: number(cells), rows: number(rows) }) {
            Err(NotOpened::Stopped)
        } else {
            Ok(())
        }
    }

    /// Before a text of so many bytes is kept.
    pub(super) fn text(&self, bytes: usize) -> Result<(), NotOpened> {
        self.hold(u64::try_from(bytes).unwrap_or(u64::MAX))
    }

    /// Before a filled cell is kept with a text of so many bytes: once where it is read, once in its table.
    pub(super) fn cell(&self, bytes: usize) -> Result<(), NotOpened> {
        let left = self.cells.get();
        self.cells.set(left.checked_sub(1).ok_or(NotATable::TooManyCells)?);
        if left.is_multiple_of(4096) {
            self.go_on()?;
        }
        self.hold(CELL.saturating_add(u64::try_from(bytes).unwrap_or(u64::MAX).saturating_mul(2)))
    }

    /// Before so many rows of so many cells are made of one: refuses at once what cannot fit.
    pub(super) fn has_room(&self, rows: u32, cells: u64) -> Result<(), NotOpened> {
        let left = |number: usize| u64::try_from(number).unwrap_or(u64::MAX);
        let all = u64::from(rows).saturating_mul(cells);
        let fits = u64::from(rows) <= left(self.rows.get()) && all <= left(self.cells.get());
        if fits { Ok(()) } else { Err(NotATable::TooManyCells.into()) }
    }

    /// Before a filled row is kept.
    pub(super) fn row(&self) -> Result<(), NotOpened> {
        let left = self.rows.get();
        self.rows.set(left.checked_sub(1).ok_or(NotATable::TooManyCells)?);
        if left.is_multiple_of(1024) {
            self.go_on()?;
        }
        self.hold(ROW)
    }

    /// After so many bytes were unpacked.
    pub(super) fn unpacked(&self, bytes: u64) -> Result<(), NotOpened> {
        self.unpacked.set(self.unpacked.get().checked_sub(bytes).ok_or(NotATable::TooManyCells)?);
        Ok(())
    }

    /// How many bytes may still be unpacked.
    pub(super) fn left_to_unpack(&self) -> u64 {
        self.unpacked.get()
    }

    fn hold(&self, bytes: u64) -> Result<(), NotOpened> {
        self.held.set(self.held.get().checked_sub(bytes).ok_or(NotATable::TooManyCells)?);
        Ok(())
    }
}

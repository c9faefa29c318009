//! The filled cells of one sheet while it is read: small, counted, and with what a reader of the sheet sees of them.

use crate::import::NotATable;
use crate::import::budget::Budget;
use crate::import::source::NotOpened;
use crate::import::table::{Calendar, Filled, ListRow, Scratch, Seen};

/// As many columns as a sheet of Excel has.
const MAX_COLUMNS: u32 = 16_384;

/// More merged blocks than any list has.
const MAX_MERGES: usize = 100_000;

/// The cells of a sheet. Rows and columns count from 0.
pub(super) struct Grid<'a> {
    budget: &'a Budget<'a>,
    text: String,
    cells: Vec<Placed>,
    merges: Vec<Block>,
    hidden: Vec<u32>,
    unseen: Vec<(u32, u32)>,
    /// The furthest row with a cell, and how many rows led there.
    furthest: Option<u32>,
    rows: usize,
}

#[derive(Clone, Copy)]
struct Placed {
    row: u32,
    column: u16,
    ink: Ink,
    start: u32,
    length: u32,
}

/// Whether a cell is struck through, as a whole or a part of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Ink {
    /// As usual.
    Plain,
    /// Struck through: nobody can tell from here what of it still counts.
    Struck,
}

/// A block of cells that is merged to one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Block {
    /// First and last row.
    pub rows: (u32, u32),
    /// First and last column.
    pub columns: (u32, u32),
}

impl<'a> Grid<'a> {
    /// Without any cell.
    pub(super) fn new(budget: &'a Budget<'a>) -> Self {
        let (cells, merges, hidden, unseen) = (vec![], vec![], vec![], vec![]);
        Self { budget, text: String::new(), cells, merges, hidden, unseen, furthest: None, rows: 0 }
    }

    /// Adds a cell; an empty one is none.
    pub(super) fn put(&mut self, row: u32, column: u32, text: &str, ink: Ink) -> Result<(), NotOpened> {
        if text.trim().is_empty() {
            return Ok(());
        }
        if self.furthest.is_none_or(|furthest| row > furthest) {
            // Rows are counted anew once they are whole; a sheet with too many of them is not read to its end.
            (self.furthest, self.rows) = (Some(row), self.rows.saturating_add(1));
            self.budget.has_room(u32::try_from(self.rows).unwrap_or(u32::MAX), 1)?;
        }
        self.budget.cell(text.len())?;
        let small = |number: usize| u32::try_from(number).map_err(|_| NotATable::TooManyCells);
        let column = u16::try_from(column).ok().filter(|at| u32::from(*at) < MAX_COLUMNS);
        let column = column.ok_or(NotATable::TooManyCells)?;
        let (start, length) = (small(self.text.len())?, small(text.len())?);
        self.text.push_str(text);
        self.cells.push(Placed { row, column, ink, start, length });
        Ok(())
    }

    /// Before so many rows of so many cells are made of one.
    pub(super) fn has_room(&self, rows: u32, cells: u64) -> Result<(), NotOpened> {
        self.budget.has_room(rows, cells)
    }

    /// Before a text is kept that is not yet a cell.
    pub(super) fn hold(&self, bytes: usize) -> Result<(), NotOpened> {
        self.budget.text(bytes)
    }

    /// A block is merged.
    pub(super) fn merge(&mut self, block: Block) -> Result<(), NotOpened> {
        if self.merges.len() >= MAX_MERGES {
            return Err(NotATable::TooManyCells.into());
        }
        self.merges.push(block);
        Ok(())
    }

    /// A row is hidden; asked for rows in order, once there is a cell in it.
    pub(super) fn hide(&mut self, row: u32) {
        if self.cells.last().is_some_and(|cell| cell.row == row) && self.hidden.last() != Some(&row) {
            self.hidden.push(row);
        }
    }

    /// Columns are hidden: the first and the last of them.
    pub(super) fn hide_columns(&mut self, first: u32, last: u32) {
        // Each of them costs a turn later on, and a sheet has no more of them than columns.
        if self.unseen.len() < 1024 {
            self.unseen.push((first, last));
        }
    }

    /// The filled rows, in order, with every merged block filled, and the hidden columns.
    pub(super) fn filled(mut self) -> Result<Filled, NotOpened> {
        self.cells.sort_by_key(|cell| (cell.row, cell.column));
        self.hidden.sort_unstable();
        self.fill_merges()?;
        let mut rows = Vec::new();
        let mut scratch = Scratch::default();
        let mut cells = self.cells.as_slice();
        while let Some(first) = cells.first() {
            self.budget.row()?;
            let end = cells.iter().position(|cell| cell.row != first.row).unwrap_or(cells.len());
            let (row, rest) = cells.split_at(end);
            for cell in row {
                scratch.push(usize::from(cell.column), self.text_of(cell));
            }
            let struck = row.iter().filter(|cell| cell.ink == Ink::Struck).count();
            let seen = if self.hidden.binary_search(&first.row).is_ok() {
                Seen::Hidden
            } else if struck > 0 {
                Seen::Struck
            } else {
                Seen::Plainly
            };
            let line = usize::try_from(first.row).unwrap_or(usize::MAX).saturating_add(1);
            rows.push(ListRow::new(line, scratch.take(), seen));
            cells = rest;
        }
        Ok(Filled { rows, unseen: self.unseen, calendar: Calendar::From1900 })
    }

    fn text_of(&self, cell: &Placed) -> &str {
        let at = |number: u32| usize::try_from(number).unwrap_or(usize::MAX);
        let start = at(cell.start);
        self.text.get(start..start.saturating_add(at(cell.length))).unwrap_or_default()
    }

    /// Every cell of a merged block in a row that holds anything else says what its first cell says. A block that is
    /// all there is in its rows, a title, stays one cell.
    fn fill_merges(&mut self) -> Result<(), NotOpened> {
        self.merges.sort_unstable();
        self.merges.dedup();
        let own = self.cells.len();
        let mut used: Vec<u32> = self.cells.iter().map(|cell| cell.row).collect();
        used.dedup();
        for block in std::mem::take(&mut self.merges) {
            let (top, left) = (block.rows.0, block.columns.0);
            let filled = self.cells.get(..own).unwrap_or_default();
            let found = filled.binary_search_by_key(&(top, left), |cell| (cell.row, u32::from(cell.column)));
            let Some(first) = found.ok().and_then(|at| filled.get(at)).copied() else { continue };
            let from = used.partition_point(|row| *row < top);
            let to = used.partition_point(|row| *row <= block.rows.1);
            for row in used.get(from..to).unwrap_or_default() {
                let filled = self.cells.get(..own).unwrap_or_default();
                let start = filled.partition_point(|cell| cell.row < *row);
                let alone = filled.get(start + 1).is_none_or(|cell| cell.row != *row);
                if alone && *row == top {
                    continue;
                }
                for column in left..=block.columns.1.min(MAX_COLUMNS - 1) {
                    let is_first = (*row, column) == (top, left);
                    let column = u16::try_from(column).unwrap_or(u16::MAX);
                    let filled = self.cells.get(..own).unwrap_or_default();
                    let key = |cell: &Placed| (cell.row, cell.column);
                    if !is_first && filled.binary_search_by_key(&(*row, column), key).is_err() {
                        self.budget.cell(usize::try_from(first.length).unwrap_or(usize::MAX))?;
                        self.cells.push(Placed { row: *row, column, ..first });
                    }
                }
            }
        }
        self.cells.sort_by_key(|cell| (cell.row, cell.column));
        self.cells.dedup_by_key(|cell| (cell.row, cell.column));
        Ok(())
    }
}

/// The rows of a sheet that somebody else read.
pub(super) fn from_others(
    cells: impl Iterator<Item = (u32, u32, String)>,
    budget: &Budget<'_>,
) -> Result<Filled, NotOpened> {
    let mut grid = Grid::new(budget);
    for (row, column, text) in cells {
        grid.put(row, column, &text, Ink::Plain)?;
    }
    grid.filled()
}

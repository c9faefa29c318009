//! "idem" and other signs for what stands in the row above.

use super::fault::Wrong;
use super::read::{Given, Reader};
use crate::import::cells;

impl Reader<'_> {
    /// Puts in the place of "idem" what stands above it. A name and a day are nobody else's.
    pub(super) fn repeated(&mut self, at: usize, given: &Given<'_>) {
        for column in 0..self.cells.len() {
            let Some(cell) = self.cells.get_mut(column).filter(|cell| cells::is_repeated(cell)) else {
                continue;
            };
            let Some(field) = self.columns.gives(column) else { continue };
            let word = std::mem::take(cell);
            match Some(field)
                .filter(|field| field.can_repeat())
                .and_then(|_| self.above_it(at, column, given))
            {
                Some(above) => {
                    self.cells.get_mut(column).into_iter().for_each(|cell| cell.clone_from(&above));
                    self.remark_at(column, above, Wrong::Repeated);
                }
                None => self.fault(field, word, Wrong::RepeatsNothing),
            }
        }
    }

    /// What the nearest row above says in a column, on the same tab.
    fn above_it(&self, at: usize, column: usize, given: &Given<'_>) -> Option<String> {
        let rows = given.table.rows.get(..at)?.iter().rev();
        let tab = given.table.rows.get(at)?.tab;
        let cells =
            rows.take_while(|row| row.tab == tab).map(|row| self.columns.cell(row, column, given.choices));
        cells.into_iter().find(|cell| !cells::is_repeated(cell)).filter(|cell| !cells::says_nothing(cell))
    }
}

//! What the terminal shows, as far as it is known: what need not be written again, and what can be.

use ratatui::buffer::{Cell, CellWidth as _};
use ratatui::layout::Position;

use super::pen::Pen;

/// A longer gap is never written once more: jumping takes hardly more bytes.
const LONGEST_GAP: u16 = 4;

/// The cells of the window.
#[derive(Debug)]
pub(super) struct Page {
    /// `None` is a cell in which terminals may show different things: the other half of a wide letter.
    lines: Vec<Vec<Option<Cell>>>,
}

impl Page {
    /// A window that was cleared.
    pub(super) const BLANK: Self = Self { lines: vec![] };

    fn cell(&mut self, x: u16, y: u16) -> Option<&mut Option<Cell>> {
        let (x, y) = (usize::from(x), usize::from(y));
        if self.lines.len() <= y {
            self.lines.resize(y + 1, vec![]);
        }
        let row = self.lines.get_mut(y)?;
        if row.len() <= x {
            row.resize(x + 1, Some(Cell::EMPTY));
        }
        row.get_mut(x)
    }

    /// Whether the terminal shows this cell already, as far as can be seen.
    pub(super) fn shows(&mut self, x: u16, y: u16, cell: &Cell) -> bool {
        let shown = self.cell(x, y).and_then(|shown| shown.as_ref());
        shown.is_some_and(|shown| {
            shown.symbol() == cell.symbol() && Pen::of(shown).looks_like(Pen::of(cell), cell.symbol())
        })
    }

    /// Remembers what was written; under the other half of a wide letter nothing is sure.
    pub(super) fn remember(&mut self, x: u16, y: u16, cell: &Cell, wide: u16) {
        for beside in 0..wide.max(1) {
            if let Some(shown) = self.cell(x.saturating_add(beside), y) {
                *shown = (beside == 0).then(|| cell.clone());
            }
        }
    }

    /// The cells from `x` on that lose a letter when `wide` of them are written and a wide letter stands there.
    pub(super) fn broken(&self, x: u16, y: u16, wide: u16) -> Option<u16> {
        let row = self.lines.get(usize::from(y))?;
        let old =
            |at: u16| row.get(usize::from(x.checked_add(at)?))?.as_ref().map(|cell| at + cell.cell_width());
        (0..wide).filter_map(|at| old(at).filter(|end| *end > at + 1)).max()
    }

    /// What stands between two places of a line, if this pen can write it and jumping takes no less.
    pub(super) fn gap(&self, from: Position, to: Position, pen: Pen) -> Option<String> {
        let mut text = String::new();
        if from == to {
            return Some(text);
        }
        let gap = to.x.checked_sub(from.x).filter(|gap| from.y == to.y && *gap <= LONGEST_GAP)?;
        let row = self.lines.get(usize::from(to.y))?;
        for cell in row.get(usize::from(from.x)..usize::from(to.x))? {
            let cell = cell.as_ref().filter(|cell| cell.cell_width() == 1)?;
            text.push_str(Some(cell.symbol()).filter(|it| pen.looks_like(Pen::of(cell), it))?);
        }
        (text.len() <= jump(gap).len()).then_some(text)
    }
}

/// Over so many cells to the right.
pub(super) fn jump(gap: u16) -> String {
    if gap == 1 { "\x1b[C".to_owned() } else { format!("\x1b[{gap}C") }
}

//! A sheet as an aligned table of text, for a terminal of 80 columns.

use unicode_segmentation::UnicodeSegmentation as _;
use unicode_width::UnicodeWidthStr as _;

use crate::export::sheet::{Cell, Cut, Sheet};

/// Columns of a terminal.
const TERMINAL: usize = 80;

/// The sheet under its headings; nothing at all where it has no rows.
pub fn write(sheet: &Sheet) -> String {
    if sheet.rows.is_empty() {
        return String::new();
    }
    let cut: Vec<Cut> = sheet.columns.iter().map(|column| column.cut).collect();
    let headings = sheet.columns.iter().map(|column| column.heading.to_owned()).collect();
    let rows = sheet.rows.iter().map(|row| row.iter().map(Cell::words).collect());
    aligned(&cut, &std::iter::once(headings).chain(rows).collect::<Vec<_>>())
}

/// Rows of at most 80 columns: those that have most to give, give first.
pub fn aligned(cut: &[Cut], rows: &[Vec<String>]) -> String {
    let widths = widths(cut, rows);
    let mut table = String::new();
    for row in rows {
        let cells: Vec<String> = row.iter().zip(&widths).map(|(cell, width)| padded(cell, *width)).collect();
        table.push_str(cells.join(" ").trim_end());
        table.push('\n');
    }
    table
}

fn widths(cut: &[Cut], rows: &[Vec<String>]) -> Vec<usize> {
    let mut widths = vec![0; cut.len()];
    for row in rows {
        for (width, cell) in widths.iter_mut().zip(row) {
            *width = cell.width().max(*width);
        }
    }
    let spaces = widths.len().saturating_sub(1);
    while widths.iter().sum::<usize>() + spaces > TERMINAL {
        let spare = widths.iter_mut().zip(cut).filter_map(|(width, cut)| match cut {
            Cut::DownTo(least) if *width > *least => Some((*width - least, width)),
            Cut::DownTo(_) | Cut::Never => None,
        });
        match spare.max_by_key(|(spare, _)| *spare) {
            Some((_, width)) => *width -= 1,
            None => break,
        }
    }
    widths
}

/// Exactly `width` columns: filled with spaces, or cut with `…`.
fn padded(cell: &str, width: usize) -> String {
    let mut shown = if cell.width() <= width { cell.to_owned() } else { cut(cell, width) };
    shown.push_str(&" ".repeat(width.saturating_sub(shown.width())));
    shown
}

fn cut(cell: &str, width: usize) -> String {
    let mut shown = String::new();
    for cluster in cell.graphemes(true) {
        if shown.width() + cluster.width() + 1 > width {
            break;
        }
        shown.push_str(cluster);
    }
    shown + "…"
}

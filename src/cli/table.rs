//! An aligned table of text for a terminal of 80 columns.

use unicode_segmentation::UnicodeSegmentation as _;
use unicode_width::UnicodeWidthStr as _;

/// Columns of a terminal.
const TERMINAL: usize = 80;

/// What a column does when the table is too wide.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cut {
    /// It gives way, down to this width; what does not fit ends in `…`.
    DownTo(usize),
    /// It is always shown whole.
    Never,
}

/// A table of at most 80 columns, headings first: columns that have most to give, give first.
pub fn aligned<const N: usize>(cut: [Cut; N], rows: &[[String; N]]) -> String {
    let widths = widths(cut, rows);
    let mut table = String::new();
    for row in rows {
        let cells: Vec<String> = row.iter().zip(widths).map(|(cell, width)| padded(cell, width)).collect();
        table.push_str(cells.join(" ").trim_end());
        table.push('\n');
    }
    table
}

fn widths<const N: usize>(cut: [Cut; N], rows: &[[String; N]]) -> [usize; N] {
    let mut widths = [0; N];
    for row in rows {
        for (width, cell) in widths.iter_mut().zip(row) {
            *width = cell.width().max(*width);
        }
    }
    let spaces = N.saturating_sub(1);
    while widths.iter().sum::<usize>() + spaces > TERMINAL {
        let spare = widths.iter_mut().zip(cut).filter_map(|(width, cut)| match cut {
            Cut::DownTo(least) if *width > least => Some((*width - least, width)),
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

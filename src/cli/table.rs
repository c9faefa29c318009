//! An aligned table of text for a terminal of 80 columns.

use unicode_segmentation::UnicodeSegmentation as _;
use unicode_width::UnicodeWidthStr as _;

/// A table: per column the most that it may take, then the rows, headings first.
pub fn aligned<const N: usize>(most: [usize; N], rows: &[[String; N]]) -> String {
    let widest = |column: usize| rows.iter().filter_map(|row| row.get(column)).map(|cell| cell.width()).max();
    let widths: Vec<usize> =
        most.iter().enumerate().map(|(at, most)| widest(at).unwrap_or(0).min(*most)).collect();
    let mut table = String::new();
    for row in rows {
        let cells: Vec<String> = row.iter().zip(&widths).map(|(cell, width)| padded(cell, *width)).collect();
        table.push_str(cells.join(" ").trim_end());
        table.push('\n');
    }
    table
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

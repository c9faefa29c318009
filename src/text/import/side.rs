//! Lists that stand beside each other on one sheet.

use super::column::letter;
use crate::text::who::and;

/// `kolom A tot en met C`; positions count from 0.
pub fn columns(from: usize, to: usize) -> String {
    format!("kolom {} tot en met {}", letter(from), letter(to))
}

/// `knip E2 tot en met G31 en plak op A32`; columns count from 0, lines as Excel counts them.
pub fn cut(from: (usize, usize), to: (usize, usize), onto: (usize, usize)) -> String {
    let cell = |(column, line): (usize, usize)| format!("{}{line}", letter(column));
    format!("knip {} tot en met {} en plak op {}", cell(from), cell(to), cell(onto))
}

/// The same, as short as can be: `A–C`
pub fn columns_shortly(from: usize, to: usize) -> String {
    format!("{}–{}", letter(from), letter(to))
}

/// Likewise: `knip in Excel E2:G31 en plak op A32`
pub fn cut_shortly(from: (usize, usize), to: (usize, usize), onto: (usize, usize)) -> String {
    let cell = |(column, line): (usize, usize)| format!("{}{line}", letter(column));
    format!("knip in Excel {}:{} en plak op {}", cell(from), cell(to), cell(onto))
}

/// Likewise, where they have other headings or are many.
pub const APART_SHORTLY: &str = "geef elke lijst in Excel een eigen bestand";

/// They have the same headings: one goes under the other.
pub fn below(named: &[String], moved: &[String]) -> String {
    format!(
        "{}. Zet ze in Excel onder elkaar: {}. Bewaar, en lees de lijst opnieuw in.",
        and(named),
        moved.join("; ")
    )
}

/// They have other headings.
pub fn apart(named: &[String]) -> String {
    format!(
        "{}. Zet in Excel elke lijst met haar kopjes in een eigen bestand, en lees die een voor een in.",
        and(named)
    )
}

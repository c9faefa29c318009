//! A drawn frame as text that can be read and compared: its rows as they stand, and below them how each piece of
//! text looks, in one skin or in several side by side.
//!
//! ```text
//! │  Tess Dekker       L-013
//! │┌─ Gegevens ────────────┐
//! ││   Status  ▲ aandacht  │
//! ││ › Contact –           │
//! │└───────────────────────┘
//!
//! standaard | mono
//! "Tess Dekker" accent bold | bold
//! "L-013" muted | plain
//! "Gegevens" bright bold | bold
//! "▲ aandacht" warning | bold
//! "› Contact –" bar | bold reversed, 22 wide
//! "┌" line
//! "─" line ×3
//! "┐" line
//! "│" line ×4
//! "└" line
//! "┘" line
//! ```
//!
//! A piece that looks the same in all skins says so once. No piece tells where it stands, the picture does: a row
//! that comes or goes changes the lines of its own pieces and no others.

mod look;
mod piece;
mod tests;

use std::fmt::Write;

use casustafel::view::skin::Skin;
use ratatui::buffer::{Buffer, CellWidth};

/// The rows behind a `│`, without the blanks at their ends.
pub fn text(buf: &Buffer) -> String {
    let mut out = String::new();
    for y in buf.area.top()..buf.area.bottom() {
        let mut row = String::new();
        let mut x = buf.area.left();
        while let Some(cell) = buf.cell((x, y)).filter(|_| x < buf.area.right()) {
            row.push_str(cell.symbol());
            x += cell.cell_width().max(1);
        }
        writeln!(out, "│{}", row.trim_end()).unwrap();
    }
    out
}

/// The rows of a frame, and how their pieces look in the skins that it was drawn in: the words must be the same.
pub fn styled(frames: &[(Skin, Buffer)]) -> String {
    let rows = text(&frames[0].1);
    for (skin, frame) in frames {
        assert_eq!(text(frame), rows, "a skin never changes the words: {}", skin.name());
    }
    let skins: Vec<&str> = frames.iter().map(|(skin, _)| skin.name()).collect();
    format!("{rows}\n{}\n{}", skins.join(" | "), piece::list(frames))
}

//! A frame as a picture: SVG, so that it is sharp at every size and a change of it can be read.

use std::fmt::Write;

use casustafel::view::width::width;
use ratatui::buffer::{Buffer, Cell, CellWidth};
use ratatui::style::{Color, Modifier};

/// A cell, in the picture's own units.
const CELL: (u16, u16) = (9, 19);
/// Around the screen.
const MARGIN: u16 = 12;
/// What a terminal that nobody set looks like: its grey, its white, its black.
const GREY: &str = "#d0d0d0";
const WHITE: &str = "#ffffff";
const BLACK: &str = "#121212";

/// The picture, with what it shows for who cannot see it.
pub fn svg(frame: &Buffer, title: &str) -> String {
    let (wide, high) = (frame.area.width * CELL.0 + 2 * MARGIN, frame.area.height * CELL.1 + 2 * MARGIN);
    let mut picture = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {wide} {high}\" role=\"img\">\n<title>{title}</title>\n\
         <rect width=\"{wide}\" height=\"{high}\" rx=\"8\" fill=\"{BLACK}\"/>\n\
         <g font-family=\"DejaVu Sans Mono,Consolas,Menlo,monospace\" font-size=\"15\" xml:space=\"preserve\">\n"
    );
    for y in 0..frame.area.height {
        let mut x = 0;
        while x < frame.area.width {
            let (first, from) = (&frame[(x, y)], x);
            let mut text = String::new();
            while x < frame.area.width && looks(&frame[(x, y)]) == looks(first) {
                let cell = &frame[(x, y)];
                text.push_str(cell.symbol());
                x += cell.cell_width().max(1);
            }
            run(&mut picture, (from, y, x - from), first, &text);
        }
    }
    picture.push_str("</g>\n</svg>\n");
    picture
}

/// What tells one run from the next.
fn looks(cell: &Cell) -> (Color, Color, Modifier) {
    (cell.fg, cell.bg, cell.modifier)
}

fn run(picture: &mut String, (x, y, cells): (u16, u16, u16), cell: &Cell, text: &str) {
    let (left, top, wide) = (MARGIN + x * CELL.0, MARGIN + y * CELL.1, cells * CELL.0);
    let (mut ink, mut ground) = (colour(cell.fg, GREY), colour(cell.bg, BLACK));
    if cell.modifier.contains(Modifier::REVERSED) {
        std::mem::swap(&mut ink, &mut ground);
    }
    if ground != BLACK {
        writeln!(
            picture,
            "<rect x=\"{left}\" y=\"{top}\" width=\"{wide}\" height=\"{}\" fill=\"{ground}\"/>",
            CELL.1
        )
        .unwrap();
    }
    let shown = text.trim_end();
    if shown.is_empty() {
        return;
    }
    let bold = if cell.modifier.contains(Modifier::BOLD) { " font-weight=\"bold\"" } else { "" };
    let line =
        if cell.modifier.contains(Modifier::UNDERLINED) { " text-decoration=\"underline\"" } else { "" };
    let text = shown.replace('&', "&amp;").replace('<', "&lt;");
    let length = u16::try_from(width(shown)).unwrap() * CELL.0;
    writeln!(
        picture,
        "<text x=\"{left}\" y=\"{}\" textLength=\"{length}\" fill=\"{ink}\"{bold}{line}>{text}</text>",
        top + 15
    )
    .unwrap();
}

/// The fixed part of the 256 colours, and the three of a terminal that nobody set.
fn colour(colour: Color, own: &str) -> String {
    let level = |step: u8| [0, 95, 135, 175, 215, 255][usize::from(step)];
    let (red, green, blue) = match colour {
        Color::White => return WHITE.to_owned(),
        Color::Indexed(index @ 16..232) => {
            (level((index - 16) / 36), level((index - 16) / 6 % 6), level((index - 16) % 6))
        }
        Color::Indexed(index @ 232..) => [8 + 10 * (index - 232); 3].into(),
        _ => return own.to_owned(),
    };
    format!("#{red:02x}{green:02x}{blue:02x}")
}

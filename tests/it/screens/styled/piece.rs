//! The pieces of a frame: stretches of a row that belong together and look alike.

use std::fmt::{self, Display, Write};

use casustafel::view::skin::Skin;
use ratatui::buffer::{Buffer, CellWidth};

use super::look::Shows;

/// The styled pieces of a frame that was drawn in several skins, one a line.
///
/// First the texts as somebody reads them: what stands in a column goes before what stands right of it. Then the
/// lines of boxes and tables, each kind once with how often it is there.
pub fn list(frames: &[(Skin, Buffer)]) -> String {
    let mut out = String::new();
    let mut lines: Vec<(String, usize)> = vec![];
    for piece in pieces(frames) {
        let told = piece.to_string();
        if piece.kind() != Kind::Line {
            writeln!(out, "{told}").unwrap();
        } else if let Some((_, times)) = lines.iter_mut().find(|(line, _)| *line == told) {
            *times += 1;
        } else {
            lines.push((told, 1));
        }
    }
    for (line, times) in lines {
        let times = if times > 1 { format!(" ×{times}") } else { String::new() };
        writeln!(out, "{line}{times}").unwrap();
    }
    out
}

fn pieces(frames: &[(Skin, Buffer)]) -> Vec<Piece> {
    let area = frames[0].1.area;
    let mut found = vec![];
    let mut columns: Vec<Column> = vec![];
    for y in area.top()..area.bottom() {
        let row = row(frames, y);
        columns = split(&row, y, area.left()..area.right(), &columns);
        let mut open: Vec<Glyph> = vec![];
        for glyph in row {
            if !open.is_empty() && !goes_on(&open, &glyph) {
                found.extend(Piece::of(std::mem::take(&mut open), y, &columns));
            }
            open.push(glyph);
        }
        found.extend(Piece::of(open, y, &columns));
    }
    found.sort_by_key(|piece| (piece.column, piece.at));
    found
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Blank,
    Line,
    Letter,
}

/// What stands in one cell, or in two when it is wide.
struct Glyph {
    x: u16,
    width: u16,
    symbol: String,
    kind: Kind,
    /// One per skin.
    looks: Vec<Shows>,
}

impl Glyph {
    fn shows_when_blank(&self) -> bool {
        self.looks.iter().any(|look| !look.page.is_empty())
    }

    /// Of lines only those that lie go on: how many upright ones stand side by side says nothing.
    fn goes_with(&self, next: &Self) -> bool {
        let lies = self.symbol == "─" && next.symbol == "─";
        self.kind == next.kind && self.looks == next.looks && (self.kind != Kind::Line || lies)
    }

    fn has_page_of(&self, other: &Self) -> bool {
        self.looks.iter().zip(&other.looks).all(|(a, b)| a.page == b.page)
    }
}

fn row(frames: &[(Skin, Buffer)], y: u16) -> Vec<Glyph> {
    let buf = &frames[0].1;
    let mut row = vec![];
    let mut x = buf.area.left();
    while x < buf.area.right() {
        let (symbol, width) = (buf[(x, y)].symbol().to_owned(), buf[(x, y)].cell_width().max(1));
        let kind = match symbol.as_str() {
            " " => Kind::Blank,
            symbol if symbol.chars().all(|c| ('─'..='╿').contains(&c)) => Kind::Line,
            _ => Kind::Letter,
        };
        let looks = frames.iter().map(|(skin, buf)| Shows::of(&buf[(x, y)], *skin)).collect();
        row.push(Glyph { x, width, symbol, kind, looks });
        x += width;
    }
    row
}

/// Two blanks end a piece, unless they show.
fn goes_on(piece: &[Glyph], next: &Glyph) -> bool {
    let shows = next.shows_when_blank();
    let blanks = piece.iter().rev().take_while(|it| it.kind == Kind::Blank).count();
    let together = match piece.iter().rfind(|it| it.kind != Kind::Blank) {
        _ if next.kind == Kind::Blank => true,
        Some(last) => last.goes_with(next) && (shows || blanks < 2),
        None => shows,
    };
    together && next.has_page_of(&piece[0])
}

/// What stands between two upright lines, from the row on in which it begins.
struct Column {
    left: u16,
    right: u16,
    begins: (u16, u16),
}

/// The columns of a row; one with the same sides in the row above goes on.
fn split(row: &[Glyph], y: u16, sides: std::ops::Range<u16>, above: &[Column]) -> Vec<Column> {
    let uprights = || row.iter().filter(|it| it.kind == Kind::Line && it.symbol != "─").map(|it| it.x);
    let lefts = std::iter::once(sides.start).chain(uprights().map(|x| x + 1));
    let rights = uprights().chain([sides.end]);
    let column = |(left, right)| {
        let same = above.iter().find(|it| (it.left, it.right) == (left, right));
        Column { left, right, begins: same.map_or((y, left), |it| it.begins) }
    };
    lefts.zip(rights).map(column).collect()
}

/// A stretch of a row that belongs together and looks alike.
struct Piece {
    column: (u16, u16),
    at: (u16, u16),
    glyphs: Vec<Glyph>,
}

impl Piece {
    /// None if it looks like any other text.
    fn of(mut glyphs: Vec<Glyph>, y: u16, columns: &[Column]) -> Option<Self> {
        while glyphs.pop_if(|it| it.kind == Kind::Blank && !it.shows_when_blank()).is_some() {}
        let styled = glyphs.iter().flat_map(|it| &it.looks).any(|look| *look != Shows::default());
        let x = glyphs.first().filter(|_| styled)?.x;
        let column = columns.iter().rfind(|it| it.left <= x).map_or((y, x), |it| it.begins);
        Some(Self { column, at: (y, x), glyphs })
    }

    fn kind(&self) -> Kind {
        self.letter().kind
    }

    /// The first one that is not blank, if there is one.
    fn letter(&self) -> &Glyph {
        self.glyphs.iter().find(|it| it.kind != Kind::Blank).unwrap_or(&self.glyphs[0])
    }
}

impl Display for Piece {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut text = String::new();
        for Glyph { symbol, .. } in &self.glyphs {
            // How long a line is, is seen in the picture.
            if symbol != "─" || !text.ends_with('─') {
                text.push_str(symbol);
            }
        }
        let mut looks: Vec<String> = self.letter().looks.iter().map(ToString::to_string).collect();
        if looks.iter().all(|look| *look == looks[0]) {
            looks.truncate(1);
        }
        write!(f, "\"{}\" {}", text.trim_end(), looks.join(" | "))?;
        if text.ends_with(' ') {
            write!(f, ", {} wide", self.glyphs.iter().map(|it| it.width).sum::<u16>())?;
        }
        Ok(())
    }
}

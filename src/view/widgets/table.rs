//! A table that builds only the rows in sight, so that 100,000 rows cost as much as 40.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::text::Line;

use super::{paint, scroll};
use crate::view::Caret;
use crate::view::skin::{Glyph, Look, Skin};
use crate::view::width::{self, Align};

/// Pointer, mark and a space.
const GUTTER: u16 = 3;
/// From this width on, columns stand two apart.
const ROOMY: u16 = 70;
/// Below this width a scroll bar costs more than it tells.
const BAR_FROM: u16 = 24;

/// How wide a column is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Width {
    /// Always this many cells.
    Fixed(u16),
    /// At least this many, and one part of what is left over.
    Min(u16),
    /// At least `min`, and `parts` parts of what is left over.
    Share {
        /// Cells that it never goes under.
        min: u16,
        /// Its part of the rest.
        parts: u16,
    },
}

impl Width {
    const fn least(self) -> u16 {
        match self {
            Self::Fixed(cells) | Self::Min(cells) | Self::Share { min: cells, .. } => cells,
        }
    }

    const fn parts(self) -> u16 {
        match self {
            Self::Fixed(_) => 0,
            Self::Min(_) => 1,
            Self::Share { parts, .. } => parts,
        }
    }
}

/// Which way the rows are sorted by a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sort {
    /// Smallest first.
    Up,
    /// Largest first.
    Down,
}

/// One column: its heading, its width, and when it gives way.
#[derive(Clone, Copy, Debug)]
pub struct Column<'a> {
    /// The heading.
    pub title: &'a str,
    /// How wide it is.
    pub width: Width,
    /// 0 always shows; of the others the highest is left out first when there is no room.
    pub rank: u8,
    /// The side on which heading and cells stand.
    pub align: Align,
    /// Shows an arrow behind the heading.
    pub sort: Option<Sort>,
}

impl<'a> Column<'a> {
    /// A column of words that always shows.
    pub const fn new(title: &'a str, width: Width) -> Self {
        Self { title, width, rank: 0, align: Align::Left, sort: None }
    }

    /// Gives way when there is no room; the highest rank first.
    pub const fn rank(self, rank: u8) -> Self {
        Self { rank, ..self }
    }

    /// A column of numbers.
    pub const fn right(self) -> Self {
        Self { align: Align::Right, ..self }
    }

    /// The column that the rows are sorted by.
    pub const fn sorted(self, sort: Option<Sort>) -> Self {
        Self { sort, ..self }
    }
}

/// One row, as the table asks for it.
#[derive(Clone, Debug)]
pub enum TableRow<'a> {
    /// A cell per column, in the order of the columns.
    Cells {
        /// The cells; missing ones stay empty.
        cells: Vec<Line<'a>>,
        /// Whether the row carries the mark.
        marked: bool,
    },
    /// A heading over the rows that follow. It counts as a row; the cursor passes it by.
    Section(Line<'a>),
}

/// A table: what is in it is asked row by row when it is drawn.
#[derive(Clone, Copy, Debug)]
pub struct Table<'a> {
    /// The columns, from left to right.
    pub columns: &'a [Column<'a>],
    /// How many rows there are.
    pub total: usize,
    /// The first row to show, from [`scroll::window`].
    pub top: usize,
    /// The row that is selected.
    pub cursor: Option<usize>,
    /// Stands in the place of the rows when there are none.
    pub nothing: &'a str,
}

impl Table<'_> {
    /// The rows that fit in an area of this height under the headings.
    pub fn body_height(height: u16) -> usize {
        usize::from(height.saturating_sub(1))
    }

    /// The row that stands at a place on the screen, for the mouse.
    pub fn row_at(&self, area: Rect, place: Position) -> Option<usize> {
        let body = paint::below(area, 1);
        let index = self.top + usize::from(place.y.checked_sub(body.y)?);
        (body.contains(place) && index < self.total).then_some(index)
    }

    /// Which columns show in a table of this width, and how wide: `None` gives way.
    pub fn layout(&self, width: u16) -> Vec<Option<u16>> {
        let (room, gap) = (self.room(width), gap(width));
        let mut shown: Vec<Option<u16>> =
            self.columns.iter().map(|column| Some(column.width.least())).collect();
        while taken(&shown, gap) > room {
            let weakest = self
                .columns
                .iter()
                .zip(&mut shown)
                .filter(|(column, cells)| column.rank > 0 && cells.is_some())
                .max_by_key(|(column, _)| column.rank);
            let Some((_, cells)) = weakest else { break };
            *cells = None;
        }
        let rest = room.saturating_sub(taken(&shown, gap));
        self.share_rest(&mut shown, rest);
        shown
    }

    fn room(&self, width: u16) -> u32 {
        let bar = u16::from(width >= BAR_FROM) * 2;
        u32::from(width.saturating_sub(GUTTER + bar))
    }

    fn share_rest(&self, shown: &mut [Option<u16>], rest: u32) {
        let growing = || self.columns.iter().map(|column| u32::from(column.width.parts()));
        let mut parts: u32 =
            growing().zip(shown.iter()).filter(|(_, cells)| cells.is_some()).map(|(part, _)| part).sum();
        let mut rest = rest;
        for (part, cells) in growing().zip(shown.iter_mut()) {
            let Some(cells) = cells.as_mut().filter(|_| part > 0) else { continue };
            let more = (rest * part).checked_div(parts).unwrap_or(0);
            *cells = cells.saturating_add(u16::try_from(more).unwrap_or(u16::MAX));
            (rest, parts) = (rest.saturating_sub(more), parts.saturating_sub(part));
        }
    }

    /// Draws headings and the rows in sight; `row` is asked for those rows only. Gives the place of the selected one.
    pub fn draw<'r>(
        &self,
        area: Rect,
        buf: &mut Buffer,
        skin: Skin,
        mut row: impl FnMut(usize) -> TableRow<'r>,
    ) -> Option<Caret> {
        let area = area.intersection(buf.area);
        let mut caret = None;
        let places = self.places(area);
        self.draw_headings(paint::line_of(area, 0), buf, skin, &places);
        let body = paint::below(area, 1);
        if self.total == 0 {
            let place = paint::after(body, GUTTER);
            paint::wrapped(place, buf, self.nothing, skin.style(Look::Muted));
        }
        let shown = usize::from(body.height).min(self.total.saturating_sub(self.top));
        for index in 0..shown {
            let line = paint::line_of(body, paint::cells(index));
            let index = self.top + index;
            match row(index) {
                TableRow::Section(title) => {
                    paint::line(line, buf, &title, skin.style(Look::Heading));
                }
                TableRow::Cells { cells, marked } => {
                    self.draw_row(line, buf, skin, &places, &cells);
                    draw_gutter(line, buf, skin, marked, self.cursor == Some(index));
                    caret = caret.or_else(|| Caret::on(line).filter(|_| self.cursor == Some(index)));
                }
            }
        }
        if area.width >= BAR_FROM {
            scroll::bar(paint::last(body, 1), buf, skin, self.top, usize::from(body.height), self.total);
        }
        caret
    }

    /// The columns that show, with their place on the first line of `area`.
    fn places(&self, area: Rect) -> Vec<(usize, Rect)> {
        let bar = if area.width >= BAR_FROM { 2 } else { 0 };
        let mut rest = paint::after(paint::first(area, area.width.saturating_sub(bar)), GUTTER);
        let mut places = Vec::new();
        for (index, cells) in self.layout(area.width).into_iter().enumerate() {
            let Some(cells) = cells else { continue };
            places.push((index, paint::first(rest, cells)));
            rest = paint::after(rest, cells.saturating_add(gap(area.width)));
        }
        places
    }

    fn draw_headings(&self, line: Rect, buf: &mut Buffer, skin: Skin, places: &[(usize, Rect)]) {
        for (index, place) in places {
            let Some(column) = self.columns.get(*index) else { continue };
            let place = Rect { y: line.y, height: line.height, ..*place };
            let arrow = column.sort.map_or("", |sort| match sort {
                Sort::Up => " ↑",
                Sort::Down => " ↓",
            });
            // The arrow stays when the word has to give way.
            let word =
                width::truncate(column.title, usize::from(place.width).saturating_sub(width::width(arrow)));
            let look = if column.sort.is_some() { Look::Accent } else { Look::Heading };
            let style = skin.style(Look::Heading).patch(skin.style(look));
            match column.align {
                Align::Left => paint::text(place, buf, &format!("{word}{arrow}"), style),
                Align::Right => paint::text_right(place, buf, &format!("{word}{arrow}"), style),
            };
        }
    }

    fn draw_row(
        &self,
        line: Rect,
        buf: &mut Buffer,
        skin: Skin,
        places: &[(usize, Rect)],
        cells: &[Line<'_>],
    ) {
        for (index, place) in places {
            let (Some(column), Some(cell)) = (self.columns.get(*index), cells.get(*index)) else { continue };
            let place = Rect { y: line.y, height: line.height, ..*place };
            match column.align {
                Align::Left => paint::line(place, buf, cell, skin.style(Look::Text)),
                Align::Right => paint::line_right(place, buf, cell, skin.style(Look::Text)),
            };
        }
    }
}

/// Pointer and mark; the row under the cursor becomes one bar.
fn draw_gutter(line: Rect, buf: &mut Buffer, skin: Skin, marked: bool, selected: bool) {
    if marked {
        let place = paint::first(paint::after(line, 1), 1);
        paint::text(place, buf, Glyph::Mark.as_str(), skin.style(Look::Marked));
    }
    if selected {
        paint::text(paint::first(line, 1), buf, Glyph::Pointer.as_str(), skin.style(Look::Accent));
        let bar = if line.width >= BAR_FROM { 2 } else { 0 };
        buf.set_style(paint::first(line, line.width.saturating_sub(bar)), skin.style(Look::Selected));
    }
}

const fn gap(width: u16) -> u16 {
    if width >= ROOMY { 2 } else { 1 }
}

fn taken(shown: &[Option<u16>], gap: u16) -> u32 {
    let columns = shown.iter().flatten().count().saturating_sub(1);
    let gaps = u32::from(gap) * u32::try_from(columns).unwrap_or(u32::MAX);
    shown.iter().flatten().map(|cells| u32::from(*cells)).sum::<u32>().saturating_add(gaps)
}

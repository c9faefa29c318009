//! One sheet of an Excel workbook (ECMA-376, part 1, 18.3), cell by cell, so that a far corner costs nothing.

use quick_xml::events::{BytesStart, Event};

use super::super::cell;
use super::super::format::Format;
use super::super::grid::{Block, Grid, Ink};
use super::super::package::Package;
use super::super::xml::{add_text, attribute, says_yes};
use super::Book;
use super::strings::{Rich, unescaped};
use crate::import::budget::Budget;
use crate::import::cells::{NOT_WORKED_OUT, TEXT_GONE};
use crate::import::source::NotOpened;
use crate::import::table::Filled;

/// Where the reader is.
#[derive(Default)]
struct Here {
    row: u32,
    /// The column that comes next.
    column: u32,
    hidden: bool,
    cell: Option<Cell>,
}

struct Cell {
    at: u32,
    kind: String,
    look: usize,
    value: String,
    inline: Rich,
    in_value: bool,
    in_text: bool,
    /// It has a formula.
    is_formula: bool,
}

/// What stands on the sheet in this part.
pub(super) fn filled(
    package: &mut Package<'_>,
    name: &str,
    book: &Book,
    budget: &Budget<'_>,
) -> Result<Filled, NotOpened> {
    let mut part = package.part(name)?;
    let mut grid = Grid::new(budget);
    // The number of the next row, where a row doesn't say which it is.
    let (mut here, mut next_row) = (Here::default(), 0_u32);
    loop {
        let event = part.next()?;
        match &event {
            Event::Start(tag) => match tag.local_name().as_ref() {
                "row" => {
                    let own = attribute(tag, "r").and_then(|row| row.trim().parse::<u32>().ok());
                    let row = own.and_then(|row| row.checked_sub(1)).unwrap_or(next_row);
                    here = Here { row, hidden: says_yes(tag, "hidden"), ..Here::default() };
                    next_row = row.saturating_add(1);
                }
                "col" if says_yes(tag, "hidden") => {
                    let number = |name| attribute(tag, name).and_then(|at| at.trim().parse::<u32>().ok());
                    let at = |name| number(name).and_then(|at| at.checked_sub(1));
                    at("min")
                        .zip(at("max"))
                        .into_iter()
                        .for_each(|(first, last)| grid.hide_columns(first, last));
                }
                "c" => here.open(tag),
                "mergeCell" => {
                    let block = attribute(tag, "ref").and_then(|block| block_of(&block));
                    block.map_or(Ok(()), |block| grid.merge(block))?;
                }
                _ => here.inside(&event),
            },
            Event::End(tag) if tag.local_name().as_ref() == "c" => {
                if let Some(cell) = here.cell.take() {
                    let (text, ink) = cell.shown(book);
                    grid.put(here.row, cell.at, &text, ink)?;
                    if here.hidden {
                        grid.hide(here.row);
                    }
                }
            }
            Event::Eof => return Ok(Filled { calendar: book.calendar, ..grid.filled()? }),
            event => here.inside(event),
        }
    }
}

impl Here {
    fn open(&mut self, tag: &BytesStart<'_>) {
        let place = attribute(tag, "r").and_then(|place| place_of(&place));
        let (row, at) = place.unwrap_or((self.row, self.column));
        self.row = row;
        self.column = at.saturating_add(1);
        let look = attribute(tag, "s").and_then(|look| look.trim().parse().ok()).unwrap_or_default();
        let kind = attribute(tag, "t").unwrap_or_default();
        let (value, inline) = (String::new(), Rich::default());
        let (in_value, in_text, is_formula) = (false, false, false);
        self.cell = Some(Cell { at, kind, look, value, inline, in_value, in_text, is_formula });
    }

    /// What stands in a cell.
    fn inside(&mut self, event: &Event<'_>) {
        let Some(cell) = self.cell.as_mut() else { return };
        match event {
            Event::Start(tag) if tag.local_name().as_ref() == "f" => cell.is_formula = true,
            Event::Start(tag) if tag.local_name().as_ref() == "v" => cell.in_value = true,
            Event::End(tag) if tag.local_name().as_ref() == "v" => cell.in_value = false,
            Event::Start(tag) if tag.local_name().as_ref() == "is" => cell.in_text = true,
            Event::End(tag) if tag.local_name().as_ref() == "is" => cell.in_text = false,
            event if cell.in_value => add_text(event, &mut cell.value),
            event if cell.in_text => cell.inline.take(event),
            _ => {}
        }
    }
}

impl Cell {
    /// What it shows.
    fn shown(&self, book: &Book) -> (String, Ink) {
        let (format, ink) = book.styles.at(self.look);
        let either = |own: Ink| if own == Ink::Struck { own } else { ink };
        let value = self.value.trim();
        // A formula whose outcome is an empty text says that it is one. Programs that don't reckon leave the value empty.
        if self.is_formula && value.is_empty() && self.kind != "str" {
            return (NOT_WORKED_OUT.to_owned(), ink);
        }
        match self.kind.as_str() {
            "s" => match value.parse().ok().and_then(|number| book.strings.at(number)) {
                Some((text, own)) => (text.to_owned(), either(own)),
                None if value.is_empty() => (String::new(), ink),
                None => (TEXT_GONE.to_owned(), ink),
            },
            "inlineStr" => (self.inline.plain(), either(self.inline.ink())),
            "str" => (unescaped(&self.value), ink),
            "b" => (cell::yes_or_no(matches!(value, "1" | "true")).to_owned(), ink),
            "e" => (cell::fault(value).to_owned(), ink),
            "d" => (cell::dutch(value).unwrap_or_else(|| value.to_owned()), ink),
            _ => (number(value, &format, book), ink),
        }
    }
}

fn number(value: &str, format: &Format, book: &Book) -> String {
    match (value.parse::<f64>(), format) {
        (Ok(number), Format::Day) => cell::day(number, book.calendar),
        (Ok(number), Format::MonthFirst) => cell::day_with_month_in_front(number, book.calendar),
        (Ok(number), Format::Digits(pattern)) => pattern.shown(number).unwrap_or_else(|| cell::float(number)),
        (Ok(number), Format::General) => cell::float(number),
        (Err(_), _) => value.to_owned(),
    }
}

/// `B7` as row and column from 0.
fn place_of(text: &str) -> Option<(u32, u32)> {
    let text = text.trim().trim_start_matches('$');
    let letters = text.find(|c: char| !c.is_ascii_alphabetic())?;
    let (column, row) = text.split_at_checked(letters)?;
    let mut at = 0_u32;
    for letter in column.bytes() {
        at =
            at.checked_mul(26)?.checked_add(u32::from(letter.to_ascii_uppercase().checked_sub(b'A')?) + 1)?;
    }
    let row = row.trim_start_matches('$').parse::<u32>().ok()?;
    Some((row.checked_sub(1)?, at.checked_sub(1)?))
}

/// `A2:A7`.
fn block_of(text: &str) -> Option<Block> {
    let (from, to) = text.split_once(':')?;
    let (from, to) = (place_of(from)?, place_of(to)?);
    (from.0 <= to.0 && from.1 <= to.1).then_some(Block { rows: (from.0, to.0), columns: (from.1, to.1) })
}

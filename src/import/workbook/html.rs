//! A page with a table that got the name of an Excel file, as administration systems write it. Read strictly as a table:
//! rows, cells and what they span; everything else on the page is passed over, and nothing of it is ever run or fetched.

use std::sync::Arc;

use quick_xml::escape::resolve_html5_entity;

use super::grid::{Block, Grid, Ink};
use crate::import::budget::Budget;
use crate::import::source::{NotOpened, Sees, Sheet, Source, Visibility};
use crate::import::{NotATable, decode, table};
use crate::text::import_shape::tabs;

/// As many columns and rows as a cell may span in a page (HTML, 4.9.11).
const MOST_COLUMNS: u32 = 1_000;
const MOST_ROWS: u32 = 65_534;

/// More tables than any page with a list has, and more of them in each other.
const MOST_TABLES: usize = 250;
const DEEPEST: usize = 8;

/// The longest name of a character: `&CounterClockwiseContourIntegral;`.
const LONGEST_ENTITY: usize = 33;

/// What these hold is no text.
const SKIPPED: &[&str] = &["script", "style", "template"];

/// The tables of a page; nothing where these bytes are no page.
pub(in crate::import) fn open(bytes: &[u8], budget: &Budget<'_>) -> Option<Result<Source, NotOpened>> {
    decode::page(bytes).map(|page| source(&page, budget))
}

fn source(page: &str, budget: &Budget<'_>) -> Result<Source, NotOpened> {
    let mut filled = Page { rest: page, open: Vec::new(), done: Vec::new() }.read(budget)?;
    filled.retain(|one| !one.rows.is_empty());
    let mut tables: Vec<_> = filled.into_iter().map(table::from_filled).collect();
    if tables.iter().any(Result::is_ok) {
        tables.retain(Result::is_ok);
    } else {
        tables.truncate(1);
    }
    let several = tables.len() > 1;
    let sheet = |(at, table): (u32, Result<table::Table, NotATable>)| Sheet {
        name: several.then(|| tabs::table_of_page(at)),
        visibility: Visibility::Visible,
        table: table.map(Arc::new),
    };
    let sheets: Vec<Sheet> = (1..).zip(tables).map(sheet).collect();
    if sheets.is_empty() { Err(NotATable::Markup.into()) } else { Ok(Source { sheets, sees: Sees::All }) }
}

struct Page<'p, 'a> {
    rest: &'p str,
    /// The tables that are open, the innermost one last.
    open: Vec<Open<'a>>,
    done: Vec<table::Filled>,
}

/// A table that is being read.
struct Open<'a> {
    grid: Grid<'a>,
    /// The number of the next row.
    next: u32,
    row: Option<Row>,
    /// Columns that cells of rows above take, and for how many rows more.
    taken: Vec<u32>,
}

struct Row {
    at: u32,
    hidden: bool,
    ink: Ink,
    column: u32,
    cell: Option<Cell>,
}

struct Cell {
    columns: u32,
    rows: u32,
    text: String,
    /// How many tags are open that strike text through.
    strikes: u32,
    ink: Ink,
}

impl<'a> Page<'_, 'a> {
    fn read(mut self, budget: &'a Budget<'a>) -> Result<Vec<table::Filled>, NotOpened> {
        let mut pieces = 0_u32;
        while let Some(at) = self.rest.find('<') {
            pieces = pieces.wrapping_add(1);
            if pieces.is_multiple_of(4096) {
                budget.go_on()?;
            }
            let (text, rest) = self.rest.split_at(at);
            self.text(text);
            self.rest = rest;
            if let Some(comment) = rest.strip_prefix("<!--") {
                self.rest = comment.find("-->").and_then(|end| comment.get(end + 3..)).unwrap_or_default();
                continue;
            }
            let end = tag_end(rest);
            let tag = rest.get(1..end).unwrap_or_default();
            self.rest = rest.get(end + 1..).unwrap_or_default();
            self.tag(tag, budget)?;
        }
        self.text(self.rest);
        while !self.open.is_empty() {
            self.close_table()?;
        }
        Ok(self.done)
    }

    fn text(&mut self, text: &str) {
        let cell =
            self.open.last_mut().and_then(|table| table.row.as_mut()).and_then(|row| row.cell.as_mut());
        if let Some(cell) = cell {
            if cell.strikes > 0 && !text.trim().is_empty() {
                cell.ink = Ink::Struck;
            }
            add_text(text, &mut cell.text);
        }
    }

    fn tag(&mut self, tag: &str, budget: &'a Budget<'a>) -> Result<(), NotOpened> {
        let (closes, tag) = tag.strip_prefix('/').map_or((false, tag), |tag| (true, tag));
        let name = tag
            .split(|c: char| c.is_whitespace() || c == '/')
            .next()
            .unwrap_or_default()
            .to_ascii_lowercase();
        match (name.as_str(), closes) {
            (name, false) if SKIPPED.contains(&name) => {
                let end = format!("</{name}");
                self.rest = find_ignoring_case(self.rest, &end)
                    .and_then(|at| self.rest.get(at..))
                    .unwrap_or_default();
            }
            ("table", false) => {
                if self.open.len() >= DEEPEST || self.done.len() >= MOST_TABLES {
                    return Err(NotATable::TooManyCells.into());
                }
                self.open.push(Open { grid: Grid::new(budget), next: 0, row: None, taken: Vec::new() });
            }
            ("table", true) => self.close_table()?,
            (name, closes) => {
                if let Some(table) = self.open.last_mut() {
                    table.tag(name, tag, closes)?;
                }
            }
        }
        Ok(())
    }

    fn close_table(&mut self) -> Result<(), NotOpened> {
        if let Some(mut table) = self.open.pop() {
            table.close_row()?;
            self.done.push(table.grid.filled()?);
        }
        Ok(())
    }
}

impl Open<'_> {
    fn tag(&mut self, name: &str, tag: &str, closes: bool) -> Result<(), NotOpened> {
        match (name, closes) {
            ("tr", false) => {
                self.close_row()?;
                self.open_row(tag);
            }
            ("tr", true) => self.close_row()?,
            ("td" | "th", false) => {
                self.close_cell()?;
                if self.row.is_none() {
                    self.open_row("");
                }
                self.open_cell(tag);
            }
            ("td" | "th", true) => self.close_cell()?,
            ("s" | "strike" | "del", closes) => {
                if let Some(cell) = self.row.as_mut().and_then(|row| row.cell.as_mut()) {
                    let strikes = cell.strikes;
                    cell.strikes = if closes { strikes.saturating_sub(1) } else { strikes.saturating_add(1) };
                }
            }
            ("br" | "p" | "div" | "li", _) => {
                let cell = self.row.as_mut().and_then(|row| row.cell.as_mut());
                if let Some(cell) = cell.filter(|cell| !cell.text.is_empty()) {
                    add_text(" ", &mut cell.text);
                }
            }
            _ => {}
        }
        if strikes(tag) {
            let cell = self.row.as_mut().and_then(|row| row.cell.as_mut());
            cell.into_iter().for_each(|cell| cell.ink = Ink::Struck);
        }
        Ok(())
    }

    fn open_row(&mut self, tag: &str) {
        let style = attribute(tag, "style").unwrap_or_default().replace(' ', "").to_ascii_lowercase();
        let hidden = style.contains("display:none") || style.contains("visibility:hidden");
        let ink = if strikes(tag) { Ink::Struck } else { Ink::Plain };
        self.row = Some(Row { at: self.next, hidden, ink, column: 0, cell: None });
        self.next = self.next.saturating_add(1);
    }

    fn open_cell(&mut self, tag: &str) {
        let Some(row) = self.row.as_mut() else { return };
        let taken =
            |column: u32| place(column).and_then(|at| self.taken.get(at)).is_some_and(|rows| *rows > 0);
        while taken(row.column) {
            row.column += 1;
        }
        let span = |name: &str, most: u32| {
            let span = attribute(tag, name).and_then(|span| span.trim().parse::<u32>().ok());
            span.unwrap_or(1).clamp(1, most)
        };
        let (columns, rows) = (span("colspan", MOST_COLUMNS), span("rowspan", MOST_ROWS));
        row.cell = Some(Cell { columns, rows, text: String::new(), strikes: 0, ink: row.ink });
    }

    fn close_cell(&mut self) -> Result<(), NotOpened> {
        let Some(row) = self.row.as_mut() else { return Ok(()) };
        let Some(cell) = row.cell.take() else { return Ok(()) };
        let (first, next) = (row.column, row.column.saturating_add(cell.columns));
        row.column = next;
        self.grid.put(row.at, first, cell.text.trim(), cell.ink)?;
        if row.hidden {
            self.grid.hide(row.at);
        }
        if cell.rows > 1 || cell.columns > 1 {
            let last = row.at.saturating_add(cell.rows - 1);
            self.grid.merge(Block { rows: (row.at, last), columns: (first, next - 1) })?;
        }
        if cell.rows > 1 {
            let (first, next) = place(first).zip(place(next)).ok_or(NotATable::TooManyCells)?;
            if self.taken.len() < next {
                self.taken.resize(next, 0);
            }
            // The row that is open is one of them.
            self.taken.iter_mut().take(next).skip(first).for_each(|rows| *rows = cell.rows);
        }
        Ok(())
    }

    fn close_row(&mut self) -> Result<(), NotOpened> {
        self.close_cell()?;
        if self.row.take().is_some() {
            self.taken.iter_mut().for_each(|rows| *rows = rows.saturating_sub(1));
        }
        Ok(())
    }
}

/// Whether a tag strikes what stands in it through.
fn strikes(tag: &str) -> bool {
    find_ignoring_case(tag, "line-through").is_some()
}

/// As many columns as a sheet of Excel has.
fn place(column: u32) -> Option<usize> {
    usize::try_from(column).ok().filter(|column| *column <= 16_384)
}

/// Where a tag ends: at the first `>` outside quotes.
fn tag_end(tag: &str) -> usize {
    let mut quote = None;
    for (at, byte) in tag.bytes().enumerate() {
        match (byte, quote) {
            (b'>', None) => return at,
            (b'"' | b'\'', None) => quote = Some(byte),
            (byte, Some(open)) if byte == open => quote = None,
            _ => {}
        }
    }
    tag.len()
}

/// What an attribute of a tag says, with or without quotes.
fn attribute(tag: &str, name: &str) -> Option<String> {
    let mut from = 0;
    while let Some(at) = tag.get(from..).and_then(|rest| find_ignoring_case(rest, name)).map(|at| from + at) {
        from = at + name.len();
        let before = tag.get(..at).is_some_and(|before| before.ends_with(|c: char| c.is_whitespace()));
        let behind = tag.get(from..).unwrap_or_default().trim_start();
        if let (true, Some(value)) = (before, behind.strip_prefix('=')) {
            let value = value.trim_start();
            let quoted = value.strip_prefix('"').map(|value| (value, '"'));
            let quoted = quoted.or_else(|| value.strip_prefix('\'').map(|value| (value, '\'')));
            let own = match quoted {
                Some((value, quote)) => value.split(quote).next(),
                None => value.split(|c: char| c.is_whitespace() || c == '>').next(),
            };
            return own.map(str::to_owned);
        }
    }
    None
}

/// Names of tags and attributes have no letters that grow.
fn find_ignoring_case(text: &str, what: &str) -> Option<usize> {
    text.as_bytes().windows(what.len()).position(|part| part.eq_ignore_ascii_case(what.as_bytes()))
}

/// Adds text as a page means it: any white space is one space, and a character may be written by name or number.
fn add_text(text: &str, to: &mut String) {
    let mut rest = text;
    while let Some(next) = rest.chars().next() {
        if to.len() > 32_767 {
            return;
        }
        if next == '&'
            && let Some((character, length)) = entity(rest)
        {
            to.push_str(&character);
            rest = rest.get(length..).unwrap_or_default();
            continue;
        }
        rest = rest.get(next.len_utf8()..).unwrap_or_default();
        if !next.is_whitespace() {
            to.push(next);
        } else if !to.is_empty() && !to.ends_with(' ') {
            to.push(' ');
        }
    }
}

/// The character that is written by name or number, and how long that is.
fn entity(text: &str) -> Option<(String, usize)> {
    let end = text.bytes().take(LONGEST_ENTITY).position(|byte| byte == b';')?;
    let name = text.get(1..end)?;
    let number = name.strip_prefix('#').map(|number| {
        let hex = number.strip_prefix(['x', 'X']).map(|digits| u32::from_str_radix(digits, 16));
        hex.unwrap_or_else(|| number.parse()).ok().and_then(char::from_u32)
    });
    let character = match number {
        Some(number) => number?.to_string(),
        None if name == "nbsp" => " ".to_owned(),
        None => resolve_html5_entity(name)?.to_owned(),
    };
    Some((character, end + 1))
}

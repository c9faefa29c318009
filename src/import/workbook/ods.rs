//! A workbook of LibreOffice (OpenDocument 1.3, part 3, chapter 9), row by row. It writes a cell or a row once with how
//! often it is repeated; what is filled is counted each time before it is kept.

use std::collections::BTreeSet;

use quick_xml::events::{BytesStart, Event};

use super::grid::{Block, Grid, Ink};
use super::package::Package;
use super::xml::{add, add_text, named};
use super::{MAX_SHEETS, Read, cell};
use crate::import::NotATable;
use crate::import::budget::Budget;
use crate::import::cells::NOT_WORKED_OUT;
use crate::import::source::{NotOpened, Visibility};

/// More looks than any workbook has.
const MOST_STYLES: usize = 65_536;

/// What the looks of a workbook say of what is seen.
#[derive(Default)]
struct Styles {
    /// The look whose properties are being read.
    here: String,
    struck: BTreeSet<String>,
    hidden: BTreeSet<String>,
}

/// The sheet that is being read.
struct Sheet<'a> {
    name: String,
    visibility: Visibility,
    grid: Grid<'a>,
    row: u32,
    /// How often this row is repeated, and whether it is seen.
    repeats: u32,
    hidden: bool,
    column: u32,
    /// How many columns were told of so far.
    columns: u32,
    /// The filled cells of this row: first column, how many, what, struck.
    filled: Vec<(u32, u32, String, Ink)>,
    cell: Option<Cell>,
}

#[derive(Default)]
struct Cell {
    repeats: u32,
    rows: u32,
    columns: u32,
    style: String,
    kind: String,
    value: String,
    text: String,
    paragraphs: usize,
    /// How deep inside a paragraph, and inside what is no text of the cell: a remark, a drawing.
    in_text: usize,
    beside: usize,
    /// A part of it is struck through.
    is_struck: bool,
    is_formula: bool,
}

/// The sheets in the order of their tabs.
pub(super) fn sheets(package: &mut Package<'_>, budget: &Budget<'_>) -> Result<Vec<Read>, NotOpened> {
    let mut part = package.part("content.xml")?;
    let mut styles = Styles::default();
    let (mut sheets, mut sheet) = (Vec::new(), None::<Sheet<'_>>);
    loop {
        let event = part.next()?;
        match (&event, sheet.as_mut()) {
            (Event::Start(tag), None) if tag.name().as_ref() == "table:table" => {
                if sheets.len() >= MAX_SHEETS {
                    return Err(NotATable::TooManySheets { limit: MAX_SHEETS }.into());
                }
                sheet = Some(Sheet::new(tag, &styles, budget));
            }
            (Event::Start(tag), None) => styles.open(tag)?,
            (Event::End(tag), Some(_)) if tag.name().as_ref() == "table:table" => {
                let done = sheet.take().map(Sheet::done).transpose()?;
                sheets.extend(done);
            }
            (event, Some(sheet)) => sheet.take_in(event, &styles)?,
            _ => {}
        }
        if matches!(event, Event::Eof) {
            return Ok(sheets);
        }
    }
}

impl Styles {
    fn open(&mut self, tag: &BytesStart<'_>) -> Result<(), NotOpened> {
        match tag.name().as_ref() {
            "style:style" => self.here = named(tag, "style:name").unwrap_or_default(),
            "style:text-properties" => {
                let line = named(tag, "style:text-line-through-style")
                    .or_else(|| named(tag, "style:text-line-through-type"));
                if line.is_some_and(|line| line != "none") {
                    self.struck.insert(self.here.clone());
                }
            }
            "style:table-properties" if named(tag, "table:display").as_deref() == Some("false") => {
                self.hidden.insert(self.here.clone());
            }
            _ => {}
        }
        if self.struck.len().max(self.hidden.len()) > MOST_STYLES {
            return Err(NotATable::TooManyCells.into());
        }
        Ok(())
    }
}

/// A number of times: at least once.
fn times(tag: &BytesStart<'_>, name: &str) -> u32 {
    let value = named(tag, name).unwrap_or_default();
    let digits = value.trim().trim_start_matches('+');
    let many = !digits.is_empty() && digits.bytes().all(|digit| digit.is_ascii_digit());
    // More digits than a number has is more than anything.
    digits.parse().unwrap_or(if many { u32::MAX } else { 1 }).max(1)
}

impl<'a> Sheet<'a> {
    fn new(tag: &BytesStart<'_>, styles: &Styles, budget: &'a Budget<'a>) -> Self {
        let style = named(tag, "table:style-name").unwrap_or_default();
        Self {
            name: named(tag, "table:name").unwrap_or_default(),
            visibility: if styles.hidden.contains(&style) { Visibility::Hidden } else { Visibility::Visible },
            grid: Grid::new(budget),
            row: 0,
            repeats: 1,
            hidden: false,
            column: 0,
            columns: 0,
            filled: Vec::new(),
            cell: None,
        }
    }

    fn done(self) -> Result<Read, NotOpened> {
        Ok(Read { name: self.name, visibility: self.visibility, filled: self.grid.filled()? })
    }

    fn take_in(&mut self, event: &Event<'_>, styles: &Styles) -> Result<(), NotOpened> {
        match event {
            Event::Start(tag) => match tag.name().as_ref() {
                "table:table-row" => {
                    let visible = named(tag, "table:visibility");
                    self.hidden = visible.is_some_and(|visible| visible != "visible");
                    self.repeats = times(tag, "table:number-rows-repeated");
                    self.column = 0;
                }
                "table:table-column" => {
                    let last = self.columns.saturating_add(times(tag, "table:number-columns-repeated"));
                    if named(tag, "table:visibility").is_some_and(|visible| visible != "visible") {
                        self.grid.hide_columns(self.columns, last.saturating_sub(1));
                    }
                    self.columns = last;
                }
                "table:table-cell" | "table:covered-table-cell" => self.cell = Some(Cell::new(tag)),
                _ => self.cell.iter_mut().for_each(|cell| cell.open(tag, styles)),
            },
            Event::End(tag) => match tag.name().as_ref() {
                "table:table-cell" | "table:covered-table-cell" => self.close_cell(styles)?,
                "table:table-row" => self.close_row()?,
                name => self.cell.iter_mut().for_each(|cell| cell.close(name)),
            },
            event => {
                self.cell.iter_mut().filter(|cell| cell.is_read()).for_each(|cell| add_shrunk(event, cell))
            }
        }
        Ok(())
    }

    fn close_cell(&mut self, styles: &Styles) -> Result<(), NotOpened> {
        let Some(cell) = self.cell.take() else { return Ok(()) };
        let (at, repeats) = (self.column, cell.repeats);
        self.column = at.saturating_add(repeats);
        if cell.rows > 1 || cell.columns > 1 {
            let end = |from: u32, size: u32| from.saturating_add(size - 1);
            self.grid.merge(Block {
                rows: (self.row, end(self.row, cell.rows)),
                columns: (at, end(at, cell.columns)),
            })?;
        }
        let shown = cell.shown();
        if !shown.trim().is_empty() {
            let is_struck = cell.is_struck || styles.struck.contains(&cell.style);
            let ink = if is_struck { Ink::Struck } else { Ink::Plain };
            // A row is kept until it is known how often it is repeated.
            self.grid.hold(shown.len())?;
            self.filled.push((at, repeats, shown, ink));
        }
        Ok(())
    }

    fn close_row(&mut self) -> Result<(), NotOpened> {
        let filled = std::mem::take(&mut self.filled);
        let first = self.row;
        self.row = first.saturating_add(self.repeats);
        if filled.is_empty() {
            return Ok(());
        }
        self.grid.has_room(self.repeats, filled.iter().map(|(_, repeats, ..)| u64::from(*repeats)).sum())?;
        for row in first..self.row {
            for (at, repeats, text, ink) in &filled {
                for column in *at..at.saturating_add(*repeats) {
                    self.grid.put(row, column, text, *ink)?;
                }
            }
            if self.hidden {
                self.grid.hide(row);
            }
        }
        Ok(())
    }
}

impl Cell {
    fn new(tag: &BytesStart<'_>) -> Self {
        let own = |name: &str| named(tag, name).unwrap_or_default();
        let kind = own("office:value-type");
        let value = match kind.as_str() {
            "date" => own("office:date-value"),
            "boolean" => own("office:boolean-value"),
            "string" => own("office:string-value"),
            _ => own("office:value"),
        };
        Self {
            repeats: times(tag, "table:number-columns-repeated"),
            rows: times(tag, "table:number-rows-spanned"),
            columns: times(tag, "table:number-columns-spanned"),
            style: own("table:style-name"),
            kind,
            value,
            is_formula: named(tag, "table:formula").is_some(),
            ..Self::default()
        }
    }

    fn open(&mut self, tag: &BytesStart<'_>, styles: &Styles) {
        match tag.name().as_ref() {
            "text:span" if self.is_read() => {
                let style = named(tag, "text:style-name").unwrap_or_default();
                self.is_struck |= styles.struck.contains(&style);
            }
            name if name == "office:annotation" || name.starts_with("draw:") => self.beside += 1,
            "text:p" if self.beside == 0 => {
                if self.paragraphs > 0 {
                    add("\n", &mut self.text);
                }
                self.paragraphs += 1;
                self.in_text += 1;
            }
            "text:s" if self.is_read() => {
                let spaces = usize::try_from(times(tag, "text:c")).unwrap_or(usize::MAX);
                add(&" ".repeat(spaces.min(super::xml::LONGEST_CELL)), &mut self.text);
            }
            "text:tab" if self.is_read() => add("\t", &mut self.text),
            "text:line-break" if self.is_read() => add("\n", &mut self.text),
            _ => {}
        }
    }

    fn close(&mut self, name: &str) {
        if name == "office:annotation" || name.starts_with("draw:") {
            self.beside = self.beside.saturating_sub(1);
        } else if name == "text:p" && self.beside == 0 {
            self.in_text = self.in_text.saturating_sub(1);
        }
    }

    fn is_read(&self) -> bool {
        self.in_text > 0 && self.beside == 0
    }

    /// What it shows: a day and a yes or no by what they are, everything else as it stands there.
    fn shown(&self) -> String {
        let text = self.text.trim_end();
        if self.is_formula && [text, &self.kind, &self.value].iter().all(|said| said.is_empty()) {
            return NOT_WORKED_OUT.to_owned();
        }
        match self.kind.as_str() {
            "date" => cell::dutch(&self.value).unwrap_or_else(|| text.to_owned()),
            "boolean" => cell::yes_or_no(self.value == "true").to_owned(),
            "string" if text.is_empty() => self.value.clone(),
            "float" | "percentage" | "currency" => {
                let digits = |c: char| c.is_ascii_digit() || matches!(c, '-' | ' ' | '/' | '(' | ')' | '+');
                let as_shown = !text.is_empty() && text.chars().all(digits);
                let number = self.value.trim().parse().map(cell::float).unwrap_or_default();
                if as_shown || number.is_empty() { text.to_owned() } else { number }
            }
            _ if text.starts_with('#') => cell::fault(text).to_owned(),
            _ => text.to_owned(),
        }
    }
}

/// Adds text as this kind of file means it: any white space is one space, and none at the start (6.1.2). So a file that
/// somebody made readable reads the same.
fn add_shrunk(event: &Event<'_>, cell: &mut Cell) {
    let mut piece = String::new();
    add_text(event, &mut piece);
    for c in piece.chars() {
        let is_space = matches!(c, ' ' | '\t' | '\r' | '\n');
        let after_space = cell.text.is_empty() || cell.text.ends_with([' ', '\n', '\t']);
        if !is_space {
            add(c.encode_utf8(&mut [0; 4]), &mut cell.text);
        } else if !after_space {
            add(" ", &mut cell.text);
        }
    }
}

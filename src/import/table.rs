//! Text to a table: which separator, which line holds the headings, and which rows are under it.

use std::collections::BTreeMap;

use csv::ReaderBuilder;

use super::choices::Choices;
use super::{NotATable, cells, headings};

/// The separators that are tried; at a tie the first one wins, because Dutch Excel writes it.
const SEPARATORS: [u8; 3] = [b';', b',', b'\t'];

/// Exports often put a title and a date above the headings. Further down than this nobody puts headings.
const HEADINGS_WITHIN: usize = 10;

/// A line is the heading line when this many of its cells are headings that we know.
const KNOWN_HEADINGS: usize = 2;

/// The most cells that a table has: 100,000 pupils with fifty columns each.
pub const MAX_CELLS: usize = 5_000_000;

/// A list as a school sends it. Cells are as they stand in the file: cleaning is the job of `cells`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    /// The cells of the heading line.
    pub headings: Vec<String>,
    /// The rows under it; rows without any value are left out.
    pub rows: Vec<ListRow>,
}

/// One row of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListRow {
    /// The line of the file on which the row starts; the first line is 1.
    pub line: usize,
    /// As many cells as there are headings.
    pub cells: Vec<String>,
    /// How many filled cells stand right of the last heading. More than zero means that a separator
    /// inside a value has shifted the cells, so that none of them can be trusted.
    pub beyond: usize,
}

/// A filled cell of a workbook.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cell {
    /// From 0.
    pub row: u32,
    /// From 0.
    pub column: u32,
    /// What it shows.
    pub text: String,
}

/// A line with cells, wherever it comes from.
struct Record {
    line: usize,
    cells: Vec<String>,
}

struct Parsed {
    separator: u8,
    records: Vec<Record>,
    heading: Option<usize>,
}

/// Reads a table from text.
pub fn read(text: &str) -> Result<Table, NotATable> {
    let text = text.trim_start_matches('\u{feff}');
    let (named, skip) = separator_line(text);
    let candidates = named.map_or_else(|| SEPARATORS.to_vec(), |one| vec![one]);
    let best = candidates
        .into_iter()
        .map(|separator| parse(text, skip, separator))
        .reduce(|best, next| if next.score() > best.score() { next } else { best })
        .ok_or(NotATable::Empty)?;
    check_quotes(text, skip, best.separator)?;
    into_table(best.heading, best.records)
}

/// `sep=;` on the first line, as Excel understands it: the separator and where the next line starts.
fn separator_line(text: &str) -> (Option<u8>, usize) {
    let end = text.find(['\r', '\n']).unwrap_or(text.len());
    let first = text.get(..end).unwrap_or_default().trim().trim_matches('"');
    let named = first.get(..4).filter(|key| key.eq_ignore_ascii_case("sep=")).and_then(|_| first.get(4..));
    match named.map(str::as_bytes) {
        Some([one]) => (Some(*one), end),
        Some([]) => (Some(b'\t'), end),
        _ => (None, 0),
    }
}

fn parse(text: &str, skip: usize, separator: u8) -> Parsed {
    let body = text.get(skip..).unwrap_or_default();
    let mut reader = ReaderBuilder::new()
        .delimiter(separator)
        .has_headers(false)
        .flexible(true)
        .from_reader(body.as_bytes());
    let mut lines = LineCounter { text, at: 0, line: 1 };
    let mut records = Vec::new();
    for record in reader.records().flatten() {
        let start = record.position().and_then(|p| usize::try_from(p.byte()).ok()).unwrap_or_default();
        if record.iter().any(|cell| !cell.trim().is_empty()) {
            let cells = record.iter().map(str::to_owned).collect();
            records.push(Record { line: lines.line_of(skip + start), cells });
        }
    }
    let heading = heading(&records);
    Parsed { separator, records, heading }
}

/// Which record is the heading line.
fn heading(records: &[Record]) -> Option<usize> {
    records.iter().take(HEADINGS_WITHIN).position(|record| record.known() >= KNOWN_HEADINGS)
}

/// Makes a table of the filled cells of a sheet, in any order.
pub fn from_cells(cells: Vec<Cell>) -> Result<Table, NotATable> {
    let mut rows: BTreeMap<u32, Vec<(usize, String)>> = BTreeMap::new();
    for Cell { row, column, text } in cells.into_iter().filter(|cell| !cell.text.trim().is_empty()) {
        let column = usize::try_from(column).map_err(|_| NotATable::TooManyCells)?;
        rows.entry(row).or_default().push((column, text));
    }
    let mut room = MAX_CELLS;
    let mut records = Vec::with_capacity(rows.len());
    for (row, filled) in rows {
        let width = filled.iter().map(|(column, _)| column.saturating_add(1)).max().unwrap_or_default();
        room = room.checked_sub(width).ok_or(NotATable::TooManyCells)?;
        let mut cells = vec![String::new(); width];
        for (column, text) in filled {
            cells.get_mut(column).into_iter().for_each(|cell| cell.clone_from(&text));
        }
        records.push(Record { line: usize::try_from(row).unwrap_or(usize::MAX).saturating_add(1), cells });
    }
    if records.is_empty() {
        return Err(NotATable::Empty);
    }
    into_table(heading(&records), records)
}

/// Counts line ends up to a byte, once through the text. The csv crate's own numbers point at the empty
/// lines before a record, not at the record.
struct LineCounter<'a> {
    text: &'a str,
    at: usize,
    line: usize,
}

impl LineCounter<'_> {
    fn line_of(&mut self, start: usize) -> usize {
        let bytes = self.text.as_bytes();
        let blank = |byte: &&u8| matches!(byte, b'\r' | b'\n');
        let start = start + bytes.get(start..).map_or(0, |rest| rest.iter().take_while(blank).count());
        for at in self.at..start {
            let lone_return = bytes.get(at) == Some(&b'\r') && bytes.get(at + 1) != Some(&b'\n');
            self.line += usize::from(bytes.get(at) == Some(&b'\n') || lone_return);
        }
        self.at = start;
        self.line
    }
}

impl Record {
    /// How many cells are headings that we know.
    fn known(&self) -> usize {
        self.cells.iter().filter(|cell| headings::is_known(cell)).count()
    }
}

impl Parsed {
    /// The right separator gives headings that we know and most records as wide as the heading line.
    /// Counting characters per line would break on line ends inside quotes.
    fn score(&self) -> (usize, usize) {
        let Some(heading) = self.records.get(self.heading.unwrap_or_default()) else { return (0, 0) };
        let width = heading.cells.len();
        let alike = self.records.iter().filter(|record| record.cells.len() == width).count();
        (heading.known(), if width > 1 { alike } else { 0 })
    }
}

fn into_table(heading: Option<usize>, records: Vec<Record>) -> Result<Table, NotATable> {
    let at = heading.ok_or(NotATable::NoHeadings)?;
    let mut records = records.into_iter().skip(at);
    let first = records.next().ok_or(NotATable::NoHeadings)?;
    let mut headings: Vec<String> = first.cells.iter().map(|cell| cells::clean(cell)).collect();
    while headings.last().is_some_and(String::is_empty) {
        headings.pop();
    }
    let width = headings.len();
    if records.len().saturating_mul(width) > MAX_CELLS {
        return Err(NotATable::TooManyCells);
    }
    let rows: Vec<ListRow> = records.map(|record| ListRow::new(record, width)).collect();
    if rows.is_empty() { Err(NotATable::OnlyHeadings) } else { Ok(Table { headings, rows }) }
}

impl ListRow {
    /// A cell as one clean line: what was written in its place, else what stands in the file.
    pub fn clean_cell(&self, column: usize, choices: &Choices) -> String {
        let own = || self.cells.get(column).map(String::as_str);
        cells::clean(choices.mended(self.line, column).or_else(own).unwrap_or_default())
    }

    fn new(record: Record, width: usize) -> ListRow {
        let Record { line, mut cells } = record;
        let beyond = cells.iter().skip(width).filter(|cell| !cell.trim().is_empty()).count();
        cells.resize(width, String::new());
        ListRow { line, cells, beyond }
    }
}

/// Where a reader of quotes is: the csv crate forgives everything, and so would swallow half a file
/// into one field after a quote that is never closed.
enum Quote {
    FieldStart,
    Plain,
    Inside { line: usize },
    JustClosed { line: usize },
}

fn check_quotes(text: &str, skip: usize, separator: u8) -> Result<(), NotATable> {
    let (mut state, mut line) = (Quote::FieldStart, 1);
    let mut bytes = text.bytes().enumerate().peekable();
    while let Some((at, byte)) = bytes.next() {
        let line_end =
            byte == b'\n' || (byte == b'\r' && bytes.peek().is_none_or(|(_, next)| *next != b'\n'));
        if at >= skip {
            let ends_field = byte == separator || matches!(byte, b'\n' | b'\r');
            state = match (state, byte) {
                (Quote::FieldStart, b'"') => Quote::Inside { line },
                (Quote::Inside { line }, b'"') => Quote::JustClosed { line },
                (Quote::JustClosed { line }, b'"') => Quote::Inside { line },
                (Quote::Inside { line }, _) => Quote::Inside { line },
                (_, _) if ends_field => Quote::FieldStart,
                (Quote::JustClosed { line }, b' ') => Quote::JustClosed { line },
                (Quote::JustClosed { line }, _) => return Err(NotATable::Quotes { line }),
                (Quote::FieldStart | Quote::Plain, _) => Quote::Plain,
            };
        }
        line += usize::from(line_end);
    }
    match state {
        Quote::Inside { line } => Err(NotATable::Quotes { line }),
        _ => Ok(()),
    }
}

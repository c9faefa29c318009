//! Text with separators to rows, one after another: what stands between quotes may hold separators and line ends.
//! A quote that is not closed, or that is closed in the middle of a value, spoils its own line and no other.

use super::NotATable;
use super::budget::Budget;
use super::head::HEADINGS_WITHIN;
use super::source::NotOpened;
use super::table::{ListRow, Scratch, Seen, is_heading};

/// The separators that are tried; at a tie the first one wins, because Dutch Excel writes it.
const SEPARATORS: [u8; 4] = [b';', b',', b'\t', b'|'];

/// So many records tell which separator it is.
const LOOK: usize = 1000;

/// A value that goes on over more lines than this has lost its last quote.
const LONGEST_QUOTE: usize = 20;

/// As many columns as a sheet of Excel has.
const MAX_COLUMNS: usize = 16_384;

/// The filled rows of a text.
pub(super) fn rows(text: &str, budget: &Budget<'_>) -> Result<Vec<ListRow>, NotOpened> {
    let text = text.trim_start_matches('\u{feff}');
    let (named, skip) = separator_line(text);
    let start = |separator: u8| Reader { text, at: skip, line: 1, separator };
    let separator = match named {
        Some(one) => one,
        None => {
            let scored = SEPARATORS.into_iter().map(|separator| (start(separator).score(), separator));
            let best = scored.reduce(|best, next| if next.0 > best.0 { next } else { best });
            best.map_or(b';', |(_, separator)| separator)
        }
    };
    let mut reader = start(separator);
    let (mut rows, mut scratch, mut read) = (Vec::new(), Scratch::default(), 0_usize);
    while let Some(record) = reader.record(&mut scratch) {
        let Record { line, quotes, .. } = record.map_err(|TooWide| NotATable::TooManyCells)?;
        read += 1;
        if read.is_multiple_of(4096) {
            budget.go_on()?;
        }
        if scratch.is_empty() {
            continue;
        }
        budget.row()?;
        scratch.lengths().try_for_each(|length| budget.cell(length))?;
        let seen = if quotes == Quotes::Wrong { Seen::Misquoted } else { Seen::Plainly };
        rows.push(ListRow::new(line, scratch.take(), seen));
    }
    Ok(rows)
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

/// A record was read into the scratch.
struct Record {
    /// The line on which it starts.
    line: usize,
    /// How many cells it has, filled or not.
    width: usize,
    quotes: Quotes,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Quotes {
    Right,
    Wrong,
}

/// More columns than there can be.
struct TooWide;

/// Why a field cannot be read with its quotes.
enum Unread {
    Wide,
    /// The quote goes on for too long, or is closed in the middle of a value after more than one line.
    Open,
}

struct Reader<'a> {
    text: &'a str,
    at: usize,
    line: usize,
    separator: u8,
}

impl Reader<'_> {
    /// The right separator gives headings that we know and most records as wide as the heading line.
    fn score(mut self) -> (usize, usize) {
        let mut scratch = Scratch::default();
        let (mut widths, mut best) = (Vec::new(), None::<(usize, usize)>);
        // Empty records tell nothing, and are not looked at without end.
        let mut looks = 0..LOOK * 4;
        while widths.len() < LOOK
            && looks.next().is_some()
            && let Some(Ok(record)) = self.record(&mut scratch)
        {
            if scratch.is_empty() {
                continue;
            }
            if widths.len() < HEADINGS_WITHIN {
                let known = scratch.cells().filter(|cell| is_heading(cell)).count();
                if best.is_none_or(|(most, _)| known > most) {
                    best = Some((known, record.width));
                }
            }
            widths.push(record.width);
        }
        let Some((known, width)) = best else { return (0, 0) };
        let alike = widths.iter().filter(|own| **own == width).count();
        (known, if width > 1 { alike } else { 0 })
    }

    fn byte(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    /// The text from here to before a place.
    fn from(&self, start: usize) -> &str {
        self.text.get(start..self.at).unwrap_or_default()
    }

    /// Goes over a line end, if one is here.
    fn line_end(&mut self) -> bool {
        let is_end = match self.byte() {
            Some(b'\n') => true,
            Some(b'\r') => {
                self.at += usize::from(self.text.as_bytes().get(self.at + 1) == Some(&b'\n'));
                true
            }
            _ => false,
        };
        self.at += usize::from(is_end);
        self.line += usize::from(is_end);
        is_end
    }

    /// Goes on to the next separator or line end.
    fn skip_field(&mut self) {
        let rest = self.text.as_bytes().get(self.at..).unwrap_or_default();
        let ends = |byte: &u8| *byte == self.separator || matches!(byte, b'\r' | b'\n');
        self.at += rest.iter().position(ends).unwrap_or(rest.len());
    }

    /// Reads a record into the scratch; empty lines are none. `None` at the end of the text.
    fn record(&mut self, scratch: &mut Scratch) -> Option<Result<Record, TooWide>> {
        scratch.clear();
        while self.line_end() {}
        self.byte()?;
        let (at, line) = (self.at, self.line);
        let read = self.fields(scratch, Self::field).or_else(|why| match why {
            Unread::Wide => Err(TooWide),
            Unread::Open => {
                scratch.clear();
                (self.at, self.line) = (at, line);
                let width = self.fields(scratch, Self::plain).map_err(|_| TooWide)?.0;
                Ok((width, Quotes::Wrong))
            }
        });
        Some(read.map(|(width, quotes)| Record { line, width, quotes }))
    }

    fn fields(
        &mut self,
        scratch: &mut Scratch,
        field: fn(&mut Self, &mut String) -> Result<Quotes, Unread>,
    ) -> Result<(usize, Quotes), Unread> {
        let (mut width, mut quotes, mut value) = (0, Quotes::Right, String::new());
        loop {
            value.clear();
            if field(self, &mut value)? == Quotes::Wrong {
                quotes = Quotes::Wrong;
            }
            scratch.push(width, &value);
            width += 1;
            if width > MAX_COLUMNS {
                return Err(Unread::Wide);
            }
            if self.byte() == Some(self.separator) {
                self.at += 1;
            } else {
                self.line_end();
                return Ok((width, quotes));
            }
        }
    }

    /// A field whose quotes are letters like any other.
    fn plain(&mut self, value: &mut String) -> Result<Quotes, Unread> {
        let start = self.at;
        self.skip_field();
        value.push_str(self.from(start));
        Ok(Quotes::Right)
    }

    /// A field as Excel writes it.
    fn field(&mut self, value: &mut String) -> Result<Quotes, Unread> {
        if self.byte() != Some(b'"') {
            return self.plain(value);
        }
        let opened = self.line;
        self.at += 1;
        loop {
            let start = self.at;
            let rest = self.text.as_bytes().get(start..).unwrap_or_default();
            let stop = rest.iter().position(|byte| matches!(byte, b'"' | b'\r' | b'\n'));
            self.at += stop.ok_or(Unread::Open)?;
            value.push_str(self.from(start));
            let start = self.at;
            if self.line_end() {
                if self.line - opened > LONGEST_QUOTE {
                    return Err(Unread::Open);
                }
                value.push_str(self.from(start));
                continue;
            }
            self.at += 1;
            if self.byte() == Some(b'"') {
                self.at += 1;
                value.push('"');
                continue;
            }
            let start = self.at;
            self.skip_field();
            let behind = self.from(start);
            value.push_str(behind);
            return match (behind.trim().is_empty(), self.line == opened) {
                (true, _) => Ok(Quotes::Right),
                (false, true) => Ok(Quotes::Wrong),
                (false, false) => Err(Unread::Open),
            };
        }
    }
}

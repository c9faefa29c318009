//! Rows to a table: which row holds the headings, and which rows are under it.

use super::aside::{self, Aside};
use super::budget::Budget;
use super::choices::Choices;
use super::head::{self, Above, HEADINGS_WITHIN, Head};
use super::source::NotOpened;
use super::{NotATable, cells, headings, reencoded, separated};

/// The most bytes of a heading.
const LONGEST_HEADING: usize = 400;

/// The most filled cells that a file has: 100,000 pupils with fifty columns each.
pub const MAX_CELLS: usize = 5_000_000;

/// The most filled rows that a file has: as many pupils as the program knows, and what stands above them.
pub const MAX_ROWS: usize = 300_000 + HEADINGS_WITHIN;

/// Where a row stands: of a list of several tabs, on which of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Place {
    /// The position among the tabs that are read as one list; 0 where it is one tab, or a text.
    pub tab: u16,
    /// The line; the first line is 1.
    pub line: usize,
}

impl From<usize> for Place {
    fn from(line: usize) -> Self {
        Self { tab: 0, line }
    }
}

/// A list as a school sends it. Cells are as they stand in the file: cleaning is the job of `cells`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    /// The headings; where words stand over several of them, each with its word before it.
    pub headings: Vec<String>,
    /// The names of the tabs that are read as one list; none where it is one tab, or a text.
    pub tabs: Vec<String>,
    /// What lines above the rows say: [`ListRow::above`] tells which of these is about a row.
    pub above: Vec<Above>,
    /// The rows under it; rows without any value are left out.
    pub rows: Vec<ListRow>,
    /// Its letters had been through a wrong encoding, and were put right.
    pub is_reencoded: bool,
    /// Rows among them that are no pupil.
    pub aside: Vec<Aside>,
    /// The columns that are hidden, by position from 0.
    pub unseen: Vec<usize>,
    /// How its days are counted where they are numbers.
    pub calendar: Calendar,
}

/// Of which day a number of days counts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Calendar {
    /// From 1900, as usual.
    #[default]
    From1900,
    /// From 1904, as old Macs did.
    From1904,
}

/// One row of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListRow {
    /// The line of the file on which the row starts; the first line is 1.
    pub line: usize,
    /// On which tab of a list of several.
    pub tab: u16,
    /// What stands in it.
    pub cells: Cells,
    /// How many filled cells stand right of the last heading. More than zero means that a separator
    /// inside a value has shifted the cells, so that none of them can be trusted.
    pub beyond: usize,
    /// Which of what is said above is about it: a position in [`Table::above`].
    pub above: usize,
    /// How it looks to whoever opens the file.
    pub seen: Seen,
}

/// What a row looks like in its file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Seen {
    /// As any other.
    Plainly,
    /// It is hidden, by hand or by a filter.
    Hidden,
    /// It is struck through.
    Struck,
    /// Its quotes don't match, so that nobody can tell where its cells end.
    Misquoted,
    /// It stands under headings that are not those at the top.
    UnderOthers,
}

/// The filled cells of a row, in one piece: a list of 300,000 rows is held at once.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Cells {
    text: Box<str>,
    /// Column and end of each filled cell, in order.
    ends: Box<[(u32, u32)]>,
}

/// The cells of the row that is being read.
#[derive(Default)]
pub(super) struct Scratch {
    text: String,
    ends: Vec<(u32, u32)>,
}

impl Cells {
    /// Cells with their columns, in order; what is put right, and what stands there.
    pub(super) fn of<'a>(cells: impl Iterator<Item = (usize, Option<String>, &'a str)>) -> Self {
        let mut scratch = Scratch::default();
        cells.for_each(|(column, right, cell)| scratch.push(column, right.as_deref().unwrap_or(cell)));
        scratch.take()
    }

    /// What stands in a column; nothing where it is empty.
    pub fn at(&self, column: usize) -> &str {
        let found = u32::try_from(column)
            .ok()
            .and_then(|column| self.ends.binary_search_by_key(&column, |(column, _)| *column).ok());
        found.map_or("", |at| self.nth(at))
    }

    /// The filled cells with their columns.
    pub fn filled(&self) -> impl DoubleEndedIterator<Item = (usize, &str)> {
        let columns = self.ends.iter().map(|(column, _)| usize::try_from(*column).unwrap_or(usize::MAX));
        columns.enumerate().map(|(at, column)| (column, self.nth(at)))
    }

    fn nth(&self, at: usize) -> &str {
        let end =
            |at: usize| self.ends.get(at).map_or(0, |(_, end)| usize::try_from(*end).unwrap_or(usize::MAX));
        let start = at.checked_sub(1).map_or(0, end);
        self.text.get(start..end(at)).unwrap_or_default()
    }
}

impl Scratch {
    /// Adds a cell right of the ones that are there; an empty one is none.
    pub(super) fn push(&mut self, column: usize, text: &str) {
        if text.trim().is_empty() {
            return;
        }
        self.text.push_str(text);
        // A file is smaller than 4 GB, and so are its texts.
        let small = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
        self.ends.push((small(column), small(self.text.len())));
    }

    pub(super) fn is_empty(&self) -> bool {
        self.ends.is_empty()
    }

    pub(super) fn clear(&mut self) {
        self.text.clear();
        self.ends.clear();
    }

    /// How many bytes each cell has.
    pub(super) fn lengths(&self) -> impl Iterator<Item = usize> {
        self.cells().map(str::len)
    }

    pub(super) fn cells(&self) -> impl Iterator<Item = &str> {
        let starts = std::iter::once(0).chain(self.ends.iter().map(|(_, end)| *end));
        let place = |at: u32| usize::try_from(at).unwrap_or(usize::MAX);
        let spans = starts.zip(&self.ends);
        spans.map(move |(start, (_, end))| self.text.get(place(start)..place(*end)).unwrap_or_default())
    }

    /// What was added, in no more room than it needs.
    pub(super) fn take(&mut self) -> Cells {
        let cells = Cells { text: self.text.as_str().into(), ends: self.ends.as_slice().into() };
        self.clear();
        cells
    }
}

/// Reads a table from text.
pub fn read(text: &str) -> Result<Table, NotOpened> {
    read_within(text, &Budget::new(text.len(), &|_| false))
}

/// The same, as far as there is room for it.
pub(super) fn read_within(text: &str, budget: &Budget<'_>) -> Result<Table, NotOpened> {
    Ok(from_filled(Filled {
        rows: separated::rows(text, budget)?,
        unseen: Vec::new(),
        calendar: Calendar::From1900,
    })?)
}

/// What stands on a sheet.
pub(super) struct Filled {
    /// The filled rows in order.
    pub rows: Vec<ListRow>,
    /// First and last of the columns that are hidden.
    pub unseen: Vec<(u32, u32)>,
    /// How its days are counted.
    pub calendar: Calendar,
}

/// Makes a table of what stands on a sheet or in a text.
pub(super) fn from_filled(Filled { mut rows, unseen, calendar }: Filled) -> Result<Table, NotATable> {
    if rows.is_empty() {
        return Err(NotATable::Empty);
    }
    let misquoted = rows.iter().find(|row| row.seen == Seen::Misquoted).map(|row| row.line);
    let unread = misquoted.map_or(NotATable::NoHeadings, |line| NotATable::Quotes { line });
    let head = Head::find(&rows).map_err(|_| unread)?;
    let (first, last) = head.rows;
    let spoilt = rows.iter().take(last + 1).skip(first).find(|row| row.seen == Seen::Misquoted);
    if let Some(spoilt) = spoilt {
        return Err(NotATable::Quotes { line: spoilt.line });
    }
    let mut above = vec![said_above(rows.get(..first).unwrap_or_default())];
    let is_mentor = |row: &&ListRow| head::names_mentor(&row.cells);
    let mentors = rows.iter().take(first).filter(is_mentor);
    let mut aside: Vec<Aside> =
        mentors.map(|row| Aside { place: row.place(), what: aside::What::Mentor }).collect();
    drop(rows.drain(..=last));
    let width = head.shown.len();
    // Whoever reads the rows asks every one of them for every column.
    if rows.len().saturating_mul(width) > MAX_CELLS {
        return Err(NotATable::TooManyCells);
    }
    aside.extend(set_aside(&mut rows, &head, &mut above));
    for row in &mut rows {
        row.beyond = row.cells.filled().rev().take_while(|(column, _)| *column >= width).count();
    }
    let hides =
        |at: &usize| unseen.iter().any(|(first, last)| (*first as usize..=*last as usize).contains(at));
    let unseen = (0..width).filter(hides).collect();
    if rows.is_empty() {
        return Err(NotATable::OnlyHeadings);
    }
    let (headings, tabs) = (head.shown, Vec::new());
    let mut table = Table { headings, tabs, above, rows, aside, unseen, calendar, is_reencoded: false };
    table.is_reencoded = reencoded::mend(&mut table);
    Ok(table)
}

/// What the lines above the headings say; of two that say the same, the first.
fn said_above(rows: &[ListRow]) -> Above {
    rows.iter().map(|row| head::above(&row.cells)).fold(Above::default(), |found, next| Above {
        school: found.school.or(next.school),
        class: found.class.or(next.class),
    })
}

/// Takes out the rows that are no pupil. Of one whose quotes don't match nobody can tell. Rows under other headings than
/// those at the top are marked: their cells are not what the top says.
fn set_aside(rows: &mut Vec<ListRow>, head: &Head, above: &mut Vec<Above>) -> Vec<Aside> {
    let (mut aside, mut others) = (Vec::new(), false);
    let own_class = head.class_column();
    rows.retain_mut(|row| {
        let is_whole = row.seen != Seen::Misquoted;
        let mut what = aside::what(&row.cells, head).filter(|_| is_whole);
        if let (None, Some(class)) = (what, head::class_line(&row.cells, own_class).filter(|_| is_whole)) {
            let before = above.last().and_then(|last| last.school.clone());
            let more = class.class.as_ref().is_some_and(|(class, _)| head::says_more(&row.cells, class));
            above.push(Above { school: class.school.or(before), class: class.class });
            what = Some(if more { aside::What::ClassAndMore } else { aside::What::Class });
        }
        // A line that may be the name of another class: what was said before it is not of those behind it.
        let may_be_class = what.is_none() && is_whole && row.cells.filled().nth(1).is_none();
        if may_be_class && above.len() > 1 {
            let school = above.last().and_then(|last| last.school.clone());
            above.push(Above { school, class: None });
        }
        row.above = above.len().saturating_sub(1);
        match what {
            Some(aside::What::Headings) => others = false,
            Some(aside::What::OtherHeadings) => others = true,
            None if others => row.seen = Seen::UnderOthers,
            _ => {}
        }
        aside.extend(what.map(|what| Aside { place: row.place(), what }));
        what.is_none()
    });
    aside
}

/// Whether a cell is a heading that we know. What is longer than any heading is not looked at.
pub(super) fn is_heading(cell: &str) -> bool {
    cell.len() <= LONGEST_HEADING && headings::is_known(cell)
}

impl ListRow {
    pub(super) fn new(line: usize, cells: Cells, seen: Seen) -> Self {
        Self { line, tab: 0, cells, beyond: 0, above: 0, seen }
    }

    /// Where it stands.
    pub fn place(&self) -> Place {
        Place { tab: self.tab, line: self.line }
    }

    /// A cell as one clean line: what was written in its place, else what stands in the file.
    pub fn clean_cell(&self, column: usize, choices: &Choices) -> String {
        cells::clean(choices.mended(self.place(), column).unwrap_or_else(|| self.cells.at(column)))
    }
}

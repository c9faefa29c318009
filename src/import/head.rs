//! Which rows of a sheet are its headings, and what the lines above them say: of which school and class the list is.

use super::NotATable;
use super::cells;
use super::field::Field;
use super::headings::{self, Kind, fold};
use super::table::{Cells, ListRow, is_heading};
use super::whose::{self, BETWEEN};
use crate::domain::{FactKey, Role};

/// Exports often put a title and a date above the headings, and some schools a whole letter. Further down than so many
/// filled rows nobody puts headings.
pub(super) const HEADINGS_WITHIN: usize = 50;

/// A line is the heading line when this many of its cells are headings that we know.
const KNOWN_HEADINGS: usize = 2;

const CLASS: Field = Field::Fact(FactKey::Class);

/// The most characters of a class that stands above its pupils.
const LONGEST_CLASS: usize = 12;

/// The most characters of the name of a school that stands above its pupils.
const LONGEST_SCHOOL: usize = 80;

/// The rows that hold the headings.
pub(super) struct Head {
    /// Positions of the first of them and of the last.
    pub rows: (usize, usize),
    /// The headings, each with the word that stands over it.
    pub shown: Vec<String>,
    /// What stands in each of the rows, by column.
    pub lines: Vec<Vec<String>>,
}

/// The school and the class that lines above the rows, or a tab, name.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Above {
    /// The school.
    pub school: Option<String>,
    /// The class, and where it is said.
    pub class: Option<(String, From)>,
}

/// What is said above a row that has none of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SaidAbove {
    /// Its school.
    School,
    /// Its class.
    Class(From),
}

/// Where a class is said that no column gives.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum From {
    /// On a line above the rows.
    Line,
    /// On the tab of the sheet.
    Tab,
}

impl Head {
    /// Finds the headings; a row of words that each stand over several columns may be above them.
    pub(super) fn find(rows: &[ListRow]) -> Result<Self, NotATable> {
        let at = rows
            .iter()
            .take(HEADINGS_WITHIN)
            .position(|row| known(row) >= KNOWN_HEADINGS && !is_label_line(&row.cells));
        let at = at.ok_or(NotATable::NoHeadings)?;
        // Labels of the whole list can stand above it in one row: `Klas;P5A;Mentor;K. Smit`.
        let below = || rows.iter().take(HEADINGS_WITHIN).skip(at).position(names_pupils);
        let says_nobody = rows.get(at).is_some_and(|row| !gives(row, IS_NAME) && !gives(row, IS_BORN));
        let at = at + says_nobody.then(below).flatten().unwrap_or(0);
        let one = rows.get(at).ok_or(NotATable::NoHeadings)?;
        let under = rows.get(at + 1).filter(|next| is_under(one, next));
        let over = at.checked_sub(1).and_then(|above| rows.get(above)).filter(|above| is_over(above, one));
        Ok(match (under, over) {
            (Some(under), _) => Self::of((at, at + 1), Some(one), under),
            (None, Some(over)) => Self::of((at - 1, at), Some(over), one),
            (None, None) => Self::of((at, at), None, one),
        })
    }

    /// The column that gives the class of each row.
    pub(super) fn class_column(&self) -> Option<usize> {
        self.shown.iter().position(|heading| headings::kind_of(heading).0 == Kind::Take(CLASS))
    }

    fn of(rows: (usize, usize), over: Option<&ListRow>, own: &ListRow) -> Self {
        let width = |row: &ListRow| row.cells.filled().next_back().map_or(0, |(column, _)| column + 1);
        let all = over.map_or(0, width).max(width(own));
        let line =
            |row: &ListRow| (0..all).map(|column| cells::clean(row.cells.at(column))).collect::<Vec<_>>();
        let own = line(own);
        let Some(over) = over.map(line) else {
            return Self { rows, shown: own.clone(), lines: vec![own] };
        };
        let mut group = "";
        let mut shown = Vec::with_capacity(all);
        for (above, heading) in over.iter().zip(&own) {
            let alone = heading.is_empty() || fold(above) == fold(heading);
            if alone || !above.is_empty() {
                group = if alone && !(above.is_empty() && heading.is_empty()) { "" } else { above };
            }
            shown.push(match (alone, group) {
                (true, _) if heading.is_empty() => above.clone(),
                (true, _) | (_, "") => heading.clone(),
                (false, group) => format!("{group}{BETWEEN}{heading}"),
            });
        }
        Self { rows, shown, lines: vec![over, own] }
    }
}

const IS_NAME: fn(Field) -> bool =
    |field| matches!(field, Field::GivenName | Field::FamilyName | Field::FullName);
const IS_BORN: fn(Field) -> bool = |field| field == Field::BirthDate;

/// Whether a heading in the row gives such a field.
fn gives(row: &ListRow, is_one: fn(Field) -> bool) -> bool {
    let short = |cell: &str| cell.len() < 60;
    let gives = |cell: &str| matches!(headings::kind_of(cell).0, Kind::Take(field) if is_one(field));
    row.cells.filled().any(|(_, cell)| short(cell) && gives(cell))
}

fn names_pupils(row: &ListRow) -> bool {
    known(row) >= KNOWN_HEADINGS && gives(row, IS_NAME) && gives(row, IS_BORN)
}

/// How many cells are headings that we know.
fn known(row: &ListRow) -> usize {
    row.cells.filled().filter(|(_, cell)| is_heading(cell)).count()
}

/// Whether the row below one that looks like headings holds them: nearly all of its cells are headings, and no others.
fn is_under(above: &ListRow, row: &ListRow) -> bool {
    let (known, filled) = (known(row), row.cells.filled().count());
    let same = |(column, cell): (usize, &str)| fold(cell) == fold(above.cells.at(column));
    known >= KNOWN_HEADINGS && known * 3 >= filled * 2 && !row.cells.filled().all(same)
}

/// Whether the row above the headings holds words that each stand over several of them. One word alone at the left is a
/// title.
fn is_over(row: &ListRow, headings: &ListRow) -> bool {
    if row.line + 1 != headings.line || is_label_line(&row.cells) {
        return false;
    }
    // A label with its value beside it, and another: those are of the whole list.
    let is_value = |(at, cell): &(usize, &str)| {
        let label = at.checked_sub(1).map_or("", |before| row.cells.at(before));
        !is_heading(cell) && !label.is_empty() && is_heading(label)
    };
    if row.cells.filled().filter(is_value).count() * 2 == row.cells.filled().count() {
        return false;
    }
    let mut filled = row.cells.filled();
    let first = filled.next();
    let several = filled.next().is_some();
    let says = row.cells.filled().any(|(_, cell)| cell.len() < 60 && whose::says(cell));
    says && (several || first.is_some_and(|(column, _)| column > 0))
}

/// What a line above the rows says of school and class: `School;De Kaap`, `Klas: P5A`, `Klas P5A`.
pub(super) fn above(row: &Cells) -> Above {
    let mut found = Above::default();
    let mut filled = row.filled().map(|(_, cell)| cells::clean(cell)).peekable();
    let alone = row.filled().nth(1).is_none();
    while let Some(cell) = filled.next() {
        if cell.len() > 200 {
            continue;
        }
        // `Klas 4A – mentor: K. Smit` is a class, whatever stands behind it.
        let before = cell.split_once(':').filter(|(label, _)| !alone || label_of(label).is_some());
        let (label, value) = match before {
            Some((label, value)) if !value.trim().is_empty() => (label.to_owned(), value.trim().to_owned()),
            Some((label, _)) => (label.to_owned(), value_of(filled.peek())),
            None if alone => cell.split_once(' ').map_or_else(Default::default, |(label, value)| {
                let is_class = label_of(label) == Some(CLASS);
                if is_class { (label.to_owned(), value.trim().to_owned()) } else { Default::default() }
            }),
            None => (cell.clone(), value_of(filled.peek())),
        };
        match label_of(&label) {
            Some(Field::School) if found.school.is_none() && is_name_of_school(&value) => {
                found.school = Some(value);
            }
            Some(CLASS) if found.class.is_none() => {
                found.class = class_of(&value).map(|class| (class, From::Line));
            }
            _ => {}
        }
    }
    found
}

/// Whether a line above the rows holds nothing but such labels with their values.
fn is_label_line(row: &Cells) -> bool {
    let labels = |(_, cell): &(usize, &str)| label_of(cell).is_some();
    let others = row.filled().filter(|cell| !labels(cell)).filter(|(_, cell)| is_heading(cell)).count();
    others == 0 && above(row) != Above::default()
}

/// The class or the school on a line of its own between the rows. Klas can be the name of a pupil, so a bare word behind it is none.
/// `own` is the column that gives the class of each row: a code alone in it is a row that lacks the rest.
pub(super) fn class_line(row: &Cells, own: Option<usize>) -> Option<Above> {
    let (at, first) = row.filled().next()?;
    let rest: Vec<&str> = row.filled().skip(1).map(|(_, cell)| cell).collect();
    if rest.is_empty() && own != Some(at) && is_code_of_class(first) {
        return Some(Above { school: None, class: Some((cells::clean(first), From::Line)) });
    }
    let sure = first.contains(':') || first.contains(|c: char| c.is_ascii_digit());
    let is_one = match rest.as_slice() {
        [] => sure,
        [value] => first.contains(':') || value.contains(|c: char| c.is_ascii_digit()),
        [..] => first.contains(':') && rest.len() < 3,
    };
    let names_school = first.contains(':') && rest.len() < 3;
    let said = (is_one || names_school).then(|| above(row))?;
    let is_said = if said.school.is_some() { names_school } else { is_one && said.class.is_some() };
    is_said.then_some(said)
}

/// Words behind a class that say nothing of anybody.
const OF_A_CLASS: &[&str] =
    &["leerling", "leerlingen", "lln", "ll", "vervolg", "aantal", "totaal", "studenten", "deelnemers"];

/// Whether a line with a class says more than that: a mentor, mostly.
pub(super) fn says_more(row: &Cells, class: &str) -> bool {
    let words = |text: &str| {
        let words = text.split(|c: char| !c.is_alphanumeric()).map(fold);
        words.filter(|word| word.contains(char::is_alphabetic)).collect::<Vec<_>>()
    };
    let own = words(class);
    let says = |word: &String| {
        let known = own.contains(word) || OF_A_CLASS.contains(&word.as_str());
        !known && label_of(word).is_none()
    };
    row.filled().any(|(_, cell)| words(cell).iter().any(says))
}

/// Whether a line above the headings names a mentor.
pub(super) fn names_mentor(row: &Cells) -> bool {
    let is_mentor = |text: &str| headings::kind_of(text).0 == Kind::Take(Field::Role(Role::Mentor));
    let cells: Vec<&str> = row.filled().map(|(_, cell)| cell).filter(|cell| cell.len() <= 200).collect();
    let beside = |at: usize| cells.get(at + 1).is_some_and(|next| !is_heading(next));
    let named = |(at, cell): (usize, &&str)| match cell.split_once(':') {
        Some((label, value)) if !value.trim().is_empty() => {
            is_mentor(label.rsplit([' ', '(']).next().unwrap_or_default())
        }
        Some((label, _)) => is_mentor(label) && beside(at),
        None => is_mentor(cell) && beside(at),
    };
    cells.iter().enumerate().any(named)
}

/// `P4A`, `4B`, `PRO 3`: what nobody is called, and what classes are.
fn is_code_of_class(cell: &str) -> bool {
    let cell = cell.trim();
    let digits = cell.bytes().filter(u8::is_ascii_digit).count();
    let is_part = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | ' ' | '/');
    cell.chars().any(|c| c.is_ascii_uppercase() || c.is_ascii_lowercase())
        && (2..=6).contains(&cell.len())
        && (1..=2).contains(&digits)
        && cell.chars().all(is_part)
        && cell.starts_with(|c: char| c.is_ascii_alphanumeric())
        && !cells::is_a_day(cell)
}

/// The class that a tab is called after; `Blad1` and `Leerlingen` are none.
pub(super) fn class_of_tab(name: &str) -> Option<String> {
    let name = cells::clean(name);
    let labelled = name.split_once([' ', ':']).filter(|(label, _)| label_of(label).is_some());
    let class = labelled.map_or(name.as_str(), |(_, class)| class.trim());
    let own = ["blad", "sheet", "tabel", "tab", "lijst"];
    let is_own = own.iter().any(|word| {
        fold(class).strip_prefix(word).is_some_and(|rest| rest.bytes().all(|byte| byte.is_ascii_digit()))
    });
    let says = labelled.is_some() || class.contains(|c: char| c.is_ascii_digit());
    class_of(class).filter(|_| says && !is_own)
}

fn value_of(next: Option<&String>) -> String {
    next.filter(|next| !is_heading(next) && !next.contains(':')).cloned().unwrap_or_default()
}

fn label_of(label: &str) -> Option<Field> {
    let Kind::Take(field) = headings::kind_of(label).0 else { return None };
    (field == Field::School || field == CLASS).then_some(field)
}

fn is_name_of_school(value: &str) -> bool {
    value.chars().any(char::is_alphabetic)
        && value.chars().count() <= LONGEST_SCHOOL
        && !cells::holds_bsn(value)
        && !cells::is_fault(value)
        && !cells::is_no_school(value)
}

/// The class without what stands behind it: `P4A (12 leerlingen)`, `P4A, mentor …`.
fn class_of(value: &str) -> Option<String> {
    let small = value.to_ascii_lowercase();
    let end =
        [" - ", "–", "—", "(", ",", ";", "mentor", "coach"].iter().filter_map(|stop| small.find(stop)).min();
    let class = value.get(..end.unwrap_or(value.len())).unwrap_or_default().trim();
    let words = class.split(' ').count();
    let is_class = !class.is_empty()
        && class.chars().count() <= LONGEST_CLASS
        && (words == 1 || (words == 2 && class.contains(|c: char| c.is_ascii_digit())))
        && !cells::is_fault(class);
    is_class.then(|| class.to_owned())
}

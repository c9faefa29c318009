//! Several tabs of a workbook as one list: a tab per class, each with the same headings.

use super::choices::Choices;
use super::field::Field;
use super::head::{Above, From, class_of_tab};
use super::headings::{self, fold};
use super::source::Sheet;
use super::table::{MAX_CELLS, MAX_ROWS, Place, Table};
use super::{NotATable, aside::Aside};

/// Words on a tab that is not of now, or no list of its own.
const OLD: &[&str] = &[
    "oud",
    "vorig",
    "archief",
    "uitgeschreven",
    "vertrokken",
    "uitgestroomd",
    "verlater",
    "gestopt",
    "overgestapt",
    "wachtlijst",
    "kopie",
    "backup",
    "concept",
    "test",
    "verwijderd",
];

/// Whether two tabs have the same columns.
pub(super) fn is_same(one: &Table, other: &Table) -> bool {
    let folded = |table: &Table| table.headings.iter().map(|heading| fold(heading)).collect::<Vec<_>>();
    one.unseen == other.unseen && folded(one) == folded(other)
}

/// Whether a tab says by its name that it is not of now: a year, an archive.
pub(super) fn says_old(name: &str) -> bool {
    let folded = fold(name);
    let digits: Vec<&str> = name.split(|c: char| !c.is_ascii_digit()).filter(|part| part.len() > 1).collect();
    let year = digits.iter().any(|part| part.len() == 4 && part.starts_with("20"));
    let years = matches!(digits.as_slice(), [one, other] if one.len() == 2 && other.len() == 2);
    OLD.iter().any(|word| folded.contains(word)) || year || years
}

/// Whether a table has what every pupil needs: a name and a birth date. A tab of counts has not.
pub(super) fn is_list(table: &Table) -> bool {
    let columns = headings::of_table(table, &Choices::default());
    let gives = |field| columns.iter().any(|column| column.gives() == Some(field));
    let named = gives(Field::FullName) || (gives(Field::GivenName) && gives(Field::FamilyName));
    named && gives(Field::BirthDate)
}

/// Tabs of the same shape, one behind the other. What a tab is called is the class of rows without one.
pub(super) fn joined(sheets: &[&Sheet]) -> Result<Table, NotATable> {
    let mut all: Option<Table> = None;
    for (tab, sheet) in (0_u16..).zip(sheets) {
        let table = sheet.table.as_ref().map_err(Clone::clone)?;
        let name = sheet.name.clone().unwrap_or_default();
        let all = all.get_or_insert_with(|| Table {
            headings: table.headings.clone(),
            tabs: Vec::new(),
            above: Vec::new(),
            rows: Vec::new(),
            aside: Vec::new(),
            unseen: table.unseen.clone(),
            calendar: table.calendar,
            is_reencoded: false,
        });
        let before = all.above.len();
        let class = class_of_tab(&name).map(|class| (class, From::Tab));
        let above = |above: &Above| Above {
            school: above.school.clone(),
            class: above.class.clone().or_else(|| class.clone()),
        };
        all.above.extend(table.above.iter().map(above));
        all.rows.extend(table.rows.iter().cloned().map(|mut row| {
            row.tab = tab;
            row.above += before;
            row
        }));
        all.aside
            .extend(table.aside.iter().map(|aside| Aside { place: Place { tab, ..aside.place }, ..*aside }));
        all.is_reencoded |= table.is_reencoded;
        all.tabs.push(name);
        if all.rows.len() > MAX_ROWS || all.rows.len().saturating_mul(all.headings.len()) > MAX_CELLS {
            return Err(NotATable::TooManyCells);
        }
    }
    all.ok_or(NotATable::Empty)
}

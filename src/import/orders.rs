//! In what order each column of a list is read. Dates are weighed over all columns of the file, also those that nobody
//! takes: a program writes them all alike.

use chrono::NaiveDate;

use super::cells::{self, DateTells, Meant};
use super::choices::Choices;
use super::headings::{Column, Field, Kind};
use super::table::{ListRow, Seen, Table};
use super::way::{self, Orders, Understood, Way};

/// What each column tells.
pub struct Weighed<'a> {
    table: &'a Table,
    choices: &'a Choices,
    /// By position.
    dates: Vec<DateTells>,
    all: DateTells,
}

impl<'a> Weighed<'a> {
    /// Looks at all cells once, on this day.
    pub fn of(table: &'a Table, choices: &'a Choices, columns: &[Column], today: NaiveDate) -> Self {
        let own = |(at, column): (usize, &Column)| match taken(column) {
            Some(Field::BirthDate) => of_days(table, choices, at, Meant::Births(today)),
            Some(field) if way::is_day(field) => of_days(table, choices, at, Meant::Days(today)),
            Some(_) => DateTells::default(),
            None => of_others(table, at),
        };
        let dates: Vec<DateTells> = columns.iter().enumerate().map(own).collect();
        let told = dates.iter().enumerate().map(|(at, own)| told(*own, choices.way(at)).to_others());
        let all = told.fold(DateTells::default(), DateTells::and);
        Self { table, choices, dates, all }
    }

    /// The orders of a column, and what is to be said of them.
    pub fn orders(&self, at: usize, column: &Column) -> (Orders, Option<Understood>) {
        let Some(field) = taken(column) else { return (Orders::USUAL, None) };
        let chosen = way::said(field, self.choices.way(at));
        let (orders, understood) = if way::is_day(field) {
            let own = self.dates.get(at).copied().unwrap_or_default();
            // What the column itself tells is among all, and changes nothing where that tells of itself.
            way::of_dates(&own, &self.all, chosen)
        } else if field == Field::FullName {
            let cells: Vec<String> =
                self.table.rows.iter().map(|row| row.clean_cell(at, self.choices)).collect();
            way::of_names(cells.iter().map(|cell| cells::number_behind(cell).0), chosen)
        } else {
            return (Orders::USUAL, None);
        };
        (orders, Some(understood))
    }
}

/// The field of a column that is taken.
fn taken(column: &Column) -> Option<Field> {
    match column {
        Column { kind: Kind::Take(field), beaten_by: None, .. } => Some(*field),
        _ => None,
    }
}

fn told(own: DateTells, chosen: Option<Way>) -> DateTells {
    match chosen {
        Some(Way::Dates(order)) => own.said(order),
        _ => own,
    }
}

/// Rows whose cells stand where they should: of others nothing counts.
fn whole(table: &Table) -> impl Iterator<Item = &ListRow> {
    let is_spoilt = |row: &ListRow| row.beyond > 0 || matches!(row.seen, Seen::Misquoted | Seen::UnderOthers);
    table.rows.iter().filter(move |row| !is_spoilt(row))
}

fn of_days(table: &Table, choices: &Choices, at: usize, meant: Meant) -> DateTells {
    let cells: Vec<String> = whole(table).map(|row| row.clean_cell(at, choices)).collect();
    DateTells::of(cells.iter().map(String::as_str), meant)
}

/// Of a column that nobody takes: it tells something where most of it is dates.
fn of_others(table: &Table, at: usize) -> DateTells {
    let cells = || whole(table).map(|row| row.cells.at(at).trim()).filter(|cell| !cell.is_empty());
    let is_short = |cell: &&str| (6..=24).contains(&cell.len()) && cell.contains(['-', '/', '.']);
    let may_be = |cell: &&str| is_short(cell) && cell.starts_with(|c: char| c.is_ascii_digit());
    let tells = DateTells::of(cells().filter(may_be), Meant::Anything);
    if tells.count() > 0 && tells.count() * 2 >= cells().count() { tells } else { DateTells::default() }
}

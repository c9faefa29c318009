//! What is made of each column and of each word, with samples: what a person looks at before deciding. It needs no
//! plan, so it is also there while a list cannot be planned yet.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::cells::{self, NineDigits};
use super::choices::{Choices, Origin};
use super::headings::{self, Column, Field, Kind};
use super::meaning::Meaning;
use super::orders::Weighed;
use super::plan::{Treatment, looks_like_bsn, named, named_on};
use super::table::Table;
use super::way::{self, Understood};
use crate::domain::fold::fold;

/// How many samples are shown of a column.
const SAMPLES: usize = 3;

/// A column of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ColumnView {
    /// Its position, from 0: what [`Choices::choose_column`] takes.
    pub position: usize,
    /// The heading; empty where there is none, or where it looks like a burgerservicenummer.
    pub heading: String,
    /// The first three different values. None of free text and of a burgerservicenummer: nobody has to see those.
    pub samples: Vec<String>,
    /// What happens to it.
    pub treatment: Treatment,
    /// The field that it gives, also where another column gives it better.
    pub field: Option<Field>,
    /// Who says so.
    pub origin: Origin,
    /// The position of a column that gives the same field equally well: a person has to choose.
    pub twice: Option<usize>,
    /// How many cells are filled.
    pub filled: usize,
    /// How many values were dropped because they look like a burgerservicenummer.
    pub bsn_values: usize,
    /// In what order its dates or names are read, where a cell needs that or nobody can be sure.
    pub understood: Option<Understood>,
    /// Cells that are read so: the first few for which it makes a difference.
    pub ordered: Vec<String>,
}

impl ColumnView {
    /// Whether a person may choose what it gives: not where it is a burgerservicenummer by name.
    pub fn is_open(&self) -> bool {
        self.treatment != Treatment::Bsn
    }
}

/// A word in a column that has a fixed list of values.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ValueView {
    /// The field: what [`Choices::choose_value`] takes.
    pub field: Field,
    /// The heading of the column.
    pub heading: String,
    /// The word, as it is written first.
    pub value: String,
    /// How many rows have it.
    pub rows: usize,
    /// What is made of it; `None` = not understood.
    pub meaning: Option<Meaning>,
    /// Who says so.
    pub origin: Origin,
}

/// Every column of a list, in its order, as it is read on this day.
pub fn columns(table: &Table, choices: &Choices, today: NaiveDate) -> Vec<ColumnView> {
    let named = named_on(table, choices, today);
    let all: Vec<Column> = named.iter().map(|(column, _)| column.clone()).collect();
    let weighed = Weighed::of(table, choices, &all, today);
    let named = named.into_iter().enumerate();
    let understood = |at: usize, column: &Column| weighed.orders(at, column).1;
    named
        .map(|(at, (column, numbers))| view(table, choices, at, (&column, numbers), understood(at, &column)))
        .collect()
}

fn view(
    table: &Table,
    choices: &Choices,
    at: usize,
    (column, numbers): (&Column, NineDigits),
    understood: Option<Understood>,
) -> ColumnView {
    let own = table.headings.get(at).map(String::as_str).unwrap_or_default();
    let heading = if cells::holds_bsn(own) { String::new() } else { own.to_owned() };
    let treatment = Treatment::of(column);
    let shown = treatment == Treatment::Taken || !headings::is_private(own);
    let (mut samples, mut filled, mut bsn_values) = (Vec::<String>::new(), 0, 0);
    let mut ordered = Vec::<String>::new();
    let field = match column.kind {
        Kind::Take(field) => Some(field),
        _ => None,
    };
    for row in &table.rows {
        let cell = row.clean_cell(at, choices);
        if ordered.len() < SAMPLES
            && field.is_some_and(|field| way::matters(field, &cell))
            && !ordered.contains(&cell)
        {
            ordered.push(cell.clone());
        }
        filled += usize::from(!cell.is_empty());
        if looks_like_bsn(&cell, column.kind, numbers) {
            bsn_values += 1;
        } else if shown
            && samples.len() < SAMPLES
            && !cell.is_empty()
            && !cells::is_fault(&cell)
            && !samples.contains(&cell)
        {
            samples.push(cell);
        }
    }
    ColumnView {
        position: at,
        heading,
        samples,
        treatment,
        field,
        origin: column.origin,
        twice: column.twice,
        filled,
        bsn_values,
        understood: understood.filter(|it| !ordered.is_empty() || it.asks()),
        ordered,
    }
}

/// Every word in the columns that have a fixed list of values: those that are not understood first, then by column,
/// then the most used first.
pub fn values(table: &Table, choices: &Choices) -> Vec<ValueView> {
    let mut all = Vec::new();
    for (at, (column, numbers)) in named(table, choices).into_iter().enumerate() {
        let Some(field) = column.gives() else { continue };
        if Meaning::choices(field).is_empty() {
            continue;
        }
        let mut words: BTreeMap<String, (String, usize)> = BTreeMap::new();
        for row in &table.rows {
            let cell = row.clean_cell(at, choices);
            if !cell.is_empty() && !cells::is_fault(&cell) && !looks_like_bsn(&cell, column.kind, numbers) {
                words.entry(fold(&cell)).or_insert_with(|| (cell, 0)).1 += 1;
            }
        }
        let heading = table.headings.get(at).cloned().unwrap_or_default();
        let mut of_column: Vec<ValueView> = words
            .into_values()
            .map(|(value, rows)| {
                let chosen = choices.value(field, &value);
                let meaning = chosen.map(|chosen| chosen.what).or_else(|| Meaning::read(field, &value));
                let origin = chosen.map_or(Origin::Recognised, |chosen| chosen.by);
                ValueView { field, heading: heading.clone(), value, rows, meaning, origin }
            })
            .collect();
        of_column.sort_by_key(|value| std::cmp::Reverse(value.rows));
        all.extend(of_column);
    }
    all.sort_by_key(|value| value.meaning.is_some());
    all
}

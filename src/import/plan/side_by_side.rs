//! Two lists or more on one sheet, beside each other: which columns each of them has.

use std::collections::HashSet;

use crate::import::cells;
use crate::import::choices::Choices;
use crate::import::field::Field;
use crate::import::headings::{self, Kind};
use crate::import::table::{ListRow, Table};

/// Lists beside each other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SideBySide {
    /// The first and the last column of each, positions from 0.
    pub lists: Vec<(usize, usize)>,
    /// The line of the first pupil, and that of the last.
    pub lines: (usize, usize),
    /// All have the same headings in the same order.
    pub alike: bool,
}

/// Splits headings where they begin anew; each part names pupils and birth dates of their own. `None` where it is one list,
/// or where somebody left out all but one.
pub fn found(table: &Table, choices: &Choices) -> Option<SideBySide> {
    let kinds: Vec<Kind> = table.headings.iter().map(|heading| headings::kind_of(heading).0).collect();
    let mut lists: Vec<Vec<usize>> = vec![vec![]];
    let (mut words, mut given) = (HashSet::new(), HashSet::new());
    for (at, (heading, kind)) in table.headings.iter().zip(&kinds).enumerate() {
        if cells::clean(heading).is_empty() {
            continue;
        }
        let word = headings::fold(heading);
        let field = if let Kind::Take(field) = kind { Some(*field) } else { None };
        let again = words.contains(&word) || field.is_some_and(|field| given.contains(&field));
        if again {
            words.clear();
            given.clear();
            lists.push(vec![]);
        }
        words.insert(word);
        given.extend(field);
        lists.last_mut()?.push(at);
    }
    let fields = |list: &[usize]| -> Vec<Field> {
        let field = |at: &usize| match kinds.get(*at) {
            Some(Kind::Take(field)) => Some(*field),
            _ => None,
        };
        list.iter().filter_map(field).collect()
    };
    let names_pupils = |list: &Vec<usize>| {
        let fields = fields(list);
        let has = |field| fields.contains(&field);
        has(Field::BirthDate) && (has(Field::FullName) || (has(Field::GivenName) && has(Field::FamilyName)))
    };
    if lists.len() < 2 || !lists.iter().all(names_pupils) {
        return None;
    }
    let first = fields(lists.first()?);
    let is_like =
        |list: &Vec<usize>| fields(list) == first && lists.first().map(Vec::len) == Some(list.len());
    // Of a list on several tabs nobody can say where cells go.
    let alike = table.tabs.is_empty() && lists.iter().all(is_like);
    let lines = (table.rows.first()?.line, table.rows.last()?.line);
    let spans: Option<Vec<(usize, usize)>> =
        lists.iter().map(|list| Some((*list.first()?, *list.last()?))).collect();
    let columns = headings::of_table(table, choices);
    let born = |list: &Vec<usize>| {
        let is_born =
            |at: &&usize| columns.get(**at).is_some_and(|it| it.kind == Kind::Take(Field::BirthDate));
        list.iter().find(is_born).copied()
    };
    let born: Vec<usize> = lists.iter().filter_map(born).collect();
    let differs = |row: &ListRow| {
        born.windows(2).any(|pair| match pair {
            [one, other] => row.clean_cell(*one, choices) != row.clean_cell(*other, choices),
            _ => false,
        })
    };
    table.rows.iter().any(differs).then_some(SideBySide { lists: spans?, lines, alike })
}

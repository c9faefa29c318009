//! Two lists or more on one sheet, beside each other: which columns each of them has.

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
    for (at, heading) in table.headings.iter().enumerate() {
        if cells::clean(heading).is_empty() {
            continue;
        }
        let begins_anew = |other: usize| {
            let same = |one: &str, other: &str| headings::fold(one) == headings::fold(other);
            let is_taken = matches!(kinds.get(at), Some(Kind::Take(_))) && kinds.get(at) == kinds.get(other);
            is_taken || table.headings.get(other).is_some_and(|other| same(heading, other))
        };
        let again = lists.last().is_some_and(|list| list.iter().any(|other| begins_anew(*other)));
        if again {
            lists.push(vec![]);
        }
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
    let first = fields(lists.first()?);
    let alike =
        lists.iter().all(|list| fields(list) == first && list.len() == lists.first().map_or(0, Vec::len));
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
    let several = lists.len() > 1 && lists.iter().all(names_pupils) && table.rows.iter().any(differs);
    several.then_some(SideBySide { lists: spans?, lines, alike })
}

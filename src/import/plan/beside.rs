//! What a list says in columns besides those that are taken, and in what stands beside each other: another birth date,
//! another name, an age, that a pupil has left, a class on the first row of its pupils alone.

use std::collections::HashSet;

use crate::domain::FactKey;
use crate::domain::fold::fold;
use crate::import::cells::{self, Swapped};
use crate::import::choices::{Choices, Origin};
use crate::import::headings::{self, Column, Field, Kind, NotTaken};
use crate::import::table::Table;

const CLASS: Field = Field::Fact(FactKey::Class);

/// How the columns with the parts of a name are understood.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ColumnsOfNames {
    /// As their headings say.
    AsNamed,
    /// The rows tell that each holds what the other should.
    Swapped,
    /// A person said what they are.
    Chosen,
}

/// What the figure in the name of a class tells.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ClassTells {
    /// The leerjaar: "4B".
    #[default]
    YearLevel,
    /// Something else: a group.
    Nothing,
}

impl ClassTells {
    /// By all rows: more than a few that differ are no slip of the hand.
    fn of(table: &Table, choices: &Choices, columns: &[Column]) -> Self {
        let of = |field| columns.iter().position(|column| column.gives() == Some(field));
        let Some((class, year)) = of(CLASS).zip(of(Field::YearLevel)) else { return Self::default() };
        let (mut same, mut differs) = (0_usize, 0_usize);
        for row in &table.rows {
            let year = cells::year_level(&row.clean_cell(year, choices));
            match cells::year_of_class(&row.clean_cell(class, choices)).zip(year) {
                Some((one, other)) if one == other => same += 1,
                Some(_) => differs += 1,
                None => {}
            }
        }
        if differs > FEW && differs * 2 > same { Self::Nothing } else { Self::YearLevel }
    }
}

/// So many rows alone are slips of the hand.
const FEW: usize = 2;

/// Columns that are looked at besides those that are taken, by position.
#[derive(Debug, Default)]
pub struct Beside {
    /// With another birth date.
    pub born: Vec<usize>,
    /// With another name.
    pub named: Vec<usize>,
    /// With an age.
    pub ages: Vec<usize>,
    /// With the day on which a pupil came to the school.
    pub entries: Vec<usize>,
    /// With the reason for which a pupil left.
    pub reasons: Vec<usize>,
    /// Whether the figure in a class is its leerjaar, as far as the rows tell.
    pub class: ClassTells,
    /// Which may say that a pupil has left.
    pub left: Vec<usize>,
    /// Filled on the first row of each group alone.
    pub only_first: Vec<usize>,
}

impl Beside {
    /// Of a list.
    pub fn of(table: &Table, choices: &Choices, columns: &[Column]) -> Self {
        let with = |is: &dyn Fn(&Column) -> bool| {
            let all = columns.iter().enumerate();
            all.filter(|(_, column)| is(column)).map(|(at, _)| at).collect::<Vec<_>>()
        };
        let beaten =
            |column: &Column, field: Field| column.kind == Kind::Take(field) && column.beaten_by.is_some();
        let may_say_left = |column: &Column| match column.kind {
            Kind::Unknown => true,
            Kind::Leave(why) => {
                use NotTaken::{Asked, DecidedHere, LooksLike, OtherYear};
                matches!(why, DecidedHere | Asked | OtherYear | LooksLike(_))
            }
            Kind::Take(field) => field == CLASS,
            _ => false,
        };
        let groups = |column: &Column| match column.gives() {
            Some(Field::Role(_) | Field::YearLevel | Field::SchoolType) => true,
            field => field == Some(CLASS),
        };
        let is_class = |at: usize| columns.get(at).is_some_and(|column| column.gives() == Some(CLASS));
        let headed = |is: fn(&str) -> bool| {
            let all = table.headings.iter().enumerate();
            all.filter(|(_, heading)| is(heading)).map(|(at, _)| at).collect::<Vec<_>>()
        };
        Self {
            born: with(&|column| beaten(column, Field::BirthDate)),
            named: with(&|column| beaten(column, Field::FullName) || beaten(column, Field::FamilyName)),
            ages: headed(headings::is_age),
            entries: headed(headings::is_entry),
            reasons: headed(headings::is_reason_to_leave),
            class: ClassTells::of(table, choices, columns),
            left: with(&may_say_left),
            only_first: with(&groups)
                .into_iter()
                .filter(|at| only_first(table, choices, *at, is_class(*at)))
                .collect(),
        }
    }
}

/// Whether a column is filled on the first row of each group and empty on the rows below it: nothing stands in it twice,
/// most of what does has an empty cell below it, and there are as many empty cells as filled ones. A class may stand on
/// the first row of all alone.
fn only_first(table: &Table, choices: &Choices, at: usize, is_class: bool) -> bool {
    let (mut filled, mut empty, mut followed, mut seen) = (0_usize, 0_usize, 0_usize, HashSet::new());
    let mut before = true;
    for row in &table.rows {
        let cell = row.clean_cell(at, choices);
        let is_empty = cell.is_empty();
        match (is_empty, filled) {
            (true, 0) => return false,
            (true, _) => {
                empty += 1;
                followed += usize::from(!before);
            }
            (false, _) if !seen.insert((row.tab, fold(&cell))) => return false,
            (false, _) => filled += 1,
        }
        before = is_empty;
    }
    let of_all = filled == 1 && empty > 1 && is_class;
    (filled > 1 || of_all) && empty >= filled && followed * 2 > filled
}

/// How the columns with the parts of names are understood, by all rows.
pub fn names(table: &Table, choices: &Choices, columns: &[Column]) -> ColumnsOfNames {
    let of = |field| columns.iter().position(|column| column.gives() == Some(field));
    let Some((given, family)) = of(Field::GivenName).zip(of(Field::FamilyName)) else {
        return ColumnsOfNames::AsNamed;
    };
    if [given, family].iter().any(|at| columns.get(*at).is_some_and(|it| it.origin == Origin::Chosen)) {
        return ColumnsOfNames::Chosen;
    }
    let (mut swapped, mut right) = (0_usize, 0_usize);
    for row in &table.rows {
        match cells::is_swapped(&row.clean_cell(given, choices), &row.clean_cell(family, choices)) {
            Some(Swapped::Surely | Swapped::Likely) => swapped += 1,
            Some(Swapped::Not) => right += 1,
            None => {}
        }
    }
    // Some family names are given names of others.
    if swapped > 1 && swapped > right * 2 { ColumnsOfNames::Swapped } else { ColumnsOfNames::AsNamed }
}

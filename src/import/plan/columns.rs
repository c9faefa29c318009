//! The columns of one file: which one gives which field, and what was dropped from each.

use chrono::NaiveDate;

pub use super::beside::ColumnsOfNames;
use super::beside::{self, Beside, ClassTells};
use super::{Options, Required};
use crate::import::cells::{self, NineDigits};
use crate::import::choices::{Choices, Origin};
use crate::import::headings::{self, Column, Field, Kind, NotTaken, Twice};
use crate::import::look_alike;
use crate::import::orders::Weighed;
use crate::import::table::{ListRow, Table};
use crate::import::way::{self, Orders, Understood};

/// What happened to a column that was not simply taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Treatment {
    /// Taken, but values that looked like a BSN were dropped.
    Taken,
    /// Not taken: another column gives the same field better.
    Beaten,
    /// Not taken: another column gives the same field as well, and nobody said which counts.
    Twice,
    /// Known and left out.
    Left(NotTaken),
    /// Free text: left out.
    FreeText,
    /// A burgerservicenummer by name: left out.
    Bsn,
    /// Unknown: left out.
    Unknown,
    /// Somebody chose to leave it out.
    Off,
}

impl Treatment {
    /// What happens to a column.
    pub fn of(column: &Column) -> Self {
        match (column.kind, column.beaten_by) {
            (Kind::Take(_), Some(_)) => Self::Beaten,
            (Kind::Take(_), None) if column.gives().is_none() => Self::Twice,
            (Kind::Take(_), None) => Self::Taken,
            (Kind::Leave(why), _) => Self::Left(why),
            (Kind::FreeText, _) => Self::FreeText,
            (Kind::Bsn, _) => Self::Bsn,
            (Kind::Unknown, _) => Self::Unknown,
            (Kind::Off, _) => Self::Off,
        }
    }
}

impl Treatment {
    /// Whether a person has to say what stands in it, once anything does.
    pub fn is_asked(self) -> bool {
        use NotTaken::{Asked, LooksLike, NoPlaceYet, OtherYear};
        matches!(self, Self::Twice | Self::Left(Asked | OtherYear | NoPlaceYet | LooksLike(_)))
    }
}

/// One column that a report names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ColumnReport {
    /// The heading as it stands in the file, made clean; empty where the heading itself looked like a BSN.
    pub heading: String,
    /// Position, from 1.
    pub position: usize,
    /// What happened to it.
    pub treatment: Treatment,
    /// How many filled cells it has.
    pub filled: usize,
    /// How many values passed the elfproef and were dropped.
    pub bsn_values: usize,
    /// In what order its dates or names are read, where that can differ.
    pub understood: Option<Understood>,
    /// How many names stood in capitals and are written in small letters.
    pub capitals: usize,
}

/// A column, and what all its cells say of it.
struct Known {
    heading: String,
    column: Column,
    numbers: NineDigits,
    orders: Orders,
    understood: Option<Understood>,
}

/// What was counted of a column.
#[derive(Clone, Copy, Default)]
struct Count {
    filled: usize,
    bsn_values: usize,
    capitals: usize,
}

/// What is counted of each column while rows are read.
pub struct Counts(Vec<Count>);

impl Counts {
    /// These and those.
    pub fn and(self, others: Self) -> Self {
        let both = |(one, other): (Count, Count)| Count {
            filled: one.filled + other.filled,
            bsn_values: one.bsn_values + other.bsn_values,
            capitals: one.capitals + other.capitals,
        };
        Self(self.0.into_iter().zip(others.0).map(both).collect())
    }
}

/// The columns of a file.
pub struct Columns {
    columns: Vec<Known>,
    beside: Beside,
    names: ColumnsOfNames,
    school_given: bool,
}

/// The cells of a row.
pub struct Cleaned {
    /// What stands in them; empty where it looked like a BSN.
    pub cells: Vec<String>,
    /// Which of those would have been taken otherwise.
    pub dropped: Vec<usize>,
}

impl Columns {
    /// Names and weighs the columns; fails where two give the same field equally well.
    pub fn new(table: &Table, choices: &Choices, options: Options<'_>) -> Result<Self, Twice> {
        let named = named_on(table, choices, options.today);
        let columns: Vec<Column> = named.iter().map(|(column, _)| column.clone()).collect();
        if let Some(twice) = headings::given_twice(&columns) {
            return Err(twice);
        }
        let weighed = Weighed::of(table, choices, &columns, options.today);
        let names = beside::names(table, choices, &columns);
        let beside = Beside::of(table, choices, &columns);
        let known = |(at, (heading, (column, numbers))): (usize, (&String, (Column, NineDigits)))| {
            let heading = if cells::holds_bsn(heading) { String::new() } else { heading.clone() };
            let (orders, understood) = weighed.orders(at, &column);
            Known { heading, column, numbers, orders, understood }
        };
        let columns: Vec<Known> = table.headings.iter().zip(named).enumerate().map(known).collect();
        let named = |school: Option<&str>| {
            school.is_some_and(|school| !school.trim().is_empty() && !cells::holds_bsn(school))
        };
        let above = table.above.iter().any(|above| above.school.is_some());
        Ok(Self { columns, names, beside, school_given: named(options.school) || above })
    }

    /// What is needed and not there.
    pub fn lacks(&self) -> Option<Required> {
        let has = |field| self.position(field).is_some();
        let named = has(Field::FullName) || (has(Field::GivenName) && has(Field::FamilyName));
        let needs = [
            (Required::Name, named),
            (Required::BirthDate, has(Field::BirthDate)),
            (Required::School, self.school_given || has(Field::School)),
        ];
        needs.into_iter().find(|(_, there)| !there).map(|(required, _)| required)
    }

    /// Nothing counted yet.
    pub fn counts(&self) -> Counts {
        Counts(vec![Count::default(); self.columns.len()])
    }

    /// Counts a row, and gives its cells with everything that looks like a BSN taken out.
    pub fn clean(&self, row: &ListRow, choices: &Choices, counts: &mut Counts) -> Cleaned {
        let mut dropped = vec![];
        let clean = |(at, (column, count)): (usize, (&Known, &mut Count))| {
            let cell = row.clean_cell(at, choices);
            count.filled += usize::from(!cell.is_empty());
            if looks_like_bsn(&cell, column.column.kind, column.numbers) {
                count.bsn_values += 1;
                dropped.extend(column.column.gives().map(|_| at));
                return String::new();
            }
            cell
        };
        let cells = self.columns.iter().zip(&mut counts.0).enumerate().map(clean).collect();
        Cleaned { cells, dropped }
    }

    /// One such cell of a row that is counted elsewhere.
    pub fn cell(&self, row: &ListRow, at: usize, choices: &Choices) -> String {
        let cell = row.clean_cell(at, choices);
        let is_bsn = |column: &Known| looks_like_bsn(&cell, column.column.kind, column.numbers);
        if self.columns.get(at).is_none_or(is_bsn) { String::new() } else { cell }
    }

    /// The field that the column at this position gives.
    pub fn gives(&self, at: usize) -> Option<Field> {
        self.columns.get(at).and_then(|known| known.column.gives())
    }

    /// The heading of the column at this position.
    pub fn heading_at(&self, at: usize) -> Option<&str> {
        self.columns.get(at).map(|known| known.heading.as_str())
    }

    /// Where birth dates stand besides the column that is taken.
    pub fn others_born(&self) -> &[usize] {
        &self.beside.born
    }

    /// Where names stand besides the columns that are taken.
    pub fn others_named(&self) -> &[usize] {
        &self.beside.named
    }

    /// Where ages stand.
    pub fn ages(&self) -> &[usize] {
        &self.beside.ages
    }

    /// Where it stands on which day a pupil came to the school.
    pub fn entries(&self) -> &[usize] {
        &self.beside.entries
    }

    /// Where it stands for what reason a pupil left.
    pub fn reasons(&self) -> &[usize] {
        &self.beside.reasons
    }

    /// What the figure in the name of a class tells.
    pub fn class_tells(&self) -> ClassTells {
        self.beside.class
    }

    /// Where it may stand that a pupil has left.
    pub fn may_say_left(&self) -> &[usize] {
        &self.beside.left
    }

    /// Columns that are filled on the first row of each group alone.
    pub fn only_first(&self) -> &[usize] {
        &self.beside.only_first
    }

    /// Whether a cell of the column may be shown: what is private never is.
    pub fn is_shown(&self, at: usize) -> bool {
        let private = [Kind::FreeText, Kind::Bsn, Kind::Leave(NotTaken::OfOthers)];
        self.columns.get(at).is_some_and(|known| !private.contains(&known.column.kind))
    }

    /// How the columns with given name and family name are understood.
    pub fn names(&self) -> ColumnsOfNames {
        self.names
    }

    /// Every field that a column gives.
    pub fn fields(&self) -> Vec<Field> {
        self.columns.iter().filter_map(|known| known.column.gives()).collect()
    }

    /// The column that gives a field.
    pub fn position(&self, field: Field) -> Option<usize> {
        self.columns.iter().position(|known| known.column.gives() == Some(field))
    }

    /// The heading of the column that gives a field.
    pub fn heading(&self, field: Field) -> Option<&str> {
        self.position(field).and_then(|at| self.columns.get(at)).map(|column| column.heading.as_str())
    }

    /// Whether somebody said what the column that gives a field is.
    pub fn is_chosen(&self, field: Field) -> bool {
        let column = self.position(field).and_then(|at| self.columns.get(at));
        column.is_some_and(|column| column.column.origin != Origin::Recognised)
    }

    /// In what orders the column that gives a field is read.
    pub fn orders(&self, field: Field) -> Orders {
        let column = self.position(field).and_then(|at| self.columns.get(at));
        column.map_or(Orders::USUAL, |column| column.orders)
    }

    /// Counts a name that stood in capitals.
    pub fn in_capitals(&self, field: Field, counts: &mut Counts) {
        if let Some(count) = self.position(field).and_then(|at| counts.0.get_mut(at)) {
            count.capitals += 1;
        }
    }

    /// Every column that a user has to hear about.
    pub fn report(&self, counts: &Counts) -> Vec<ColumnReport> {
        let report = |(at, (column, count)): (usize, (&Known, &Count))| {
            let treatment = Treatment::of(&column.column);
            let is_told = column.understood.is_some_and(|it| it.by != way::By::Custom) || count.capitals > 0;
            let silent = (treatment == Treatment::Taken && count.bsn_values == 0 && !is_told)
                || (treatment == Treatment::Unknown && count.filled == 0 && column.heading.is_empty());
            (!silent).then(|| ColumnReport {
                heading: column.heading.clone(),
                position: at + 1,
                treatment,
                filled: count.filled,
                bsn_values: count.bsn_values,
                understood: column.understood,
                capitals: count.capitals,
            })
        };
        self.columns.iter().zip(&counts.0).enumerate().filter_map(report).collect()
    }
}

/// The columns of a list by their headings, and by what their numbers are: one of burgerservicenummers stays out under
/// any heading.
pub fn named(table: &Table, choices: &Choices) -> Vec<(Column, NineDigits)> {
    let mut named = headings::of_table(table, choices);
    name_prefixes(table, &mut named);
    let named = named.into_iter().enumerate();
    let weighed = named.map(|(at, mut column)| {
        let numbers = NineDigits::weigh(table.rows.iter().map(|row| row.cells.at(at)));
        if numbers == NineDigits::Bsn {
            column = Column { kind: Kind::Bsn, beaten_by: None, twice: None, ..column };
        }
        (column, numbers)
    });
    weighed.collect()
}

/// The same, with what unknown ones look like on this day.
pub fn named_on(table: &Table, choices: &Choices, today: NaiveDate) -> Vec<(Column, NineDigits)> {
    let (mut columns, numbers): (Vec<Column>, Vec<NineDigits>) = named(table, choices).into_iter().unzip();
    look_alike::mark(table, choices, &mut columns, today);
    columns.into_iter().zip(numbers).collect()
}

/// A column under an unknown heading that holds nothing but voorvoegsels is that of the voorvoegsels, where there is no
/// other: a name without them is the name of somebody else.
fn name_prefixes(table: &Table, columns: &mut [Column]) {
    let field = Field::NamePrefix;
    if columns.iter().any(|column| column.gives() == Some(field)) {
        return;
    }
    let holds = |at: usize| {
        let mut cells =
            table.rows.iter().map(|row| cells::clean(row.cells.at(at))).filter(|cell| !cell.is_empty());
        let first = cells.next();
        first.is_some_and(|first| cells::is_surely_prefix(&first))
            && cells.all(|cell| cells::is_surely_prefix(&cell))
    };
    let mut unknown = columns.iter_mut().enumerate().filter(|(_, column)| column.kind == Kind::Unknown);
    if let Some((_, column)) = unknown.find(|(at, _)| holds(*at)) {
        column.kind = Kind::Take(field);
    }
}

/// Whether a cell of such a column may hold a burgerservicenummer. What is kept is looked at closest; in what is left out, a telephone number must not be called a BSN.
pub fn looks_like_bsn(cell: &str, kind: Kind, numbers: NineDigits) -> bool {
    if numbers == NineDigits::Own && cells::is_nine_digits(cell) {
        return false;
    }
    if kind == Kind::Take(Field::Phone) && cells::is_phone(cell) {
        return false;
    }
    let is_kept = matches!(kind, Kind::Take(_));
    let may_be_short = is_kept && kind != Kind::Take(Field::SchoolPupilNo);
    cells::holds_bsn(cell)
        || (is_kept && cells::holds_padded_bsn(cell))
        || (may_be_short && cells::holds_short_bsn(cell))
}

//! In what order a column writes its dates and its whole names: what the cells tell together, or a person said.

use super::cells::{self, DateOrder, DateOrders, DateTells, NameOrder, NameWays, ShortYear};
use super::field::Field;
use crate::domain::ValueType;

/// What a person can say of a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// Which of `3/4/2009` is the day.
    Dates(DateOrder),
    /// Which part of a name comes first.
    Names(NameOrder),
}

/// How a column is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Understood {
    /// The order in which most of it is read; `None` where its cells contradict each other.
    pub way: Option<Way>,
    /// Who says so.
    pub by: By,
}

/// Why a column is read in one order and not in the other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum By {
    /// Everybody writes it so, and no cell says otherwise.
    Custom,
    /// Cells say otherwise.
    Cells,
    /// Its own cells leave it open, and those of other columns say otherwise.
    Columns,
    /// A person said so.
    Choice,
}

/// The orders of a column, for each of its cells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Orders {
    /// Of dates.
    pub dates: DateOrders,
    /// Of names.
    pub names: NameWays,
}

impl Orders {
    /// As everybody writes.
    pub const USUAL: Self = Self { dates: DateOrders::USUAL, names: NameWays::USUAL };
}

impl Way {
    /// Every order that a column can have which gives this field.
    pub fn choices(field: Field) -> &'static [Self] {
        match field {
            _ if is_day(field) => &[Self::Dates(DateOrder::DayFirst), Self::Dates(DateOrder::MonthFirst)],
            Field::FullName => &[Self::Names(NameOrder::GivenFirst), Self::Names(NameOrder::FamilyFirst)],
            _ => &[],
        }
    }

    /// The code, for programs and for the command line.
    pub fn code(self) -> &'static str {
        match self {
            Self::Dates(DateOrder::DayFirst) => "day-first",
            Self::Dates(DateOrder::MonthFirst) => "month-first",
            Self::Names(NameOrder::GivenFirst) => "given-first",
            Self::Names(NameOrder::FamilyFirst) => "family-first",
        }
    }
}

impl Understood {
    /// A person should look: the cells say something else than everybody writes, and nobody chose.
    pub fn asks(self) -> bool {
        matches!(self.by, By::Cells | By::Columns)
    }
}

/// What a person said of a column that gives a field, as far as it can be said of one.
pub fn said(field: Field, chosen: Option<Way>) -> Option<Way> {
    chosen.filter(|way| Way::choices(field).contains(way))
}

/// In what order a column of dates stands: by what its cells tell, and those `elsewhere` in the file.
pub fn of_dates(own: &DateTells, elsewhere: &DateTells, chosen: Option<Way>) -> (Orders, Understood) {
    let dates = match chosen {
        Some(Way::Dates(order)) => DateOrders::all(order),
        _ => own.orders_among(elsewhere),
    };
    // Slashes and others can differ; a column that has both in another order is read so for each.
    let ways = [dates.slashes, dates.others];
    let way = match ways.contains(&None) || dates.short_year == ShortYear::Unsure {
        true => None,
        false if ways.contains(&Some(DateOrder::MonthFirst)) => Some(Way::Dates(DateOrder::MonthFirst)),
        false => Some(Way::Dates(DateOrder::DayFirst)),
    };
    let mut understood = understood(way, chosen);
    if understood.by == By::Cells && own.orders() != dates {
        understood.by = By::Columns;
    }
    (Orders { dates, ..Orders::USUAL }, understood)
}

/// In what order a column of whole names stands, by its clean cells.
pub fn of_names<'a>(cells: impl Iterator<Item = &'a str>, chosen: Option<Way>) -> (Orders, Understood) {
    let names = match chosen {
        Some(Way::Names(order)) => NameWays::chosen(order),
        _ => NameWays::weigh(cells),
    };
    (Orders { names, ..Orders::USUAL }, understood(names.order.map(Way::Names), chosen))
}

fn understood(way: Option<Way>, chosen: Option<Way>) -> Understood {
    let usual = [Way::Dates(DateOrder::DayFirst), Way::Names(NameOrder::GivenFirst)];
    let by = match (chosen, way) {
        (Some(_), _) => By::Choice,
        (None, Some(way)) if usual.contains(&way) => By::Custom,
        (None, _) => By::Cells,
    };
    Understood { way, by }
}

/// Whether the order makes a difference for a clean cell of this field.
pub fn matters(field: Field, cell: &str) -> bool {
    match field {
        _ if is_day(field) => cells::date_needs_order(cell),
        Field::FullName => cells::name_needs_order(cell),
        _ => false,
    }
}

/// Whether a column that gives this field holds days.
pub fn is_day(field: Field) -> bool {
    match field {
        Field::BirthDate => true,
        Field::Fact(key) => matches!(key.value_type(), ValueType::Day(_)),
        _ => false,
    }
}

//! In what order a column writes its dates and its whole names: what the cells tell together, or a person said.

use super::cells::{self, DateOrder, DateOrders, NameOrder, NameWays};
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
        self.by == By::Cells
    }
}

/// Weighs the clean cells of a column that gives a field; `chosen` is what a person said of it.
pub fn weigh<'a>(
    field: Field,
    cells: impl Iterator<Item = &'a str>,
    chosen: Option<Way>,
) -> (Orders, Option<Understood>) {
    let chosen = chosen.filter(|way| Way::choices(field).contains(way));
    if is_day(field) {
        let dates = match chosen {
            Some(Way::Dates(order)) => DateOrders::all(order),
            _ => DateOrders::weigh(cells),
        };
        // Slashes and others can differ; a column that has both in another order is read so for each.
        let ways = [dates.slashes, dates.others];
        let way = match ways.contains(&None) {
            true => None,
            false if ways.contains(&Some(DateOrder::MonthFirst)) => Some(Way::Dates(DateOrder::MonthFirst)),
            false => Some(Way::Dates(DateOrder::DayFirst)),
        };
        return (Orders { dates, ..Orders::USUAL }, Some(understood(way, chosen)));
    }
    if field == Field::FullName {
        let names = match chosen {
            Some(Way::Names(order)) => NameWays::chosen(order),
            _ => NameWays::weigh(cells),
        };
        let way = names.order.map(Way::Names);
        return (Orders { names, ..Orders::USUAL }, Some(understood(way, chosen)));
    }
    (Orders::USUAL, None)
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

fn is_day(field: Field) -> bool {
    match field {
        Field::BirthDate => true,
        Field::Fact(key) => matches!(key.value_type(), ValueType::Day(_)),
        _ => false,
    }
}

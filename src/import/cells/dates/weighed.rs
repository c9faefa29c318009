//! In what order day and month stand, by all cells of a column, and where those don't tell by the other columns of the
//! file: one hand, or one program, wrote them all.

use super::meant::{Meant, Years};
use super::{DateOrder, DateOrders, has_slashes, written};

/// What the cells of a column tell of the order of their days and months.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct DateTells {
    slashes: Seen,
    others: Seen,
    /// Written out with the month in front: "March 14, 2009".
    words: usize,
    years: Years,
}

/// How many cells can be meant in one order only.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Seen {
    day_first: usize,
    month_first: usize,
    /// The same of cells that are no day in that order, or that are refused in their own column: they say nothing for
    /// it, and let nobody be sure of the other.
    no_day: Refused,
    /// Cells that can be meant in both.
    unsure: usize,
}

/// Cells that can be meant in one order only, and don't count.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Refused {
    day_first: usize,
    month_first: usize,
}

/// So many cells that can be meant in two orders need one that can be meant in one only, before they are believed
/// against other columns. Of all days of a year three in five have a number that is no month.
const BELIEVED: usize = 4;

impl DateTells {
    /// Of these cells, in a column with such dates. Others than dates tell nothing.
    pub fn of<'a>(cells: impl Iterator<Item = &'a str>, meant: Meant) -> Self {
        let mut all = Self::default();
        for cell in cells {
            all.years = all.years.and(Years::of(cell, meant));
            let seen = if has_slashes(cell) { &mut all.slashes } else { &mut all.others };
            match written::tells(cell) {
                Some(Some(order)) => seen.add(order, meant.reads(cell, order)),
                Some(None) => seen.unsure += 1,
                None if written::has_month_in_front(cell) && meant.reads(cell, DateOrder::DayFirst) => {
                    all.words += 1;
                }
                None => {}
            }
        }
        all
    }

    /// What both tell.
    pub fn and(self, other: Self) -> Self {
        let words = self.words + other.words;
        let years = self.years.and(other.years);
        Self { slashes: self.slashes.and(other.slashes), others: self.others.and(other.others), words, years }
    }

    /// What a column tells of which somebody said in what order it is.
    pub fn said(self, order: DateOrder) -> Self {
        let years = Years::default();
        Self { slashes: self.slashes.said(order), others: self.others.said(order), words: 0, years }
    }

    /// What it tells the other columns of its file: what is refused in this one says nothing for an order.
    pub fn to_others(self) -> Self {
        let own = self.orders();
        let (slashes, others) = (self.slashes.read_in(own.slashes), self.others.read_in(own.others));
        Self { slashes, others, years: Years::default(), ..self }
    }

    /// How many cells have a day and a month at all.
    pub fn count(&self) -> usize {
        self.slashes.count() + self.others.count()
    }

    /// The orders of a column by its own cells: what is a month in none of them is the day. A single one without slashes
    /// in which no month is second is a slip of the hand.
    pub fn orders(&self) -> DateOrders {
        let (slashes, short_year) = (self.with_slashes().order(), self.years.place());
        let others = match () {
            () if self.is_turned() => None,
            () if self.others.with_month_first() < 2 => Some(DateOrder::DayFirst),
            () => self.others.order(),
        };
        DateOrders { slashes, others, short_year }
    }

    /// The same among the other columns of the file: what its own cells leave open, those tell.
    pub fn orders_among(&self, elsewhere: &Self) -> DateOrders {
        let own = self.orders();
        let told = elsewhere.with_slashes();
        let slashes = self.with_slashes().among(own.slashes, &told, &elsewhere.others);
        // Without slashes a single one elsewhere is a slip of the hand as well.
        let slip = elsewhere.others.with_month_first() < 2 && elsewhere.others.day_first == 0;
        let of_others = if slip { Seen::default() } else { elsewhere.others };
        DateOrders { slashes, others: self.others.among(own.others, &of_others, &told), ..own }
    }

    /// Those with slashes. "March 14, 2009" beside "3/14/2009" is written by one hand.
    fn with_slashes(&self) -> Seen {
        let words = if self.slashes.unsure + self.slashes.month_first > 0 { self.words } else { 0 };
        Seen { month_first: self.slashes.month_first + words, ..self.slashes }
    }

    /// A spreadsheet of one country that opens a list of another makes a day of what can be one there, and leaves the
    /// rest as text: then all with slashes have a number that is no month, and all others have none. Of those nobody can
    /// tell.
    fn is_turned(&self) -> bool {
        let (slashes, others) = (self.with_slashes(), &self.others);
        let all_sure = slashes.unsure == 0 && others.says() == 0;
        let few = if slashes.with_month_first() > 0 { 1 } else { 2 };
        all_sure && slashes.says() >= few && others.unsure >= few
    }
}

impl Seen {
    fn add(&mut self, order: DateOrder, counts: bool) {
        *match (order, counts) {
            (DateOrder::DayFirst, true) => &mut self.day_first,
            (DateOrder::MonthFirst, true) => &mut self.month_first,
            (DateOrder::DayFirst, false) => &mut self.no_day.day_first,
            (DateOrder::MonthFirst, false) => &mut self.no_day.month_first,
        } += 1;
    }

    fn and(self, other: Self) -> Self {
        Self {
            day_first: self.day_first + other.day_first,
            month_first: self.month_first + other.month_first,
            no_day: Refused {
                day_first: self.no_day.day_first + other.no_day.day_first,
                month_first: self.no_day.month_first + other.no_day.month_first,
            },
            unsure: self.unsure + other.unsure,
        }
    }

    /// The same of a column that is read in this order: where none is sure, what has the day in front is read.
    fn read_in(self, order: Option<DateOrder>) -> Self {
        if order == Some(DateOrder::MonthFirst) {
            return self;
        }
        let month_first = self.with_month_first();
        Self { month_first: 0, no_day: Refused { month_first, ..self.no_day }, ..self }
    }

    fn said(self, order: DateOrder) -> Self {
        // More than one, because one alone can be a slip of the hand.
        let many = if self.count() > 0 { self.count().max(2) } else { 0 };
        match order {
            DateOrder::DayFirst => Self { day_first: many, ..Self::default() },
            DateOrder::MonthFirst => Self { month_first: many, ..Self::default() },
        }
    }

    fn sure(&self) -> usize {
        self.day_first + self.month_first
    }

    fn with_day_first(&self) -> usize {
        self.day_first + self.no_day.day_first
    }

    fn with_month_first(&self) -> usize {
        self.month_first + self.no_day.month_first
    }

    /// How many say anything, for an order or against one.
    fn says(&self) -> usize {
        self.with_day_first() + self.with_month_first()
    }

    fn count(&self) -> usize {
        self.says() + self.unsure
    }

    /// The order of them all. One cell alone with the month in front is asked, and with it what can be meant in two ways.
    fn order(self) -> Option<DateOrder> {
        match (self.with_day_first(), self.with_month_first(), self.month_first) {
            (_, 0, _) => Some(DateOrder::DayFirst),
            (0, _, 2..) => Some(DateOrder::MonthFirst),
            _ => None,
        }
    }

    /// `same` are those of other columns that are written with the same signs, `others` with other ones.
    fn among(&self, own: Option<DateOrder>, same: &Self, others: &Self) -> Option<DateOrder> {
        let own = own?;
        if self.unsure == 0 || self.sure() * BELIEVED >= self.unsure {
            return Some(own);
        }
        let told = match (same.says(), others.order()) {
            (0, Some(DateOrder::DayFirst)) => return Some(own),
            (0, _) => None,
            _ => same.order(),
        };
        told.filter(|told| self.sure() == 0 || *told == own)
    }
}

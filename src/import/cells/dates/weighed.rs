//! In what order day and month stand, by all cells of a column, and where those don't tell by the other columns of the
//! file: one hand, or one program, wrote them all.

use super::{DateOrder, DateOrders, has_slashes, written};

/// What the cells of a column tell of the order of their days and months.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct DateTells {
    slashes: Seen,
    others: Seen,
    /// Written out with the month in front: "March 14, 2009".
    words: usize,
}

/// How many cells can be meant in one order only.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Seen {
    day_first: usize,
    month_first: usize,
    /// Cells that can be meant in both.
    unsure: usize,
}

/// So many cells that can be meant in two orders need one that can be meant in one only, before they are believed
/// against other columns. Of all days of a year three in five have a number that is no month.
const BELIEVED: usize = 4;

impl DateTells {
    /// Of these cells. Others than dates tell nothing.
    pub fn of<'a>(cells: impl Iterator<Item = &'a str>) -> Self {
        let mut all = Self::default();
        for cell in cells {
            let seen = if has_slashes(cell) { &mut all.slashes } else { &mut all.others };
            match written::tells(cell) {
                Some(Some(DateOrder::DayFirst)) => seen.day_first += 1,
                Some(Some(DateOrder::MonthFirst)) => seen.month_first += 1,
                Some(None) => seen.unsure += 1,
                None => all.words += usize::from(written::has_month_in_front(cell)),
            }
        }
        all
    }

    /// What both tell.
    pub fn and(self, other: Self) -> Self {
        let words = self.words + other.words;
        Self { slashes: self.slashes.and(other.slashes), others: self.others.and(other.others), words }
    }

    /// What a column tells of which somebody said in what order it is.
    pub fn said(self, order: DateOrder) -> Self {
        Self { slashes: self.slashes.said(order), others: self.others.said(order), words: 0 }
    }

    /// How many cells have a day and a month at all.
    pub fn count(&self) -> usize {
        self.slashes.count() + self.others.count()
    }

    /// The orders of a column by its own cells: what is a month in none of them is the day. A single one without slashes
    /// in which no month is second is a slip of the hand.
    pub fn orders(&self) -> DateOrders {
        let slashes = self.with_slashes();
        if self.is_turned() {
            return DateOrders { slashes: slashes.order(), others: None };
        }
        let few = self.others.month_first < 2;
        let others = if few { Some(DateOrder::DayFirst) } else { self.others.order() };
        DateOrders { slashes: slashes.order(), others }
    }

    /// The same among the other columns of the file: what its own cells leave open, those tell.
    pub fn orders_among(&self, elsewhere: &Self) -> DateOrders {
        let own = self.orders();
        let told = elsewhere.with_slashes();
        let slashes = self.with_slashes().among(own.slashes, &told, &elsewhere.others);
        // Without slashes a single one elsewhere is a slip of the hand as well.
        let slip = elsewhere.others.month_first < 2 && elsewhere.others.day_first == 0;
        let of_others = if slip { Seen::default() } else { elsewhere.others };
        DateOrders { slashes, others: self.others.among(own.others, &of_others, &told) }
    }

    /// Those with slashes. "March 14, 2009" beside "3/14/2009" is written by one hand.
    fn with_slashes(&self) -> Seen {
        let Seen { day_first, month_first, unsure } = self.slashes;
        let words = if unsure + month_first > 0 { self.words } else { 0 };
        Seen { day_first, month_first: month_first + words, unsure }
    }

    /// A spreadsheet of one country that opens a list of another makes a day of what can be one there, and leaves the
    /// rest as text: then all with slashes have a number that is no month, and all others have none. Of those nobody can
    /// tell.
    fn is_turned(&self) -> bool {
        let (slashes, others) = (self.with_slashes(), &self.others);
        let all_sure = slashes.unsure == 0 && others.sure() == 0;
        let few = if slashes.month_first > 0 { 1 } else { 2 };
        all_sure && slashes.sure() >= few && others.unsure >= few
    }
}

impl Seen {
    fn and(self, other: Self) -> Self {
        Self {
            day_first: self.day_first + other.day_first,
            month_first: self.month_first + other.month_first,
            unsure: self.unsure + other.unsure,
        }
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

    fn count(&self) -> usize {
        self.sure() + self.unsure
    }

    /// The order of them all. One cell alone with the month in front is asked, and with it what can be meant in two ways.
    fn order(self) -> Option<DateOrder> {
        match (self.day_first, self.month_first) {
            (_, 0) => Some(DateOrder::DayFirst),
            (0, 2..) => Some(DateOrder::MonthFirst),
            _ => None,
        }
    }

    /// `same` are those of other columns that are written with the same signs, `others` with other ones.
    fn among(&self, own: Option<DateOrder>, same: &Self, others: &Self) -> Option<DateOrder> {
        let own = own?;
        if self.unsure == 0 || self.sure() * BELIEVED >= self.unsure {
            return Some(own);
        }
        let told = match (same.sure(), others.order()) {
            (0, Some(DateOrder::DayFirst)) => return Some(own),
            (0, _) => None,
            _ => same.order(),
        };
        told.filter(|told| self.sure() == 0 || *told == own)
    }
}

//! What the numbers of a werkwijze count: lengths of time, ages, year levels, times.

use std::ops::RangeInclusive;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::super::values::coded;

coded! {
    /// What a number counts, by the word that stands before it in a file.
    Unit {
        /// Whole months.
        Months = "maanden",
        /// Whole weeks.
        Weeks = "weken",
        /// Days.
        Days = "dagen",
        /// Years since birth.
        Age = "leeftijd",
        /// Leerjaar.
        YearLevel = "leerjaar",
        /// How often something happened.
        Times = "keer",
    }
}

/// A number that counts something, or a rising row of them.
pub trait Quantity: Sized {
    /// What it counts.
    const UNIT: Unit;
    /// Whether it is a row of numbers.
    const IS_ROW: bool;

    /// From numbers; where it takes one, from the first.
    fn of(numbers: &[u16]) -> Self;

    /// The numbers again.
    fn numbers(&self) -> Vec<u16>;
}

macro_rules! quantities {
    ($($(#[$doc:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
        pub struct $name(pub u16);

        impl Quantity for $name {
            const UNIT: Unit = Unit::$name;
            const IS_ROW: bool = false;

            fn of(numbers: &[u16]) -> Self {
                Self(numbers.first().copied().unwrap_or_default())
            }

            fn numbers(&self) -> Vec<u16> {
                vec![self.0]
            }
        }
    )+};
}

quantities! {
    /// A length of time in whole months.
    Months,
    /// A length of time in weeks.
    Weeks,
    /// A length of time in days.
    Days,
    /// Whole years since birth.
    Age,
    /// A leerjaar.
    YearLevel,
    /// So many times.
    Times,
}

impl<T: Quantity> Quantity for Vec<T> {
    const UNIT: Unit = T::UNIT;
    const IS_ROW: bool = true;

    fn of(numbers: &[u16]) -> Self {
        numbers.iter().map(|one| T::of(&[*one])).collect()
    }

    fn numbers(&self) -> Vec<u16> {
        self.iter().flat_map(Quantity::numbers).collect()
    }
}

impl Months {
    /// The day that lies this long after another one; `None` past the end of the calendar.
    pub fn after(self, day: NaiveDate) -> Option<NaiveDate> {
        day.checked_add_months(chrono::Months::new(self.0.into()))
    }

    /// The day that lies this long before another one.
    pub fn before(self, day: NaiveDate) -> Option<NaiveDate> {
        day.checked_sub_months(chrono::Months::new(self.0.into()))
    }
}

impl Weeks {
    /// The day that lies this long after another one.
    pub fn after(self, day: NaiveDate) -> Option<NaiveDate> {
        day.checked_add_days(chrono::Days::new(u64::from(self.0) * 7))
    }
}

impl Days {
    /// The day that lies this long after another one.
    pub fn after(self, day: NaiveDate) -> Option<NaiveDate> {
        day.checked_add_days(chrono::Days::new(self.0.into()))
    }
}

impl Age {
    /// In years, as ages are counted.
    pub fn years(self) -> u32 {
        self.0.into()
    }
}

/// The least and the most that a number can be.
pub type Range = RangeInclusive<u16>;

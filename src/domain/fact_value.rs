//! The few kinds of values that facts of a pupil have. Each is typed, shown, compared, exported and read from a list in
//! one way, so whoever handles a value by its kind need not know which facts there are.

use chrono::NaiveDate;

use super::{
    Answer, ContactState, Destination, Direction, Doubt, EntryAdvice, ExitProfile, NamePart, Phase,
    SchoolType, Status,
};

/// What kind of value a fact has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ValueType {
    /// A part of a pupil's name: shown by the gate alone.
    Name,
    /// A line of text.
    Text,
    /// A local date.
    Day(Tense),
    /// A whole number.
    Number,
    /// One of a fixed list: see [`super::FactKey::choices`].
    OneOf,
}

/// Which day is meant by one that is typed without its year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tense {
    /// The last one that has been.
    Past,
    /// The next one that comes.
    Coming,
}

/// The value of a fact without its key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FactValue<'a> {
    /// A part of a pupil's name.
    Name(&'a NamePart),
    /// A line of text.
    Text(&'a str),
    /// A local date.
    Day(NaiveDate),
    /// A whole number.
    Number(u8),
    /// A value of a fixed list.
    OneOf(OneOf),
}

/// A type of which a fact can be.
pub(super) trait Held: Sized {
    const TYPE: ValueType;

    fn value(&self) -> FactValue<'_>;

    /// `None` for a value of another kind.
    fn of(value: FactValue<'_>) -> Option<Self>;

    /// Every value of a fixed list, in the order in which pickers show them.
    fn choices() -> Vec<Self> {
        vec![]
    }
}

macro_rules! held {
    ($($type:ty as $kind:ident$(($tense:expr))?: |$it:ident| $value:expr, |$given:ident| $own:expr;)+) => {$(
        impl Held for $type {
            const TYPE: ValueType = ValueType::$kind$(($tense))?;

            fn value(&self) -> FactValue<'_> {
                let $it = self;
                FactValue::$kind($value)
            }

            fn of(value: FactValue<'_>) -> Option<Self> {
                if let FactValue::$kind($given) = value { Some($own) } else { None }
            }
        }
    )+};
}

held! {
    NamePart as Name: |it| it, |it| it.clone();
    String as Text: |it| it, |it| it.to_owned();
    NaiveDate as Day(Tense::Past): |it| *it, |it| it;
    u8 as Number: |it| *it, |it| it;
}

macro_rules! lists {
    ($($list:ident),+ $(,)?) => {
        /// A value of one of the fixed lists.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum OneOf { $(#[allow(missing_docs, reason = "each is the list of that name")] $list($list)),+ }

        impl OneOf {
            /// The code in files and JSON.
            pub fn code(self) -> &'static str {
                match self { $(Self::$list(value) => value.code()),+ }
            }
        }

        $(
            impl Held for $list {
                const TYPE: ValueType = ValueType::OneOf;

                fn value(&self) -> FactValue<'_> {
                    FactValue::OneOf(OneOf::$list(*self))
                }

                fn of(value: FactValue<'_>) -> Option<Self> {
                    if let FactValue::OneOf(OneOf::$list(value)) = value { Some(value) } else { None }
                }

                fn choices() -> Vec<Self> {
                    Self::ALL.to_vec()
                }
            }
        )+
    };
}

lists! {
    Answer, ContactState, Destination, Direction, Doubt, EntryAdvice, ExitProfile, Phase, SchoolType, Status,
}

//! What cells say in passing: how old somebody is, that somebody has left, where somebody lives.

use super::names::is_somebody;
use super::procedures::is_phone;
use super::values::school_type;
use crate::domain::fold::fold;

/// Words with which a school says that a pupil has left, folded: the first ones of a cell, or of a part of it.
const LEFT: &[&str] = &[
    "uitgeschreven",
    "vertrokken",
    "uitgestroomd",
    "overgestapt",
    "verhuisd",
    "schoolverlater",
    "oud-leerling",
    "oud leerling",
    "oudleerling",
    "van school",
    "weg sinds",
    "weg per",
    "naar mbo",
    "naar ander",
    "niet meer op school",
    "niet meer ingeschreven",
    "inschrijving beeindigd",
    "left",
    "withdrawn",
    "deregistered",
];

/// The same for the whole of a cell: with more behind them they say something else.
const LEFT_ALONE: &[&str] = &[
    "uit",
    "weg",
    "uitval",
    "uitgevallen",
    "gestopt",
    "beeindigd",
    "inactief",
    "niet actief",
    "inactive",
    "former",
    "vertrek",
];

/// Whether a cell says that the pupil has left.
pub fn says_left(cell: &str) -> bool {
    // Asked of many cells.
    if cell.len() > 60 || !cell.contains(char::is_alphabetic) {
        return false;
    }
    let said = fold(cell);
    // "5a / vertrokken" and "5a (gestopt?)" say it behind something else.
    said.split(['/', '(', ')', ',', ';', '?', '|']).map(str::trim).any(|part| {
        let begins = |word: &str| {
            let rest = part.strip_prefix(word);
            rest.is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
        };
        LEFT_ALONE.contains(&part) || LEFT.iter().any(|word| begins(word))
    })
}

/// The age in a cell: "16", "16 jaar", "16;4" and "16,3" are sixteen.
pub fn age(cell: &str) -> Option<u32> {
    let digits = cell.find(|c: char| !c.is_ascii_digit()).unwrap_or(cell.len());
    let (age, rest) = cell.split_at_checked(digits)?;
    let age = age.parse().ok().filter(|age| (1..100).contains(age))?;
    // More digits right behind it are no age: a date, a number.
    let is_one = !rest.contains(['-', '/']) && rest.len() < 10;
    is_one.then_some(age)
}

/// The leerjaar in the name of a class: "4B" and "P4A" are of the fourth. `None` for a name with other figures, or none.
pub fn year_of_class(class: &str) -> Option<u8> {
    let mut digits = class.chars().filter_map(|c| c.to_digit(10));
    let year = digits.next().filter(|_| digits.next().is_none()).and_then(|year| u8::try_from(year).ok());
    year.filter(|year| (1..=6).contains(year) && class.chars().count() <= LONGEST_CODE)
}

/// Longer names of classes are no codes.
const LONGEST_CODE: usize = 8;

/// "9711 AA", "Kerkstraat 1", "06-12345678": no place is called so, nor at such length.
pub fn is_no_place(cell: &str) -> bool {
    cell.contains(|c: char| c.is_ascii_digit() || c == '@') || cell.chars().count() > LONGEST_NAME
}

/// Longer than any class and any place.
const LONGEST_NAME: usize = 40;

/// "K. Smit", "k.smit@school.nl", "06-12345678", a story: a mentor or something else, and no class.
pub fn is_no_class(cell: &str) -> bool {
    cell.contains('@') || cell.chars().count() > LONGEST_NAME || is_phone(cell) || is_somebody(cell)
}

/// "PRO", "4", "4B", an address: the kind of a school or a class, and no name of a school.
pub fn is_no_school(cell: &str) -> bool {
    let letters = cell.chars().filter(|c| c.is_alphabetic()).count();
    let has_digit = cell.contains(|c: char| c.is_ascii_digit());
    letters == 0 || cell.contains('@') || (has_digit && letters < 3) || school_type(cell).is_some()
}

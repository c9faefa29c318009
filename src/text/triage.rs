//! Triage: one pupil at a time, and what was done.

use chrono::NaiveDate;

use super::{dates, list};
use crate::domain::query::{Due, DueFor};

/// There is nobody further on.
pub const LAST: &str = "Dit is de laatste leerling. Met Esc gaat u terug naar de lijst.";
/// Nobody is left.
pub const NOBODY: &str = "Deze leerling is er niet meer. Met Esc gaat u terug naar de lijst.";
/// Above the open agreements.
pub const AGREEMENTS: &str = "Afspraken";
/// The next contact, as a label.
pub const NEXT_CONTACT: &str = "Volgend contact";
/// Nothing changed.
pub const NO_NEWS: &str = "Niets veranderd.";
/// What was done.
pub const DONE: &str = "Wat u deed";
/// A pupil of whom everything was taken back.
pub const TAKEN_BACK: &str = "Alles van deze leerling is ongedaan gemaakt.";
/// Del on a pupil.
pub const TAKE_BACK: &str = "ongedaan maken";
/// Enter on a pupil.
pub const NEXT: &str = "volgende";
/// The one before.
pub const PREVIOUS: &str = "vorige";
/// Back from triage.
pub const READY: &str = "klaar";

/// `12 van 48`
pub fn position(at: usize, total: usize) -> String {
    format!("{at} van {total}")
}

/// Above what changed.
pub fn since(day: Option<NaiveDate>) -> String {
    match day {
        Some(day) => format!("Sinds de bespreking van {}", dates::numeric(day)),
        None => "Laatste wijzigingen".to_owned(),
    }
}

/// Lines that do not fit.
pub fn and_more(count: usize) -> String {
    format!("en nog {count}")
}

/// When the next contact is, and why.
pub fn contact(due: Due, today: NaiveDate) -> String {
    let (day, distance) = (dates::short(due.on, today), dates::relative(due.on, today));
    match due.what {
        DueFor::Waakvlam => format!("{day} ({distance})"),
        DueFor::Aftercare(_) => format!("{day}, nazorg ({distance})"),
    }
}

/// `3 leerlingen gewijzigd, 45 bekeken zonder wijziging`
pub fn counts(changed: usize, unchanged: usize) -> String {
    let changed = format!("{} gewijzigd", list::pupils(changed));
    match unchanged {
        0 => changed,
        _ => format!("{changed}, {unchanged} bekeken zonder wijziging"),
    }
}

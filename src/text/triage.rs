//! Triage: one pupil at a time, and what was done.

use chrono::NaiveDate;

use super::keys::Keys;
use super::{counts, dates};
use crate::domain::query::{Due, DueFor, Urgent};
use crate::keys::Action;

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
/// What a key does on a pupil of whom something was done.
pub const TAKE_BACK: &str = "ongedaan maken";
/// The one after.
pub const NEXT: &str = "volgende";
/// The one before.
pub const PREVIOUS: &str = "vorige";
/// Back from triage.
pub const READY: &str = "klaar";

/// There is nobody further on.
pub fn last(keys: Keys) -> String {
    format!("Dit is de laatste leerling. {}", way_back(keys))
}

/// A key was pressed before this pupil stood there.
pub fn not_seen(who: &str) -> String {
    format!("{who} was nog niet in beeld toen u dat deed: er is niets vastgelegd.")
}

/// Nobody is left.
pub fn nobody(keys: Keys) -> String {
    format!("Deze leerling is er niet meer. {}", way_back(keys))
}

fn way_back(keys: Keys) -> String {
    format!("Met {} gaat u terug naar de lijst.", keys.of(Action::Back))
}

/// A pupil who comes by though they do not stand in the list, and why.
pub fn beside(why: Urgent) -> String {
    format!("Staat niet in deze weergave; komt erbij: {}.", super::meeting::urgent(why))
}

/// `12 van 48`, `1 van 21: 16 van deze weergave en 5 die niet kunnen wachten`
pub fn position(at: usize, total: usize, beside: usize) -> String {
    let can = if beside == 1 { "kan" } else { "kunnen" };
    match beside {
        0 => format!("{at} van {total}"),
        _ => format!(
            "{at} van {total}: {} van deze weergave en {beside} die niet {can} wachten",
            total.saturating_sub(beside)
        ),
    }
}

/// Above what changed.
pub fn since(day: Option<NaiveDate>) -> String {
    match day {
        Some(day) => format!("Sinds de bespreking van {}", dates::numeric(day)),
        None => "Laatste wijzigingen".to_owned(),
    }
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
    let changed = format!("{} gewijzigd", counts::pupils(changed));
    match unchanged {
        0 => changed,
        _ => format!("{changed}, {unchanged} bekeken zonder wijziging"),
    }
}

//! The line in which an agreement is typed.

use crate::keys::Action;
use crate::text::keys::Keys;

/// Title of a new one.
pub const NEW: &str = "afspraak";
/// Title of one that is changed.
pub const CHANGE: &str = "afspraak wijzigen";
/// In the empty line.
pub const EXAMPLE: &str = "jobcoach aanvragen @fatima vr 11 dec";
/// The day has passed, or is years away; asked once.
pub fn odd_day(day: &str, has_passed: bool, keys: Keys) -> String {
    let why = if has_passed { "al voorbij" } else { "nog jaren weg" };
    format!("{day}: die dag is {why}. Nog een keer {} legt het zo vast.", keys.of(Action::Accept))
}

/// Nobody in the network is called so: the way to add them.
pub fn add(name: &str, keys: Keys) -> String {
    format!("@{name} staat niet in het netwerk. Nog een keer {} voegt die toe.", keys.of(Action::Accept))
}

/// Nobody helps.
pub const ALONE: &str = "niemand anders";
/// Above the people who can be meant.
pub const WHO_IS_MEANT: &str = "Wie bedoelt u?";
/// By when.
pub const DUE: &str = "vóór";

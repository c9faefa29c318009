//! The line in which an agreement is typed.

use crate::keys::Action;
use crate::text::keys::Keys;

/// Title of a new one.
pub const NEW: &str = "afspraak";
/// Title of one that is changed.
pub const CHANGE: &str = "afspraak wijzigen";
/// In the empty line.
pub const EXAMPLE: &str = "jobcoach aanvragen @fatima vr 11 dec";
/// Why a day is odd: it has passed.
pub const HAS_PASSED: &str = "die dag is al voorbij";
/// It is years away.
pub const IS_FAR: &str = "die dag is nog jaren weg";
/// Who does it has left by then.
pub fn is_gone(name: &str, until: &str) -> String {
    format!("{name} is er tot en met {until}")
}

/// An odd day, and why; asked once.
pub fn odd_day(day: &str, why: &str, keys: Keys) -> String {
    format!("{day}: {why}. Nog een keer {} legt het zo vast.", keys.of(Action::Accept))
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

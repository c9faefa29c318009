//! The line in which an agreement is typed.

use crate::keys::Action;
use crate::text::keys::Keys;

/// Title of a new one.
pub const NEW: &str = "afspraak";
/// Title of one that is changed.
pub const CHANGE: &str = "afspraak wijzigen";
/// In the empty line.
pub const EXAMPLE: &str = "jobcoach aanvragen @fatima vr 11 dec";
/// The day has passed; asked once.
pub fn past_day(day: &str, keys: Keys) -> String {
    format!("{day}: die dag is al voorbij. Nog een keer {} legt het zo vast.", keys.of(Action::Accept))
}

/// Nobody helps.
pub const ALONE: &str = "niemand anders";
/// Above the people who can be meant.
pub const WHO_IS_MEANT: &str = "Wie bedoelt u?";
/// By when.
pub const DUE: &str = "vóór";

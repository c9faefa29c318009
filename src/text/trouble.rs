//! When a write failed.

/// The title.
pub const TITLE: &str = "Niet opgeslagen";
/// What it means.
pub const KEPT: &str = "Nog niet op de schijf, maar niet kwijt: casustafel houdt het vast.";
/// Above what was to be written.
pub const WHAT: &str = "Wat niet is opgeslagen";
/// Above why it was not.
pub const WHY: &str = "Waarom niet";
/// Above the keys.
pub const WAYS_ON: &str = "Wat kunt u doen?";
/// Write again.
pub const AGAIN: &str = "opnieuw proberen";
/// Write to another place.
pub const ELSEWHERE: &str = "op een andere plek bewaren";
/// Leave.
pub const STOP: &str = "stoppen zonder dit op te slaan";

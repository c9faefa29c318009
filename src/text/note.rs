//! A note: the editor around it.

/// Title of a new one.
pub const NEW: &str = "notitie";
/// Title of one that is changed.
pub const CHANGE: &str = "notitie wijzigen";
/// What a note is like.
pub const HINT: &str = "objectief en bondig, geen diagnose";

//! Whom a text names besides the pupil that it is about.

/// Over the question.
pub const TITLE: &str = "Over wie gaat dit ook?";
/// Above the names.
pub const ASK: &str =
    "In de tekst staat een naam die van deze leerling kan zijn. Gaat de tekst daar ook over?";
/// What the answer is kept for.
pub const WHY: &str = "Bij ja leest wie deze leerling niet mag kennen, de naam niet.";

/// Before what was recorded: these pupils are named in it.
pub fn names(names: &[String]) -> String {
    format!("De tekst noemt ook {}.", names.join(" en "))
}

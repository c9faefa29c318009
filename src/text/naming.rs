//! Whom a text names besides the pupil that it is about.

/// Over the question.
pub const TITLE: &str = "Over wie gaat dit ook?";

/// Above the names of so many pupils.
pub const fn ask(count: usize) -> &'static str {
    match count {
        1 => "Een naam in de tekst kan van deze leerling zijn:",
        _ => "Namen in de tekst kunnen van deze leerlingen zijn:",
    }
}

/// Below them: what is asked, and what the answer is kept for.
pub const fn why(count: usize) -> [&'static str; 2] {
    match count {
        1 => [
            "Gaat de tekst ook over deze leerling?",
            "Bij ja blijft de naam weg voor wie deze leerling niet mag kennen.",
        ],
        _ => [
            "Gaat de tekst ook over deze leerlingen?",
            "Bij ja blijven de namen weg voor wie deze leerlingen niet mag kennen.",
        ],
    }
}

/// Before what was recorded: these pupils are named in it.
pub fn names(names: &[String]) -> String {
    format!("De tekst noemt ook {}.", names.join(" en "))
}

//! What was typed and not recorded, and waits.

/// A form.
pub const FORM: &str = "formulier";
/// A note.
pub const NOTE: &str = "notitie";
/// An agreement.
pub const AGREEMENT: &str = "afspraak";
/// Handing on.
pub const HAND_ON: &str = "overdragen";
/// The turn of a school year.
pub const SCHOOL_YEAR: &str = "schooljaarwisseling";

/// More texts than this are counted only.
const MOST: usize = 4;

/// So many texts were typed and not recorded the last time: which they are, and how they are found or thrown away.
pub fn back(texts: &[String]) -> String {
    let (count, them) = match texts.len() {
        1 => ("staat 1 getypte tekst".to_owned(), "Die komt"),
        count => (format!("staan {count} getypte teksten"), "Die komen"),
    };
    let which = super::meeting::ask::names(texts, MOST);
    format!(
        "Van de vorige keer {count} klaar, nog niet vastgelegd: {which}. {them} terug als u op dezelfde plek hetzelfde \
         opent; een veld dat u leegmaakt, is weg."
    )
}

/// A text that waits: what it is, and about whom.
pub fn one(what: &str, about: &[String]) -> String {
    match about {
        [] => what.to_owned(),
        [one] => format!("{what} bij {one}"),
        more => format!("{what} bij {}", super::counts::pupils(more.len())),
    }
}

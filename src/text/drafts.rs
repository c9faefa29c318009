//! What was typed and not recorded, and waits.

use super::keys::Keys;
use crate::keys::Action;

/// A note.
pub const NOTE: &str = "notitie";
/// An agreement.
pub const AGREEMENT: &str = "afspraak";
/// Handing on.
pub const HAND_ON: &str = "overdragen";
/// The turn of a school year.
pub const SCHOOL_YEAR: &str = "schooljaarwisseling";

/// More texts than this are counted only.
const MOST: usize = 2;

/// So many texts were typed and not recorded the last time: which they are, and how they are found or thrown away. Short:
/// it shares three lines of a narrow window with what else is to be said.
pub fn back(texts: &[String]) -> String {
    let (count, them) = match texts.len() {
        1 => ("staat 1 getypte tekst".to_owned(), "hem"),
        count => (format!("staan {count} getypte teksten"), "ze"),
    };
    let which = super::meeting::ask::names(texts, MOST);
    format!(
        "Er {count} klaar, nog niet vastgelegd: {which}. Open hetzelfde en u ziet {them} weer; wat u leegmaakt, is weg."
    )
}

/// The most characters of what is recorded beside what was kept.
const SHOWN: usize = 60;

/// What stands in this field was kept and is not recorded; what is, and the key that puts it back.
pub fn kept_over(was: &str, keys: Keys) -> String {
    let back = keys.of(Action::AsRecorded);
    match was.trim() {
        "" => format!("Bewaard, nog niet vastgelegd. Was leeg; {back} maakt het weer leeg."),
        was if was.chars().count() > SHOWN => {
            let begin: String = was.chars().take(SHOWN).collect();
            format!("Bewaard, nog niet vastgelegd. {back} zet terug wat er was: {begin}…")
        }
        was => format!("Bewaard, nog niet vastgelegd. Was {was}; {back} zet dat terug."),
    }
}

/// What was understood of it, and that it was kept.
pub fn also(understood: &str, kept: &str) -> String {
    format!("{}. {kept}", understood.trim_end_matches('.'))
}

/// The same of a text that is too long to stand beside it.
pub fn kept_over_text(keys: Keys) -> String {
    format!("Bewaard, nog niet vastgelegd. {} zet terug wat vastgelegd is.", keys.of(Action::AsRecorded))
}

/// What was typed about a pupil and not recorded, where the next one is about to come.
pub fn waiting(what: &[&str]) -> String {
    let what: Vec<String> = what.iter().map(|it| (*it).to_owned()).collect();
    format!("Getypt en nog niet vastgelegd: {}.", super::who::and(&what))
}

/// A text that waits: what it is, and about whom.
pub fn one(what: &str, about: &[String]) -> String {
    match about {
        [] => what.to_owned(),
        [one] => format!("{what} bij {one}"),
        more => format!("{what} bij {}", super::counts::pupils(more.len())),
    }
}

//! Words of the screen Netwerk.

use chrono::NaiveDate;

use super::keys::Keys;
use super::{counts, dates};
use crate::keys::Action;

/// Titles of the columns.
pub mod column {
    /// The person.
    pub const NAME: &str = "Naam";
    /// What somebody does and where.
    pub const FUNCTION: &str = "Functie · partij";
    /// Casusregisseur of this many.
    pub const CASUSREGISSEUR: &str = "Regie";
    /// Waakvlam of this many.
    pub const WAAKVLAM: &str = "Waakvlam";
    /// Jobcoach of this many.
    pub const JOBCOACH: &str = "Coach";
    /// Mentor of this many.
    pub const MENTOR: &str = "Mentor";
    /// In this many coming meetings.
    pub const MEETINGS: &str = "Overleg";
    /// This many open agreements.
    pub const AGREEMENTS: &str = "Afspr.";
    /// This many late ones.
    pub const LATE: &str = "Te laat";
}

/// Title of the people.
pub const TITLE: &str = "Netwerk";
/// Nobody is in the network.
pub const NOTHING: &str = "Er staat nog niemand in het netwerk.";
/// Somebody carries nothing.
pub const NO_LOAD: &str = "Draagt nu geen casussen en heeft geen open afspraken.";
/// Above the pupils of whom somebody is casusregisseur.
pub const CASUSREGISSEUR_OF: &str = "Casusregisseur van";
/// Above the pupils of whom somebody is waakvlam.
pub const WAAKVLAM_OF: &str = "Waakvlam van";
/// Above the pupils of whom somebody is jobcoach.
pub const JOBCOACH_OF: &str = "Jobcoach van";
/// Above the pupils of whom somebody is mentor.
pub const MENTOR_OF: &str = "Mentor van";
/// Above somebody's agreements.
pub const AGREEMENTS: &str = "Open afspraken";
/// No phone and no mail are recorded.
pub const NO_CONTACT: &str = "nog geen telefoon of e-mail";
/// The user of the program.
pub const YOU: &str = "u";

/// Above the agreements of others in which somebody takes part.
pub const WITH: &str = "Doet mee aan afspraken";
/// Above the coming meetings.
pub const MEETINGS: &str = "In komende overleggen";

/// `15 personen`, `15 personen · 2 weg`
pub fn people(count: usize, left: usize) -> String {
    let people = counts::of(count, "persoon", "personen");
    if left == 0 { people } else { format!("{people} · {left} weg") }
}

/// `weg 01-12-2026`: the day after the last one, where room is scarce.
pub fn left_short(until: NaiveDate) -> String {
    format!("weg {}", dates::numeric(until.succ_opt().unwrap_or(until)))
}

/// `weg sinds 01-12-2026`, `laatste dag 30-11-2026`: when somebody left or will leave.
pub fn end(until: NaiveDate, today: NaiveDate) -> String {
    if until < today {
        format!("weg sinds {}", dates::numeric(until.succ_opt().unwrap_or(until)))
    } else {
        format!("laatste dag {}", dates::numeric(until))
    }
}

/// `stagecoördinator · De Kaap · voor De Kaap en Het Anker`
pub fn function_and_schools(what: &str, schools: Option<&str>) -> String {
    match schools {
        Some(schools) if what.is_empty() => format!("voor {schools}"),
        Some(schools) => format!("{what} · voor {schools}"),
        None => what.to_owned(),
    }
}

/// Somebody left, and carries all this.
pub fn still_carries(keys: Keys) -> String {
    format!("Hiervoor is geen opvolger. Met {} draagt u het over.", keys.of(Action::HandOn))
}

/// `tot 01-12-2026`: a role that is handed on.
pub fn until(on: NaiveDate) -> String {
    format!("tot {}", dates::numeric(on))
}

/// `vanaf 01-12-2026`: a role that begins later.
pub fn from(since: NaiveDate) -> String {
    format!("vanaf {}", dates::numeric(since))
}

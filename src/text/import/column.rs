//! What happened to a column.

use crate::text::counts;

/// Another column gives the same.
pub const BEATEN: &str = "niet overgenomen, dit gegeven komt uit een andere kolom";
/// Not needed.
pub const NOT_NEEDED: &str = "niet overgenomen, niet nodig voor het overleg";
/// Worked out.
pub const DERIVED: &str = "niet overgenomen, dit rekent het programma zelf uit";
/// Decided in the program.
pub const DECIDED_HERE: &str = "niet overgenomen, dit legt u in het programma vast";
/// Roles.
pub const ROLE: &str = "niet overgenomen, rollen verdeelt u in het programma";
/// Not certain what it is.
pub const NO_PLACE_YET: &str =
    "niet overgenomen, het is niet zeker wat hier staat; in het programma kunt u dat kiezen";
/// One thing or another.
pub const ASKED: &str =
    "niet overgenomen, hier kan een datum, een richting of een bestemming staan; kies wat het is";
/// An unknown heading that looks like one that is read: as which.
pub fn looks_like(what: &str) -> String {
    format!("niet overgenomen, dit lijkt {what}; kies wat het is, of laat de kolom weg")
}

/// What a column looks like.
pub mod look {
    /// The expected exit date.
    pub const EXPECTED_EXIT: &str = "de verwachte uitstroom";
    /// The day of deregistration.
    pub const DEREGISTERED_ON: &str = "de dag van uitschrijving";
    /// The gemeente.
    pub const MUNICIPALITY: &str = "de gemeente";
    /// The class.
    pub const CLASS: &str = "de klas";
    /// The mentor.
    pub const MENTOR: &str = "de mentor";
    /// The uitstroomprofiel.
    pub const EXIT_PROFILE: &str = "het uitstroomprofiel";
}

/// Of another school year, perhaps.
pub const OTHER_YEAR: &str =
    "niet overgenomen, dit kan van een ander schooljaar zijn; kies wat het is, of laat de kolom weg";
/// Free text.
pub const FREE_TEXT: &str = "niet overgenomen, vrije tekst bevat vaak medische gegevens";
/// BSN.
pub const BSN: &str = "niet overgenomen, een burgerservicenummer mag hier niet worden bewaard";
/// Somebody chose so.
pub const OFF: &str = "niet overgenomen, dat hebt u zo gekozen";
/// Unknown.
pub const UNKNOWN: &str = "niet overgenomen, deze kolom is niet bekend";

/// Values that looked like a BSN, in a column that is taken.
pub fn bsn_values(count: usize) -> String {
    match count {
        1 => "1 waarde niet overgenomen, het lijkt een burgerservicenummer".to_owned(),
        count => format!("{count} waarden niet overgenomen, ze lijken burgerservicenummers"),
    }
}

/// A column that is left out and holds such values too.
pub fn also_bsn(treatment: &str, count: usize) -> String {
    let values = counts::of(count, "waarde", "waarden");
    format!("{treatment} ({values} met een burgerservicenummer)")
}

/// Read with the month in front, and so on: what the cells tell.
pub fn told(order: &str) -> String {
    format!("gelezen met de {order}; dat blijkt uit de cellen, kijk het na")
}

/// The same, as other columns tell.
pub fn told_by_columns(order: &str) -> String {
    format!("gelezen met de {order}; dat blijkt uit andere kolommen, kijk het na")
}

/// The same, as somebody chose.
pub fn chosen(order: &str) -> String {
    format!("gelezen met de {order}; dat hebt u zo gekozen")
}

/// Cells contradict each other.
pub const MIXED: &str =
    "de volgorde in deze kolom is niet zeker; wat twee dingen kan zijn, blijft weg tot u kiest";

/// Names that stood in capitals.
pub fn capitals(count: usize) -> String {
    let names = counts::of(count, "naam", "namen");
    format!("{names} in hoofdletters, hier gewoon geschreven")
}

/// `kolom Hobby`, or `kolom E` where the heading cannot be shown; positions count from 1.
pub fn name(heading: &str, position: usize) -> String {
    if heading.is_empty() {
        format!("kolom {}", letter(position.saturating_sub(1)))
    } else {
        format!("kolom {heading}")
    }
}

/// `Naam (kolom E)`, of several with that heading; positions count from 0.
pub fn placed(heading: &str, position: usize) -> String {
    format!("{heading} (kolom {})", letter(position))
}

/// A column as a spreadsheet names it; positions count from 0.
pub fn letter(column: usize) -> String {
    let last = u8::try_from(column % 26).map_or('?', |last| char::from(b'A' + last));
    match (column / 26).checked_sub(1) {
        Some(before) => format!("{}{last}", letter(before)),
        None => last.to_string(),
    }
}

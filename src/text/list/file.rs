//! The words of the list outside the program: headings, counts.

use chrono::NaiveDate;

use super::counts::pupils;

/// Headings of the list as a file; the importer knows each of them.
pub mod heading {
    /// `L-017`
    pub const NUMBER: &str = "Nummer";
    /// Years.
    pub const AGE: &str = "Leeftijd";
    /// How many agreements are open.
    pub const OPEN_AGREEMENTS: &str = "Open afspraken";
    /// How many of those are late.
    pub const LATE_AGREEMENTS: &str = "Te late afspraken";
    /// The date of the last discussion.
    pub const LAST_DISCUSSED: &str = "Laatst besproken";
    /// How far it is with the doelgroepregister.
    pub const REGISTER: &str = "Doelgroepregister";
    /// When somebody gets in touch.
    pub const NEXT_CONTACT: &str = "Volgend contact";
    /// How many signals are open.
    pub const OPEN_SIGNALS: &str = "Open signalen";
    /// The parties that may know.
    pub const PARTIES: &str = "Delen met";
    /// The parties that work on the case without a ground.
    pub const WITHOUT_GROUND: &str = "Zonder grondslag";
    /// What asks attention.
    pub const ATTENTION: &str = "Let op";
}

/// Headings of the table on a terminal, where there is little room.
pub mod short {
    /// `L-017`
    pub const NUMBER: &str = "Nr";
    /// As names sort.
    pub const NAME: &str = "Naam";
    /// The triage light.
    pub const STATUS: &str = "Status";
    /// By name.
    pub const SCHOOL: &str = "School";
    /// Month and year.
    pub const EXIT: &str = "Uitstroom";
    /// Who keeps the overview.
    pub const CASUSREGISSEUR: &str = "Regisseur";
}

/// The name of the file without its extension: lists of several days stand beside each other.
pub fn file_stem(day: NaiveDate) -> String {
    format!("leerlingen-{day}")
}

/// Under the table: how many there are, of how many.
pub fn count(shown: usize, all: usize) -> String {
    match (shown, all) {
        (_, 0) => "Er zijn nog geen leerlingen. Lees een lijst in met: casustafel import BESTAND".to_owned(),
        (0, _) => format!("Geen leerling past bij dit filter. In totaal: {}.", pupils(all)),
        (shown, all) if shown == all => format!("{}.", pupils(all)),
        (shown, all) => format!("{} van {all}.", pupils(shown)),
    }
}

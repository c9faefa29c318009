//! Lists to choose from: their titles, the fixed choices in them, what stands when nothing is found.

use super::labels::capital;
use crate::domain::WaakvlamKind;

/// The choice that takes a value away.
pub const CLEAR: &str = "niet vastgelegd";
/// The choice that adds somebody to the network.
pub const NEW_PERSON: &str = "nieuwe netwerkpartner toevoegen …";
/// The last choice in a field for people.
pub const ADD_SOMEBODY: &str = "+ iemand toevoegen aan Netwerk";

/// `Piet toevoegen aan het eigen netwerk`: the row for who was not found among those around this pupil.
pub fn add_to_own_network(name: &str) -> String {
    format!("{name} toevoegen aan het eigen netwerk")
}

/// `Piet toevoegen aan Netwerk`: the row for who was not found.
pub fn add_to_network(name: &str) -> String {
    format!("{name} toevoegen aan Netwerk")
}

/// The first start: import.
pub const START_IMPORT: &str = "beginnen met de lijst van mijn school";
/// What that takes.
pub const START_IMPORT_MEANS: &str = "Excel of CSV";
/// The first start: demo.
pub const START_DEMO: &str = "eerst proberen met een verzonnen regio";
/// What that is.
pub const START_DEMO_MEANS: &str = "met een rondleiding";
/// The first start: empty.
pub const START_EMPTY: &str = "leeg beginnen";
/// What that means.
pub const START_EMPTY_MEANS: &str = "leerlingen zelf toevoegen";
/// The word that stands in a date field for today.
pub const TODAY: &str = "vandaag";

/// Something that a key does too, beside what it is: `v 7 · school:kaap`.
pub fn keyed(key: &str, aside: &str) -> String {
    format!("{key} · {aside}")
}

/// What a kind of waakvlam means, in a few words.
pub fn waakvlam_kind_meaning(kind: WaakvlamKind) -> &'static str {
    match kind {
        WaakvlamKind::KeepInTouch => "zolang de leerling hulp afhoudt",
        WaakvlamKind::LightSupport => "na de start op een werkplek of opleiding",
    }
}

/// In an empty search line.
pub const TYPE_TO_SEARCH: &str = "typ om te zoeken";
/// Nothing in the list has these words.
pub const NOTHING_FOUND: &str = "Niets gevonden. Wis een letter, of zoek met een ander woord.";
/// Beside what is recorded at this moment.
pub const NOW: &str = "nu";

/// `Casusregisseur · Sanne van der Meulen`: what is asked, and about whom.
pub fn titled(what: &str, about: &str) -> String {
    let what = capital(what);
    if about.is_empty() { what } else { format!("{what} · {about}") }
}

/// `5 van 15`: how many rows a search leaves.
pub fn some_of(shown: usize, all: usize) -> String {
    format!("{shown} van {all}")
}

/// Titles of lists to choose from.
pub mod pick {
    /// Where a pupil has landed.
    pub const LANDING: &str = "geland: waar?";
    /// What a new waakvlam does.
    pub const WAAKVLAM_KIND: &str = "wat doet de waakvlam?";
    /// Which agreement is done.
    pub const DONE: &str = "welke afspraak is klaar?";
    /// Which pupil comes on the agenda.
    pub const FOR_AGENDA: &str = "leerling op de agenda";
    /// Searching in Netwerk.
    pub const IN_NETWORK: &str = "zoeken in Netwerk";
    /// Searching in Afspraken.
    pub const IN_AGREEMENTS: &str = "zoeken in Afspraken";
    /// A contact that is late or comes soon.
    pub const CONTACT_DUE: &str = "contact";
    /// How to begin.
    pub const START: &str = "welkom bij casustafel";
    /// What this is, and where the data stays.
    pub const WELCOME: [&str; 3] = [
        "Wie gaat van school, wie houdt het overzicht, wat spreken we af.",
        "Alles blijft op deze computer; er is geen internet nodig.",
        "Let op: de gegevens zijn nog niet versleuteld.",
    ];
}

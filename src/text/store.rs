//! What is said about the store: it cannot be opened, a change cannot be kept, something is worth knowing.

use std::path::Path;

use chrono::{DateTime, Utc};

use super::date;

/// There is no store here yet.
pub fn missing(dir: &Path) -> String {
    format!(
        "Er is nog geen casustafel in '{}'.\nMaak er een met: casustafel init --name 'UW NAAM'",
        dir.display()
    )
}

/// There is one here already.
pub fn exists(dir: &Path) -> String {
    format!("Er staat al een casustafel in '{}'. Er is niets veranderd.", dir.display())
}

/// Another process works in it.
pub fn held(by: Option<&Held>) -> String {
    let who = by.map_or("Een ander programma".to_owned(), |by| {
        let name = by.name.as_deref().unwrap_or("Iemand");
        format!("{name} (computer {}, proces {}, sinds {})", by.host, by.process, date::moment(by.since))
    });
    format!("{who} heeft deze casustafel open. Sluit hem daar eerst.")
}

/// Who has a store open.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Held {
    /// The user's own name, when known.
    pub name: Option<String>,
    /// The machine.
    pub host: String,
    /// The process.
    pub process: u32,
    /// Since when.
    pub since: DateTime<Utc>,
}

/// A later version of the program made it.
pub const NEWER: &str = "Deze casustafel is gemaakt met een nieuwere versie. Er is niets veranderd. \
                         Gebruik de nieuwste versie van het programma.";

/// `slots.json` is not what the program writes.
pub fn unreadable(dir: &Path) -> String {
    format!(
        "Het bestand slots.json in '{}' is beschadigd. Er is niets veranderd. \
         Zet een reservekopie van dat bestand terug.",
        dir.display()
    )
}

/// The journal is damaged: from which record on, and between which moments.
pub fn damaged(record: u64, after: Option<DateTime<Utc>>, before: Option<DateTime<Utc>>) -> String {
    let between = match (after, before) {
        (Some(after), Some(before)) => {
            format!(
                " Het gaat om wat tussen {} en {} is vastgelegd.",
                date::moment(after),
                date::moment(before)
            )
        }
        (Some(after), None) => format!(" Het gaat om wat na {} is vastgelegd.", date::moment(after)),
        (None, Some(before)) => format!(" Het gaat om wat vóór {} is vastgelegd.", date::moment(before)),
        (None, None) => String::new(),
    };
    format!(
        "Het logboek is beschadigd vanaf regel {record}.{between}\n\
         Er is niets veranderd. Maak een kopie van de hele map en zet een reservekopie terug."
    )
}

/// The checkpoint knows of records that the journal has not (any more).
pub const JOURNAL_BEHIND: &str = "Het logboek is korter dan het was: er ontbreekt iets aan het eind.\n\
     Er is niets veranderd. Maak een kopie van de hele map en zet een reservekopie van journal/events.log terug.";

/// A change is not on the disk; `reason` says why.
pub fn not_kept(reason: &str) -> String {
    format!("Dit is niet opgeslagen: {reason}")
}

/// A change is larger than a record can be.
pub const TOO_LARGE: &str = "Dit is niet opgeslagen: het is te veel in één keer. Doe het in kleinere delen.";

/// The journal could not be read back.
pub const LOG_CHANGED: &str =
    "Het logboek is veranderd terwijl het programma las. Start het programma opnieuw.";

/// The end of an interrupted write was cut off.
pub fn torn(bytes: u64) -> String {
    format!(
        "De vorige keer is het programma onverwacht gestopt. Een onaf stukje ({bytes} bytes) dat nog niet was \
         opgeslagen, is weggehaald."
    )
}

/// The checkpoint could not be used.
pub const CHECKPOINT_REPLACED: &str =
    "De kopie om snel te openen was niet bruikbaar en is opnieuw gemaakt. Er is niets verloren.";

/// The checkpoint could not be written.
pub const CHECKPOINT_LOST: &str = "De kopie om snel te openen is niet bijgewerkt. De volgende keer openen duurt langer; er is niets verloren.";

/// The store stands in a folder that a service copies elsewhere.
pub fn synced(service: &str) -> String {
    format!(
        "Let op: deze map wordt door {service} gekopieerd. Kies liever een map die alleen op deze computer staat."
    )
}

/// The store stands on a network share.
pub const NETWORK: &str =
    "Let op: deze map staat op het netwerk. Kies liever een map die alleen op deze computer staat.";

/// No place for data: the platform names none and no option was given.
pub const NO_PLACE: &str = "Er is geen map voor de gegevens gevonden. Geef er een met --store MAP.";

/// A new store was made.
pub fn made(dir: &Path, name: &str) -> String {
    format!(
        "De casustafel van {name} staat in '{}'.\n\
         De gegevens blijven op deze computer en zijn nog niet versleuteld.\n\
         Lees een lijst in met: casustafel import BESTAND",
        dir.display()
    )
}

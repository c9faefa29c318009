//! What the commands report when they are done or refuse.

use std::path::Path;

use crate::domain::MeetingId;
use crate::text::counts;

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

/// The minutes could not be made.
pub const NOT_MADE: &str = "Het verslag kon niet worden gemaakt. Meld dit aan de beheerders.";

/// The meeting is not closed.
pub fn draft(meeting: MeetingId) -> String {
    format!("Overleg {meeting} is nog niet afgesloten. Boven het verslag staat CONCEPT.")
}

/// There is no meeting with this number.
pub fn no_meeting(wanted: &str) -> String {
    format!(
        "Er is geen overleg '{wanted}'. Typ een nummer als O-003, of laat --meeting weg voor het laatste."
    )
}

/// No meeting was closed yet; this one is the newest, if there is any.
pub fn no_closed_meeting(newest: Option<MeetingId>) -> String {
    match newest {
        Some(meeting) => {
            format!("Er is nog geen overleg afgesloten. Voor een concept: --meeting {meeting}")
        }
        None => "Er is nog geen overleg geweest. Er valt nog geen verslag te maken.".to_owned(),
    }
}

/// After a dry run.
pub const NOTHING_CHANGED: &str = "Er is nog niets veranderd. Laat --dry-run weg om de lijst in te lezen.";

/// Of no row of a list anything could be read.
pub const NOTHING_READ: &str =
    "Op geen enkele regel is een leerling te lezen; hierboven staat per regel waarom.";

/// The report of an import could not be turned into JSON.
pub const NOT_REPORTED: &str = "Het overzicht kon niet worden gemaakt. Meld dit aan de beheerders.";

/// A workbook with a password, and none was given.
pub const NEEDS_PASSWORD_FILE: &str = "Op dit bestand zit een wachtwoord. Zet het wachtwoord in een tekstbestand en geef dat mee met --password-file BESTAND. Gooi het tekstbestand daarna weg.";

/// Which sheet was read, while there are more.
pub fn sheet(chosen: &str, others: &[String]) -> String {
    format!("Werkblad '{chosen}' is gelezen. Een ander kiest u met --sheet: {}.", quoted(others))
}

/// There is no such sheet.
pub fn no_sheet(wanted: &str, names: &[String]) -> String {
    match names {
        [] => "Dit bestand heeft geen werkbladen. Laat --sheet weg.".to_owned(),
        names => format!("Er is geen werkblad '{wanted}'. Wel: {}.", quoted(names)),
    }
}

/// There is no such column.
pub fn no_column(wanted: &str, headings: &[String]) -> String {
    let filled: Vec<String> = headings.iter().filter(|heading| !heading.is_empty()).cloned().collect();
    format!("Er is geen kolom '{wanted}'. Wel: {}.", quoted(&filled))
}

/// There is no such field.
pub fn no_field(wanted: &str, codes: &[&str]) -> String {
    format!(
        "Een kolom kan niet '{wanted}' zijn. Wel: {}. Niets achter het is-teken laat haar weg.",
        codes.join(", ")
    )
}

fn quoted(names: &[String]) -> String {
    names.iter().map(|name| format!("'{name}'")).collect::<Vec<_>>().join(", ")
}

/// A list was refused whole; `why` is the importer's own sentence.
pub fn not_imported(file: &Path, why: &str) -> String {
    format!("'{}' is niet ingelezen. {why}", file.display())
}

/// The demo region stands in this folder, with so many pupils.
pub fn demo_made(folder: &Path, pupils: usize) -> String {
    format!(
        "De demo staat in '{0}': {1}, allemaal verzonnen.\nProbeer: casustafel list --store \"{0}\"",
        folder.display(),
        counts::pupils(pupils)
    )
}

//! Reading a school's list in the program: choosing the file, its columns, its rows.

pub mod columns;
pub mod rows;

use std::path::Path;

use chrono::{DateTime, Utc};

use super::keys::Keys;
use super::progress::{self, Progress};
use super::{counts, dates};
use crate::keys::Action;

/// What the folders are called in which people keep what they were sent, where the system does not say.
pub const USUAL_FOLDERS: [&str; 5] = ["Downloads", "Bureaublad", "Desktop", "Documenten", "Documents"];

/// Over the whole of it.
pub const TITLE: &str = "Lijst van school inlezen";

/// The steps, in order.
const STEPS: [&str; 3] = ["bestand", "kolommen", "rijen"];

/// `stap 2 van 3 · kolommen`; steps count from 0.
pub fn step(at: usize) -> String {
    let name = STEPS.get(at).copied().unwrap_or_default();
    format!("stap {} van {} · {name}", at + 1, STEPS.len())
}

/// While a file is read; `keys` are those of a list to choose from.
pub fn reading(path: &Path, so_far: Option<&Progress>, keys: Keys) -> String {
    let stop = keys.key(Action::Cancel).map(|stop| format!(" Met {stop} stopt u.")).unwrap_or_default();
    match so_far {
        None => format!("{} wordt gelezen.{stop}", name(path)),
        Some(so_far) => format!("{}: {}.{stop}", name(path), progress::sentence(so_far)),
    }
}

/// Nobody waited for it any more.
pub fn not_read_further(path: &Path) -> String {
    format!("{} is niet verder gelezen. Er is niets veranderd.", name(path))
}

fn name(path: &Path) -> String {
    path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned()
}

/// Choosing the file.
pub mod file {
    use super::*;

    /// In the empty line.
    pub const TYPE: &str = "typ om te zoeken, of sleep het bestand naar dit venster";
    /// Headings of the files.
    pub const HEADINGS: [&str; 4] = ["Bestand", "Map", "Gewijzigd", "Grootte"];
    /// Beside a folder.
    pub const FOLDER: &str = "map";
    /// Any other folder.
    pub const ELSEWHERE: &str = "andere map …";
    /// The folder above.
    pub const ABOVE: &str = "een map hoger …";
    /// Nothing was found.
    pub const NOTHING: &str =
        "Hier staan geen lijsten. Een lijst is een bestand van Excel (xlsx, xls), LibreOffice (ods) of CSV.";
    /// While the disk is read.
    pub const READING: &str = "De mappen worden gelezen …";
    /// A path stands in the line.
    pub const TYPED: &str = "Dit bestand of deze map openen";

    /// `Lijsten in Downloads, Bureaublad en Documenten, nieuwste eerst`
    pub fn lists_in(folders: &[String]) -> String {
        let which = match folders {
            [first @ .., last] if !first.is_empty() => format!("{} en {last}", first.join(", ")),
            _ => folders.concat(),
        };
        format!("Lijsten in {which}, nieuwste eerst")
    }

    /// Folders that could not be read.
    pub fn unreadable(folders: &[String]) -> String {
        let which = folders.join(", ");
        if folders.len() == 1 {
            format!("De map {which} is niet te lezen en ontbreekt hier.")
        } else {
            format!("Deze mappen zijn niet te lezen en ontbreken hier: {which}.")
        }
    }

    /// `vandaag 14:05`, `gisteren`, `3 weken geleden`
    pub fn age(changed: DateTime<Utc>, now: DateTime<Utc>) -> String {
        let (day, today) = (dates::day_of(changed), dates::day_of(now));
        let word = dates::ago(day, today);
        if day == today { format!("{word} {}", dates::dutch(changed).format("%H:%M")) } else { word }
    }

    /// `12 kB`, `1,4 MB`
    pub fn size(bytes: u64) -> String {
        const KILO: u64 = 1000;
        match bytes {
            0..1_000_000 => format!("{} kB", bytes.div_ceil(KILO)),
            _ => format!("{},{} MB", bytes / (KILO * KILO), bytes % (KILO * KILO) / (KILO * KILO / 10)),
        }
    }
}

/// The password of a workbook.
pub mod password {
    /// What is asked.
    pub const ASKED: &str = "Dit bestand heeft een wachtwoord. Vraag het aan de school die de lijst stuurde.";
    /// What happens with it.
    pub const NOT_KEPT: &str = "Het wachtwoord wordt nergens bewaard.";
    /// Beside the field.
    pub const LABEL: &str = "Wachtwoord";
    /// Another one was not right.
    pub const WRONG: &str = "Dit wachtwoord klopt niet. Let op hoofdletters, en probeer het opnieuw.";
    /// What stands for each character.
    pub const DOT: &str = "•";
}

/// The sheet of a workbook.
pub mod sheet {
    /// What is asked.
    pub const ASKED: &str = "Welk blad?";

    /// `48 rijen`, `12 rijen, verborgen blad`
    pub fn about(rows: usize, hidden: bool) -> String {
        let rows = super::rows(rows);
        if hidden { format!("{rows}, verborgen blad") } else { rows }
    }
}

/// `48 rijen`
pub fn rows(count: usize) -> String {
    counts::of(count, "rij", "rijen")
}

/// `leerlingen.xlsx · blad Uitstroom · 48 rijen · De Kaap`
pub fn list(file: &str, sheet: Option<&str>, rows: usize, school: Option<&str>) -> String {
    let sheet = sheet.map(|sheet| format!("blad {sheet}"));
    let parts = [Some(file.to_owned()), sheet, Some(self::rows(rows)), school.map(str::to_owned)];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

/// Leaving with decisions that were not used.
pub const LEAVE: [&str; 2] = [
    "U hebt keuzes gemaakt en de lijst is nog niet ingelezen.",
    "Als u nu weggaat, gaan die keuzes verloren. Er is nog niets vastgelegd.",
];
/// Title of that question.
pub const LEAVE_TITLE: &str = "Inlezen afbreken?";
/// Title of the question after the first list.
pub const FIRST_MEETING_TITLE: &str = "Het eerste overleg plannen?";

/// What follows when the first meeting is planned, and how that is done later; `keys` are those of Overleg.
pub fn first_meeting(pupils: usize, keys: Keys) -> [String; 3] {
    let who = match pupils {
        1 => "De leerling komt op de agenda.".to_owned(),
        pupils => format!("De {pupils} leerlingen die het eerst uitstromen komen op de agenda."),
    };
    [
        "De lijst is ingelezen. U kunt nu meteen een overleg plannen.".to_owned(),
        format!("{who} U kunt er daarna leerlingen bij zetten of af halen."),
        format!(
            "Later kan ook: in Overleg ({}) met {}.",
            keys.of(Action::GoMeeting),
            keys.of(Action::NewMeeting)
        ),
    ]
}

/// Words of the hint bar.
pub mod hint {
    /// On a file.
    pub const OPEN: &str = "openen";
    /// On a column or row.
    pub const CHANGE: &str = "wijzigen";
    /// On the way on.
    pub const ONWARD: &str = "verder";
    /// To the last line.
    pub const TO_END: &str = "naar onderaan";
    /// On the import itself.
    pub const IMPORT: &str = "inlezen";
    /// Choose.
    pub const CHOOSE: &str = "kiezen";
    /// Esc.
    pub const BACK: &str = "terug";
}

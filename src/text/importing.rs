//! Reading a school's list in the program: choosing the file, its columns, its rows.

use std::path::Path;

use chrono::{DateTime, NaiveDate, Utc};

use super::dates;

/// Over the whole of it.
pub const TITLE: &str = "Lijst van school inlezen";

/// The steps, in order.
const STEPS: [&str; 3] = ["bestand", "kolommen", "rijen"];

/// `stap 2 van 3 · kolommen`; steps count from 0.
pub fn step(at: usize) -> String {
    let name = STEPS.get(at).copied().unwrap_or_default();
    format!("stap {} van {} · {name}", at + 1, STEPS.len())
}

/// Choosing the file.
pub mod file {
    use super::*;

    /// In the empty line.
    pub const TYPE: &str = "typ om te zoeken, of sleep het bestand naar dit venster";
    /// Over the files of the usual folders.
    pub const USUAL: &str = "Lijsten in Downloads, Bureaublad en Documenten, nieuwste eerst";
    /// Headings of the files.
    pub const HEADINGS: [&str; 4] = ["Bestand", "Map", "Gewijzigd", "Grootte"];
    /// Beside a folder.
    pub const FOLDER: &str = "map";
    /// Any other folder.
    pub const ELSEWHERE: &str = "andere map …";
    /// The folder above.
    pub const ABOVE: &str = "een map hoger …";
    /// Nothing was found.
    pub const NOTHING: &str = "Hier staan geen lijsten. Een lijst is een bestand van Excel (xlsx, xls), LibreOffice (ods) of CSV.";
    /// While the disk is read.
    pub const READING: &str = "De mappen worden gelezen …";
    /// A path stands in the line.
    pub const TYPED: &str = "Dit bestand of deze map openen";

    /// `Lijsten in C:\Scholen, nieuwste eerst`
    pub fn lists_in(folder: &Path) -> String {
        format!("Lijsten in {}, nieuwste eerst", folder.display())
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

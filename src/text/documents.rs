//! What is said of a document that was written: where it is, and who else gets it there.

use std::ffi::OsStr;
use std::path::Path;

use crate::domain::Beyond;

/// What was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Document {
    /// The minutes of a meeting.
    Minutes,
    /// The pupils of a list.
    List,
    /// All of one case.
    Case,
}

impl Document {
    fn holds(self) -> &'static str {
        match self {
            Self::Minutes => "In het verslag staan gegevens van leerlingen",
            Self::List => "In de lijst staan gegevens van leerlingen",
            Self::Case => "In de casus staan gegevens van een leerling",
        }
    }

    fn named(self) -> &'static str {
        match self {
            Self::Minutes => "Het verslag",
            Self::List => "De lijst",
            Self::Case => "De casus",
        }
    }
}

/// A document stands in this file now.
pub fn written(what: Document, path: &Path) -> String {
    format!("{} staat in '{}'.", what.named(), path.display())
}

/// The folder of a document goes further than this computer.
pub fn goes_beyond(what: Document, beyond: Beyond) -> String {
    format!("{} {}.", folder(beyond), what.holds())
}

/// A document was saved from within the program.
pub fn saved(what: Document, path: &Path, beyond: Option<Beyond>) -> String {
    match beyond {
        None => format!(
            "Opgeslagen in {}. Alleen voor uw eigen organisatie: stuur dit niet door.",
            path.display()
        ),
        // The warning first: there are three lines, and a path can be long. The folder by its name is enough.
        Some(beyond) => {
            let name = |part: Option<&OsStr>| part.unwrap_or_default().to_string_lossy().into_owned();
            let dir = path.parent().and_then(Path::file_name);
            let saved = format!("opgeslagen als {} in {}", name(path.file_name()), name(dir));
            format!("{} {}. Alleen voor uw eigen organisatie: {saved}.", folder(beyond), what.holds())
        }
    }
}

/// Everything went on in another folder. Where that goes further there is room for the path once.
pub fn saved_elsewhere(dir: &Path, beyond: Option<Beyond>) -> String {
    let dir = dir.display();
    match beyond {
        None => format!(
            "Alles staat nu in {dir}. Ook wat u hierna doet, komt daar. Start de volgende keer met: casustafel --store {dir}"
        ),
        Some(beyond) => {
            format!("Alles staat nu in {dir}. {} Start voortaan met --store en die map.", folder(beyond))
        }
    }
}

fn folder(beyond: Beyond) -> String {
    match beyond {
        Beyond::Synced { service } => format!("Let op: deze map synchroniseert met {service}."),
        Beyond::Share => "Let op: deze map staat op een netwerkschijf.".to_owned(),
    }
}

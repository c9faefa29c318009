//! What the system refuses, in Dutch: one sentence that names the file and the way on.

use std::io;
use std::path::Path;

/// What we were doing when the system refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Doing {
    /// Reading a file.
    Read,
    /// Writing a file.
    Write,
    /// Making a folder.
    MakeFolder,
    /// Writing to standard output.
    Print,
}

/// The sentence for a refused read or write of `path`.
pub fn refused(doing: Doing, path: &Path, error: &io::Error) -> String {
    let what = match doing {
        Doing::Read => format!("Het bestand '{}' is niet te lezen", path.display()),
        Doing::Write => format!("Het bestand '{}' is niet te schrijven", path.display()),
        Doing::MakeFolder => format!("De map '{}' is niet te maken", path.display()),
        Doing::Print => "De uitvoer is niet te schrijven".to_owned(),
    };
    match (doing, error.kind()) {
        (Doing::Write, io::ErrorKind::NotFound) => {
            format!(
                "{what}: de map '{}' bestaat niet. Maak die map of kies een andere.",
                folder(path).display()
            )
        }
        (Doing::Write, io::ErrorKind::AlreadyExists) => {
            format!(
                "{what}: het bestaat al, met een andere inhoud. Kies een andere naam of haal het eerst weg."
            )
        }
        _ => format!("{what}: {}", reason(error)),
    }
}

/// The folder that a file stands in.
fn folder(path: &Path) -> &Path {
    path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

const IN_USE: &str = "het is in gebruik. Sluit het andere programma en probeer het opnieuw.";

/// What Windows says of a file that another program has open, or a part of it; it has no kind of its own.
fn is_in_use(error: &io::Error) -> bool {
    const SHARING_VIOLATION: i32 = 32;
    const LOCK_VIOLATION: i32 = 33;
    cfg!(windows) && matches!(error.raw_os_error(), Some(SHARING_VIOLATION | LOCK_VIOLATION))
}

/// Why, and what to do: a clause with a full stop and, where it helps, a second sentence.
pub fn reason(error: &io::Error) -> String {
    use io::ErrorKind as Kind;
    let known = match error.kind() {
        _ if is_in_use(error) => IN_USE,
        Kind::NotFound => "het bestaat niet. Kijk de naam en de map na.",
        Kind::PermissionDenied => "u hebt er geen rechten voor. Kies een andere plek of vraag uw beheerder.",
        Kind::AlreadyExists => "het bestaat al. Kies een andere naam.",
        Kind::IsADirectory => "dit is een map. Kies een bestand.",
        Kind::NotADirectory => "een deel van het pad is geen map. Kijk het pad na.",
        Kind::DirectoryNotEmpty => "de map is niet leeg. Kies een lege map.",
        Kind::ReadOnlyFilesystem => "de schijf is alleen-lezen. Kies een andere plek.",
        Kind::StorageFull | Kind::QuotaExceeded => "de schijf is vol. Maak ruimte en probeer het opnieuw.",
        Kind::FileTooLarge => "het is te groot voor deze schijf.",
        Kind::InvalidFilename | Kind::InvalidInput => "de naam kan niet. Kies een andere naam.",
        Kind::ResourceBusy | Kind::WouldBlock | Kind::ExecutableFileBusy => IN_USE,
        Kind::TimedOut
        | Kind::HostUnreachable
        | Kind::NetworkUnreachable
        | Kind::NetworkDown
        | Kind::StaleNetworkFileHandle => {
            "de netwerkschijf antwoordt niet. Controleer de verbinding en probeer het opnieuw."
        }
        Kind::Unsupported => {
            "het is geen gewoon bestand, maar een apparaat of een doorgeefluik. Kies een bestand."
        }
        Kind::InvalidData => "de inhoud is beschadigd of is geen tekst.",
        Kind::UnexpectedEof => "het bestand houdt te vroeg op.",
        Kind::OutOfMemory => "er is te weinig geheugen. Sluit andere programma's.",
        Kind::BrokenPipe => "het andere programma is gestopt.",
        _ => "het systeem weigert het. Probeer het opnieuw.",
    };
    match error.raw_os_error() {
        Some(code) => format!("{known} (systeemcode {code})"),
        None => known.to_owned(),
    }
}

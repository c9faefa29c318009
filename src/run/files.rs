//! Files that the running program reads and writes outside the store.

use std::fs::DirEntry;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use crate::app::folder::{Found, Listing};
use crate::app::layers::import::is_list;
use crate::store::plain;
use crate::text::importing::USUAL_FOLDERS;

/// The folders of the user. A home that is no whole path is none.
fn user() -> Option<directories::UserDirs> {
    directories::UserDirs::new().filter(|user| user.home_dir().is_absolute())
}

/// Where documents go: the user's documents, else the home folder; never a folder that nobody chose.
pub(super) fn export_folder() -> PathBuf {
    let Some(user) = user() else { return std::env::temp_dir() };
    let documents = user.document_dir().filter(|dir| dir.is_dir());
    documents.unwrap_or(user.home_dir()).to_path_buf()
}

/// Writes a document under this name. A file that is there already is never replaced: unless it holds the same, the
/// new one gets a number behind its name.
pub(super) fn write_new(dir: &Path, name: &str, bytes: &[u8]) -> io::Result<PathBuf> {
    let (stem, extension) = name.rsplit_once('.').unwrap_or((name, "txt"));
    for number in 1..1000 {
        let name = if number == 1 { name.to_owned() } else { format!("{stem}-{number}.{extension}") };
        let path = dir.join(name);
        if plain::holds(&path, bytes) {
            return Ok(path);
        }
        // The temporary file is readable by its owner only, and stays so.
        let mut file = tempfile::NamedTempFile::new_in(dir)?;
        file.write_all(bytes)?;
        file.as_file().sync_all()?;
        match file.persist_noclobber(&path) {
            Ok(_) => return Ok(path),
            Err(error) if error.error.kind() == io::ErrorKind::AlreadyExists => {}
            Err(error) => return Err(error.error),
        }
    }
    Err(io::ErrorKind::AlreadyExists.into())
}

/// Where people keep the lists that schools send: Downloads, Bureaublad and Documenten, as far as they are there; where
/// none of them is, the user's own folder.
pub(super) fn list_folders() -> Vec<PathBuf> {
    let Some(user) = user() else { return vec![] };
    let usual = [user.download_dir(), user.desktop_dir(), user.document_dir()];
    let usual = usual.into_iter().flatten().map(Path::to_path_buf);
    // A Linux without user-dirs.dirs names none of them, though they are usually there.
    let by_name = USUAL_FOLDERS.iter().map(|name| user.home_dir().join(name));
    let mut folders: Vec<PathBuf> = vec![];
    for folder in usual.chain(by_name).filter(|folder| folder.is_dir()) {
        // Where a folder has no place of its own, the platform gives the user's own folder.
        if folder != user.home_dir() && !folders.contains(&folder) {
            folders.push(folder);
        }
    }
    if folders.is_empty() {
        folders.push(user.home_dir().to_path_buf());
    }
    folders
}

/// The user's own folder.
pub(super) fn home() -> Option<PathBuf> {
    user().map(|user| user.home_dir().to_path_buf())
}

/// The path with `~` replaced by the user's own folder.
pub(super) fn from_home(path: PathBuf) -> PathBuf {
    match path.strip_prefix("~") {
        Ok(rest) => home().map_or_else(|| path.clone(), |home| home.join(rest)),
        Err(_) => path,
    }
}

/// Which lists and folders there are. Hidden ones are left out; only of what has the name of a list the disk is asked
/// more, so that a folder of thousands of files is quick.
pub(super) fn look_in(folders: &[PathBuf]) -> Listing {
    let mut listing = Listing::default();
    for folder in folders {
        let Ok(entries) = std::fs::read_dir(folder) else {
            listing.unreadable.push(folder.clone());
            continue;
        };
        for entry in entries.flatten().filter(|entry| !is_hidden(entry)) {
            let path = entry.path();
            if is_list(&path) {
                listing.files.extend(found(path));
            } else if is_folder(&entry) {
                listing.folders.push(path);
            }
        }
    }
    listing.files.sort_by(|one, other| (other.changed, &one.path).cmp(&(one.changed, &other.path)));
    listing.folders.sort_by_key(|path| path.file_name().map(|name| name.to_string_lossy().to_lowercase()));
    listing
}

fn found(path: PathBuf) -> Option<Found> {
    let about = std::fs::metadata(&path).ok().filter(std::fs::Metadata::is_file)?;
    let changed = about.modified().ok().map(Into::into);
    Some(Found { path, changed, bytes: about.len() })
}

/// A link to a folder is a folder.
fn is_folder(entry: &DirEntry) -> bool {
    entry.file_type().is_ok_and(|kind| kind.is_dir() || (kind.is_symlink() && entry.path().is_dir()))
}

/// Hidden by its name, or what Excel leaves beside a workbook that is open; on Windows also by an attribute.
fn is_hidden(entry: &DirEntry) -> bool {
    let name = entry.file_name();
    let name = name.to_string_lossy();
    name.starts_with('.') || name.starts_with("~$") || is_marked_hidden(entry)
}

#[cfg(windows)]
fn is_marked_hidden(entry: &DirEntry) -> bool {
    use std::os::windows::fs::MetadataExt;
    const HIDDEN: u32 = 2;
    entry.metadata().is_ok_and(|about| about.file_attributes() & HIDDEN != 0)
}

#[cfg(not(windows))]
fn is_marked_hidden(_: &DirEntry) -> bool {
    false
}

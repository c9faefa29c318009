//! Where a store stands by default, and which places are unwise.

use std::path::{Path, PathBuf};

use crate::domain::Beyond;

/// Names of folders that a service copies to other machines, lower case, and the service's own name.
const SYNCED: [(&str, &str); 9] = [
    ("onedrive", "OneDrive"),
    ("dropbox", "Dropbox"),
    ("google drive", "Google Drive"),
    ("googledrive", "Google Drive"),
    ("mijn drive", "Google Drive"),
    ("icloud", "iCloud"),
    ("com~apple~clouddocs", "iCloud"),
    ("nextcloud", "Nextcloud"),
    ("owncloud", "ownCloud"),
];

/// The platform's local data folder for this program, if there is one. A home that is no whole path is none: it would be
/// another one in each folder where the program is started.
#[must_use]
pub fn default_dir() -> Option<PathBuf> {
    let dirs = directories::ProjectDirs::from("nl", "", "casustafel")?;
    Some(dirs.data_local_dir().to_path_buf()).filter(|dir| dir.is_absolute())
}

/// Where the marks of stores are kept: in the user's own folder on this machine, and in no store.
#[must_use]
pub fn marks_dir() -> Option<PathBuf> {
    let dirs = directories::ProjectDirs::from("nl", "", "casustafel")?;
    let state = dirs.state_dir().map(Path::to_path_buf);
    // Elsewhere there is no such folder, and the one for data is the default store itself.
    let dir = state.unwrap_or_else(|| dirs.data_local_dir().with_file_name("casustafel-standen"));
    Some(dir).filter(|dir| dir.is_absolute())
}

/// Whether what stands in a folder goes further than this computer, also where a link leads there.
#[must_use]
pub fn beyond(dir: &Path) -> Option<Beyond> {
    let dir = if dir.as_os_str().is_empty() { Path::new(".") } else { dir };
    beyond_by_name(dir).or_else(|| beyond_by_name(&std::fs::canonicalize(dir).ok()?))
}

/// The same by the path alone. Pure.
#[must_use]
pub fn beyond_by_name(dir: &Path) -> Option<Beyond> {
    let text = dir.to_string_lossy().to_lowercase();
    let on_a_share = text.starts_with(r"\\") && !text.starts_with(r"\\?\") || text.starts_with(r"\\?\unc\");
    if on_a_share || text.starts_with("//") {
        return Some(Beyond::Share);
    }
    // Both separators on every platform: a path may be typed in another one's way.
    let found = text.split(['/', '\\']).find_map(|part| {
        SYNCED.iter().find(|(folder, _)| part.starts_with(folder)).map(|(_, service)| *service)
    });
    found.map(|service| Beyond::Synced { service })
}

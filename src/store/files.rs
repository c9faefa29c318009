//! Folders and files as the store makes them: private to the user, and on the disk before we go on.

use std::fs::{self, DirBuilder, File, OpenOptions};
use std::io::{self, Write};
use std::path::Path;
use std::time::Duration;

/// Options for a new file that only its owner reads and writes.
#[cfg(unix)]
pub(super) fn options() -> OpenOptions {
    let mut options = OpenOptions::new();
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options
}

/// Elsewhere a file has the rights of its folder.
#[cfg(not(unix))]
pub(super) fn options() -> OpenOptions {
    OpenOptions::new()
}

/// Options with which nobody can remove or rename a file while it is open, where the platform has that.
#[cfg(windows)]
pub(super) fn held(options: &mut OpenOptions) -> &mut OpenOptions {
    const READ_AND_WRITE: u32 = 3;
    std::os::windows::fs::OpenOptionsExt::share_mode(options, READ_AND_WRITE)
}

/// Elsewhere a name can always be taken away; who needs to know looks whether it was.
#[cfg(not(windows))]
pub(super) fn held(options: &mut OpenOptions) -> &mut OpenOptions {
    options
}

/// Makes a folder and those above it, private to its owner. One that is there already stays as it is: it may be
/// somebody's home; what we put in it is private all the same.
pub(super) fn create_dir(dir: &Path) -> io::Result<()> {
    if dir.is_dir() {
        return Ok(());
    }
    if dir.exists() {
        return Err(io::ErrorKind::NotADirectory.into());
    }
    let mut builder = DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(dir)?;
    sync_parent(dir)
}

/// Takes away what others may do with a folder and the files right in it. A file that goes away meanwhile is no error.
#[cfg(unix)]
pub(super) fn make_private(dir: &Path) -> io::Result<()> {
    use std::os::unix::fs::PermissionsExt;
    fs::set_permissions(dir, fs::Permissions::from_mode(0o700))?;
    for entry in fs::read_dir(dir)? {
        let entry = entry?;
        let kind = entry.file_type();
        let set = kind.and_then(|kind| {
            let mode = if kind.is_dir() { 0o700 } else { 0o600 };
            fs::set_permissions(entry.path(), fs::Permissions::from_mode(mode))
        });
        match set {
            Err(error) if error.kind() == io::ErrorKind::NotFound => {}
            set => set?,
        }
    }
    Ok(())
}

/// Whether a folder belongs to whoever runs the program: somebody else's can be changed under our hands.
#[cfg(unix)]
pub(super) fn is_ours(dir: &Path) -> io::Result<bool> {
    use std::os::unix::fs::MetadataExt;
    Ok(fs::metadata(dir)?.uid() == rustix::process::geteuid().as_raw())
}

/// Elsewhere the folder's own rights decide who may open what is in it.
#[cfg(not(unix))]
pub(super) fn is_ours(_dir: &Path) -> io::Result<bool> {
    Ok(true)
}

/// Takes away what others may do with the folder of a store. Nothing happens to a folder in which others only look, where
/// that cannot be taken away.
///
/// # Errors
/// Others can write there, and go on to.
#[cfg(unix)]
pub(super) fn keep_to_oneself(dir: &Path) -> io::Result<()> {
    use std::os::unix::fs::PermissionsExt;
    let mode = fs::metadata(dir)?.permissions().mode();
    if mode & 0o077 == 0 {
        return Ok(());
    }
    match fs::set_permissions(dir, fs::Permissions::from_mode(0o700)) {
        Err(error) if mode & 0o022 != 0 => Err(error),
        _ => Ok(()),
    }
}

/// Windows: a folder passes its rights on to what is in it.
///
/// # Errors
/// None: a disk that knows no rights, or where somebody else decides about them, can hold a store all the same.
#[cfg(windows)]
pub(super) fn keep_to_oneself(dir: &Path) -> io::Result<()> {
    let _ = crate::platform::keep_to_oneself(dir);
    Ok(())
}

/// Elsewhere it is not known how.
#[cfg(not(any(unix, windows)))]
pub(super) fn keep_to_oneself(_dir: &Path) -> io::Result<()> {
    Ok(())
}

/// What is in the folder of a store has its rights.
#[cfg(not(unix))]
pub(super) fn make_private(_dir: &Path) -> io::Result<()> {
    Ok(())
}

/// Puts a folder's list of names on the disk.
#[cfg(unix)]
pub(super) fn sync_dir(dir: &Path) -> io::Result<()> {
    File::open(dir)?.sync_all()
}

/// Elsewhere a folder cannot be opened as a file; the file system keeps its own journal of names.
#[cfg(not(unix))]
pub(super) fn sync_dir(_dir: &Path) -> io::Result<()> {
    Ok(())
}

/// Puts the name of a file or folder on the disk.
pub(super) fn sync_parent(path: &Path) -> io::Result<()> {
    match path.parent() {
        Some(parent) if !parent.as_os_str().is_empty() => sync_dir(parent),
        _ => Ok(()),
    }
}

/// Writes a whole small file: either the old or the new bytes are there, never a part.
pub(super) fn replace(path: &Path, bytes: &[u8]) -> io::Result<()> {
    swap(path, bytes, File::sync_all)?;
    sync_parent(path)
}

/// The same for a file that means nothing after a power cut: nobody waits for the disk.
pub(super) fn put(path: &Path, bytes: &[u8]) -> io::Result<()> {
    swap(path, bytes, |_| Ok(()))
}

/// A file that was not there. One that is left from before goes, and if it is a link only the link does: what it points to
/// is somebody else's.
fn new_file(path: &Path) -> io::Result<File> {
    match options().write(true).create_new(true).open(path) {
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {
            fs::remove_file(path)?;
            options().write(true).create_new(true).open(path)
        }
        made => made,
    }
}

fn swap(path: &Path, bytes: &[u8], sync: impl FnOnce(&File) -> io::Result<()>) -> io::Result<()> {
    let beside = path.with_extension("nieuw");
    let mut file = new_file(&beside)?;
    file.write_all(bytes)?;
    sync(&file)?;
    drop(file);
    rename(&beside, path)
}

/// Gives a file or folder another name.
pub(super) fn rename(from: &Path, to: &Path) -> io::Result<()> {
    patiently(|| fs::rename(from, to))
}

/// Removes a folder and all that is in it.
pub(super) fn remove_dir(dir: &Path) -> io::Result<()> {
    patiently(|| fs::remove_dir_all(dir))
}

/// Windows refuses to rename or remove what a scanner for viruses or a program that copies to the cloud looks at, or what
/// was closed a moment ago: a few tries later that is over.
fn patiently(act: impl Fn() -> io::Result<()>) -> io::Result<()> {
    const TRIES: u32 = 5;
    let mut tries = 1;
    loop {
        match act() {
            Err(error) if tries < TRIES && is_held(&error) => {
                std::thread::sleep(Duration::from_millis(10 << tries));
                tries += 1;
            }
            done => return done,
        }
    }
}

/// Access denied, sharing violation, lock violation, directory not empty: elsewhere these numbers mean other things.
fn is_held(error: &io::Error) -> bool {
    cfg!(windows) && matches!(error.raw_os_error(), Some(5 | 32 | 33 | 145))
}

//! A checkpoint that broke is marked, and moved aside at the next start.

use std::fs;
use std::path::{Path, PathBuf};

use super::entries::Broken;
use super::files;

/// The checkpoint's folder in a store.
pub(super) const FOLDER: &str = "sled";

const BROKEN: &str = "sled.kapot";

/// Leaves word for the next start, and for maintainers why. Without the mark that start meets the same error: as
/// safe, only slower.
pub(super) fn mark_broken(dir: &Path, why: &Broken) {
    drop(files::replace(&dir.join(BROKEN), why.to_string().as_bytes()));
}

/// Moves a checkpoint that broke in an earlier run aside, and removes those that were moved before it:
/// one is enough to look at, and they hold personal data.
pub(super) fn move_broken(dir: &Path) {
    let mark = dir.join(BROKEN);
    if !mark.exists() {
        return;
    }
    let earlier = numbered(dir);
    let next = earlier.iter().map(|(number, _)| number + 1).max().unwrap_or(1);
    let to = dir.join(format!("{BROKEN}-{next}"));
    let folder = dir.join(FOLDER);
    // Where this fails the checkpoint is met as broken again, and nothing is lost.
    let is_there = fs::symlink_metadata(&folder).is_ok();
    if (!is_there || files::rename(&folder, &to).is_ok()) && keep_reason(&mark, &to) {
        for (_, path) in earlier {
            drop(fs::remove_dir_all(&path).or_else(|_| fs::remove_file(&path)));
        }
        drop(files::sync_dir(dir));
    }
}

fn keep_reason(mark: &Path, aside: &Path) -> bool {
    // What a link leads to is somebody else's.
    let kept = !aside.is_symlink() && files::rename(mark, &aside.join("waarom.txt")).is_ok();
    kept || fs::remove_file(mark).is_ok()
}

fn numbered(dir: &Path) -> Vec<(u32, PathBuf)> {
    let prefix = format!("{BROKEN}-");
    let number = |path: PathBuf| {
        let number = path.file_name()?.to_str()?.strip_prefix(&prefix)?.parse().ok()?;
        Some((number, path))
    };
    let Ok(entries) = fs::read_dir(dir) else { return Vec::new() };
    entries.flatten().filter_map(|entry| number(entry.path())).collect()
}

//! `drafts`: what was typed and not recorded, as one frame in one file that is replaced whole.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::error::Notice;
use super::frames::frame_from;
use super::sealer::{Kind, Sealer};
use super::{files, plain};

const FILE: &str = "drafts";

/// What was kept, if anything. A file that cannot be read is moved aside, because somebody typed it.
pub(super) fn read(dir: &Path, sealer: Sealer) -> (Vec<u8>, Option<Notice>) {
    let path = dir.join(FILE);
    let frame = match plain::open(&path) {
        Ok(mut file) => {
            let length = file.metadata().map_or(0, |about| about.len());
            frame_from(&mut file, 0, length).ok().filter(|frame| frame.end == length)
        }
        Err(error) if matches!(error.kind(), io::ErrorKind::IsADirectory | io::ErrorKind::Unsupported) => {
            None
        }
        Err(_) => return (vec![], None),
    };
    match frame.and_then(|frame| sealer.open(Kind::Draft, frame.seal, frame.payload)) {
        Some(bytes) => (bytes, None),
        None => {
            // Where it cannot be moved it is met again, until something new is kept.
            drop(free(&path).map(|to| fs::rename(&path, to)));
            (vec![], Some(Notice::DraftsUnreadable))
        }
    }
}

/// Keeps these bytes instead of those before; none at all leaves no file.
pub(super) fn keep(dir: &Path, sealer: Sealer, bytes: &[u8]) -> io::Result<()> {
    let path = dir.join(FILE);
    if !bytes.is_empty() {
        let frame = sealer.seal(Kind::Draft, bytes).ok_or(io::ErrorKind::FileTooLarge)?;
        return files::replace(&path, &frame);
    }
    match fs::remove_file(&path) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}

fn free(path: &Path) -> Option<PathBuf> {
    (1..1000).map(|number| path.with_extension(format!("kapot-{number}"))).find(|to| !to.exists())
}

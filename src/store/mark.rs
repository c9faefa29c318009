//! How far a store had come when this user last had it, kept outside the store: a checkpoint that is gone together with the
//! end of the journal leaves nothing inside that says so. No personal data; losing it loses nothing but the warning.

use std::io::{Read, Seek, SeekFrom};
use std::path::{Path, PathBuf};

use super::error::Notice;
use super::journal::Position;
use super::reader::Reader;
use super::record::CHECKSUM;
use super::{files, plain};

/// The mark of one store at one place.
#[derive(Debug)]
pub(super) struct Mark {
    file: PathBuf,
    seen: Option<Position>,
    now: Position,
    /// What is in the store goes on from what was seen, so that the mark may follow it.
    follows: bool,
}

impl Mark {
    /// Reads the mark of the store with this id at this place. `now` is where its journal ends.
    pub(super) fn of(folder: &Path, store: &str, dir: &Path, now: Position) -> Self {
        let place = dir.canonicalize().unwrap_or_else(|_| dir.to_path_buf());
        let name = blake3::hash(format!("{store}\n{}", place.display()).as_bytes()).to_hex();
        let file = folder.join(name.chars().take(32).collect::<String>()).with_extension("json");
        let seen = plain::small(&file).ok().and_then(|bytes| serde_json::from_slice(&bytes).ok());
        Self { file, seen, now, follows: seen.is_none() }
    }

    /// Compares what was seen with what the journal holds now.
    pub(super) fn compare(&mut self, journal: Reader) -> Option<Notice> {
        let Position { count: seen, .. } = self.seen?;
        let here = self.now.count;
        if here < seen {
            return Some(Notice::Older { seen, here });
        }
        self.follows = self.seen.is_some_and(|seen| ends_at(journal, seen));
        (!self.follows).then_some(Notice::Other { seen })
    }

    /// The journal goes on to here.
    pub(super) fn reached(&mut self, now: Position) {
        self.now = now;
        // Whoever works on with an older or another store has chosen it.
        self.follows = true;
    }

    /// Writes the mark, if there is anything new in it; whether that works is no matter for the store.
    pub(super) fn write(&mut self) {
        if !self.follows || self.seen == Some(self.now) {
            return;
        }
        let folder = self.file.parent().map(files::create_dir);
        if let (Some(Ok(())), Ok(bytes)) = (folder, serde_json::to_vec(&self.now))
            && files::replace(&self.file, &bytes).is_ok()
        {
            self.seen = Some(self.now);
        }
    }
}

impl Drop for Mark {
    fn drop(&mut self) {
        self.write();
    }
}

/// Whether the record that ended there has this hash: a frame ends with it.
fn ends_at(mut journal: Reader, seen: Position) -> bool {
    let Some(at) = seen.offset.checked_sub(CHECKSUM as u64) else { return seen == Position::START };
    let mut checksum = [0; CHECKSUM];
    let read = journal.seek(SeekFrom::Start(at)).and_then(|_| journal.read_exact(&mut checksum));
    read.is_ok() && checksum == seen.head
}

//! What can go wrong with a store, as values. The sentences about them are Dutch and stand in `text`.

use std::io;
use std::path::PathBuf;

use super::cut::Kept;
use super::lock::Holder;
use crate::domain::Beyond;

/// What the platform said, as far as a user can do something about it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Trouble {
    /// No room, or the user's quota is used up.
    Full,
    /// A file may not grow any further: a limit on the size of files, or what the disk can bear of one.
    Limited,
    /// The disk or folder can only be read.
    ReadOnly,
    /// The user may not do this here.
    Denied,
    /// The file or folder is not there.
    Missing,
    /// There is a file where a folder should be.
    NoFolder,
    /// There is a folder where a file should be.
    NoFile,
    /// It is a pipe or a device.
    NotPlain,
    /// It is a link that leads to itself.
    LeadsRound,
    /// This process, or the machine, has too many files open.
    TooManyOpen,
    /// Another program has the file open.
    InUse,
    /// Something else; the platform's own number of it, when there is one.
    Other(Option<i32>),
}

impl From<&io::Error> for Trouble {
    fn from(error: &io::Error) -> Self {
        use io::ErrorKind as K;
        match error.kind() {
            K::StorageFull | K::QuotaExceeded => Self::Full,
            K::FileTooLarge => Self::Limited,
            K::ReadOnlyFilesystem => Self::ReadOnly,
            K::PermissionDenied => Self::Denied,
            K::NotFound => Self::Missing,
            K::NotADirectory => Self::NoFolder,
            K::ResourceBusy | K::ExecutableFileBusy => Self::InUse,
            K::IsADirectory => Self::NoFile,
            K::Unsupported if error.raw_os_error().is_none() => Self::NotPlain,
            _ => Self::by_number(error.raw_os_error()),
        }
    }
}

impl Trouble {
    /// What has no kind of its own.
    #[cfg(unix)]
    fn by_number(number: Option<i32>) -> Self {
        use rustix::io::Errno;
        match number.map(Errno::from_raw_os_error) {
            Some(Errno::LOOP) => Self::LeadsRound,
            Some(Errno::MFILE | Errno::NFILE) => Self::TooManyOpen,
            _ => Self::Other(number),
        }
    }

    #[cfg(not(unix))]
    fn by_number(number: Option<i32>) -> Self {
        match number {
            // ERROR_SHARING_VIOLATION, ERROR_LOCK_VIOLATION, and that nobody may have so many files open.
            Some(32 | 33) if cfg!(windows) => Self::InUse,
            Some(4) if cfg!(windows) => Self::TooManyOpen,
            _ => Self::Other(number),
        }
    }
}

/// The part of a store that an error is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// The folder itself.
    Folder,
    /// `lock` or `holder.json`.
    Lock,
    /// `slots.json`.
    Slots,
    /// `journal/events.log`.
    Journal,
}

/// How a record is damaged.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DamageKind {
    /// Bytes that are no record and no unfinished write.
    Bytes,
    /// A whole record that does not follow the one before it: something was removed, added or moved.
    Chain,
    /// A whole record whose contents cannot be read.
    Contents,
}

/// Damage in the journal: what a user and a maintainer need to find it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Damage {
    /// What is wrong.
    pub kind: DamageKind,
    /// The first record that cannot be used, counted from 1.
    pub record: u64,
    /// Offset of its first byte.
    pub at: u64,
    /// Where whole records begin again, if they do.
    pub resumes: Option<u64>,
    /// When the last good record before it was made, in milliseconds UTC.
    pub after: Option<i64>,
    /// When the first good record after it was made, in milliseconds UTC.
    pub before: Option<i64>,
}

/// Why a store did not open, or was not made.
#[derive(Debug, thiserror::Error)]
pub enum OpenError {
    /// There is no store here.
    #[error("no store in {dir}")]
    NoStore {
        /// Where it was looked for.
        dir: PathBuf,
    },
    /// There is a store here already.
    #[error("a store exists in {dir}")]
    Exists {
        /// Where.
        dir: PathBuf,
    },
    /// There are other files in the folder, and no store. Nothing was changed.
    #[error("{} is not empty", dir.display())]
    NotEmpty {
        /// The folder.
        dir: PathBuf,
    },
    /// Another process works in it.
    #[error("held by {holder:?}")]
    Held {
        /// Who, if they have said so.
        holder: Option<Holder>,
    },
    /// A later version of the program made it.
    #[error("format {format} is newer than this program")]
    Newer {
        /// The format's number.
        format: u32,
    },
    /// Others can write in the folder, and that cannot be taken away. Nothing was changed.
    #[error("others can write in {}", dir.display())]
    OpenToOthers {
        /// The folder.
        dir: PathBuf,
    },
    /// The folder belongs to somebody else. Nothing was changed.
    #[error("{} belongs to another user", dir.display())]
    NotOurs {
        /// The folder.
        dir: PathBuf,
    },
    /// The folder is a link to a place that is not there. Nothing was changed.
    #[error("{} leads nowhere", dir.display())]
    LeadsNowhere {
        /// The link.
        dir: PathBuf,
    },
    /// `slots.json` is not what this program writes.
    #[error("slots.json cannot be read")]
    Slots,
    /// The journal is damaged. Nothing was changed.
    #[error("journal damaged: {0:?}")]
    Damaged(Damage),
    /// The checkpoint has seen a record that the journal has not (any more). Nothing was changed.
    #[error("checkpoint at {checkpoint}, journal ends at {journal}")]
    JournalBehind {
        /// How far the journal goes, in bytes.
        journal: u64,
        /// How far the checkpoint went.
        checkpoint: u64,
    },
    /// The journal is empty, and once was not. Nothing was changed.
    #[error("journal emptied")]
    Emptied,
    /// The journal does not begin as `slots.json` says: one of them is of another store. Nothing was changed.
    #[error("journal of another store")]
    OtherJournal,
    /// The journal is whole and long enough, but the checkpoint reflects another one. Nothing was changed.
    #[error("checkpoint of another journal")]
    OtherCheckpoint,
    /// The platform refuses.
    #[error("{part:?}: {source}")]
    Io {
        /// On what.
        part: Part,
        /// What it said.
        source: io::Error,
    },
}

impl OpenError {
    pub(super) fn io(part: Part) -> impl FnOnce(io::Error) -> Self {
        move |source| Self::Io { part, source }
    }
}

/// What happened to the log from outside while it was open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("{self:?}")]
pub enum Changed {
    /// Its path names nothing any more.
    Gone,
    /// Its path names another file.
    Replaced,
    /// It is shorter or longer than it was left.
    Length,
}

impl From<Changed> for io::Error {
    fn from(changed: Changed) -> Self {
        Self::other(changed)
    }
}

/// A group that is not on the disk. The journal is as it was before, or will be made so before the next one.
#[derive(Debug, thiserror::Error)]
pub enum AppendError {
    /// The platform refuses to write or sync. Trying again is safe.
    #[error("append: {source}")]
    Io {
        /// What it said.
        source: io::Error,
    },
    /// Somebody did something to the log while it was open. Everything before is still there, see [`Log::save_elsewhere`].
    ///
    /// [`Log::save_elsewhere`]: super::Log::save_elsewhere
    #[error("log changed from outside: {0}")]
    Changed(Changed),
    /// The store was opened to be read only.
    #[error("opened read-only: {why:?}")]
    ReadOnly {
        /// Why.
        why: Trouble,
    },
    /// The group is larger than a record can be.
    #[error("group too large")]
    TooLarge,
}

impl From<io::Error> for AppendError {
    fn from(source: io::Error) -> Self {
        match source.get_ref().and_then(|inner| inner.downcast_ref()) {
            Some(changed) => Self::Changed(*changed),
            None => Self::Io { source },
        }
    }
}

/// The work could not go on in another folder. The store stays where it was.
#[derive(Debug, thiserror::Error)]
pub enum ElsewhereError {
    /// No store could be made there.
    #[error(transparent)]
    Place(#[from] OpenError),
    /// The log that is open cannot be read back whole any more; no store was left there.
    #[error("the log cannot be read back whole")]
    NotWhole,
    /// One was made, but the group is not in it.
    #[error(transparent)]
    Append(#[from] AppendError),
}

/// A part of the journal could not be read back.
#[derive(Debug, thiserror::Error)]
pub enum ReadError {
    /// It is not as it was when the store was opened.
    #[error("no record at {at} (any more)")]
    Damaged {
        /// Offset of the record.
        at: u64,
    },
    /// The platform refuses.
    #[error("read: {0}")]
    Io(#[from] io::Error),
}

/// What a user should know although work goes on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Notice {
    /// The end of an interrupted write was cut off; it had never been shown as saved.
    TornEnd {
        /// How many bytes.
        bytes: u64,
        /// Where they are now.
        kept: Kept,
    },
    /// The damaged end of the journal was cut off, because somebody said so.
    EndSetAside {
        /// How many bytes.
        bytes: u64,
        /// Where they are now.
        kept: Kept,
    },
    /// The store can only be read; nothing of it was changed by opening.
    ReadOnly {
        /// Why.
        why: Trouble,
    },
    /// The store holds fewer groups than when this user last had it here.
    Older {
        /// How many there were.
        seen: u64,
        /// How many there are.
        here: u64,
    },
    /// The groups are not those that this user last had here.
    Other {
        /// How many there were.
        seen: u64,
    },
    /// What was typed and not recorded cannot be read any more; it was moved aside.
    DraftsUnreadable,
    /// The checkpoint could not be used; everything was read from the journal.
    CheckpointReplaced,
    /// The checkpoint could not be written; the next start takes longer, nothing is lost.
    CheckpointLost,
    /// What the store holds does not stay on this computer.
    Beyond(Beyond),
}

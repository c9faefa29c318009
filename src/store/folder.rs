//! A store on disk: the folder with its lock, its journal and its checkpoint.

use std::io;
use std::path::{Path, PathBuf};

use crate::domain::{Draft, Group, GroupId, People, State, Touched};

use super::checkpoint::Checkpoint;
use super::disk::{Disk, LogFile};
use super::entries::Broken;
use super::error::{AppendError, ElsewhereError, Notice, OpenError, Part, ReadError, Trouble};
use super::journal::{self, Journal, Position};
use super::lock::{Holder, Lock};
use super::log::{Groups, Log, number_and_encode};
use super::mark::Mark;
use super::replay::{Replayed, Verifier, replay};
use super::sealer::Sealer;
use super::slots::{self, Slots};
use super::{cut, drafts, ground, place, records, tie, upcast};

/// Called while a store is opened: bytes done and bytes in all. Called once per record.
pub type Progress<'a> = &'a mut dyn FnMut(u64, u64);

/// A store that was opened.
#[derive(Debug)]
pub struct Opened {
    /// The store.
    pub store: Store,
    /// Everything in it.
    pub state: State,
    /// How many groups were applied because the checkpoint did not have them.
    pub applied: u64,
    /// What the user should know.
    pub notices: Vec<Notice>,
}

/// A store on disk, held by this process until it is dropped.
#[derive(Debug)]
pub struct Store {
    dir: PathBuf,
    // Before the lock, so that it is closed while we still hold the store.
    // `None` where sled may not write.
    checkpoint: Option<Checkpoint>,
    journal: Journal,
    sealer: Sealer,
    only_read: Option<Trouble>,
    marks: Option<PathBuf>,
    mark: Option<Mark>,
    slots: Slots,
    seq: u64,
    written: Position,
    /// What the checkpoint reflected at the start: up to here the journal was not read yet.
    opened_at: Position,
    pending: Pending,
    holder: Holder,
    _lock: Lock,
}

/// What the checkpoint does not have yet.
#[derive(Debug)]
enum Pending {
    Everything,
    Some(Touched),
}

impl Store {
    /// Makes an empty store in a folder that is not there yet, or is empty.
    ///
    /// # Errors
    /// [`OpenError::Exists`] when there is a store, [`OpenError::NotEmpty`] when there is something else; nothing is changed
    /// then.
    pub fn create(dir: &Path, entropy: [u8; 16]) -> Result<(), OpenError> {
        Self::create_for(dir, entropy, People::Real)
    }

    /// As [`Store::create`], and says whose data it will hold.
    ///
    /// # Errors
    /// As [`Store::create`].
    pub fn create_for(dir: &Path, entropy: [u8; 16], people: People) -> Result<(), OpenError> {
        Self::can_be_made(dir)?;
        ground::make(dir, &Slots::new(entropy, people))
    }

    /// Whether [`Store::create`] would find room for a store.
    ///
    /// # Errors
    /// As [`Store::create`].
    pub fn can_be_made(dir: &Path) -> Result<(), OpenError> {
        ground::is_free(dir)
    }

    /// Opens a store and reads everything in it.
    ///
    /// # Errors
    /// See [`OpenError`]; nothing is changed then.
    pub fn open(dir: &Path, holder: &Holder, progress: Progress<'_>) -> Result<Opened, OpenError> {
        Self::open_with(dir, holder, progress, &|path| Ok(Box::new(LogFile::open(path)?)))
    }

    /// Opens a store whose journal is written through another disk.
    ///
    /// # Errors
    /// As [`Store::open`].
    pub fn open_with(
        dir: &Path,
        holder: &Holder,
        progress: Progress<'_>,
        disk: &dyn Fn(&Path) -> io::Result<Box<dyn Disk>>,
    ) -> Result<Opened, OpenError> {
        let (mut slots, mut lock) = ground::take(dir, holder)?;
        // The real path: a drive letter may be a network share, a short path may lead into a synced folder.
        let real = dir.canonicalize().unwrap_or_else(|_| dir.to_path_buf());
        let mut notices: Vec<_> = place::beyond_by_name(&real).map(Notice::Beyond).into_iter().collect();
        let path = journal::path(dir);
        tie::is_of(&slots, &path)?;
        let mut only_read = lock.only_read();
        let mut loading = records::Loading::default();
        // sled writes as it opens: where there is no writing or no room, the journal is read instead.
        let opened = (only_read.is_none() && !lock.is_unsigned()).then(|| loading.open(dir));
        let (checkpoint, base) = opened.map_or((None, Ok(None)), |(made, base)| (Some(made), base));
        let base =
            base.and_then(|position| position.map(|position| Ok((position, loading.finish()?))).transpose());
        let base = base.unwrap_or_else(|_: Broken| {
            notices.push(Notice::CheckpointReplaced);
            None
        });
        let from_start = base.is_none();
        let written = base.as_ref().map_or(Position::START, |(position, _)| *position);
        let Replayed { state, touched, end, applied, torn } = replay(&path, base, progress)?;
        tie::is_not_emptied(&slots, end)?;
        if only_read.is_none() {
            tie::tie(&mut slots, dir);
        }
        if torn > 0 && only_read.is_none() {
            match cut::keep_end(&path, end.offset) {
                Ok(kept) => notices.push(Notice::TornEnd { bytes: torn, kept }),
                // What cannot be kept is not cut either, and nothing is written behind it.
                Err(error) => only_read = Some(Trouble::from(&error)),
            }
        }
        notices.extend(only_read.map(|why| Notice::ReadOnly { why }));
        let opened = if only_read.is_none() { disk(&path) } else { to_read(&path) };
        let cuts = torn > 0 && only_read.is_none();
        let journal = opened.and_then(|disk| Journal::resume(path, disk, end, cuts));
        let sealer = Sealer::Plain;
        let pending = if from_start { Pending::Everything } else { Pending::Some(touched) };
        let mut holder = holder.clone();
        let user = state.user().and_then(|user| state.person(user));
        holder.name = user.map(|user| user.name().to_owned()).or(holder.name);
        lock.sign(&holder).map_err(OpenError::io(Part::Lock))?;
        let mut store = Self {
            dir: dir.to_path_buf(),
            checkpoint,
            journal: journal.map_err(OpenError::io(Part::Journal))?.sealed_by(sealer),
            sealer,
            only_read,
            marks: None,
            mark: None,
            slots,
            seq: state.last().map_or(0, |last| last.seq),
            written,
            opened_at: written,
            pending,
            holder,
            _lock: lock,
        };
        if from_start {
            notices.extend(store.checkpoint(&state, Touched::default()));
        }
        Ok(Opened { store, state, applied, notices })
    }

    /// Compares the store with what this user last had here, and remembers from now on how far it comes. `marks` is a folder
    /// of the user's own, outside every store. Invented data has no mark.
    pub fn keep_mark(&mut self, marks: &Path) -> Option<Notice> {
        if self.slots.people == People::Invented {
            return None;
        }
        self.marks = Some(marks.to_path_buf());
        let mark = self.mark.insert(Mark::of(marks, &self.slots.store, &self.dir, self.journal.end()));
        // A journal that cannot be read says so where it is read.
        self.journal.reader().ok().and_then(|journal| mark.compare(journal))
    }

    /// Where the journal ends.
    #[must_use]
    pub fn position(&self) -> Position {
        self.journal.end()
    }

    /// What checks the part of the journal that opening did not read.
    pub fn verifier(&self) -> Verifier {
        Verifier::new(journal::path(&self.dir), self.opened_at)
    }

    /// Whose data it holds.
    pub fn people(&self) -> People {
        self.slots.people
    }
}

impl Log for Store {
    fn append(&mut self, draft: &Draft) -> Result<Group, AppendError> {
        if let Some(why) = self.only_read {
            return Err(AppendError::ReadOnly { why });
        }
        let end = self.journal.end();
        let id = GroupId { node: self.slots.node, seq: self.seq + 1 };
        let (group, payload) = number_and_encode(draft, id, end.head).ok_or(AppendError::TooLarge)?;
        let reached = self.journal.append(&payload)?;
        if let Some(mark) = &mut self.mark {
            mark.reached(reached);
        }
        tie::tie(&mut self.slots, &self.dir);
        self.seq = id.seq;
        Ok(Group { offset: end.offset, ..group })
    }

    fn groups(&self) -> Result<Groups<'_>, ReadError> {
        let mut at = 0;
        Ok(Box::new(self.journal.records(Position::START)?.map(move |record| {
            let record = record.map_err(|_| ReadError::Damaged { at })?;
            at = record.after.offset;
            decode(&record.payload, record.start)
        })))
    }

    fn timeline(&self, trail: &[u64]) -> Result<Vec<Group>, ReadError> {
        let mut file = self.journal.reader()?;
        trail.iter().map(|at| decode(&self.journal.payload(&mut file, *at)?, *at)).collect()
    }

    fn checkpoint(&mut self, state: &State, touched: Touched) -> Option<Notice> {
        if let Pending::Some(pending) = &mut self.pending {
            pending.merge(touched);
        }
        if let Some(mark) = &mut self.mark {
            mark.write();
        }
        let end = self.journal.end();
        let checkpoint = self.checkpoint.as_mut().filter(|checkpoint| checkpoint.is_usable())?;
        if end == self.written {
            return None;
        }
        let pending = std::mem::replace(&mut self.pending, Pending::Some(Touched::default()));
        let touched = match pending {
            Pending::Everything => state.everything(),
            Pending::Some(touched) => touched,
        };
        let changes = records::changes(state, &touched);
        match changes.and_then(|changes| checkpoint.write(changes, end)) {
            Ok(()) => {
                self.written = end;
                None
            }
            Err(broken) => {
                checkpoint.give_up(&broken);
                Some(Notice::CheckpointLost)
            }
        }
    }

    fn save_elsewhere(&mut self, dir: &Path, draft: &Draft) -> Result<Group, ElsewhereError> {
        ground::is_free(dir)?;
        let entropy = slots::entropy().map_err(OpenError::io(Part::Slots))?;
        let slots = self.slots.copy(entropy);
        ground::make(dir, &slots)?;
        let mut store = self.copy_into(dir, slots).inspect_err(|_| {
            // A part of everything is no store.
            drop(std::fs::remove_file(dir.join(slots::FILE)));
        })?;
        let group = store.append(draft)?;
        // What cannot be kept is still where it was.
        drop(store.keep_drafts(&self.drafts().0));
        if let Some(marks) = &self.marks {
            store.keep_mark(marks);
        }
        *self = store;
        Ok(group)
    }

    fn drafts(&self) -> (Vec<u8>, Option<Notice>) {
        drafts::read(&self.dir, self.sealer)
    }

    fn keep_drafts(&mut self, bytes: &[u8]) -> Result<(), AppendError> {
        match self.only_read {
            Some(why) => Err(AppendError::ReadOnly { why }),
            None => Ok(drafts::keep(&self.dir, self.sealer, bytes)?),
        }
    }

    fn place(&self) -> Option<&Path> {
        Some(&self.dir)
    }
}

impl Store {
    fn copy_into(&self, dir: &Path, slots: Slots) -> Result<Self, ElsewhereError> {
        let lock = ground::take_lock(dir, &self.holder)?;
        self.journal.copy_to(dir).map_err(|source| match source.kind() {
            io::ErrorKind::InvalidData | io::ErrorKind::UnexpectedEof => ElsewhereError::NotWhole,
            _ => OpenError::Io { part: Part::Journal, source }.into(),
        })?;
        let path = journal::path(dir);
        let disk = LogFile::open(&path).map_err(OpenError::io(Part::Journal))?;
        let journal = Journal::resume(path, Box::new(disk), self.journal.end(), false);
        Ok(Self {
            dir: dir.to_path_buf(),
            checkpoint: Some(records::Loading::default().open(dir).0),
            journal: journal.map_err(OpenError::io(Part::Journal))?.sealed_by(self.sealer),
            sealer: self.sealer,
            only_read: None,
            marks: None,
            mark: None,
            slots,
            seq: self.seq,
            written: Position::START,
            opened_at: Position::START,
            pending: Pending::Everything,
            holder: self.holder.clone(),
            _lock: lock,
        })
    }
}

/// A journal that is only read.
fn to_read(path: &Path) -> io::Result<Box<dyn Disk>> {
    Ok(Box::new(LogFile::open_to_read(path)?))
}

fn decode(payload: &[u8], offset: u64) -> Result<Group, ReadError> {
    let group = upcast::decode(payload).map_err(|_| ReadError::Damaged { at: offset })?;
    Ok(Group { offset, ..group })
}

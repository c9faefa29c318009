//! Opening, on a thread of its own: it reads a store or makes the demo, says how far it is, and hands over the result.

use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use super::incoming::{Incoming, Reports};
use crate::app::Clock;
use crate::domain::{People, State};
use crate::store::{self, Holder, Log, Memory, Notice, OpenError, Store, Verifier};
use crate::text;

/// At most this often it is said how far opening is.
const PROGRESS_EVERY: Duration = Duration::from_millis(100);

/// What is opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place {
    /// The store in this folder; a folder without one is a first start.
    Folder(PathBuf),
    /// The demo region in memory, generated with so many pupils if a number is given.
    Demo(Option<u32>),
}

/// What happens to a damaged part of the journal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Damaged {
    /// The store does not open.
    Refused,
    /// Its bytes are set aside, and the store opens without it: somebody has said so.
    SetAside,
}

/// How far it is: bytes of the journal, or pupils of a generated region.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Progress {
    /// So much is done.
    pub done: u64,
    /// So much there is; 0 while nobody knows.
    pub all: u64,
    /// So long it has been going on.
    pub took: Duration,
}

/// What was opened.
pub struct Opened {
    /// Everything that is known.
    pub state: State,
    /// Where it goes on.
    pub log: Box<dyn Log + Send>,
    /// Whose data it is.
    pub people: People,
    /// The folder where the first group makes a store.
    pub found: Option<PathBuf>,
    /// What the user should know.
    pub notices: Vec<Notice>,
    /// What checks the part of the journal that was not read.
    pub verifier: Option<Verifier>,
}

/// Why it does not open.
#[derive(Debug)]
pub enum NotOpened {
    /// The store does not; nothing was changed.
    Store {
        /// Why.
        error: OpenError,
        /// Whether it would open without its damaged part.
        can_be_set_aside: bool,
    },
    /// The demo's own data is wrong; the sentence says so.
    Demo(String),
}

impl From<OpenError> for NotOpened {
    fn from(error: OpenError) -> Self {
        Self::Store { can_be_set_aside: can_be_set_aside(&error), error }
    }
}

/// Says that nobody waits any more for what is being opened or read.
#[derive(Clone, Debug, Default)]
pub struct Halt(Arc<AtomicBool>);

impl Halt {
    /// From the next record on opening stands still. Up to there it has only read, and the process can end around it.
    pub fn now(&self) {
        self.0.store(true, Ordering::SeqCst);
    }

    /// Whether it was said.
    pub fn is_now(&self) -> bool {
        self.0.load(Ordering::SeqCst)
    }
}

/// The same one.
impl PartialEq for Halt {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }
}

/// Starts to open; the last report is [`Incoming::Opened`], or [`Incoming::Halted`].
///
/// # Errors
/// The system refuses another thread.
pub(super) fn start(
    place: Place,
    damaged: Damaged,
    marks: Option<PathBuf>,
    clock: Clock,
    reports: &Reports,
    halt: Halt,
) -> io::Result<()> {
    reports.worker("opening", move |reports| {
        let began = Instant::now();
        let mut told = began;
        let mut progress = |done: u64, all: u64| {
            if halt.is_now() {
                reports.send(Incoming::Halted);
                loop {
                    thread::park();
                }
            }
            if told.elapsed() >= PROGRESS_EVERY {
                told = Instant::now();
                reports.send(Incoming::Opening(Progress { done, all, took: began.elapsed() }));
            }
        };
        #[cfg(debug_assertions)]
        super::provoked::stand_still();
        let opened = match place {
            Place::Folder(dir) => folder(&dir, damaged, marks.as_deref(), clock, &mut progress),
            Place::Demo(pupils) => demo(pupils, clock, &mut progress).map_err(NotOpened::Demo),
        };
        Incoming::Opened(opened.map(Box::new))
    })
}

fn folder(
    dir: &Path,
    damaged: Damaged,
    marks: Option<&Path>,
    clock: Clock,
    progress: store::Progress<'_>,
) -> Result<Opened, NotOpened> {
    match open(dir, damaged, &Holder::this_process(clock.now), progress) {
        Ok(store::Opened { mut store, state, mut notices, .. }) => {
            notices.extend(marks.and_then(|marks| store.keep_mark(marks)));
            let people = store.people();
            let verifier = Some(store.verifier());
            Ok(Opened { state, log: Box::new(store), people, found: None, notices, verifier })
        }
        Err(OpenError::NoStore { .. }) => Ok(Opened {
            state: State::default(),
            log: Box::new(Memory::default()),
            people: People::Real,
            found: Some(dir.to_path_buf()),
            notices: vec![],
            verifier: None,
        }),
        Err(error) => Err(error.into()),
    }
}

fn open(
    dir: &Path,
    damaged: Damaged,
    holder: &Holder,
    progress: store::Progress<'_>,
) -> Result<store::Opened, OpenError> {
    match damaged {
        Damaged::Refused => Store::open(dir, holder, progress),
        Damaged::SetAside => Store::open_setting_aside(dir, holder, progress),
    }
}

/// Whether the store would open without its damaged part.
fn can_be_set_aside(error: &OpenError) -> bool {
    matches!(error, OpenError::Damaged(damage) if damage.can_be_set_aside())
}

/// The demo region, kept in memory and gone when the program is left.
fn demo(pupils: Option<u32>, clock: Clock, progress: store::Progress<'_>) -> Result<Opened, String> {
    let mut log = Memory::default();
    let mut state = State::default();
    let all = u64::from(pupils.unwrap_or(0));
    crate::demo::fill(pupils, clock.today, clock.now, &mut |draft| {
        let group = log.append(&draft).map_err(|error| text::store::append_error(&error))?;
        state.apply(&group);
        progress(crate::demo::pupils_done(&draft, pupils.unwrap_or(0)), all);
        Ok(())
    })?;
    Ok(Opened {
        state,
        log: Box::new(log),
        people: People::Invented,
        found: None,
        notices: vec![],
        verifier: None,
    })
}

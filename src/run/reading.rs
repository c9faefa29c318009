//! Reading a list, on a thread of its own: a large or hostile one takes its time, and meanwhile keys and signals count.

use std::cell::Cell;
use std::path::{Path, PathBuf};

use std::time::{Duration, Instant};

use super::incoming::{Incoming, Reports};
use super::opening::Halt;
use crate::app::Msg;
use crate::app::folder::{Password, Tried};
use crate::import::decode::{MAX_BYTES, check_size};
use crate::import::report;
use crate::import::source::{self, NotOpened, SoFar};
use crate::store::plain;
use crate::text::cli::system::{Doing, refused};
use crate::text::progress::{Counted, Progress};

/// Reading that takes longer than this says how far it is, and then this often.
pub(super) const TOLD_EVERY: Duration = Duration::from_millis(500);

/// A list that is to be read.
#[derive(Clone, Debug, PartialEq)]
pub struct Reading {
    /// Where it is.
    path: PathBuf,
    /// The workbook's password, when it was asked for.
    password: Option<Password>,
    /// Says that nobody waits for it any more.
    pub halt: Halt,
}

impl Reading {
    /// Of the list at this place.
    pub(super) fn new(path: PathBuf, password: Option<Password>) -> Self {
        Self { path, password, halt: Halt::default() }
    }

    /// Reads it, and reports now and then how far it is, and what came of it.
    pub(super) fn done(self, reports: &Reports) -> Incoming {
        let began = Instant::now();
        let told = Cell::new(began);
        let msg = self.read_telling(&|so_far| {
            if told.get().elapsed() >= TOLD_EVERY {
                told.set(Instant::now());
                let far = Msg::ReadSoFar(progress(so_far, began.elapsed()));
                reports.send(Incoming::Read(self.halt.clone(), Box::new(far)));
            }
        });
        Incoming::Read(self.halt, Box::new(msg))
    }

    /// Reads it; the message says what came of it.
    pub fn read(&self) -> Msg {
        self.read_telling(&|_| {})
    }

    fn read_telling(&self, tell: &dyn Fn(SoFar)) -> Msg {
        let path = self.path.clone();
        let (bytes, size) = match plain::read(&path, MAX_BYTES) {
            Ok(read) => read,
            Err(error) => return not_read(&path, &error),
        };
        let opened = match check_size(size) {
            Ok(()) => {
                let password = self.password.as_ref().map(Password::shown);
                source::open_telling(&bytes, password, &|so_far| {
                    tell(so_far);
                    self.halt.is_now()
                })
            }
            Err(why) => Err(why.into()),
        };
        match opened {
            Ok(source) => match source.sheets.get(source.likely()).map(|sheet| &sheet.table) {
                Some(Err(why)) => Msg::ListNotRead(report::not_a_table(why)),
                _ => Msg::ListOpened(path, Box::new(source)),
            },
            Err(NotOpened::NeedsPassword) => Msg::ListLocked(path, Tried::Nothing),
            Err(NotOpened::WrongPassword) => Msg::ListLocked(path, Tried::Wrong),
            Err(why) => Msg::ListNotRead(report::not_opened(&why)),
        }
    }

    /// The report where the system has no thread for it.
    pub(super) fn not_begun(self, error: &std::io::Error) -> Incoming {
        let msg = not_read(&self.path, error);
        Incoming::Read(self.halt, Box::new(msg))
    }
}

/// A workbook has read its cells before it has rows.
pub fn progress(SoFar { cells, rows }: SoFar, took: Duration) -> Progress {
    let (counted, done) = if rows > 0 { (Counted::Rows, rows) } else { (Counted::Cells, cells) };
    Progress { counted, done, all: 0, took }
}

fn not_read(path: &Path, error: &std::io::Error) -> Msg {
    Msg::ListNotRead(refused(Doing::Read, path, error))
}

//! Reading a list, on a thread of its own: a large or hostile one takes its time, and meanwhile keys and signals count.

use std::path::{Path, PathBuf};

use super::incoming::Incoming;
use super::opening::Halt;
use crate::app::Msg;
use crate::app::folder::{Password, Tried};
use crate::import::decode::{MAX_BYTES, check_size};
use crate::import::report;
use crate::import::source::{self, NotOpened};
use crate::store::plain;
use crate::text::cli::system::{Doing, refused};

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

    /// Reads it, and reports what came of it.
    pub(super) fn done(self) -> Incoming {
        let msg = self.read();
        Incoming::Read(self.halt, Box::new(msg))
    }

    /// Reads it; the message says what came of it.
    pub fn read(&self) -> Msg {
        let path = self.path.clone();
        let (bytes, size) = match plain::read(&path, MAX_BYTES) {
            Ok(read) => read,
            Err(error) => return not_read(&path, &error),
        };
        let opened = match check_size(size) {
            Ok(()) => {
                let password = self.password.as_ref().map(Password::shown);
                source::open_unless(&bytes, password, &|| self.halt.is_now())
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

fn not_read(path: &Path, error: &std::io::Error) -> Msg {
    Msg::ListNotRead(refused(Doing::Read, path, error))
}

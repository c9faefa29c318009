//! What shows, drawn or said, as long as nothing is open.

use chrono::NaiveDate;

use super::super::opening::{Place, Progress};
use super::{Program, Stage, ways};
use crate::domain::People;
use crate::text;
use crate::text::progress::{self, Counted};
use crate::view::start::{Shows, Start as Shown};

impl Program {
    /// Why it does not open, in a sentence; empty while it may.
    pub(super) fn refused(&self) -> String {
        match &self.stage {
            Stage::NotOpened { error, .. } => text::store::open_error_seen(error),
            Stage::Opening { .. } | Stage::Open(_) => String::new(),
        }
    }

    /// What shows as long as it is not open.
    pub(super) fn before_open<'a>(&self, refused: &'a str) -> Shows<'a> {
        match &self.stage {
            Stage::Opening { said: true, progress: Progress { done, all, took } } => {
                let (counted, done, all, took) = (self.counted(), *done, *all, *took);
                Shows::Opening(progress::Progress { counted, done, all, took })
            }
            Stage::NotOpened { asks: true, .. } => Shows::AskWithout,
            Stage::NotOpened { can_be_set_aside, .. } => {
                Shows::NotOpened { sentence: refused, ways: ways(*can_be_set_aside) }
            }
            Stage::Opening { said: false, .. } | Stage::Open(_) => Shows::Frame,
        }
    }

    /// As it is drawn.
    pub(super) fn shown<'a>(&'a self, shows: Shows<'a>, today: NaiveDate) -> Shown<'a> {
        let people = match self.start.place {
            Place::Folder(_) => People::Real,
            Place::Demo(_) => People::Invented,
        };
        Shown { shows, people, today, keymap: &self.start.keymap }
    }

    /// What opening counts.
    fn counted(&self) -> Counted {
        match self.start.place {
            Place::Folder(_) => Counted::Bytes,
            Place::Demo(_) => Counted::Pupils,
        }
    }
}

//! What the program asks of the loop around it.

use std::time::Duration;

use super::incoming::{Incoming, Reports};
use super::opening::{Damaged, Place};
use super::planning::Planning;
use super::reading::Reading;
use crate::app::{Deriver, Mouse};
use crate::store::Verifier;

/// What the user reads when the terminal has been given back; an error is also one of the process.
pub type Ended = Result<Option<String>, String>;

/// What only the loop can do.
#[derive(Debug, PartialEq)]
pub enum Ask {
    /// Start to open this.
    Open(Place, Damaged),
    /// From now on second windows can listen to this program.
    Listen,
    /// Open a second window, where the system has a way to.
    OpenWindow,
    /// Do this beside the work once the next frame stands, and report it with this number.
    Beside(u32, Work),
    /// Send [`Incoming::Due`] after this time, instead of an earlier wish.
    Wake(Duration),
    /// Take or give back the mouse.
    Mouse(Mouse),
    /// Draw the next frame whole: the window shows something else.
    DrawAnew,
    /// Leave.
    Leave(Ended),
}

/// What is done on a thread of its own while the user works.
#[derive(Debug, PartialEq)]
pub enum Work {
    /// Check the part of the journal that opening did not read.
    Verify(Verifier),
    /// Derive what depends on the day and the rules.
    Derive(Box<Deriver>),
    /// Read a list.
    Read(Reading),
    /// Make the plan of a long list.
    Plan(Planning),
}

impl Work {
    /// What its thread is called.
    pub fn name(&self) -> &'static str {
        match self {
            Self::Verify(_) => "verifying",
            Self::Derive(_) => "deriving",
            Self::Read(_) => "reading",
            Self::Plan(_) => "planning",
        }
    }

    /// Does it; the report has this number. What is long reports on the way how far it is.
    pub fn done(self, number: u32, reports: &Reports) -> Incoming {
        match self {
            Self::Verify(verifier) => Incoming::Verified(number, verifier.verify()),
            Self::Derive(deriver) => Incoming::Derived(number, deriver.derive()),
            Self::Read(reading) => reading.done(reports),
            Self::Plan(planning) => planning.done(reports),
        }
    }
}

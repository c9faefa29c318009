//! The line on a terminal that says how far a command is: replaced in place, and gone when there is something else to
//! say. What is quick says nothing. Knows no clock: whoever makes it says how time passes.

use std::time::Duration;

use crate::text::progress::{self, Counted, Progress};

/// What is quicker says nothing.
const MOMENT: Duration = Duration::from_millis(500);

/// At most so often the line is written.
const EVERY: Duration = Duration::from_millis(250);

/// Where the data of the command goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Data {
    /// To the same terminal: once there is some, it says itself how far it is.
    SameTerminal,
    /// Into a file.
    Elsewhere,
}

/// Says how far a command is.
pub struct Telling<'a> {
    elapsed: &'a dyn Fn() -> Duration,
    data: Data,
    counting: Option<Counting>,
    /// How wide the line is that stands there.
    width: usize,
}

struct Counting {
    counted: Counted,
    began: Duration,
    told: Option<Duration>,
}

impl<'a> Telling<'a> {
    /// On a terminal; `elapsed` gives the time since any fixed moment.
    pub fn new(elapsed: &'a dyn Fn() -> Duration, data: Data) -> Self {
        Self { elapsed, data, counting: None, width: 0 }
    }

    /// It has come so far. What is to be written now, if anything.
    pub(super) fn count(&mut self, counted: Counted, done: u64, all: u64) -> Option<String> {
        let now = (self.elapsed)();
        let counting = self.counting.take().filter(|it| it.counted == counted);
        let counting = counting.unwrap_or(Counting { counted, began: now, told: None });
        let took = now.saturating_sub(counting.began);
        let is_due = counting.told.map_or(took >= MOMENT, |told| now.saturating_sub(told) >= EVERY);
        let told = if is_due { Some(now) } else { counting.told };
        self.counting = Some(Counting { told, ..counting });
        is_due.then(|| {
            let line = progress::sentence(&Progress { counted, done, all, took });
            let written = format!("\r{line:<width$}", width = self.width);
            self.width = line.chars().count();
            written
        })
    }

    /// It is over. What takes the line away, if there is one.
    pub(super) fn end(&mut self) -> Option<String> {
        self.counting = None;
        let width = std::mem::take(&mut self.width);
        (width > 0).then(|| format!("\r{:width$}\r", ""))
    }

    /// Whether the data of the command goes to the same terminal.
    pub(super) fn shares_terminal(&self) -> bool {
        self.data == Data::SameTerminal
    }
}

//! Making the plan of a long list, on a thread of its own, as reading it is: meanwhile keys and signals count.

use std::sync::Mutex;
use std::time::Instant;

use super::incoming::{Incoming, Reports};
use super::opening::Halt;
use super::reading::TOLD_EVERY;
use crate::app::Msg;
use crate::app::planning::Planner;
use crate::text::progress::{Counted, Progress};

/// A plan that is to be made.
#[derive(Clone, Debug, PartialEq)]
pub struct Planning {
    planner: Box<Planner>,
    /// Says that nobody waits for it any more.
    pub halt: Halt,
}

impl Planning {
    /// Of this list.
    pub(super) fn new(planner: Box<Planner>) -> Self {
        Self { planner, halt: Halt::default() }
    }

    /// Makes it, and reports now and then how far it is, and what came of it.
    pub fn done(self, reports: &Reports) -> Incoming {
        let began = Instant::now();
        let told = Mutex::new(began);
        let all = u64::try_from(self.planner.rows()).unwrap_or(u64::MAX);
        let planned = self.planner.plan(&|rows| {
            if let Ok(mut told) = told.lock()
                && told.elapsed() >= TOLD_EVERY
            {
                *told = Instant::now();
                let done = u64::try_from(rows).unwrap_or(u64::MAX);
                let far = Progress { counted: Counted::RowsSeen, done, all, took: began.elapsed() };
                reports.send(Incoming::Read(self.halt.clone(), Box::new(Msg::ReadSoFar(far))));
            }
            self.halt.is_now()
        });
        match planned {
            Some(planned) => Incoming::Read(self.halt, Box::new(Msg::ListPlanned(Box::new(planned)))),
            None => Incoming::Halted,
        }
    }
}

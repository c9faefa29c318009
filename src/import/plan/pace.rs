//! How far a plan has come: whoever waits for a long one is asked now and then whether to go on.

use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

/// Hears how many rows were looked at; whether to stop. Both halves of a list ask at once.
pub type Stop<'a> = &'a (dyn Fn(usize) -> bool + Sync);

/// So many steps lie between two questions.
const EVERY: usize = 512;
/// A row is read, and later judged.
const STEPS_PER_ROW: usize = 2;

/// Counts the rows while a plan is made.
pub(super) struct Pace<'a> {
    stop: Stop<'a>,
    steps: AtomicUsize,
    stopped: AtomicBool,
}

impl<'a> Pace<'a> {
    /// Nothing was done yet.
    pub(super) fn new(stop: Stop<'a>) -> Self {
        Self { stop, steps: AtomicUsize::new(0), stopped: AtomicBool::new(false) }
    }

    /// A row was read or judged.
    pub(super) fn step(&self) {
        let done = self.steps.fetch_add(1, Ordering::Relaxed) + 1;
        if done.is_multiple_of(EVERY) && (self.stop)(done / STEPS_PER_ROW) {
            self.stopped.store(true, Ordering::Relaxed);
        }
    }

    /// Nobody waits for it any more: what is made of it does not matter.
    pub(super) fn is_stopped(&self) -> bool {
        self.stopped.load(Ordering::Relaxed)
    }
}

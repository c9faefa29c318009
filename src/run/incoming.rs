//! What comes in: one channel for the terminal, the signals and every worker, so that one thread owns everything and
//! sleeps until something happens.

use std::any::Any;
use std::io;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::mpsc::{self, Receiver, Sender};
use std::thread;

use super::opening::{Halt, NotOpened, Opened, Progress};
use crate::app::Msg;
use crate::app::stage::{Asked, Window};
use crate::domain::Derived;
use crate::keys::Input;
use crate::store::OpenError;

/// Something happened. A new kind of worker gets a message of its own here.
pub enum Incoming {
    /// At the terminal, or a signal.
    Terminal(Input),
    /// The time is over that the program asked to be woken after.
    Due,
    /// Opening has come so far.
    Opening(Progress),
    /// It is open, and handed over whole, or it does not open.
    Opened(Result<Box<Opened>, NotOpened>),
    /// The part of the journal that opening did not read is whole, or it is not. With the number of what was opened:
    /// another store may have come since.
    Verified(u32, Result<(), OpenError>),
    /// What depends on the day and the rules; with the same number.
    Derived(u32, Derived),
    /// A list was read or its plan made, whole or so far; who waits for it knows it by this.
    Read(Halt, Box<Msg>),
    /// A second window came, went, or wants the curtain.
    Window(Window),
    /// What came of asking for a second window.
    WindowAsked(Asked),
    /// Opening stands still, or no plan is made, because nobody waits for it any more.
    Halted,
    /// A worker came upon an error in the program; the details are for who mends it.
    Panicked(String),
}

/// Where threads report. The only way for one to get this is [`Reports::worker`].
#[derive(Clone, Debug)]
pub struct Reports(Sender<Incoming>);

/// The one channel.
pub fn channel() -> (Reports, Receiver<Incoming>) {
    let (send, incoming) = mpsc::channel();
    (Reports(send), incoming)
}

impl Reports {
    /// Passes something on; false when nobody listens any more.
    pub fn send(&self, incoming: Incoming) -> bool {
        self.0.send(incoming).is_ok()
    }

    /// Does work on a thread of its own. What it ends with is its last report, also when it panics.
    ///
    /// # Errors
    /// The system refuses another thread.
    pub fn worker(
        &self,
        name: &str,
        work: impl FnOnce(&Self) -> Incoming + Send + 'static,
    ) -> io::Result<()> {
        let reports = self.clone();
        thread::Builder::new().name(name.to_owned()).spawn(move || {
            // What the work was doing is gone with it, so nobody sees it half done.
            let ended = catch_unwind(AssertUnwindSafe(|| work(&reports)));
            reports.send(ended.unwrap_or_else(|panic| Incoming::Panicked(details(panic.as_ref()))));
        })?;
        Ok(())
    }
}

fn details(panic: &(dyn Any + Send)) -> String {
    let text = panic.downcast_ref::<String>().map(String::as_str);
    text.or_else(|| panic.downcast_ref::<&str>().copied()).unwrap_or_default().to_owned()
}

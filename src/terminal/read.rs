//! The thread that reads the terminal.

use std::any::Any;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::time::Duration;
use std::{io, thread};

use crossterm::event::Event;

use super::{Burst, Normaliser};
use crate::keys::Input;

/// Starts the thread. It lives until the terminal is gone, which it says once with [`Input::Lost`], or until `send` says
/// that nobody listens any more.
///
/// # Errors
/// The system refuses another thread.
pub fn spawn(send: impl Fn(Input) -> bool + Send + 'static) -> io::Result<()> {
    thread::Builder::new().name("terminal".to_owned()).spawn(move || {
        let ended = catch_unwind(AssertUnwindSafe(|| pump(&mut open()?, &send)));
        let cause = match ended {
            Ok(Ok(())) => return,
            Ok(Err(cause)) => cause.to_string(),
            Err(panic) => panic_text(panic.as_ref()),
        };
        // When nobody listens the program is ending already.
        send(Input::Lost(cause));
    })?;
    Ok(())
}

/// Where events come from: the terminal, or a test.
pub trait Source {
    /// The next event; `None` when none came within `patience`, which is for ever when it isn't given.
    ///
    /// # Errors
    /// The source has come to its end.
    fn next(&mut self, patience: Option<Duration>) -> io::Result<Option<Event>>;
}

/// Passes on what comes from `source` until `send` says that nobody listens.
///
/// # Errors
/// The source has come to its end.
pub fn pump(source: &mut impl Source, mut send: impl FnMut(Input) -> bool) -> io::Result<()> {
    let mut normaliser = Normaliser::default();
    let mut burst = Burst::default();
    loop {
        let ready = match source.next(burst.patience()) {
            Ok(Some(event)) => match normaliser.input(event) {
                Some(input) => burst.push(input),
                None => continue,
            },
            Ok(None) => burst.silence(),
            Err(end) => {
                // What was typed before the end still counts.
                burst.silence().into_iter().all(&mut send);
                return Err(end);
            }
        };
        if !ready.into_iter().all(&mut send) {
            return Ok(());
        }
    }
}

fn panic_text(panic: &(dyn Any + Send)) -> String {
    let text = panic.downcast_ref::<String>().map(String::as_str);
    text.or_else(|| panic.downcast_ref::<&str>().copied()).unwrap_or("panic").to_owned()
}

#[cfg(unix)]
fn open() -> io::Result<super::tty::Tty> {
    super::tty::Tty::open()
}

#[cfg(not(unix))]
fn open() -> io::Result<Console> {
    Ok(Console)
}

/// The console of Windows, which tells of its own end.
#[cfg(not(unix))]
struct Console;

#[cfg(not(unix))]
impl Source for Console {
    fn next(&mut self, patience: Option<Duration>) -> io::Result<Option<Event>> {
        match patience {
            Some(patience) if !crossterm::event::poll(patience)? => Ok(None),
            _ => crossterm::event::read().map(Some),
        }
    }
}

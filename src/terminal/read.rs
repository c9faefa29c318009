//! The thread that reads the terminal.

use std::any::Any;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::mpsc::Sender;
use std::time::Duration;
use std::{io, thread};

use crossterm::event::Event;

use super::{Burst, Normaliser};
use crate::keys::Input;

/// Starts the thread. It lives until the terminal is gone, which it says once with [`Input::Lost`], or until nobody
/// listens any more.
///
/// # Errors
/// The system refuses another thread.
pub fn spawn(inputs: Sender<Input>) -> io::Result<()> {
    thread::Builder::new().name("terminal".to_owned()).spawn(move || {
        let last = inputs.clone();
        let ended = catch_unwind(AssertUnwindSafe(|| pump(&mut open()?, |input| inputs.send(input).is_ok())));
        let cause = match ended {
            Ok(Ok(())) => return,
            Ok(Err(cause)) => cause.to_string(),
            Err(panic) => panic_text(panic.as_ref()),
        };
        // When nobody listens the program is ending already.
        let _ = last.send(Input::Lost(cause));
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
fn open() -> io::Result<unix::Tty> {
    unix::Tty::open()
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

#[cfg(unix)]
mod unix {
    //! crossterm 0.29 never comes back from a terminal that has hung up: reading gives nothing, at once, for ever.
    //! So this waits for the terminal itself, and asks crossterm only while it is alive and has something to say.
    //! crossterm's own news of a resize doesn't end that wait: `signals` brings it.

    use std::fs::File;
    use std::io::{self, IsTerminal, Stdin};
    use std::os::fd::{AsFd, BorrowedFd};
    use std::time::Duration;

    use crossterm::event::{self, Event};
    use rustix::event::{PollFd, PollFlags, Timespec, poll};
    use rustix::io::Errno;

    use super::Source;

    /// How long to leave crossterm alone with input that it doesn't hand over.
    const STALLED: Duration = Duration::from_millis(10);

    /// The same terminal that crossterm reads.
    pub(super) enum Tty {
        Stdin(Stdin),
        Device(File),
    }

    enum State {
        Readable,
        Silent,
        Unknown,
    }

    impl Tty {
        pub(super) fn open() -> io::Result<Tty> {
            let stdin = io::stdin();
            if stdin.is_terminal() { Ok(Tty::Stdin(stdin)) } else { File::open("/dev/tty").map(Tty::Device) }
        }

        fn fd(&self) -> BorrowedFd<'_> {
            match self {
                Tty::Stdin(stdin) => stdin.as_fd(),
                Tty::Device(file) => file.as_fd(),
            }
        }

        fn wait(&self, patience: Option<Duration>) -> io::Result<State> {
            let patience = patience.and_then(|patience| Timespec::try_from(patience).ok());
            let fd = self.fd();
            let mut fds = [PollFd::new(&fd, PollFlags::IN)];
            loop {
                match poll(&mut fds, patience.as_ref()) {
                    Ok(_) => break,
                    Err(Errno::INTR) => {}
                    Err(error) => return Err(error.into()),
                }
            }
            let seen = fds.iter().fold(PollFlags::empty(), |seen, fd| seen | fd.revents());
            if seen.intersects(PollFlags::HUP | PollFlags::ERR) {
                Err(io::ErrorKind::UnexpectedEof.into())
            } else if seen.contains(PollFlags::NVAL) {
                // macOS can't wait for /dev/tty.
                Ok(State::Unknown)
            } else if seen.contains(PollFlags::IN) {
                Ok(State::Readable)
            } else {
                Ok(State::Silent)
            }
        }
    }

    impl Source for Tty {
        fn next(&mut self, patience: Option<Duration>) -> io::Result<Option<Event>> {
            loop {
                // crossterm may hold events that it read together with an earlier one.
                let state = self.wait(Some(Duration::ZERO))?;
                if event::poll(Duration::ZERO)? {
                    match event::read()? {
                        Event::Resize(..) => continue,
                        event => return Ok(Some(event)),
                    }
                }
                match state {
                    State::Silent => match self.wait(patience)? {
                        State::Silent if patience.is_some() => return Ok(None),
                        _ => {}
                    },
                    // Half a key, or bytes that it has not seen yet: never ask again without a pause.
                    State::Readable => {
                        event::poll(STALLED)?;
                    }
                    State::Unknown => match patience {
                        Some(patience) if !event::poll(patience)? => return Ok(None),
                        Some(_) => {}
                        None => return event::read().map(Some),
                    },
                }
            }
        }
    }
}

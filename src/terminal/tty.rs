//! Waits for the terminal on unix, around two flaws of crossterm 0.29.
//!
//! It never comes back from a terminal that has hung up: reading gives nothing, at once, for ever. So this waits for
//! the terminal itself, and asks crossterm only while it is alive and has something to say.
//!
//! It is told only once that there is something to read, and forgets it when a resize comes at the same moment or
//! when more than its buffer of 1,024 bytes is waiting: the rest then lies there until the next key. So a resize is
//! taken out at once (`signals` has passed it on already), and what lies there is announced again.

use std::fs::File;
use std::io::{self, IsTerminal, Read, Stdin};
use std::os::fd::{AsFd, BorrowedFd};
use std::os::unix::net::UnixStream;
use std::time::Duration;

use crossterm::event::{self, Event};
use rustix::event::{PollFd, PollFlags, Timespec, poll};
use rustix::io::Errno;
use rustix::termios::{OptionalActions, tcgetattr, tcsetattr};
use signal_hook::consts::SIGWINCH;

use super::guard;
use super::read::Source;

/// How long crossterm may take over what was announced again.
const STALLED: Duration = Duration::from_millis(10);

/// The terminal that crossterm reads, and the news of a resize.
pub(super) struct Tty {
    device: Device,
    resized: UnixStream,
}

enum Device {
    Stdin(Stdin),
    File(File),
}

/// What the terminal has to say.
#[derive(PartialEq)]
enum State {
    Readable,
    Resized,
    Silent,
    /// macOS can't wait for `/dev/tty`.
    Unknown,
}

impl Tty {
    pub(super) fn open() -> io::Result<Tty> {
        let stdin = io::stdin();
        let device =
            if stdin.is_terminal() { Device::Stdin(stdin) } else { Device::File(File::open("/dev/tty")?) };
        let (resized, teller) = UnixStream::pair()?;
        resized.set_nonblocking(true)?;
        let tty = Tty { device, resized };
        if tty.wait(Some(Duration::ZERO))? != State::Unknown {
            // This makes crossterm ask for the signal first, so that it knows of a resize before we do.
            event::poll(Duration::ZERO)?;
        }
        signal_hook::low_level::pipe::register(SIGWINCH, teller)?;
        Ok(tty)
    }

    fn fd(&self) -> BorrowedFd<'_> {
        match &self.device {
            Device::Stdin(stdin) => stdin.as_fd(),
            Device::File(file) => file.as_fd(),
        }
    }

    fn wait(&self, patience: Option<Duration>) -> io::Result<State> {
        let patience = patience.and_then(|patience| Timespec::try_from(patience).ok());
        let fd = self.fd();
        let mut fds = [PollFd::new(&fd, PollFlags::IN), PollFd::new(&self.resized, PollFlags::IN)];
        loop {
            match poll(&mut fds, patience.as_ref()) {
                Ok(_) => break,
                Err(Errno::INTR) => {}
                Err(error) => return Err(error.into()),
            }
        }
        let [tty, resized] = fds.map(|fd| fd.revents());
        if tty.intersects(PollFlags::HUP | PollFlags::ERR) {
            Err(io::ErrorKind::UnexpectedEof.into())
        } else if tty.contains(PollFlags::NVAL) {
            Ok(State::Unknown)
        } else if resized.contains(PollFlags::IN) {
            Ok(State::Resized)
        } else if tty.contains(PollFlags::IN) {
            Ok(State::Readable)
        } else {
            Ok(State::Silent)
        }
    }

    /// Sets the terminal to what it is: that wakes up all who wait for it, and changes nothing.
    fn announce_again(&self) -> io::Result<()> {
        let fd = self.fd();
        guard::with_settings(|| Ok(tcsetattr(fd, OptionalActions::Now, &tcgetattr(fd)?)?))
    }
}

impl Source for Tty {
    fn next(&mut self, patience: Option<Duration>) -> io::Result<Option<Event>> {
        loop {
            let state = self.wait(Some(Duration::ZERO))?;
            if state == State::Resized {
                let mut told = [0; 64];
                // Everything that was told is one piece of news.
                let _ = self.resized.read(&mut told);
            }
            // crossterm may hold events that it read together with an earlier one.
            if event::poll(Duration::ZERO)? {
                match event::read()? {
                    Event::Resize(..) => continue,
                    event => return Ok(Some(event)),
                }
            }
            match state {
                State::Resized => {}
                State::Silent => {
                    if self.wait(patience)? == State::Silent && patience.is_some() {
                        return Ok(None);
                    }
                }
                // Half a key, or bytes that it has forgotten. Never asks again without a pause.
                State::Readable => {
                    self.announce_again()?;
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

//! The window's side of the socket: finds the program, hears it, and finds it again.

use std::io::{self, Write as _};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::thread;
use std::time::Duration;

use interprocess::local_socket::Stream;
use interprocess::local_socket::traits::Stream as _;

use super::address::{Address, is_own};
use super::frame::{ANEW, CURTAIN, Frame, VERSION, greet, greeted};
use super::peer::End;
use crate::app::slide::Slide;

/// So long a program may wait before it says who it is.
const PATIENCE: Duration = Duration::from_secs(2);

/// How often a program is looked for.
const AGAIN: Duration = Duration::from_millis(300);

/// What a window hears.
#[derive(Debug)]
pub enum Heard {
    /// A program answers: so one can speak to it.
    Found(Wire),
    /// It is there.
    Beat,
    /// Show this.
    Slide(Box<Slide>),
    /// It is not there any more.
    Lost,
    /// It is of another version.
    OtherVersion,
    /// More than one could be meant.
    Several,
}

/// Speaks to a program.
#[derive(Clone, Debug)]
pub struct Wire(Arc<End>);

impl Wire {
    /// Wants the curtain. Where the program is gone, nothing is shown already.
    pub fn curtain(&self) {
        let _ = self.0.stream().write_all(&[CURTAIN]);
    }

    /// Is another window now: goes, and comes back as one that nobody has recognised yet.
    pub fn anew(&self) {
        let _ = self.0.stream().write_all(&[ANEW]);
    }

    /// Connects, and hears who is there.
    fn open(address: &Address) -> io::Result<(Self, u16)> {
        let end = connect(address)?;
        let mut stream = end.stream();
        // A program that stands still answers nobody.
        let _ = stream.set_recv_timeout(Some(PATIENCE));
        greet(&mut stream)?;
        let version = greeted(&mut stream)?;
        let _ = stream.set_recv_timeout(None);
        Ok((Self(Arc::new(end)), version))
    }

    /// Reads frames until there are no more.
    fn hear(&self, tell: &impl Fn(Heard) -> bool) -> io::Result<()> {
        loop {
            let heard = match Frame::read(&mut self.0.stream())? {
                Frame::Beat => Heard::Beat,
                Frame::Slide(slide) => Heard::Slide(slide),
            };
            if !tell(heard) {
                return Ok(());
            }
        }
    }
}

/// To a program of this user, and to no other.
fn connect(address: &Address) -> io::Result<End> {
    End::to_same_user(Stream::connect(address.name()?)?)
}

/// Which program a window listens to.
#[derive(Clone, Debug)]
pub struct Wires {
    /// Where programs of this user listen.
    pub folder: PathBuf,
    /// Where the one listens that is wanted; `None`: the only one that runs.
    pub wanted: Option<Address>,
}

impl Wires {
    /// Looks for the program and listens to it, again and again, on a thread of its own.
    ///
    /// # Errors
    /// The system refuses a thread.
    pub fn listen(self, tell: impl Fn(Heard) -> bool + Send + 'static) -> io::Result<()> {
        thread::Builder::new().name("listening".to_owned()).spawn(move || {
            loop {
                match self.found() {
                    Found::One(wire) => {
                        if !tell(Heard::Found(wire.clone())) {
                            return;
                        }
                        // However it ends, the program is not there any more.
                        let _ = wire.hear(&tell);
                        drop(wire);
                        if !tell(Heard::Lost) {
                            return;
                        }
                    }
                    Found::Other => drop(tell(Heard::OtherVersion)),
                    Found::Several => drop(tell(Heard::Several)),
                    Found::None => {}
                }
                thread::sleep(AGAIN);
            }
        })?;
        Ok(())
    }

    fn found(&self) -> Found {
        if is_own(&self.folder).is_err() {
            return Found::None;
        }
        let address = match &self.wanted {
            Some(wanted) => wanted.clone(),
            None => match only(&self.folder) {
                Ok(Some(address)) => address,
                Ok(None) => return Found::None,
                Err(Several) => return Found::Several,
            },
        };
        match Wire::open(&address) {
            Ok((wire, VERSION)) => Found::One(wire),
            Ok(_) => Found::Other,
            Err(_) => Found::None,
        }
    }
}

enum Found {
    None,
    One(Wire),
    Other,
    Several,
}

struct Several;

/// The one program that answers, if there is one. What does not answer was killed, or is only beginning.
fn only(folder: &Path) -> Result<Option<Address>, Several> {
    let mut answers = vec![];
    for address in Address::all(folder) {
        if connect(&address).is_ok() {
            answers.push(address);
        }
    }
    if answers.len() > 1 { Err(Several) } else { Ok(answers.pop()) }
}

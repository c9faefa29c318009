//! Where the command line writes: data to standard output, messages to standard error, no colours.

use std::io::{self, Write};

use super::telling::Telling;
use crate::domain::clean::shown;
use crate::export::Artifact;
use crate::text::cli::system::{self, Doing};
use crate::text::progress::Counted;

/// How a command ends when it is not refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Done {
    /// Everything was done: exit code 0.
    Whole,
    /// It was done, but rows were left out: exit code 3.
    RowsLeftOut,
}

/// Why a command stops early.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Stop {
    /// It was refused or it failed: exit code 1. The sentence is for the user.
    Refused(String),
    /// The command line cannot be understood: exit code 2.
    Usage(String),
    /// Who read our output has gone away, as `head` does: exit code 0, without a word.
    NobodyReads,
}

/// What every command returns.
pub type Ended = Result<Done, Stop>;

/// The two ways out of the process.
pub struct Output<'a> {
    data: &'a mut dyn Write,
    messages: &'a mut dyn Write,
    /// Says how far it is, where somebody can see that.
    telling: Option<Telling<'a>>,
}

impl<'a> Output<'a> {
    /// Writes data to the first and messages to the second.
    pub fn new(data: &'a mut dyn Write, messages: &'a mut dyn Write) -> Self {
        Self { data, messages, telling: None }
    }

    /// Saying how far a command is: messages go to a terminal.
    pub fn telling(self, telling: Telling<'a>) -> Self {
        Self { telling: Some(telling), ..self }
    }

    /// From now on it is not said how far a command is: a program reads along.
    pub fn tells_nothing(&mut self) {
        self.count_ends();
        self.telling = None;
    }

    /// So much of `all` is done; `all` is 0 while nobody knows. Called as often as one likes.
    pub fn count(&mut self, counted: Counted, done: u64, all: u64) {
        let line = self.telling.as_mut().and_then(|telling| telling.count(counted, done, all));
        self.tell(line);
    }

    /// What was counted is over.
    pub fn count_ends(&mut self) {
        let line = self.telling.as_mut().and_then(Telling::end);
        self.tell(line);
    }

    fn tell(&mut self, line: Option<String>) {
        if let Some(line) = line {
            let _ = self.messages.write_all(line.as_bytes()).and_then(|()| self.messages.flush());
        }
    }

    /// Data is about to be written: on the same terminal it tells by itself how far it is.
    fn before_data(&mut self) {
        if self.telling.as_ref().is_some_and(Telling::shares_terminal) {
            self.tells_nothing();
        }
    }

    /// Writes data without a line end of its own, and without what a terminal would obey: older facts may hold that.
    pub fn data(&mut self, text: &str) -> Result<(), Stop> {
        self.before_data();
        self.data.write_all(shown(text).as_bytes()).map_err(|error| stopped(&error))
    }

    /// Writes a file that was made: a text as [`Output::data`] does, anything else as it is.
    pub fn artifact(&mut self, made: &Artifact) -> Result<(), Stop> {
        match std::str::from_utf8(&made.bytes) {
            Ok(text) => self.data(text),
            Err(_) => {
                self.before_data();
                self.data.write_all(&made.bytes).map_err(|error| stopped(&error))
            }
        }
    }

    /// Writes one line of data.
    pub fn line(&mut self, text: &str) -> Result<(), Stop> {
        self.data(text)?;
        self.data("\n")
    }

    /// Writes one message, without what a terminal would obey: words and file names come from anywhere. When even that cannot be written there is nobody left to tell.
    pub fn message(&mut self, text: &str) {
        self.count_ends();
        let _ = writeln!(self.messages, "{}", shown(text));
    }

    /// Hands everything to the system, so that a full disk is seen before we say "done".
    pub fn flush(&mut self) -> Result<(), Stop> {
        self.count_ends();
        let _ = self.messages.flush();
        self.data.flush().map_err(|error| stopped(&error))
    }
}

fn stopped(error: &io::Error) -> Stop {
    match error.kind() {
        io::ErrorKind::BrokenPipe => Stop::NobodyReads,
        _ => Stop::Refused(system::refused(Doing::Print, std::path::Path::new(""), error)),
    }
}

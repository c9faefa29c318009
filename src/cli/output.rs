//! Where the command line writes: data to standard output, messages to standard error, no colours.

use std::io::{self, Write};

use crate::domain::clean::shown;
use crate::export::Artifact;
use crate::text::cli::system::{self, Doing};

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
}

impl<'a> Output<'a> {
    /// Writes data to the first and messages to the second.
    pub fn new(data: &'a mut dyn Write, messages: &'a mut dyn Write) -> Self {
        Self { data, messages }
    }

    /// Writes data without a line end of its own, and without what a terminal would obey: older facts may hold that.
    pub fn data(&mut self, text: &str) -> Result<(), Stop> {
        self.data.write_all(shown(text).as_bytes()).map_err(|error| stopped(&error))
    }

    /// Writes a file that was made: a text as [`Output::data`] does, anything else as it is.
    pub fn artifact(&mut self, made: &Artifact) -> Result<(), Stop> {
        match std::str::from_utf8(&made.bytes) {
            Ok(text) => self.data(text),
            Err(_) => self.data.write_all(&made.bytes).map_err(|error| stopped(&error)),
        }
    }

    /// Writes one line of data.
    pub fn line(&mut self, text: &str) -> Result<(), Stop> {
        self.data(text)?;
        self.data("\n")
    }

    /// Writes one message, without what a terminal would obey: words and file names come from anywhere. When even that cannot be written there is nobody left to tell.
    pub fn message(&mut self, text: &str) {
        let _ = writeln!(self.messages, "{}", shown(text));
    }

    /// Hands everything to the system, so that a full disk is seen before we say "done".
    pub fn flush(&mut self) -> Result<(), Stop> {
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

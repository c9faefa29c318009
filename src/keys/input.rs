//! What comes in from outside: keys, text, the size of the window, the mouse, and the end.

use super::Key;

/// One thing that happened at the terminal, in the order in which it happened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Input {
    /// One key press.
    Key(Key),
    /// A paste that the terminal announced as one.
    Paste(String),
    /// Another key came right behind the last one, and is held back until it is clear whether they are a paste: a key or
    /// a burst follows.
    Hurried,
    /// Three or more characters within milliseconds of each other: a paste that the terminal did not announce. Inside a
    /// field it is text, elsewhere it must not be read as commands.
    Burst {
        /// The first of them, where it has come in as a key already.
        before: Option<char>,
        /// The others.
        text: String,
    },
    /// The window has another size, in cells.
    Resize {
        /// Width in columns.
        cols: u16,
        /// Height in rows.
        rows: u16,
    },
    /// The process stood still for a while, and the window shows what others wrote.
    Resumed,
    /// The mouse; only when it was asked for.
    Mouse(Mouse),
    /// The system asks the program to end.
    Signal(Stop),
    /// The terminal is gone and will not come back; the cause is for the log, not for the user.
    Lost(String),
}

/// Why the system asks the program to end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stop {
    /// SIGTERM, or SIGINT or SIGQUIT sent from outside.
    Terminate,
    /// SIGHUP: the window or the connection is closed.
    Hangup,
}

/// What the mouse did, and on which cell (counted from 0).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Mouse {
    /// What it did.
    pub kind: MouseKind,
    /// Column, 0 is the left one.
    pub col: u16,
    /// Row, 0 is the top one.
    pub row: u16,
}

/// The three things that a mouse can do here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MouseKind {
    /// The left button went down.
    Click,
    /// The wheel turned away from the user.
    WheelUp,
    /// The wheel turned towards the user.
    WheelDown,
}

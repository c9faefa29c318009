//! What goes over the socket: a greeting from both sides, then frames from the program and single bytes from the window.
//!
//! A frame is its length in four bytes, the lowest first, and then that many bytes of `postcard`.

use std::io::{self, Read, Write};

use serde::{Deserialize, Serialize};

use crate::app::slide::Slide;

/// Goes up with every change of what a slide holds: two versions do not understand each other.
pub const VERSION: u16 = 1;

/// No frame is longer, in bytes.
pub const LONGEST: usize = 64 * 1024;

/// What both sides say first, before the version.
const GREETING: [u8; 6] = *b"casus1";

/// What a window says when it wants the curtain.
pub(super) const CURTAIN: u8 = b'.';

/// What it says when it is another window now, and is to be recognised again: then it goes, and comes back.
pub(super) const ANEW: u8 = b'~';

/// What the program says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Frame {
    /// It is there.
    Beat,
    /// Show this.
    Slide(Box<Slide>),
}

impl Frame {
    /// As it goes out. One that would be too long says nothing about anybody.
    pub(super) fn bytes(&self) -> Vec<u8> {
        let encoded = postcard::to_allocvec(self).ok().filter(|bytes| bytes.len() <= LONGEST);
        let encoded =
            encoded.or_else(|| postcard::to_allocvec(&Self::Slide(Box::default())).ok()).unwrap_or_default();
        let length = u32::try_from(encoded.len()).unwrap_or_default();
        [&length.to_le_bytes()[..], &encoded].concat()
    }

    /// The next one.
    pub(super) fn read(from: &mut impl Read) -> io::Result<Self> {
        let mut length = [0; 4];
        from.read_exact(&mut length)?;
        let length = usize::try_from(u32::from_le_bytes(length)).unwrap_or(usize::MAX);
        if length > LONGEST {
            return Err(io::ErrorKind::InvalidData.into());
        }
        let mut bytes = vec![0; length];
        from.read_exact(&mut bytes)?;
        postcard::from_bytes(&bytes).map_err(|_| io::ErrorKind::InvalidData.into())
    }
}

/// Says who one is.
pub(super) fn greet(to: &mut impl Write) -> io::Result<()> {
    to.write_all(&[&GREETING[..], &VERSION.to_le_bytes()].concat())
}

/// Hears who is there; their version.
pub(super) fn greeted(from: &mut impl Read) -> io::Result<u16> {
    let mut said = [0; GREETING.len() + 2];
    from.read_exact(&mut said)?;
    match said.split_first_chunk() {
        Some((greeting, [low, high])) if *greeting == GREETING => Ok(u16::from_le_bytes([*low, *high])),
        _ => Err(io::ErrorKind::InvalidData.into()),
    }
}

//! What stands at the end of a file where no frame is, and no frame after it: an unfinished write, or damage.
//!
//! A write that did not finish begins with its header, as far as that got, and is shorter than the header says; or it has
//! its full length and the file system filled it up with zeros. Anything else once was whole, or is not ours.

use std::io::{self, Read, Seek, SeekFrom};

use super::record::{CHECKSUM, HEADER, Header, MAGIC, NotAHeader};

/// So many zeros in a row are no payload and no checksum: JSON has none, a hash seldom two.
const ZEROS: usize = 8;

const AROUND: u64 = (HEADER + CHECKSUM) as u64;

/// What the bytes at the end of a file are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Tail {
    /// A write that nobody was told of.
    Torn,
    /// Anything else.
    Damaged,
    /// The beginning of a frame of a later format.
    Newer(u8),
}

/// Tells what the bytes between two offsets are, which are no frame and hold none.
pub(super) fn tail(input: &mut (impl Read + Seek), at: u64, end: u64) -> io::Result<Tail> {
    input.seek(SeekFrom::Start(at))?;
    let mut start = Vec::new();
    input.by_ref().take((end - at).min(HEADER as u64)).read_to_end(&mut start)?;
    let torn_if = |torn| if torn { Tail::Torn } else { Tail::Damaged };
    match <[u8; HEADER]>::try_from(start.as_slice()).ok().map(|header| Header::parse(&header)) {
        Some(Ok(header)) => {
            let frame = at + AROUND + u64::from(header.length);
            let unfinished = end < frame
                || end == frame
                    && (zeros_before(input, frame)? || zeros_before(input, frame - CHECKSUM as u64)?);
            Ok(torn_if(unfinished))
        }
        Some(Err(NotAHeader::Newer(version))) => Ok(Tail::Newer(version)),
        Some(Err(NotAHeader::Bad)) | None => {
            let written = start.iter().rposition(|byte| *byte != 0).map_or(0, |last| last + 1);
            let begun = start.iter().take(written).zip(MAGIC).all(|(is, magic)| *is == magic);
            // Nothing but zeros from the very beginning is no write that went before another: it is a log that was wiped.
            let ours = begun && (written > 0 || at > 0) && written < HEADER;
            let rest = end - at - start.len() as u64;
            Ok(torn_if(ours && only_zeros(&mut input.take(rest))?))
        }
    }
}

/// Whether the bytes right before an offset are zeros.
fn zeros_before(input: &mut (impl Read + Seek), offset: u64) -> io::Result<bool> {
    let mut last = [1; ZEROS];
    input.seek(SeekFrom::Start(offset.saturating_sub(ZEROS as u64)))?;
    input.read_exact(&mut last)?;
    Ok(last == [0; ZEROS])
}

/// Whether nothing but zeros follows.
fn only_zeros(input: &mut impl Read) -> io::Result<bool> {
    let mut buffer = [0; 4096];
    loop {
        let read = input.read(&mut buffer)?;
        if read == 0 {
            return Ok(true);
        }
        if buffer.iter().take(read).any(|byte| *byte != 0) {
            return Ok(false);
        }
    }
}

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

/// Tells what the bytes between two offsets are, which are no frame and hold none; from `zeros` on there are only those.
pub(super) fn tail(input: &mut (impl Read + Seek), at: u64, zeros: u64, end: u64) -> io::Result<Tail> {
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
            Ok(torn_if(ours && zeros <= at + start.len() as u64))
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

/// So many bytes are looked at together: a file system may fill a file up with gigabytes of zeros.
pub(super) const BLOCK: usize = 1 << 20;

/// Whether some bytes are zeros, in one comparison.
pub(super) fn is_zeros(bytes: &[u8]) -> bool {
    static ZEROS: [u8; BLOCK] = [0; BLOCK];
    ZEROS.get(..bytes.len()) == Some(bytes)
}

/// Where the zeros begin with which a file ends, looking back no further than `from`.
pub(super) fn zeros_from(input: &mut (impl Read + Seek), from: u64, end: u64) -> io::Result<u64> {
    let mut block = Vec::with_capacity(BLOCK);
    let mut at = end;
    while at > from {
        let start = at.saturating_sub(BLOCK as u64).max(from);
        input.seek(SeekFrom::Start(start))?;
        block.clear();
        input.by_ref().take(at - start).read_to_end(&mut block)?;
        if !is_zeros(&block) {
            let last = block.iter().rposition(|byte| *byte != 0).unwrap_or_default();
            return Ok(start + last as u64 + 1);
        }
        at = start;
    }
    Ok(from)
}

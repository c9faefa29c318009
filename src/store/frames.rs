//! Only reads frames; `record.rs` makes them.
//!
//! Frames come one after another from anything that can be read and sought. Bytes that are no frame are the torn end of
//! a write, or damage: with a frame after them they are damage, else `tail.rs` tells.

use std::io::{self, BufReader, Read, Seek, SeekFrom};

use super::record::{self, CHECKSUM, HEADER, Hash, Header, MAGIC, NotAHeader, Seal};
use super::tail::{Tail, tail, zeros_from};

/// One whole record and where it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Frame {
    /// Offset of its first byte.
    pub start: u64,
    /// Offset of the byte after it.
    pub end: u64,
    /// How the payload is stored.
    pub seal: Seal,
    /// The payload as stored.
    pub payload: Vec<u8>,
    /// BLAKE3 of the payload.
    pub hash: Hash,
}

/// Why reading stopped before the end.
#[derive(Debug)]
pub enum Stop {
    /// Bytes that are no frame, and no unfinished write: damage.
    Damaged {
        /// Where the bad bytes begin.
        at: u64,
        /// Where the next whole frame begins, if one does.
        resumes: Option<u64>,
    },
    /// A write up to the end that did not finish and was never acknowledged.
    Torn {
        /// Where the torn bytes begin.
        at: u64,
    },
    /// A whole header of a later format.
    Newer {
        /// Where it stands.
        at: u64,
        /// The format's number.
        version: u8,
    },
    /// The file could not be read.
    Io(io::Error),
}

impl From<io::Error> for Stop {
    fn from(error: io::Error) -> Self {
        Self::Io(error)
    }
}

/// The frames of a file from one offset to another. After an error it gives nothing more.
#[derive(Debug)]
pub struct Frames<R> {
    input: BufReader<R>,
    at: u64,
    end: u64,
}

const BUFFER: usize = 256 * 1024;

impl<R: Read + Seek> Frames<R> {
    /// Reads the frames between two offsets; `from` is where a frame begins.
    ///
    /// # Errors
    /// When the input cannot be sought.
    pub fn new(mut input: R, from: u64, end: u64) -> io::Result<Self> {
        input.seek(SeekFrom::Start(from))?;
        Ok(Self { input: BufReader::with_capacity(BUFFER, input), at: from, end })
    }

    fn read(&mut self) -> Result<Frame, Stop> {
        let start = self.at;
        match frame_at(&mut self.input, start, self.end)? {
            Ok(frame) => {
                self.at = frame.end;
                Ok(frame)
            }
            Err(NotAHeader::Newer(version)) => Err(Stop::Newer { at: start, version }),
            Err(NotAHeader::Bad) => {
                let zeros = zeros_from(&mut self.input, start, self.end)?;
                match next_frame(&mut self.input, start + 1, zeros, self.end)? {
                    Some(resumes) => Err(Stop::Damaged { at: start, resumes: Some(resumes) }),
                    None => Err(match tail(&mut self.input, start, zeros, self.end)? {
                        Tail::Torn => Stop::Torn { at: start },
                        Tail::Damaged => Stop::Damaged { at: start, resumes: None },
                        Tail::Newer(version) => Stop::Newer { at: start, version },
                    }),
                }
            }
        }
    }
}

impl<R: Read + Seek> Iterator for Frames<R> {
    type Item = Result<Frame, Stop>;

    fn next(&mut self) -> Option<Self::Item> {
        if self.at >= self.end {
            return None;
        }
        let read = self.read();
        if read.is_err() {
            self.end = self.at;
        }
        Some(read)
    }
}

/// Reads the one frame that begins at an offset.
///
/// # Errors
/// When there is no whole frame: [`Stop::Torn`] says no more than that here.
pub fn frame_from(input: &mut (impl Read + Seek), start: u64, end: u64) -> Result<Frame, Stop> {
    input.seek(SeekFrom::Start(start))?;
    frame_at(input, start, end)?.map_err(|not| match not {
        NotAHeader::Newer(version) => Stop::Newer { at: start, version },
        NotAHeader::Bad => Stop::Torn { at: start },
    })
}

/// Reads one frame from where the input stands.
fn frame_at(input: &mut impl Read, start: u64, end: u64) -> io::Result<Result<Frame, NotAHeader>> {
    const AROUND: u64 = (HEADER + CHECKSUM) as u64;
    let room = end.saturating_sub(start);
    if room < AROUND {
        return Ok(Err(NotAHeader::Bad));
    }
    let mut header = [0; HEADER];
    input.read_exact(&mut header)?;
    let Header { seal, length } = match Header::parse(&header) {
        Ok(header) => header,
        Err(not) => return Ok(Err(not)),
    };
    if u64::from(length) > room - AROUND {
        return Ok(Err(NotAHeader::Bad));
    }
    let mut payload = Vec::new();
    input.by_ref().take(u64::from(length)).read_to_end(&mut payload)?;
    let mut checksum = [0; CHECKSUM];
    input.read_exact(&mut checksum)?;
    let hash = record::hash(&payload);
    if hash != checksum {
        return Ok(Err(NotAHeader::Bad));
    }
    Ok(Ok(Frame { start, end: start + AROUND + u64::from(length), seal, payload, hash }))
}

/// The first offset between two where a whole frame begins, of this format or a later one, in a file that ends there.
fn next_frame<R: Read + Seek>(
    input: &mut BufReader<R>,
    from: u64,
    to: u64,
    end: u64,
) -> io::Result<Option<u64>> {
    let mut at = from;
    let mut window = Vec::with_capacity(BUFFER + MAGIC.len());
    while at < to {
        input.seek(SeekFrom::Start(at))?;
        window.clear();
        input.by_ref().take((to - at).min(BUFFER as u64)).read_to_end(&mut window)?;
        let candidates = window.windows(MAGIC.len()).enumerate().filter(|(_, bytes)| *bytes == MAGIC);
        for (index, _) in candidates {
            let start = at + index as u64;
            input.seek(SeekFrom::Start(start))?;
            match frame_at(input, start, end)? {
                Ok(_) | Err(NotAHeader::Newer(_)) => return Ok(Some(start)),
                Err(NotAHeader::Bad) => {}
            }
        }
        // The last bytes may hold the beginning of a magic that goes on in the next window.
        let read = window.len();
        if read < MAGIC.len() {
            break;
        }
        at += (read - (MAGIC.len() - 1)) as u64;
    }
    Ok(None)
}

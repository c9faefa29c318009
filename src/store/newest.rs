//! The newest frames as they were written, in memory: what would be gone when somebody cuts the log while it is open.

/// More than a day's work; an import that is larger is not kept.
const MOST: usize = 16 << 20;

/// The bytes of a journal from an offset up to its end.
#[derive(Debug)]
pub(super) struct Newest {
    from: u64,
    bytes: Vec<u8>,
}

impl Newest {
    /// None yet, at the end of a journal.
    pub(super) fn at(end: u64) -> Self {
        Self { from: end, bytes: vec![] }
    }

    /// Takes a frame that was appended; what is too much is left out from the beginning.
    pub(super) fn push(&mut self, frame: &[u8]) {
        if self.bytes.len() + frame.len() > MOST {
            self.from += self.bytes.len() as u64;
            self.bytes.clear();
        }
        if frame.len() > MOST {
            self.from += frame.len() as u64;
        } else {
            self.bytes.extend_from_slice(frame);
        }
    }

    /// Where they begin in the journal.
    pub(super) fn from(&self) -> u64 {
        self.from
    }

    /// The bytes from there to the end.
    pub(super) fn bytes(&self) -> &[u8] {
        &self.bytes
    }
}

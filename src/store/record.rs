//! One record on disk: the frame around a payload. Pure; knows neither files nor groups.
//!
//! ```text
//! offset  bytes  what
//!      0      4  magic C7 54 46 0A   (never valid UTF-8, so never part of a plain payload)
//!      4      1  frame version, 1
//!      5      1  seal: 0 = plain
//!      6      2  zero
//!      8      4  payload length, little-endian
//!     12      4  header check: the first 4 bytes of BLAKE3 over bytes 0..12
//!     16      n  payload
//!   16+n     32  checksum: BLAKE3 over the payload as stored
//! ```
//!
//! Of a plain record the checksum is also what the next record names as `prev`.

/// A BLAKE3 hash.
pub type Hash = [u8; 32];

/// The `prev` of the first record.
pub const NO_HASH: Hash = [0; 32];

/// The first bytes of every frame.
pub const MAGIC: [u8; 4] = [0xC7, b'T', b'F', b'\n'];

/// The frame version that this program writes.
pub const VERSION: u8 = 1;

/// Bytes before the payload.
pub const HEADER: usize = 16;

/// Bytes after the payload.
pub const CHECKSUM: usize = 32;

/// The longest payload, in bytes: 1 GiB, far above an import of 200,000 pupils in one group.
pub const MAX_PAYLOAD: u32 = 1 << 30;

/// How a payload is stored. Sealed records get numbers of their own when they come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Seal {
    /// As it is, readable by anybody who can read the file.
    Plain,
}

impl Seal {
    const fn byte(self) -> u8 {
        match self {
            Self::Plain => 0,
        }
    }

    const fn from_byte(byte: u8) -> Option<Self> {
        match byte {
            0 => Some(Self::Plain),
            _ => None,
        }
    }
}

/// What stands before a payload.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Header {
    /// How the payload is stored.
    pub seal: Seal,
    /// The payload's length in bytes.
    pub length: u32,
}

/// Why sixteen bytes are no header that this program reads.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotAHeader {
    /// Bytes that nobody wrote as a header, or that changed since.
    Bad,
    /// A whole header of a later format: another program version wrote it.
    Newer(u8),
}

impl Header {
    /// The header's sixteen bytes.
    #[must_use]
    pub fn to_bytes(self) -> [u8; HEADER] {
        let [m0, m1, m2, m3] = MAGIC;
        let [l0, l1, l2, l3] = self.length.to_le_bytes();
        let body = [m0, m1, m2, m3, VERSION, self.seal.byte(), 0, 0, l0, l1, l2, l3];
        let [c0, c1, c2, c3] = short_check(&body);
        [m0, m1, m2, m3, VERSION, self.seal.byte(), 0, 0, l0, l1, l2, l3, c0, c1, c2, c3]
    }

    /// Reads a header.
    ///
    /// # Errors
    /// [`NotAHeader::Newer`] when the bytes are whole but of a later format, else [`NotAHeader::Bad`].
    pub fn parse(bytes: &[u8; HEADER]) -> Result<Self, NotAHeader> {
        let [m0, m1, m2, m3, version, seal, z0, z1, l0, l1, l2, l3, check @ ..] = *bytes;
        let body = [m0, m1, m2, m3, version, seal, z0, z1, l0, l1, l2, l3];
        if [m0, m1, m2, m3] != MAGIC || short_check(&body) != check {
            return Err(NotAHeader::Bad);
        }
        let length = u32::from_le_bytes([l0, l1, l2, l3]);
        match Seal::from_byte(seal) {
            Some(seal) if version == VERSION && length <= MAX_PAYLOAD => Ok(Self { seal, length }),
            _ => Err(NotAHeader::Newer(version)),
        }
    }
}

fn short_check(body: &[u8; 12]) -> [u8; 4] {
    let [a, b, c, d, ..] = hash(body);
    [a, b, c, d]
}

/// BLAKE3 of some bytes: the checksum of a payload, and what the next record names as `prev`.
#[must_use]
pub fn hash(bytes: &[u8]) -> Hash {
    *blake3::hash(bytes).as_bytes()
}

/// The whole frame of a payload; `None` when the payload is longer than [`MAX_PAYLOAD`].
#[must_use]
pub fn encode(payload: &[u8], seal: Seal) -> Option<Vec<u8>> {
    let length = u32::try_from(payload.len()).ok().filter(|length| *length <= MAX_PAYLOAD)?;
    let mut frame = Vec::with_capacity(HEADER + payload.len() + CHECKSUM);
    frame.extend_from_slice(&Header { seal, length }.to_bytes());
    frame.extend_from_slice(payload);
    frame.extend_from_slice(&hash(payload));
    Some(frame)
}

/// The `prev` that a plain payload names, read without decoding the rest.
///
/// The key cannot be found inside a text: there its quotes would have backslashes before them.
#[must_use]
pub fn link(payload: &[u8]) -> Option<Hash> {
    const KEY: &[u8] = br#""prev":""#;
    let start = payload.windows(KEY.len()).position(|window| window == KEY)? + KEY.len();
    let hex = payload.get(start..start + 2 * CHECKSUM)?;
    Some(*blake3::Hash::from_hex(hex).ok()?.as_bytes())
}

//! Bytes to text. Dutch Excel writes Windows-1252, UTF-8 with a byte order mark, or UTF-16; other
//! programs write plain UTF-8. What is clearly no text gets a name of its own, so that the user hears
//! what the file is instead of what it is not.

use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

use super::NotATable;

/// The largest file that is read. The list of a large school is below 1 MB; 100,000 pupils are about 15 MB.
pub const MAX_BYTES: u64 = 32 * 1024 * 1024;

/// How many bytes are looked at to tell what a file is.
const LOOK: usize = 4096;

/// First bytes, how far into the file they stand, and what they give away.
const SIGNATURES: &[(usize, &[u8], NotATable)] = &[
    (0, b"%PDF", NotATable::Pdf),
    (0, b"PK\x05\x06", NotATable::Workbook),
    (0, b"\x89PNG", NotATable::Picture),
    (0, b"\xFF\xD8\xFF", NotATable::Picture),
    (0, b"GIF8", NotATable::Picture),
    (0, b"II*\x00", NotATable::Picture),
    (0, b"MM\x00*", NotATable::Picture),
    (8, b"WEBP", NotATable::Picture),
    (4, b"ftyphei", NotATable::Picture),
];

/// How a file of markup starts, in lower case.
const MARKUP: &[&[u8]] = &[b"<!doctype", b"<html", b"<?xml", b"<table", b"{\\rtf"];

/// Refuses a file by its size, to be asked before the file is read.
pub fn check_size(bytes: u64) -> Result<(), NotATable> {
    match bytes {
        0 => Err(NotATable::Empty),
        _ if bytes > MAX_BYTES => Err(NotATable::TooLarge { bytes, limit: MAX_BYTES }),
        _ => Ok(()),
    }
}

/// Turns the bytes of a file into text without a byte order mark.
///
/// With a byte order mark the file says what it is; without one it is UTF-16 when nearly every other byte is zero, UTF-8
/// when it is valid as such or nearly so, and Windows-1252 else. A byte that is no UTF-8 becomes the sign for a lost
/// character, and its cell a fault.
pub fn decode(bytes: &[u8]) -> Result<String, NotATable> {
    check_size(u64::try_from(bytes.len()).unwrap_or(u64::MAX))?;
    let (encoding, mark) = Encoding::for_bom(bytes).unwrap_or_else(|| (guess(bytes), 0));
    let body = bytes.get(mark..).unwrap_or_default();
    if let Some(kind) = signature(body) {
        return Err(kind);
    }
    let (text, _) = encoding.decode_without_bom_handling(body);
    if text.chars().all(|c| c.is_whitespace() || c == '\0') {
        return Err(NotATable::Empty);
    }
    if is_noise(&text) { Err(NotATable::Binary) } else { Ok(text.into_owned()) }
}

/// Whether a text says nothing of its encoding and is taken for Windows-1252, which has as many letters as others.
pub(super) fn is_guessed(bytes: &[u8]) -> bool {
    Encoding::for_bom(bytes).is_none() && guess(bytes) == WINDOWS_1252
}

/// The text of a page: a file of HTML, as some programs write under the name of an Excel file. What it says of its own
/// encoding counts, unless the bytes say otherwise.
pub(super) fn page(bytes: &[u8]) -> Option<String> {
    let (encoding, mark) = Encoding::for_bom(bytes).unwrap_or_else(|| (guess(bytes), 0));
    let body = bytes.get(mark..).unwrap_or_default();
    signature(body).filter(|kind| *kind == NotATable::Markup)?;
    let (text, _) = encoding.decode_without_bom_handling(body);
    let head: String = text.chars().take(LOOK).flat_map(char::to_lowercase).collect();
    let start = head.trim_start();
    let is_page = ["<!doctype", "<html", "<table"].iter().any(|tag| start.starts_with(tag))
        || (start.starts_with("<?xml") && start.contains("<html"));
    is_page.then(|| text.into_owned())
}

fn signature(bytes: &[u8]) -> Option<NotATable> {
    let known = SIGNATURES
        .iter()
        .find(|(at, magic, _)| bytes.get(*at..).is_some_and(|rest| rest.starts_with(magic)))
        .map(|(_, _, kind)| kind.clone());
    known.or_else(|| {
        let head: Vec<u8> =
            bytes.trim_ascii_start().iter().take(16).map(|byte| byte.to_ascii_lowercase()).collect();
        MARKUP.iter().any(|start| head.starts_with(start)).then_some(NotATable::Markup)
    })
}

fn guess(bytes: &[u8]) -> &'static Encoding {
    let head = bytes.get(..LOOK).unwrap_or(bytes);
    let zeros = |offset: usize| head.iter().skip(offset).step_by(2).filter(|byte| **byte == 0).count();
    let (even, odd, pairs) = (zeros(0), zeros(1), head.len() / 2);
    // Letters such as Ā have a zero where others have none.
    let zeros_at = |here: usize, there: usize| pairs >= 2 && here * 10 >= pairs * 7 && there * 10 <= here;
    if zeros_at(odd, even) {
        UTF_16LE
    } else if zeros_at(even, odd) {
        UTF_16BE
    } else if is_utf8(bytes) {
        UTF_8
    } else {
        WINDOWS_1252
    }
}

/// Without any wrong byte, or with so few among so many letters of more bytes that they must have come in otherwise: text
/// in Windows-1252 hardly ever makes one such letter.
fn is_utf8(bytes: &[u8]) -> bool {
    let (mut right, mut wrong) = (0_usize, 0_usize);
    for chunk in bytes.utf8_chunks() {
        right = right.saturating_add(chunk.valid().chars().filter(|c| !c.is_ascii()).count());
        wrong = wrong.saturating_add(usize::from(!chunk.invalid().is_empty()));
    }
    wrong == 0 || right >= wrong.saturating_mul(2)
}

/// Text with a zero character, or with more than one strange character in fifty and more than two, is no text.
fn is_noise(text: &str) -> bool {
    let (mut all, mut strange) = (0_usize, 0_usize);
    for c in text.chars().take(LOOK) {
        all += 1;
        if c == '\0' {
            return true;
        }
        let control = c.is_control() && !matches!(c, '\t' | '\r' | '\n' | '\u{1b}');
        strange += usize::from(control || c == char::REPLACEMENT_CHARACTER);
    }
    strange > 2 && strange * 50 > all
}

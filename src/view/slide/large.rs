//! A large face: letters of eight by eight dots, two dots in a cell, one above the other.

use font8x8::{BASIC_FONTS, LATIN_FONTS, UnicodeFonts as _};

/// Dots across and down a letter.
const DOTS: usize = 8;

/// The text as four lines of blocks; `None` where it does not fit, or one of its signs has no such face: half a name
/// that is large would be worse than a whole one that is not.
pub(super) fn lines(text: &str, cells: usize) -> Option<Vec<String>> {
    let letters: Vec<[u8; DOTS]> = text.chars().map(dots).collect::<Option<_>>()?;
    if letters.is_empty() || letters.len() * DOTS > cells {
        return None;
    }
    let row = |row: usize| {
        let letter = |letter: &[u8; DOTS]| {
            let line = |at: usize| letter.get(at).copied().unwrap_or_default();
            let (above, below) = (line(row * 2), line(row * 2 + 1));
            (0..DOTS).map(|dot| block(above >> dot & 1 == 1, below >> dot & 1 == 1)).collect::<String>()
        };
        letters.iter().map(letter).collect()
    };
    Some((0..DOTS / 2).map(row).collect())
}

fn dots(letter: char) -> Option<[u8; DOTS]> {
    let known = BASIC_FONTS.get(letter).or_else(|| LATIN_FONTS.get(letter))?;
    // A sign without a dot is not there, but for a blank.
    (letter == ' ' || known.iter().any(|row| *row != 0)).then_some(known)
}

const fn block(above: bool, below: bool) -> char {
    match (above, below) {
        (true, true) => '█',
        (true, false) => '▀',
        (false, true) => '▄',
        (false, false) => ' ',
    }
}

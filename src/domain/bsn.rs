//! A burgerservicenummer never gets in (`domain.md` §2: consent does not make it lawful).
//!
//! Nine digits that pass the elfproef are one, in every script and with any single sign between them. A zero
//! in front, or the first zero lost in a spreadsheet, makes ten or eight digits of it. Of all numbers of eight
//! digits one in eleven passes too: telephone numbers and a school's own numbers. So ten and eight digits count only
//! where a value would be kept, and eight not in the school's own number (`plan::columns`).

use std::borrow::Cow;

use unicode_normalization::UnicodeNormalization;

/// What the numbers of nine digits in a column are. Of a school's own numbers one in eleven passes the elfproef, so no
/// cell tells; all of them together do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NineDigits {
    /// Burgerservicenummers: most of them pass.
    Bsn,
    /// Numbers of somebody's own: few of them pass.
    Own,
    /// There are too few to tell, or too many pass for one and too few for the other.
    Few,
}

impl NineDigits {
    /// Fewer than this tell nothing.
    const ENOUGH: usize = 5;

    /// So many cells tell as much as all of them.
    const LOOKED_AT: usize = 2_000;

    /// Weighs the cells of a column, as far down as is needed.
    pub fn weigh<'a>(cells: impl Iterator<Item = &'a str>) -> Self {
        let (mut all, mut bsn) = (0_usize, 0_usize);
        for cell in cells.filter(|cell| is_nine_digits(cell)).take(Self::LOOKED_AT) {
            all += 1;
            bsn += usize::from(holds_bsn(cell));
        }
        match all {
            ..Self::ENOUGH => Self::Few,
            _ if bsn > all / 2 => Self::Bsn,
            _ if bsn * 4 <= all => Self::Own,
            // Some of one and some of the other: each is looked at by itself.
            _ => Self::Few,
        }
    }
}

/// True when a cell is one number of nine digits and nothing else.
pub fn is_nine_digits(cell: &str) -> bool {
    let cell = cell.trim();
    cell.len() == 9 && cell.bytes().all(|byte| byte.is_ascii_digit())
}

/// True when a cell holds nine digits that pass the elfproef, alone or inside other text.
pub fn holds_bsn(cell: &str) -> bool {
    any_window(&chains(cell, 9), passes)
}

/// The same of what somebody types: there "+31 6 12345678" is a telephone number.
pub fn is_in_text(text: &str) -> bool {
    let mut chains = chains(text, 9);
    for chain in &mut chains {
        take_out_phones(chain, text.contains("+31"));
    }
    any_window(&chains, passes)
}

/// A text that somebody typed, with a dot for each digit where one stands in it.
pub fn dotted(text: &str) -> Cow<'_, str> {
    if !is_in_text(text) {
        return text.into();
    }
    let mut pieces = vec![String::new()];
    let mut between = 0;
    for c in text.chars() {
        between = if digit(c).is_some() { 0 } else { between + 1 };
        // Digits that belong together have one sign between them at most.
        if between == 2 || c.is_alphabetic() {
            pieces.push(String::new());
        }
        if let Some(piece) = pieces.last_mut() {
            piece.push(c);
        }
    }
    let dots = |piece: &String| piece.chars().map(|c| if digit(c).is_some() { '•' } else { c }).collect();
    let shown = pieces.iter().map(|piece| if is_in_text(piece) { dots(piece) } else { piece.clone() });
    shown.collect::<String>().into()
}

/// Takes out the nine digits behind the number of the country, in however many groups, and nothing after them.
fn take_out_phones(chain: &mut Vec<Run>, has_plus: bool) {
    let is_country = |run: &Run| match run.as_slice() {
        [0, 0, 3, 1] => true,
        [3, 1] => has_plus,
        _ => false,
    };
    let Some(at) = chain.iter().position(is_country) else { return };
    let mut digits = 0;
    let groups = chain.iter().skip(at + 1).take_while(|run| {
        digits += run.len();
        digits <= 9
    });
    let groups: Vec<usize> = groups.map(Vec::len).collect();
    if groups.iter().sum::<usize>() == 9 {
        chain.drain(at..=at + groups.len());
    }
}

/// True when a cell holds ten digits: a zero, and a burgerservicenummer.
pub fn holds_padded_bsn(cell: &str) -> bool {
    any_window(&chains(cell, 10), |digits| matches!(digits, [0, rest @ ..] if passes(rest)))
}

/// True when a cell holds eight digits that are a burgerservicenummer without its first zero, in one piece or in
/// groups of thousands. Eight digits that are a day ("20090301", "01032009") are none.
pub fn holds_short_bsn(cell: &str) -> bool {
    let is_whole =
        |chain: &&Vec<Run>| matches!(chain.iter().map(Vec::len).collect::<Vec<_>>()[..], [8] | [2, 3, 3]);
    chains(cell, 8).iter().filter(is_whole).any(|chain| {
        let digits = chain.concat();
        !is_compact_day(&digits) && passes(&[&[0], digits.as_slice()].concat())
    })
}

/// Digits without anything between them.
type Run = Vec<u32>;

/// The runs of digits of a cell, together as long as one sign that is no letter stands between them. The time and
/// date of a spreadsheet ("1-3-2009 0:00") are left out: they have nine digits too. None where the cell has fewer digits
/// than are looked for.
fn chains(cell: &str, digits: usize) -> Vec<Vec<Run>> {
    // Nearly every cell.
    if cell.chars().all(is_latin) && cell.bytes().filter(u8::is_ascii_digit).count() < digits {
        return vec![];
    }
    let text: String = without_codes(&cell.nfkc().collect::<String>());
    // "123456782.0" comes from a column of numbers.
    let decimals = text.rsplit_once(['.', ',']).filter(|(_, zeros)| matches!(*zeros, "0" | "00"));
    let text = decimals.map_or(text.as_str(), |(whole, _)| whole);
    let mut chains: Vec<Vec<Run>> = vec![vec![]];
    let mut run = vec![];
    let mut between = 0;
    for c in text.chars() {
        if let Some(digit) = digit(c) {
            run.push(digit);
            between = 0;
            continue;
        }
        if let (false, Some(chain)) = (run.is_empty(), chains.last_mut()) {
            chain.push(std::mem::take(&mut run));
        }
        between += 1;
        if c.is_alphanumeric() || between > 1 {
            chains.push(vec![]);
        }
    }
    if let (false, Some(chain)) = (run.is_empty(), chains.last_mut()) {
        chain.push(run);
    }
    chains.retain(|chain| !chain.is_empty() && !is_day(chain));
    chains
}

/// Without hexadecimal words of twenty signs and more that have letters and digits: an ECK iD is one, and nine digits
/// between two of its letters are an accident. In words of other letters they are none.
fn without_codes(text: &str) -> String {
    let is_code = |word: &str| {
        word.len() >= 20
            && word.bytes().all(|byte| byte.is_ascii_hexdigit())
            && word.bytes().any(|byte| byte.is_ascii_alphabetic())
    };
    if !text.split(|c: char| !c.is_alphanumeric()).any(is_code) {
        return text.to_owned();
    }
    let words = text.split(|c: char| !c.is_alphanumeric());
    words.map(|word| if is_code(word) { "x" } else { word }).collect::<Vec<_>>().join(" ")
}

/// Signs that are no digit, and become none in NFKC, unless they are one of ASCII.
fn is_latin(c: char) -> bool {
    c.is_ascii() || matches!(c, 'À'..='ɏ')
}

/// A digit in Latin, Arabic or Persian script; fullwidth and raised ones are Latin after NFKC.
fn digit(c: char) -> Option<u32> {
    let zeros = ['\u{660}', '\u{6f0}'].map(u32::from);
    let other = || zeros.iter().find_map(|zero| u32::from(c).checked_sub(*zero).filter(|digit| *digit < 10));
    c.to_digit(10).or_else(other)
}

fn any_window(chains: &[Vec<Run>], holds: impl Fn(&[u32]) -> bool) -> bool {
    chains.iter().any(|chain| {
        (0..chain.len()).any(|from| {
            let mut digits = vec![];
            chain.iter().skip(from).any(|run| {
                digits.extend(run);
                holds(&digits)
            })
        })
    })
}

/// Day, month and year in either order, and perhaps a time behind it.
fn is_day(chain: &[Run]) -> bool {
    let numbers: Vec<u32> = chain.iter().map(|run| number(run)).collect();
    let lengths: Vec<usize> = chain.iter().map(Vec::len).collect();
    let (Some(first), Some(sizes)) = (numbers.first_chunk::<3>(), lengths.first_chunk::<3>()) else {
        return false;
    };
    let day = match (first, sizes) {
        ([day, month, year], [1..=2, 1..=2, 4]) | ([year, month, day], [4, 1..=2, 1..=2]) => {
            is_calendar_day(*day, *month, *year)
        }
        _ => false,
    };
    let times = lengths.get(3..).unwrap_or_default();
    day && times.len() <= 4 && times.iter().take(3).all(|length| *length <= 2)
}

/// `20090301` or `01032009`.
fn is_compact_day(digits: &[u32]) -> bool {
    let part = |from: usize, to: usize| number(digits.get(from..to).unwrap_or_default());
    is_calendar_day(part(6, 8), part(4, 6), part(0, 4)) || is_calendar_day(part(0, 2), part(2, 4), part(4, 8))
}

fn is_calendar_day(day: u32, month: u32, year: u32) -> bool {
    (1..=31).contains(&day) && (1..=12).contains(&month) && (1900..2100).contains(&year)
}

fn number(digits: &[u32]) -> u32 {
    digits.iter().fold(0, |sum: u32, digit| sum.saturating_mul(10).saturating_add(*digit))
}

/// The elfproef of a BSN: weights 9 to 2, and minus 1 for the last digit.
fn passes(digits: &[u32]) -> bool {
    let [rest @ .., last] = digits else { return false };
    let sum: u32 = rest.iter().zip((2..=9).rev()).map(|(digit, weight)| digit * weight).sum();
    digits.len() == 9 && sum > 0 && sum % 11 == *last % 11
}

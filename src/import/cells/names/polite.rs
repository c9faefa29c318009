//! What stands around a name: a title before it, and behind it in brackets what somebody is called.

use crate::domain::fold::fold;

/// Titles of one word, folded and without full stop.
const TITLES: [&str; 7] = ["dhr", "meneer", "mijnheer", "mevr", "mevrouw", "mw", "drs"];

/// Those that can be names where no full stop stands behind them.
const SHORT: [&str; 6] = ["mej", "ing", "ir", "mr", "mrs", "prof"];

/// The one of two words.
const HEER: &str = "de heer";

/// A name without the number that a list counts it with: "1. Tom Vos", "12) Tom Vos".
pub fn without_number(name: &str) -> &str {
    let name = name.trim();
    let digits = name.find(|c: char| !c.is_ascii_digit()).unwrap_or(name.len());
    let rest = name.get(digits..).unwrap_or_default();
    let behind = rest.strip_prefix(['.', ')', ':']).filter(|_| (1..=3).contains(&digits));
    behind.map(str::trim).filter(|rest| rest.starts_with(char::is_alphabetic)).unwrap_or(name)
}

/// A name without the number of the pupil that programs print behind it, and that number: "Jan Bos (1001)". Fewer digits
/// are an age.
pub fn number_behind(name: &str) -> (&str, Option<&str>) {
    let name = name.trim();
    let found = [('(', ')'), ('[', ']')].into_iter().find_map(|(open, close)| {
        let (before, number) = name.strip_suffix(close)?.rsplit_once(open)?;
        let number = number.trim();
        let is_number = (3..=12).contains(&number.len()) && number.bytes().all(|byte| byte.is_ascii_digit());
        (is_number && before.contains(char::is_alphabetic)).then_some((before.trim(), number))
    });
    found.map_or((name, None), |(name, number)| (name, Some(number)))
}

/// A name without the titles in front of it: "Dhr. Jan", "de heer J. Bos". A title alone stays.
pub fn without_title(name: &str) -> &str {
    let mut name = name.trim();
    loop {
        let Some((word, rest)) = name.split_once(' ') else { return name };
        let folded = fold(word.trim_end_matches('.'));
        let of_two = rest.split_once(' ').filter(|(second, _)| format!("{folded} {}", fold(second)) == HEER);
        name = match of_two {
            Some((_, rest)) => rest.trim(),
            None if TITLES.contains(&folded.as_str()) => rest.trim(),
            None if word.ends_with('.') && SHORT.contains(&folded.as_str()) => rest.trim(),
            None => return name,
        };
    }
}

/// The cell without what stands in brackets, and that: "Jansen, P. (Piet)". A voorvoegsel in brackets loses them. `None`
/// where what stands there is no name.
pub(super) fn without_called(cell: &str) -> Option<(String, Option<&str>)> {
    let Some((before, rest)) = cell.split_once('(') else { return Some((cell.to_owned(), None)) };
    let (inside, after) = rest.split_once(')')?;
    let inside = inside.trim();
    let words: Vec<&str> = inside.split_whitespace().collect();
    if super::is_prefix(&words) {
        return Some((format!("{before} {inside} {after}"), None));
    }
    let is_name = |word: &&str| {
        let mut letters = word.chars().filter(|c| !matches!(c, '-' | '\'' | '’'));
        letters.next().is_some_and(char::is_uppercase) && letters.next().is_some_and(char::is_lowercase)
    };
    let is_called = !words.is_empty() && words.len() < 3 && words.iter().all(is_name);
    (is_called && !after.contains(['(', ')'])).then(|| (format!("{before} {after}"), Some(inside)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_go_and_names_stay() {
        for (name, bare) in [
            ("Dhr. Jan", "Jan"),
            ("dhr Jan de Vries", "Jan de Vries"),
            ("Mevr. drs. A. Bos", "A. Bos"),
            ("De heer J. Bos", "J. Bos"),
            ("Heer Bos", "Heer Bos"),
            ("Mw.", "Mw."),
            ("Irma Bos", "Irma Bos"),
        ] {
            assert_eq!(without_title(name), bare);
        }
    }
}

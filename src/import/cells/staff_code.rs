//! Abbreviations by which a school calls its people: "Jansen (SMT)", "SMT - Jansen", "SMT".

/// The most signs of one.
const LONGEST: usize = 5;

/// What stands between one and a name.
const BETWEEN: [&str; 5] = [" - ", " – ", " / ", " | ", ": "];

/// A cell without the abbreviation, and that.
pub fn without(cell: &str) -> (&str, Option<&str>) {
    let cell = cell.trim();
    let bracketed = || {
        let inner = cell.strip_suffix([')', ']'])?;
        let (name, code) = inner.rsplit_once(['(', '['])?;
        is_of(name, code).then(|| (name.trim(), Some(code.trim())))
    };
    let beside = || {
        BETWEEN.iter().find_map(|between| {
            let (one, other) = cell.split_once(between)?;
            let pairs = [(other, one), (one, other)];
            let (name, code) = pairs.into_iter().find(|(name, code)| is_of(name, code))?;
            Some((name.trim(), Some(code.trim())))
        })
    };
    bracketed().or_else(beside).unwrap_or((cell, None))
}

/// Whether a cell is such an abbreviation, and nothing else: of two signs or more, without a vowel or with a figure. "BOS" is
/// a name in capitals.
pub fn is_one(cell: &str) -> bool {
    let cell = cell.trim();
    let is_vowel = |c: char| "AEIOUYÀÁÄÈÉËÍÏÓÖÚÜ".contains(c);
    let tells = cell.contains(|c: char| c.is_ascii_digit()) || !cell.contains(is_vowel);
    is_code(cell) && cell.contains(char::is_uppercase) && tells
}

/// Whether the one is a name and the other an abbreviation: where all is in capitals nobody can tell which is which.
fn is_of(name: &str, code: &str) -> bool {
    is_code(code.trim()) && name.contains(char::is_lowercase)
}

fn is_code(text: &str) -> bool {
    (2..=LONGEST).contains(&text.chars().count())
        && text.chars().all(|c| c.is_uppercase() || c.is_ascii_digit())
}

//! Dutch names: which part is the given name, the voorvoegsel and the family name.
//! Foreign starts of a family name (El, Ben, Ait) belong to it, as in the Dutch population register.

mod capitals;
mod column;
mod parts;
mod polite;

use std::collections::HashSet;
use std::sync::LazyLock;

use crate::domain::fold::fold;

pub use capitals::in_small_letters;
pub use column::{NameOrder, NameWays, needs_order};
pub use parts::{Swapped, is_nobody, is_swapped};
pub use polite::{number_behind, without_title};

/// Voorvoegsels, folded; longer ones are tried first.
const PREFIXES: &[&str] = &[
    "aan de",
    "aan den",
    "aan der",
    "aan het",
    "aan t",
    "achter de",
    "bij de",
    "bij den",
    "bij het",
    "bij t",
    "d",
    "da",
    "dal",
    "de",
    "de la",
    "de las",
    "de los",
    "del",
    "della",
    "den",
    "der",
    "des",
    "di",
    "do",
    "dos",
    "du",
    "het",
    "in",
    "in de",
    "in den",
    "in der",
    "in het",
    "in t",
    "l",
    "la",
    "le",
    "les",
    "lo",
    "onder",
    "onder de",
    "onder den",
    "onder het",
    "onder t",
    "op",
    "op de",
    "op den",
    "op der",
    "op het",
    "op t",
    "op ten",
    "over de",
    "over den",
    "over het",
    "over t",
    "s",
    "t",
    "te",
    "ten",
    "ter",
    "tot",
    "uijt de",
    "uit de",
    "uit den",
    "uit het",
    "uit t",
    "van",
    "van de",
    "van de l",
    "van den",
    "van der",
    "van het",
    "van la",
    "van t",
    "van ter",
    "van van de",
    "vanden",
    "vander",
    "von",
    "von de",
    "von den",
    "von der",
    "von und zu",
    "voor",
    "voor de",
    "voor den",
    "voor t",
    "zu",
    "zum",
    "zur",
];

/// "van de", "van den" and "van der", shortened. They stay as the school writes them: nobody can tell which it is.
const SHORTENED: &[&str] = &["v.d.", "v.d", "v. d.", "v d", "v/d", "vd", "vd."];

/// One word of a shortened voorvoegsel, without full stops and slashes.
const SHORT_WORDS: &[&str] = &["v", "vd", "vdr", "vdn", "dr"];

/// Words that start a family name of two words: "El Idrissi".
const FAMILY_STARTS: &[&str] = &[
    "abd", "abu", "ait", "al", "ait el", "bel", "ben", "bin", "bou", "el", "ibn", "mac", "oulad", "san",
    "santa", "saint", "st",
];

/// A name in its parts. The prefix is empty for most.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Name {
    /// Roepnaam or voornaam.
    pub given: String,
    /// Voorvoegsel: "van der", "'t", "d'".
    pub prefix: String,
    /// Achternaam without the voorvoegsel.
    pub family: String,
}

/// Why a cell gives no whole name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NameFault {
    /// No given name, or no family name.
    Half,
    /// Nobody can say which part is which.
    WhichIsWhich,
    /// It is no name of anybody: "onbekend", "nieuwe leerling".
    Nobody,
    /// More than one name, or a sign that no name has: "Sam en Sem".
    Several,
    /// What stands in brackets is no part of the name: "Jan Bos (P4A)".
    Brackets,
    /// The whole name where the given name alone should stand.
    Whole,
}

/// Splits a whole name: "Meulen, Sanne van der", "van der Meulen, Sanne", "Meulen, van der, Sanne",
/// "Sanne van der Meulen", and in a column that puts family names first "Meulen van der Sanne". A title goes, and a name
/// in brackets is the roepnaam.
pub fn full_name(cell: &str, ways: &NameWays) -> Result<Name, NameFault> {
    if is_several(cell) {
        return Err(NameFault::Several);
    }
    let (bare, called) = polite::without_called(polite::without_number(cell)).ok_or(NameFault::Brackets)?;
    let parts: Vec<&str> = bare.split(',').map(str::trim).filter(|part| !part.is_empty()).collect();
    let name = match *parts.as_slice() {
        [whole] if !bare.contains(',') => in_order(without_title(whole), ways, called)?,
        [family, rest] => {
            let words: Vec<&str> = without_title(rest).split_whitespace().collect();
            if column::is_given_in_front(family, &words) {
                return Err(NameFault::WhichIsWhich);
            }
            let is_behind = |words: &[&str]| is_prefix(words) || is_foreign_start(words);
            let behind = (1..words.len()).find(|at| is_behind(words.get(*at..).unwrap_or_default()));
            let behind = match behind.and_then(|at| words.get(at..)) {
                Some(["Van"]) if ways.capital_prefixes.is_none() => return Err(NameFault::WhichIsWhich),
                Some(["Van"]) if ways.capital_prefixes == Some(false) => None,
                _ => behind,
            };
            let (given, prefix) = words.split_at(behind.unwrap_or(words.len()));
            sorted(without_title(family), prefix, &given.join(" "))
        }
        [family, one, two] => {
            let (one_words, two_words): (Vec<_>, Vec<_>) =
                (one.split_whitespace().collect(), two.split_whitespace().collect());
            if is_prefix(&one_words) {
                sorted(family, &one_words, without_title(two))
            } else if is_prefix(&two_words) {
                sorted(family, &two_words, without_title(one))
            } else {
                return Err(NameFault::Half);
            }
        }
        _ => return Err(NameFault::Half),
    };
    let name = Name { given: called.map_or(name.given, str::to_owned), ..name };
    let given_words: Vec<&str> = name.given.split_whitespace().collect();
    let complete = !name.given.is_empty() && !name.family.is_empty() && !is_prefix(&given_words);
    if is_nobody(&name.given, &name.family) {
        return Err(NameFault::Nobody);
    }
    if complete { Ok(name) } else { Err(NameFault::Half) }
}

/// A name without a comma. One word beside a roepnaam in brackets is the family name.
fn in_order(whole: &str, ways: &NameWays, called: Option<&str>) -> Result<Name, NameFault> {
    let words: Vec<&str> = whole.split_whitespace().collect();
    if let (true, Some(called)) = (words.len() == 1, called) {
        let (prefix, family) = split_family(whole);
        return Ok(Name { given: called.to_owned(), prefix, family });
    }
    let order = ways.order_of(&words)?;
    let name = match order {
        NameOrder::GivenFirst => spoken(&words),
        NameOrder::FamilyFirst => filed(&words),
    };
    // Of "Silva Pereira João" nobody can tell whether Pereira is a part of the one or of the other.
    let is_cut = |name: &Name| match name.given.split_once(' ') {
        Some((first, _)) => !ways.is_chosen && !column::is_given(first) && order == NameOrder::FamilyFirst,
        None => false,
    };
    if name.as_ref().is_some_and(is_cut) {
        return Err(NameFault::WhichIsWhich);
    }
    name.ok_or(NameFault::Half)
}

/// Two names in one cell: "Sam en Sem", "Lisa / Lotte". A dash that stands alone is no name either.
fn is_several(cell: &str) -> bool {
    cell.contains(['&', '/', '+', ';'])
        || cell.split_whitespace().skip(1).any(|word| word == "en" || matches!(word, "-" | "–"))
}

/// A given name from a column of its own: without title, and what somebody is called where that stands in brackets.
pub fn called(cell: &str) -> Result<String, NameFault> {
    if is_several(cell) {
        return Err(NameFault::Several);
    }
    let (bare, called) = polite::without_called(cell).ok_or(NameFault::Brackets)?;
    let bare = polite::without_number(without_title(&bare)).trim();
    Ok(called.map_or_else(|| bare.to_owned(), str::to_owned))
}

/// Other words of which voorvoegsels are made in the population register, folded.
const RARE_WORDS: &[&str] = &[
    "a", "af", "am", "auf", "aus", "av", "boven", "dalla", "das", "degli", "dei", "dem", "deze", "die",
    "don", "e", "i", "im", "los", "onze", "tho", "thoe", "to", "toe", "unter", "ver", "vom", "vor", "y",
];

/// Whether all words of a cell are those of which voorvoegsels are made.
pub fn is_all_prefix(cell: &str) -> bool {
    let folded = fold(cell);
    let mut words = folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.all(|word| is_prefix_word(word) || FAMILY_STARTS.contains(&word) || RARE_WORDS.contains(&word))
}

/// Whether a cell plainly names somebody: "K. Smit", "Smit, K.", "mevr. Smit", "Kim Smit".
pub fn is_somebody(cell: &str) -> bool {
    let words: Vec<&str> = cell.split_whitespace().collect();
    let is_long = |word: &&str| word.chars().filter(|c| c.is_alphabetic()).count() > 2;
    let is_letters =
        cell.chars().all(|c| c.is_alphabetic() || matches!(c, ' ' | '.' | ',' | '-' | '\'' | '’'));
    let is_initials =
        |word: &&str| word.ends_with('.') && word.len() < 8 && word.starts_with(char::is_uppercase);
    match *words.as_slice() {
        [first, .., last] if is_letters => {
            without_title(cell) != cell.trim()
                || (is_initials(&first) && is_long(&last))
                || (is_initials(&last) && is_long(&first) && first.ends_with(','))
                || (column::is_given(first) && is_long(&last))
        }
        _ => false,
    }
}

/// A voorvoegsel from a column of its own, as one writes it after a given name.
pub fn prefix(cell: &str) -> String {
    written(&cell.split_whitespace().collect::<Vec<_>>())
}

/// Splits the voorvoegsel off a family name: "van der Meulen" and "Meulen, van der" and "Meulen van der".
pub fn split_family(cell: &str) -> (String, String) {
    let (front, back) = cell.split_once(',').unwrap_or((cell, ""));
    let words: Vec<&str> = front.split_whitespace().collect();
    let behind: Vec<&str> = back.split_whitespace().collect();
    if is_prefix(&behind) {
        return (written(&behind), words.join(" "));
    }
    let trailing = (1..words.len()).find(|at| is_prefix(words.get(*at..).unwrap_or_default()));
    let front = leading_prefix(&words);
    match (front, trailing) {
        (0, Some(at)) => {
            let (family, prefix) = words.split_at(at);
            (written(prefix), family.join(" "))
        }
        (0, None) => attached(cell),
        (length, _) => {
            let (prefix, family) = words.split_at(length);
            (written(prefix), family.join(" "))
        }
    }
}

fn sorted(family: &str, prefix: &[&str], given: &str) -> Name {
    let (own, family) = split_family(family);
    let prefix = if prefix.is_empty() { own } else { written(prefix) };
    Name { given: given.to_owned(), prefix, family }
}

/// "Sanne van der Meulen": the first voorvoegsel after the given name starts the family name; without
/// one the last word is the family name, with a foreign start before it.
fn spoken(words: &[&str]) -> Option<Name> {
    let from = |at: usize| words.get(at..).unwrap_or_default();
    let prefixed = (1..words.len()).find(|at| leading_prefix(from(*at)) > 0 || has_attached(from(*at)));
    let last = words.len().checked_sub(1).filter(|last| *last > 0)?;
    let starts = |at: &usize| words.get(*at).is_some_and(|word| starts_a_family(word));
    let at = prefixed.or_else(|| (1..last).find(starts)).unwrap_or(last);
    let (prefix, family) = split_family(&from(at).join(" "));
    Some(Name { given: words.get(..at).unwrap_or_default().join(" "), prefix, family })
}

/// "Meulen van der Sanne", "van der Meulen Sanne", "Meulen Sanne van der": the family name is one word, with a foreign
/// start before it.
fn filed(words: &[&str]) -> Option<Name> {
    let (words, behind) = words.split_at(column::prefix_behind(words).unwrap_or(words.len()));
    let (front, rest) = words.split_at(leading_prefix(words));
    let starts = rest.first().is_some_and(|word| starts_a_family(word)) && rest.len() > 2;
    let (family, rest) = rest.split_at_checked(if starts { 2 } else { column::length_of_double(rest) })?;
    let (middle, given) = rest.split_at(if front.is_empty() { leading_prefix(rest) } else { 0 });
    let prefix = [front, middle, behind].into_iter().find(|prefix| !prefix.is_empty()).unwrap_or_default();
    let name = sorted(&family.join(" "), prefix, &given.join(" "));
    (!given.is_empty()).then_some(name)
}

/// "el", "ait el": the foreign start of a family name, where a list writes it behind the given name in small letters.
fn is_foreign_start(words: &[&str]) -> bool {
    let is_small = |word: &&str| !word.contains(char::is_uppercase);
    words.iter().all(is_small) && FAMILY_STARTS.contains(&fold(&words.join(" ")).as_str())
}

/// Whether a cell is a voorvoegsel and can be nothing else: "van der", "el".
pub fn is_surely_prefix(cell: &str) -> bool {
    let words: Vec<&str> = cell.split_whitespace().collect();
    cell.chars().filter(|c| c.is_alphabetic()).count() > 1 && (is_prefix(&words) || is_foreign_start(&words))
}

fn starts_a_family(word: &str) -> bool {
    FAMILY_STARTS.contains(&fold(word).as_str())
}

/// How many words at the start are a voorvoegsel, leaving at least one for the name itself.
fn leading_prefix(words: &[&str]) -> usize {
    (1..words.len().min(4))
        .rev()
        .find(|length| is_prefix(words.get(..*length).unwrap_or_default()))
        .unwrap_or(0)
}

fn is_prefix(words: &[&str]) -> bool {
    let folded = fold(&words.join(" "));
    !folded.is_empty()
        && folded.trim_matches(['(', ')']).len() == folded.len()
        && (PREFIXES.contains(&folded.as_str()) || SHORTENED.contains(&folded.as_str()))
}

/// True for a word, folded, of which voorvoegsels are made: "van", "der", "v", "vd".
pub fn is_prefix_word(word: &str) -> bool {
    // Asked for each word of each name that is known or comes in.
    static WORDS: LazyLock<HashSet<&str>> = LazyLock::new(|| {
        let words = PREFIXES.iter().flat_map(|prefix| prefix.split(' '));
        words.chain(SHORT_WORDS.iter().copied()).collect()
    });
    WORDS.contains(word)
}

fn has_attached(words: &[&str]) -> bool {
    words.len() == 1 && words.iter().any(|word| !attached(word).0.is_empty())
}

/// "d'Ancona" is the voorvoegsel "d'" and the name "Ancona"; "O'Neil" is a name.
fn attached(family: &str) -> (String, String) {
    let split = family.char_indices().find(|(_, c)| is_apostrophe(*c)).filter(|(at, _)| *at == 1);
    match split {
        Some((at, apostrophe)) if family.to_lowercase().starts_with(['d', 'l']) => {
            let (letter, rest) = family.split_at(at);
            (format!("{}'", letter.to_lowercase()), rest.trim_start_matches(apostrophe).trim().to_owned())
        }
        _ => (String::new(), family.to_owned()),
    }
}

fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’' | '‘' | 'ʼ' | '`' | '´')
}

/// A voorvoegsel as one writes it after a given name: straight apostrophe (also where "t" has lost it), small letters.
fn written(words: &[&str]) -> String {
    let whole = |word: &&str| match *word {
        "t" | "T" => "'t".to_owned(),
        word => word.chars().map(|c| if is_apostrophe(c) { '\'' } else { c }).collect(),
    };
    words.iter().map(whole).collect::<Vec<String>>().join(" ").to_lowercase()
}

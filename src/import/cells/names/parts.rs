//! Names in columns of their own: whether each part stands where it should, and whether it is a name at all.

use crate::domain::fold::fold;

use super::column::{is_given, is_plain_prefix};
use super::{is_prefix, leading_prefix};

/// What a row tells of given name and family name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Swapped {
    /// They stand where they should.
    Not,
    /// What stands as a family name is a given name that many have, and the other is not.
    Likely,
    /// What stands as a given name begins as family names do: "van den Akker".
    Surely,
}

/// What schools write where a pupil has no name yet, folded.
const NOBODY: &[&str] = &[
    "onbekend",
    "nog onbekend",
    "nog niet bekend",
    "nieuwe leerling",
    "nieuw leerling",
    "naam volgt",
    "volgt",
    "volgt nog",
    "testleerling",
    "test leerling",
    "nnb",
    "n.n.b.",
    "n.n.",
    "nvt",
    "n.v.t.",
    "plaats vrij",
    "vrije plek",
    "vacature",
    "new student",
    "new pupil",
    "unknown",
    "no name",
    "tba",
    "tbd",
];

/// Whether given name and family name stand in each other's columns; `None` where nothing tells.
pub fn is_swapped(given: &str, family: &str) -> Option<Swapped> {
    let words: Vec<&str> = given.split_whitespace().collect();
    let begins =
        |words: &[&str]| leading_prefix(words) > 0 && words.first().is_some_and(|word| is_plain_prefix(word));
    // "Van" alone is a name in Vietnam.
    let is_bare = is_prefix(&words) && words.iter().all(|word| is_plain_prefix(word)) && words != ["Van"];
    if begins(&words) || is_bare {
        return Some(Swapped::Surely);
    }
    let own: Vec<&str> = family.split_whitespace().collect();
    if begins(&own) {
        return Some(Swapped::Not);
    }
    match (words.first().is_some_and(|word| is_given(word)), is_given(family)) {
        (true, false) => Some(Swapped::Not),
        (false, true) if !given.is_empty() => Some(Swapped::Likely),
        _ => None,
    }
}

/// Whether one of the two parts is no name but says that there is none.
pub fn is_nobody(given: &str, family: &str) -> bool {
    let says = |part: &str| {
        let folded = fold(part);
        let only_signs = !folded.is_empty() && folded.chars().all(|c| matches!(c, '?' | '-' | '.' | ' '));
        NOBODY.contains(&folded.as_str()) || only_signs
    };
    let whole = format!("{given} {family}");
    says(given) || says(family) || NOBODY.contains(&fold(&whole).as_str())
}

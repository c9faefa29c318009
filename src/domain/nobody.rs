//! Words with which people say that there is nobody: never the name of somebody.

use super::fold::fold;

/// As they are folded.
const NOBODY: [&str; 13] = [
    "niemand",
    "nog niemand",
    "geen",
    "nog geen",
    "leeg",
    "onbekend",
    "nog onbekend",
    "niet bekend",
    "nog niet bekend",
    "nvt",
    "n.v.t.",
    "niet van toepassing",
    "vacature",
];

/// Whether these words mean nobody; no words do not.
pub fn means_nobody(words: &str) -> bool {
    let folded = fold(words.trim());
    let only_signs = !words.trim().is_empty() && !folded.contains(char::is_alphanumeric);
    only_signs || NOBODY.contains(&folded.as_str())
}

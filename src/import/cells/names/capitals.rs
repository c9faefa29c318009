//! Names in capitals, as one writes them: "JANSEN-DE WIT" is "Jansen-de Wit", and IJ, Mc and O' stay right.

use crate::domain::fold::fold;

use super::is_prefix_word;

/// A name in capitals alone in small letters with the capitals that belong there; `None` for any other. One letter and
/// initials ("A.B.", "JW") are no such name.
pub fn in_small_letters(name: &str) -> Option<String> {
    let is_loud = |word: &str| word.chars().filter(|c| c.is_uppercase()).count() > 1 && !word.contains('.');
    let letters = || name.chars().filter(|c| c.is_alphabetic());
    let is_said = letters().any(|c| fold(&c.to_string()).contains(['a', 'e', 'i', 'o', 'u', 'y']));
    if !is_said || !letters().all(char::is_uppercase) || !name.split_whitespace().any(is_loud) {
        return None;
    }
    let mut small = String::with_capacity(name.len());
    let mut word = String::new();
    for c in name.chars().chain([' ']) {
        if c.is_alphabetic() || is_apostrophe(c) {
            word.push(c);
            continue;
        }
        // A voorvoegsel at the beginning belongs to who writes no given name before it.
        let is_inside = !small.is_empty() && is_prefix_word(&fold(&word));
        small.push_str(&if is_inside { word.to_lowercase() } else { capitalized(&word) });
        word.clear();
        small.push(c);
    }
    small.pop();
    Some(small)
}

/// "IJSSEL" is "IJssel", "MCDONALD" is "McDonald", "O'NEIL" is "O'Neil".
fn capitalized(word: &str) -> String {
    let small = word.to_lowercase();
    let after = |start: &str| {
        let rest = small.strip_prefix(start)?;
        rest.chars().nth(1).map(|_| rest.to_owned())
    };
    if let Some(rest) = after("ij") {
        return format!("IJ{rest}");
    }
    if let Some(rest) = after("mc").filter(|rest| !rest.starts_with(['a', 'e', 'i', 'o', 'u'])) {
        return format!("Mc{}", first_large(&rest));
    }
    match small.char_indices().find(|(_, c)| is_apostrophe(*c)) {
        Some((at, apostrophe)) if at == 1 => {
            let (letter, rest) = small.split_at(at);
            let rest = rest.trim_start_matches(apostrophe);
            format!("{}{apostrophe}{}", first_large(letter), first_large(rest))
        }
        _ => first_large(&small),
    }
}

fn first_large(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

fn is_apostrophe(c: char) -> bool {
    super::is_apostrophe(c)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn capitals_become_what_one_writes() {
        for (loud, small) in [
            ("JANSEN", "Jansen"),
            ("WIT-VAN DER BERG", "Wit-van der Berg"),
            ("IJSSELSTEIN", "IJsselstein"),
            ("MCDONALD", "McDonald"),
            ("O'NEIL", "O'Neil"),
            ("EL IDRISSI", "El Idrissi"),
            ("ÇELIK", "Çelik"),
            ("ANNA-MARIA", "Anna-Maria"),
            ("JAN WILLEM", "Jan Willem"),
            ("LE", "Le"),
        ] {
            assert_eq!(in_small_letters(loud).as_deref(), Some(small));
        }
        for other in ["Jansen", "A.B.", "J", "J. W.", "JW", "de Wit", ""] {
            assert_eq!(in_small_letters(other), None, "{other}");
        }
    }
}

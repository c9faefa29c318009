//! A sentence that names a key takes it from the keymap in use: somebody may have moved the key.

use super::none;
use super::source::sources;

/// Literals that may name a key: the file, a piece of the literal, why it is right under every keymap.
const FIXED: &[(&str, &str, &str)] = &[
    ("src/text/keys.rs", "", "the names of the keys, and what is wrong with a keymap file"),
    ("src/text/notices.rs", "shift ingedrukt", "the terminal's own key for selecting with the mouse"),
    ("src/text/cli/help.rs", "met < > ..", "signs of the filter"),
    ("src/text/cli/mod.rs", "venster te sluiten", "the console's own key: the program is over"),
    ("src/text/import/fault.rs", "met ? bij twijfel", "what schools write in a cell"),
];

/// Names of keys that are no words of Dutch.
const NAMES: &[&str] = &[
    "enter",
    "esc",
    "escape",
    "del",
    "delete",
    "tab",
    "backspace",
    "pgup",
    "pgdn",
    "home",
    "spatie",
    "spatiebalk",
    "pijltje",
    "pijltjes",
];

/// What goes before the name of a key that is held down.
const HELD: &[&str] = &["ctrl-", "alt-", "shift-", "shift "];

/// The key that a sentence names, if it names one.
fn names_a_key(literal: &str) -> Option<String> {
    let literal = literal.replace("\\\n", " ");
    let words: Vec<&str> = literal.split_whitespace().map(|word| word.trim_matches(ROUND_A_WORD)).collect();
    let held =
        HELD.iter().find(|held| literal.to_lowercase().contains(**held)).map(|held| (*held).to_owned());
    let ticked = literal.matches('`').count() >= 2;
    let pressed = words.windows(3).find(|three| {
        matches!(three, [press, "op", key] if press.to_lowercase().starts_with("druk") && is_fixed(key))
    });
    let lone = words.iter().enumerate().find(|(at, word)| {
        let before = at.checked_sub(1).and_then(|before| words.get(before));
        let asked = before.is_some_and(|it| ASKS.contains(it));
        let opens = *at == 0 && is_letter(word) && words.get(1).is_some_and(|next| next.starts_with('{'));
        is_name(word) || (is_one(word) && (asked || opens))
    });
    held.or(ticked.then(|| "`".to_owned()))
        .or(pressed.map(|three| three.join(" ")))
        .or(lone.map(|(_, word)| (*word).to_owned()))
}

/// Punctuation that may stand against a word; `?`, `/`, `:` and `+` may be a key and are kept when they stand alone.
const ROUND_A_WORD: [char; 9] = ['.', ',', ';', '(', ')', '\'', '"', '“', '”'];

/// Words before a letter or sign that is a key.
const ASKS: &[&str] = &["met", "Met", "op", "of", "toets"];

fn is_fixed(word: &&str) -> bool {
    !word.is_empty() && !word.starts_with('{')
}

fn is_name(word: &str) -> bool {
    let lower = word.trim_end_matches([':', '?', '!']).to_lowercase();
    let is_f = lower.strip_prefix('f').is_some_and(|rest| !rest.is_empty() && rest.parse::<u8>().is_ok());
    NAMES.contains(&lower.as_str()) || is_f
}

/// A letter or sign by itself: `u` is who reads it.
fn is_one(word: &str) -> bool {
    let mut chars = word.chars();
    matches!((chars.next(), chars.next()), (Some(one), None) if one.is_ascii_punctuation() && !"@=".contains(one)
        || is_letter(word))
}

fn is_letter(word: &str) -> bool {
    word.len() == 1 && word.chars().all(|letter| letter.is_ascii_alphabetic() && !"uU".contains(letter))
}

#[test]
fn no_sentence_names_a_key_of_its_own() {
    let mut breaches = vec![];
    for source in sources().iter().filter(|source| source.room() == "text") {
        for (line, literal) in &source.strings {
            let fixed =
                FIXED.iter().any(|(place, piece, _)| source.path == *place && literal.contains(piece));
            if let Some(key) = names_a_key(literal).filter(|_| !fixed) {
                breaches.push(format!("{}:{line}: {key}: {literal:?}", source.path));
            }
        }
    }
    none("A key in a sentence comes from text::keys::Keys", &breaches);
}

#[test]
fn a_key_in_a_sentence_is_told_from_words() {
    for named in [
        "ctrl-c doet hier niets.",
        "Maak er een met a.",
        "Maak er een in Overleg met +.",
        "Kies een leerling en druk op Enter.",
        "Met ? ziet u wat hier wel kan.",
        "Open een veld, bijvoorbeeld met a, n of /.",
        "bewaar dat met v b.",
        "Zet er met O leerlingen op.",
        "Met Esc gaat u terug.",
        "`x` meldt klaar",
        "Druk op F3.",
        "v {} · {}",
    ] {
        assert!(names_a_key(named).is_some(), "{named}");
    }
    for words in [
        "Met {undo} maakt u alles ongedaan.",
        "Kies een leerling en druk op {open}.",
        "Wat u typte is bewaard.",
        "Typ @ en een naam.",
        "baan kwijt (Roadmap, stap C)",
        "{open} open · {late} te laat",
        "tot en met {}",
    ] {
        assert_eq!(names_a_key(words), None, "{words}");
    }
}

#[test]
fn exceptions_are_still_needed() {
    let needed = |place: &str, piece: &str| {
        let own = sources().iter().filter(|source| source.path == place);
        own.flat_map(|source| &source.strings)
            .any(|(_, literal)| literal.contains(piece) && names_a_key(literal).is_some())
    };
    let idle = FIXED.iter().filter(|(place, piece, _)| !needed(place, piece));
    let idle = idle.map(|(place, piece, _)| format!("{place}: {piece}"));
    none("An exception that nobody needs goes", &idle.collect::<Vec<_>>());
}

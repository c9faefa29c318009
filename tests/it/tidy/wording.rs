//! No user text outside `text/`: every other room speaks in values.

use super::none;
use super::source::sources;

/// Where literals of several words or capitals may stand: file or folder, why they are no text for users.
const NOT_WORDING: &[(&str, &str)] = &[
    ("src/import/cells/", "what schools write in cells: vocabulary that is read"),
    ("src/import/workbook/cell.rs", "the codes of a failed formula, as a Dutch Excel writes them"),
    ("src/import/workbook/locked.rs", "the password that Excel itself puts on a workbook"),
    ("src/import/workbook/xlsx/", "names of parts and marks of a workbook, as its standard writes them"),
    ("src/import/look_alike.rs", "words of headings that may mean one that is read: vocabulary that is read"),
    ("src/import/spellings.rs", "what schools write above columns: vocabulary that is read"),
    ("src/words/filter/casework.rs", "what people type behind a key of a filter: vocabulary that is read"),
    ("src/words/filter/values.rs", "what people type behind a key of a filter: vocabulary that is read"),
    ("src/domain/nobody.rs", "what people type where a name is asked: vocabulary that is read"),
    ("src/import/demo.rs", "names of the invented schools"),
    ("src/store/place.rs", "names of products whose folders are synced"),
    (
        "src/store/checkpoint.rs",
        "why a checkpoint broke: for maintainers, users hear that the journal was read",
    ),
    ("src/store/entries.rs", "why a checkpoint broke"),
    ("src/store/records.rs", "why a checkpoint broke"),
    ("src/store/journal.rs", "a type's name in Debug"),
    ("src/domain/event.rs", "serde's own errors: for maintainers"),
    ("src/domain/name.rs", "Debug without the name: the name gate"),
    ("src/framework/mod.rs", "toml's own words, known again to say it in Dutch"),
    ("src/keys/file.rs", "toml's own words, known again to say it in Dutch"),
    ("src/run/second_screen/terminals.rs", "what a Mac is told in its own language to open a window"),
    ("src/cli/completions.rs", "clap_complete's own heading, put into Dutch"),
    ("src/words/agreement/mod.rs", "the message of a debug assertion"),
];

/// Dutch words that give a sentence away even when it is short.
const DUTCH: &[&str] = &[
    "de",
    "het",
    "een",
    "geen",
    "niet",
    "nog",
    "naar",
    "voor",
    "met",
    "van",
    "bij",
    "zonder",
    "leerling",
    "afspraak",
    "overleg",
    "verslag",
    "bestand",
    "opgeslagen",
    "opslaan",
    "kies",
    "wijzigen",
    "bestaat",
];

/// A literal that reads like words for people: two words beside each other, a sentence's end, or a Dutch word.
fn reads_like_wording(literal: &str) -> bool {
    let plain = without_placeholders(literal);
    let words: Vec<&str> = plain.split([' ', '\n']).filter(|word| !word.is_empty()).collect();
    let is_word = |word: &&str| word.chars().filter(|char| char.is_alphabetic()).count() >= 2;
    let beside = words.windows(2).any(|pair| pair.iter().all(is_word));
    let ends =
        plain.ends_with(['.', '!', '?']) && plain.chars().filter(|char| char.is_alphabetic()).count() >= 3;
    let capital = plain.chars().next().is_some_and(char::is_uppercase)
        && plain.chars().skip(1).take(3).filter(|char| char.is_lowercase()).count() == 3;
    let dutch =
        words.len() > 1 && words.iter().any(|word| DUTCH.contains(&word.trim_matches([',', '.', ':'])));
    beside || ends || capital || dutch
}

fn without_placeholders(literal: &str) -> String {
    let mut depth = 0_usize;
    let kept = literal.chars().filter(|char| match char {
        '{' => {
            depth += 1;
            false
        }
        '}' => {
            depth = depth.saturating_sub(1);
            false
        }
        _ => depth == 0,
    });
    kept.collect()
}

#[test]
fn no_user_text_outside_text() {
    let mut breaches = vec![];
    for source in sources() {
        let exempt = NOT_WORDING.iter().any(|(place, _)| source.path.starts_with(place));
        if source.room() == "text" || exempt {
            continue;
        }
        for (line, literal) in source.strings.iter().filter(|(_, literal)| reads_like_wording(literal)) {
            breaches.push(format!("{}:{line}: {literal:?}", source.path));
        }
    }
    none("Every sentence that a user reads stands in src/text", &breaches);
}

#[test]
fn wording_is_told_from_codes() {
    for wording in ["nog niet", "Opgeslagen", "{} is te laat", "klaar.", "{n} van de {m}"] {
        assert!(reads_like_wording(wording), "{wording}");
    }
    for code in [
        "on_track",
        "L-{:03}",
        "{name}-{number}.{extension}",
        " · ",
        "%Y-%m-%d",
        "A",
        "LC_ALL",
        "te-laat",
        "{}: {}",
    ] {
        assert!(!reads_like_wording(code), "{code}");
    }
}

#[test]
fn exceptions_are_still_needed() {
    let sources = sources();
    let needed = |place: &str| {
        let strings =
            sources.iter().filter(|source| source.path.starts_with(place)).flat_map(|source| &source.strings);
        strings.into_iter().any(|(_, literal)| reads_like_wording(literal))
    };
    let idle = NOT_WORDING.iter().filter(|(place, _)| !needed(place)).map(|(place, _)| (*place).to_owned());
    none("An exception that nobody needs goes", &idle.collect::<Vec<_>>());
}

//! The linear view: what the drawn view shows in boxes and columns, as lines that are heard or felt.

use super::{counts, labels};

/// Signs of the drawn view that say something by themselves, and the word for it.
const WORDS: [(&str, &str); 3] = [("→", "naar"), ("!", "let op:"), ("–", "niet vastgelegd")];

/// Keys whose name is a sign.
const KEYS: [(&str, &str); 4] =
    [("↑", "pijl omhoog"), ("↓", "pijl omlaag"), ("←", "pijl links"), ("→", "pijl rechts")];

/// Signs that stand beside their word, or only guide the eye.
const SILENT: &str = "○●▲■✓×◆›‹▶↷↶│┃║━─═▄▀•";

/// The name of Lijst.
pub const LIST: &str = "Lijst";
/// Before the step of the road where a pupil is.
pub const STEP: &str = "Stap";
/// The name of Casus.
pub const CASE: &str = "Casus";
/// The name of Overleg.
pub const MEETING: &str = "Overleg";
/// The name of Afspraken.
pub const AGREEMENTS: &str = "Afspraken";
/// The name of Triage.
pub const TRIAGE: &str = "Triage";
/// A row that carries the mark.
pub const MARKED: &str = "gemerkt";
/// A pupil whom the search finds beside the view.
pub const OUTSIDE: &str = "buiten deze weergave";
/// Nothing stands here.
pub const EMPTY: &str = "leeg";
/// The field in which a note is written.
pub const NOTE: &str = "Notitie";
/// The field in which an agreement is written.
pub const AGREEMENT: &str = "Afspraak";
/// The field in which a cell of a list is mended.
pub const CELL: &str = "Cel";
/// Before an example of what can be typed.
pub const EXAMPLE: &str = "Bijvoorbeeld";

/// The program was left, and what it printed stands where everybody who comes to this window can read it.
pub const STAYS: &str =
    "Wat is voorgelezen, staat nog in dit venster. Sluit het als anderen het niet mogen lezen.";

/// What is drawn, as it is said: without boxes and signs, and with words for those that mean something.
pub fn said(drawn: &str) -> String {
    let mut said = String::new();
    // Before a choice it says that it adds something; further on it is a key.
    let drawn = drawn.strip_prefix("+ ").unwrap_or(drawn);
    let drawn = drawn.replace('\u{a0}', " ").replace('\n', " · ");
    // An arrow between two values says what becomes what; beside its brother it is a key.
    let names_keys = drawn.contains('←');
    // What stands apart in columns is parted by a comma.
    for (at, part) in drawn.split("   ").filter(|part| !part.trim().is_empty()).enumerate() {
        if at > 0 {
            parted(&mut said);
        }
        for token in part.split_whitespace() {
            if token == "·" {
                parted(&mut said);
                continue;
            }
            let word = word(token, names_keys);
            let word = word.trim_matches(|sign| SILENT.contains(sign));
            if word.is_empty() {
                continue;
            }
            if !said.is_empty() {
                said.push(' ');
            }
            said.push_str(word);
        }
    }
    let said = said.trim_end_matches([',', ' ']).to_owned();
    said.replace("let op: LET OP", "let op:").replace("let op: Let op:", "let op:")
}

/// A sign as a word, with what stands behind it.
fn word(token: &str, names_keys: bool) -> String {
    let sign = token.trim_end_matches([',', '.', ';', ':']);
    let behind = token.get(sign.len()..).unwrap_or_default();
    let said = |table: &[(&str, &str)]| {
        table.iter().find(|(own, _)| *own == sign).map(|(_, word)| format!("{word}{behind}"))
    };
    let key = said(&KEYS).filter(|_| sign != "→" || names_keys);
    key.or_else(|| said(&WORDS)).unwrap_or_else(|| token.to_owned())
}

/// A comma, unless something else parts already.
fn parted(said: &mut String) {
    if said.ends_with(|last: char| last.is_alphanumeric() || ")'\"%".contains(last)) {
        said.push(',');
    }
}

/// Parts of a row, one after the other.
pub fn joined<S: AsRef<str>>(parts: impl IntoIterator<Item = S>) -> String {
    let said = parts.into_iter().map(|part| said(part.as_ref()));
    said.filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
}

/// `Status: vastgelopen`
pub fn labelled(label: &str, value: &str) -> String {
    let (label, value) = (labels::capital(&said(label)), said(value));
    match (label.is_empty(), value.is_empty()) {
        (true, _) => value,
        (false, true) => format!("{label}: {EMPTY}"),
        (false, false) if label.ends_with('?') => format!("{label} {value}"),
        (false, false) => format!("{label}: {value}"),
    }
}

/// `Lijst, 3 van 36: Jayden van 't Hof, vastgelopen, 1 afspraak te laat`
pub fn stands_on(place: &str, at: Option<(usize, usize)>, words: &str) -> String {
    let at = at.map(|(at, all)| format!("{at} van {all}"));
    let before: Vec<&str> =
        [Some(place), at.as_deref()].into_iter().flatten().filter(|it| !it.is_empty()).collect();
    match (before.is_empty(), words.is_empty()) {
        (true, _) => words.to_owned(),
        (false, true) => format!("{}.", before.join(", ")),
        (false, false) => format!("{}: {words}", before.join(", ")),
    }
}

/// What was typed in a list to choose from.
pub fn sought(typed: &str) -> String {
    format!("Zoeken \"{typed}\"")
}

/// A choice with the digit that chooses it.
pub fn numbered(number: usize, choice: &str) -> String {
    format!("{number} {choice}")
}

/// The name of a key as it is said: `pijl omhoog`.
pub fn key(name: &str) -> String {
    KEYS.iter().fold(name.to_owned(), |name, (sign, said)| name.replace(sign, said))
}

/// `Enter: Openen of wijzigen wat u hebt gekozen.`
pub fn key_does(keys: &str, does: &str) -> String {
    format!("{}: {does}", key(keys))
}

/// One sentence behind the other.
pub fn sentences<'a>(parts: impl IntoIterator<Item = &'a str>) -> String {
    let mut said = String::new();
    for part in parts.into_iter().filter(|part| !part.is_empty()) {
        if !said.is_empty() {
            let ends = said.ends_with(['.', '?', '!', ':', '…']);
            said.push_str(if ends { " " } else { ". " });
        }
        said.push_str(part);
    }
    said
}

/// There is more to read, and the key that goes on.
pub fn reads_on(left: usize, key: &str) -> String {
    format!("Nog {}: {} leest verder.", counts::of(left, "regel", "regels"), self::key(key))
}

/// The key that reads the keys of this place.
pub fn keys_with(key: &str) -> String {
    format!("Toetsen met {key}.")
}

/// `Toetsen: j afsluiten, n terug.`
pub fn keys(named: &[(String, String)]) -> String {
    format!("Toetsen: {}.", named.iter().map(does).collect::<Vec<_>>().join(", "))
}

/// A row of a list that is read in: `regel 13`.
pub fn line_of_list(number: &str) -> String {
    if number.is_empty() { String::new() } else { format!("regel {number}") }
}

/// A chord has begun: how it goes on.
pub fn goes_on(named: &[(String, String)]) -> String {
    format!("Daarna: {}.", named.iter().map(does).collect::<Vec<_>>().join(", "))
}

/// A key and what it does; not twice where its name says so.
fn does((keys, does): &(String, String)) -> String {
    let key = key(keys);
    if key.ends_with(does) { key } else { format!("{key} {does}") }
}

/// `j afsluiten, n terug; aangewezen: afsluiten`
pub fn answers((yes_key, yes): (&str, &str), (no_key, no): (&str, &str), pointed: &str) -> String {
    format!("{yes_key} {yes}, {no_key} {no}; aangewezen: {pointed}")
}

/// What somebody carries, each kind that occurs: `casusregisseur van 3, 4 afspraken waarvan 1 te laat`.
pub fn carries(roles: &[(&str, usize)], agreements: usize, late: usize, meetings: usize) -> String {
    let roles =
        roles.iter().filter(|(_, count)| *count > 0).map(|(role, count)| format!("{role} van {count}"));
    let agreements = (agreements > 0).then(|| {
        let open = counts::of(agreements, "afspraak", "afspraken");
        if late > 0 { format!("{open} waarvan {late} te laat") } else { open }
    });
    let meetings = (meetings > 0).then(|| counts::of(meetings, "komend overleg", "komende overleggen"));
    roles.chain(agreements).chain(meetings).collect::<Vec<_>>().join(", ")
}

//! The numbers of a werkwijze: sections with a line per number, such as `nazorg = { maanden = 24, bron = "003:138" }`.

use super::fault::Trouble;
use super::reader::{Reader, TomlTable};
use crate::domain::rules::{NumberKey, Rules};

/// The sections in which numbers stand, in the order of [`NumberKey::ALL`].
pub(super) fn sections() -> Vec<&'static str> {
    let mut sections: Vec<&'static str> = NumberKey::ALL.iter().map(|key| key.place().0).collect();
    sections.dedup();
    sections
}

pub(super) fn read(reader: &mut Reader<'_>, file: &TomlTable<'_>, rules: &mut Rules) {
    for section in sections() {
        let Some(table) = reader.table(file, section) else { continue };
        let keys: Vec<NumberKey> =
            NumberKey::ALL.iter().copied().filter(|key| key.place().0 == section).collect();
        let names: Vec<&'static str> = keys.iter().map(|key| key.place().1).collect();
        reader.only(&table, &names);
        for key in keys {
            let Some(row) = reader.table(&table, key.place().1) else { continue };
            reader.only(&row, &[key.unit().code(), "bron"]);
            if let Some(numbers) = reader.numbers(&row, key.unit().code(), key.is_row(), &key.range()) {
                rules.numbers.set(key, &numbers);
            }
            rules.sources.extend(reader.source(&row).map(|source| (key, source)));
        }
    }
}

/// A text with the numbers of the file in it: `{termijnen.einde-nadert}` becomes `3`. `None` when a name between braces
/// is no single number; `may` says which numbers may stand there.
pub(super) fn fill(
    reader: &mut Reader<'_>,
    row: &TomlTable<'_>,
    key: &str,
    text: &str,
    rules: &Rules,
    may: impl Fn(NumberKey) -> Result<(), Trouble>,
) -> Option<String> {
    let mut filled = String::new();
    let mut rest = text;
    while let Some((before, behind)) = rest.split_once('{') {
        let (name, after) = behind.split_once('}').unwrap_or((behind, ""));
        let number = NumberKey::from_code(name).filter(|key| !key.is_row());
        let number = match number.map(|key| may(key).map(|()| rules.numbers.get(key))) {
            Some(Ok(number)) => number.first().copied().unwrap_or_default(),
            Some(Err(trouble)) => {
                reader.report(&row.at(key), trouble);
                return None;
            }
            None => {
                reader.report(&row.at(key), Trouble::NoNumber { typed: name.to_owned() });
                return None;
            }
        };
        filled.push_str(before);
        filled.push_str(&number.to_string());
        rest = after;
    }
    filled.push_str(rest);
    Some(filled)
}

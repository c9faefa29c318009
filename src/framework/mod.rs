//! Werkwijzen as TOML files, read and checked into [`Rules`]: a region's numbers, names and tables of rules, each with
//! its source. A file is read whole: everything that is wrong with it is named at once, with its place.
//!
//! The room reads, and nothing more: what rules mean stands in `domain`.

mod conditions;
mod fault;
mod names;
mod numbers;
mod reader;

pub use fault::{Fault, Shape, Trouble};

use std::sync::LazyLock;

use toml::de::DeTable;

use crate::domain::rules::Rules;
use reader::{Reader, TomlTable};

/// The werkwijze that the program comes with.
pub const STANDARD: &str = include_str!("presets/standaard.toml");

/// The rules of [`STANDARD`]. A test holds that the file has no fault.
pub fn standard() -> &'static Rules {
    static RULES: LazyLock<Rules> = LazyLock::new(|| read(STANDARD).unwrap_or_default());
    &RULES
}

/// What stands directly in a file; the sections of numbers are in [`numbers::SECTIONS`].
const KNOWN: [&str; 8] = [
    "naam",
    "bronnen",
    names::PHASES,
    names::PARTIES,
    names::MEETINGS,
    names::GROUNDS,
    conditions::LET_OPS,
    conditions::VIEWS,
];

/// Reads the file of a werkwijze.
///
/// # Errors
/// Everything that is wrong with it, in the order of the file.
pub fn read(source: &str) -> Result<Rules, Vec<Fault>> {
    let mut reader = Reader::new(source);
    let (root, errors) = DeTable::parse_recoverable(source);
    for error in &errors {
        // The crate's own sentence is English and is not shown; only this one kind can be told apart.
        let twice = error.message().starts_with("duplicate key");
        let trouble = if twice { Trouble::WrittenTwice } else { Trouble::Syntax };
        reader.report(&error.span().unwrap_or_default(), trouble);
    }
    if !errors.is_empty() {
        // Half a file would only give faults that are none.
        return Err(reader.faults());
    }
    let file = TomlTable { table: root.get_ref(), span: 0..0, name: String::new() };
    let known: Vec<&'static str> = KNOWN.into_iter().chain(numbers::sections()).collect();
    reader.only(&file, &known);
    let mut rules = Rules { name: reader.text(&file, "naam").unwrap_or_default(), ..Rules::default() };
    rules.texts = texts(&mut reader, &file);
    numbers::read(&mut reader, &file, &mut rules);
    names::read(&mut reader, &file, &mut rules);
    conditions::read(&mut reader, &file, &mut rules);
    let faults = reader.faults();
    if faults.is_empty() { Ok(rules) } else { Err(faults) }
}

/// The texts that the file cites: their numbers and titles.
fn texts(reader: &mut Reader<'_>, file: &TomlTable<'_>) -> Vec<(String, String)> {
    let Some(table) = reader.table(file, "bronnen") else { return vec![] };
    let numbers: Vec<String> = table.table.keys().map(|key| key.get_ref().to_string()).collect();
    let titled =
        |reader: &mut Reader<'_>, number: &String| Some((number.clone(), reader.text(&table, number)?));
    let texts = numbers.iter().filter_map(|number| titled(reader, number)).collect();
    reader.texts = numbers;
    texts
}

//! Nothing is there that nobody uses: the compiler sees that for private items, this for public ones.

use std::collections::BTreeMap;

use casustafel::domain::{FactKey, ShownIn};

use super::none;
use super::rooms::crates;
use super::source::sources;

/// Public items that only tests use, why.
const FOR_TESTS: &[(&str, &str)] = &[
    ("open_setting_aside", "the screen that asks it about a damaged end"),
    ("value_names", "every name that a filter takes is read back"),
];

/// What begins a public item, before its name.
const ITEMS: &[&str] =
    &["pub fn ", "pub const fn ", "pub const ", "pub struct ", "pub enum ", "pub type ", "pub trait "];

#[test]
fn every_public_item_is_used() {
    let mut times: BTreeMap<&str, usize> = BTreeMap::new();
    for source in sources() {
        for (_, line) in source.lines() {
            for word in line.split(|char: char| !(char.is_alphanumeric() || char == '_')) {
                *times.entry(word).or_default() += 1;
            }
        }
    }
    let mut breaches = vec![];
    for source in sources() {
        for (number, line) in source.lines() {
            let mut begins = ITEMS.iter().filter_map(|item| line.trim_start().strip_prefix(item));
            let name = begins
                .next_back()
                .and_then(|rest| rest.split(|char: char| !(char.is_alphanumeric() || char == '_')).next());
            let idle = name
                .filter(|name| times.get(name) == Some(&1) && !FOR_TESTS.iter().any(|(own, _)| own == name));
            breaches.extend(idle.map(|name| format!("{}:{number}: {name}", source.path)));
        }
    }
    none("A public item that the program never names goes", &breaches);
}

#[test]
fn every_dependency_is_used() {
    let unused = crates().into_iter().filter(|name| {
        let named = |line: &str| line.contains(&format!("{name}::"));
        !sources().iter().any(|source| source.code.iter().any(|line| named(line)))
    });
    none("A dependency that nobody names goes", &unused.collect::<Vec<_>>());
}

#[test]
fn every_fact_of_a_pupil_has_its_row_on_casus() {
    let missing = FactKey::ALL.iter().filter(|key| !key.is_shown(ShownIn::Pane));
    none("Casus shows every fact", &missing.map(|key| format!("{key:?}")).collect::<Vec<_>>());
}

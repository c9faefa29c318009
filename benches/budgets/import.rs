//! Reading a list in, all of it: from the bytes of the file to a state that holds it, with one sync to the disk. Once
//! into an empty store, and once more when all of it is known.

use std::fmt::Write;
use std::path::Path;
use std::time::Instant;

use casustafel::domain::{Actor, Context, decide};
use casustafel::framework::standard;
use casustafel::import::plan::{Options, plan_file};
use casustafel::store::{Log, Opened, Store, entropy};
use tempfile::TempDir;

use crate::region::{clock, open};
use crate::report::{line, ms};

/// The list that is worst for looking up similar names, and one as schools send them, each with its budget in ms.
pub fn measure(large: &Path, pupils: u32) {
    for (what, list, budget) in [
        ("60,000 rows with one birth date", list(60_000, |_| None, false), 3_000.0),
        ("20,000 rows with school numbers", list(20_000, Some, true), 1_000.0),
    ] {
        let folder = TempDir::new_in(env!("CARGO_TARGET_TMPDIR")).unwrap();
        Store::create(folder.path(), entropy().unwrap()).unwrap();
        line(what, 0, read_in(folder.path(), &list), Some(budget), "ms");
        line("  once more", 0, read_in(folder.path(), &list), Some(budget), "ms");
        line("  among others", pupils, read_in(large, &list), Some(budget), "ms");
    }
}

/// A list of so many pupils. Names are of syllables, as names are: many are alike in part.
fn list(rows: u32, day: impl Fn(u32) -> Option<u32>, numbers: bool) -> String {
    const SYLLABLES: [&str; 16] =
        ["ba", "do", "fe", "gi", "hu", "ja", "ko", "le", "mi", "nu", "pa", "ro", "se", "ti", "vu", "wa"];
    const GIVEN: [&str; 8] = ["Sanne", "Noor", "Youssef", "Daan", "Lotte", "Aylin", "Bram", "Chen"];
    let mut text = String::from("Roepnaam;Achternaam;Geboortedatum;School;Leerlingnummer;Klas\n");
    for row in 0..rows {
        // Odd, so that every row has another name.
        let mixed = row.wrapping_mul(2_654_435_761);
        let family: String =
            (0..5).map(|at| SYLLABLES[(mixed >> (27 - 4 * at)) as usize % SYLLABLES.len()]).collect();
        let born = day(row).map_or("14-03-2009".to_owned(), |row| {
            format!("{:02}-{:02}-{}", row % 28 + 1, row / 28 % 12 + 1, 2007 + row / 336 % 5)
        });
        let number = if numbers { (100_000 + row).to_string() } else { String::new() };
        let given = GIVEN[row as usize % GIVEN.len()];
        writeln!(text, "{given};{family};{born};School {};{number};{}a", row % 7, row % 6 + 1).unwrap();
    }
    text
}

/// In milliseconds.
fn read_in(folder: &Path, list: &str) -> f64 {
    let Opened { mut store, mut state, .. } = open(folder);
    let (now, today, rules) = (clock().now, clock().today, standard());
    let begun = Instant::now();
    let plan = plan_file(list.as_bytes(), Options { school: None, today, for_year: false }, &state).unwrap();
    if let Some(command) = plan.command() {
        let context = Context { now, today, by: Actor::System, meeting: None, rules, read: &[] };
        let draft = decide(&state, &command, &context).unwrap();
        let touched = state.apply(&store.append(&draft).unwrap());
        let measured = ms(begun.elapsed());
        assert!(store.checkpoint(&state, touched).is_none());
        return measured;
    }
    ms(begun.elapsed())
}

//! What the program is built from: where it comes from, and under which licences.

use std::process::Command;

use super::none;
use super::source::{read, root};

/// Licences of which one is enough, and that go with EUPL-1.2.
const LICENCES: &[&str] = &[
    "0BSD",
    "MIT",
    "MIT-0",
    "Apache-2.0",
    "Apache-2.0 WITH LLVM-exception",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "ISC",
    "Zlib",
    "BSL-1.0",
    "CC0-1.0",
    "Unlicense",
    "Unicode-3.0",
    "MPL-2.0",
    "EUPL-1.2",
];

/// Crates in the lock file that nobody maintains any more, and why they are there all the same.
const UNMAINTAINED: &[(&str, &str, &str)] = &[
    (
        "fxhash",
        "RUSTSEC-2025-0057",
        "sled 0.34 hashes with it; nothing from outside is hashed, and sled is behind a digest",
    ),
    (
        "derivative",
        "RUSTSEC-2024-0388",
        "office-crypto derives a Default with it; it runs while we compile and is not in the program",
    ),
    (
        "instant",
        "RUSTSEC-2024-0384",
        "sled's parking_lot 0.11 asks the time with it; on a desktop it is std's own",
    ),
];

/// Others that came up in advisories and stood in trees like this one: they are not to come in unnoticed.
const ADVISED_AGAINST: &[&str] = &[
    "adler",
    "ansi_term",
    "atty",
    "backoff",
    "bincode",
    "dirs",
    "encoding",
    "json",
    "mach",
    "number_prefix",
    "paste",
    "proc-macro-error",
    "safemem",
    "serde_yaml",
    "serial",
    "stdweb",
    "term_size",
    "tui",
    "users",
    "yaml-rust",
];

#[test]
fn only_the_known_crates_are_unmaintained() {
    let lock = read("Cargo.lock");
    let packages: Vec<&str> = lock.split("[[package]]").skip(1).collect();
    let name = |package: &&str| {
        package
            .lines()
            .find_map(|line| line.strip_prefix("name = "))
            .unwrap_or_default()
            .trim_matches('"')
            .to_owned()
    };
    let mut breaches = vec![];
    for package in &packages {
        let name = name(package);
        if ADVISED_AGAINST.contains(&name.as_str()) {
            breaches.push(format!("Cargo.lock: {name} is advised against"));
        }
        for (old, advisory, _) in UNMAINTAINED {
            let needs = package.lines().any(|line| line.trim().trim_matches(['"', ',']) == *old);
            let through_sled =
                name == "sled" || (name.starts_with("parking_lot") && package.contains("version = \"0."));
            let known = if *old == "derivative" { name == "office-crypto" } else { through_sled };
            if needs && !known {
                breaches.push(format!("Cargo.lock: {name} brings in {old} ({advisory}) too"));
            }
        }
    }
    for (old, ..) in UNMAINTAINED {
        if !packages.iter().any(|package| name(package) == *old) {
            breaches.push(format!("Cargo.lock: {old} is gone, so it goes from this list"));
        }
    }
    none("Nothing unmaintained besides what sled 0.34 and office-crypto bring", &breaches);
}

#[test]
fn every_part_of_the_program_has_a_licence_that_fits() {
    let tree = Command::new(env!("CARGO"))
        .args([
            "tree",
            "--offline",
            "--locked",
            "--edges",
            "normal,build",
            "--prefix",
            "none",
            "--format",
            "{p}|{l}",
        ])
        .current_dir(root())
        .output()
        .unwrap();
    assert!(tree.status.success(), "{}", String::from_utf8_lossy(&tree.stderr));
    let tree = String::from_utf8_lossy(&tree.stdout).into_owned();
    let parts = tree.lines().filter_map(|line| line.split_once('|'));
    let mut count = 0;
    let mut breaches = vec![];
    for (part, licence) in parts {
        count += 1;
        if !fits(licence.trim_end_matches(" (*)")) {
            breaches.push(format!("{part}: {licence:?}"));
        }
    }
    assert!(count > 100, "the tree is read");
    none("Licences that go with EUPL-1.2", &breaches);
}

/// Of every part joined by AND one alternative fits.
fn fits(expression: &str) -> bool {
    let plain = expression.replace(['(', ')'], "").replace('/', " OR ");
    plain.split(" AND ").all(|part| part.split(" OR ").any(|one| LICENCES.contains(&one.trim())))
}

#[test]
fn licence_expressions_are_read() {
    for (expression, expected) in [
        ("MIT OR Apache-2.0", true),
        ("Unlicense/MIT", true),
        ("(MIT OR Apache-2.0) AND Unicode-3.0", true),
        ("GPL-3.0-only OR MIT", true),
        ("MIT AND GPL-3.0-only", false),
        ("", false),
    ] {
        assert_eq!(fits(expression), expected, "{expression}");
    }
}

//! `--help`, `help` and the completion scripts.

use casustafel::cli::args::Args;
use clap::Parser as _;

use super::{assert_dutch, run};

const COMMANDS: &[&str] = &[
    "",
    "init",
    "demo",
    "import",
    "list",
    "show",
    "export",
    "export minutes",
    "log",
    "keys",
    "keys check",
    "keys print",
    "completions",
    "help",
];

fn words(path: &str, last: &'static str) -> Vec<String> {
    path.split_whitespace().map(str::to_owned).chain([last.to_owned()]).collect()
}

fn ask(words: &[String]) -> super::Ran {
    run(&words.iter().map(String::as_str).collect::<Vec<_>>())
}

#[test]
fn every_command_explains_itself_on_one_screen_with_an_example_in_dutch() {
    for path in COMMANDS {
        let ran = ask(&words(path, "--help"));
        assert_eq!(ran.code, 0, "{path}: {}", ran.err);
        assert!(ran.err.is_empty(), "{path}: help is data");
        let begins = |beside: &str| ran.out.contains(&format!("Voorbeeld{beside}  casustafel"));
        assert!(begins("\n") || begins(""), "{path}: no example in\n{}", ran.out);
        assert!(ran.out.contains("Gebruik\n  casustafel"), "{path}");
        assert!(ran.out.lines().count() <= 23, "{path}: {} lines\n{}", ran.out.lines().count(), ran.out);
        for line in ran.out.lines() {
            assert!(line.chars().count() <= 80, "{path}: too wide: {line}");
        }
        assert_dutch(&ran.out);
    }
}

#[test]
fn three_ways_of_asking_give_the_same_page() {
    for path in COMMANDS {
        let long = ask(&words(path, "--help")).out;
        assert_eq!(ask(&words(path, "-h")).out, long);
        let topic: Vec<String> =
            std::iter::once("help").chain(path.split_whitespace()).map(str::to_owned).collect();
        assert_eq!(ask(&topic).out, long, "help {path}");
    }
}

#[test]
fn help_needs_nothing_that_the_command_itself_needs() {
    assert_eq!(run(&["init", "--help"]).code, 0);
    assert_eq!(run(&["import", "-h"]).code, 0);
    assert_eq!(run(&["help", "lst"]).code, 2);
}

#[test]
fn the_program_page_names_every_command_and_option() {
    let page = run(&["--help"]).out;
    for path in COMMANDS.iter().filter(|path| !path.is_empty() && !path.contains(' ') && **path != "help") {
        assert!(page.contains(&format!("\n  {path} ")), "{path} in\n{page}");
    }
    for option in ["--store", "--today", "--keymap", "--skin", "--lezen", "--version"] {
        assert!(page.contains(option), "{option}");
    }
}

#[test]
fn every_example_is_a_command_line_that_we_understand() {
    for path in COMMANDS {
        let page = ask(&words(path, "--help")).out;
        let examples = page.split("Voorbeeld").nth(1).unwrap().trim_start();
        for line in examples.lines() {
            let parsed = Args::try_parse_from(as_a_shell_splits(line));
            assert!(parsed.is_ok(), "{path}: {line}\n{}", parsed.unwrap_err());
        }
    }
}

/// Words by spaces and quotes, up to `|`, `>` or a wide gap (a remark).
pub fn as_a_shell_splits(line: &str) -> Vec<String> {
    let line = line.trim();
    let line = line.split("   ").next().unwrap();
    let mut words = Vec::new();
    for (index, part) in line.split('"').enumerate() {
        if index % 2 == 1 {
            words.push(part.to_owned());
            continue;
        }
        let until = part.find(['|', '>']).unwrap_or(part.len());
        words.extend(part[..until].split_whitespace().map(str::to_owned));
        if until < part.len() {
            break;
        }
    }
    words
}

#[test]
fn version_is_one_line() {
    let ran = run(&["--version"]);
    assert_eq!((ran.code, ran.out.as_str()), (0, concat!("casustafel ", env!("CARGO_PKG_VERSION"), "\n")));
    assert_eq!(run(&["-V"]).out, ran.out);
}

#[test]
fn completion_scripts_describe_the_commands_in_dutch() {
    for shell in ["bash", "zsh", "fish", "powershell"] {
        let ran = run(&["completions", shell]);
        assert_eq!(ran.code, 0);
        assert!(
            ran.out.contains("casustafel") && ran.out.contains("--dry-run") || shell == "fish",
            "{shell}"
        );
        for english in [
            "Print help",
            "Print version",
            "Lists pupils",
            "help of the given",
            "Makes a store",
            "store;",
            "casustafel commands'",
        ] {
            assert!(!ran.out.contains(english), "{english:?} in {shell}");
        }
        if shell != "bash" {
            assert!(ran.out.contains("toont de leerlingen"), "{shell}");
        }
    }
}

//! The README says what the program does.

use casustafel::keys::{Action, Place, standard};
use casustafel::text::keys::{action, keys_name};

const README: &str = include_str!("../../../README.md");

/// The ten keys to start with, and the screen on which each works.
const FIRST: [(Action, Place); 10] = [
    (Action::Down, Place::List),
    (Action::Open, Place::List),
    (Action::Back, Place::Case),
    (Action::Search, Place::List),
    (Action::StatusAttention, Place::List),
    (Action::SetCasusregisseur, Place::List),
    (Action::AddAgreement, Place::List),
    (Action::AddNote, Place::List),
    (Action::Undo, Place::List),
    (Action::Help, Place::List),
];

#[test]
fn the_ten_keys_to_start_with_are_those_of_the_registry() {
    let keymap = standard();
    let mut table = String::from("| toets | doet |\n|---|---|\n");
    for (one, place) in FIRST {
        let keys = keymap.keys_for(one, place);
        table.push_str(&format!("| `{}` | {} |\n", keys_name(&keys[0]), action(one).long));
    }
    let written = README
        .split("<!-- toetsen:begin -->\n")
        .nth(1)
        .and_then(|rest| rest.split("<!-- toetsen:eind -->").next());
    assert_eq!(written, Some(table.as_str()), "the table should be:\n{table}");
}

#[test]
fn every_command_in_the_readme_is_one_that_we_understand() {
    use clap::Parser as _;
    let commands = README.lines().filter(|line| line.starts_with("casustafel"));
    let mut count = 0;
    for line in commands {
        let words = super::help::as_a_shell_splits(line.split(" #").next().unwrap());
        assert!(casustafel::cli::args::Args::try_parse_from(words).is_ok(), "{line}");
        count += 1;
    }
    assert!(count >= 8);
}

#[test]
fn the_readme_says_that_data_stay_here_and_are_not_encrypted() {
    for said in ["nog niet versleuteld", "geen verbinding met internet"] {
        assert!(README.contains(said), "{said}");
    }
}

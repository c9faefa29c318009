//! `completions`: the script with which a shell completes our commands.

use clap::Command;
use clap_complete::Shell as Known;

use super::args::Shell;
use super::output::{Done, Ended, Output};
use crate::text::cli::help;

/// Prints the script for this shell.
pub fn run(shell: Shell, mut command: Command, output: &mut Output) -> Ended {
    let mut script = Vec::new();
    clap_complete::generate(known(shell), &mut command, "casustafel", &mut script);
    output.data(&in_dutch(&String::from_utf8_lossy(&script)))?;
    Ok(Done::Whole)
}

fn known(shell: Shell) -> Known {
    match shell {
        Shell::Bash => Known::Bash,
        Shell::Zsh => Known::Zsh,
        Shell::Fish => Known::Fish,
        Shell::PowerShell => Known::PowerShell,
    }
}

/// zsh shows a heading above the commands; clap_complete has only an English one.
fn in_dutch(script: &str) -> String {
    script.replace(" commands' commands", &format!(" {}' commands", help::heading::COMMANDS.to_lowercase()))
}

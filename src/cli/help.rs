//! The layout of `--help`: from the definitions in `args` and the wording in `text::cli::help`.
//!
//! clap's own help has English headings that cannot all be changed, so we draw the page ourselves
//! and give it to clap to show.

use clap::{Arg, Command};

use crate::text::cli::help::{self, heading};

/// The command tree with our own help page on every command.
pub fn with_pages(mut command: Command) -> Command {
    command.build();
    dress(command, "")
}

fn dress(command: Command, path: &str) -> Command {
    let names: Vec<String> = command.get_subcommands().map(|sub| sub.get_name().to_owned()).collect();
    let page = render(&command, path);
    let command = command.override_help(page);
    names.into_iter().fold(command, |command, name| {
        let path = join(path, &name);
        command.mut_subcommand(name, |sub| dress(sub, &path))
    })
}

/// The words of a command after `casustafel`.
pub fn join(path: &str, word: &str) -> String {
    if path.is_empty() { word.to_owned() } else { format!("{path} {word}") }
}

/// The lines of a terminal that a page may take; the prompt needs one more.
const SCREEN: usize = 23;

/// Its columns.
const WIDTH: usize = 78;

fn render(command: &Command, path: &str) -> String {
    let Some(words) = help::page(path) else { return String::new() };
    let written = |text: &str| text.lines().map(str::to_owned).collect::<Vec<_>>();
    let sections = [
        (heading::USAGE, written(words.usage)),
        (heading::COMMANDS, commands(command)),
        (heading::VALUES, values(command)),
        (heading::OPTIONS, options(command)),
        (heading::EXAMPLE, written(words.example)),
    ];
    let sections: Vec<_> = sections.into_iter().filter(|(_, lines)| !lines.is_empty()).collect();
    let height: usize = sections.iter().map(|(_, lines)| lines.len() + 2).sum();
    let space = if words.purpose.lines().count() + height <= SCREEN { "\n" } else { "" };
    let mut page = format!("{}\n", words.purpose);
    for (heading, lines) in sections {
        // Where every line counts, one example stands behind its heading.
        if let ([line], "", heading::EXAMPLE) = (lines.as_slice(), space, heading)
            && heading.len() + line.chars().count() < WIDTH
        {
            page.push_str(&format!("{heading}  {line}\n"));
            continue;
        }
        page.push_str(&format!("{space}{heading}\n"));
        page.extend(lines.iter().map(|line| format!("  {line}\n")));
    }
    page
}

fn commands(command: &Command) -> Vec<String> {
    let shown = command.get_subcommands().filter(|sub| sub.get_name() != "help");
    two_columns(shown.map(|sub| (sub.get_name().to_owned(), text(sub.get_about()))).collect())
}

fn values(command: &Command) -> Vec<String> {
    two_columns(command.get_positionals().map(|arg| (value_name(arg), text(arg.get_help()))).collect())
}

fn options(command: &Command) -> Vec<String> {
    let mut shown: Vec<&Arg> =
        command.get_arguments().filter(|arg| !arg.is_positional() && !arg.is_hide_set()).collect();
    shown.sort_by_key(|arg| (arg.get_short().is_some(), arg.is_global_set()));
    two_columns(shown.into_iter().map(|arg| (flags(arg), text(arg.get_help()))).collect())
}

fn flags(arg: &Arg) -> String {
    let short = arg.get_short().map(|letter| format!("-{letter}, ")).unwrap_or_default();
    let long = arg.get_long().map(|name| format!("--{name}")).unwrap_or_default();
    let value = if arg.get_action().takes_values() { format!(" {}", value_name(arg)) } else { String::new() };
    format!("{short}{long}{value}")
}

/// The value's name as in the help: `BESTAND`.
pub fn value_name(arg: &Arg) -> String {
    let names = arg.get_value_names().unwrap_or_default();
    names.iter().map(ToString::to_string).collect::<Vec<_>>().join(" ")
}

fn two_columns(rows: Vec<(String, String)>) -> Vec<String> {
    let width = rows.iter().map(|(left, _)| left.chars().count()).max().unwrap_or(0);
    rows.into_iter().map(|(left, right)| format!("{left:width$}   {right}")).collect()
}

fn text(words: Option<&clap::builder::StyledStr>) -> String {
    words.map(ToString::to_string).unwrap_or_default()
}

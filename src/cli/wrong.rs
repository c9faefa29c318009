//! clap's refusals, turned into our own sentences: by kind and context, never by clap's text.

use std::error::Error as _;

use clap::error::{ContextKind, ContextValue, Error, ErrorKind};

use crate::text::cli::usage::{self, Wrong};

/// The sentence for a command line that clap refused, and where its help is.
pub fn sentence(error: &Error, path: &str) -> String {
    format!("{}\n{}", usage::wrong(&translate(error)), usage::see_help(path))
}

fn translate(error: &Error) -> Wrong {
    match error.kind() {
        ErrorKind::UnknownArgument => Wrong::UnknownOption {
            given: one(error, ContextKind::InvalidArg),
            meant: nearest(error, ContextKind::SuggestedArg),
        },
        ErrorKind::InvalidSubcommand => Wrong::UnknownCommand {
            given: one(error, ContextKind::InvalidSubcommand),
            meant: nearest(error, ContextKind::SuggestedSubcommand),
        },
        ErrorKind::InvalidValue => invalid_value(error),
        ErrorKind::ValueValidation => Wrong::BadValue {
            option: option(error),
            given: one(error, ContextKind::InvalidValue),
            why: error.source().map(ToString::to_string).unwrap_or_default(),
        },
        ErrorKind::NoEquals | ErrorKind::TooFewValues => {
            Wrong::NoValue { option: option(error), choices: Vec::new() }
        }
        ErrorKind::TooManyValues | ErrorKind::WrongNumberOfValues => {
            Wrong::ValueNotWanted { option: option(error) }
        }
        ErrorKind::ArgumentConflict => conflict(error),
        ErrorKind::MissingRequiredArgument => {
            let names = many(error, ContextKind::InvalidArg);
            Wrong::Missing { names: names.iter().map(|name| plain(name)).collect() }
        }
        ErrorKind::MissingSubcommand | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            let mut choices = many(error, ContextKind::ValidSubcommand);
            choices.retain(|name| name != "help");
            Wrong::MissingCommand { choices }
        }
        ErrorKind::InvalidUtf8 => Wrong::NotText,
        _ => Wrong::NotUnderstood,
    }
}

fn invalid_value(error: &Error) -> Wrong {
    let given = one(error, ContextKind::InvalidValue);
    let choices = many(error, ContextKind::ValidValue);
    if given.is_empty() {
        return Wrong::NoValue { option: option(error), choices };
    }
    let meant = nearest(error, ContextKind::SuggestedValue);
    Wrong::UnknownValue { option: option(error), given, choices, meant }
}

fn conflict(error: &Error) -> Wrong {
    let one = option(error);
    let others: Vec<String> = many(error, ContextKind::PriorArg).iter().map(|name| plain(name)).collect();
    if others.is_empty() || others.contains(&one) {
        return Wrong::Twice { option: one };
    }
    Wrong::Conflict { one, others }
}

/// The option that the error is about, as in the help: `--store MAP`.
fn option(error: &Error) -> String {
    plain(&one(error, ContextKind::InvalidArg))
}

/// clap writes `--store <MAP>` and `<FILTER>...`; our help has no brackets.
fn plain(name: &str) -> String {
    name.trim_end_matches("...").replace(['<', '>', '[', ']'], "")
}

fn one(error: &Error, kind: ContextKind) -> String {
    many(error, kind).into_iter().next().unwrap_or_default()
}

/// clap names several candidates, the likeliest last.
fn nearest(error: &Error, kind: ContextKind) -> Option<String> {
    many(error, kind).pop()
}

fn many(error: &Error, kind: ContextKind) -> Vec<String> {
    match error.get(kind) {
        Some(ContextValue::String(text)) => vec![text.clone()],
        Some(ContextValue::Strings(texts)) => texts.clone(),
        Some(ContextValue::StyledStr(text)) => vec![text.to_string()],
        Some(ContextValue::StyledStrs(texts)) => texts.iter().map(ToString::to_string).collect(),
        Some(ContextValue::Number(number)) => vec![number.to_string()],
        _ => Vec::new(),
    }
}

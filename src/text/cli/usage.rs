//! Sentences for a command line that cannot be understood. Each says what is wrong and the way on.

use crate::text::counts;

/// What is wrong with a command line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Wrong {
    /// An option that does not exist.
    UnknownOption {
        /// As typed.
        given: String,
        /// The nearest name that does exist.
        meant: Option<String>,
    },
    /// A command that does not exist.
    UnknownCommand {
        /// As typed.
        given: String,
        /// The nearest name that does exist.
        meant: Option<String>,
    },
    /// A value that is not one of a few.
    UnknownValue {
        /// The option or value, as in the help.
        option: String,
        /// As typed.
        given: String,
        /// All that can be chosen.
        choices: Vec<String>,
        /// The nearest of these.
        meant: Option<String>,
    },
    /// An option at the end of the line, without its value.
    NoValue {
        /// The option, as in the help.
        option: String,
        /// All that can be chosen; empty when anything goes.
        choices: Vec<String>,
    },
    /// A value that cannot be read.
    BadValue {
        /// The option, as in the help.
        option: String,
        /// As typed.
        given: String,
        /// A Dutch clause: what would be right.
        why: String,
    },
    /// A value behind an option that takes none.
    ValueNotWanted {
        /// The option, as in the help.
        option: String,
    },
    /// Something that must be there is not.
    Missing {
        /// Names as in the help.
        names: Vec<String>,
    },
    /// A command that needs a second word.
    MissingCommand {
        /// The words that can follow.
        choices: Vec<String>,
    },
    /// Two options that exclude each other.
    Conflict {
        /// One of them.
        one: String,
        /// The others.
        others: Vec<String>,
    },
    /// An option that stands there twice.
    Twice {
        /// The option, as in the help.
        option: String,
    },
    /// A value that is not text in this system's encoding.
    NotText,
    /// Anything else.
    NotUnderstood,
}

/// Says what is wrong, in one or two lines, without the pointer to the help.
pub fn wrong(wrong: &Wrong) -> String {
    match wrong {
        Wrong::UnknownOption { given, meant } if given.starts_with('-') => {
            format!("De optie '{given}' bestaat niet.{}", did_you_mean(meant.as_deref()))
        }
        Wrong::UnknownOption { given, meant } => {
            format!("'{given}' is hier te veel.{}", did_you_mean(meant.as_deref()))
        }
        Wrong::UnknownCommand { given, meant } => {
            format!("De opdracht '{given}' bestaat niet.{}", did_you_mean(meant.as_deref()))
        }
        Wrong::UnknownValue { option, given, choices, meant } => format!(
            "'{given}' kan niet bij {option}.{} Kies uit: {}.",
            did_you_mean(meant.as_deref()),
            choices.join(", ")
        ),
        Wrong::NoValue { option, choices } if choices.is_empty() => {
            format!("Achter {option} hoort nog iets te staan.")
        }
        Wrong::NoValue { option, choices } => {
            format!("Achter {option} hoort nog iets te staan. Kies uit: {}.", choices.join(", "))
        }
        Wrong::BadValue { option, given, why } => format!("'{given}' kan niet bij {option}: {why}"),
        Wrong::ValueNotWanted { option } => format!("Achter {option} hoort niets te staan."),
        Wrong::Missing { names } => format!("Er ontbreekt nog iets: {}.", names.join(" en ")),
        Wrong::MissingCommand { choices } => {
            format!("Er ontbreekt nog een woord. Kies uit: {}.", choices.join(", "))
        }
        Wrong::Conflict { one, others } => {
            format!("{one} en {} kunnen niet samen. Kies er één.", others.join(" en "))
        }
        Wrong::Twice { option } => format!("{option} staat er twee keer. Eén keer is genoeg."),
        Wrong::NotText => {
            "Een van de woorden heeft tekens die niet te lezen zijn. Typ het woord opnieuw.".into()
        }
        Wrong::NotUnderstood => "Deze opdracht is niet te begrijpen.".into(),
    }
}

/// Where more can be read: the help of the command that was tried.
pub fn see_help(path: &str) -> String {
    let space = if path.is_empty() { "" } else { " " };
    format!("Uitleg: casustafel{space}{path} --help")
}

/// ` Bedoelde u '…'?`, or nothing.
pub fn did_you_mean(meant: Option<&str>) -> String {
    meant.map(|name| format!(" Bedoelde u '{name}'?")).unwrap_or_default()
}

/// Why a date behind `--today` cannot be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BadDay {
    /// It has not the form of a date.
    Form,
    /// It has the form, but the calendar has no such day.
    NoSuchDay,
    /// A year far from ours.
    Year,
}

/// What would be right behind `--today`.
pub fn bad_day(problem: BadDay) -> &'static str {
    match problem {
        BadDay::Form => "schrijf een datum als 2027-03-15 of 15-3-2027.",
        BadDay::NoSuchDay => "die dag bestaat niet. Kijk de dag en de maand na.",
        BadDay::Year => "kies een jaar van 2000 tot en met 2100.",
    }
}

/// What would be right behind `--pupils`.
pub const BAD_PUPILS: &str = "geef een heel getal van 1 tot en met 300000, zonder punt.";

/// What would be right behind `--skin`.
pub fn bad_skin(names: &[&str]) -> String {
    format!("kies uit {}.", names.join(", "))
}

/// What would be right where a name is empty.
pub const EMPTY_NAME: &str = "vul hier iets in.";

/// A keymap file has faults; what is good in it counts.
pub fn keymap_with_problems(count: usize, file: &str) -> String {
    let faults = counts::of(count, "fout", "fouten");
    format!(
        "Uw toetsenbestand heeft {faults}; de rest ervan geldt. Bekijk ze met: casustafel keys check {file}"
    )
}

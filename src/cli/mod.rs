//! The command line: reads what was typed, does it, says how the process ends.
//!
//! Exit codes: 0 done, 1 refused or failed, 2 wrong usage, 3 done but rows were left out.
//! [`run`] takes its surroundings as values, so that tests need no process.

pub mod args;
mod beamer;
mod completions;
mod demo;
pub mod desk;
mod export;
mod files;
mod help;
mod import;
mod init;
mod keys;
pub mod list;
pub mod log;
mod open;
pub mod output;
mod school_year;
pub mod show;
pub mod telling;
mod wrong;
mod year_args;

use std::ffi::OsString;
use std::io::{self, IsTerminal as _, Write as _};
use std::path::PathBuf;
use std::process::ExitCode;
use std::time::{Duration, Instant};

use chrono::{DateTime, NaiveDate, Utc};
use clap::error::ErrorKind;
use clap::{CommandFactory, FromArgMatches};

use args::{Args, Command, Demo, Document, Keys};
use desk::Desk;
use output::{Done, Ended, Output, Stop};
use telling::{Data, Telling};

use crate::platform;
use crate::store::{checkpoint, place};
use crate::terminal::{Face, guard, signals};
use crate::text;

/// What a command may know of the machine.
#[derive(Debug, Clone)]
pub struct Surroundings {
    /// The moment, for what is recorded.
    pub now: DateTime<Utc>,
    /// The calendar day of that moment, unless `--today` says otherwise.
    pub today: NaiveDate,
    /// `CASUSTAFEL_STORE`, if it is set and not empty.
    pub store: Option<PathBuf>,
    /// Whether the program is drawn, or printed line by line: `CASUSTAFEL_LEZEN`.
    pub face: Face,
    /// The folder of this user where is kept how far each store had come.
    pub marks: Option<PathBuf>,
}

/// Runs the command line of this process and says how the process ends.
pub fn main() -> ExitCode {
    let expected = || checkpoint::panic_is_expected() || crate::import::panic_is_expected();
    guard::on_panic(text::terminal::PANICKED, expected);
    // Where the system refuses this, a limit on files ends the process as it always did.
    drop(signals::outlive_file_limit());
    let words: Vec<OsString> = std::env::args_os().collect();
    // Not locked: while the program runs in the terminal, another thread may have to give that back.
    let (mut data, mut messages) = (io::BufWriter::new(io::stdout()), io::stderr());
    let elapsed = elapsed();
    let mut output = Output::new(&mut data, &mut messages);
    if let Some(where_data_goes) = told_on_a_terminal() {
        output = output.telling(Telling::new(&elapsed, where_data_goes));
    }
    let code = run(&words, &surroundings(), &mut output);
    if code != 0 && platform::has_own_console() {
        // Started by a double click: what went wrong would go away with the window.
        let _ = write!(messages, "\n{}", text::cli::CLOSE_WINDOW);
        let _ = io::stdin().read_line(&mut String::new());
    }
    ExitCode::from(code)
}

/// The time since this was called, for saying how long something still takes.
#[allow(clippy::disallowed_methods, reason = "the edge: from here on the clock is a value")]
fn elapsed() -> impl Fn() -> Duration {
    let start = Instant::now();
    move || start.elapsed()
}

/// Whether somebody sees on a terminal how far a command is. Beside a pipe nothing is said: what reads it, as `less`, has
/// the same window.
fn told_on_a_terminal() -> Option<Data> {
    if !io::stderr().is_terminal() {
        return None;
    }
    if io::stdout().is_terminal() {
        return Some(Data::SameTerminal);
    }
    #[cfg(unix)]
    let file = std::os::fd::AsFd::as_fd(&io::stdout()).try_clone_to_owned().map(std::fs::File::from);
    #[cfg(windows)]
    let file = std::os::windows::io::AsHandle::as_handle(&io::stdout())
        .try_clone_to_owned()
        .map(std::fs::File::from);
    let about = file.and_then(|file| file.metadata());
    about.is_ok_and(|about| about.is_file()).then_some(Data::Elsewhere)
}

/// The one place of the command line that looks at the clock and the environment.
#[allow(clippy::disallowed_methods, reason = "the edge: from here on the clock is a value")]
fn surroundings() -> Surroundings {
    let now = text::dates::moment(std::time::SystemTime::now());
    let today = text::dates::day_of(now);
    let store = std::env::var_os("CASUSTAFEL_STORE").filter(|value| !value.is_empty()).map(PathBuf::from);
    let reads = std::env::var_os("CASUSTAFEL_LEZEN").is_some_and(|value| !value.is_empty() && value != "0");
    let face = if reads { Face::Lines } else { Face::Frames };
    Surroundings { now, today, store, face, marks: place::marks_dir() }
}

/// Runs one command line, `words` starting with the program's name, and gives the exit code.
pub fn run(words: &[OsString], around: &Surroundings, output: &mut Output) -> u8 {
    let ended = perform(words, around, output).and_then(|done| output.flush().map(|()| done));
    match ended {
        Ok(Done::Whole) | Err(Stop::NobodyReads) => 0,
        Ok(Done::RowsLeftOut) => 3,
        Err(Stop::Refused(sentence)) => {
            let _ = output.flush();
            output.message(&sentence);
            1
        }
        Err(Stop::Usage(sentence)) => {
            let _ = output.flush();
            output.message(&sentence);
            2
        }
    }
}

fn perform(words: &[OsString], around: &Surroundings, output: &mut Output) -> Ended {
    let words = filter_behind_dashes(words);
    let parsed = help::with_pages(Args::command())
        .try_get_matches_from(&words)
        .and_then(|matches| Args::from_arg_matches(&matches));
    match parsed {
        Ok(args) => dispatch(args, around, output),
        Err(error) if matches!(error.kind(), ErrorKind::DisplayHelp | ErrorKind::DisplayVersion) => {
            output.data(&error.render().to_string())?;
            Ok(Done::Whole)
        }
        Err(error) => Err(Stop::Usage(wrong::sentence(&error, &command_path(&words)))),
    }
}

fn dispatch(args: Args, around: &Surroundings, output: &mut Output) -> Ended {
    let globals = &args.globals;
    keys::check_name(globals.keymap.as_deref())?;
    let today = desk::today(globals, around);
    if args.command.as_ref().is_some_and(Command::is_for_programs) {
        output.tells_nothing();
    }
    let open = |output: &mut Output| Desk::open(&desk::folder(globals, around)?, around, output);
    match args.command {
        None => open::store(globals, around, output),
        Some(Command::Init(asked)) => {
            init::run(&desk::folder(globals, around)?, &asked, today, around, output)
        }
        Some(Command::Demo(Demo { into: Some(dir), pupils, .. })) => {
            demo::into(&dir, pupils, today, around, output)
        }
        Some(Command::Demo(Demo { into: None, pupils, read })) => {
            open::demo(pupils, read, globals, around, output)
        }
        Some(Command::Beamer(asked)) => beamer::open(&asked, globals),
        Some(Command::Import(asked)) => import::run(open(output)?, &asked, today, around, output),
        Some(Command::SchoolYear(asked)) => school_year::run(open(output)?, &asked, today, around, output),
        Some(Command::List(asked)) => list::run(&open(output)?, &asked, today, output),
        Some(Command::Show { pupil }) => show::run(&open(output)?, &pupil, today, output),
        Some(Command::Export { document: Document::Minutes(asked) }) => {
            export::run(&open(output)?, &asked, today, output)
        }
        Some(Command::Log { json }) => log::run(&open(output)?, json, today, output),
        Some(Command::Keys { action: Keys::Check { file } }) => keys::check(&file, output),
        Some(Command::Keys { action: Keys::Print }) => keys::print(globals.keymap.as_deref(), output),
        Some(Command::Completions { shell }) => {
            completions::run(shell, help::with_pages(Args::command()), output)
        }
        Some(Command::Help { topic }) => explain(&topic, around, output),
    }
}

/// `casustafel help list` is `casustafel list --help`.
fn explain(topic: &[String], around: &Surroundings, output: &mut Output) -> Ended {
    let words = std::iter::once("casustafel").chain(topic.iter().map(String::as_str)).chain(["--help"]);
    perform(&words.map(OsString::from).collect::<Vec<_>>(), around, output)
}

/// The words of `words` that name a command: `export minutes`.
fn command_path(words: &[OsString]) -> String {
    let root = Args::command();
    let mut at = &root;
    let mut path = String::new();
    for word in words.iter().skip(1).filter_map(|word| word.to_str()) {
        if let Some(sub) = at.find_subcommand(word) {
            path = help::join(&path, word);
            at = sub;
        }
    }
    path
}

/// A filter may begin with `-` ("not"), which looks like an option. Such words of `list` are moved
/// behind `--`, where clap takes them as they are. Our one-letter options are shorter than that.
fn filter_behind_dashes(words: &[OsString]) -> Vec<OsString> {
    let is_list = words.iter().skip(1).any(|word| word == "list");
    if !is_list || words.iter().any(|word| word == "--") {
        return words.to_vec();
    }
    let negated = |word: &&OsString| {
        let text = word.to_string_lossy();
        text.len() > 2 && text.starts_with('-') && !text.starts_with("--")
    };
    let (filter, rest): (Vec<&OsString>, Vec<&OsString>) = words.iter().partition(negated);
    let dashes = OsString::from("--");
    let all = rest
        .into_iter()
        .chain(std::iter::once(&dashes).filter(|_| !filter.is_empty()))
        .chain(filter.iter().copied());
    all.cloned().collect()
}

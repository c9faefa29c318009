//! What can be typed behind `casustafel`. Wording comes from `text::cli::help`.

use std::path::PathBuf;

use chrono::{Datelike, NaiveDate};
use clap::{ArgAction, Args as ClapArgs, Parser, Subcommand, ValueEnum};

use super::beamer::Beamer;
use super::year_args::SchoolYear;
use crate::domain::clean::line;
use crate::import::cells::{DateOrder, NameOrder};
use crate::import::choices;
use crate::import::way::Way;
use crate::text::cli::help::{self, command, option, value};
use crate::text::cli::usage::{self, BadDay};
use crate::view::skin::Skin;

/// The largest generated region.
const MOST_PUPILS: u32 = 300_000;

/// The whole command line.
#[derive(Debug, Parser)]
#[command(
    name = "casustafel",
    about = help::PROGRAM,
    long_about = None,
    version,
    disable_help_flag = true,
    disable_help_subcommand = true,
    disable_version_flag = true,
    subcommand_value_name = value::COMMAND
)]
pub struct Args {
    /// Options that go with every command.
    #[command(flatten)]
    pub globals: Globals,
    /// What to do; nothing opens the program.
    #[command(subcommand)]
    pub command: Option<Command>,
}

/// Options that go with every command.
#[derive(Debug, Clone, ClapArgs)]
pub struct Globals {
    /// The store; else `CASUSTAFEL_STORE`, else the platform's folder.
    #[arg(long, global = true, value_name = value::FOLDER, help = option::STORE)]
    pub store: Option<PathBuf>,
    /// Pretend that today is this day.
    #[arg(long, global = true, value_name = value::DATE, help = option::TODAY, value_parser = day)]
    pub today: Option<NaiveDate>,
    /// A keymap: a name or a file.
    #[arg(long, global = true, value_name = value::NAME, help = option::KEYMAP)]
    pub keymap: Option<String>,
    /// A skin by name.
    #[arg(long, global = true, value_name = value::NAME, help = option::SKIN, value_parser = skin)]
    pub skin: Option<Skin>,
    #[arg(short = 'h', long, global = true, action = ArgAction::Help, help = option::HELP)]
    help: Option<bool>,
    /// Line by line, for who listens or feels.
    #[arg(long = "lezen", help = option::READ, hide = true)]
    pub read: bool,
    #[arg(short = 'V', long, action = ArgAction::Version, help = option::VERSION)]
    version: Option<bool>,
}

/// The commands.
#[derive(Debug, Clone, Subcommand)]
pub enum Command {
    /// Makes a store.
    #[command(about = command::INIT, long_about = None)]
    Init(Init),
    /// The demo region.
    #[command(about = command::DEMO, long_about = None)]
    Demo(Demo),
    /// The second window.
    #[command(about = command::BEAMER, long_about = None)]
    Beamer(Beamer),
    /// Reads a school's list.
    #[command(about = command::IMPORT, long_about = None)]
    Import(Import),
    /// Brings a school to the new school year.
    #[command(name = "schoolyear", about = command::SCHOOL_YEAR, long_about = None)]
    SchoolYear(SchoolYear),
    /// Lists pupils.
    #[command(about = command::LIST, long_about = None)]
    List(List),
    /// Shows one case.
    #[command(about = command::SHOW, long_about = None)]
    Show {
        /// A number or the words of a name.
        #[arg(value_name = value::PUPIL, help = option::PUPIL, required = true, value_parser = filled)]
        pupil: Vec<String>,
    },
    /// Makes documents.
    #[command(about = command::EXPORT, long_about = None, arg_required_else_help = false)]
    Export {
        /// Which document.
        #[command(subcommand)]
        document: Document,
    },
    /// Shows every event.
    #[command(about = command::LOG, long_about = None)]
    Log {
        /// As JSON Lines.
        #[arg(long, help = option::JSON)]
        json: bool,
    },
    /// Checks or prints keymaps.
    #[command(about = command::KEYS, long_about = None, arg_required_else_help = false)]
    Keys {
        /// Which of the two.
        #[command(subcommand)]
        action: Keys,
    },
    /// Prints a completion script.
    #[command(about = command::COMPLETIONS, long_about = None)]
    Completions {
        /// For which shell.
        #[arg(value_name = value::SHELL, help = option::SHELL)]
        shell: Shell,
    },
    /// Explains a command.
    #[command(about = command::HELP, long_about = None)]
    Help {
        /// The words of the command.
        #[arg(value_name = value::COMMAND, help = option::TOPIC)]
        topic: Vec<String>,
    },
}

impl Command {
    /// What it puts out is for other programs.
    pub fn is_for_programs(&self) -> bool {
        match self {
            Self::Import(asked) => asked.json,
            Self::List(asked) => asked.json,
            Self::Log { json } => *json,
            Self::Export { document: Document::Minutes(asked) } => asked.format == MinutesFormat::Json,
            Self::Init(_)
            | Self::Demo(_)
            | Self::Beamer(_)
            | Self::SchoolYear(_)
            | Self::Show { .. }
            | Self::Keys { .. }
            | Self::Completions { .. }
            | Self::Help { .. } => false,
        }
    }
}

/// `init`: who the first user is.
#[derive(Debug, Clone, ClapArgs)]
pub struct Init {
    /// Name.
    #[arg(long, value_name = value::NAME, help = option::NAME, value_parser = filled)]
    pub name: String,
    /// Function.
    #[arg(long, value_name = value::FUNCTION, help = option::FUNCTION, value_parser = filled)]
    pub function: Option<String>,
    /// Party.
    #[arg(long, value_name = value::PARTY, help = option::PARTY, value_parser = filled)]
    pub party: Option<String>,
}

/// `demo`: which region, and whether it stays.
#[derive(Debug, Clone, ClapArgs)]
pub struct Demo {
    /// A generated region of so many pupils.
    #[arg(long, value_name = value::COUNT, help = option::PUPILS, value_parser = pupils,
          allow_negative_numbers = true)]
    pub pupils: Option<u32>,
    /// Keep it in this folder.
    #[arg(long, value_name = value::FOLDER, help = option::INTO)]
    pub into: Option<PathBuf>,
    /// Line by line, for who listens or feels.
    #[arg(long = "lezen", help = option::READ)]
    pub read: bool,
}

/// `import`: a school's list.
#[derive(Debug, Clone, ClapArgs)]
pub struct Import {
    /// The file.
    #[arg(value_name = value::FILE, help = option::LIST_FILE)]
    pub file: PathBuf,
    /// The school of rows that name none.
    #[arg(long, value_name = value::NAME, help = option::SCHOOL, value_parser = filled)]
    pub school: Option<String>,
    /// How its list is read.
    #[command(flatten)]
    pub read: HowRead,
    /// Plan only.
    #[arg(long, help = option::DRY_RUN)]
    pub dry_run: bool,
    /// The plan as JSON.
    #[arg(long, help = option::JSON)]
    pub json: bool,
}

/// How a school's list is read: the same for each command that takes one.
#[derive(Debug, Clone, Default, ClapArgs)]
pub struct HowRead {
    /// The sheet of a workbook.
    #[arg(long, value_name = value::NAME, help = option::SHEET, value_parser = filled)]
    pub sheet: Option<String>,
    /// The file with the password of a workbook. Not the password itself: everybody on the machine can see a command line.
    #[arg(long, value_name = value::FILE, help = option::PASSWORD_FILE)]
    pub password_file: Option<PathBuf>,
    /// In what order dates or names stand; one of each.
    #[arg(long, value_name = value::ORDER, help = option::ORDER, hide_possible_values = true)]
    pub order: Vec<Order>,
    /// What a column is: `HEADING=FIELD`, or nothing behind the sign to leave it out.
    #[arg(long, value_name = value::COLUMN, help = option::COLUMN)]
    pub column: Vec<String>,
    /// What happens to rows, columns and sheets that are hidden.
    #[arg(long, value_name = value::HIDDEN, help = option::HIDDEN, hide_possible_values = true)]
    pub hidden: Option<Hidden>,
    /// What happens to mentors whom the network does not know.
    #[arg(long, value_name = value::MENTORS, help = option::MENTORS, hide_possible_values = true)]
    pub mentors: Option<Mentors>,
    /// Somebody looked at what was taken and may be wrong.
    #[arg(long, help = option::CHECKED)]
    pub checked: bool,
}

/// `import --order`: the codes of [`Way`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Order {
    /// 3/4/2009 is 3 April.
    DayFirst,
    /// It is 4 March.
    MonthFirst,
    /// Sanne van der Meulen.
    GivenFirst,
    /// Meulen van der Sanne.
    FamilyFirst,
}

impl From<Order> for Way {
    fn from(order: Order) -> Self {
        match order {
            Order::DayFirst => Self::Dates(DateOrder::DayFirst),
            Order::MonthFirst => Self::Dates(DateOrder::MonthFirst),
            Order::GivenFirst => Self::Names(NameOrder::GivenFirst),
            Order::FamilyFirst => Self::Names(NameOrder::FamilyFirst),
        }
    }
}

/// `import --hidden`
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Hidden {
    /// They stay out.
    Skip,
    /// They count as any other.
    Take,
}

impl From<Hidden> for choices::Hidden {
    fn from(hidden: Hidden) -> Self {
        match hidden {
            Hidden::Skip => Self::Skip,
            Hidden::Take => Self::Take,
        }
    }
}

/// `import --mentors`
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Mentors {
    /// They come into the network.
    Add,
    /// Their pupils come in without.
    Skip,
}

impl From<Mentors> for choices::Mentors {
    fn from(mentors: Mentors) -> Self {
        if mentors == Mentors::Add { Self::Add } else { Self::Skip }
    }
}

/// `list`: which pupils, in what form.
#[derive(Debug, Clone, ClapArgs)]
pub struct List {
    /// Words of the filter.
    #[arg(value_name = value::FILTER, help = option::FILTER)]
    pub filter: Vec<String>,
    /// As JSON.
    #[arg(long, help = option::JSON)]
    pub json: bool,
    /// As CSV.
    #[arg(long, help = option::CSV, conflicts_with = "json")]
    pub csv: bool,
    /// To where; a shell may write a stream in another encoding.
    #[arg(long, value_name = value::FILE, help = option::OUT)]
    pub out: Option<PathBuf>,
}

/// What `export` can make.
#[derive(Debug, Clone, Subcommand)]
pub enum Document {
    /// The minutes of a meeting.
    #[command(about = command::MINUTES, long_about = None)]
    Minutes(Minutes),
}

/// `export minutes`: of which meeting, in what form, to where.
#[derive(Debug, Clone, ClapArgs)]
pub struct Minutes {
    /// `O-003`, or `latest`: the last closed meeting.
    #[arg(long, value_name = value::NUMBER, help = option::MEETING, default_value = "latest",
          hide_default_value = true, value_parser = filled)]
    pub meeting: String,
    /// The form.
    #[arg(long, value_name = value::FORMAT, help = option::FORMAT, default_value = "md",
          hide_default_value = true)]
    pub format: MinutesFormat,
    /// A file; else standard output.
    #[arg(long, value_name = value::FILE, help = option::OUT)]
    pub out: Option<PathBuf>,
}

/// The forms of the minutes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum MinutesFormat {
    /// Markdown.
    Md,
    /// JSON.
    Json,
}

/// What `keys` can do.
#[derive(Debug, Clone, Subcommand)]
pub enum Keys {
    /// Checks a keymap file.
    #[command(about = command::KEYS_CHECK, long_about = None)]
    Check {
        /// The file.
        #[arg(value_name = value::FILE, help = option::KEY_FILE)]
        file: PathBuf,
    },
    /// Prints all keys.
    #[command(about = command::KEYS_PRINT, long_about = None)]
    Print,
}

/// Shells that we can complete for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Shell {
    /// bash
    Bash,
    /// zsh
    Zsh,
    /// fish
    Fish,
    /// PowerShell
    #[value(name = "powershell")]
    PowerShell,
}

/// A day as `2027-03-15` or `15-3-2027` (also with slashes).
pub fn day(text: &str) -> Result<NaiveDate, String> {
    read_day(text.trim()).map_err(|problem| usage::bad_day(problem).to_owned())
}

fn read_day(text: &str) -> Result<NaiveDate, BadDay> {
    let parts: Vec<&str> = text.split(['-', '/']).collect();
    let [first, month, last] = parts.as_slice() else { return Err(BadDay::Form) };
    let (year, day) = match (first.len(), last.len()) {
        (4, 1 | 2) => (first, last),
        (1 | 2, 4) => (last, first),
        _ => return Err(BadDay::Form),
    };
    let number = |part: &str| {
        let digits = part.len() <= 4 && !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
        if digits { part.parse::<u32>().ok() } else { None }
    };
    let (Some(year), Some(month), Some(day)) = (number(year), number(month), number(day)) else {
        return Err(BadDay::Form);
    };
    let year = i32::try_from(year).map_err(|_| BadDay::Year)?;
    let date = NaiveDate::from_ymd_opt(year, month, day).ok_or(BadDay::NoSuchDay)?;
    if (2000..=2100).contains(&date.year()) { Ok(date) } else { Err(BadDay::Year) }
}

fn pupils(text: &str) -> Result<u32, String> {
    let count = text.parse().ok().filter(|count| (1..=MOST_PUPILS).contains(count));
    count.ok_or_else(|| usage::BAD_PUPILS.to_owned())
}

fn skin(text: &str) -> Result<Skin, String> {
    Skin::by_name(text).ok_or_else(|| usage::bad_skin(&Skin::names().collect::<Vec<_>>()))
}

pub(super) fn filled(text: &str) -> Result<String, String> {
    let text = line(text);
    if text.is_empty() { Err(usage::EMPTY_NAME.to_owned()) } else { Ok(text) }
}

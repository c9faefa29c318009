//! What can be typed behind `casustafel schoolyear`.

use std::path::PathBuf;

use clap::{Args as ClapArgs, ValueEnum};

use super::args::{Hidden, Mentors, Order, filled};
use crate::text::cli::help::{option, value};

/// `schoolyear`: one school, with its new list or without.
#[derive(Debug, Clone, ClapArgs)]
pub struct SchoolYear {
    /// Which school.
    #[arg(long, value_name = value::NAME, help = option::OWN_SCHOOL, value_parser = filled)]
    pub school: String,
    /// Its new list.
    #[arg(long, value_name = value::FILE, help = option::NEW_LIST)]
    pub list: Option<PathBuf>,
    /// What became of a pupil whose exit has passed: `L-017=left`.
    #[arg(long, value_name = value::ANSWER, help = option::EXIT)]
    pub exit: Vec<String>,
    /// Whether leerjaren that no list gives go up.
    #[arg(long, value_name = value::LEVELS, help = option::LEVELS, hide_possible_values = true)]
    pub levels: Option<Levels>,
    /// The sheet of a workbook.
    #[arg(long, value_name = value::NAME, help = option::SHEET, value_parser = filled)]
    pub sheet: Option<String>,
    /// The file with the password of a workbook.
    #[arg(long, value_name = value::FILE, help = option::PASSWORD_FILE)]
    pub password_file: Option<PathBuf>,
    /// In what order dates or names stand.
    #[arg(long, value_name = value::ORDER, help = option::ORDER, hide_possible_values = true)]
    pub order: Vec<Order>,
    /// What a column is.
    #[arg(long, value_name = value::COLUMN, help = option::COLUMN)]
    pub column: Vec<String>,
    /// What happens to rows, columns and sheets that are hidden.
    #[arg(long, value_name = value::HIDDEN, help = option::HIDDEN, hide_possible_values = true)]
    pub hidden: Option<Hidden>,
    /// What happens to mentors whom the network does not know.
    #[arg(long, value_name = value::MENTORS, help = option::MENTORS, hide_possible_values = true)]
    pub mentors: Option<Mentors>,
    /// A preview only.
    #[arg(long, help = option::DRY_RUN)]
    pub dry_run: bool,
}

/// `schoolyear --levels`
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Levels {
    /// They go up by one.
    Raise,
    /// They stay.
    Keep,
}

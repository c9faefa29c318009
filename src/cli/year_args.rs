//! What can be typed behind `casustafel schoolyear`.

use std::path::PathBuf;

use clap::{Args as ClapArgs, ValueEnum};

use super::args::{HowRead, filled};
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
    /// How its list is read.
    #[command(flatten)]
    pub read: HowRead,
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

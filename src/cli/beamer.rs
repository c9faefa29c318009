//! `beamer`: the second window.

use clap::Args;

use super::args::Globals;
use super::output::{Done, Ended, Stop};
use crate::app::preferences::Skin;
use crate::beamer::{Address, Wires, run};
use crate::run::clock;
use crate::terminal::guard;
use crate::text;

/// What is asked of the second window.
#[derive(Debug, Clone, Args)]
pub struct Beamer {
    /// Where the program listens that opened this window itself.
    #[arg(long, hide = true)]
    at: Option<String>,
}

/// Shows what the program of this user sends, until the window is closed. Opens no store.
pub fn open(asked: &Beamer, globals: &Globals) -> Ended {
    let skin = globals.skin.or(guard::no_color().then_some(Skin::Mono)).unwrap_or_default();
    let folder = Address::folder();
    let at = asked.at.as_deref().map(|at| Address::known(&folder, at));
    let wanted = at.or_else(|| globals.store.as_ref().map(|store| Address::of_store(&folder, store)));
    let since = super::elapsed();
    let time = || text::dates::time(clock(None).now);
    run(Wires { folder, wanted }, skin, &time, &since)
        .map_err(|_| Stop::Refused(text::terminal::NO_TERMINAL.to_owned()))?;
    Ok(Done::Whole)
}

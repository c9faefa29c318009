//! The program itself: its keys, its skin, and what it opens.

use std::path::PathBuf;

use super::Surroundings;
use super::args::Globals;
use super::output::{Done, Ended, Output, Stop};
use super::{desk, keys};
use crate::run::{self, Place, Start};
use crate::terminal::guard;
use crate::text::cli::usage;
use crate::view::skin::Skin;

/// Opens the program on the store of this user.
pub fn store(globals: &Globals, around: &Surroundings, output: &mut Output) -> Ended {
    start(Place::Folder(desk::folder(globals, around)?), globals, around.marks.clone(), output)
}

/// Opens the demo region, generated with so many pupils if a number is given.
pub fn demo(pupils: Option<u32>, globals: &Globals, output: &mut Output) -> Ended {
    start(Place::Demo(pupils), globals, None, output)
}

fn start(place: Place, globals: &Globals, marks: Option<PathBuf>, output: &mut Output) -> Ended {
    let loaded = keys::named(globals.keymap.as_deref())?;
    let notice = (!loaded.problems.is_empty()).then(|| {
        usage::keymap_with_problems(loaded.problems.len(), globals.keymap.as_deref().unwrap_or_default())
    });
    let start =
        Start { place, keymap: loaded.keymap, skin: skin(globals), pretend: globals.today, notice, marks };
    if let Some(sentence) = run::run(start).map_err(Stop::Refused)? {
        output.message(&sentence);
    }
    Ok(Done::Whole)
}

/// The skin that was asked for; else mono where the user wants no colours, else standaard.
fn skin(globals: &Globals) -> Skin {
    globals.skin.unwrap_or(if guard::no_color() { Skin::Mono } else { Skin::Standaard })
}

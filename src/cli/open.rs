//! The program itself: its keys, its skin, and what it opens.

use super::Surroundings;
use super::args::Globals;
use super::output::{Done, Ended, Stop};
use super::{desk, keys};
use crate::run::{self, Opening, Place};
use crate::terminal::guard;
use crate::text::cli::usage;
use crate::view::skin::Skin;

/// Opens the program on the store of this user.
pub fn store(globals: &Globals, around: &Surroundings) -> Ended {
    start(Place::Folder(desk::folder(globals, around)?), globals)
}

/// Opens the demo region, generated with so many pupils if a number is given.
pub fn demo(pupils: Option<u32>, globals: &Globals) -> Ended {
    start(Place::Demo(pupils), globals)
}

fn start(place: Place, globals: &Globals) -> Ended {
    let loaded = keys::named(globals.keymap.as_deref())?;
    let notice = (!loaded.problems.is_empty()).then(|| {
        usage::keymap_with_problems(loaded.problems.len(), globals.keymap.as_deref().unwrap_or_default())
    });
    run::run(Opening { place, keymap: loaded.keymap, skin: skin(globals), pretend: globals.today, notice })
        .map(|()| Done::Whole)
        .map_err(Stop::Refused)
}

/// The skin that was asked for; else mono where the user wants no colours, else standaard.
fn skin(globals: &Globals) -> Skin {
    globals.skin.unwrap_or(if guard::no_color() { Skin::Mono } else { Skin::Standaard })
}

//! The program itself: its keys, its skin, and what it opens.

use std::path::PathBuf;

use super::Surroundings;
use super::args::Globals;
use super::output::{Done, Ended, Output, Stop};
use super::{desk, keys};
use crate::run::{self, Place, Start};
use crate::terminal::{Face, guard};
use crate::text;
use crate::text::cli::usage;
use crate::view::skin::Skin;

/// Opens the program on the store of this user.
pub fn store(globals: &Globals, around: &Surroundings, output: &mut Output) -> Ended {
    start(Place::Folder(desk::folder(globals, around)?), globals, around.marks.clone(), around.face, output)
}

/// Opens the demo region, generated with so many pupils if a number is given.
pub fn demo(
    pupils: Option<u32>,
    read: bool,
    globals: &Globals,
    around: &Surroundings,
    output: &mut Output,
) -> Ended {
    let usual = if read { Face::Lines } else { around.face };
    start(Place::Demo(pupils), globals, None, usual, output)
}

fn start(place: Place, globals: &Globals, marks: Option<PathBuf>, usual: Face, output: &mut Output) -> Ended {
    let loaded = keys::named(globals.keymap.as_deref())?;
    let notice = (!loaded.problems.is_empty()).then(|| {
        usage::keymap_with_problems(loaded.problems.len(), globals.keymap.as_deref().unwrap_or_default())
    });
    let face = if globals.read { Face::Lines } else { usual };
    let (keymap, skin, pretend) = (loaded.keymap, skin(globals), globals.today);
    let start = Start { place, keymap, skin, face, pretend, notice, marks };
    // Frames are gone with their screen; lines stay, and they are about pupils.
    let stays = face == Face::Lines && matches!(start.place, Place::Folder(_));
    let said = run::run(start).map_err(Stop::Refused)?;
    let stays = stays.then(|| text::spoken::STAYS.to_owned());
    said.into_iter().chain(stays).for_each(|sentence| output.message(&sentence));
    Ok(Done::Whole)
}

/// The skin that was asked for; else mono where the user wants no colours, else standaard.
fn skin(globals: &Globals) -> Skin {
    globals.skin.unwrap_or(if guard::no_color() { Skin::Mono } else { Skin::Standaard })
}

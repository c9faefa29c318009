//! The program itself: its keys, its skin, and what it opens.

use std::path::PathBuf;

use super::Surroundings;
use super::args::Globals;
use super::output::{Done, Ended, Output, Stop};
use super::{desk, keys};
use crate::app::preferences::Skin;
use crate::keys::built_in;
use crate::run::{self, Place, Start, preferences};
use crate::terminal::{Face, guard};
use crate::text;
use crate::text::cli::usage;

/// Opens the program on the store of this user.
pub fn store(globals: &Globals, around: &Surroundings, output: &mut Output) -> Ended {
    start(
        Place::Folder(desk::folder(globals, around)?),
        globals,
        around,
        around.marks.clone(),
        around.face,
        output,
    )
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
    start(Place::Demo(pupils), globals, around, None, usual, output)
}

fn start(
    place: Place,
    globals: &Globals,
    around: &Surroundings,
    marks: Option<PathBuf>,
    usual: Face,
    output: &mut Output,
) -> Ended {
    let keeps = around.marks.as_ref().map(|dir| dir.join(preferences::FILE));
    let mut preferences = preferences::read(keeps.as_deref());
    // A keymap that was chosen once and that this version has not, is not asked for.
    preferences.keymap = preferences.keymap.filter(|name| built_in(name).is_some());
    let loaded = keys::named(globals.keymap.as_deref().or(preferences.keymap.as_deref()))?;
    let notice = (!loaded.problems.is_empty()).then(|| {
        usage::keymap_with_problems(loaded.problems.len(), globals.keymap.as_deref().unwrap_or_default())
    });
    let face = if globals.read || preferences.lines { Face::Lines } else { usual };
    // What is asked now goes before what was chosen once, and is not kept; whoever wants no colours gets none.
    let skin = globals.skin.or(guard::no_color().then_some(Skin::Mono));
    let (keymap, pretend) = (loaded.keymap, globals.today);
    let start = Start { place, keymap, skin, preferences, keeps, face, pretend, notice, marks };
    // Frames are gone with their screen; lines stay, and they are about pupils.
    let stays = face == Face::Lines && matches!(start.place, Place::Folder(_));
    let said = run::run(start).map_err(Stop::Refused)?;
    let stays = stays.then(|| text::spoken::STAYS.to_owned());
    said.into_iter().chain(stays).for_each(|sentence| output.message(&sentence));
    Ok(Done::Whole)
}

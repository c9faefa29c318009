//! `keys`: checks a keymap file, or prints all keys.

use std::path::Path;

use super::files;
use super::output::{Done, Ended, Output, Stop};
use crate::export::sheet::Cut;
use crate::export::writers::table;
use crate::keys::{BUILT_IN, Keymap, Loaded, Place, built_in, load};
use crate::text::cli::system::{self, Doing};
use crate::text::cli::usage;
use crate::text::{cli::keymaps, keys};

/// Reads the whole file and names every problem at once.
pub fn check(path: &Path, output: &mut Output) -> Ended {
    let loaded = load(&read(path)?);
    if loaded.problems.is_empty() {
        output.message(&keymaps::sound(path));
        return Ok(Done::Whole);
    }
    Err(Stop::Refused(problems(path, &loaded)))
}

/// Prints every key of a keymap, place by place.
pub fn print(wanted: Option<&str>, output: &mut Output) -> Ended {
    let loaded = named(wanted)?;
    for (at, place) in Place::ALL.into_iter().enumerate() {
        let rows = rows(&loaded.keymap, place);
        if rows.is_empty() {
            continue;
        }
        output.data(if at == 0 { "" } else { "\n" })?;
        output.line(&keymaps::heading(place))?;
        output.data(&table::aligned(&[Cut::Never, Cut::DownTo(20)], &rows))?;
    }
    if !loaded.problems.is_empty() {
        output.message(&problems(Path::new(wanted.unwrap_or_default()), &loaded));
    }
    Ok(Done::Whole)
}

/// A keymap by name, else by file; the standard one when nothing is asked.
pub fn named(wanted: Option<&str>) -> Result<Loaded, Stop> {
    let Some(wanted) = wanted else { return Ok(load("")) };
    match built_in(wanted) {
        Some(source) => Ok(load(source)),
        None => Ok(load(&read(Path::new(wanted))?)),
    }
}

/// Refuses a name that no keymap has, also where keys do not matter. What may be a file is left to [`named`].
pub fn check_name(wanted: Option<&str>) -> Result<(), Stop> {
    let unknown = wanted.filter(|wanted| {
        let path = Path::new(wanted);
        let is_name = path.components().count() == 1 && path.extension().is_none();
        is_name && built_in(wanted).is_none() && !path.exists()
    });
    let Some(unknown) = unknown else { return Ok(()) };
    let sentence = keymaps::unknown(unknown, &BUILT_IN.map(|(name, _)| name));
    Err(Stop::Usage(format!("{sentence}\n{}", usage::see_help(""))))
}

fn read(path: &Path) -> Result<String, Stop> {
    let bytes = files::read(path, files::LARGEST_TEXT)?;
    let no_text =
        |_| Stop::Refused(system::refused(Doing::Read, path, &std::io::ErrorKind::InvalidData.into()));
    String::from_utf8(bytes).map_err(no_text)
}

fn problems(path: &Path, loaded: &Loaded) -> String {
    let told = loaded.problems.iter().map(keys::problem);
    std::iter::once(keymaps::unsound(path, loaded.problems.len())).chain(told).collect::<Vec<_>>().join("\n")
}

fn rows(keymap: &Keymap, place: Place) -> Vec<Vec<String>> {
    let here = keymap.bindings().filter(|(at, _, _)| *at == place);
    here.map(|(_, action, bound)| {
        let names: Vec<String> = bound.iter().map(|one| keys::keys_name(one)).collect();
        vec![format!("  {}", names.join(keymaps::OR)), keys::action(action).long.to_owned()]
    })
    .collect()
}

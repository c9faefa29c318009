//! `demo --into`: the demo region as a store that stays, to try the other commands on. Opens nothing.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::Surroundings;
use super::desk::Desk;
use super::output::{Done, Ended, Output, Stop};
use crate::demo::{fill, pupils_done};
use crate::domain::People;
use crate::domain::Touched;
use crate::store::{Log as _, OpenError, Store, entropy};
use crate::text::cli::report;
use crate::text::cli::system::{self, Doing};
use crate::text::progress::Counted;
use crate::text::store as say;

/// Makes a store in `dir` and fills it with the region, generated with so many pupils if a number is given. Whoever ends
/// this halfway finds no half region there: it is made beside its place, and put there whole.
pub fn into(
    dir: &Path,
    pupils: Option<u32>,
    today: chrono::NaiveDate,
    around: &Surroundings,
    output: &mut Output,
) -> Ended {
    let no_store = |error: OpenError| Stop::Refused(say::open_error_with(&error, "--into"));
    let no_folder = |error: io::Error| Stop::Refused(system::refused(Doing::MakeFolder, dir, &error));
    Store::can_be_made(dir).map_err(no_store)?;
    let workshop = workshop(dir).map_err(no_folder)?;
    let made = workshop.path().join("casustafel");
    let entropy = entropy().map_err(no_folder)?;
    Store::create_for(&made, entropy, People::Invented).map_err(no_store)?;
    let mut desk = Desk::open(&made, around, output)?;
    let mut touched = Touched::default();
    fill(pupils, today, around.now, &mut |draft| {
        let group = desk.store.append(&draft).map_err(|error| say::append_error(&error))?;
        touched.merge(desk.state.apply(&group));
        if let Some(pupils) = pupils {
            output.count(Counted::Pupils, pupils_done(&draft, pupils), u64::from(pupils));
        }
        Ok(())
    })
    .map_err(Stop::Refused)?;
    let count = desk.state.rows().count();
    desk.close(touched, output);
    put(&made, dir).map_err(no_folder)?;
    output.message(&report::demo_made(dir, count));
    Ok(Done::Whole)
}

/// A folder on the same disk, gone when this ends: in an empty folder that is there, else beside where it is to be.
fn workshop(dir: &Path) -> io::Result<tempfile::TempDir> {
    let in_it = if dir.is_dir() {
        dir.to_path_buf()
    } else {
        let parent = dir.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."));
        fs::create_dir_all(parent)?;
        parent.to_path_buf()
    };
    tempfile::Builder::new().prefix(".casustafel-demo-").tempdir_in(in_it)
}

/// Brings what was made to its place. `slots.json` comes last: with it there is a store.
fn put(made: &Path, dir: &Path) -> io::Result<()> {
    if !dir.is_dir() {
        return fs::rename(made, dir);
    }
    let mut all = fs::read_dir(made)?.map(|entry| Ok(entry?.path())).collect::<io::Result<Vec<PathBuf>>>()?;
    all.sort_by_key(|path| path.ends_with("slots.json"));
    all.iter()
        .filter_map(|path| Some((path, path.file_name()?)))
        .try_for_each(|(path, name)| fs::rename(path, dir.join(name)))
}

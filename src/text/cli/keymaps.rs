//! What `keys` says.

use std::path::Path;

use crate::keys::Place;
use crate::text::{counts, keys, labels};

/// Between two keys that do the same.
pub const OR: &str = " of ";

/// Above the keys of one place.
pub fn heading(place: Place) -> String {
    labels::capital(keys::in_place(place))
}

/// A file without problems.
pub fn sound(path: &Path) -> String {
    format!("'{}' is in orde.", path.display())
}

/// Above the problems of a file.
pub fn unsound(path: &Path, count: usize) -> String {
    let problems = counts::of(count, "probleem", "problemen");
    format!("'{}' heeft {problems}. De andere regels werken wel.", path.display())
}

/// No keymap has this name, and there is no such file.
pub fn unknown(wanted: &str, names: &[&str]) -> String {
    format!("Er is geen toetsenindeling '{wanted}'. Kies uit {}, of noem een bestand.", names.join(", "))
}

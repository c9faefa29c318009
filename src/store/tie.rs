//! Which journal belongs to which `slots.json`: that names the first record, as soon as there is one. So a journal that was
//! emptied is no new one, and one of another store is seen. Stores from before this are tied when they are opened.

use std::path::Path;

use super::error::OpenError;
use super::frames::frame_from;
use super::journal::{self, Position};
use super::plain;
use super::slots::Slots;

/// Whether the journal begins with the record that the slots name. What begins with no record is damaged, which is found
/// where it is read.
pub(super) fn is_of(slots: &Slots, journal: &Path) -> Result<(), OpenError> {
    match (&slots.first, first_of(journal)) {
        (Some(named), Some(first)) if *named != first => Err(OpenError::OtherJournal),
        _ => Ok(()),
    }
}

/// Whether a journal that was read and ended here once held more.
pub(super) fn is_not_emptied(slots: &Slots, end: Position) -> Result<(), OpenError> {
    if slots.first.is_some() && end == Position::START { Err(OpenError::Emptied) } else { Ok(()) }
}

/// Names the first record in the slots, if they name none yet. Where that cannot be written it is tried again later.
pub(super) fn tie(slots: &mut Slots, dir: &Path) {
    if slots.first.is_some() {
        return;
    }
    let Some(first) = first_of(&journal::path(dir)) else { return };
    let tied = Slots { first: Some(first), ..slots.clone() };
    if tied.write(dir).is_ok() {
        *slots = tied;
    }
}

/// The checksum of the first record, if that is whole.
fn first_of(journal: &Path) -> Option<String> {
    let mut file = plain::open(journal).ok()?;
    let length = file.metadata().ok()?.len();
    let first = frame_from(&mut file, 0, length).ok()?;
    Some(blake3::Hash::from_bytes(first.hash).to_hex().to_string())
}

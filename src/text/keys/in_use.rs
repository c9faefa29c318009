//! The keys of the keymap in use, as a sentence names them: help that names a key is right under every keymap.

use super::{action, keys_name};
use crate::keys::{Action, Keymap, Place};

/// The keymap in use, asked in one place. A sentence that names a key takes this, and never a letter of its own.
#[derive(Clone, Copy, Debug)]
pub struct Keys<'a> {
    keymap: &'a Keymap,
    place: Place,
}

impl<'a> Keys<'a> {
    /// The keys that work in this place.
    pub fn new(keymap: &'a Keymap, place: Place) -> Self {
        Self { keymap, place }
    }

    /// The same keymap in another place, for a sentence that sends somebody there.
    pub fn in_place(self, place: Place) -> Self {
        Self { place, ..self }
    }

    /// The keys of the screens: for what can be done once everything that lies over them is closed.
    pub fn on_screens(self) -> Self {
        self.in_place(Place::Everywhere)
    }

    /// The first key that does this here, spelled as in the hint bar; `None` when it has none here.
    pub fn key(self, wanted: Action) -> Option<String> {
        self.keymap.keys_for(wanted, self.place).first().map(|keys| keys_name(keys))
    }

    /// The key that does this here. What has no key is found through the list of commands: `': triage'`. Where that
    /// does not open the action's own words stand, so that a sentence never has a hole.
    pub fn of(self, wanted: Action) -> String {
        self.key(wanted).unwrap_or_else(|| {
            let words = action(wanted).short;
            let palette = self.key(Action::Palette).filter(|_| wanted.works_in(self.place));
            palette.map_or_else(|| format!("'{words}'"), |palette| format!("'{palette} {words}'"))
        })
    }
}

//! Help and palette: the list of what can be done.

use crate::keys::{Action, Place};

/// Title of help.
pub const HELP: &str = "Toetsen die hier werken";
/// Title of the palette.
pub const PALETTE: &str = "Opdrachten";
/// An action without a key.
pub const NO_KEY: &str = "–";

/// What stands above the actions that are done most in this place.
pub const USUAL: &str = "Hier vaak nodig";

/// What stands above an action in help.
pub fn group(action: Action) -> &'static str {
    match action.places() {
        [Place::Everywhere, ..] if action < Action::Search => "Bewegen",
        [Place::Everywhere, ..] => "Het programma",
        [Place::List] => "Lijst",
        [Place::Meeting, ..] => "Overleg",
        [Place::Agreements] => "Afspraken",
        [Place::Network] => "Netwerk",
        _ => "Leerling en afspraken",
    }
}

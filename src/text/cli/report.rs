//! What the commands report when they are done or refuse.

use std::path::Path;

/// No place for data: the platform names none and no option was given.
pub const NO_PLACE: &str = "Er is geen map voor de gegevens gevonden. Geef er een met --store MAP.";

/// There is no store at this place yet.
pub fn no_store(folder: &Path) -> String {
    format!(
        "Er is nog geen casustafel in '{}'.\nMaak er een met: casustafel init --name 'UW NAAM'",
        folder.display()
    )
}

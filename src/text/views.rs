//! What is said about the views of Lijst. Those that are there from the start stand in the werkwijze.

use super::keys::Keys;
use crate::domain::query::ListView;
use crate::domain::{SavedView, Setting};
use crate::keys::Action;

/// A standing view as words of a filter.
pub fn as_filter(view: ListView) -> &'static str {
    match view {
        ListView::ThisYear => "weergave:dit-schooljaar",
        ListView::NextYear => "weergave:volgend-schooljaar",
        ListView::Aftercare => "weergave:nazorg",
        ListView::Attention => "weergave:aandacht",
        ListView::All => "weergave:alle",
    }
}

/// The list of all views.
pub const CHOOSE: &str = "weergave kiezen";
/// The form in which what is asked gets a name.
pub const KEEP: &str = "weergave bewaren";
/// Its fields.
pub const NAME: &str = "naam";
/// Its digit.
pub const SLOT: &str = "cijfer";
/// What a key does to a kept view in the list of all.
pub const REMOVE: &str = "weghalen";

/// A digit in the form: what stands there now.
pub fn slot(slot: u8, now: Option<&str>) -> String {
    match now {
        Some(name) => format!("{slot} (nu: {name})"),
        None => format!("{slot} (vrij)"),
    }
}

/// No view has this digit.
pub fn none_in(slot: u8, keys: Keys) -> String {
    let keep = keys.of(Action::KeepView);
    format!("Op {slot} staat nog geen weergave. Zoek of filter iets, en bewaar dat met {keep}.")
}

/// Nothing is asked that could be kept.
pub fn nothing_asked(keys: Keys) -> String {
    format!("Zoek of filter eerst iets met {}. Dat kunt u dan als weergave bewaren.", keys.of(Action::Search))
}

/// Part of what is asked is not understood.
pub fn not_understood(keys: Keys) -> String {
    let search = keys.of(Action::Search);
    format!("Een deel van het filter klopt nog niet. Verbeter dat eerst met {search}; bewaar daarna.")
}

/// A shipped view cannot be removed.
pub const SHIPPED_STAYS: &str = "Deze weergave hoort bij casustafel. Bewaart u een eigen weergave op hetzelfde cijfer, dan gaat die voor.";

/// The views in a setting.
pub(super) fn of(setting: Option<&Setting>) -> &[SavedView] {
    match setting {
        Some(Setting::Views(views)) => views,
        _ => &[],
    }
}

/// What became of the kept views.
pub fn changed(from: &[SavedView], to: &[SavedView]) -> String {
    let is_in = |views: &[SavedView], view: &SavedView| views.contains(view);
    let gone: Vec<&SavedView> = from.iter().filter(|view| !is_in(to, view)).collect();
    let came: Vec<&SavedView> = to.iter().filter(|view| !is_in(from, view)).collect();
    match (gone.as_slice(), came.as_slice()) {
        ([], [new]) => format!("Weergave '{}' is bewaard op {}.", new.name, new.slot),
        ([old], []) => format!("Weergave '{}' is weggehaald.", old.name),
        ([old], [new]) if old.name == new.name => {
            format!("Weergave '{}' is gewijzigd en staat op {}.", new.name, new.slot)
        }
        ([old], [new]) if old.query == new.query => {
            format!("Weergave '{}' heet nu '{}' en staat op {}.", old.name, new.name, new.slot)
        }
        ([old], [new]) => {
            format!("Weergave '{}' op {} komt in plaats van '{}'.", new.name, new.slot, old.name)
        }
        _ => {
            let names: Vec<String> = to.iter().map(|view| format!("'{}'", view.name)).collect();
            format!("De eigen weergaven zijn nu: {}.", names.join(", "))
        }
    }
}

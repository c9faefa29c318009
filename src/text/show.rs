//! What `show` says when a name fits nobody, or several pupils.

use crate::domain::{Case, NameForm, PupilId, Reading};

use super::dates;

/// How many pupils are named before "and more".
const NAMED: usize = 12;

/// The name of a file with this case, without its extension.
pub fn file_stem(pupil: PupilId) -> String {
    format!("casus-{pupil}")
}

/// Nobody has this number or name.
pub fn nobody(wanted: &str) -> String {
    format!("Er is geen leerling '{wanted}'. Zoek met: casustafel list NAAM")
}

/// Several pupils fit: who they are, and the way on.
pub fn several(reading: Reading, wanted: &str, cases: &[&Case]) -> String {
    let mut told = format!("'{wanted}' past bij {} leerlingen. Kies er één met het nummer:", cases.len());
    for case in cases.iter().take(NAMED) {
        let born =
            case.facts.birth_date.map(|on| format!(", geboren {}", dates::numeric(on))).unwrap_or_default();
        told.push_str(&format!("\n  {}  {}{born}", case.id, reading.name(case.id, NameForm::Sorted)));
    }
    if cases.len() > NAMED {
        told.push_str(&format!("\n  en nog {}", cases.len() - NAMED));
    }
    told
}

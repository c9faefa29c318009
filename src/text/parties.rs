//! How parties are named in a sentence: by the organisation where that is known, and what kind it is.

use super::who;
use crate::domain::fold::fold;
use crate::domain::query::{Lacking, is_for_several};
use crate::domain::rules::Rules;
use crate::domain::{PartyRef, Reading};

/// `Het Baken (praktijkschool)`, `UWV Utrecht`, `Werk en Inkomen`
pub fn party(rules: &Rules, party: &PartyRef) -> String {
    let kind = rules.party(party.kind);
    match &party.organisation {
        None => kind.to_owned(),
        Some(name) if fold(name).contains(&fold(kind)) => name.clone(),
        Some(name) => format!("{name} ({kind})"),
    }
}

/// With whom a case is shared: a ground that names no organisation is for all of that kind, and says so where there is more
/// than one. `gemeente (alle)`, `Het Baken (praktijkschool)`
pub fn shared_with(reading: Reading, rules: &Rules, with: &PartyRef) -> String {
    let kind = party(rules, with);
    if is_for_several(reading.state, with) { format!("{kind} (alle)") } else { kind }
}

/// Who works on a case without a ground: `UWV`, `Joost Bakker (partij onbekend)`
pub fn lacking(reading: Reading, rules: &Rules, lacking: Lacking) -> String {
    match (lacking, lacking.with(reading.state)) {
        (_, Some(with)) => party(rules, &with),
        (Lacking::Unknown(person) | Lacking::OrganisationOf(_, person), None) => {
            format!("{} (partij onbekend)", who::person(reading, person))
        }
        (Lacking::Kind(kind), None) => rules.party(kind).to_owned(),
    }
}

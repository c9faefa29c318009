//! People and what they carry, in a few words.

use super::labels;
use crate::domain::{Agreement, Person, Reading};

/// "jobcoach · Jobcoachorganisatie": what somebody does and where; empty when neither is recorded.
pub fn function_and_party(reading: Reading, person: &Person) -> String {
    let rules = reading.common_rules();
    let party =
        person.facts.organisation.clone().or_else(|| person.facts.party.map(|it| rules.party(it).to_owned()));
    [person.facts.function.clone(), party].into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

/// "Fatima Aydin · vr 11 dec": who does it and by when, with how far it is when it is not open.
pub fn owner_and_due(reading: Reading, agreement: &Agreement) -> String {
    let owner = agreement.doing_on(reading.today).owner.map(|owner| labels::owner(reading, owner));
    let due = agreement.facts.due.map(|due| super::dates::short(due, reading.today));
    let progress = (!agreement.is_open())
        .then(|| labels::progress(&reading.progress(agreement.progress(), Some(agreement.pupil))));
    [owner, due, progress].into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

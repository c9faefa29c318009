//! People as they were when a meeting was closed.

use std::collections::BTreeMap;

use super::super::{Event, Meeting, PersonFact, PersonFacts, PersonId, State};

/// Whoever got another name, function or organisation after this meeting's last group, as they were then. Reaches as
/// far back as the newest groups do, as what a screen tells of a closed meeting does.
pub fn people_then(state: &State, meeting: &Meeting) -> BTreeMap<PersonId, PersonFacts> {
    let mut then: BTreeMap<PersonId, PersonFacts> = BTreeMap::new();
    let Some(last) = meeting.trail.last() else { return then };
    let later = state.recent().rev().take_while(|recent| recent.group.offset > *last);
    for event in later.flat_map(|recent| recent.group.events.iter().rev()) {
        let Event::PersonSet { person, from, to } = event else { continue };
        let (Some(known), Some(key)) =
            (state.person(*person), to.as_ref().or(from.as_ref()).map(PersonFact::key))
        else {
            continue;
        };
        then.entry(*person).or_insert_with(|| known.facts.clone()).set(key, from.clone());
    }
    then
}

//! Netwerkpartners and the store's user.

use super::super::{Event, PersonFact, PersonFacts, PersonId, PersonKey, Refusal, State, means_nobody};

pub(super) fn found(state: &State, user: &[PersonFact]) -> Result<Vec<Event>, Refusal> {
    if state.user().is_some() {
        return Err(Refusal::AlreadyFounded);
    }
    let (person, added) = added(state, user)?;
    Ok(vec![added, Event::UserSet { from: None, to: Some(person) }])
}

/// The event that brings a person in, under a new number.
pub(super) fn added(state: &State, facts: &[PersonFact]) -> Result<(PersonId, Event), Refusal> {
    let facts: PersonFacts = facts.iter().cloned().collect();
    check(&facts)?;
    let person = state.next_person();
    Ok((person, Event::PersonAdded { person, facts: facts.recorded() }))
}

pub(super) fn change(
    state: &State,
    person: PersonId,
    facts: &[(PersonKey, Option<PersonFact>)],
) -> Result<Vec<Event>, Refusal> {
    let known = state.person(person).filter(|person| !person.hidden).ok_or(Refusal::Unknown)?;
    let mut after = known.facts.clone();
    let mut events = vec![];
    for (key, to) in facts {
        let from = after.get(*key);
        if from != *to {
            after.set(*key, to.clone());
            events.push(Event::PersonSet { person, from, to: to.clone() });
        }
    }
    check(&after)?;
    Ok(events)
}

pub(super) fn check(facts: &PersonFacts) -> Result<(), Refusal> {
    match &facts.name {
        Some(name) if means_nobody(name) => Err(Refusal::NobodyIsNoName),
        Some(name) if !name.trim().is_empty() => Ok(()),
        _ => Err(Refusal::PersonNeedsName),
    }
}

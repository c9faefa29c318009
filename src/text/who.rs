//! How people are named in a sentence. Pupils only through the name gate.

use crate::domain::{Actor, Audience, Case, NameForm, Owner, Person, PersonId, PupilId, State};

use super::labels::Label as _;

/// `Sanne van der Meulen (L-017)`
pub fn pupil(state: &State, id: PupilId, audience: Audience) -> String {
    match state.pupils.get(&id) {
        Some(case) => of_case(case, audience),
        None => id.to_string(),
    }
}

/// The same, of a case at hand.
pub fn of_case(case: &Case, audience: Audience) -> String {
    let name = case.name().show(NameForm::Spoken, audience);
    if name.is_empty() { case.id.to_string() } else { format!("{name} ({})", case.id) }
}

/// `Fatima Haddou`
pub fn person(state: &State, id: PersonId) -> String {
    match state.person(id).map(Person::name) {
        Some(name) if !name.is_empty() => name.to_owned(),
        _ => id.to_string(),
    }
}

/// `Fatima Haddou (stagecoördinator, De Kaap)`
pub fn person_with_function(state: &State, id: PersonId) -> String {
    let Some(known) = state.person(id) else { return id.to_string() };
    let place = known.facts.organisation.clone().or(known.facts.party.map(|it| it.label().to_owned()));
    let about: Vec<String> = [known.facts.function.clone(), place].into_iter().flatten().collect();
    let name = person(state, id);
    if about.is_empty() { name } else { format!("{name} ({})", about.join(", ")) }
}

/// Who does what was agreed.
pub fn owner(state: &State, owner: Owner) -> String {
    match owner {
        Owner::Person(id) => person(state, id),
        Owner::Pupil => "de leerling".to_owned(),
        Owner::Parents => "de ouders".to_owned(),
    }
}

/// Several owners, in one phrase.
pub fn owners(state: &State, all: &[Owner]) -> String {
    all.iter().map(|one| owner(state, *one)).collect::<Vec<_>>().join(" en ")
}

/// Who did it.
pub fn actor(state: &State, actor: Actor) -> String {
    match actor {
        Actor::Person(id) => person(state, id),
        Actor::System => "casustafel".to_owned(),
    }
}

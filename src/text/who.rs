//! How people are named in a sentence. Pupils only through the name gate.

use crate::domain::{
    Actor, Audience, Case, EntryNo, Holder, NameForm, NamePart, Owner, Person, PersonId, PupilId, State,
    WaakvlamKind, Who,
};

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

/// `Sanne`: in a story that is about nobody else.
pub fn given(state: &State, id: PupilId, audience: Audience) -> String {
    let case = state.pupils.get(&id);
    let name = case.map(|case| case.name().show(NameForm::Given, audience));
    name.filter(|name| !name.is_empty()).unwrap_or_else(|| id.to_string())
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

/// Somebody around a case. Who belongs to the own network has a name on the user's own screen only: elsewhere the
/// relation says enough.
pub fn around(state: &State, case: &Case, who: Who, audience: Audience) -> String {
    match who {
        Who::Person(id) => person(state, id),
        Who::Own(number) => relative(case, number, audience),
    }
}

fn relative(case: &Case, number: EntryNo, audience: Audience) -> String {
    let entry = case.entry(number);
    let relation = entry.and_then(|entry| entry.relation()).map(|relation| relation.label());
    let name = entry.and_then(|entry| entry.name()).filter(|_| audience == Audience::OwnScreen);
    match (name.map(|name| name.show(audience)), relation) {
        (Some(name), Some(relation)) => format!("{name} ({relation})"),
        (Some(name), None) => name.to_owned(),
        (None, Some(relation)) => format!("eigen netwerk ({relation})"),
        (None, None) => "iemand uit het eigen netwerk".to_owned(),
    }
}

/// The name of somebody of the own network; not for other people's documents.
pub fn relative_name(name: &NamePart, audience: Audience) -> String {
    match audience {
        Audience::OwnScreen => name.show(audience).to_owned(),
        _ => "eigen netwerk".to_owned(),
    }
}

/// Who holds a role.
pub fn holder(state: &State, case: &Case, holder: Holder, audience: Audience) -> String {
    around(state, case, holder.who, audience)
}

/// Who holds a role, with function and organisation.
pub fn holder_with_function(state: &State, case: &Case, holder: Holder, audience: Audience) -> String {
    match holder.who {
        Who::Person(id) => person_with_function(state, id),
        Who::Own(number) => relative(case, number, audience),
    }
}

/// On what terms somebody is waakvlam: `contact houden, via Oma Truus, elke 4 weken`.
pub fn terms(kind: Option<WaakvlamKind>, via: Option<&str>, rhythm: Option<u8>) -> String {
    let via = via.map(|via| format!("via {via}"));
    let rhythm = rhythm.map(|weeks| match weeks {
        1 => "elke week".to_owned(),
        weeks => format!("elke {weeks} weken"),
    });
    let kind = kind.map(|kind| kind.label().to_owned());
    [kind, via, rhythm].into_iter().flatten().collect::<Vec<_>>().join(", ")
}

/// The terms of who holds a role; empty for a role that has none.
pub fn terms_of(state: &State, case: &Case, holder: Holder, audience: Audience) -> String {
    let via = holder.via.map(|via| around(state, case, via, audience));
    terms(holder.kind, via.as_deref(), holder.rhythm)
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

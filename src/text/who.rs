//! How people are named in a sentence. Pupils only through the name gate.

use crate::domain::{
    Actor, Agreement, Case, EntryNo, Holder, NameForm, NamePart, Owner, Person, PersonId, PupilId, Reading,
    Relation, Sight, Turn, WaakvlamKind, What, Who,
};

use super::labels::Label as _;
use super::{counts, dates};

/// `Sanne van der Meulen (L-017)`
pub fn pupil(reading: Reading, id: PupilId) -> String {
    reading.name(id, NameForm::Numbered)
}

/// `Sanne`: in a story that is about nobody else.
pub fn given(reading: Reading, id: PupilId) -> String {
    reading.name(id, NameForm::Given)
}

/// `Fatima Haddou`
pub fn person(reading: Reading, id: PersonId) -> String {
    match reading.state.person(id).map(Person::name) {
        Some(name) if !name.is_empty() => name.to_owned(),
        _ => id.to_string(),
    }
}

/// `Fatima Haddou (stagecoördinator, De Kaap)`
pub fn person_with_function(reading: Reading, id: PersonId) -> String {
    let Some(known) = reading.state.person(id) else { return id.to_string() };
    let place = known
        .facts
        .organisation
        .clone()
        .or(known.facts.party.map(|it| reading.common_rules().party(it).to_owned()));
    let about: Vec<String> = [known.facts.function.clone(), place].into_iter().flatten().collect();
    let name = person(reading, id);
    if about.is_empty() { name } else { format!("{name} ({})", about.join(", ")) }
}

/// Somebody around a case. Who belongs to the own network has a name only where the reader may see it: elsewhere the
/// relation says enough.
pub fn around(reading: Reading, case: &Case, who: Who) -> String {
    match who {
        Who::Person(id) => person(reading, id),
        Who::Own(number) => relative(reading, case, number),
    }
}

fn relative(reading: Reading, case: &Case, number: EntryNo) -> String {
    let entry = case.entry(number);
    let relation = entry.and_then(|entry| entry.relation());
    let relation = relation.filter(|_| reading.sees(What::OwnNetwork, Some(case.id)) > Sight::Nothing);
    let name = entry.and_then(|entry| entry.name()).and_then(|name| reading.own_network(Some(case.id), name));
    match (name, relation.map(|relation| relation.label())) {
        (Some(name), Some(relation)) => format!("{name} ({relation})"),
        (Some(name), None) => name,
        (None, relation) => own_network(relation),
    }
}

/// Somebody of a pupil's own network, by what they are to the pupil alone.
pub fn own_network(relation: Option<&str>) -> String {
    match relation {
        Some(relation) => format!("eigen netwerk ({relation})"),
        None => "iemand uit het eigen netwerk".to_owned(),
    }
}

/// What stands in a text instead of the name of somebody of an own network: `(opa of oma)`. In brackets, since whoever
/// wrote the text did not write that.
pub fn instead_of_name(relation: Option<Relation>) -> String {
    format!("({})", relation.map_or("eigen netwerk", |relation| relation.label()))
}

/// The name of somebody of the own network; not for other people's documents.
pub fn relative_name(reading: Reading, of: PupilId, name: &NamePart) -> String {
    reading.own_network(Some(of), name).unwrap_or_else(|| "eigen netwerk".to_owned())
}

/// Who holds a role.
pub fn holder(reading: Reading, case: &Case, holder: Holder) -> String {
    around(reading, case, holder.who)
}

/// Who holds a role, with function and organisation.
pub fn holder_with_function(reading: Reading, case: &Case, holder: Holder) -> String {
    match holder.who {
        Who::Person(id) => person_with_function(reading, id),
        Who::Own(number) => relative(reading, case, number),
    }
}

/// On what terms somebody is waakvlam: `contact houden, via Oma Truus, elke 4 weken`.
pub fn terms(kind: Option<WaakvlamKind>, via: Option<&str>, rhythm: Option<u8>) -> String {
    let via = via.map(|via| format!("via {via}"));
    let rhythm = rhythm.map(|weeks| counts::every_weeks(weeks.into()));
    let kind = kind.map(|kind| kind.label().to_owned());
    [kind, via, rhythm].into_iter().flatten().collect::<Vec<_>>().join(", ")
}

/// The terms of who holds a role; empty for a role that has none.
pub fn terms_of(reading: Reading, case: &Case, holder: Holder) -> String {
    let via = holder.via.map(|via| around(reading, case, via));
    terms(holder.kind, via.as_deref(), holder.rhythm)
}

/// Who does what was agreed.
pub fn owner(reading: Reading, owner: Owner) -> String {
    match owner {
        Owner::Person(id) => person(reading, id),
        Owner::Pupil => "de leerling".to_owned(),
        Owner::Parents => "de ouders".to_owned(),
    }
}

/// Several owners, in one phrase.
pub fn owners(reading: Reading, all: &[Owner]) -> String {
    all.iter().map(|one| owner(reading, *one)).collect::<Vec<_>>().join(" en ")
}

/// Who does an agreement in a turn that is still to come: `vanaf 01-12-2026 Noor Visser, samen met de ouders`.
pub fn turn(turn: &Turn, name: impl Fn(Owner) -> String) -> String {
    let with: Vec<String> = turn.with.iter().map(|one| name(*one)).collect();
    let with = if with.is_empty() { String::new() } else { format!(", samen met {}", and(&with)) };
    format!("vanaf {} {}{with}", dates::numeric(turn.from), name(turn.owner))
}

/// Who does an agreement after the day of the reading, each from a day on.
pub fn turns(reading: Reading, agreement: &Agreement) -> Vec<String> {
    let later = agreement.facts.turns_after(reading.today);
    later.map(|it| turn(it, |one| owner(reading, one))).collect()
}

/// Who did it.
pub fn actor(reading: Reading, actor: Actor) -> String {
    match actor {
        Actor::Person(id) => person(reading, id),
        Actor::System => "casustafel".to_owned(),
    }
}

/// `een, twee en drie`
pub fn and(all: &[String]) -> String {
    match all {
        [] => String::new(),
        [one] => one.clone(),
        [before @ .., last] => format!("{} en {last}", before.join(", ")),
    }
}

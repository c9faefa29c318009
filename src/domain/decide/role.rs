//! Roles: at most one active holder of each per case, many over time, handing back allowed. A waakvlam may be
//! somebody of the pupil's own network, who lives in that case only.

use super::super::rules::NumberKey;
use super::super::{
    Case, Context, Entry, EntryKind, EntryNo, Event, FreeText, Holder, HolderChoice, PersonId, PupilId,
    Refusal, Role, RoleTerms, State, WaakvlamKind, Who,
};
use super::{active_person, entry, known_pupil, person};

pub(super) fn set(
    state: &State,
    pupils: &[PupilId],
    role: Role,
    to: Option<&HolderChoice>,
    terms: &RoleTerms,
    context: &Context,
) -> Result<Vec<Event>, Refusal> {
    let mut events = vec![];
    let who = match to {
        Some(choice) => Some(choose(state, pupils, role, choice, context, &mut events)?),
        None => None,
    };
    let range = NumberKey::WaakvlamRhythm.range();
    if terms.rhythm.is_some_and(|weeks| !range.contains(&weeks.into())) {
        return Err(Refusal::TermOutOfRange);
    }
    let on = terms.on.unwrap_or(context.today);
    for pupil in pupils {
        let case = known_pupil(state, *pupil)?;
        if let Some(Who::Own(number)) = terms.via {
            own(case, number)?;
        }
        let from = case.named_last(role);
        let now = case.holder_on(role, on);
        let to = who.map(|who| {
            // Who stays instead of a successor who was named has been there all along.
            let same = from.into_iter().chain(now).find(|known| known.who == who);
            let since = same.map_or(on, |known| known.since);
            let plain = Holder { who, since, kind: None, via: None, rhythm: None };
            match role {
                Role::Waakvlam => Holder {
                    kind: Some(terms.kind.unwrap_or(WaakvlamKind::KeepInTouch)),
                    via: terms.via,
                    rhythm: terms.rhythm,
                    ..plain
                },
                Role::Casusregisseur | Role::Jobcoach | Role::Mentor => plain,
            }
        });
        if from != to {
            events.push(set_event(*pupil, role, on, from, to, terms.reason.as_ref()));
        }
    }
    Ok(events)
}

/// The event; why it changes is of no meaning where nobody had the role.
pub(super) fn set_event(
    pupil: PupilId,
    role: Role,
    on: chrono::NaiveDate,
    from: Option<Holder>,
    to: Option<Holder>,
    reason: Option<&FreeText>,
) -> Event {
    let reason = reason.filter(|why| from.is_some() && !why.is_empty()).cloned();
    Event::RoleSet { pupil, role, on, from, to, reason }
}

/// Who was chosen, and the event that brings somebody new in.
fn choose(
    state: &State,
    pupils: &[PupilId],
    role: Role,
    choice: &HolderChoice,
    context: &Context,
    events: &mut Vec<Event>,
) -> Result<Who, Refusal> {
    let one_pupil = || match (role, pupils) {
        (Role::Waakvlam, [pupil]) => known_pupil(state, *pupil),
        _ => Err(Refusal::OwnNetworkIsWaakvlam),
    };
    match choice {
        HolderChoice::Known(person) => Ok(Who::Person(active_person(state, *person, context)?)),
        HolderChoice::New(facts) => {
            let (person, event): (PersonId, Event) = person::added(state, facts)?;
            events.push(event);
            Ok(Who::Person(person))
        }
        HolderChoice::Own(number) => own(one_pupil()?, *number),
        HolderChoice::NewOwn(facts) => {
            let case = one_pupil()?;
            let own = Entry::new(EntryKind::Relative, facts.iter().cloned());
            let to = entry::checked(state, case, own, context)?;
            let number = case.next_entry();
            events.push(Event::EntrySet { pupil: case.id, entry: number, from: None, to: Some(to) });
            Ok(Who::Own(number))
        }
    }
}

/// Somebody of this case's own network.
fn own(case: &Case, number: EntryNo) -> Result<Who, Refusal> {
    let known = case.entry(number).filter(|entry| entry.kind == EntryKind::Relative);
    known.map(|_| Who::Own(number)).ok_or(Refusal::Unknown)
}

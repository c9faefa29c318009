//! Handing on what a colleague carries: roles, agreements, places in coming meetings, as one group.

use chrono::NaiveDate;

use super::super::{
    AgreementFact, Carried, Context, Event, Holder, MeetingFact, MeetingId, MeetingPhase, Owner, PersonFact,
    PersonId, Presence, PupilId, Refusal, Role, State, Who,
};
use super::{active_person, known_pupil, role};

pub(super) fn hand_on(
    state: &State,
    from: PersonId,
    moves: &[(Carried, PersonId)],
    on: NaiveDate,
    until: Option<NaiveDate>,
    reason: Option<&str>,
    context: &Context,
) -> Result<Vec<Event>, Refusal> {
    let leaver = state.person(from).filter(|person| !person.hidden).ok_or(Refusal::Unknown)?;
    let mut events = vec![];
    for (carried, to) in moves {
        active_person(state, *to, context)?;
        if *to != from {
            events.extend(moved(state, *carried, from, *to, on, reason)?);
        }
    }
    let ends = until.map(PersonFact::Until);
    let ended = leaver.facts.until.map(PersonFact::Until);
    if ends.is_some() && ends != ended {
        events.push(Event::PersonSet { person: from, from: ended, to: ends });
    }
    if events.is_empty() { Err(Refusal::NothingToHandOn) } else { Ok(events) }
}

/// The event of one move; what the leaver does not carry any more is left as it is.
fn moved(
    state: &State,
    carried: Carried,
    from: PersonId,
    to: PersonId,
    on: NaiveDate,
    reason: Option<&str>,
) -> Result<Option<Event>, Refusal> {
    match carried {
        Carried::Role(which, pupil) => role_moved(state, which, pupil, (from, to), on, reason),
        Carried::Agreement(agreement) => {
            let known = state.agreement(agreement).ok_or(Refusal::Unknown)?;
            let (was, is) = (Owner::Person(from), Owner::Person(to));
            let event = Event::AgreementSet {
                agreement,
                from: Some(AgreementFact::Owner(was)),
                to: Some(AgreementFact::Owner(is)),
            };
            Ok((known.is_open() && known.facts.owner == Some(was)).then_some(event))
        }
        Carried::Chair(meeting) => {
            let set = |person| Some(MeetingFact::Chair(person));
            Ok(coming(state, meeting)?.filter(|it| it.facts.chair == Some(from)).map(|_| Event::MeetingSet {
                meeting,
                from: set(from),
                to: set(to),
            }))
        }
        Carried::Operator(meeting) => {
            let set = |person| Some(MeetingFact::Operator(person));
            Ok(coming(state, meeting)?
                .filter(|it| it.facts.operator == Some(from))
                .map(|_| Event::MeetingSet { meeting, from: set(from), to: set(to) }))
        }
        Carried::Seat(meeting) => {
            let Some(it) = coming(state, meeting)? else { return Ok(None) };
            let seated = it.attendance.iter().any(|(person, _)| *person == to);
            let to = Event::AttendanceSet { meeting, person: to, from: None, to: Some(Presence::Present) };
            Ok((!seated).then_some(to))
        }
    }
}

fn coming(state: &State, meeting: MeetingId) -> Result<Option<&super::super::Meeting>, Refusal> {
    let it = state.meeting(meeting).ok_or(Refusal::Unknown)?;
    Ok(Some(it).filter(|it| it.phase() == MeetingPhase::Planned))
}

fn role_moved(
    state: &State,
    which: Role,
    pupil: PupilId,
    (from, to): (PersonId, PersonId),
    on: NaiveDate,
    reason: Option<&str>,
) -> Result<Option<Event>, Refusal> {
    let held = known_pupil(state, pupil)?.holder(which);
    let held = held.filter(|held| held.who == Who::Person(from));
    Ok(held.map(|held| {
        // The successor keeps the terms: kind, rhythm, via.
        let next = Holder { who: Who::Person(to), since: on, ..held };
        role::set_event(pupil, which, on, Some(held), Some(next), reason)
    }))
}

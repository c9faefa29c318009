//! Handing on what a colleague carries: roles, agreements, places in coming meetings, as one group.
//!
//! Roles and agreements go on from a day, which may lie ahead; an agreement that is due before the successor is there
//! stays. Places in meetings know no such day. Who leaves is taken off the list of the meetings after the last day,
//! whoever comes in their place.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::super::{
    Agreement, AgreementFact, AgreementId, AgreementKey, Carried, Context, Event, FreeText, Holder, Meeting,
    MeetingFact, MeetingId, MeetingPhase, Owner, PersonFact, PersonId, Presence, PupilId, Refusal, Role,
    State, Turn, Who,
};
use super::{active_person, known_pupil, role};

/// Whether an agreement with this day stays with who leaves: it is due while they are still there and nobody has come
/// in their place.
pub fn is_due_before(
    due: Option<NaiveDate>,
    today: NaiveDate,
    on: NaiveDate,
    until: Option<NaiveDate>,
) -> bool {
    due.is_some_and(|due| today <= due && due < on && until.is_none_or(|last| due <= last))
}

/// From whom it goes, and how.
struct Leaving<'a> {
    state: &'a State,
    from: PersonId,
    today: NaiveDate,
    on: NaiveDate,
    until: Option<NaiveDate>,
    reason: Option<&'a FreeText>,
}

pub(super) fn hand_on(
    state: &State,
    from: PersonId,
    moves: &[(Carried, PersonId)],
    on: NaiveDate,
    until: Option<NaiveDate>,
    reason: Option<&FreeText>,
    context: &Context,
) -> Result<Vec<Event>, Refusal> {
    let leaver = state.person(from).filter(|person| !person.hidden).ok_or(Refusal::Unknown)?;
    // What was said twice goes to whom it was said last; what stays with the leaver is no move.
    let moves: BTreeMap<Carried, PersonId> = moves.iter().copied().collect();
    let moves: BTreeMap<Carried, PersonId> = moves.into_iter().filter(|(_, to)| *to != from).collect();
    let from_day = Context { today: context.today.max(on), ..*context };
    for to in moves.values().collect::<BTreeSet<_>>() {
        active_person(state, *to, &from_day)?;
    }
    let leaving = Leaving { state, from, today: context.today, on, until, reason };
    let mut events = vec![];
    for (carried, to) in &moves {
        match *carried {
            Carried::Role(which, pupil) => events.extend(leaving.role(which, pupil, *to)?),
            Carried::Chair(meeting) => {
                let chair = |it: &Meeting| it.facts.chair;
                events.extend(leaving.leads(meeting, *to, chair, MeetingFact::Chair)?);
            }
            Carried::Operator(meeting) => {
                let operator = |it: &Meeting| it.facts.operator;
                events.extend(leaving.leads(meeting, *to, operator, MeetingFact::Operator)?);
            }
            Carried::Agreement(_) | Carried::With(_) | Carried::Seat(_) => {}
        }
    }
    events.extend(leaving.agreements(&moves)?);
    events.extend(leaving.seats(&moves)?);
    let (ends, ended) = (until.map(PersonFact::Until), leaver.facts.until.map(PersonFact::Until));
    if ends.is_some() && ends != ended {
        events.push(Event::PersonSet { person: from, from: ended, to: ends });
    }
    if events.is_empty() { Err(Refusal::NothingToHandOn) } else { Ok(events) }
}

impl Leaving<'_> {
    /// What the leaver does not carry any more is left as it is.
    fn role(&self, which: Role, pupil: PupilId, to: PersonId) -> Result<Option<Event>, Refusal> {
        let held = known_pupil(self.state, pupil)?.named_last(which);
        Ok(held.filter(|held| held.who == Who::Person(self.from)).map(|held| {
            // Nobody ends before they began: a role that starts later goes on from that day.
            let on = self.on.max(held.since);
            let (who, via) = (Who::Person(to), held.via.filter(|via| *via != Who::Person(to)));
            // The successor keeps the terms: kind, rhythm, via.
            let next = Holder { who, since: on, via, ..held };
            role::set_event(pupil, which, on, Some(held), Some(next), self.reason)
        }))
    }

    fn leads(
        &self,
        meeting: MeetingId,
        to: PersonId,
        who: impl Fn(&Meeting) -> Option<PersonId>,
        fact: impl Fn(PersonId) -> MeetingFact,
    ) -> Result<Option<Event>, Refusal> {
        let it = self.state.meeting(meeting).ok_or(Refusal::Unknown)?;
        let led = it.phase() == MeetingPhase::Planned && who(it) == Some(self.from);
        Ok(led.then(|| Event::MeetingSet { meeting, from: Some(fact(self.from)), to: Some(fact(to)) }))
    }

    /// An agreement can go on as a whole, or the leaver's part in it; nobody does something together with themselves.
    fn agreements(&self, moves: &BTreeMap<Carried, PersonId>) -> Result<Vec<Event>, Refusal> {
        let touched: BTreeSet<AgreementId> = moves
            .keys()
            .filter_map(|carried| match carried {
                Carried::Agreement(agreement) | Carried::With(agreement) => Some(*agreement),
                _ => None,
            })
            .collect();
        let mut events = vec![];
        for agreement in touched {
            let known = self.state.agreement(agreement).ok_or(Refusal::Unknown)?;
            if !known.is_open() {
                continue;
            }
            if let Some(due) = known.facts.due
                && is_due_before(Some(due), self.today, self.on, self.until)
            {
                return Err(Refusal::AgreementDueBefore(due, self.on));
            }
            events.extend(self.agreement(known, moves));
        }
        Ok(events)
    }

    /// Who had it last keeps it until the day; from then on it is as the moves say.
    fn agreement(&self, known: &Agreement, moves: &BTreeMap<Carried, PersonId>) -> Vec<Event> {
        let (agreement, from) = (known.id, Owner::Person(self.from));
        let instead = |carried| moves.get(&carried).map_or(from, |to| Owner::Person(*to));
        let last = known.facts.doing_last();
        let to = last.owner.map(|it| if it == from { instead(Carried::Agreement(agreement)) } else { it });
        let mut together: Vec<Owner> = vec![];
        for one in last.with {
            let one = if *one == from { instead(Carried::With(agreement)) } else { *one };
            if Some(one) != to && !together.contains(&one) {
                together.push(one);
            }
        }
        let Some(owner) = to.filter(|_| to != last.owner || together != last.with) else { return vec![] };
        let mut turns = known.facts.handed_on.clone().unwrap_or_default();
        // Nobody ends before they began: what starts later goes on from that day, and who never did it is not named.
        let on = turns.last().map_or(self.on, |turn| self.on.max(turn.from));
        turns.retain(|turn| turn.from != on);
        let (mut first, mut with) = (known.facts.first_owner, known.facts.first_with.clone());
        let before = turns.last().map_or((first, with.as_deref().unwrap_or_default()), |turn| {
            (Some(turn.owner), turn.with.as_slice())
        });
        if on <= self.today {
            (first, with) = (Some(owner), (!together.is_empty()).then_some(together));
            turns.clear();
        } else if before != (Some(owner), together.as_slice()) {
            turns.push(Turn { from: on, owner, with: together });
        }
        let facts = [
            (AgreementKey::Owner, first.map(AgreementFact::Owner)),
            (AgreementKey::With, with.map(AgreementFact::With)),
            (AgreementKey::HandedOn, (!turns.is_empty()).then_some(AgreementFact::HandedOn(turns))),
        ];
        let moved = facts.into_iter().filter_map(|(key, to)| {
            let was = known.facts.get(key);
            (was != to).then_some(Event::AgreementSet { agreement, from: was, to })
        });
        moved.collect()
    }

    /// A successor is invited. The leaver's own seat goes where the meeting is after the last day; without a last day,
    /// where it was handed on.
    fn seats(&self, moves: &BTreeMap<Carried, PersonId>) -> Result<Vec<Event>, Refusal> {
        let mut events = vec![];
        for carried in moves.keys() {
            if let Carried::Seat(meeting) = carried {
                self.state.meeting(*meeting).ok_or(Refusal::Unknown)?;
            }
        }
        for it in self.state.meetings().filter(|it| it.phase() == MeetingPhase::Planned) {
            let Some(own) = it.presence(self.from) else { continue };
            let handed = |carried| moves.get(&carried).copied();
            let seat = handed(Carried::Seat(it.id));
            let after = |last| it.facts.date.is_some_and(|date| date > last);
            let goes = self.until.map_or(seat.is_some(), after);
            // Who leads in the leaver's place comes in their place too.
            let led = || handed(Carried::Chair(it.id)).or(handed(Carried::Operator(it.id)));
            let to = if goes { seat.or_else(led) } else { seat };
            if goes {
                events.push(Event::AttendanceSet {
                    meeting: it.id,
                    person: self.from,
                    from: Some(own),
                    to: None,
                });
            }
            if let Some(person) = to.filter(|to| it.presence(*to).is_none()) {
                let meeting = it.id;
                events.push(Event::AttendanceSet {
                    meeting,
                    person,
                    from: None,
                    to: Some(Presence::Present),
                });
            }
        }
        Ok(events)
    }
}

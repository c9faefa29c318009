//! Pupils: who they are, how they are doing, and what a school's list says.

use chrono::NaiveDate;

use super::super::{
    Context, Destination, Entry, EntryNo, Event, Extra, Fact, FactKey, Facts, Glance, Holder, ImportRow,
    IndexRow, PersonFact, PersonFacts, PersonId, PupilId, PupilName, Refusal, Source, State, Status,
};
use super::known_pupil;

pub(super) fn add(state: &State, facts: &[Fact], context: &Context) -> Result<Vec<Event>, Refusal> {
    let facts: Facts = facts.iter().cloned().collect();
    let pupil = state.next_pupil();
    check(pupil, &facts, context.today)?;
    let name = PupilName::of(&facts).folded();
    let same = |row: &&IndexRow| row.listed().birth_date == facts.birth_date && row.folded_name() == name;
    if let Some(known) = state.rows().find(same) {
        return Err(Refusal::SamePupil(known.id));
    }
    Ok(vec![Event::PupilAdded { pupil, source: Source::Hand, facts: facts.recorded() }])
}

pub(super) fn set_facts(
    state: &State,
    pupils: &[PupilId],
    facts: &[(FactKey, Option<Fact>)],
    context: &Context,
) -> Result<Vec<Event>, Refusal> {
    let mut events = vec![];
    for pupil in pupils {
        let case = known_pupil(state, *pupil)?;
        let mut after = case.facts.clone();
        // Who has not landed after all is nowhere since a day: that date goes with the status.
        let leaves = case.status() == Status::Landed
            && facts
                .iter()
                .any(|(_, to)| matches!(to, Some(Fact::Status(status)) if *status != Status::Landed));
        let since = (FactKey::DestinationSince, None);
        for (key, to) in facts.iter().chain(leaves.then_some(&since)) {
            let from = after.get(*key);
            if from != *to {
                after.set(*key, to.clone());
                events.push(Event::PupilSet { pupil: *pupil, from, to: to.clone() });
            }
        }
        if after != case.facts {
            check(*pupil, &after, context.today)?;
        }
    }
    Ok(events)
}

/// Status, destination and since when, together: one group, checked as a whole. A day that is recorded stays.
pub(super) fn land(
    state: &State,
    pupils: &[PupilId],
    destination: Option<Destination>,
    since: NaiveDate,
    context: &Context,
) -> Result<Vec<Event>, Refusal> {
    let mut events = vec![];
    for pupil in pupils {
        let facts = &known_pupil(state, *pupil)?.facts;
        let mut set = vec![(FactKey::Status, Some(Fact::Status(Status::Landed)))];
        if let (None, Some(place)) = (facts.destination.filter(|known| known.is_place()), destination) {
            set.push((FactKey::Destination, Some(Fact::Destination(place))));
        }
        if facts.destination_since.is_none() {
            set.push((FactKey::DestinationSince, Some(Fact::DestinationSince(since))));
        }
        events.extend(set_facts(state, &[*pupil], &set, context)?);
    }
    Ok(events)
}

/// The rules that facts of one pupil keep together.
fn check(pupil: PupilId, facts: &Facts, today: NaiveDate) -> Result<(), Refusal> {
    if facts.given_name.is_none() && facts.family_name.is_none() {
        return Err(Refusal::PupilNeeds(FactKey::FamilyName));
    }
    let birth_date = facts.birth_date.ok_or(Refusal::PupilNeeds(FactKey::BirthDate))?;
    if birth_date > today {
        return Err(Refusal::BirthDateInFuture(birth_date));
    }
    if facts.school.as_deref().is_none_or(|school| school.trim().is_empty()) {
        return Err(Refusal::PupilNeeds(FactKey::School));
    }
    if facts.year_level.is_some_and(|level| !(1..=6).contains(&level)) {
        return Err(Refusal::YearLevelOutOfRange);
    }
    if facts.status == Some(Status::Landed) {
        if !facts.destination.is_some_and(|destination| destination.is_place()) {
            return Err(Refusal::LandedNeedsDestination(pupil));
        }
        if facts.destination_since.is_none() {
            return Err(Refusal::LandedNeedsSince(pupil));
        }
    }
    Ok(())
}

/// The plan has checked the rows; what changed since the plan was made is set again from what is there now.
pub(super) fn import(
    state: &State,
    people: &[Vec<PersonFact>],
    rows: &[ImportRow],
    context: &Context,
) -> Result<Vec<Event>, Refusal> {
    let mut number = state.next_pupil();
    let (mut events, newcomers) = newcomers(state, people)?;
    for row in rows {
        match row {
            ImportRow::New { facts, extra } => {
                let facts: Facts = facts.iter().cloned().collect();
                let pupil = number;
                events.push(Event::PupilAdded { pupil, source: Source::List, facts: facts.recorded() });
                besides(state, pupil, (extra, &newcomers), context, &mut events);
                number = PupilId(number.0.saturating_add(1));
            }
            ImportRow::Known { pupil, set, list_values, extra } => {
                let Some(case) = state.case(*pupil) else { continue };
                for to in set {
                    let from = case.facts.get(to.key());
                    if from.as_ref() != Some(to) {
                        events.push(Event::PupilSet { pupil: *pupil, from, to: Some(to.clone()) });
                    }
                }
                for to in list_values {
                    let from = case.list_value(to.key()).cloned();
                    if from.as_ref() != Some(to) {
                        events.push(Event::ListValueSet { pupil: *pupil, from, to: Some(to.clone()) });
                    }
                }
                besides(state, *pupil, (extra, &newcomers), context, &mut events);
            }
        }
    }
    Ok(events)
}

/// Those who come into the network with a list, and the numbers that they get.
fn newcomers(state: &State, people: &[Vec<PersonFact>]) -> Result<(Vec<Event>, Vec<PersonId>), Refusal> {
    let (mut events, mut numbers) = (vec![], vec![]);
    let mut person = state.next_person();
    for facts in people {
        let facts: PersonFacts = facts.iter().cloned().collect();
        super::person::check(&facts)?;
        events.push(Event::PersonAdded { person, facts: facts.recorded() });
        numbers.push(person);
        person = PersonId(person.0.saturating_add(1));
    }
    Ok((events, numbers))
}

/// What a list says besides facts: a provision goes in the place of what is known of it, the rest only comes in new.
fn besides(
    state: &State,
    pupil: PupilId,
    (extra, newcomers): (&Extra, &[PersonId]),
    context: &Context,
    events: &mut Vec<Event>,
) {
    let case = state.case(pupil);
    let mut next = case.map_or(EntryNo(1), super::super::Case::next_entry);
    for (at, to) in extra.entries.iter().enumerate() {
        if extra.entries.iter().take(at).any(|earlier| is_about_the_same(earlier, to)) {
            continue;
        }
        let known = case.and_then(|case| case.numbered().find(|(_, own)| is_about_the_same(own, to)));
        match known {
            Some((entry, own))
                if own.provision().is_some() && own.provision_state() != to.provision_state() =>
            {
                // What the list does not say, such as until when it is valid, stays.
                let to = to.facts.iter().cloned().fold(own.clone(), Entry::with);
                events.push(Event::EntrySet { pupil, entry, from: Some(own.clone()), to: Some(to) });
            }
            Some(_) => {}
            None => {
                events.push(Event::EntrySet { pupil, entry: next, from: None, to: Some(to.clone()) });
                next = EntryNo(next.0.saturating_add(1));
            }
        }
    }
    let new = extra.new_roles.iter();
    let new = new.filter_map(|(role, at)| Some((*role, *newcomers.get(usize::from(*at))?)));
    for (role, person) in extra.roles.iter().copied().chain(new) {
        if case.is_none_or(|case| case.named_last(role).is_none()) {
            let (on, to) = (context.today, Some(Holder::of(person, context.today)));
            events.push(Event::RoleSet { pupil, role, on, from: None, to, reason: None });
        }
    }
}

fn is_about_the_same(own: &Entry, other: &Entry) -> bool {
    own.kind == other.kind
        && (own.provision(), own.placement_kind(), own.company(), own.course(), own.name())
            == (other.provision(), other.placement_kind(), other.company(), other.course(), other.name())
}

//! Entries of a case: which fields they need, which days follow each other, and what follows by itself.

use std::collections::BTreeSet;

use chrono::{Days, NaiveDate};

use super::super::rules::Rules;
use super::super::{
    Actor, Answer, Case, Context, Destination, Entry, EntryChange, EntryFact, EntryKey, EntryKind, EntryNo,
    Event, Fact, FactKey, Ground, HandoverKind, Need, Outcome, Party, PartyRef, PupilId, Refusal, State, Who,
};
use super::{active_person, known_pupil, pupil};

/// Days that have been: they cannot lie ahead.
const PAST_DAYS: &[(EntryKind, EntryKey)] = &[
    (EntryKind::Contact, EntryKey::On),
    (EntryKind::Signal, EntryKey::On),
    (EntryKind::Signal, EntryKey::SchoolAskedOn),
    (EntryKind::Signal, EntryKey::WwCheckedOn),
    (EntryKind::Signal, EntryKey::HandledOn),
    (EntryKind::Handover, EntryKey::ConfirmedOn),
    (EntryKind::Enrolment, EntryKey::AppliedOn),
    (EntryKind::Enrolment, EntryKey::CheckedOn),
    (EntryKind::Sharing, EntryKey::WithdrawnOn),
    (EntryKind::Disclosure, EntryKey::On),
    (EntryKind::Delay, EntryKey::On),
];

/// A day that follows another one: the second is never before the first.
const DAYS_IN_ORDER: &[(EntryKind, EntryKey, EntryKey)] = &[
    (EntryKind::Contact, EntryKey::On, EntryKey::Next),
    (EntryKind::Signal, EntryKey::On, EntryKey::HandledOn),
    (EntryKind::Handover, EntryKey::On, EntryKey::InvolvedUntil),
    (EntryKind::Placement, EntryKey::Start, EntryKey::End),
    (EntryKind::Provision, EntryKey::On, EntryKey::ValidUntil),
    (EntryKind::Sharing, EntryKey::On, EntryKey::ValidUntil),
    (EntryKind::Sharing, EntryKey::On, EntryKey::WithdrawnOn),
    (EntryKind::Delay, EntryKey::ExitWas, EntryKey::ExitBecame),
];

pub(super) fn set(
    state: &State,
    pupils: &[PupilId],
    changes: &[EntryChange],
    facts: &[(FactKey, Option<Fact>)],
    context: &Context,
) -> Result<Vec<Event>, Refusal> {
    let mut events = vec![];
    let each: BTreeSet<PupilId> = pupils.iter().copied().collect();
    for pupil in each {
        // Each change meets what the changes before it left behind.
        let mut case = known_pupil(state, pupil)?.clone();
        for change in changes {
            let event = set_one(state, &case, change, context)?;
            if let Some(Event::EntrySet { entry, to, .. }) = &event {
                case.set_entry(*entry, to.clone());
            }
            events.extend(event);
        }
    }
    if !facts.is_empty() {
        events.extend(pupil::set_facts(state, pupils, facts, context)?);
    }
    new_place(state, pupils, &events)?;
    Ok(events)
}

/// Where a signal ended in another place, that place is recorded.
fn new_place(state: &State, pupils: &[PupilId], events: &[Event]) -> Result<(), Refusal> {
    let is_new = |event: &Event| {
        let Event::EntrySet { from, to: Some(to), .. } = event else { return false };
        let found = |entry: &Entry| entry.outcome() == Some(&Outcome::NewPlace);
        found(to) && !from.as_ref().is_some_and(found)
    };
    if !events.iter().any(is_new) {
        return Ok(());
    }
    for pupil in pupils {
        let set = events.iter().rev().find_map(|event| {
            let Event::PupilSet { pupil: who, to: Some(Fact::Destination(to)), .. } = event else {
                return None;
            };
            (who == pupil).then_some(*to)
        });
        let place = set.or(known_pupil(state, *pupil)?.facts.destination);
        if !place.is_some_and(Destination::is_place) {
            return Err(Refusal::NewPlaceUnknown);
        }
    }
    Ok(())
}

fn set_one(
    state: &State,
    case: &Case,
    change: &EntryChange,
    context: &Context,
) -> Result<Option<Event>, Refusal> {
    let to = change.to.clone().map(|entry| checked(state, case, entry, context)).transpose()?;
    let twin = to.as_ref().and_then(|to| same_provision(case, to));
    let number = change.entry.or(twin).unwrap_or(case.next_entry());
    let from = match change.entry.or(twin) {
        Some(number) => Some(case.entry(number).ok_or(Refusal::Unknown)?),
        None => None,
    };
    match (from, &to) {
        (Some(_), None) => {
            if let Some(refusal) = needed(case, number, context) {
                return Err(refusal);
            }
        }
        (Some(from), Some(to)) if from.kind != to.kind => return Err(Refusal::Unknown),
        (_, Some(to)) if twin.is_some_and(|twin| twin != number) => {
            return Err(to.provision().map_or(Refusal::Unknown, |it| Refusal::ProvisionKnown(*it)));
        }
        _ => {}
    }
    let changed = from != to.as_ref();
    Ok(changed.then(|| Event::EntrySet { pupil: case.id, entry: number, from: from.cloned(), to }))
}

/// There is one entry per provision: recording it again changes that one.
fn same_provision(case: &Case, to: &Entry) -> Option<EntryNo> {
    let provision = to.provision()?;
    let known = case.entries_of(EntryKind::Provision).find(|(_, own)| own.provision() == Some(provision));
    known.map(|(number, _)| number)
}

/// Why somebody of the own network cannot go: the role that they have, or that contact goes through them.
fn needed(case: &Case, number: EntryNo, context: &Context) -> Option<Refusal> {
    let own = Who::Own(number);
    let mut held = case.holders_from(context.today);
    let (role, holder, _) = held.find(|(_, holder, _)| holder.who == own || holder.via == Some(own))?;
    Some(if holder.who == own { Refusal::RelativeHasRole(role) } else { Refusal::RelativeIsVia })
}

/// The entry as it is recorded: every field that it has, none that it has not, and what follows from the others.
pub(super) fn checked(state: &State, case: &Case, entry: Entry, context: &Context) -> Result<Entry, Refusal> {
    let kind = entry.kind;
    let mut entry = Entry::new(kind, entry.facts.into_iter().filter(|fact| kind.need(fact.key()).is_some()));
    let rules = context.reading(state).rules(case);
    complete(case, &mut entry, rules, context);
    for (key, need) in kind.fields() {
        if *need == Need::Needed && entry.get(*key).is_none() {
            return Err(Refusal::EntryNeeds(*key));
        }
    }
    for (_, key) in PAST_DAYS.iter().filter(|(own, _)| *own == kind) {
        if let Some(day) = day(&entry, *key).filter(|day| *day > context.today) {
            return Err(Refusal::EntryDayAhead(*key, day));
        }
    }
    for (_, first, second) in DAYS_IN_ORDER.iter().filter(|(own, ..)| *own == kind) {
        if let (Some(first), Some(last)) = (day(&entry, *first), day(&entry, *second))
            && last < first
        {
            return Err(Refusal::EntryDayBefore(*second, first));
        }
    }
    if let Some((party, on)) = withdrawn(case, &entry) {
        return Err(Refusal::GroundWithdrawn(party, on));
    }
    // A signal that is dealt with came to something.
    if entry.handled_on().is_some() && entry.outcome().is_none() {
        return Err(Refusal::EntryNeeds(EntryKey::Outcome));
    }
    numbers(&entry)?;
    if let Some(least) = least_involved(&entry, rules)
        && entry.involved_until().is_some_and(|until| *until < least)
    {
        return Err(Refusal::InvolvedTooShort(rules.numbers.involved, least));
    }
    match entry.by() {
        Some(Who::Person(person)) if case.numbered().all(|(_, own)| own.by() != entry.by()) => {
            active_person(state, *person, context)?;
        }
        Some(Who::Own(own)) if case.entry(*own).is_none_or(|own| own.kind != EntryKind::Relative) => {
            return Err(Refusal::Unknown);
        }
        _ => {}
    }
    Ok(entry)
}

/// What was told on a ground that had been withdrawn by then, with nothing of that kind in its place.
fn withdrawn(case: &Case, told: &Entry) -> Option<(Party, NaiveDate)> {
    if told.kind != EntryKind::Disclosure {
        return None;
    }
    let (party, on) = (*told.party()?, *told.on()?);
    let whom = told.with_whom()?;
    // Who says not which organisation was told means whichever has the ground.
    let is_for = |open: PartyRef| open.is_for(&whom) || whom.is_for(&open);
    let same = |entry: &Entry| entry.with_whom().is_some_and(is_for) && entry.ground() == told.ground();
    let grounds: Vec<&Entry> =
        case.entries_of(EntryKind::Sharing).map(|(_, entry)| entry).filter(|entry| same(entry)).collect();
    if grounds.iter().any(|entry| entry.holds_on(on)) {
        return None;
    }
    let ends = grounds.iter().filter_map(|entry| entry.withdrawn_on().copied());
    ends.filter(|end| *end <= on).max().map(|end| (party, end))
}

/// What follows by itself: who did it, who gives consent at that age, and how long the receiver stays involved.
fn complete(case: &Case, entry: &mut Entry, rules: &Rules, context: &Context) {
    let by = matches!(entry.kind, EntryKind::Contact | EntryKind::Disclosure) && entry.by().is_none();
    if let (true, Actor::Person(person)) = (by, context.by) {
        entry.set(EntryKey::By, Some(EntryFact::By(Who::Person(person))));
    }
    if entry.kind == EntryKind::Sharing {
        let age = entry.on().and_then(|on| case.age_on(*on));
        let giver = entry.giver().copied().or(age.map(|age| rules.giver(age)));
        let giver = giver.filter(|_| entry.ground() == Some(&Ground::Consent)).map(EntryFact::Giver);
        entry.set(EntryKey::Giver, giver);
    }
    if let Some(least) = least_involved(entry, rules).filter(|_| entry.involved_until().is_none()) {
        entry.set(EntryKey::InvolvedUntil, Some(EntryFact::InvolvedUntil(least)));
    }
}

/// How long the receiver of a warm handover with a question stays involved, at least (003:148).
fn least_involved(entry: &Entry, rules: &Rules) -> Option<NaiveDate> {
    let warm = entry.handover_kind() == Some(&HandoverKind::Warm);
    let asked = entry.support_question() == Some(&Answer::Yes);
    rules.numbers.involved.after(*entry.on().filter(|_| warm && asked)?)
}

fn numbers(entry: &Entry) -> Result<(), Refusal> {
    let ranges = [
        (EntryKey::Hours, entry.hours(), 1..=60),
        (EntryKey::WageValue, entry.wage_value(), 0..=100),
        (EntryKey::Level, entry.level(), 1..=4),
    ];
    let wrong = |(_, number, range): &(_, Option<&u8>, std::ops::RangeInclusive<u8>)| {
        number.is_some_and(|number| !range.contains(number))
    };
    match ranges.iter().find(|range| wrong(range)) {
        Some((key, ..)) => Err(Refusal::EntryNumber(*key)),
        None => Ok(()),
    }
}

/// The day in a field; far-off days are none, so that no sum with them overflows.
fn day(entry: &Entry, key: EntryKey) -> Option<NaiveDate> {
    let day = entry.get(key)?.day()?;
    day.checked_add_days(Days::new(366)).map(|_| day)
}

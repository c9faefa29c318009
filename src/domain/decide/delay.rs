//! An expected exit that goes to a later school year is kept, each time: how often that happens to a pupil is asked.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::super::query::school_year;
use super::super::{Context, Entry, EntryFact, EntryKind, EntryNo, Event, Fact, FreeText, PupilId, State};

/// The entry of an exit that moved.
pub(super) fn entry(was: NaiveDate, became: NaiveDate, on: NaiveDate, why: Option<FreeText>) -> Entry {
    let days = [EntryFact::On(on), EntryFact::ExitWas(was), EntryFact::ExitBecame(became)];
    Entry::new(EntryKind::Delay, days.into_iter().chain(why.map(EntryFact::Note)))
}

/// Whether an exit moved to a later school year; within one year a day is only made more precise.
pub(super) fn is_delay(was: NaiveDate, became: NaiveDate) -> bool {
    school_year(became) > school_year(was)
}

/// Adds the entry of every exit that these events move, where they don't hold it themselves.
pub(super) fn note(state: &State, events: &mut Vec<Event>, context: &Context) {
    let told: BTreeSet<PupilId> = events.iter().filter_map(told).collect();
    let moves: Vec<(PupilId, NaiveDate, NaiveDate)> = events.iter().filter_map(moved).collect();
    let moves: Vec<_> = moves.into_iter().filter(|(pupil, ..)| !told.contains(pupil)).collect();
    if moves.is_empty() {
        return;
    }
    let mut new: BTreeMap<PupilId, u32> = BTreeMap::new();
    for event in events.iter() {
        if let Event::EntrySet { pupil, from: None, .. } = event {
            *new.entry(*pupil).or_default() += 1;
        }
    }
    for (pupil, was, became) in moves {
        let Some(case) = state.case(pupil) else { continue };
        let before = new.get(&pupil).copied().unwrap_or(0);
        let number = EntryNo(case.next_entry().0.saturating_add(before));
        let to = Some(entry(was, became, context.today, None));
        events.push(Event::EntrySet { pupil, entry: number, from: None, to });
    }
}

fn told(event: &Event) -> Option<PupilId> {
    let Event::EntrySet { pupil, to: Some(to), .. } = event else { return None };
    (to.kind == EntryKind::Delay).then_some(*pupil)
}

fn moved(event: &Event) -> Option<(PupilId, NaiveDate, NaiveDate)> {
    let Event::PupilSet { pupil, from: Some(Fact::ExpectedExit(was)), to: Some(Fact::ExpectedExit(became)) } =
        event
    else {
        return None;
    };
    is_delay(*was, *became).then_some((*pupil, *was, *became))
}

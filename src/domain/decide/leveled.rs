//! On which day a leerjaar was set is kept with it, however it was set: it goes up once a school year.

use std::collections::BTreeSet;

use super::super::{Context, Event, Fact, FactKey, PupilId, State};

/// Adds the day to every leerjaar that these events set, where they don't say it themselves.
pub(super) fn note(state: &State, events: &mut Vec<Event>, context: &Context) {
    let today = Fact::YearLevelOn(context.today);
    let mut set: BTreeSet<PupilId> = BTreeSet::new();
    let mut told: BTreeSet<PupilId> = BTreeSet::new();
    for event in events.iter_mut() {
        if let Event::PupilAdded { facts, .. } = event {
            let has = |key| facts.iter().any(|fact: &Fact| fact.key() == key);
            if has(FactKey::YearLevel) && !has(FactKey::YearLevelOn) {
                facts.push(today.clone());
            }
        } else if let Event::PupilSet { pupil, to: Some(to), .. } = event {
            if to.key() == FactKey::YearLevel {
                set.insert(*pupil);
            } else if to.key() == FactKey::YearLevelOn {
                told.insert(*pupil);
            }
        }
    }
    for pupil in set.difference(&told) {
        let from = state.case(*pupil).and_then(|case| case.facts.get(FactKey::YearLevelOn));
        if from.as_ref() != Some(&today) {
            events.push(Event::PupilSet { pupil: *pupil, from, to: Some(today.clone()) });
        }
    }
}

//! Days that were recorded are never replaced unasked: which ones a command would touch, so that whoever asks it says
//! whether that is meant.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::super::{Command, Draft, Event, Fact, FactKey, FactValue, PupilId};

/// A recorded day of a pupil that a command replaces, or takes away.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DayReplaced {
    /// Whose.
    pub pupil: PupilId,
    /// Which fact.
    pub key: FactKey,
    /// What is recorded; local date.
    pub was: NaiveDate,
    /// What it becomes; `None` where it goes.
    pub becomes: Option<NaiveDate>,
}

/// The recorded days that go with this command though nobody saw them: of a fact that it does not name, or of one of
/// several pupils. Whoever changes the day of one pupil has it before them.
pub fn days_replaced(command: &Command, draft: &Draft) -> Vec<DayReplaced> {
    if let Command::WithNewcomers { then, .. } = command {
        return days_replaced(then, draft);
    }
    let (Command::SetFacts { facts, .. } | Command::SetEntries { facts, .. } | Command::TakeUp { facts, .. }) =
        command
    else {
        return vec![];
    };
    let is_one = command.pupils().iter().collect::<BTreeSet<_>>().len() == 1;
    let seen = |key: FactKey| is_one && facts.iter().any(|(named, _)| *named == key);
    let replaced = |event: &Event| {
        let Event::PupilSet { pupil, from: Some(from), to } = event else { return None };
        let (key, was, becomes) = (from.key(), day(from)?, to.as_ref().and_then(day));
        (!seen(key)).then_some(DayReplaced { pupil: *pupil, key, was, becomes })
    };
    draft.events.iter().filter_map(replaced).collect()
}

fn day(fact: &Fact) -> Option<NaiveDate> {
    match fact.value() {
        FactValue::Day(day) => Some(day),
        FactValue::Name(_) | FactValue::Text(_) | FactValue::Number(_) | FactValue::OneOf(_) => None,
    }
}

//! What stories stand on.

pub mod export;
pub mod log;

use std::sync::LazyLock;

use casustafel::domain::{
    Actor, Audience, Cause, Event, Group, GroupId, Hash32, Reading, Recipient, Rules, State,
};
use chrono::{DateTime, NaiveDate};

static RULES: LazyLock<Rules> = LazyLock::new(Rules::default);

/// The rules that stories go by.
pub fn rules() -> &'static Rules {
    &RULES
}

/// What somebody reads on their own screen.
pub fn reading(state: &State, today: NaiveDate) -> Reading<'_> {
    Reading::new(state, today, rules(), &Audience::OwnScreen)
}

/// What a file for the own organisation reads.
pub fn outside(state: &State, today: NaiveDate) -> Reading<'_> {
    Reading::new(state, today, rules(), &Audience::Recipient(Recipient::Own))
}

/// Lets this happen, whatever the rules say of it; nobody can undo it.
pub fn happen(state: &mut State, events: Vec<Event>) {
    state.apply(&Group {
        v: 1,
        id: GroupId { node: 1, seq: state.last().map_or(1, |last| last.seq + 1) },
        at: DateTime::UNIX_EPOCH,
        by: Actor::System,
        meeting: None,
        cause: Cause::Do,
        prev: Hash32::default(),
        events,
        offset: 0,
    });
}

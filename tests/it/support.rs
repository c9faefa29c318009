//! What stories stand on.

pub mod export;
pub mod kinds;
pub mod log;
pub mod rounds;
pub mod waiting;

use casustafel::domain::names_in_text::OwnNetworks;
use casustafel::domain::{
    Actor, Audience, Cause, Command, Event, Group, GroupId, Hash32, Reading, Recipient, Rules, State,
};
use casustafel::framework::standard;
use casustafel::store::Log;
use chrono::{DateTime, NaiveDate};

/// The rules that stories go by, where nobody changed a setting.
pub fn rules() -> &'static Rules {
    standard()
}

/// The rules with what was set in a story. Kept for the rest of the run: few stories set anything.
fn rules_of(state: &State) -> &'static Rules {
    let rules = standard().with(state.settings());
    if rules == *standard() { standard() } else { Box::leak(Box::new(rules)) }
}

/// What somebody reads on their own screen.
pub fn reading(state: &State, today: NaiveDate) -> Reading<'_> {
    Reading::new(state, today, rules_of(state), &Audience::OwnScreen)
}

/// What a file for the own organisation reads.
pub fn outside(state: &State, today: NaiveDate) -> Reading<'_> {
    let networks = OwnNetworks::of(state, casustafel::text::who::instead_of_name);
    let own = &Audience::Recipient(Recipient::Own);
    Reading::new(state, today, rules_of(state), own).with_own_networks(Box::leak(Box::new(networks)))
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

/// The groups that this command takes back, as they stand in the log.
pub fn read_back(command: &Command, log: &impl Log) -> Vec<Group> {
    let wanted = command.takes_back();
    if wanted.is_empty() {
        return vec![];
    }
    log.groups().unwrap().map(Result::unwrap).filter(|group| wanted.contains(&group.id)).collect()
}

/// What ctrl-z asks of whoever the store belongs to.
pub fn undo(state: &State) -> Command {
    Command::undo(state, state.user().map_or(Actor::System, Actor::Person)).unwrap()
}

/// Whichever group is taken back next: see [`aimed`].
pub const NEWEST: GroupId = GroupId { node: 0, seq: 0 };

/// An undo or redo of [`NEWEST`] with the group that this person would take back now, if there is one.
pub fn aimed(command: Command, state: &State, by: Actor) -> Command {
    match command {
        Command::Undo { group: NEWEST } => Command::undo(state, by).unwrap_or(command),
        Command::Redo { group: NEWEST } => Command::redo(state, by).unwrap_or(command),
        other => other,
    }
}

//! Enter on a row changes it; Del takes it away, and asks.

use super::Row;
use crate::app::acts;
use crate::app::intent::{Intent, Opening, Pick};
use crate::app::notice::Notice;
use crate::app::purpose::{Purpose, ReasonFor};
use crate::app::world::World;
use crate::domain::{Entry, Progress, PupilId};
use crate::keys::Action;

/// Enter.
pub(super) fn change(row: Row, pupil: PupilId) -> Vec<Intent> {
    match row {
        Row::Fact(key) => open(Opening::Fact(key, vec![pupil])),
        Row::Role(role) => open(Opening::Pick(Pick::Role(role, vec![pupil]))),
        Row::Term(term) => vec![Intent::Tell(Notice::Follows(term))],
        Row::Entry(number) => open(Opening::Entry(pupil, number)),
        Row::Earlier(_) => vec![],
        Row::Agreement(agreement) => open(Opening::Agreement(agreement)),
        Row::Note(note) => open(Opening::Note(note)),
    }
}

/// `x`: an agreement is done, a signal is dealt with; elsewhere it asks which agreement.
pub(super) fn done(row: Option<Row>, pupil: PupilId, world: &World) -> Vec<Intent> {
    let entry = |number| world.case(pupil).and_then(|case| case.entry(number));
    match row {
        Some(Row::Agreement(agreement)) => vec![Intent::ToggleDone(agreement)],
        Some(Row::Entry(number)) if entry(number).is_some_and(Entry::is_open_signal) => {
            open(Opening::Form(Purpose::Handled(pupil, number)))
        }
        _ => acts::begin(Action::ToggleDone, &[pupil], world),
    }
}

/// Del: an agreement lapses or a note is withdrawn, with a reason; an entry goes after a question.
pub(super) fn withdraw(row: Row, pupil: PupilId, world: &World) -> Vec<Intent> {
    let reason = |what| open(Opening::Form(Purpose::Reason(what)));
    match row {
        Row::Agreement(agreement) => {
            let dropped = |progress: &Progress| matches!(progress, Progress::Dropped(_));
            if world.state.agreement(agreement).is_some_and(|it| dropped(it.progress())) {
                return vec![Intent::Tell(Notice::NothingToChange)];
            }
            reason(ReasonFor::Agreement(agreement))
        }
        Row::Note(note) => reason(ReasonFor::Note(note)),
        Row::Entry(number) => acts::take_away(pupil, number, world),
        Row::Term(term) => vec![Intent::Tell(Notice::Follows(term))],
        Row::Earlier(_) => vec![],
        // A fact or a role is changed with Enter, where it can be emptied too: Del would do it unasked.
        Row::Fact(_) | Row::Role(_) => vec![Intent::Tell(Notice::ChangeWithEnter)],
    }
}

fn open(opening: Opening) -> Vec<Intent> {
    vec![Intent::Open(opening)]
}

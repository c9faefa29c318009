//! Enter on a row changes it; Del takes it away, and asks.

use super::CaseRow;
use crate::app::acts;
use crate::app::intent::{Intent, Opening, Pick};
use crate::app::notice::Notice;
use crate::app::purpose::{Purpose, ReasonFor};
use crate::app::world::World;
use crate::domain::{Entry, Progress, PupilId};
use crate::keys::Action;

/// Enter.
pub(super) fn change(row: CaseRow, pupil: PupilId) -> Vec<Intent> {
    match row {
        CaseRow::Fact(key) => open(Opening::Fact(key, vec![pupil])),
        CaseRow::Role(role) => open(Opening::Pick(Pick::Role(role, vec![pupil]))),
        CaseRow::Term(term) => vec![Intent::Tell(Notice::Follows(term))],
        CaseRow::Entry(number) => open(Opening::Entry(pupil, number)),
        CaseRow::Earlier(_) | CaseRow::Empty(_) => vec![],
        CaseRow::Agreement(agreement) => open(Opening::Agreement(agreement)),
        CaseRow::Note(note) => open(Opening::Note(note)),
    }
}

/// `x`: an agreement is done, a signal is dealt with; elsewhere it asks which agreement.
pub(super) fn done(row: Option<CaseRow>, pupil: PupilId, world: &World) -> Vec<Intent> {
    let entry = |number| world.case(pupil).and_then(|case| case.entry(number));
    match row {
        Some(CaseRow::Agreement(agreement)) => vec![Intent::ToggleDone(agreement)],
        Some(CaseRow::Entry(number)) if entry(number).is_some_and(Entry::is_open_signal) => {
            open(Opening::Form(Purpose::Handled(pupil, number)))
        }
        _ => acts::begin(Action::ToggleDone, &[pupil], world),
    }
}

/// Del: an agreement lapses or a note is withdrawn, with a reason; an entry goes after a question.
pub(super) fn withdraw(row: CaseRow, pupil: PupilId, world: &World) -> Vec<Intent> {
    let reason = |what| open(Opening::Form(Purpose::Reason(what)));
    match row {
        CaseRow::Agreement(agreement) => {
            let dropped = |progress: &Progress| matches!(progress, Progress::Dropped(_));
            if world.state.agreement(agreement).is_some_and(|it| dropped(it.progress())) {
                return vec![Intent::Tell(Notice::NothingToChange)];
            }
            reason(ReasonFor::Agreement(agreement))
        }
        CaseRow::Note(note) => reason(ReasonFor::Note(note)),
        CaseRow::Entry(number) => acts::take_away(pupil, number, world),
        CaseRow::Term(term) => vec![Intent::Tell(Notice::Follows(term))],
        CaseRow::Earlier(_) | CaseRow::Empty(_) => vec![],
        // A fact or a role is changed with Enter, where it can be emptied too: Del would do it unasked.
        CaseRow::Fact(_) | CaseRow::Role(_) => vec![Intent::Tell(Notice::ChangeWithEnter)],
    }
}

fn open(opening: Opening) -> Vec<Intent> {
    vec![Intent::Open(opening)]
}

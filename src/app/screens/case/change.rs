//! Enter on a row changes it; Del takes it away, and asks.

use super::Row;
use crate::app::layers::agreement::AgreementLine;
use crate::app::layers::case_list;
use crate::app::layers::choice::choices_for;
use crate::app::layers::form::{Form, ReasonFor};
use crate::app::layers::note::NoteEditor;
use crate::app::layers::picker::Pick;
use crate::app::{Ask, Layer, Notice, World, acts};
use crate::domain::{Entry, FactKey, Progress, PupilId};
use crate::keys::Action;

/// Enter.
pub(super) fn change(row: Row, pupil: PupilId, world: &World) -> Vec<Ask> {
    match row {
        Row::Fact(FactKey::Status) => vec![Ask::Pick(Pick::Status(vec![pupil]))],
        Row::Fact(FactKey::ExpectedExit) => acts::begin(Action::SetExitDate, &[pupil], world),
        Row::Fact(key) if choices_for(key).is_some() => vec![Ask::Pick(Pick::Fact(key, vec![pupil]))],
        Row::Fact(key) => open(Layer::Form(Form::fact(pupil, key, world))),
        Row::Role(role) => vec![Ask::Pick(Pick::Role(role, vec![pupil]))],
        Row::Term(term) => vec![Ask::Tell(Notice::Follows(term))],
        Row::Entry(number) => case_list::change(pupil, number, world),
        Row::Earlier(_) => vec![],
        Row::Agreement(agreement) => match AgreementLine::change(agreement, world) {
            Some(line) => open(Layer::Agreement(line)),
            None => vec![],
        },
        Row::Note(note) => {
            let facts = world.state.notes.get(&note).map(|it| it.facts.clone()).unwrap_or_default();
            let (text, reserved) = (facts.text.unwrap_or_default(), facts.reserved.unwrap_or_default());
            open(Layer::Note(Box::new(NoteEditor::change(pupil, note, &text, &reserved))))
        }
    }
}

/// `x`: an agreement is done, a signal is dealt with; elsewhere it asks which agreement.
pub(super) fn done(row: Option<Row>, pupil: PupilId, world: &World) -> Vec<Ask> {
    let entry = |number| world.case(pupil).and_then(|case| case.entry(number));
    match row {
        Some(Row::Agreement(agreement)) => vec![Ask::ToggleDone(agreement)],
        Some(Row::Entry(number)) if entry(number).is_some_and(Entry::is_open_signal) => {
            open(Layer::Form(Form::handled(pupil, number, world)))
        }
        _ => acts::begin(Action::ToggleDone, &[pupil], world),
    }
}

/// Del: an agreement lapses or a note is withdrawn, with a reason; an entry goes after a question.
pub(super) fn withdraw(row: Row, pupil: PupilId, world: &World) -> Vec<Ask> {
    let reason = |what| open(Layer::Form(Form::reason(what)));
    match row {
        Row::Agreement(agreement) => {
            let dropped = |progress: &Progress| matches!(progress, Progress::Dropped(_));
            if world.state.agreement(agreement).is_some_and(|it| dropped(it.progress())) {
                return vec![Ask::Tell(Notice::NothingToChange)];
            }
            reason(ReasonFor::Agreement(agreement))
        }
        Row::Note(note) => reason(ReasonFor::Note(note)),
        Row::Entry(number) => case_list::take_away(pupil, number, world),
        Row::Term(term) => vec![Ask::Tell(Notice::Follows(term))],
        Row::Earlier(_) => vec![],
        // A fact or a role is changed with Enter, where it can be emptied too: Del would do it unasked.
        Row::Fact(_) | Row::Role(_) => vec![Ask::Tell(Notice::ChangeWithEnter)],
    }
}

fn open(layer: Layer) -> Vec<Ask> {
    vec![Ask::Open(Box::new(layer))]
}

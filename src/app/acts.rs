//! What can be done with a pupil, the same in Lijst, Casus and Overleg: a digit, a letter, a line.

use super::layers::agreement::AgreementLine;
use super::layers::case_list::CaseList;
use super::layers::explain::{Explain, Topic};
use super::layers::form::Form;
use super::layers::note::NoteEditor;
use super::layers::picker::Pick;
use super::{Ask, Layer, Notice, World};
use crate::domain::{Command, EntryKind, Fact, FactKey, Progress, PupilId, Role, Status};
use crate::keys::Action;

/// The status that a digit stands for.
pub fn status_of(action: Action) -> Option<Status> {
    match action {
        Action::StatusNew => Some(Status::New),
        Action::StatusOnTrack => Some(Status::OnTrack),
        Action::StatusAttention => Some(Status::Attention),
        Action::StatusStuck => Some(Status::Stuck),
        Action::StatusLanded => Some(Status::Landed),
        _ => None,
    }
}

/// An act that works on all marked pupils at once.
pub fn works_on_many(action: Action) -> bool {
    status_of(action).is_some()
        || matches!(
            action,
            Action::SetCasusregisseur
                | Action::SetWaakvlam
                | Action::SetProfile
                | Action::SetExitDate
                | Action::PutOnAgenda
                | Action::Sharing
        )
}

/// An act on pupils at all.
pub fn is_act(action: Action) -> bool {
    works_on_many(action)
        || matches!(
            action,
            Action::SetContact
                | Action::SetDestination
                | Action::AddAgreement
                | Action::AddNote
                | Action::ToggleDone
                | Action::LogContact
                | Action::Handover
                | Action::Provisions
                | Action::Circle
                | Action::Attentions
                | Action::RegisseurTask
        )
}

/// Begins an act on these pupils. One that is about a single pupil takes the first.
pub fn begin(action: Action, pupils: &[PupilId], world: &World) -> Vec<Ask> {
    let Some(first) = pupils.first().copied() else { return vec![Ask::Tell(Notice::NoPupil)] };
    let all = pupils.to_vec();
    match action {
        Action::StatusLanded => land(all, world),
        Action::SetContact => pick(Pick::Fact(FactKey::Contact, vec![first])),
        Action::SetDestination => pick(Pick::Fact(FactKey::Destination, vec![first])),
        Action::SetProfile => pick(Pick::Fact(FactKey::ExitProfile, all)),
        Action::SetExitDate => open(Layer::Form(Form::exit_date(all, world))),
        Action::SetCasusregisseur => pick(Pick::Role(Role::Casusregisseur, all)),
        Action::SetWaakvlam => pick(Pick::Role(Role::Waakvlam, all)),
        Action::AddAgreement => open(Layer::Agreement(AgreementLine::new(first))),
        Action::AddNote => open(Layer::Note(Box::new(NoteEditor::new(first)))),
        Action::ToggleDone => toggle_done(first, world),
        Action::LogContact => pick(Pick::Case(CaseList::Touch, first)),
        Action::Handover => handover(first, world),
        Action::Provisions => pick(Pick::Case(CaseList::Work, first)),
        Action::Sharing if all.len() > 1 => {
            open(Layer::Form(Form::entry(all, EntryKind::Sharing, None, &[], world)))
        }
        Action::Sharing => pick(Pick::Case(CaseList::Sharing, first)),
        Action::Circle => pick(Pick::Case(CaseList::Circle, first)),
        Action::Attentions => open(Layer::Explain(Explain::new(Topic::Attentions, first))),
        Action::RegisseurTask => open(Layer::Explain(Explain::new(Topic::Regisseur, first))),
        Action::NewMeeting => open(Layer::Form(Form::new_meeting(all, world))),
        Action::PutOnAgenda => match world.coming_meeting() {
            Some(meeting) => vec![Ask::Record(Command::PutOnAgenda { meeting, pupils: all })],
            None => open(Layer::Form(Form::new_meeting(all, world))),
        },
        _ => match status_of(action) {
            Some(status) => {
                let facts = vec![(FactKey::Status, Some(Fact::Status(status)))];
                vec![Ask::Record(Command::SetFacts { pupils: all, facts })]
            }
            None => vec![Ask::Tell(Notice::NotHere)],
        },
    }
}

/// Status geland asks where, if that is not recorded, and since when; all of it becomes one group.
fn land(pupils: Vec<PupilId>, world: &World) -> Vec<Ask> {
    let has_place = |pupil: &PupilId| {
        world
            .case(*pupil)
            .and_then(|case| case.facts.destination)
            .is_some_and(|destination| destination.is_place())
    };
    if pupils.iter().all(has_place) {
        open(Layer::Form(Form::since(pupils, None)))
    } else {
        pick(Pick::Landing(pupils))
    }
}

/// With one agreement that can be ticked off, `x` does; with several it asks which.
fn toggle_done(pupil: PupilId, world: &World) -> Vec<Ask> {
    let Some(case) = world.case(pupil) else { return vec![Ask::Tell(Notice::NoPupil)] };
    let mut choices = world
        .state
        .agreements_of(case)
        .filter(|agreement| !matches!(agreement.progress(), Progress::Dropped(_)));
    match (choices.next(), choices.next()) {
        (None, _) => vec![Ask::Tell(Notice::NoAgreement)],
        (Some(only), None) => vec![Ask::ToggleDone(only.id)],
        (Some(_), Some(_)) => pick(Pick::Done(pupil)),
    }
}

/// The last handover while the receiver has not confirmed; else a new one, or which one.
fn handover(pupil: PupilId, world: &World) -> Vec<Ask> {
    let Some(case) = world.case(pupil) else { return vec![Ask::Tell(Notice::NoPupil)] };
    let mut known = case.entries_of(EntryKind::Handover).rev();
    let form = |number| open(Layer::Form(Form::entry(vec![pupil], EntryKind::Handover, number, &[], world)));
    match (known.next(), known.next()) {
        (None, _) => form(None),
        (Some((number, only)), None) if only.confirmed_on().is_none() => form(Some(number)),
        _ => pick(Pick::Case(CaseList::Handovers, pupil)),
    }
}

fn pick(pick: Pick) -> Vec<Ask> {
    vec![Ask::Pick(pick)]
}

fn open(layer: Layer) -> Vec<Ask> {
    vec![Ask::Open(Box::new(layer))]
}

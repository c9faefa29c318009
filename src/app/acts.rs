//! What can be done with a pupil, the same in Lijst, Casus and Overleg: a digit, a letter, a line.

use super::intent::{Intent, Opening, Part, Pick, Question, Topic};
use super::notice::Notice;
use super::purpose::{EntryForm, Purpose};
use super::world::World;
use crate::domain::{
    Command, EntryChange, EntryFact, EntryKind, EntryNo, Fact, FactKey, Progress, PupilId, Role, Status,
};
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

/// Begins an act on these pupils. One that is about a single pupil takes the first.
pub fn begin(action: Action, pupils: &[PupilId], world: &World) -> Vec<Intent> {
    let Some(first) = pupils.first().copied() else { return vec![Intent::Tell(Notice::NoPupil)] };
    let all = pupils.to_vec();
    match action {
        Action::StatusLanded => land(all, world),
        Action::SetContact => open(Opening::Fact(FactKey::Contact, vec![first])),
        Action::SetDestination => open(Opening::Fact(FactKey::Destination, all)),
        Action::SetProfile => open(Opening::Fact(FactKey::ExitProfile, all)),
        Action::SetExitDate => open(Opening::Fact(FactKey::ExpectedExit, all)),
        Action::SetCasusregisseur => pick(Pick::Role(Role::Casusregisseur, all)),
        Action::SetWaakvlam => pick(Pick::Role(Role::Waakvlam, all)),
        Action::AddAgreement if all.len() > 1 => open(Opening::AgreementForAll(all)),
        Action::AddAgreement => open(Opening::NewAgreement(first)),
        Action::AddNote => open(Opening::NewNote(first)),
        Action::ToggleDone => toggle_done(first, world),
        Action::LogContact => pick(Pick::Touch(first)),
        Action::Handover => handover(first, world),
        Action::Provisions => pick(Pick::Dossier(Part::Work, first)),
        Action::Sharing if all.len() > 1 => {
            form(Purpose::Entry(EntryForm::new(all, EntryKind::Sharing, &[])))
        }
        Action::Sharing => pick(Pick::Dossier(Part::Sharing, first)),
        Action::Circle => pick(Pick::Dossier(Part::Circle, first)),
        Action::Attentions => open(Opening::Explain(Topic::Attentions, first)),
        Action::RegisseurTask => open(Opening::Explain(Topic::Regisseur, first)),
        Action::NewMeeting => form(Purpose::NewMeeting(all)),
        Action::PutOnAgenda => match world.meeting_for(&all) {
            Some(meeting) => vec![Intent::record(Command::PutOnAgenda { meeting, pupils: all })],
            None => form(Purpose::NewMeeting(all)),
        },
        _ => match status_of(action) {
            Some(status) => {
                let facts = vec![(FactKey::Status, Some(Fact::Status(status)))];
                vec![Intent::record(Command::SetFacts { pupils: all, facts })]
            }
            None => vec![Intent::Tell(Notice::NotHere)],
        },
    }
}

/// Status geland asks where, if that is not recorded, and since when; all of it becomes one group. Of several pupils
/// who have landed already keeps each their own day: that is changed one by one.
fn land(pupils: Vec<PupilId>, world: &World) -> Vec<Intent> {
    if pupils.len() > 1 && pupils.iter().all(|pupil| has_landed(*pupil, world)) {
        return vec![Intent::Tell(Notice::LandedAlready(pupils.len()))];
    }
    let has_place = |pupil: &PupilId| {
        world
            .case(*pupil)
            .and_then(|case| case.facts.destination)
            .is_some_and(|destination| destination.is_place())
    };
    if pupils.iter().all(has_place) {
        form(Purpose::Since(pupils, None))
    } else {
        pick(Pick::Landing(pupils))
    }
}

/// Somebody who has landed since a day that is recorded: landing changes nothing for them.
pub fn has_landed(pupil: PupilId, world: &World) -> bool {
    let case = world.case(pupil);
    case.is_some_and(|case| case.status() == Status::Landed && case.facts.destination_since.is_some())
}

/// Which agreement it is stands in the list, also where there is only one.
fn toggle_done(pupil: PupilId, world: &World) -> Vec<Intent> {
    let Some(case) = world.case(pupil) else { return vec![Intent::Tell(Notice::NoPupil)] };
    let mut choices = world
        .state
        .agreements_of(case)
        .filter(|agreement| !matches!(agreement.progress(), Progress::Dropped(_)));
    match choices.next() {
        None => vec![Intent::Tell(Notice::NoAgreement)],
        Some(_) => pick(Pick::Done(pupil)),
    }
}

/// The last handover while the receiver has not confirmed; else a new one, or which one.
fn handover(pupil: PupilId, world: &World) -> Vec<Intent> {
    let Some(case) = world.case(pupil) else { return vec![Intent::Tell(Notice::NoPupil)] };
    let mut known = case.entries_of(EntryKind::Handover).rev();
    match (known.next(), known.next()) {
        (None, _) => form(Purpose::Entry(EntryForm::new(vec![pupil], EntryKind::Handover, &[]))),
        (Some((number, only)), None) if only.confirmed_on().is_none() => open(Opening::Entry(pupil, number)),
        _ => pick(Pick::Dossier(Part::Handovers, pupil)),
    }
}

/// Asks whether an entry goes. A ground was relied on, so it is withdrawn and stays to be read; any other entry goes.
pub fn take_away(pupil: PupilId, number: EntryNo, world: &World) -> Vec<Intent> {
    let Some(entry) = world.case(pupil).and_then(|case| case.entry(number)) else { return vec![] };
    let is_ground = entry.kind == EntryKind::Sharing;
    if is_ground && entry.withdrawn_on().is_some() {
        return vec![Intent::Tell(Notice::NothingToChange)];
    }
    let to = is_ground.then(|| entry.clone().with(EntryFact::WithdrawnOn(world.today)));
    open(Opening::Confirm(Question::Entry(pupil, EntryChange { entry: Some(number), to })))
}

fn pick(pick: Pick) -> Vec<Intent> {
    open(Opening::Pick(pick))
}

fn form(purpose: Purpose) -> Vec<Intent> {
    open(Opening::Form(purpose))
}

fn open(opening: Opening) -> Vec<Intent> {
    vec![Intent::Open(opening)]
}

//! Lists of what one case holds, to open, add to, or take from: contact and signals, handovers, work and indications,
//! who may know, and the people around the pupil.

use super::choice::Choice;
use super::entry_choice::EntryChoice;
use crate::app::intent::{CaseList, Intent, Opening, Pick};
use crate::app::notice::Notice;
use crate::app::purpose::{EntryForm, Purpose};
use crate::app::world::World;
use crate::domain::query;
use crate::domain::{
    Case, Command, Entry, EntryChange, EntryFact, EntryKind, EntryNo, FactKey, Provision, ProvisionState,
    PupilId, Relation, SignalKind,
};
use crate::text::entry_forms as words;

impl CaseList {
    /// The rows, headings included.
    pub fn rows(self, pupil: PupilId, world: &World) -> Vec<Choice> {
        let Some(case) = world.case(pupil) else { return vec![] };
        let standing = |kind| case.entries_of(kind).map(move |(number, _)| Choice::Standing(pupil, number));
        match self {
            Self::Touch => {
                let open = case.entries_of(EntryKind::Signal).filter(|(_, entry)| entry.is_open_signal());
                let handle = open.map(|(number, _)| Choice::Handle(pupil, number));
                let new = [EntryKind::Contact, EntryKind::Signal].map(Choice::NewEntry);
                new.into_iter().chain(handle).collect()
            }
            Self::Signals => {
                let kinds = SignalKind::ALL.iter().copied().map(EntryChoice::SignalKind);
                kinds.map(Choice::Entry).collect()
            }
            Self::Handovers => {
                let known = standing(EntryKind::Handover).rev();
                [Choice::NewEntry(EntryKind::Handover)].into_iter().chain(known).collect()
            }
            Self::Work => work(pupil, standing),
            Self::Sharing => sharing(pupil, case, world),
            Self::Circle => circle(pupil, case),
            Self::Provision(_) => {
                let states = ProvisionState::ALL.iter().copied().map(EntryChoice::ProvisionState);
                states.map(Choice::Entry).chain([Choice::Details]).collect()
            }
        }
    }

    /// What choosing a row asks.
    pub fn chosen(self, pupil: PupilId, choice: Choice, world: &World) -> Vec<Intent> {
        let new = |kind, given: &[EntryFact]| form(Purpose::Entry(EntryForm::new(vec![pupil], kind, given)));
        let instead = |opened| vec![Intent::Close, opened];
        match (self, choice) {
            (Self::Touch, Choice::NewEntry(EntryKind::Signal)) => instead(pick(Self::Signals, pupil)),
            (Self::Touch, Choice::NewEntry(kind)) => instead(new(kind, &[])),
            (Self::Touch, Choice::Handle(pupil, signal)) => instead(form(Purpose::Handled(pupil, signal))),
            (Self::Signals, Choice::Entry(kind)) => instead(new(EntryKind::Signal, &[kind.fact()])),
            (Self::Handovers, Choice::NewEntry(kind)) => instead(new(kind, &[])),
            (Self::Handovers, Choice::Standing(pupil, number)) => instead(change(pupil, number)),
            (Self::Provision(provision), Choice::Entry(EntryChoice::ProvisionState(state))) => {
                set_provision(pupil, provision, state, world)
            }
            (Self::Provision(provision), Choice::Details) => {
                instead(provision_form(pupil, provision, None, world))
            }
            (_, Choice::Standing(pupil, number)) => vec![change(pupil, number)],
            (_, Choice::NewGuardian) => {
                vec![new(EntryKind::Relative, &[EntryFact::Relation(Relation::Parent)])]
            }
            (_, Choice::NewEntry(EntryKind::Relative)) => {
                vec![new(EntryKind::Relative, &[EntryFact::Relation(Relation::Friend)])]
            }
            (_, Choice::NewEntry(kind)) => vec![new(kind, &[])],
            (_, Choice::WithoutGround(party)) => vec![new(EntryKind::Sharing, &[EntryFact::Party(party)])],
            (_, Choice::ProvisionOf(pupil, provision)) => {
                vec![pick(Self::Provision(provision), pupil)]
            }
            (_, Choice::FactOf(pupil, key)) => vec![Intent::Open(Opening::Fact(key, vec![pupil]))],
            _ => vec![],
        }
    }

    /// Whether its rows can be taken away.
    pub fn can_take_away(self) -> bool {
        matches!(self, Self::Handovers | Self::Work | Self::Sharing | Self::Circle)
    }
}

/// Opens an entry to change it.
fn change(pupil: PupilId, number: EntryNo) -> Intent {
    Intent::Open(Opening::Entry(pupil, number))
}

fn pick(list: CaseList, pupil: PupilId) -> Intent {
    Intent::Open(Opening::Pick(Pick::Case(list, pupil)))
}

/// The entry that a row stands for, if it is one that is recorded.
pub fn entry_of(row: Choice, world: &World) -> Option<(PupilId, EntryNo)> {
    match row {
        Choice::Standing(pupil, number) => Some((pupil, number)),
        Choice::ProvisionOf(pupil, provision) => {
            recorded(pupil, provision, world).map(|(number, _)| (pupil, number))
        }
        _ => None,
    }
}

fn form(purpose: Purpose) -> Intent {
    Intent::Open(Opening::Form(purpose))
}

fn work<I: Iterator<Item = Choice>>(pupil: PupilId, standing: impl Fn(EntryKind) -> I) -> Vec<Choice> {
    let mut rows = vec![Choice::Heading(words::PROVISIONS)];
    rows.extend(Provision::ALL.iter().map(|provision| Choice::ProvisionOf(pupil, *provision)));
    let parts = [(words::PLACEMENTS, EntryKind::Placement), (words::ENROLMENTS, EntryKind::Enrolment)];
    for (heading, kind) in parts {
        rows.push(Choice::Heading(heading));
        rows.extend(standing(kind));
        rows.push(Choice::NewEntry(kind));
    }
    rows.push(Choice::Heading(words::QUALIFICATIONS));
    let keys = [FactKey::StartQualification, FactKey::EntryDiploma];
    rows.extend(keys.map(|key| Choice::FactOf(pupil, key)));
    rows
}

/// First whoever works on the case without a ground, then what holds, then what ended.
fn sharing(pupil: PupilId, case: &Case, world: &World) -> Vec<Choice> {
    let today = world.today;
    let mut rows = vec![];
    let lacking = query::without_ground(world.reading(), case);
    if !lacking.is_empty() {
        rows.push(Choice::Heading(words::WITHOUT_GROUND));
        rows.extend(lacking.into_iter().map(Choice::WithoutGround));
    }
    rows.push(Choice::Heading(words::GROUNDS));
    let mut grounds: Vec<(EntryNo, &Entry)> = case.entries_of(EntryKind::Sharing).collect();
    grounds.sort_by_key(|(number, entry)| (!entry.holds_on(today), entry.party().copied(), *number));
    rows.extend(grounds.into_iter().map(|(number, _)| Choice::Standing(pupil, number)));
    rows.push(Choice::NewEntry(EntryKind::Sharing));
    rows.push(Choice::Heading(words::TOLD));
    let told = case.entries_of(EntryKind::Disclosure).rev();
    rows.extend(told.map(|(number, _)| Choice::Standing(pupil, number)));
    rows.push(Choice::NewEntry(EntryKind::Disclosure));
    rows
}

fn circle(pupil: PupilId, case: &Case) -> Vec<Choice> {
    let is_guardian = |entry: &Entry| entry.relation().is_some_and(|relation| relation.is_guardian());
    let of = |guardian: bool| {
        let own = case.entries_of(EntryKind::Relative).filter(move |(_, it)| is_guardian(it) == guardian);
        own.map(move |(number, _)| Choice::Standing(pupil, number))
    };
    let mut rows = vec![Choice::Heading(words::GUARDIANS)];
    rows.extend(of(true));
    rows.push(Choice::NewGuardian);
    rows.push(Choice::Heading(words::OWN_NETWORK));
    rows.extend(of(false));
    rows.push(Choice::NewEntry(EntryKind::Relative));
    rows.push(Choice::Heading(words::PUPIL_SELF));
    rows.extend([FactKey::Phone, FactKey::TrustedPerson].map(|key| Choice::FactOf(pupil, key)));
    rows
}

/// A state is recorded at once, as of today; a day until which it holds is asked where there is one (003:169).
fn set_provision(pupil: PupilId, provision: Provision, state: ProvisionState, world: &World) -> Vec<Intent> {
    if state.is_in_force() && provision == Provision::DayActivity {
        return vec![Intent::Close, provision_form(pupil, provision, Some(state), world)];
    }
    let known = recorded(pupil, provision, world).map(|(_, entry)| entry);
    if known.and_then(|entry| entry.provision_state()) == Some(&state) {
        return vec![Intent::Close, Intent::Tell(Notice::NothingToChange)];
    }
    let facts =
        [EntryFact::Provision(provision), EntryFact::ProvisionState(state), EntryFact::On(world.today)];
    let changes = vec![EntryChange::add(Entry::new(EntryKind::Provision, facts))];
    vec![Intent::Submit(Command::SetEntries { pupils: vec![pupil], changes, facts: vec![] })]
}

fn recorded(pupil: PupilId, provision: Provision, world: &World) -> Option<(EntryNo, &Entry)> {
    let mut known = world.case(pupil)?.entries_of(EntryKind::Provision);
    known.find(|(_, entry)| entry.provision() == Some(&provision))
}

/// The form of a provision: what is recorded, or a new state as of today.
fn provision_form(
    pupil: PupilId,
    provision: Provision,
    state: Option<ProvisionState>,
    world: &World,
) -> Intent {
    let known = recorded(pupil, provision, world).filter(|_| state.is_none());
    let given: Vec<EntryFact> =
        [EntryFact::Provision(provision)].into_iter().chain(state.map(EntryFact::ProvisionState)).collect();
    let number = known.map(|(number, _)| number);
    form(Purpose::Entry(EntryForm { number, ..EntryForm::new(vec![pupil], EntryKind::Provision, &given) }))
}

/// What is recorded of a provision: the row of the states that is marked as now.
pub fn state_now(pupil: PupilId, provision: Provision, world: &World) -> Option<Choice> {
    let state = *recorded(pupil, provision, world)?.1.provision_state()?;
    Some(Choice::Entry(EntryChoice::ProvisionState(state)))
}

//! What follows from a signal: proposed in the form, decided by whoever records it (`domain.md` (b), P13–P16, P22–P23).

use chrono::NaiveDate;

use super::super::{
    Case, ContactState, Destination, EntryKind, EntryNo, Fact, Outcome, PlacementKind, SignalKind, Status,
};

/// What a lost job ends.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct JobEnds {
    /// The work that runs.
    pub placements: Vec<EntryNo>,
    /// The destination is work, so nobody is there any more.
    pub destination: bool,
}

/// The work that runs on this day, and whether the destination goes with it.
pub fn job_ends(case: &Case, today: NaiveDate) -> JobEnds {
    let is_work = |kind: Option<&PlacementKind>| {
        matches!(kind, Some(PlacementKind::Job | PlacementKind::TrialPlacement))
    };
    let placements = case.entries_of(EntryKind::Placement).filter(|(_, it)| is_work(it.placement_kind()));
    let running = placements.filter(|(_, it)| it.end().is_none_or(|end| *end >= today));
    JobEnds {
        placements: running.map(|(number, _)| number).collect(),
        destination: case.facts.destination.is_some_and(is_at_work),
    }
}

fn is_at_work(destination: Destination) -> bool {
    matches!(
        destination,
        Destination::RegularJob
            | Destination::CovenantJob
            | Destination::ShelteredJob
            | Destination::JobWithSchool
    )
}

/// What an outcome of a signal of this kind proposes: who is fine goes on, who wants no help is called so, and where
/// somebody lost their place there is none until it is said.
pub fn outcome(case: &Case, kind: Option<SignalKind>, outcome: Outcome) -> Vec<Fact> {
    let worried = matches!(case.status(), Status::Attention | Status::Stuck);
    let fine = worried.then_some(Fact::Status(Status::OnTrack));
    let lost = kind.is_some_and(SignalKind::is_about_a_place)
        && case.facts.destination.is_some_and(Destination::is_place);
    let nowhere = lost.then_some(Fact::Destination(Destination::None));
    let proposed = match outcome {
        Outcome::Stays | Outcome::NewPlace | Outcome::Unfounded => [fine, None],
        Outcome::Guided => [None, nowhere],
        Outcome::Declines => [Some(Fact::Contact(ContactState::Declines)), nowhere],
    };
    proposed.into_iter().flatten().collect()
}

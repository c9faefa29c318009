//! Who cannot wait for a next meeting.

use super::super::{Glance, MeetingPhase, PupilId, State, Status};

/// Why a pupil cannot wait for a next meeting, the most pressing first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Urgent {
    /// The status is vastgelopen.
    Stuck,
    /// A signal came in and nobody dealt with it.
    Signal,
}

/// Why this pupil cannot wait, wherever they are; `None` for who can.
pub fn urgent(case: &impl Glance) -> Option<Urgent> {
    let signal = || (!case.open_signals().is_empty()).then_some(Urgent::Signal);
    (case.status() == Status::Stuck).then_some(Urgent::Stuck).or_else(signal)
}

/// Who cannot wait and stands on no agenda of a meeting that comes or runs: the most pressing first, then who leaves first.
pub fn urgent_pupils(state: &State) -> Vec<PupilId> {
    let open = || state.meetings().filter(|meeting| meeting.phase() != MeetingPhase::Closed);
    let is_placed = |pupil| open().any(|meeting| meeting.item(pupil).is_some());
    let urgent = state.rows().filter_map(|row| Some((urgent(row)?, row)));
    let mut found: Vec<_> = urgent.filter(|(_, row)| !is_placed(row.id)).collect();
    found.sort_by_cached_key(|(why, row)| {
        let day = row.listed().expected_exit;
        (*why, day.is_none(), day, row.name_key())
    });
    found.into_iter().map(|(_, row)| row.id).collect()
}

//! Questions about the state: views, warnings, worklists. All derived, nothing stored twice.

mod attention;
mod caseload;
mod contact;
mod kinds;
mod named_tests;
mod nazorg;
mod new_year;
mod order;
mod sharing;
mod terms;
mod urgent;

pub use attention::{
    Attention, Pressing, Several, asks, asks_attention, attention, attention_in_full, has_left, let_op_code,
};
pub(super) use attention::{asks_anything, let_op_place, let_ops_found};
pub use caseload::{Caseload, Successors, Why, caseloads};
pub use contact::{
    Due, DueFor, contact_due, contact_keeper, contacts_due, last_contact, next_contact, rhythm, unanswered,
};
pub use kinds::AttentionKind;
pub use named_tests::NamedTest;
pub use nazorg::{
    LeftBy, Nazorg, aftercare_lapsed, aftercare_until, destroy_after, exit_unrecorded, in_aftercare, nazorg,
};
pub use new_year::{ComingYear, OnList, coming_year, turned_to};
pub use order::{Direction, SortBy, Undated, in_order};
pub use sharing::{
    Lacking, anybody_is_there, has_ground, is_for_several, is_open_to, is_school_of, may_know, open_to,
    without_ground, without_ground_at, without_ground_here,
};
pub use terms::{Term, compulsory_until, discuss_by, monitor_until, phase, phase_that_follows, road, terms};
pub use urgent::{Urgent, urgent, urgent_pupils};

use chrono::{Datelike, NaiveDate};

use super::{AgendaState, Glance, Marks, MeetingId, MeetingPhase, OpenAgreement, PupilId, Reading, State};

/// The views of Lijst.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ListView {
    /// Uitstroom dit schooljaar, with those whose date is not known but who could leave.
    ThisYear,
    /// Uitstroom volgend schooljaar.
    NextYear,
    /// Left school, or landed.
    Aftercare,
    /// Whoever asks attention now, wherever they are: status, an open signal, a contact that is late.
    Attention,
    /// Everybody.
    All,
}

impl ListView {
    /// In the order of the left and right arrows.
    pub const ALL: [Self; 5] = [Self::ThisYear, Self::NextYear, Self::Aftercare, Self::Attention, Self::All];

    /// Whether the case belongs to this view.
    pub fn holds(self, reading: Reading, case: &impl Glance) -> bool {
        let this_year = school_year(reading.today);
        match self {
            Self::All => true,
            Self::Aftercare => in_aftercare(reading, case),
            Self::Attention => asks_attention(reading, case),
            Self::ThisYear | Self::NextYear if in_aftercare(reading, case) => false,
            Self::ThisYear => match case.listed().expected_exit {
                // One that has passed stays in sight until somebody says what became of the pupil.
                Some(exit) => school_year(exit) <= this_year,
                // Date unknown: whoever could leave stands in sight, also when the year level is not known.
                None => reading.rules(case).may_leave(case.listed().year_level),
            },
            Self::NextYear => {
                case.listed().expected_exit.is_some_and(|exit| school_year(exit) == this_year + 1)
            }
        }
    }
}

/// The school year (1 August to 31 July) that holds this date, named after the year in which it starts.
pub fn school_year(date: NaiveDate) -> i32 {
    if date.month() >= 8 { date.year() } else { date.year() - 1 }
}

/// How many agreements of the case are open, and how many of those are late.
pub fn agreement_counts(reading: Reading, case: &impl Glance) -> (usize, usize) {
    case.agreement_counts(reading.today)
}

/// Age in whole years on a local date.
pub fn age_on(case: &impl Glance, date: NaiveDate) -> Option<u32> {
    date.years_since(case.listed().birth_date?)
}

/// The date of the last meeting in which the pupil was discussed.
pub fn last_discussed(reading: Reading, case: &impl Glance) -> Option<NaiveDate> {
    let discussed = |meeting: &&super::Meeting| {
        meeting.item(case.id()).is_some_and(|item| item.state == AgendaState::Discussed)
    };
    case.meetings()
        .iter()
        .filter_map(|id| reading.state.meeting(*id))
        .filter(discussed)
        .filter_map(|meeting| meeting.facts.date)
        .max()
}

/// Whether the last discussion is long ago, or there was none.
pub fn is_long_undiscussed(reading: Reading, case: &impl Glance) -> bool {
    let since = reading.rules(case).numbers.long_undiscussed.before(reading.today).unwrap_or(reading.today);
    last_discussed(reading, case).is_none_or(|last| last < since)
}

/// The meeting that runs.
pub fn running_meeting(state: &State) -> Option<MeetingId> {
    state.meetings().find(|meeting| meeting.phase() == MeetingPhase::Running).map(|meeting| meeting.id)
}

/// The marks with which a new note about a pupil begins at the table of a meeting: what was set there, for who is on its
/// agenda.
pub fn notes_for(state: &State, meeting: MeetingId, pupil: PupilId) -> Marks {
    let meeting = state.meeting(meeting).filter(|meeting| meeting.item(pupil).is_some());
    meeting.and_then(|meeting| meeting.facts.notes_for.clone()).unwrap_or_default()
}

/// The planned meeting that comes first.
pub fn coming_meeting(state: &State) -> Option<MeetingId> {
    state
        .meetings()
        .filter(|meeting| meeting.phase() == MeetingPhase::Planned)
        .min_by_key(|meeting| (meeting.facts.date, meeting.id))
        .map(|meeting| meeting.id)
}

/// The last closed meeting.
pub fn latest_closed_meeting(state: &State) -> Option<MeetingId> {
    state
        .meetings()
        .filter(|meeting| meeting.phase() == MeetingPhase::Closed)
        .max_by_key(|meeting| (meeting.facts.date, meeting.id))
        .map(|meeting| meeting.id)
}

/// The expected exit lies in a school year that is over: nobody said yet what became of the pupil.
pub fn is_of_an_earlier_year(reading: Reading, case: &impl Glance) -> bool {
    case.listed().expected_exit.is_some_and(|exit| school_year(exit) < school_year(reading.today))
}

/// Pupils who were postponed in their latest meeting and stand on no open agenda, with that meeting.
pub fn owed_pupils(state: &State) -> Vec<(PupilId, MeetingId)> {
    let mut meetings: Vec<_> = state.meetings().collect();
    meetings.sort_by_key(|meeting| (meeting.facts.date, meeting.id));
    let mut owed: Vec<(PupilId, MeetingId)> = vec![];
    for meeting in meetings {
        for (pupil, item) in &meeting.agenda {
            owed.retain(|(known, _)| known != pupil);
            let closed = meeting.phase() == MeetingPhase::Closed;
            if closed && item.state == AgendaState::Postponed && state.case(*pupil).is_some() {
                owed.push((*pupil, meeting.id));
            }
        }
    }
    owed
}

/// All open agreements about pupils who are still there, each with its pupil.
pub fn open_agreements(state: &State) -> impl Iterator<Item = (PupilId, &OpenAgreement)> {
    state.rows().flat_map(|row| row.open().iter().map(|open| (row.id, open)))
}

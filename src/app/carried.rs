//! What somebody in the network carries: of which kind it is, what it is about, and in what order it stands.

use crate::domain::{Carried, MeetingId, PupilId, Role, State};

/// What a thing that somebody carries is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum About {
    /// A pupil.
    Pupil(PupilId),
    /// A meeting.
    Meeting(MeetingId),
}

/// The pupil or the meeting.
pub fn about(carried: Carried, state: &State) -> Option<About> {
    match carried {
        Carried::Role(_, pupil) => Some(About::Pupil(pupil)),
        Carried::Agreement(agreement) | Carried::With(agreement) => {
            state.open_agreement(agreement).map(|(pupil, _)| About::Pupil(pupil))
        }
        Carried::Chair(meeting) | Carried::Operator(meeting) | Carried::Seat(meeting) => {
            Some(About::Meeting(meeting))
        }
    }
}

/// The kinds of things that somebody carries, in the order of the screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// A role for pupils.
    Role(Role),
    /// Agreements of their own.
    Agreements,
    /// Agreements of others.
    With,
    /// Coming meetings.
    Meetings,
}

/// Of which kind it is.
pub fn kind(carried: Carried) -> Kind {
    match carried {
        Carried::Role(role, _) => Kind::Role(role),
        Carried::Agreement(_) => Kind::Agreements,
        Carried::With(_) => Kind::With,
        Carried::Chair(_) | Carried::Operator(_) | Carried::Seat(_) => Kind::Meetings,
    }
}

/// Each kind together: roles by name of the pupil, agreements and meetings by day.
pub fn in_order(carried: &mut [Carried], state: &State) {
    carried.sort_by_cached_key(|it| {
        let name = match it {
            Carried::Role(_, pupil) => state.row(*pupil).map(|row| row.name_key()),
            _ => None,
        };
        let day = match it {
            Carried::Agreement(id) | Carried::With(id) => {
                state.open_agreement(*id).and_then(|(_, it)| it.due)
            }
            Carried::Chair(id) | Carried::Operator(id) | Carried::Seat(id) => {
                state.meeting(*id).and_then(|it| it.facts.date)
            }
            Carried::Role(..) => None,
        };
        (kind(*it), name, day, *it)
    });
}

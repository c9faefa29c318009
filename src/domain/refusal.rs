//! Why a command is refused. Each one becomes one Dutch sentence with the way on, in `text`.

use chrono::NaiveDate;

use super::{FactKey, MeetingId, PupilId};

/// A rule said no; nothing was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// The store was founded already.
    AlreadyFounded,
    /// A person needs a name.
    PersonNeedsName,
    /// That thing is not (or no longer) there.
    Unknown,
    /// A pupil needs at least this fact.
    PupilNeeds(FactKey),
    /// A birth date lies in the future.
    BirthDateInFuture(NaiveDate),
    /// There is a pupil with this name and birth date.
    SamePupil(PupilId),
    /// A year level is 1 to 6.
    YearLevelOutOfRange,
    /// Status geland needs a destination that is a place.
    LandedNeedsDestination(PupilId),
    /// Status geland needs a date since when.
    LandedNeedsSince(PupilId),
    /// An agreement needs what.
    AgreementNeedsWhat,
    /// An agreement needs who.
    AgreementNeedsOwner,
    /// An agreement needs by when.
    AgreementNeedsDue,
    /// A withdrawal, an expiry or a reopening needs a reason.
    ReasonNeeded,
    /// A note needs a text.
    NoteNeedsText,
    /// A meeting needs a date.
    MeetingNeedsDate,
    /// Another meeting runs.
    AnotherMeetingRuns(MeetingId),
    /// The meeting does not run.
    MeetingDoesNotRun(MeetingId),
    /// The meeting is closed: what changes now belongs to a later one.
    MeetingIsClosed(MeetingId),
    /// The meeting is not closed.
    MeetingIsNotClosed(MeetingId),
    /// The meeting was started already.
    MeetingWasStarted(MeetingId),
    /// The agenda is empty.
    AgendaIsEmpty(MeetingId),
    /// The pupil is not on this agenda.
    NotOnAgenda(MeetingId),
    /// The pupil stands on this agenda already.
    OnAgendaAlready(MeetingId),
    /// There is nothing to undo.
    NothingToUndo,
    /// Undo stops where the meeting started or was closed.
    UndoStopsAtMeeting,
    /// There is nothing to redo.
    NothingToRedo,
    /// All fields were changed again since: nothing can be put back.
    ChangedSince,
}

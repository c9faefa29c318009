//! Why a command is refused. Each one becomes one Dutch sentence with the way on, in `text`.

use chrono::NaiveDate;

use super::rules::Months;
use super::{EntryKey, FactKey, MeetingId, Party, PersonId, Provision, PupilId, Role, Slot};

/// A rule said no; nothing was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// The store was founded already.
    AlreadyFounded,
    /// A person needs a name.
    PersonNeedsName,
    /// The name of a person is a word that means nobody.
    NobodyIsNoName,
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
    /// The school year turns on 1 August; this close before it nothing is turned.
    SchoolYearNotBegun,
    /// Nobody was deregistered on a day that lies ahead.
    LeftAhead(NaiveDate),
    /// Nobody was deregistered before they were born.
    LeftBeforeBorn(NaiveDate),
    /// Who stays leaves later than today, and later than was expected.
    ExitNotLater(NaiveDate),
    /// A text holds a number that can be a burgerservicenummer.
    HoldsBsn,
    /// A note needs a text.
    NoteNeedsText,
    /// An entry needs this field.
    EntryNeeds(EntryKey),
    /// A day in this field cannot lie ahead.
    EntryDayAhead(EntryKey, NaiveDate),
    /// A day in this field comes before the day that it follows.
    EntryDayBefore(EntryKey, NaiveDate),
    /// The ground on which this party was told had been withdrawn on this day.
    GroundWithdrawn(Party, NaiveDate),
    /// A signal ended in another place, and which is not recorded.
    NewPlaceUnknown,
    /// There is one entry per provision, and this one is there already.
    ProvisionKnown(Provision),
    /// A number in this field is out of range.
    EntryNumber(EntryKey),
    /// After a warm handover with a question the receiver stays at least until this day (003:148).
    InvolvedTooShort(Months, NaiveDate),
    /// Somebody of the own network has this role in the case.
    RelativeHasRole(Role),
    /// The waakvlam keeps in touch through this person of the own network.
    RelativeIsVia,
    /// Only a waakvlam can be somebody of the own network, and of one pupil.
    OwnNetworkIsWaakvlam,
    /// Somebody who left the network gets nothing new.
    PersonLeft(PersonId),
    /// This agreement is due on this day, before the successor begins on that one.
    AgreementDueBefore(NaiveDate, NaiveDate),
    /// Nothing to hand on was chosen.
    NothingToHandOn,
    /// A term is out of range: months 1 to 120, weeks 1 to 52, age 16 to 27.
    TermOutOfRange,
    /// A saved view needs a name, a key of its own, and something that is asked.
    ViewIncomplete,
    /// A meeting needs a date.
    MeetingNeedsDate,
    /// Another meeting runs.
    AnotherMeetingRuns(MeetingId),
    /// The meeting does not run.
    MeetingDoesNotRun(MeetingId),
    /// The meeting is closed: what changes now belongs to a later one.
    MeetingIsClosed(MeetingId),
    /// The meeting was closed before.
    MeetingWasClosed(MeetingId),
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
    /// This field holds something else than was seen by who asked.
    ChangedMeanwhile(Slot),
}

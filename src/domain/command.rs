//! What somebody asks for. [`super::decide`] turns it into events or refuses.

use chrono::{DateTime, NaiveDate, Utc};

use super::{
    Actor, AgreementFact, AgreementId, AgreementKey, Destination, Fact, FactKey, MeetingFact, MeetingId,
    MeetingKey, NoteId, Owner, PersonFact, PersonId, PersonKey, Presence, Progress, PupilId, Role,
    WaakvlamKind,
};

/// What `decide` may know besides the state: passed in, never looked up.
#[derive(Clone, Copy, Debug)]
pub struct Context {
    /// Real time.
    pub now: DateTime<Utc>,
    /// What rules and date words call today.
    pub today: NaiveDate,
    /// Who asks.
    pub by: Actor,
    /// The running meeting, when the action is taken at its table.
    pub meeting: Option<MeetingId>,
}

/// A netwerkpartner from the list, or one who comes in with the same action.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PersonChoice {
    /// From the list.
    Known(PersonId),
    /// New: added in the same group.
    New(Vec<PersonFact>),
}

/// An agreement as somebody typed it; what is missing is refused, never guessed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AgreementDraft {
    /// What.
    pub what: String,
    /// Who.
    pub owner: Option<Owner>,
    /// Together with.
    pub with: Vec<Owner>,
    /// Vóór wanneer.
    pub due: Option<NaiveDate>,
}

/// Direction on an agenda.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// Earlier.
    Up,
    /// Later.
    Down,
}

/// One row of a list that is to be imported; the plan has already decided what it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ImportRow {
    /// A new pupil.
    New(Vec<Fact>),
    /// A known pupil: facts to set, and the values that the list now holds.
    Known {
        /// Who.
        pupil: PupilId,
        /// Facts that change.
        set: Vec<Fact>,
        /// Values of the list that differ from its last ones.
        list_values: Vec<Fact>,
    },
}

/// Everything a user can ask.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "the fields are named after what they hold; the variants say the rest")]
pub enum Command {
    /// The first of a store: who uses it.
    FoundStore { user: Vec<PersonFact> },
    /// A new pupil, typed in.
    AddPupil { facts: Vec<Fact> },
    /// Set or clear facts of one pupil or of all marked ones, as one group.
    SetFacts { pupils: Vec<PupilId>, facts: Vec<(FactKey, Option<Fact>)> },
    /// Status geland, since a day; the destination goes to those who have none yet. One group.
    Land { pupils: Vec<PupilId>, destination: Option<Destination>, since: NaiveDate },
    /// Give a role to somebody, or to nobody.
    SetRole { pupils: Vec<PupilId>, role: Role, to: Option<PersonChoice>, kind: WaakvlamKind },
    /// Record an agreement.
    AddAgreement { pupil: PupilId, draft: AgreementDraft },
    /// Change what was agreed.
    ChangeAgreement { agreement: AgreementId, facts: Vec<(AgreementKey, Option<AgreementFact>)> },
    /// Done, open again, or vervallen with a reason.
    SetProgress { agreement: AgreementId, to: Progress },
    /// Write a note.
    AddNote { pupil: PupilId, text: String },
    /// Change a note.
    ChangeNote { note: NoteId, text: String },
    /// Take a note back, with a reason.
    WithdrawNote { note: NoteId, reason: String },
    /// A new netwerkpartner.
    AddPerson { facts: Vec<PersonFact> },
    /// Change a netwerkpartner.
    ChangePerson { person: PersonId, facts: Vec<(PersonKey, Option<PersonFact>)> },
    /// Plan a meeting; pupils who were postponed come along, and those named here.
    AddMeeting { facts: Vec<MeetingFact>, attendance: Vec<(PersonId, Presence)>, pupils: Vec<PupilId> },
    /// Change date, kind, chair or who is at the keys.
    ChangeMeeting { meeting: MeetingId, facts: Vec<(MeetingKey, Option<MeetingFact>)> },
    /// Who attends; `None` takes somebody off the list.
    SetAttendance { meeting: MeetingId, person: PersonId, to: Option<Presence> },
    /// Put pupils on an agenda.
    PutOnAgenda { meeting: MeetingId, pupils: Vec<PupilId> },
    /// Take a pupil off it.
    TakeOffAgenda { meeting: MeetingId, pupil: PupilId },
    /// Move a pupil on it.
    MoveOnAgenda { meeting: MeetingId, pupil: PupilId, step: Step },
    /// Start: the first pupil comes to the table.
    StartMeeting { meeting: MeetingId },
    /// Bring a pupil to the table, or nobody.
    BringToTable { meeting: MeetingId, pupil: Option<PupilId> },
    /// This pupil has been discussed.
    MarkDiscussed { meeting: MeetingId, pupil: PupilId },
    /// This pupil comes back on the next meeting.
    Postpone { meeting: MeetingId, pupil: PupilId },
    /// Close: the minutes are fixed, who was not discussed is postponed.
    CloseMeeting { meeting: MeetingId },
    /// Open again, with a reason.
    ReopenMeeting { meeting: MeetingId, reason: String },
    /// A school's list, as planned.
    Import { rows: Vec<ImportRow> },
    /// Take the newest action back.
    Undo,
    /// Take the newest undo back.
    Redo,
}

impl Command {
    /// The pupils whom one act changes together; empty where it is not about marked pupils.
    pub fn pupils(&self) -> &[PupilId] {
        match self {
            Self::SetFacts { pupils, .. }
            | Self::Land { pupils, .. }
            | Self::SetRole { pupils, .. }
            | Self::PutOnAgenda { pupils, .. } => pupils,
            _ => &[],
        }
    }
}

//! What somebody asks for. [`super::decide`] turns it into events or refuses.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use super::{
    Actor, AgreementFact, AgreementId, AgreementKey, Audience, Destination, Entry, EntryFact, EntryNo, Fact,
    FactKey, FreeText, Group, GroupId, MeetingFact, MeetingId, MeetingKey, Newcomer, NextYear, NoteId, Owner,
    PersonFact, PersonId, PersonKey, Presence, Progress, PupilId, Reading, Refusal, Role, Rules, Setting,
    SettingKey, State, WaakvlamKind, Who,
};

/// What `decide` may know besides the state: passed in, never looked up.
#[derive(Clone, Copy, Debug)]
pub struct Context<'a> {
    /// Real time.
    pub now: DateTime<Utc>,
    /// What rules and date words call today.
    pub today: NaiveDate,
    /// Who asks.
    pub by: Actor,
    /// The running meeting, when the action belongs to it: taken at its table, or [about its agenda](super::is_about_agenda).
    pub meeting: Option<MeetingId>,
    /// What is a region's choice.
    pub rules: &'a Rules,
    /// The groups that the command needs, read from the log: [`Command::reads`].
    pub read: &'a [Group],
}

impl<'a> Context<'a> {
    /// What a rule asks its questions of: whoever acts sits at their own screen.
    pub fn reading(&self, state: &'a State) -> Reading<'a> {
        Reading::new(state, self.today, self.rules, &Audience::OwnScreen)
    }
}

/// Who gets a role: a netwerkpartner or somebody of the own network, known or coming in with the same action.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum HolderChoice {
    /// A netwerkpartner from the list.
    Known(PersonId),
    /// A new netwerkpartner: added in the same group.
    New(Vec<PersonFact>),
    /// Somebody of this pupil's own network.
    Own(EntryNo),
    /// Somebody new of this pupil's own network: added to the case in the same group.
    NewOwn(Vec<EntryFact>),
}

/// On what terms somebody has a role; everything has a default.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct RoleTerms {
    /// What kind of waakvlam; contact houden unless said otherwise. Of no meaning for other roles.
    pub kind: Option<WaakvlamKind>,
    /// Through whom a waakvlam keeps in touch.
    pub via: Option<Who>,
    /// How often a waakvlam gets in touch, in weeks.
    pub rhythm: Option<u8>,
    /// From which day; today unless said otherwise.
    pub on: Option<NaiveDate>,
    /// Why it changes.
    pub reason: Option<FreeText>,
}

impl RoleTerms {
    /// The usual terms, with this kind of waakvlam.
    pub fn of(kind: WaakvlamKind) -> Self {
        Self { kind: Some(kind), ..Self::default() }
    }
}

/// One entry that is added (`entry` is `None`), changed, or taken away (`to` is `None`).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct EntryChange {
    /// Which one.
    pub entry: Option<EntryNo>,
    /// What it becomes.
    pub to: Option<Entry>,
}

impl EntryChange {
    /// A new one.
    pub fn add(entry: Entry) -> Self {
        Self { entry: None, to: Some(entry) }
    }
}

/// One thing that a colleague who leaves hands on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Carried {
    /// A role for a pupil.
    Role(Role, PupilId),
    /// An open agreement.
    Agreement(AgreementId),
    /// A part in an open agreement of somebody else.
    With(AgreementId),
    /// Voorzitter of a coming meeting.
    Chair(MeetingId),
    /// At the keys in a coming meeting.
    Operator(MeetingId),
    /// Invited to a coming meeting.
    Seat(MeetingId),
}

/// An agreement as somebody typed it; what is missing is refused, never guessed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct AgreementDraft {
    /// What.
    pub what: FreeText,
    /// Who.
    pub owner: Option<Owner>,
    /// Together with.
    pub with: Vec<Owner>,
    /// Vóór wanneer.
    pub due: Option<NaiveDate>,
}

/// Direction on an agenda.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Step {
    /// Earlier.
    Up,
    /// Later.
    Down,
}

/// One row of a list that is to be imported; the plan has already decided what it is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ImportRow {
    /// A new pupil.
    New {
        /// What is known.
        facts: Vec<Fact>,
        /// And besides facts.
        extra: Extra,
    },
    /// A known pupil: facts to set, and the values that the list now holds.
    Known {
        /// Who.
        pupil: PupilId,
        /// Besides facts; what stands there already is left as it is.
        extra: Extra,
        /// Facts that change.
        set: Vec<Fact>,
        /// Values of the list that differ from its last ones.
        list_values: Vec<Fact>,
    },
}

/// What a list says of a pupil besides facts.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Extra {
    /// Provisions and placements. A provision replaces what stands there of the same kind.
    pub entries: Vec<Entry>,
    /// Roles for known netwerkpartners, for who has none yet.
    pub roles: Vec<(Role, PersonId)>,
    /// The same for those who come into the network with this import, by their place among them.
    pub new_roles: Vec<(Role, u16)>,
}

/// Everything a user can ask.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs, reason = "the fields are named after what they hold; the variants say the rest")]
pub enum Command {
    /// The first of a store: who uses it.
    FoundStore { user: Vec<PersonFact> },
    /// A new pupil, typed in.
    AddPupil { facts: Vec<Fact> },
    /// Set or clear facts of one pupil or of all marked ones, as one group.
    SetFacts { pupils: Vec<PupilId>, facts: Vec<(FactKey, Option<Fact>)> },
    /// Status geland; the destination and the day since when go to those who have none yet. One group.
    Land { pupils: Vec<PupilId>, destination: Option<Destination>, since: NaiveDate },
    /// Give a role to somebody, or to nobody.
    SetRole { pupils: Vec<PupilId>, role: Role, to: Option<HolderChoice>, terms: RoleTerms },
    /// Add, change or take away entries of one case, or add them to all marked ones; and set facts with it. One group.
    SetEntries { pupils: Vec<PupilId>, changes: Vec<EntryChange>, facts: Vec<(FactKey, Option<Fact>)> },
    /// What a signal comes to: entries of one case, facts, and an agreement if one was made. One group.
    TakeUp {
        pupil: PupilId,
        changes: Vec<EntryChange>,
        facts: Vec<(FactKey, Option<Fact>)>,
        agreement: Option<AgreementDraft>,
    },
    /// Hand on what somebody carries, each thing to somebody else, from a day; and when they leave the network.
    MoveCaseload {
        from: PersonId,
        moves: Vec<(Carried, PersonId)>,
        on: NaiveDate,
        until: Option<NaiveDate>,
        reason: Option<FreeText>,
    },
    /// Set what this casustafel is set to.
    ChangeSettings { settings: Vec<(SettingKey, Option<Setting>)> },
    /// Record an agreement.
    AddAgreement { pupil: PupilId, draft: AgreementDraft },
    /// Record the same agreement about each of these pupils. One group.
    AgreeForAll { pupils: Vec<PupilId>, draft: AgreementDraft },
    /// Change what was agreed.
    ChangeAgreement { agreement: AgreementId, facts: Vec<(AgreementKey, Option<AgreementFact>)> },
    /// Done, open again, or vervallen with a reason.
    SetProgress { agreement: AgreementId, to: Progress },
    /// Write a note.
    AddNote { pupil: PupilId, text: FreeText },
    /// Change a note, or who may not see it.
    ChangeNote { note: NoteId, text: FreeText },
    /// Take a note back, with a reason.
    WithdrawNote { note: NoteId, reason: FreeText },
    /// A new netwerkpartner.
    AddPerson { facts: Vec<PersonFact> },
    /// These people come in, and this is done of which they are part. One group.
    WithNewcomers { people: Vec<Newcomer>, then: Box<Command> },
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
    ReopenMeeting { meeting: MeetingId, reason: FreeText },
    /// A school's list, as planned.
    Import { people: Vec<Vec<PersonFact>>, rows: Vec<ImportRow> },
    /// Bring the pupils of one school to the new school year: the rows of its new list if there is one, and what was
    /// decided for each. One group.
    BeginSchoolYear { school: String, rows: Vec<ImportRow>, pupils: Vec<NextYear> },
    /// Put back what these groups changed, as one new action: what triage did to one pupil.
    TakeBack { groups: Vec<GroupId> },
    /// Take this action back, the newest of who asks: see [`State::undo_target`](super::State::undo_target).
    Undo { group: GroupId },
    /// Take this undo back, the newest of who asks: see [`State::redo_target`](super::State::redo_target).
    Redo { group: GroupId },
}

impl Command {
    /// It is about a meeting itself: its agenda, who is there, when it begins and ends.
    pub fn is_about_meeting(&self) -> bool {
        matches!(
            self,
            Self::AddMeeting { .. }
                | Self::ChangeMeeting { .. }
                | Self::SetAttendance { .. }
                | Self::PutOnAgenda { .. }
                | Self::TakeOffAgenda { .. }
                | Self::MoveOnAgenda { .. }
                | Self::StartMeeting { .. }
                | Self::BringToTable { .. }
                | Self::MarkDiscussed { .. }
                | Self::Postpone { .. }
                | Self::CloseMeeting { .. }
                | Self::ReopenMeeting { .. }
        )
    }

    /// Take this person's newest action back.
    ///
    /// # Errors
    /// There is none, or a meeting began or ended since.
    pub fn undo(state: &State, by: Actor) -> Result<Self, Refusal> {
        state.undo_target(by).map(|group| Self::Undo { group: group.id })
    }

    /// Take this person's newest undo back.
    ///
    /// # Errors
    /// There is none, or they did something else since.
    pub fn redo(state: &State, by: Actor) -> Result<Self, Refusal> {
        state.redo_target(by).map(|group| Self::Redo { group: group.id })
    }

    /// The groups that it takes back: who decides needs to have read them.
    pub fn takes_back(&self) -> &[GroupId] {
        match self {
            Self::Undo { group } | Self::Redo { group } => std::slice::from_ref(group),
            Self::TakeBack { groups } => groups,
            _ => &[],
        }
    }

    /// Where the groups stand in the log that who decides needs to have read: those that it takes back, and for a
    /// meeting that is opened again the one that closed it.
    pub fn reads(&self, state: &State) -> Vec<u64> {
        if let Self::ReopenMeeting { meeting, .. } = self {
            let last = state.meeting(*meeting).and_then(|meeting| meeting.trail.last());
            return last.copied().into_iter().collect();
        }
        self.takes_back().iter().filter_map(|id| Some(state.recent_group(*id)?.place)).collect()
    }

    /// The pupils whom one act changes together; empty where it is not about marked pupils.
    pub fn pupils(&self) -> &[PupilId] {
        match self {
            Self::SetFacts { pupils, .. }
            | Self::Land { pupils, .. }
            | Self::SetRole { pupils, .. }
            | Self::SetEntries { pupils, .. }
            | Self::AgreeForAll { pupils, .. }
            | Self::PutOnAgenda { pupils, .. } => pupils,
            Self::TakeUp { pupil, .. } => std::slice::from_ref(pupil),
            Self::WithNewcomers { then, .. } => then.pupils(),
            _ => &[],
        }
    }
}

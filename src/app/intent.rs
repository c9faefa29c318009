//! What a screen or a layer wants of the program: ids and codes, the only way in which they reach beyond themselves.
//!
//! Nothing here knows what a layer or a screen is made of; `opening` makes what is to be opened.

use super::effect::{Effect, SaveFault};
use super::notice::Notice;
use super::preferences::Preference;
use super::purpose::Purpose;
use super::screen::Screen;
use super::views::View;
use crate::domain::{
    AgreementId, Command, DayReplaced, Draft, EntryChange, EntryNo, FactKey, HolderChoice, MeetingId,
    NewList, NoteId, PersonFact, PersonId, Proposal, Provision, PupilId, Role, Seen,
};
use crate::keys::Action;

/// One wish; they are carried out in order.
#[derive(Clone, Debug)]
pub enum Intent {
    /// Decide, and write what comes of it.
    Record(Record),
    /// This agreement is done, or open again.
    ToggleDone(AgreementId),
    /// Put a layer on top.
    Open(Opening),
    /// Take the top layer away.
    Close,
    /// Go to another screen.
    Show(Screen),
    /// Open a case.
    OpenCase(PupilId),
    /// The cursor of Lijst goes to this pupil.
    LookAt(PupilId),
    /// The cursor of the screen goes to this.
    PointAt(Target),
    /// Show this view in Lijst.
    View(View),
    /// Go through these pupils one by one, from the first that is named.
    Triage {
        /// In this order.
        pupils: Vec<PupilId>,
        /// Where to begin.
        first: Option<PupilId>,
        /// So many of them, at the end, stand in another view and cannot wait.
        beside: usize,
    },
    /// Open a meeting.
    OpenMeeting(MeetingId),
    /// Begin an act on these pupils.
    Begin(Action, Vec<PupilId>),
    /// Say something.
    Tell(Notice),
    /// Do an action, as if its key was pressed.
    Do(Action),
    /// Somebody new was filled in for the layer below.
    Newcomer(Vec<PersonFact>),
    /// Do something outside.
    Effect(Effect),
    /// Look like this and have these keys, and keep that for this user.
    Prefer(Preference),
    /// The new list of a school was read, for the turn of its school year.
    TakeList(NewList),
}

/// Something to record.
#[derive(Clone, Debug)]
pub struct Record {
    /// What.
    pub command: Command,
    /// What is asked before it is done.
    pub confirm: Confirm,
    /// The top layer has finished with it: refused keeps that open, else it goes.
    pub closes: bool,
}

/// What is asked before something is recorded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Confirm {
    /// Whom its texts name, where that is not sure; and whether it is meant, of an act on ten or more pupils or on
    /// recorded days.
    Ask,
    /// It was asked whom its texts name.
    Named,
    /// Nothing more.
    Sure,
    /// Nothing more, but what changes must be as it was seen under the question.
    Seen(Vec<Seen>),
}

impl Intent {
    fn recorded(command: Command, confirm: Confirm, closes: bool) -> Self {
        Self::Record(Record { command, confirm, closes })
    }

    /// Record this, asked first where that is needed.
    pub fn record(command: Command) -> Self {
        Self::recorded(command, Confirm::Ask, false)
    }

    /// Record this, about which nothing is asked any more.
    pub fn record_sure(command: Command) -> Self {
        Self::recorded(command, Confirm::Sure, false)
    }

    /// Record this as it stood under the question.
    pub fn record_seen(proposal: Proposal, closes: bool) -> Self {
        Self::recorded(proposal.command, Confirm::Seen(proposal.saw), closes)
    }

    /// The top layer has finished with this.
    pub fn submit(command: Command) -> Self {
        Self::recorded(command, Confirm::Ask, true)
    }

    /// Record this when it was asked whom its texts name.
    pub fn record_named(command: Command, closes: bool) -> Self {
        Self::recorded(command, Confirm::Named, closes)
    }
}

impl Intent {
    /// Opens the import, and reads what it shows first.
    pub fn import(first: Effect) -> Vec<Self> {
        vec![Self::Open(Opening::Import), Self::Effect(first)]
    }
}

/// What can be put on top.
#[derive(Clone, Debug, PartialEq)]
pub enum Opening {
    /// The line behind `/` in Lijst.
    Search,
    /// A list to choose from.
    Pick(Pick),
    /// Whatever a fact is changed with: a list, or a form where it is typed.
    Fact(FactKey, Vec<PupilId>),
    /// Whatever an entry is changed with: a form, or a list of states for a provision.
    Entry(PupilId, EntryNo),
    /// One or more fields.
    Form(Purpose),
    /// The same, with a name that stands in it already.
    Named(Purpose, String),
    /// A list in which this is searched for.
    Searched(Pick, String),
    /// The line for a new agreement about this pupil.
    NewAgreement(PupilId),
    /// The line for an agreement that is made about each of these pupils.
    AgreementForAll(Vec<PupilId>),
    /// The line of this agreement.
    Agreement(AgreementId),
    /// A new note about this pupil.
    NewNote(PupilId),
    /// This note.
    Note(NoteId),
    /// Yes or no.
    Confirm(Question),
    /// Something to read about this pupil.
    Explain(Topic, PupilId),
    /// Who attends.
    Attendance(MeetingId),
    /// What this person carries, to be handed on.
    HandOn(PersonId),
    /// The turn of the school year of this school.
    SchoolYear(String),
    /// Reading the new list of this school, for the turn of its school year.
    NewList(String),
    /// What was recorded about somebody at the table, read back.
    Interleaf {
        /// In which meeting.
        meeting: MeetingId,
        /// Who was discussed or postponed.
        pupil: PupilId,
        /// Who is next; `None` when everybody has been.
        next: Option<PupilId>,
    },
    /// The keys that work here.
    Help,
    /// Every action, to find and do.
    Palette,
    /// Reading a school's list.
    Import,
    /// Something could not be written, and why.
    Trouble(Draft, SaveFault),
}

/// What a search can put the cursor on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Target {
    /// Somebody in Netwerk.
    Person(PersonId),
    /// An open agreement in Afspraken.
    Agreement(AgreementId),
    /// The next contact with a pupil, in Afspraken.
    Contact(PupilId),
}

/// What is chosen from a list.
#[derive(Clone, Debug, PartialEq)]
pub enum Pick {
    /// A fact of these pupils.
    Fact(FactKey, Vec<PupilId>),
    /// The status, for whoever does not use the digits.
    Status(Vec<PupilId>),
    /// The destination that status geland asks for.
    Landing(Vec<PupilId>),
    /// A role for these pupils.
    Role(Role, Vec<PupilId>),
    /// What kind of waakvlam the chosen person becomes.
    WaakvlamKind(HolderChoice, Vec<PupilId>),
    /// A contact, a signal, or a signal to deal with.
    Touch(PupilId),
    /// What kind of signal came in.
    Signal(PupilId),
    /// How far it is with a provision.
    Provision(Provision, PupilId),
    /// Something of what this part of the case holds.
    Dossier(Part, PupilId),
    /// An agreement of this pupil, to be done or opened again.
    Done(PupilId),
    /// A pupil for this agenda.
    ForAgenda(MeetingId),
    /// Somebody in Netwerk, to put the cursor on.
    InNetwork,
    /// Something in Afspraken, to put the cursor on.
    InAgreements,
    /// How to begin with an empty store.
    Start,
    /// Which pupils Lijst shows.
    View,
    /// What can be set.
    Settings,
    /// How the program looks.
    Skin,
    /// Which keys it has.
    Keymap,
    /// Which school goes on to the new school year.
    School,
}

/// A part of what a case holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// Handovers.
    Handovers,
    /// Provisions, stage and work, enrolment, qualifications.
    Work,
    /// Who may know, on what ground, and what was told.
    Sharing,
    /// Parents, guardians, own network.
    Circle,
}

/// A question with yes or no.
#[derive(Clone, Debug, PartialEq)]
pub enum Question {
    /// The command changes ten or more pupils, or days that were recorded.
    Meant {
        /// What is recorded when it is meant.
        proposal: Proposal,
        /// The recorded days that go or are replaced.
        days: Vec<DayReplaced>,
        /// A layer has finished with it.
        closes: bool,
    },
    /// Leave while a meeting runs.
    QuitInMeeting(MeetingId),
    /// Leave while something typed is not recorded.
    QuitWithDraft,
    /// Leave before anything was begun.
    QuitAtStart,
    /// Take a pupil off an agenda that runs.
    TakeOff(MeetingId, PupilId),
    /// Take an entry of a case away, or withdraw it.
    Entry(PupilId, EntryChange),
    /// Close the meeting: the summary stands with it.
    CloseMeeting(MeetingId),
    /// Write the minutes of this meeting, away from Overleg.
    ExportMinutes(MeetingId),
    /// Begin this meeting on another day than its own.
    BeginOther(MeetingId),
    /// Open this meeting again, though the other was closed after it.
    ReopenOlder(MeetingId, MeetingId),
    /// After so many contacts without an answer: is this pupil hard to reach?
    HardToReach(PupilId, usize),
    /// Leave an import in which something was decided.
    LeaveImport,
    /// Plan the first meeting, with these pupils.
    FirstMeeting(Vec<PupilId>),
    /// A text holds a word that can be the name of these pupils: is it about them too?
    Named {
        /// What is recorded when it is.
        with: Box<Command>,
        /// What is recorded when it is not.
        without: Box<Command>,
        /// Whom it can mean.
        pupils: Vec<PupilId>,
        /// A layer has finished with it.
        closes: bool,
    },
}

/// What is read about a pupil.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Topic {
    /// All that asks attention, each with its rule.
    Attentions,
    /// What is expected of a casusregisseur, and who it was.
    Regisseur,
}

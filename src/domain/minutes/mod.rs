//! What a meeting recorded, as values: about whom, what, from what to what. No sentence and no name as a string stands
//! in here, so the screen and every document tell the same from the same values, each for its own readers.
//!
//! Per field the minutes hold the first `from` and the last `to` of the meeting's groups, and nothing where those are
//! equal, so what was undone leaves no trace. Who everybody was is of the moment of closing.

mod build;
mod gather;
mod recent;
mod record;
mod seen;

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::{
    AgendaState, AgreementFacts, AgreementId, Entry, EntryFact, EntryKey, EntryKind, EntryNo, Fact, FactKey,
    Facts, FreeText, Holder, MeetingId, MeetingKind, MeetingPhase, NoteId, Owner, PersonFacts, PersonId,
    Presence, Progress, PupilId, Relation, Role, Turn,
};

pub use gather::Gathering;
pub use recent::{places, tells_of};

/// Everything that the minutes of one meeting say.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Minutes {
    /// The meeting itself.
    pub meeting: Head,
    /// Who was invited, in the order of invitation, and who came.
    pub attendance: Vec<(PersonId, Presence)>,
    /// The pupils on the agenda in its order, then the others about whom something was recorded.
    pub discussions: Vec<Discussion>,
    /// The network as it was known then.
    pub people: BTreeMap<PersonId, PersonFacts>,
}

impl Minutes {
    /// What was recorded about this pupil.
    pub fn about(&self, pupil: PupilId) -> Option<&Discussion> {
        self.discussions.iter().find(|about| about.pupil.number == pupil)
    }

    /// The meeting is not closed, so these can still change.
    pub fn is_draft(&self) -> bool {
        self.meeting.phase != MeetingPhase::Closed
    }
}

/// What is recorded of the meeting itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Head {
    /// `O-003`.
    pub number: MeetingId,
    /// Local date.
    pub date: Option<NaiveDate>,
    /// Kind of meeting.
    pub kind: Option<MeetingKind>,
    /// Where it stands.
    pub phase: MeetingPhase,
    /// Voorzitter.
    pub chair: Option<PersonId>,
    /// Aan de knoppen.
    pub operator: Option<PersonId>,
    /// Why it was opened again, oldest first; empty if it never was.
    pub reopened: Vec<FreeText>,
}

/// A pupil as known then.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PupilThen {
    /// `L-017`.
    pub number: PupilId,
    /// Those of [`IDENTITY`], as far as they were recorded.
    pub facts: Facts,
}

/// The facts that say who a pupil is: they stand above what was recorded, and of a new pupil are no news of their own.
pub const IDENTITY: [FactKey; 6] = [
    FactKey::GivenName,
    FactKey::NamePrefix,
    FactKey::FamilyName,
    FactKey::BirthDate,
    FactKey::School,
    FactKey::SchoolType,
];

/// What the meeting recorded about one pupil.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Discussion {
    /// About whom.
    pub pupil: PupilThen,
    /// Who of the pupil's own network is what to the pupil. More than that of them never stands in minutes.
    pub relatives: BTreeMap<EntryNo, Relation>,
    /// How far the discussion came; `None`: the pupil was not on the agenda.
    pub agenda_state: Option<AgendaState>,
    /// The pupil came in, or came on the agenda, while the meeting ran.
    pub brought_in: Option<BroughtIn>,
    /// The pupil was taken off the agenda while the meeting ran.
    pub taken_off: bool,
    /// The meeting on whose agenda a postponed pupil already stands.
    pub returns: Option<Return>,
    /// What was decided, in the order in which minutes tell it.
    pub decisions: Vec<Decision>,
    /// What was recorded besides facts: contacts, signals, handovers, provisions, and who may know what.
    pub entries: Vec<Registered>,
    /// The notes that stand, oldest first.
    pub notes: Vec<Noted>,
    /// Agreements made in this meeting, oldest first.
    pub agreements: Vec<Agreed>,
    /// Agreements made earlier and changed in this meeting.
    pub amended: Vec<Amended>,
}

/// One thing that a meeting recorded about a pupil.
#[derive(Clone, Copy, Debug)]
pub enum Recorded<'a> {
    /// A fact or a role.
    Decision(&'a Decision),
    /// An entry.
    Entry(&'a Registered),
    /// A note.
    Note(&'a Noted),
    /// An agreement that was made.
    Agreed(&'a Agreed),
    /// An earlier agreement that changed.
    Amended(&'a Amended),
}

impl Discussion {
    /// All that was recorded, in the order in which minutes tell it.
    pub fn recorded(&self) -> impl Iterator<Item = Recorded<'_>> {
        let decisions = self.decisions.iter().map(Recorded::Decision);
        let entries = self.entries.iter().filter(|it| !self.says_already(it)).map(Recorded::Entry);
        let notes = self.notes.iter().map(Recorded::Note);
        let agreements = self.agreements.iter().map(Recorded::Agreed);
        let amended = self.amended.iter().map(Recorded::Amended);
        decisions.chain(entries).chain(notes).chain(agreements).chain(amended)
    }

    /// An expected exit that moved is a decision already; the entry of it says more only when it holds a note.
    pub fn says_already(&self, entry: &Registered) -> bool {
        let (None, Some(moved)) = (&entry.from, &entry.to) else { return false };
        let is_decided = |day: NaiveDate| {
            let is_it = |decision: &Decision| matches!(decision, Decision::Fact { to: Some(Fact::ExpectedExit(to)), .. } if *to == day);
            self.decisions.iter().any(is_it)
        };
        let Some(EntryFact::ExitBecame(became)) = moved.get(EntryKey::ExitBecame) else { return false };
        moved.kind == EntryKind::Delay && moved.get(EntryKey::Note).is_none() && is_decided(*became)
    }

    /// Nothing was recorded about this pupil.
    pub fn is_bare(&self) -> bool {
        self.recorded().next().is_none() && self.brought_in != Some(BroughtIn::NewPupil)
    }
}

/// How a pupil came into a meeting that was running already.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BroughtIn {
    /// A pupil whom the store did not know.
    NewPupil,
    /// A known pupil who was put on the agenda.
    ToAgenda,
}

/// Where a postponed pupil returns.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Return {
    /// `O-004`.
    pub meeting: MeetingId,
    /// Its local date.
    pub date: Option<NaiveDate>,
}

/// One field, as it was before the meeting and as the meeting left it; both sides differ.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Decision {
    /// A fact of the pupil; one side at least is recorded.
    Fact {
        /// Before.
        from: Option<Fact>,
        /// After.
        to: Option<Fact>,
    },
    /// Who has a role.
    Role {
        /// Which role.
        role: Role,
        /// Before.
        from: Option<Holder>,
        /// After.
        to: Option<Holder>,
        /// Why it changed, the last time.
        reason: Option<FreeText>,
    },
}

/// An entry that the meeting added, changed or took away, as it may leave the case: [`Entry::outside`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Registered {
    /// Its number within the case.
    pub number: EntryNo,
    /// What kind.
    pub kind: EntryKind,
    /// Before; `None`: it was not there.
    pub from: Option<Entry>,
    /// After; `None`: it was taken away.
    pub to: Option<Entry>,
}

/// A note, and who may not see it: minutes are for the network, a letter to parents leaves those out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Noted {
    /// `T-004`.
    pub number: NoteId,
    /// About whom.
    pub pupil: PupilId,
    /// The text, several lines.
    pub text: FreeText,
}

/// An agreement as the meeting left it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Agreed {
    /// `A-012`.
    pub number: AgreementId,
    /// About whom.
    pub pupil: PupilId,
    /// What, with the marks that it had at closing.
    pub what: FreeText,
    /// Who, on the day of the meeting.
    pub owner: Option<Owner>,
    /// Together with.
    pub with: Vec<Owner>,
    /// Who does it later, each from a day on.
    pub turns: Vec<Turn>,
    /// Vóór wanneer, local date.
    pub due: Option<NaiveDate>,
    /// How far it is.
    pub progress: Progress,
}

/// An earlier agreement that this meeting changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Amended {
    /// As the meeting left it.
    pub now: Agreed,
    /// What it was before, of the fields that changed.
    pub before: AgreementFacts,
}

//! The minutes of a meeting: what was decided in it, made from the meeting's own events.
//!
//! Per field the minutes hold the first `from` and the last `to` of the meeting's groups, and nothing where those are
//! equal, so what was undone leaves no trace. Names and functions are those of the moment of closing.

mod build;
mod document;
mod gather;

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::Serialize;
use serde_json::{Map, Value};

use super::Origin;
use crate::domain::{
    AgendaState, AgreementId, EntryKind, EntryNo, Fact, MeetingId, MeetingKind, MeetingPhase, Owner, Party,
    PersonFacts, PersonId, Presence, Progress, PupilId, Reserve, Role, SchoolType, WaakvlamKind,
};

pub use build::minutes;
pub use gather::Gathering;

/// Everything that the minutes of one meeting say. Serialised it is the JSON form, see
/// [`super::writers::json`]: a changed name in here is a changed file format.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Minutes {
    /// Whether the people exist.
    #[serde(skip)]
    pub origin: Origin,
    /// The meeting itself.
    pub meeting: Head,
    /// Who was invited, in the order of invitation.
    pub attendance: Vec<Attendee>,
    /// The pupils on the agenda in its order, then the others about whom something was recorded.
    pub pupils: Vec<Discussion>,
}

impl Minutes {
    /// Calls everybody who is named as they were known then: `then` has whoever is known otherwise by now.
    pub fn name_as_then(&mut self, then: &BTreeMap<PersonId, PersonFacts>) {
        if then.is_empty() {
            return;
        }
        let mut named: Vec<&mut NamedPerson> = vec![];
        named.extend(self.meeting.chair.as_mut().into_iter().chain(self.meeting.operator.as_mut()));
        named.extend(self.attendance.iter_mut().map(|attendee| &mut attendee.person));
        for about in &mut self.pupils {
            for decision in &mut about.decisions {
                if let Decision::Role { from, to, .. } = decision {
                    named.extend(from.iter_mut().chain(to).map(|held| &mut held.person));
                }
            }
            let amended = about.changed_agreements.iter_mut();
            let (now, before): (Vec<_>, Vec<_>) = amended.map(|it| (&mut it.now, &mut it.before)).unzip();
            let owners = about.agreements.iter_mut().chain(now);
            let owners = owners.flat_map(|agreed| agreed.owner.iter_mut().chain(&mut agreed.with));
            let earlier =
                before.into_iter().flat_map(|it| it.owner.iter_mut().chain(it.with.iter_mut().flatten()));
            named.extend(owners.chain(earlier).filter_map(|owner| match owner {
                NamedOwner::Person(person) => Some(person),
                NamedOwner::Pupil | NamedOwner::Parents => None,
            }));
        }
        for person in named {
            if let Some(facts) = person.number.and_then(|number| then.get(&number)) {
                *person = NamedPerson::of(person.number, facts);
            }
        }
    }
}

/// What is recorded of the meeting itself.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Head {
    /// `O-003`.
    #[serde(serialize_with = "as_number")]
    pub number: MeetingId,
    /// Local date.
    pub date: Option<NaiveDate>,
    /// Kind of meeting.
    pub kind: Option<MeetingKind>,
    /// Where it stands; the minutes are a draft until it is closed.
    pub phase: MeetingPhase,
    /// Voorzitter.
    pub chair: Option<NamedPerson>,
    /// Aan de knoppen.
    pub operator: Option<NamedPerson>,
    /// Why it was opened again, oldest first; empty if it never was.
    pub reopened: Vec<String>,
}

/// A netwerkpartner as known at closing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct NamedPerson {
    /// `N-003`; `None` for somebody of a pupil's own network.
    #[serde(serialize_with = "as_number_if_any")]
    pub number: Option<PersonId>,
    /// Name.
    pub name: String,
    /// Functie.
    pub function: Option<String>,
    /// Kind of organisation.
    pub party: Option<Party>,
    /// The organisation's own name.
    pub organisation: Option<String>,
}

impl NamedPerson {
    fn of(number: Option<PersonId>, facts: &PersonFacts) -> Self {
        let name = facts.name.clone().or(number.map(|number| number.to_string())).unwrap_or_default();
        let (function, organisation) = (facts.function.clone(), facts.organisation.clone());
        Self { number, name, function, party: facts.party, organisation }
    }
}

/// Somebody's attendance.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Attendee {
    /// Who.
    pub person: NamedPerson,
    /// Aanwezig, afgemeld or afwezig.
    pub presence: Presence,
}

/// A pupil, by the name that the gate gives for an export.
#[derive(Clone, PartialEq, Eq, Serialize)]
pub struct NamedPupil {
    /// `L-017`.
    #[serde(serialize_with = "as_number")]
    pub number: PupilId,
    /// "Sanne van der Meulen".
    pub name: String,
    /// School, by name.
    pub school: Option<String>,
    /// Onderwijstype.
    pub school_type: Option<SchoolType>,
}

impl std::fmt::Debug for NamedPupil {
    /// Never the name: debug output ends up in logs and crash reports.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "NamedPupil({})", self.number)
    }
}

/// What the meeting recorded about one pupil.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Discussion {
    /// About whom.
    pub pupil: NamedPupil,
    /// How far the discussion came; `None`: the pupil was not on the agenda.
    pub agenda_state: Option<AgendaState>,
    /// The pupil came in, or came on the agenda, while the meeting ran.
    pub brought_in: Option<BroughtIn>,
    /// The pupil was taken off the agenda while the meeting ran.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
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
    pub changed_agreements: Vec<Amended>,
}

impl Discussion {
    /// Nothing was recorded about this pupil.
    pub fn is_bare(&self) -> bool {
        self.decisions.is_empty()
            && self.entries.is_empty()
            && self.notes.is_empty()
            && self.agreements.is_empty()
            && self.changed_agreements.is_empty()
            && self.brought_in != Some(BroughtIn::NewPupil)
    }
}

/// How a pupil came into a meeting that was running already.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum BroughtIn {
    /// A pupil whom the store did not know.
    NewPupil,
    /// A known pupil who was put on the agenda.
    ToAgenda,
}

/// Where a postponed pupil returns.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Return {
    /// `O-004`.
    #[serde(serialize_with = "as_number")]
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
        from: Option<Box<Held>>,
        /// After.
        to: Option<Box<Held>>,
        /// Why it changed, the last time.
        reason: Option<String>,
    },
}

/// An entry that the meeting added, changed or took away. Of the own network it has neither name nor phone.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Registered {
    /// Its number within the case.
    pub number: EntryNo,
    /// What kind.
    pub kind: EntryKind,
    /// The fields before, by their codes; `None`: it was not there.
    pub from: Option<Map<String, Value>>,
    /// The fields after; `None`: it was taken away.
    pub to: Option<Map<String, Value>>,
    /// What it comes to, in words.
    #[serde(skip)]
    pub told: String,
}

/// A note, and who may not see it: this document is for the network, a letter to parents leaves those out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Noted {
    /// The text, several lines.
    pub text: String,
    /// Who may not see it.
    pub reserved: Vec<Reserve>,
}

/// Somebody in a role.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Held {
    /// Who.
    #[serde(flatten)]
    pub person: NamedPerson,
    /// What kind of waakvlam.
    pub kind: Option<WaakvlamKind>,
    /// First day, local date.
    pub since: NaiveDate,
    /// Through whom a waakvlam keeps in touch.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub via: Option<NamedPerson>,
    /// How often a waakvlam gets in touch, in weeks, where the case says so.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rhythm: Option<u8>,
}

/// Who owns an agreement.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum NamedOwner {
    /// A professional.
    Person(NamedPerson),
    /// The pupil.
    Pupil,
    /// The parents or guardians.
    Parents,
}

impl NamedOwner {
    fn owner(&self) -> Option<Owner> {
        match self {
            Self::Person(person) => person.number.map(Owner::Person),
            Self::Pupil => Some(Owner::Pupil),
            Self::Parents => Some(Owner::Parents),
        }
    }
}

/// An agreement as the meeting left it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Agreed {
    /// `A-012`.
    #[serde(serialize_with = "as_number")]
    pub number: AgreementId,
    /// What.
    pub what: String,
    /// Who.
    pub owner: Option<NamedOwner>,
    /// Together with.
    pub with: Vec<NamedOwner>,
    /// Vóór wanneer, local date.
    pub due: Option<NaiveDate>,
    /// How far it is.
    pub progress: Progress,
}

/// An earlier agreement that this meeting changed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Amended {
    /// As the meeting left it.
    #[serde(flatten)]
    pub now: Agreed,
    /// What it was before, of the fields that changed.
    pub before: Before,
}

/// The earlier values of an agreement; `None` where the meeting changed nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Before {
    /// What.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub what: Option<String>,
    /// Who.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub owner: Option<NamedOwner>,
    /// Together with.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub with: Option<Vec<NamedOwner>>,
    /// Vóór wanneer.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub due: Option<NaiveDate>,
    /// How far it was.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub progress: Option<Progress>,
}

fn as_number_if_any<T: std::fmt::Display, S: serde::Serializer>(
    id: &Option<T>,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    match id {
        Some(id) => serializer.collect_str(id),
        None => serializer.serialize_none(),
    }
}

fn as_number<T: std::fmt::Display, S: serde::Serializer>(id: &T, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_str(id)
}

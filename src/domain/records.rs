//! The records that the state holds: cases, people, agreements, notes, meetings. Each knows what can be asked of it alone.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{
    Actor, AgendaReason, AgendaState, AgreementFacts, AgreementId, Cause, Entry, EntryKind, EntryNo, Fact,
    FactKey, Facts, FreeText, GroupId, Holder, MeetingFacts, MeetingId, MeetingPhase, NamePart, NoteFacts,
    NoteId, PersonFacts, PersonId, Presence, Progress, PupilId, PupilName, Relation, Role, Status,
};

/// A pupil's case: status, roles, agreements, notes and history.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Case {
    /// The pupil's number.
    pub id: PupilId,
    /// What is recorded.
    pub facts: Facts,
    /// Per fact the value that the school's list last held.
    pub list_values: Vec<Fact>,
    /// Who was named last for each role, in the order of [`Role::ALL`]; a role that nobody was named for is not here.
    /// They may begin later.
    pub named: Vec<(Role, Holder)>,
    /// Who held a role before, oldest first.
    pub past_roles: Vec<PastRole>,
    /// Entries by number: the first one has number 1. What was taken away leaves its place empty.
    pub entries: Vec<Option<Entry>>,
    /// How people of the own network were known before: under another name or phone, or as long as they stood there.
    /// Texts may still name them.
    pub earlier_relatives: Vec<EarlierRelative>,
    /// Agreements about this pupil, oldest first, hidden ones included.
    pub agreements: Vec<Agreement>,
    /// Notes, oldest first, hidden ones included.
    pub notes: Vec<Note>,
    /// Meetings that have this pupil on the agenda.
    pub meetings: Vec<MeetingId>,
    /// Its addition was undone.
    pub hidden: bool,
    /// Where in the journal the groups stand that touched this case, oldest first.
    pub trail: Vec<u64>,
}

impl Case {
    /// The pupil's name, to be shown through the gate.
    pub fn name(&self) -> PupilName<'_> {
        PupilName::of(&self.facts)
    }

    /// The triage light; nobody looked yet = new.
    pub fn status(&self) -> Status {
        self.facts.status.unwrap_or(Status::New)
    }

    /// Who was named last for the role. They may begin later: who has it on a day, [`Self::holder_on`] tells.
    pub fn named_last(&self, role: Role) -> Option<Holder> {
        self.named.iter().find(|(own, _)| *own == role).map(|(_, holder)| *holder)
    }

    /// Who held the role on a local date.
    pub fn holder_on(&self, role: Role, day: NaiveDate) -> Option<Holder> {
        let past = self.past_roles.iter().rev().filter(|past| past.role == role);
        let past = past.map(|past| (past.holder, Some(past.until)));
        let now = self.named_last(role).map(|holder| (holder, None));
        now.into_iter()
            .chain(past)
            .find(|(holder, until)| holder.since <= day && until.is_none_or(|until| day < until))
            .map(|(holder, _)| holder)
    }

    /// Who has a role on a local date or gets one later, each with the day on which it goes on to somebody else, if it
    /// does.
    pub fn holders_from(&self, day: NaiveDate) -> impl Iterator<Item = (Role, Holder, Option<NaiveDate>)> {
        let past = self.past_roles.iter().filter(move |past| past.has_time() && day < past.until);
        let past = past.map(|past| (past.role, past.holder, Some(past.until)));
        // Who got it back on the day itself has it, whatever was planned before.
        let past = past.filter(move |(role, holder, _)| {
            let named = self.named_last(*role);
            named.is_none_or(|named| named.since > day.max(holder.since))
        });
        past.chain(self.named.iter().map(|(role, holder)| (*role, *holder, None)))
    }

    /// An entry that stands.
    pub fn entry(&self, number: EntryNo) -> Option<&Entry> {
        let at = usize::try_from(number.0).ok()?.checked_sub(1)?;
        self.entries.get(at)?.as_ref()
    }

    /// The same, to be changed.
    pub(super) fn entry_mut(&mut self, number: EntryNo) -> Option<&mut Entry> {
        let at = usize::try_from(number.0).ok()?.checked_sub(1)?;
        self.entries.get_mut(at)?.as_mut()
    }

    /// What somebody of the own network is to the pupil, or was as long as they stood there.
    pub fn relation(&self, number: EntryNo) -> Option<Relation> {
        let now = self.entry(number).and_then(|entry| entry.relation()).copied();
        let before = || self.earlier_relatives.iter().rev().find(|it| it.number == number)?.relation;
        now.or_else(before)
    }

    /// Somebody stands in the own network, or stood there.
    pub fn has_relatives(&self) -> bool {
        !self.earlier_relatives.is_empty() || self.entries_of(EntryKind::Relative).next().is_some()
    }

    /// The entries of one kind that stand, in the order in which they were added.
    pub fn entries_of(&self, kind: EntryKind) -> impl DoubleEndedIterator<Item = (EntryNo, &Entry)> {
        self.numbered().filter(move |(_, entry)| entry.kind == kind)
    }

    /// All entries that stand.
    pub fn numbered(&self) -> impl DoubleEndedIterator<Item = (EntryNo, &Entry)> {
        let number = |at: usize| EntryNo(u32::try_from(at).unwrap_or(u32::MAX).saturating_add(1));
        self.entries.iter().enumerate().filter_map(move |(at, entry)| Some((number(at), entry.as_ref()?)))
    }

    /// The number that the next entry gets.
    pub fn next_entry(&self) -> EntryNo {
        EntryNo(u32::try_from(self.entries.len()).unwrap_or(u32::MAX).saturating_add(1))
    }

    /// Sets an entry, or takes it away. A new one gets the next number; one further on is not known and does nothing.
    pub(super) fn set_entry(&mut self, number: EntryNo, to: Option<Entry>) {
        let Some(at) = usize::try_from(number.0).ok().and_then(|number| number.checked_sub(1)) else {
            return;
        };
        if at == self.entries.len() {
            self.entries.push(to);
        } else if let Some(place) = self.entries.get_mut(at) {
            let was = std::mem::replace(place, to);
            let before = EarlierRelative::of(number, was.as_ref());
            let new = before.filter(|it| Some(it) != EarlierRelative::of(number, place.as_ref()).as_ref());
            self.earlier_relatives.extend(new.filter(|it| !self.earlier_relatives.contains(it)));
        }
    }

    /// Gives a role to somebody, or to nobody.
    pub(super) fn set_holder(&mut self, role: Role, to: Option<Holder>) {
        self.named.retain(|(own, _)| *own != role);
        self.named.extend(to.map(|holder| (role, holder)));
        self.named.sort_by_key(|(role, _)| *role);
    }

    /// What the school's list last said of this fact.
    pub fn list_value(&self, key: FactKey) -> Option<&Fact> {
        self.list_values.iter().find(|fact| fact.key() == key)
    }

    /// Age in whole years on a local date.
    pub fn age_on(&self, date: NaiveDate) -> Option<u32> {
        date.years_since(self.facts.birth_date?)
    }
}

/// Somebody of the own network as they were known before.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct EarlierRelative {
    /// Their number in the case.
    pub number: EntryNo,
    /// What they were to the pupil.
    pub relation: Option<Relation>,
    /// What they were called.
    pub name: Option<NamePart>,
    /// How they could be phoned.
    pub phone: Option<String>,
}

impl EarlierRelative {
    /// Who stands there; `None` where it is nobody of the own network, or nobody who can be named.
    fn of(number: EntryNo, entry: Option<&Entry>) -> Option<Self> {
        let entry = entry.filter(|entry| entry.kind == EntryKind::Relative)?;
        let (relation, name, phone) = (entry.relation(), entry.name(), entry.phone());
        (name.is_some() || phone.is_some()).then(|| Self {
            number,
            relation: relation.copied(),
            name: name.cloned(),
            phone: phone.cloned(),
        })
    }
}

/// A role that somebody held.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PastRole {
    /// Which role.
    pub role: Role,
    /// Who, and since when.
    pub holder: Holder,
    /// The day on which it went on to somebody else, or to nobody; local date.
    pub until: NaiveDate,
    /// Why it changed.
    pub reason: Option<FreeText>,
}

impl PastRole {
    /// They began, if only for that day: nobody else was named before their time came.
    pub fn began(&self) -> bool {
        self.holder.since <= self.until
    }

    /// There was a day on which they had it.
    pub fn has_time(&self) -> bool {
        self.holder.since < self.until
    }
}

/// A netwerkpartner.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Person {
    /// The number.
    pub id: PersonId,
    /// What is recorded.
    pub facts: PersonFacts,
    /// Its addition was undone.
    pub hidden: bool,
}

impl Person {
    /// Whether they can be chosen on this day: added, not undone, not gone.
    pub fn is_active(&self, day: NaiveDate) -> bool {
        !self.hidden && self.facts.until.is_none_or(|until| day <= until)
    }

    /// The name of the professional (no pupil: the gate is not for them).
    pub fn name(&self) -> &str {
        self.facts.name.as_deref().unwrap_or_default()
    }
}

/// Who does what by when.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Agreement {
    /// The number.
    pub id: AgreementId,
    /// About whom.
    pub pupil: PupilId,
    /// What is recorded.
    pub facts: AgreementFacts,
    /// The meeting in which it was made.
    pub meeting: Option<MeetingId>,
    /// Its addition was undone.
    pub hidden: bool,
}

impl Agreement {
    /// How far it is.
    pub fn progress(&self) -> &Progress {
        self.facts.progress.as_ref().unwrap_or(&Progress::Open)
    }

    /// Still to be done.
    pub fn is_open(&self) -> bool {
        !self.hidden && *self.progress() == Progress::Open
    }

    /// Open, and its day has passed.
    pub fn is_late(&self, today: NaiveDate) -> bool {
        self.is_open() && self.facts.due.is_some_and(|due| due < today)
    }
}

/// A note on a case.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Note {
    /// The number.
    pub id: NoteId,
    /// About whom.
    pub pupil: PupilId,
    /// What is recorded.
    pub facts: NoteFacts,
    /// Who wrote it.
    pub by: Actor,
    /// When, UTC.
    #[serde(with = "chrono::serde::ts_milliseconds")]
    pub at: chrono::DateTime<chrono::Utc>,
    /// The meeting in which it was written.
    pub meeting: Option<MeetingId>,
    /// Its addition was undone.
    pub hidden: bool,
}

impl Note {
    /// It can be read: not undone and not withdrawn.
    pub fn stands(&self) -> bool {
        !self.hidden && self.facts.withdrawn.is_none()
    }
}

/// One pupil on one agenda.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AgendaItem {
    /// How far the discussion is.
    pub state: AgendaState,
    /// Why it is there.
    pub reason: AgendaReason,
}

/// One meeting: date, people, agenda.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Meeting {
    /// The number.
    pub id: MeetingId,
    /// What is recorded.
    pub facts: MeetingFacts,
    /// Who attends, in the order of invitation.
    pub attendance: Vec<(PersonId, Presence)>,
    /// The pupils, in the order of discussion.
    pub agenda: Vec<(PupilId, AgendaItem)>,
    /// Its addition was undone.
    pub hidden: bool,
    /// Where in the journal the groups stand that belong to this meeting, oldest first.
    pub trail: Vec<u64>,
}

impl Meeting {
    /// Where it stands.
    pub fn phase(&self) -> MeetingPhase {
        self.facts.phase.unwrap_or(MeetingPhase::Planned)
    }

    /// This pupil's agenda item.
    pub fn item(&self, pupil: PupilId) -> Option<AgendaItem> {
        self.agenda.iter().find(|(on_agenda, _)| *on_agenda == pupil).map(|(_, item)| *item)
    }

    /// Whether somebody attends; `None` = not invited.
    pub fn presence(&self, person: PersonId) -> Option<Presence> {
        self.attendance.iter().find(|(attendee, _)| *attendee == person).map(|(_, presence)| *presence)
    }

    /// The pupils on the agenda, in order.
    pub fn order(&self) -> Vec<PupilId> {
        self.agenda.iter().map(|(pupil, _)| *pupil).collect()
    }

    /// The first pupil after this one (or from the start) who is still to be discussed.
    pub fn next_to_discuss(&self, after: Option<PupilId>) -> Option<PupilId> {
        let start =
            after.and_then(|pupil| self.agenda.iter().position(|(p, _)| *p == pupil)).map_or(0, |at| at + 1);
        let (before, behind) = self.agenda.split_at(start.min(self.agenda.len()));
        behind
            .iter()
            .chain(before)
            .find(|(pupil, item)| item.state == AgendaState::ToDiscuss && Some(*pupil) != after)
            .map(|(pupil, _)| *pupil)
    }
}

/// A group that stands ready for undo or redo: what is asked of it before it is read again.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Recent {
    /// Its number.
    pub id: GroupId,
    /// Where in the journal it stands, in bytes.
    pub place: u64,
    /// Who did it.
    pub by: Actor,
    /// Whether it does something, or takes back what was done.
    pub cause: Cause,
    /// A meeting started, closed or was opened again: undo does not go back beyond it.
    pub is_barrier: bool,
    /// It changed something that undo can put back.
    pub changes_something: bool,
    /// It names a netwerkpartner anew.
    pub renames: bool,
    /// A later group took it back.
    pub taken_back: bool,
}

//! From the meeting's groups to [`Minutes`].

use chrono::NaiveDate;

use super::record::{Ends, Record};
use super::{
    Agreed, Amended, BroughtIn, Decision, Discussion, Head, IDENTITY, Minutes, Noted, PupilThen, Registered,
    Return,
};
use crate::domain::{
    AgendaItem, AgendaReason, AgendaState, AgreementFact, AgreementFacts, AgreementId, AgreementKey, Case,
    Entity, Entry, EntryKind, EntryNo, Fact, FactKey, Group, Holder, Meeting, MeetingId, Note, NoteFacts,
    NoteKey, Progress, PupilId, Role, Slot, State, Status, TextRef,
};

impl Minutes {
    /// The minutes of a meeting. `groups` hold the meeting's groups in order (others are passed over); `at_close` is
    /// the state after the last of them, see [`super::Gathering`]. `None` where the meeting is not there.
    pub fn of<'g>(
        meeting: MeetingId,
        groups: impl IntoIterator<Item = &'g Group>,
        at_close: &State,
    ) -> Option<Self> {
        let known = at_close.meeting(meeting)?;
        let mut record = Record::default();
        let own = groups.into_iter().filter(|group| group.meeting == Some(meeting));
        own.flat_map(|group| &group.events).for_each(|event| record.take(meeting, event));
        let head = Head {
            number: meeting,
            date: known.facts.date,
            kind: known.facts.kind,
            phase: known.phase(),
            chair: known.facts.chair,
            operator: known.facts.operator,
            reopened: record.reopened.clone(),
        };
        let mut order = known.order();
        for pupil in record.pupils(at_close) {
            if !order.contains(&pupil) {
                order.push(pupil);
            }
        }
        let discussions = order.into_iter().filter_map(|pupil| record.discussion(known, pupil, at_close));
        Some(Self {
            meeting: head,
            attendance: known.attendance.clone(),
            discussions: discussions
                .filter(|about| about.agenda_state.is_some() || !about.is_bare())
                .collect(),
            people: at_close.any_people().map(|person| (person.id, person.facts.clone())).collect(),
        })
    }
}

impl Record<'_> {
    /// `None` for a pupil whose addition was undone.
    fn discussion(&self, meeting: &Meeting, pupil: PupilId, state: &State) -> Option<Discussion> {
        let case = state.case(pupil)?;
        // Who does what, is told as it was on the day of the meeting.
        let day = meeting.facts.date.unwrap_or(NaiveDate::MIN);
        let agenda_state = meeting.item(pupil).map(|item| item.state);
        let moved = self.ends::<AgendaItem>(Slot::Agenda(meeting.id, pupil));
        let brought_in = if self.has_added(Entity::Pupil(pupil)) {
            Some(BroughtIn::NewPupil)
        } else {
            let came = moved.is_some_and(|(from, _)| from.is_none());
            (came && agenda_state.is_some()).then_some(BroughtIn::ToAgenda)
        };
        let relatives = case.entries_of(EntryKind::Relative);
        Some(Discussion {
            pupil: PupilThen {
                number: pupil,
                facts: IDENTITY.iter().filter_map(|key| case.facts.get(*key)).collect(),
            },
            relatives: relatives.filter_map(|(number, entry)| Some((number, *entry.relation()?))).collect(),
            agenda_state,
            brought_in,
            taken_off: agenda_state.is_none() && moved.is_some_and(|(from, _)| from.is_some()),
            returns: match agenda_state {
                Some(AgendaState::Postponed) => returns_on(meeting.id, pupil, state),
                Some(AgendaState::ToDiscuss | AgendaState::Discussed) | None => None,
            },
            decisions: self.decisions(pupil),
            entries: self.entries_of(pupil),
            notes: self.notes_of(case, state),
            agreements: self.agreements(case, state, day),
            amended: self.amended(case, state, day),
        })
    }

    fn decisions(&self, pupil: PupilId) -> Vec<Decision> {
        let is_new = self.has_added(Entity::Pupil(pupil));
        let fact = |key: FactKey| {
            let (from, to) = self.ends(Slot::Fact(pupil, key))?;
            // The heading says who a new pupil is.
            let differs = comparable(&from) != comparable(&to) && !(is_new && IDENTITY.contains(&key));
            differs.then_some(Decision::Fact { from, to })
        };
        let role = |role: Role| {
            let (from, to) = self.ends(Slot::Role(pupil, role))?;
            let terms = |holder: Holder| (holder.who, holder.kind, holder.via, holder.rhythm);
            let reason = self.reason(pupil, role).filter(|_| from.is_some());
            (from.map(terms) != to.map(terms)).then_some(Decision::Role { role, from, to, reason })
        };
        let first = FIRST_FACTS.iter().filter_map(|key| fact(*key));
        let rest = FactKey::ALL.iter().filter(|key| !FIRST_FACTS.contains(key)).filter_map(|key| fact(*key));
        first.chain(Role::ALL.iter().filter_map(|it| role(*it))).chain(rest).collect()
    }

    /// By kind, in the order of [`EntryKind`], and of one kind the oldest first.
    fn entries_of(&self, pupil: PupilId) -> Vec<Registered> {
        let registered = |(number, (from, to)): (EntryNo, Ends<Entry>)| {
            let (from, to) = (from.map(|it| it.outside()), to.map(|it| it.outside()));
            let kind = to.as_ref().or(from.as_ref())?.kind;
            (from != to).then_some(Registered { number, kind, from, to })
        };
        let mut all: Vec<Registered> = self.entries(pupil).filter_map(registered).collect();
        all.sort_by_key(|entry| (entry.kind, entry.number));
        all
    }

    fn notes_of(&self, case: &Case, state: &State) -> Vec<Noted> {
        let here = state.notes_of(case).filter(|note| self.has_added(Entity::Note(note.id)));
        let noted = |note: &Note| {
            let facts: NoteFacts =
                NoteKey::ALL.iter().filter_map(|key| self.last(Slot::Note(note.id, *key))).collect();
            let marks = self.marks(TextRef::Note(note.id)).unwrap_or_default();
            Noted {
                number: note.id,
                pupil: case.id,
                text: facts.text.map(|text| text.marked(marks)).unwrap_or_default(),
            }
        };
        here.map(noted).collect()
    }

    fn agreements(&self, case: &Case, state: &State, day: NaiveDate) -> Vec<Agreed> {
        let here = state.agreements_of(case).map(|agreement| agreement.id);
        let here = here.filter(|id| self.has_added(Entity::Agreement(*id)));
        let facts = |id: AgreementId| {
            AgreementKey::ALL.iter().filter_map(move |key| self.last(Slot::Agreement(id, *key))).collect()
        };
        here.map(|id| agreed(id, case.id, as_marked(id, facts(id), state), day)).collect()
    }

    fn amended(&self, case: &Case, state: &State, day: NaiveDate) -> Vec<Amended> {
        let earlier = state.agreements_of(case).filter(|it| !self.has_added(Entity::Agreement(it.id)));
        let amended = earlier.filter_map(|agreement| {
            let mut now = agreement.facts.clone();
            let mut was = agreement.facts.clone();
            let mut before = AgreementFacts::default();
            for key in AgreementKey::ALL {
                let Some((from, to)) = self.ends(Slot::Agreement(agreement.id, *key)) else { continue };
                if from != to {
                    before.set(*key, from.clone().or(never_recorded(*key)));
                }
                was.set(*key, from);
                now.set(*key, to);
            }
            let (were, are) = (was.doing_on(day), now.doing_on(day));
            before.first_owner = were.owner.filter(|_| were.owner != are.owner);
            before.first_with = (were.with != are.with).then(|| were.with.to_vec());
            let turns = |facts: &AgreementFacts| facts.turns_after(day).cloned().collect::<Vec<_>>();
            before.handed_on = (turns(&was) != turns(&now)).then(|| turns(&was));
            let now = agreed(agreement.id, case.id, as_marked(agreement.id, now, state), day);
            before = as_marked(agreement.id, before, state);
            before.progress = before.progress.filter(|progress| *progress != now.progress);
            (before != AgreementFacts::default()).then_some(Amended { now, before })
        });
        amended.collect()
    }
}

/// The facts that minutes tell first; the roles follow, then the other facts.
const FIRST_FACTS: [FactKey; 4] =
    [FactKey::Status, FactKey::Contact, FactKey::Destination, FactKey::DestinationSince];

/// A status that was never recorded counts as new.
fn comparable(fact: &Option<Fact>) -> Option<Fact> {
    fact.clone().filter(|fact| *fact != Fact::Status(Status::New))
}

/// What counts as the earlier value of an agreement's field where there was none.
fn never_recorded(key: AgreementKey) -> Option<AgreementFact> {
    match key {
        AgreementKey::Progress => Some(AgreementFact::Progress(Progress::Open)),
        AgreementKey::With => Some(AgreementFact::With(vec![])),
        AgreementKey::HandedOn => Some(AgreementFact::HandedOn(vec![])),
        // Decide refuses an agreement without these, so there is no earlier emptiness to tell.
        AgreementKey::What | AgreementKey::Owner | AgreementKey::Due => None,
    }
}

/// What was agreed, with the marks that it has by now: they can be set apart from the words.
fn as_marked(number: AgreementId, mut facts: AgreementFacts, state: &State) -> AgreementFacts {
    let marks = state.text(TextRef::Agreement(number)).map(|what| what.marks().clone());
    facts.what = facts.what.map(|what| what.marked(marks.unwrap_or_default()));
    facts
}

fn agreed(number: AgreementId, pupil: PupilId, facts: AgreementFacts, day: NaiveDate) -> Agreed {
    let doing = facts.doing_on(day);
    Agreed {
        owner: doing.owner,
        with: doing.with.to_vec(),
        turns: facts.turns_after(day).cloned().collect(),
        number,
        pupil,
        what: facts.what.unwrap_or_default(),
        due: facts.due,
        progress: facts.progress.unwrap_or(Progress::Open),
    }
}

fn returns_on(meeting: MeetingId, pupil: PupilId, state: &State) -> Option<Return> {
    let carried = |next: &&Meeting| {
        next.item(pupil).is_some_and(|item| item.reason == AgendaReason::CarriedOver(meeting))
    };
    state.meetings().find(carried).map(|next| Return { meeting: next.id, date: next.facts.date })
}

//! From the meeting's groups to [`Minutes`].

use super::{Agreed, Amended, Attendee, Before, BroughtIn, Decision, Discussion, Head, Held, NamedPerson};
use super::{Minutes, NamedOwner, NamedPupil, Noted, Registered, Return};
use crate::domain::{
    AgendaItem, AgendaReason, AgendaState, AgreementFact, AgreementFacts, AgreementId, AgreementKey, Case,
    Entry, EntryNo, Event, Fact, FactKey, Group, Holder, Meeting, MeetingFact, MeetingId, NameForm, Note,
    NoteFact, NoteFacts, NoteId, Owner, PersonId, Progress, PupilId, Reading, Role, Status, Who,
};
use crate::export::Origin;
use crate::export::entry_json::fields;
use crate::text::entries::Entries;
use crate::text::{minutes as text, who};

/// The minutes of a meeting. `groups` hold the meeting's groups in order (others are passed over); `reading` is of the
/// state after the last of them, see [`super::Gathering`]. `None` where the meeting is not there.
pub fn minutes(reading: Reading, meeting: MeetingId, groups: &[Group], origin: Origin) -> Option<Minutes> {
    let known = reading.state.meeting(meeting)?;
    let mut record = Record::default();
    for event in groups.iter().filter(|group| group.meeting == Some(meeting)).flat_map(|group| &group.events)
    {
        record.take(meeting, event);
    }
    let people = People(reading);
    let head = Head {
        number: meeting,
        date: known.facts.date,
        kind: known.facts.kind,
        phase: known.phase(),
        chair: known.facts.chair.map(|person| people.named(person)),
        operator: known.facts.operator.map(|person| people.named(person)),
        reopened: record.reopened.clone(),
    };
    let attendance = known
        .attendance
        .iter()
        .map(|(person, presence)| Attendee { person: people.named(*person), presence: *presence })
        .collect();
    let mut order = known.order();
    for pupil in record.pupils(reading) {
        if !order.contains(&pupil) {
            order.push(pupil);
        }
    }
    let discussions = order.into_iter().filter_map(|pupil| record.discussion(reading, known, pupil));
    let pupils = discussions.filter(|about| about.agenda_state.is_some() || !about.is_bare()).collect();
    Some(Minutes { origin, meeting: head, attendance, pupils })
}

/// What the meeting's events come to, per field: the first `from` and the last `to`.
#[derive(Default)]
struct Record {
    facts: Vec<((PupilId, FactKey), Span<Fact>)>,
    roles: Vec<((PupilId, Role), Span<Holder>)>,
    /// Why a role changed, the last time.
    reasons: Vec<((PupilId, Role), Option<String>)>,
    entries: Vec<((PupilId, EntryNo), Span<Entry>)>,
    made: Vec<(AgreementId, PupilId, AgreementFacts)>,
    amended: Vec<((AgreementId, AgreementKey), Span<AgreementFact>)>,
    notes: Vec<(NoteId, PupilId, NoteFacts)>,
    new_pupils: Vec<PupilId>,
    agenda: Vec<(PupilId, Span<AgendaItem>)>,
    reopened: Vec<String>,
}

/// A field at the start and at the end of the meeting.
struct Span<T> {
    from: Option<T>,
    to: Option<T>,
}

fn extend<K: PartialEq, T: Clone>(spans: &mut Vec<(K, Span<T>)>, key: K, from: &Option<T>, to: &Option<T>) {
    match spans.iter_mut().find(|(known, _)| *known == key) {
        Some((_, span)) => span.to.clone_from(to),
        None => spans.push((key, Span { from: from.clone(), to: to.clone() })),
    }
}

impl Record {
    fn take(&mut self, meeting: MeetingId, event: &Event) {
        match event {
            Event::PupilAdded { pupil, facts, .. } => {
                self.new_pupils.push(*pupil);
                for fact in facts {
                    extend(&mut self.facts, (*pupil, fact.key()), &None, &Some(fact.clone()));
                }
            }
            Event::PupilSet { pupil, from, to } => {
                if let Some(key) = to.as_ref().or(from.as_ref()).map(Fact::key) {
                    extend(&mut self.facts, (*pupil, key), from, to);
                }
            }
            Event::RoleSet { pupil, role, from, to, reason, .. } => {
                extend(&mut self.roles, (*pupil, *role), from, to);
                self.reasons.push(((*pupil, *role), reason.clone()));
            }
            Event::EntrySet { pupil, entry, from, to } => {
                extend(&mut self.entries, (*pupil, *entry), from, to);
            }
            Event::AgreementAdded { agreement, pupil, facts } => {
                self.made.push((*agreement, *pupil, facts.iter().cloned().collect()));
            }
            Event::AgreementSet { agreement, from, to } => self.agreement_set(*agreement, from, to),
            Event::NoteAdded { note, pupil, facts } => {
                self.notes.push((*note, *pupil, facts.iter().cloned().collect()));
            }
            Event::NoteSet { note, from, to } => {
                let known = self.notes.iter_mut().find(|(known, ..)| known == note);
                let key = to.as_ref().or(from.as_ref()).map(NoteFact::key);
                if let (Some((.., facts)), Some(key)) = (known, key) {
                    facts.set(key, to.clone());
                }
            }
            Event::MeetingSet { meeting: of, to: Some(MeetingFact::Reopened(reason)), .. }
                if *of == meeting =>
            {
                self.reopened.push(reason.clone());
            }
            Event::AgendaSet { meeting: of, pupil, from, to } if *of == meeting => {
                extend(&mut self.agenda, *pupil, from, to);
            }
            // Attendance, order and what an undo hid: those the state at closing tells.
            _ => {}
        }
    }

    fn agreement_set(
        &mut self,
        agreement: AgreementId,
        from: &Option<AgreementFact>,
        to: &Option<AgreementFact>,
    ) {
        let Some(key) = to.as_ref().or(from.as_ref()).map(AgreementFact::key) else { return };
        match self.made.iter_mut().find(|(made, ..)| *made == agreement) {
            Some((.., facts)) => facts.set(key, to.clone()),
            None => extend(&mut self.amended, (agreement, key), from, to),
        }
    }

    /// Every pupil about whom something was recorded, in the order in which it was.
    fn pupils(&self, reading: Reading) -> Vec<PupilId> {
        let amended = self.amended.iter().filter_map(|((id, _), _)| reading.state.agreement(*id));
        let all = (self.new_pupils.iter().copied())
            .chain(self.facts.iter().map(|((pupil, _), _)| *pupil))
            .chain(self.roles.iter().map(|((pupil, _), _)| *pupil))
            .chain(self.entries.iter().map(|((pupil, _), _)| *pupil))
            .chain(self.made.iter().map(|(_, pupil, _)| *pupil))
            .chain(self.notes.iter().map(|(_, pupil, _)| *pupil))
            .chain(amended.map(|agreement| agreement.pupil));
        let mut seen = vec![];
        for pupil in all {
            if !seen.contains(&pupil) {
                seen.push(pupil);
            }
        }
        seen
    }

    /// `None` for a pupil whose addition was undone.
    fn discussion(&self, reading: Reading, meeting: &Meeting, pupil: PupilId) -> Option<Discussion> {
        let state = reading.state;
        let case = state.case(pupil)?;
        let agenda_state = meeting.item(pupil).map(|item| item.state);
        let moved = self.agenda.iter().find(|(of, _)| *of == pupil).map(|(_, span)| span);
        let brought_in = if self.new_pupils.contains(&pupil) {
            Some(BroughtIn::NewPupil)
        } else {
            let came = moved.is_some_and(|span| span.from.is_none());
            (came && agenda_state.is_some()).then_some(BroughtIn::ToAgenda)
        };
        let notes = (self.notes.iter())
            .filter(|(id, of, _)| *of == pupil && state.note(*id).is_some_and(Note::stands));
        Some(Discussion {
            pupil: NamedPupil {
                number: pupil,
                name: reading.name(pupil, NameForm::Spoken),
                school: case.facts.school.clone(),
                school_type: case.facts.school_type,
            },
            agenda_state,
            brought_in,
            taken_off: agenda_state.is_none() && moved.is_some_and(|span| span.from.is_some()),
            returns: match agenda_state {
                Some(AgendaState::Postponed) => returns_on(reading, meeting.id, pupil),
                _ => None,
            },
            decisions: self.decisions(reading, pupil),
            entries: self.entries_of(reading, case),
            notes: notes.map(|(.., facts)| noted(facts)).collect(),
            agreements: self.agreements(reading, pupil),
            changed_agreements: self.changed_agreements(reading, pupil),
        })
    }

    fn decisions(&self, reading: Reading, pupil: PupilId) -> Vec<Decision> {
        let is_new = self.new_pupils.contains(&pupil);
        let fact = |key: FactKey| {
            let span = &self.facts.iter().find(|(known, _)| *known == (pupil, key))?.1;
            // The heading says who a new pupil is.
            let differs = comparable(&span.from) != comparable(&span.to) && !(is_new && is_identity(key));
            let seen = |fact: &Option<Fact>| fact.as_ref().and_then(|it| reading.fact(Some(pupil), it));
            (differs && reading.shows(Some(pupil), key))
                .then(|| Decision::Fact { from: seen(&span.from), to: seen(&span.to) })
        };
        let role = |role: Role| {
            let span = &self.roles.iter().find(|(known, _)| *known == (pupil, role))?.1;
            let terms = |holder: Option<Holder>| holder.map(|it| (it.who, it.kind, it.via, it.rhythm));
            let held =
                |holder: Option<Holder>| holder.map(|holder| Box::new(People(reading).held(pupil, holder)));
            let why = self.reasons.iter().rev().find(|(of, _)| *of == (pupil, role));
            (terms(span.from) != terms(span.to)).then(|| Decision::Role {
                role,
                from: held(span.from),
                to: held(span.to),
                reason: why.and_then(|(_, reason)| reason.clone()).filter(|_| span.from.is_some()),
            })
        };
        let first = FIRST_FACTS.iter().filter_map(|key| fact(*key));
        let rest = FactKey::ALL.iter().filter(|key| !FIRST_FACTS.contains(key)).filter_map(|key| fact(*key));
        first.chain(Role::ALL.iter().filter_map(|it| role(*it))).chain(rest).collect()
    }

    /// By kind, in the order of [`EntryKind`], and of one kind the oldest first.
    fn entries_of(&self, reading: Reading, case: &Case) -> Vec<Registered> {
        let entries = Entries { reading, case };
        let registered = |((_, number), span): &((PupilId, EntryNo), Span<Entry>)| {
            let seen =
                |entry: &Option<Entry>| entry.as_ref().map(|it| reading.entry(case.id, it).into_owned());
            let (from, to) = (seen(&span.from), seen(&span.to));
            let kind = to.as_ref().or(from.as_ref())?.kind;
            (from != to).then(|| Registered {
                number: *number,
                kind,
                told: text::registered(entries, from.as_ref(), to.as_ref()),
                from: from.as_ref().map(|entry| fields(reading, case, entry)),
                to: to.as_ref().map(|entry| fields(reading, case, entry)),
            })
        };
        let of_case = self.entries.iter().filter(|((pupil, _), _)| *pupil == case.id);
        let mut all: Vec<Registered> = of_case.filter_map(registered).collect();
        all.sort_by_key(|entry| (entry.kind, entry.number));
        all
    }

    fn agreements(&self, reading: Reading, pupil: PupilId) -> Vec<Agreed> {
        let made =
            self.made.iter().filter(|(id, of, _)| *of == pupil && reading.state.agreement(*id).is_some());
        made.map(|(id, _, facts)| People(reading).agreed(*id, facts)).collect()
    }

    fn changed_agreements(&self, reading: Reading, pupil: PupilId) -> Vec<Amended> {
        let Some(case) = reading.state.case(pupil) else { return vec![] };
        let people = People(reading);
        let amended = reading.state.agreements_of(case).filter_map(|agreement| {
            let mut now = agreement.facts.clone();
            let mut before = Before::default();
            for ((_, key), span) in self.amended.iter().filter(|((id, _), _)| *id == agreement.id) {
                now.set(*key, span.to.clone());
                if span.from != span.to {
                    people.remember(&mut before, *key, span.from.clone());
                }
            }
            let now = people.agreed(agreement.id, &now);
            before.progress = before.progress.filter(|progress| *progress != now.progress);
            (before != Before::default()).then_some(Amended { now, before })
        });
        amended.collect()
    }
}

/// The facts that minutes tell first; the roles follow, then the other facts.
const FIRST_FACTS: [FactKey; 4] =
    [FactKey::Status, FactKey::Contact, FactKey::Destination, FactKey::DestinationSince];

fn is_identity(key: FactKey) -> bool {
    use FactKey::{BirthDate, FamilyName, GivenName, NamePrefix, School, SchoolType};
    matches!(key, GivenName | NamePrefix | FamilyName | BirthDate | School | SchoolType)
}

/// A status that was never recorded counts as new.
fn comparable(fact: &Option<Fact>) -> Option<Fact> {
    fact.clone().filter(|fact| *fact != Fact::Status(Status::New))
}

fn noted(facts: &NoteFacts) -> Noted {
    Noted {
        text: facts.text.clone().unwrap_or_default(),
        reserved: facts.reserved.clone().unwrap_or_default(),
    }
}

fn returns_on(reading: Reading, meeting: MeetingId, pupil: PupilId) -> Option<Return> {
    let carried = |next: &&Meeting| {
        next.item(pupil).is_some_and(|item| item.reason == AgendaReason::CarriedOver(meeting))
    };
    reading.state.meetings().find(carried).map(|next| Return { meeting: next.id, date: next.facts.date })
}

/// People by the names and functions that the state holds.
struct People<'a>(Reading<'a>);

impl People<'_> {
    fn named(&self, number: PersonId) -> NamedPerson {
        let facts = self.0.state.person(number).map(|person| person.facts.clone()).unwrap_or_default();
        NamedPerson::of(Some(number), &facts)
    }

    /// Somebody around a case; of the own network only what they are to the pupil.
    fn around(&self, pupil: PupilId, around: Who) -> NamedPerson {
        let own = |case| who::around(self.0, case, around);
        match around {
            Who::Person(person) => self.named(person),
            Who::Own(_) => NamedPerson {
                number: None,
                name: self.0.state.any_case(pupil).map(own).unwrap_or_default(),
                function: None,
                party: None,
                organisation: None,
            },
        }
    }

    fn held(&self, pupil: PupilId, holder: Holder) -> Held {
        Held {
            person: self.around(pupil, holder.who),
            kind: holder.kind,
            since: holder.since,
            via: holder.via.map(|via| self.around(pupil, via)),
            rhythm: holder.rhythm,
        }
    }

    fn owner(&self, owner: Owner) -> NamedOwner {
        match owner {
            Owner::Person(person) => NamedOwner::Person(self.named(person)),
            Owner::Pupil => NamedOwner::Pupil,
            Owner::Parents => NamedOwner::Parents,
        }
    }

    fn agreed(&self, number: AgreementId, facts: &AgreementFacts) -> Agreed {
        Agreed {
            number,
            what: facts.what.clone().unwrap_or_default(),
            owner: facts.owner.map(|owner| self.owner(owner)),
            with: facts.with.iter().flatten().map(|owner| self.owner(*owner)).collect(),
            due: facts.due,
            progress: facts.progress.clone().unwrap_or(Progress::Open),
        }
    }

    fn remember(&self, before: &mut Before, key: AgreementKey, value: Option<AgreementFact>) {
        match (key, value) {
            (_, Some(AgreementFact::What(what))) => before.what = Some(what),
            (_, Some(AgreementFact::Owner(owner))) => before.owner = Some(self.owner(owner)),
            (_, Some(AgreementFact::Due(due))) => before.due = Some(due),
            (_, Some(AgreementFact::With(with))) => {
                before.with = Some(with.into_iter().map(|owner| self.owner(owner)).collect());
            }
            (_, Some(AgreementFact::Progress(progress))) => before.progress = Some(progress),
            (AgreementKey::Progress, None) => before.progress = Some(Progress::Open),
            (AgreementKey::With, None) => before.with = Some(vec![]),
            // Decide refuses an agreement without these, so there is no earlier emptiness to tell.
            (AgreementKey::What | AgreementKey::Owner | AgreementKey::Due, None) => {}
        }
    }
}

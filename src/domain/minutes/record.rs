//! What a meeting's events come to, per field: the first `from` and the last `to`.

use crate::domain::{
    AgendaItem, AgreementFact, AgreementFacts, AgreementId, AgreementKey, Entry, EntryNo, Event, Fact,
    FactKey, FreeText, Holder, MeetingFact, MeetingId, NoteFact, NoteFacts, NoteId, PupilId, Role, State,
    TextRef,
};

/// Takes the events of one meeting in order.
#[derive(Default)]
pub(super) struct Record {
    pub facts: Spans<(PupilId, FactKey), Fact>,
    pub roles: Spans<(PupilId, Role), Holder>,
    /// Why a role changed, oldest first.
    pub reasons: Vec<((PupilId, Role), Option<FreeText>)>,
    pub entries: Spans<(PupilId, EntryNo), Entry>,
    pub made: Vec<(AgreementId, PupilId, AgreementFacts)>,
    pub amended: Spans<(AgreementId, AgreementKey), AgreementFact>,
    pub notes: Vec<(NoteId, PupilId, NoteFacts)>,
    pub new_pupils: Vec<PupilId>,
    pub agenda: Spans<PupilId, AgendaItem>,
    pub reopened: Vec<FreeText>,
}

/// A field at the start and at the end of the meeting.
pub(super) struct Span<T> {
    pub from: Option<T>,
    pub to: Option<T>,
}

/// Fields in the order in which they first changed.
pub(super) struct Spans<K, T>(Vec<(K, Span<T>)>);

impl<K, T> Default for Spans<K, T> {
    fn default() -> Self {
        Self(vec![])
    }
}

impl<K: PartialEq, T: Clone> Spans<K, T> {
    fn extend(&mut self, key: K, from: &Option<T>, to: &Option<T>) {
        match self.0.iter_mut().find(|(known, _)| *known == key) {
            Some((_, span)) => span.to.clone_from(to),
            None => self.0.push((key, Span { from: from.clone(), to: to.clone() })),
        }
    }

    pub fn get(&self, key: &K) -> Option<&Span<T>> {
        self.iter().find(|(known, _)| *known == key).map(|(_, span)| span)
    }

    pub fn iter(&self) -> impl Iterator<Item = (&K, &Span<T>)> {
        self.0.iter().map(|(key, span)| (key, span))
    }
}

impl Record {
    pub fn take(&mut self, meeting: MeetingId, event: &Event) {
        match event {
            Event::PupilAdded { pupil, facts, .. } => {
                self.new_pupils.push(*pupil);
                for fact in facts {
                    self.facts.extend((*pupil, fact.key()), &None, &Some(fact.clone()));
                }
            }
            Event::PupilSet { pupil, from, to } => {
                if let Some(key) = to.as_ref().or(from.as_ref()).map(Fact::key) {
                    self.facts.extend((*pupil, key), from, to);
                }
            }
            Event::RoleSet { pupil, role, from, to, reason, .. } => {
                self.roles.extend((*pupil, *role), from, to);
                self.reasons.push(((*pupil, *role), reason.clone()));
            }
            Event::EntrySet { pupil, entry, from, to } => {
                self.entries.extend((*pupil, *entry), from, to);
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
                    let marks = facts.text.as_ref().map(|text| text.marks().clone()).unwrap_or_default();
                    facts.set(key, to.clone());
                    facts.text = facts.text.take().map(|text| text.marked(marks));
                }
            }
            Event::Marked { text: TextRef::Note(note), to, .. } => {
                if let Some((.., facts)) = self.notes.iter_mut().find(|(known, ..)| known == note) {
                    facts.text = facts.text.take().map(|text| text.marked(to.clone()));
                }
            }
            Event::MeetingSet { meeting: of, to: Some(MeetingFact::Reopened(reason)), .. }
                if *of == meeting =>
            {
                self.reopened.push(reason.clone());
            }
            Event::AgendaSet { meeting: of, pupil, from, to } if *of == meeting => {
                self.agenda.extend(*pupil, from, to);
            }
            // What an undo hid, attendance, order and an agreement's marks the state at closing tells; the others say nothing of a pupil.
            Event::UserSet { .. }
            | Event::SettingSet { .. }
            | Event::ListValueSet { .. }
            | Event::PersonAdded { .. }
            | Event::PersonSet { .. }
            | Event::Marked { text: TextRef::Agreement(_) | TextRef::Entry(..), .. }
            | Event::MeetingAdded { .. }
            | Event::MeetingSet { .. }
            | Event::AttendanceSet { .. }
            | Event::AgendaSet { .. }
            | Event::AgendaOrdered { .. }
            | Event::Hidden { .. }
            | Event::Shown { .. } => {}
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
            None => self.amended.extend((agreement, key), from, to),
        }
    }

    /// Every pupil about whom something was recorded, in the order in which it was.
    pub fn pupils(&self, state: &State) -> Vec<PupilId> {
        let amended = self.amended.iter().filter_map(|((id, _), _)| state.agreement(*id));
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
}

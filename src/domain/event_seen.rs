//! An event as somebody may see it who is given it as a value: each text in it as [`Reading::free`] has it.

use super::{
    AgreementFact, Event, Fact, FreeText, MeetingFact, NoteFact, Progress, PupilId, Reading, TextKind,
};

/// What reads one event.
pub(super) struct Seen<'a>(pub(super) Reading<'a>);

impl Seen<'_> {
    /// The event with what this audience may see.
    pub(super) fn event(&self, event: &Event) -> Event {
        let of_agreement = |id| self.0.state.any_agreement(id).map(|agreement| agreement.pupil);
        let of_note = |id| self.0.state.any_note(id).map(|note| note.pupil);
        match event.clone() {
            Event::PupilAdded { pupil, source, facts } => {
                let facts = facts.iter().filter_map(|fact| self.0.fact(Some(pupil), fact)).collect();
                Event::PupilAdded { pupil, source, facts }
            }
            Event::PupilSet { pupil, from, to } => {
                Event::PupilSet { pupil, from: self.fact(pupil, from), to: self.fact(pupil, to) }
            }
            Event::ListValueSet { pupil, from, to } => {
                Event::ListValueSet { pupil, from: self.fact(pupil, from), to: self.fact(pupil, to) }
            }
            Event::RoleSet { pupil, role, on, from, to, reason } => {
                let reason = reason.map(|why| self.text(&why, TextKind::Reason, Some(pupil)));
                Event::RoleSet { pupil, role, on, from, to, reason }
            }
            Event::EntrySet { pupil, entry, from, to } => {
                let seen = |it: Option<super::Entry>| it.map(|it| self.0.entry(pupil, &it).into_owned());
                Event::EntrySet { pupil, entry, from: seen(from), to: seen(to) }
            }
            Event::AgreementAdded { agreement, pupil, facts } => {
                let facts = facts.into_iter().map(|fact| self.agreed(fact, Some(pupil))).collect();
                Event::AgreementAdded { agreement, pupil, facts }
            }
            Event::AgreementSet { agreement, from, to } => {
                let seen = |fact| self.agreed(fact, of_agreement(agreement));
                Event::AgreementSet { agreement, from: from.map(seen), to: to.map(seen) }
            }
            Event::NoteAdded { note, pupil, facts } => {
                let facts = facts.into_iter().map(|fact| self.noted(&fact, Some(pupil))).collect();
                Event::NoteAdded { note, pupil, facts }
            }
            Event::NoteSet { note, from, to } => {
                let seen = |fact: NoteFact| self.noted(&fact, of_note(note));
                Event::NoteSet { note, from: from.map(seen), to: to.map(seen) }
            }
            Event::MeetingAdded { meeting, facts } => {
                Event::MeetingAdded { meeting, facts: facts.into_iter().map(|fact| self.met(fact)).collect() }
            }
            Event::MeetingSet { meeting, from, to } => {
                let seen = |fact| self.met(fact);
                Event::MeetingSet { meeting, from: from.map(seen), to: to.map(seen) }
            }
            // Nothing that anybody wrote about a pupil stands in these.
            other @ (Event::UserSet { .. }
            | Event::SettingSet { .. }
            | Event::PersonAdded { .. }
            | Event::PersonSet { .. }
            | Event::Marked { .. }
            | Event::AttendanceSet { .. }
            | Event::AgendaSet { .. }
            | Event::AgendaOrdered { .. }
            | Event::Hidden { .. }
            | Event::Shown { .. }) => other,
        }
    }

    fn fact(&self, pupil: PupilId, fact: Option<Fact>) -> Option<Fact> {
        fact.and_then(|fact| self.0.fact(Some(pupil), &fact))
    }

    fn text(&self, text: &FreeText, kind: TextKind, about: Option<PupilId>) -> FreeText {
        let told = self.0.free(text, kind, about);
        text.map(|_| told.unwrap_or_else(|| Reading::HIDDEN.to_owned()))
    }

    fn agreed(&self, fact: AgreementFact, about: Option<PupilId>) -> AgreementFact {
        match fact {
            AgreementFact::What(what) => AgreementFact::What(self.text(&what, TextKind::Agreement, about)),
            AgreementFact::Progress(Progress::Dropped(why)) => {
                AgreementFact::Progress(Progress::Dropped(self.text(&why, TextKind::Reason, about)))
            }
            AgreementFact::Progress(Progress::Open | Progress::Done(_))
            | AgreementFact::Owner(_)
            | AgreementFact::With(_)
            | AgreementFact::Due(_)
            | AgreementFact::HandedOn(_) => fact,
        }
    }

    fn noted(&self, fact: &NoteFact, about: Option<PupilId>) -> NoteFact {
        match fact {
            NoteFact::Text(text) => NoteFact::Text(self.text(text, TextKind::Note, about)),
            NoteFact::Withdrawn(why) => NoteFact::Withdrawn(self.text(why, TextKind::Reason, about)),
        }
    }

    fn met(&self, fact: MeetingFact) -> MeetingFact {
        match fact {
            MeetingFact::Reopened(why) => MeetingFact::Reopened(self.text(&why, TextKind::Reason, None)),
            MeetingFact::Date(_)
            | MeetingFact::Kind(_)
            | MeetingFact::Chair(_)
            | MeetingFact::Operator(_)
            | MeetingFact::Phase(_)
            | MeetingFact::AtTable(_)
            | MeetingFact::NotesFor(_) => fact,
        }
    }
}

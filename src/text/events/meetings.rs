//! Events of a meeting, told.

use super::{Teller, change};
use crate::domain::{
    AgendaItem, AgendaReason, AgendaState, MeetingFact, MeetingId, MeetingPhase, PersonId, Presence, PupilId,
};
use crate::text::dates;
use crate::text::entries;
use crate::text::labels::Label;

impl Teller<'_> {
    pub(super) fn meeting_set(
        &self,
        meeting: MeetingId,
        from: Option<&MeetingFact>,
        to: Option<&MeetingFact>,
    ) -> String {
        match (from, to) {
            (_, Some(MeetingFact::Phase(MeetingPhase::Running))) => format!("Overleg {meeting} is begonnen."),
            (_, Some(MeetingFact::Phase(MeetingPhase::Closed))) => {
                format!("Overleg {meeting} is afgesloten.")
            }
            (_, Some(MeetingFact::AtTable(pupil))) => {
                format!("{} is aan tafel in overleg {meeting}.", self.pupil(*pupil))
            }
            (Some(MeetingFact::AtTable(pupil)), None) => {
                format!("{} is niet meer aan tafel in overleg {meeting}.", self.pupil(*pupil))
            }
            (_, Some(MeetingFact::Reopened(reason))) => {
                format!("Overleg {meeting} is heropend: {}.", self.reason(reason, None))
            }
            (Some(fact), _) | (None, Some(fact)) => {
                let value = |fact: Option<&MeetingFact>| fact.map(|fact| self.meeting_fact(fact));
                let changed = change(value(from), value(to));
                format!("Overleg {meeting}: {} {changed}.", fact.key().label())
            }
            (None, None) => format!("Overleg {meeting}: niets veranderd."),
        }
    }

    fn meeting_fact(&self, fact: &MeetingFact) -> String {
        match fact {
            MeetingFact::Chair(person) | MeetingFact::Operator(person) => self.person(*person),
            MeetingFact::AtTable(pupil) => self.pupil(*pupil),
            MeetingFact::Date(on) => dates::numeric(*on),
            MeetingFact::Kind(kind) => self.reading.common_rules().meeting(*kind).to_owned(),
            MeetingFact::Phase(phase) => phase.label().to_owned(),
            MeetingFact::Reopened(reason) => self.reason(reason, None),
            MeetingFact::NotesFor(marks) => entries::marks(marks),
        }
    }

    pub(super) fn attendance(&self, meeting: MeetingId, person: PersonId, to: Option<Presence>) -> String {
        let name = self.person(person);
        match to {
            Some(presence) => format!("{name} is {} bij overleg {meeting}.", presence.label()),
            None => format!("{name} staat niet meer op de lijst van overleg {meeting}."),
        }
    }

    pub(super) fn agenda(
        &self,
        meeting: MeetingId,
        pupil: PupilId,
        from: Option<AgendaItem>,
        to: Option<AgendaItem>,
    ) -> String {
        let pupil = self.pupil(pupil);
        match (from, to) {
            (_, None) => format!("{pupil} is van de agenda van overleg {meeting} gehaald."),
            (None, Some(item)) => match item.reason {
                AgendaReason::ByHand => format!("{pupil} staat op de agenda van overleg {meeting}."),
                AgendaReason::CarriedOver(earlier) => {
                    format!(
                        "{pupil} staat op de agenda van overleg {meeting}, doorgeschoven uit overleg {earlier}."
                    )
                }
            },
            (Some(_), Some(item)) => match item.state {
                AgendaState::ToDiscuss => format!("{pupil} is weer te bespreken in overleg {meeting}."),
                AgendaState::Discussed => format!("{pupil} is besproken in overleg {meeting}."),
                AgendaState::Postponed => {
                    format!("{pupil} is in overleg {meeting} doorgeschoven naar het volgende overleg.")
                }
            },
        }
    }
}

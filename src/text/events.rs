//! Every event as one Dutch sentence: for the log, the timeline and what undo says.

mod meetings;

use chrono::{DateTime, Utc};

use crate::domain::{
    AgreementFact, AgreementFacts, AgreementId, AgreementKey, Cause, Entity, Entry, Event, Fact, FactKey,
    FreeText, Holder, Marks, MeetingFacts, NoteFact, NoteFacts, NoteId, PersonFact, PersonFacts, PersonId,
    Progress, PupilId, Reading, Role, Source, TextKind, TextRef, Turn,
};

use super::entries::{self, Around, Entries};
use super::labels::{self, Label};
use super::{dates, settings, who};

/// Tells events. Names come from the state, so a pupil goes by the newest name.
#[derive(Clone, Copy)]
pub struct Teller<'a> {
    reading: Reading<'a>,
    within: Option<PupilId>,
}

/// A moment in the Netherlands, for columns: `03-04-2026 14:05`.
pub fn moment(at: DateTime<Utc>) -> String {
    format!("{} {}", dates::numeric(dates::day_of(at)), dates::time(at))
}

/// A line of the log could not be turned into JSON.
pub const NOT_WRITTEN: &str = "Het logboek kon niet worden gemaakt. Meld dit aan de beheerders.";

/// Before the sentence of an event that an undo or redo wrote.
pub fn cause(cause: Cause) -> &'static str {
    match cause {
        Cause::Do => "",
        Cause::Undo(_) => "Ongedaan gemaakt: ",
        Cause::Redo(_) => "Opnieuw gedaan: ",
    }
}

impl<'a> Teller<'a> {
    /// Tells with the names of this state, to who reads it.
    pub fn new(reading: Reading<'a>) -> Self {
        Self { reading, within: None }
    }

    /// The same in a story that is about this pupil only: a sentence does not begin with the name each time.
    pub fn within(self, pupil: PupilId) -> Self {
        Self { within: Some(pupil), ..self }
    }

    /// A sentence about a pupil, that begins with who it is unless everybody knows.
    fn about(&self, pupil: PupilId, told: &str) -> String {
        if self.within == Some(pupil) {
            labels::capital(told)
        } else {
            format!("{}: {told}", self.pupil(pupil))
        }
    }

    /// The sentence.
    pub fn event(&self, event: &Event) -> String {
        match event {
            Event::UserSet { to: Some(user), .. } => {
                format!("Deze casustafel is van {}.", who::person_with_function(self.reading, *user))
            }
            Event::UserSet { to: None, .. } => "Deze casustafel is van niemand meer.".to_owned(),
            Event::PupilAdded { pupil, source, facts } => self.pupil_added(*pupil, *source, facts),
            Event::PupilSet { pupil, from, to } => self.pupil_set(*pupil, from.as_ref(), to.as_ref()),
            Event::ListValueSet { pupil, from, to } => self.list_value(*pupil, from.as_ref(), to.as_ref()),
            Event::RoleSet { pupil, role, on, from, to, reason } => {
                let why = reason.as_ref().and_then(|why| self.reading.why(why, Some(*pupil)));
                let why = why.map(|why| format!(" ({why})")).unwrap_or_default();
                // Who has it back has had it since before.
                let other = |now: &Holder| from.is_none_or(|before| before.who != now.who);
                let Some(back) = to.filter(|now| now.since < *on && other(now)) else {
                    let said = self.role(*pupil, *role, *from, *to);
                    return format!("{said}, per {}{why}.", dates::numeric(*on));
                };
                // Nobody comes after who was taken back: their day may never have come.
                let said = self.role(*pupil, *role, Some(back), Some(back));
                let taken = from.map(|gone| self.taken_back(*pupil, gone)).unwrap_or_default();
                format!("{said}, sinds {}{why}{taken}.", dates::numeric(back.since))
            }
            Event::EntrySet { pupil, from, to, .. } => self.entry(*pupil, from.as_ref(), to.as_ref()),
            Event::SettingSet { from, to } => settings::changed(from.as_ref(), to.as_ref()),
            Event::PersonAdded { person, facts } => self.person_added(*person, facts),
            Event::PersonSet { person, from, to } => self.person_set(*person, from.as_ref(), to.as_ref()),
            Event::AgreementAdded { agreement, pupil, facts } => {
                let facts: AgreementFacts = facts.iter().cloned().collect();
                format!(
                    "Afspraak {agreement}{}: {}.",
                    self.over(*pupil),
                    self.agreement_facts(*pupil, &facts)
                )
            }
            Event::AgreementSet { agreement, from, to } => {
                self.agreement_set(*agreement, from.as_ref(), to.as_ref())
            }
            Event::NoteAdded { note, pupil, facts } => {
                let facts: NoteFacts = facts.iter().cloned().collect();
                let text = facts.text.unwrap_or_default();
                let reserved = entries::reserved(text.marks());
                let text = self.words(&text, TextKind::Note, Some(*pupil));
                format!("Notitie {note}{}{reserved}: {text}", self.over(*pupil))
            }
            Event::NoteSet { note, from, to } => self.note_set(*note, from.as_ref(), to.as_ref()),
            Event::Marked { text, to, .. } => self.marked(*text, to),
            Event::MeetingAdded { meeting, facts } => {
                let facts: MeetingFacts = facts.iter().cloned().collect();
                let kind = facts.kind.map_or("overleg", |kind| self.reading.common_rules().meeting(kind));
                let on = facts.date.map(|on| format!(" op {}", dates::numeric(on))).unwrap_or_default();
                format!("Overleg {meeting} is gemaakt: {kind}{on}.")
            }
            Event::MeetingSet { meeting, from, to } => self.meeting_set(*meeting, from.as_ref(), to.as_ref()),
            Event::AttendanceSet { meeting, person, to, .. } => self.attendance(*meeting, *person, *to),
            Event::AgendaSet { meeting, pupil, from, to } => self.agenda(*meeting, *pupil, *from, *to),
            Event::AgendaOrdered { meeting, .. } => {
                format!("De agenda van overleg {meeting} heeft een andere volgorde.")
            }
            Event::Hidden { entity } => format!("{} is weggehaald.", self.entity(*entity)),
            Event::Shown { entity } => format!("{} staat er weer.", self.entity(*entity)),
        }
    }

    /// ` over Sanne van der Meulen (L-017)`, where that is not known already.
    fn over(&self, pupil: PupilId) -> String {
        if self.within == Some(pupil) { String::new() } else { format!(" over {}", self.pupil(pupil)) }
    }

    fn entry(&self, pupil: PupilId, from: Option<&Entry>, to: Option<&Entry>) -> String {
        let Some(case) = self.reading.state.any_case(pupil) else {
            return format!("{}.", self.pupil(pupil));
        };
        let entries = Entries { reading: self.reading, around: Around::Now(case) };
        self.about(pupil, &format!("{}.", one_line(&entries.changed(from, to))))
    }

    fn pupil(&self, id: PupilId) -> String {
        if self.within == Some(id) {
            return who::given(self.reading, id);
        }
        who::pupil(self.reading, id)
    }

    fn person(&self, id: PersonId) -> String {
        who::person(self.reading, id)
    }

    fn pupil_added(&self, pupil: PupilId, source: Source, facts: &[Fact]) -> String {
        let school = facts.iter().find(|fact| fact.key() == FactKey::School);
        let school = school
            .map(|fact| format!(" van {}", labels::fact_value(self.reading, Some(pupil), fact)))
            .unwrap_or_default();
        match source {
            Source::Hand => format!("{}{school} is toegevoegd.", self.pupil(pupil)),
            Source::List => {
                format!("{}{school} is toegevoegd uit de lijst van de school.", self.pupil(pupil))
            }
        }
    }

    fn pupil_set(&self, pupil: PupilId, from: Option<&Fact>, to: Option<&Fact>) -> String {
        let Some(key) = to.or(from).map(Fact::key) else {
            return format!("{}: niets veranderd.", self.pupil(pupil));
        };
        let value =
            |fact: Option<&Fact>| fact.map(|fact| labels::fact_value(self.reading, Some(pupil), fact));
        self.about(pupil, &format!("{} {}.", key.label(), change(value(from), value(to))))
    }

    fn list_value(&self, pupil: PupilId, from: Option<&Fact>, to: Option<&Fact>) -> String {
        let Some(key) = to.or(from).map(Fact::key) else {
            return format!("{}: niets veranderd.", self.pupil(pupil));
        };
        let value =
            |fact: Option<&Fact>| fact.map(|fact| labels::fact_value(self.reading, Some(pupil), fact));
        let changed = change(value(from), value(to));
        format!("{}, in de lijst van de school: {} {changed}.", self.pupil(pupil), key.label())
    }

    /// `; Noor Visser per 01-12-2026 is teruggedraaid`
    fn taken_back(&self, pupil: PupilId, gone: Holder) -> String {
        let Some(case) = self.reading.state.any_case(pupil) else { return String::new() };
        let (who, from) = (who::holder(self.reading, case, gone), dates::numeric(gone.since));
        format!("; {who} per {from} is teruggedraaid")
    }

    fn role(&self, pupil: PupilId, role: Role, from: Option<Holder>, to: Option<Holder>) -> String {
        let held = |holder: Holder| match self.reading.state.any_case(pupil) {
            Some(case) => who::holder(self.reading, case, holder),
            None => String::new(),
        };
        let kind = |holder: Holder| match self.reading.state.any_case(pupil) {
            Some(case) => match who::terms_of(self.reading, case, holder) {
                terms if terms.is_empty() => terms,
                terms => format!(" ({terms})"),
            },
            None => String::new(),
        };
        let (pupil, word) = (self.pupil(pupil), role.label());
        match (from, to) {
            (Some(old), Some(new)) if old.who == new.who => {
                format!("{} blijft {word}{} van {pupil}", held(new), kind(new))
            }
            (Some(old), Some(new)) => {
                format!("{} is {word}{} van {pupil}, na {}", held(new), kind(new), held(old))
            }
            (None, Some(new)) => format!("{} is {word}{} van {pupil}", held(new), kind(new)),
            (Some(old), None) => format!("{} is geen {word} meer van {pupil}", held(old)),
            (None, None) => format!("{pupil} heeft geen {word}"),
        }
    }

    fn person_added(&self, person: PersonId, facts: &[PersonFact]) -> String {
        let facts: PersonFacts = facts.iter().cloned().collect();
        let name = facts.name.clone().unwrap_or_else(|| person.to_string());
        let about: Vec<String> = [
            facts.function,
            facts.organisation,
            facts.party.map(|it| self.reading.common_rules().party(it).to_owned()),
        ]
        .into_iter()
        .flatten()
        .collect();
        let about = if about.is_empty() { String::new() } else { format!(", {},", about.join(", ")) };
        format!("{name}{about} is toegevoegd aan het netwerk.")
    }

    fn person_set(&self, person: PersonId, from: Option<&PersonFact>, to: Option<&PersonFact>) -> String {
        let name = self.person(person);
        let Some(key) = to.or(from).map(PersonFact::key) else { return format!("{name}: niets veranderd.") };
        let value = |fact: &PersonFact| labels::person_value(self.reading, fact);
        let changed = change(from.map(value), to.map(value));
        format!("{name}: {} {changed}.", key.label())
    }

    /// `jobcoach aanvragen; Fatima Haddou, vóór 11-12-2026`
    fn agreement_facts(&self, pupil: PupilId, facts: &AgreementFacts) -> String {
        let told = |what| self.words(what, TextKind::Agreement, Some(pupil));
        let mut told = facts.what.as_ref().map_or_else(|| "(niets ingevuld)".to_owned(), told);
        if let Some(owner) = facts.first_owner {
            told.push_str(&format!("; door {}", who::owner(self.reading, owner)));
        }
        if let Some(with) = facts.first_with.as_ref().filter(|with| !with.is_empty()) {
            told.push_str(&format!(", samen met {}", who::owners(self.reading, with)));
        }
        if let Some(due) = facts.due {
            told.push_str(&format!(", vóór {}", dates::numeric(due)));
        }
        told
    }

    /// `A-012 (jobcoach aanvragen)`
    fn agreement(&self, id: AgreementId) -> String {
        match self.reading.state.any_agreement(id).filter(|it| it.facts.what.is_some()) {
            Some(it) => format!("{id}{} ({})", self.over(it.pupil), one_line(&self.reading.agreed(it))),
            None => id.to_string(),
        }
    }

    fn agreement_set(
        &self,
        id: AgreementId,
        from: Option<&AgreementFact>,
        to: Option<&AgreementFact>,
    ) -> String {
        let which = self.agreement(id);
        let about = self.reading.state.any_agreement(id).map(|it| it.pupil);
        match to {
            Some(AgreementFact::Progress(Progress::Done(on))) => {
                return format!("Afspraak {which} is gedaan op {}.", dates::numeric(*on));
            }
            Some(AgreementFact::Progress(Progress::Dropped(reason))) => {
                return format!("Afspraak {which} is vervallen: {}.", self.reason(reason, about));
            }
            Some(AgreementFact::Progress(Progress::Open)) => {
                return format!("Afspraak {which} staat weer open.");
            }
            Some(
                AgreementFact::What(_)
                | AgreementFact::Owner(_)
                | AgreementFact::With(_)
                | AgreementFact::Due(_),
            )
            | None => {}
            Some(AgreementFact::HandedOn(turns)) => {
                return format!("Afspraak {which} gaat over: {}.", self.turns(turns));
            }
        }
        let Some(key) = to.or(from).map(AgreementFact::key) else {
            return format!("Afspraak {which}: niets veranderd.");
        };
        match key {
            AgreementKey::Progress => return format!("Afspraak {which} staat weer open."),
            AgreementKey::HandedOn => {
                return format!("Afspraak {which} gaat niet meer over naar iemand anders.");
            }
            AgreementKey::What | AgreementKey::Owner | AgreementKey::With | AgreementKey::Due => {}
        }
        let value = |fact: Option<&AgreementFact>| fact.map(|fact| self.agreement_fact(about, fact));
        format!("Afspraak {which}: {} {}.", key.label(), change(value(from), value(to)))
    }

    fn turns(&self, turns: &[Turn]) -> String {
        let told = turns.iter().map(|turn| who::turn(turn, |one| who::owner(self.reading, one)));
        who::and(&told.collect::<Vec<_>>())
    }

    fn agreement_fact(&self, about: Option<PupilId>, fact: &AgreementFact) -> String {
        match fact {
            AgreementFact::What(what) => self.words(what, TextKind::Agreement, about),
            AgreementFact::Owner(owner) => who::owner(self.reading, *owner),
            AgreementFact::With(with) => who::owners(self.reading, with),
            AgreementFact::Due(on) => dates::numeric(*on),
            AgreementFact::HandedOn(turns) => self.turns(turns),
            AgreementFact::Progress(progress) => labels::progress(&self.reading.progress(progress, about)),
        }
    }

    fn note_set(&self, note: NoteId, from: Option<&NoteFact>, to: Option<&NoteFact>) -> String {
        let pupil = self.reading.state.any_note(note).map(|it| it.pupil);
        let about = pupil.map(|pupil| self.over(pupil)).unwrap_or_default();
        match (from, to) {
            (_, Some(NoteFact::Text(text))) => {
                format!("Notitie {note}{about} luidt nu: {}", self.words(text, TextKind::Note, pupil))
            }
            (_, Some(NoteFact::Withdrawn(reason))) => {
                format!("Notitie {note}{about} is ingetrokken: {}.", self.reason(reason, pupil))
            }
            (Some(NoteFact::Withdrawn(_)), None) => format!("Notitie {note}{about} staat er weer."),
            (_, None) => format!("Notitie {note}{about} is leeg."),
        }
    }

    /// `Notitie T-004 over Zoë Óskarsdóttir (L-012) is niet voor ouders en niet op de beamer.`
    fn marked(&self, text: TextRef, to: &Marks) -> String {
        let state = self.reading.state;
        let which = match text {
            TextRef::Note(note) => {
                let about = state.any_note(note).map(|it| self.over(it.pupil)).unwrap_or_default();
                format!("Notitie {note}{about}")
            }
            TextRef::Agreement(agreement) => format!("Afspraak {}", self.agreement(agreement)),
            TextRef::Entry(pupil, number, key) => {
                let case = state.any_case(pupil);
                let entry = case.and_then(|case| Some((case, case.entry(number)?)));
                let named = entry.map(|(case, entry)| {
                    format!(
                        " van {}",
                        Entries { reading: self.reading, around: Around::Now(case) }.named(entry)
                    )
                });
                self.about(pupil, &format!("{}{}", key.label(), named.unwrap_or_default()))
            }
        };
        let words: Vec<&str> = to.iter().map(|mark| mark.label()).collect();
        if words.is_empty() {
            return format!("{which} is weer voor wie het gewoonlijk mag lezen.");
        }
        format!("{which} is {}.", words.join(" en "))
    }

    /// Free text on one line, as far as the reader may see it.
    fn words(&self, text: &FreeText, kind: TextKind, about: Option<PupilId>) -> String {
        let told = self.reading.free(text, kind, about);
        one_line(told.as_deref().unwrap_or(Reading::HIDDEN))
    }

    fn reason(&self, reason: &FreeText, about: Option<PupilId>) -> String {
        self.words(reason, TextKind::Reason, about)
    }

    fn entity(&self, entity: Entity) -> String {
        match entity {
            Entity::Pupil(id) => self.pupil(id),
            Entity::Person(id) => self.person(id),
            Entity::Agreement(id) => format!("Afspraak {}", self.agreement(id)),
            Entity::Note(id) => format!("Notitie {id}"),
            Entity::Meeting(id) => format!("Overleg {id}"),
        }
    }
}

/// `van 'nieuw' naar 'op koers'`, `is nu 'op koers'`, `is leeggemaakt (was 'op koers')`
pub(super) fn change(from: Option<String>, to: Option<String>) -> String {
    match (from, to) {
        (Some(from), Some(to)) => format!("van '{from}' naar '{to}'"),
        (None, Some(to)) => format!("is nu '{to}'"),
        (Some(from), None) => format!("is leeggemaakt (was '{from}')"),
        (None, None) => "is leeg".to_owned(),
    }
}

/// A text of several lines, on one.
fn one_line(text: &str) -> String {
    text.lines().map(str::trim).filter(|line| !line.is_empty()).collect::<Vec<_>>().join(" / ")
}

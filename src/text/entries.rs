//! What is recorded in a case besides facts, in words: a field's value, and an entry as one line.

use std::borrow::Cow;

use super::labels::{Label, capital};
use super::minutes::Names;
use super::{dates, parties, who};
use crate::domain::minutes::Discussion;
use crate::domain::{
    Agreement, Answer, Case, ContactResult, Entry, EntryFact, EntryKey, EntryKind, FreeText, HandoverKind,
    Marks, PupilId, Reading, Rules,
};

/// Who may not see it and to whom it was opened, behind what it is about: ` (niet voor ouders)`; empty where nobody
/// marked it.
pub fn reserved(marks: &Marks) -> String {
    if marks.is_empty() { String::new() } else { format!(" ({})", self::marks(marks)) }
}

/// Who may not see a text and to whom it was opened: `niet voor ouders, open voor leerling`.
pub fn marks(marks: &Marks) -> String {
    marks.iter().map(|it| it.label()).collect::<Vec<_>>().join(", ")
}

/// What was agreed, with who may read it behind it where somebody chose that.
pub fn agreed(reading: Reading, agreement: &Agreement) -> String {
    let marks = agreement.facts.what.as_ref().map(|what| reserved(what.marks()));
    reading.agreed(agreement) + &marks.unwrap_or_default()
}

/// Who the people around a case are.
#[derive(Clone, Copy)]
pub enum Around<'a> {
    /// As they are known now.
    Now(&'a Case),
    /// As the minutes have them that hold this discussion.
    Then(Names<'a>, &'a Discussion),
}

impl Around<'_> {
    fn rules(self, reading: Reading<'_>) -> &Rules {
        match self {
            Self::Now(case) => reading.rules(case),
            Self::Then(..) => reading.common_rules(),
        }
    }

    fn pupil(self) -> PupilId {
        match self {
            Self::Now(case) => case.id,
            Self::Then(_, about) => about.pupil.number,
        }
    }
}

/// Says entries of one case.
#[derive(Clone, Copy)]
pub struct Entries<'a> {
    /// What the reader may see.
    pub reading: Reading<'a>,
    /// Who the people in them are.
    pub around: Around<'a>,
}

impl Entries<'_> {
    /// The entry as the reader may see it.
    fn seen<'e>(self, entry: &'e Entry) -> Cow<'e, Entry> {
        self.reading.entry(self.around.pupil(), entry)
    }

    /// The value of a field.
    pub fn value(self, fact: &EntryFact) -> String {
        match fact {
            EntryFact::Provision(value) => value.label().to_owned(),
            EntryFact::ProvisionState(value) => value.label().to_owned(),
            EntryFact::SignalKind(value) => value.label().to_owned(),
            EntryFact::SignalSource(value) => value.label().to_owned(),
            EntryFact::Outcome(value) => value.label().to_owned(),
            EntryFact::PlacementKind(value) => value.label().to_owned(),
            EntryFact::HandoverKind(value) => value.label().to_owned(),
            EntryFact::Relation(value) => value.label().to_owned(),
            EntryFact::Party(value) | EntryFact::FromParty(value) | EntryFact::ToParty(value) => {
                self.around.rules(self.reading).party(*value).to_owned()
            }
            EntryFact::Ground(value) => value.label().to_owned(),
            EntryFact::Means(value) => value.label().to_owned(),
            EntryFact::Result(value) => value.label().to_owned(),
            EntryFact::SupportQuestion(value)
            | EntryFact::Perspective(value)
            | EntryFact::JobcoachNeeded(value)
            | EntryFact::Enrolled(value)
            | EntryFact::Absence(value)
            | EntryFact::Authority(value) => value.label().to_owned(),
            EntryFact::Inform(value) => value.label().to_owned(),
            EntryFact::Contract(value) => value.label().to_owned(),
            EntryFact::Form(value) => value.label().to_owned(),
            EntryFact::Giver(value) => value.label().to_owned(),
            EntryFact::Name(name) => who::relative_name(self.reading, self.around.pupil(), name),
            EntryFact::By(by) => match self.around {
                Around::Now(case) => who::around(self.reading, case, *by),
                Around::Then(names, about) => names.around(about, *by),
            },
            EntryFact::Course(text)
            | EntryFact::Via(text)
            | EntryFact::Receiver(text)
            | EntryFact::Company(text)
            | EntryFact::Organisation(text)
            | EntryFact::Phone(text) => text.clone(),
            EntryFact::Question(text)
            | EntryFact::Purpose(text)
            | EntryFact::What(text)
            | EntryFact::Note(text) => self.free(fact.key(), text),
            EntryFact::Hours(number) | EntryFact::Level(number) => number.to_string(),
            EntryFact::WageValue(percent) => format!("{percent}%"),
            EntryFact::On(day)
            | EntryFact::ConfirmedOn(day)
            | EntryFact::InvolvedUntil(day)
            | EntryFact::Start(day)
            | EntryFact::End(day)
            | EntryFact::AppliedOn(day)
            | EntryFact::CheckedOn(day)
            | EntryFact::ValidUntil(day)
            | EntryFact::WithdrawnOn(day)
            | EntryFact::SchoolAskedOn(day)
            | EntryFact::WwCheckedOn(day)
            | EntryFact::Next(day)
            | EntryFact::HandledOn(day)
            | EntryFact::ExitWas(day)
            | EntryFact::ExitBecame(day) => dates::numeric(*day),
        }
    }

    fn free(self, key: EntryKey, text: &FreeText) -> String {
        let told = key.text_kind().and_then(|kind| self.reading.free(text, kind, Some(self.around.pupil())));
        told.unwrap_or_else(|| Reading::HIDDEN.to_owned()) + &reserved(text.marks())
    }

    fn of(self, entry: &Entry, key: EntryKey) -> Option<String> {
        entry.get(key).map(|fact| self.value(fact))
    }

    /// The party that may know, or was told.
    fn whom(self, entry: &Entry) -> Option<String> {
        let rules = self.around.rules(self.reading);
        let told = |whom| {
            let is_ground = entry.kind == EntryKind::Sharing;
            if is_ground {
                parties::shared_with(self.reading, rules, &whom)
            } else {
                parties::party(rules, &whom)
            }
        };
        entry.with_whom().map(told)
    }

    /// A field behind a word: `tot 12-03-2027`.
    fn with(self, word: &str, entry: &Entry, key: EntryKey) -> Option<String> {
        self.of(entry, key).map(|value| format!("{word} {value}"))
    }

    /// The entry as one line, without its kind and without what stands elsewhere: `bellen: geen gehoor`.
    pub fn line(self, entry: &Entry) -> String {
        self.parts(entry).join(", ")
    }

    /// What that line is made of: what it is, then what is known of it.
    pub fn parts(self, entry: &Entry) -> Vec<String> {
        let entry = &*self.seen(entry);
        use EntryKey as Key;
        let parts: Vec<Option<String>> = match entry.kind {
            EntryKind::Contact => vec![
                self.of(entry, Key::Means).zip(self.of(entry, Key::Result)).map(|(how, came)| {
                    let via = self.of(entry, Key::Via).map(|via| format!(" ({via})")).unwrap_or_default();
                    let came = match entry.result() {
                        Some(ContactResult::Through) if !via.is_empty() => "via iemand anders".to_owned(),
                        _ => came,
                    };
                    format!("{how}: {came}{via}")
                }),
                self.with("door", entry, Key::By),
                self.of(entry, Key::Note),
            ],
            EntryKind::Signal => vec![
                self.of(entry, Key::SignalKind),
                self.with("gemeld door", entry, Key::SignalSource),
                self.of(entry, Key::Note),
                self.with("school gevraagd op", entry, Key::SchoolAskedOn),
                self.with("WW nagegaan op", entry, Key::WwCheckedOn),
                self.with("afgehandeld op", entry, Key::HandledOn),
                self.of(entry, Key::Outcome),
            ],
            EntryKind::Handover => vec![
                Some(match entry.handover_kind() {
                    Some(HandoverKind::Warm) => "warme overdracht".to_owned(),
                    Some(HandoverKind::Administrative) => "administratieve overdracht".to_owned(),
                    Some(HandoverKind::None) | None => "geen overdracht".to_owned(),
                }),
                self.with("van", entry, Key::FromParty),
                self.with("naar", entry, Key::ToParty),
                match entry.support_question() {
                    Some(Answer::Yes) => Some(match self.of(entry, Key::Question) {
                        Some(question) => format!("ondersteuningsvraag: {question}"),
                        None => "met ondersteuningsvraag".to_owned(),
                    }),
                    Some(Answer::No) => Some("zonder ondersteuningsvraag".to_owned()),
                    Some(Answer::Unknown) | None => None,
                },
                self.with("ontvanger", entry, Key::Receiver),
                self.with("bevestigd op", entry, Key::ConfirmedOn),
                self.with("betrokken tot", entry, Key::InvolvedUntil),
            ],
            EntryKind::Provision => vec![
                self.of(entry, Key::Provision)
                    .zip(self.of(entry, Key::ProvisionState))
                    .map(|(which, state)| format!("{which}: {state}")),
                self.with("geldig tot en met", entry, Key::ValidUntil),
            ],
            EntryKind::Placement => vec![
                self.of(entry, Key::PlacementKind)
                    .zip(self.of(entry, Key::Company))
                    .map(|(kind, company)| format!("{kind} bij {company}")),
                self.of(entry, Key::Hours).map(|hours| format!("{hours} uur per week")),
                self.with("vanaf", entry, Key::Start),
                self.with("tot en met", entry, Key::End),
                self.of(entry, Key::Contract),
                self.with("perspectief op een baan:", entry, Key::Perspective),
                self.with("jobcoach nodig:", entry, Key::JobcoachNeeded),
                self.with("loonwaarde", entry, Key::WageValue),
            ],
            EntryKind::Enrolment => vec![
                self.of(entry, Key::Course),
                self.with("niveau", entry, Key::Level),
                self.with("aangemeld op", entry, Key::AppliedOn),
                self.with("zichtbaar ingeschreven:", entry, Key::Enrolled),
                self.with("gecontroleerd op", entry, Key::CheckedOn),
                (entry.absence() == Some(&Answer::Yes)).then(|| "verzuim of dreigende uitval".to_owned()),
            ],
            EntryKind::Relative => vec![
                self.of(entry, Key::Name),
                self.of(entry, Key::Relation),
                self.of(entry, Key::Phone),
                self.with("gezag:", entry, Key::Authority),
                self.with("informeren:", entry, Key::Inform),
            ],
            EntryKind::Sharing => vec![
                self.whom(entry)
                    .zip(self.of(entry, Key::Ground))
                    .map(|(party, ground)| format!("{party}: {ground}")),
                self.with("van", entry, Key::Giver),
                self.of(entry, Key::Form),
                self.with("doel:", entry, Key::Purpose),
                self.with("tot en met", entry, Key::ValidUntil),
                self.with("ingetrokken op", entry, Key::WithdrawnOn),
            ],
            EntryKind::Disclosure => vec![
                self.whom(entry).map(|whom| format!("aan {whom}")),
                self.of(entry, Key::What),
                self.with("grondslag", entry, Key::Ground),
                self.with("doel:", entry, Key::Purpose),
                self.with("door", entry, Key::By),
            ],
            EntryKind::Delay => vec![
                self.of(entry, Key::ExitWas).zip(self.of(entry, Key::ExitBecame)).map(|(was, became)| {
                    match entry.is_later() {
                        true => format!("uitstroom verschoven van {was} naar {became}"),
                        false => format!("uitstroom vervroegd van {was} naar {became}"),
                    }
                }),
                self.of(entry, Key::Note),
            ],
        };
        parts.into_iter().flatten().filter(|part| !part.is_empty()).collect()
    }

    /// What an entry goes by where only its changes are told: the thing itself, else its day.
    pub fn name(self, entry: &Entry) -> String {
        let key = match entry.kind {
            EntryKind::Provision => EntryKey::Provision,
            EntryKind::Signal => EntryKey::SignalKind,
            EntryKind::Placement => EntryKey::Company,
            EntryKind::Enrolment => EntryKey::Course,
            EntryKind::Relative => EntryKey::Relation,
            EntryKind::Sharing | EntryKind::Disclosure => {
                return self.whom(entry).unwrap_or_else(|| entry.kind.label().to_owned());
            }
            EntryKind::Contact | EntryKind::Handover | EntryKind::Delay => EntryKey::On,
        };
        self.of(entry, key).unwrap_or_else(|| entry.kind.label().to_owned())
    }

    /// Which entry it is, in a sentence: `signaal baan kwijt van 16-11-2026`.
    pub fn named(self, entry: &Entry) -> String {
        use EntryKey as Key;
        let of = |key| self.of(entry, key).unwrap_or_default();
        let what = match entry.kind {
            EntryKind::Contact | EntryKind::Handover | EntryKind::Delay => entry.kind.label().to_owned(),
            EntryKind::Signal => format!("signaal {}", of(Key::SignalKind)),
            EntryKind::Provision => of(Key::Provision),
            EntryKind::Placement => format!("{} bij {}", of(Key::PlacementKind), of(Key::Company)),
            EntryKind::Enrolment => format!("inschrijving {}", of(Key::Course)),
            EntryKind::Relative => format!("{} {}", of(Key::Relation), of(Key::Name)),
            EntryKind::Sharing => format!("grondslag voor {}", self.name(entry)),
            EntryKind::Disclosure => format!("verteld aan {}", self.name(entry)),
        };
        let on = entry.on().filter(|_| entry.kind != EntryKind::Provision);
        what + &on.map(|on| format!(" van {}", dates::numeric(*on))).unwrap_or_default()
    }

    /// What changed from one to the other, as one sentence without its end.
    pub fn changed(self, from: Option<&Entry>, to: Option<&Entry>) -> String {
        let (from, to) = (from.map(|it| self.seen(it)), to.map(|it| self.seen(it)));
        match (from.as_deref(), to.as_deref()) {
            (Some(from), Some(to)) => {
                let changes = from.changes(to).map(|(key, from, to)| self.field(key, from, to));
                let changes = changes.collect::<Vec<_>>().join("; ");
                let named = self.named(from);
                // Of a name that is not told, only that it changed.
                match changes.is_empty() {
                    true => format!("{} is gewijzigd", named.trim_end()),
                    false => format!("{}: {changes}", named.trim_end()),
                }
            }
            (None, Some(to)) => {
                let on = |before: &str| {
                    to.on().map(|on| format!("{before}{}", dates::numeric(*on))).unwrap_or_default()
                };
                let line = self.line(to);
                match to.kind {
                    EntryKind::Contact => format!("contact{}: {line}", on(" van ")),
                    EntryKind::Signal => format!("signaal{}: {line}", on(" van ")),
                    EntryKind::Handover => format!("overdracht{}: {line}", on(" van ")),
                    EntryKind::Sharing => format!("grondslag{} voor {line}", on(" van ")),
                    EntryKind::Disclosure => format!("verteld{} {line}", on(" op ")),
                    EntryKind::Enrolment => format!("inschrijving: {line}"),
                    // These lines say themselves what they are.
                    EntryKind::Provision | EntryKind::Placement | EntryKind::Relative | EntryKind::Delay => {
                        format!("{line}{}", on(", "))
                    }
                }
            }
            (Some(from), None) => {
                let (named, line) = (self.named(from), self.line(from));
                match named.trim() == line.trim() {
                    true => format!("{} is weggehaald", named.trim_end()),
                    false => format!("{} is weggehaald ({line})", named.trim_end()),
                }
            }
            (None, None) => EntryKind::Contact.label().to_owned(),
        }
    }

    /// `ingetrokken op 10-11-2026`, `stand van 'aangevraagd' naar 'toegekend'`
    fn field(self, key: EntryKey, from: Option<&EntryFact>, to: Option<&EntryFact>) -> String {
        let label = key.label();
        match (from.map(|it| self.value(it)), to.map(|it| self.value(it))) {
            (Some(from), Some(to)) => format!("{label} van '{from}' naar '{to}'"),
            (None, Some(to)) => format!("{label} {to}"),
            (Some(from), None) => format!("{label} leeggemaakt (was '{from}')"),
            (None, None) => label.to_owned(),
        }
    }

    /// The line with a capital, to stand alone.
    pub fn alone(self, entry: &Entry) -> String {
        capital(&self.line(entry))
    }
}

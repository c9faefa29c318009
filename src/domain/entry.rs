//! What a case holds besides facts of the pupil: contacts, signals, handovers, provisions, placements, enrolments,
//! the own network, and who may know what (`domain.md` (a)).
//!
//! One table gives the fields of all kinds, a second one says which kind has which fields (which of them are free text:
//! [`super::free_text`]). Forms, sentences, the
//! minutes and JSON walk over the same rows.

use std::any::Any;
use std::fmt;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::values::coded;
use super::{
    Answer, ContactMeans, ContactResult, Contract, FreeText, Giver, Ground, HandoverKind, Inform, NamePart,
    Outcome, Party, PersonId, PlacementKind, Provision, ProvisionState, Relation, SharingForm, SignalKind,
    SignalSource,
};

/// Names an entry within one case; counts from 1 and is never reused.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct EntryNo(pub u32);

impl fmt::Display for EntryNo {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.0)
    }
}

/// Somebody around a case: a netwerkpartner, or somebody of the pupil's own network who lives in this case only.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Who {
    /// A netwerkpartner.
    Person(PersonId),
    /// The [`EntryKind::Relative`] with this number in the same case.
    Own(EntryNo),
}

coded! {
    /// Kinds of entries.
    EntryKind {
        /// A contact: waakvlam or nazorg (nazorgcontact).
        Contact = "contact",
        /// An incoming report (signaal).
        Signal = "signal",
        /// Warme overdracht.
        Handover = "handover",
        /// An indication or instrument; one of each per case.
        Provision = "provision",
        /// Stage or work (werk/stage).
        Placement = "placement",
        /// Inschrijving.
        Enrolment = "enrolment",
        /// A parent, a guardian, or somebody of the own network.
        Relative = "relative",
        /// On what ground a party may know (toestemming/grondslag).
        Sharing = "sharing",
        /// What was told to whom (gegevensdeling).
        Disclosure = "disclosure",
        /// The expected exit went to a later school year.
        Delay = "delay",
    }
}

macro_rules! entry_facts {
    ($($(#[$vmeta:meta])* $variant:ident($type:ty) $field:ident = $code:literal),+ $(,)?) => {
        coded! {
            /// A field of an entry, without a value.
            EntryKey { $($(#[$vmeta])* $variant = $code),+ }
        }

        /// A field of an entry with its value.
        #[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
        pub enum EntryFact { $($(#[$vmeta])* #[serde(rename = $code)] $variant($type)),+ }

        impl EntryFact {
            /// Which field this is a value of.
            pub fn key(&self) -> EntryKey {
                match self { $(Self::$variant(_) => EntryKey::$variant),+ }
            }

            /// The day in this field, where it holds one.
            pub fn day(&self) -> Option<NaiveDate> {
                match self { $(Self::$variant(value) => (value as &dyn Any).downcast_ref().copied()),+ }
            }

            /// The plain text in this field, where it holds one.
            pub(super) fn line_mut(&mut self) -> Option<&mut String> {
                match self { $(Self::$variant(value) => (value as &mut dyn Any).downcast_mut()),+ }
            }
        }

        impl super::ids_mut::Numbered for EntryFact {
            fn visit(&mut self, of: &[super::PupilId], visit: super::ids_mut::Visit<'_>) {
                match self { $(Self::$variant(value) => value.visit(of, visit)),+ }
            }
        }

        impl Entry {
            $(
                $(#[$vmeta])*
                pub fn $field(&self) -> Option<&$type> {
                    self.facts.iter().find_map(|fact| {
                        if let EntryFact::$variant(value) = fact { Some(value) } else { None }
                    })
                }
            )+
        }
    };
}

entry_facts! {
    /// Which provision.
    Provision(Provision) provision = "provision",
    /// How far it is.
    ProvisionState(ProvisionState) provision_state = "provision_state",
    /// Soort of a signal.
    SignalKind(SignalKind) signal_kind = "signal_kind",
    /// Bron of a signal.
    SignalSource(SignalSource) signal_source = "signal_source",
    /// Soort of a placement.
    PlacementKind(PlacementKind) placement_kind = "placement_kind",
    /// Soort of a handover.
    HandoverKind(HandoverKind) handover_kind = "handover_kind",
    /// Name of somebody in the own network.
    Name(NamePart) name = "name",
    /// What they are to the pupil.
    Relation(Relation) relation = "relation",
    /// The party that may know, or was told.
    Party(Party) party = "party",
    /// Which organisation of that kind; not recorded = every one.
    Organisation(String) organisation = "organisation",
    /// Grondslag.
    Ground(Ground) ground = "ground",
    /// Opleiding.
    Course(String) course = "course",
    /// The day itself, local date.
    On(NaiveDate) on = "on",
    /// How: bellen, bezoek, app, school.
    Means(ContactMeans) means = "means",
    /// What it came to.
    Result(ContactResult) result = "result",
    /// Through whom.
    Via(String) via = "via",
    /// Who did it.
    By(Who) by = "by",
    /// Handed over from.
    FromParty(Party) from_party = "from_party",
    /// Handed over to.
    ToParty(Party) to_party = "to_party",
    /// Who takes it up there.
    Receiver(String) receiver = "receiver",
    /// Is there an ondersteuningsvraag.
    SupportQuestion(Answer) support_question = "support_question",
    /// The question (free text).
    Question(FreeText) question = "question",
    /// The receiver confirmed, on this day.
    ConfirmedOn(NaiveDate) confirmed_on = "confirmed_on",
    /// The receiver stays involved until (at least three months, 003:148).
    InvolvedUntil(NaiveDate) involved_until = "involved_until",
    /// Bedrijf.
    Company(String) company = "company",
    /// Uren per week.
    Hours(u8) hours = "hours",
    /// First day.
    Start(NaiveDate) start = "start",
    /// Last day.
    End(NaiveDate) end = "end",
    /// Contractsoort.
    Contract(Contract) contract = "contract",
    /// Perspectief op baan.
    Perspective(Answer) perspective = "perspective",
    /// Loonwaarde, % of the minimum wage; only if needed (SDD).
    WageValue(u8) wage_value = "wage_value",
    /// Jobcoach nodig.
    JobcoachNeeded(Answer) jobcoach_needed = "jobcoach_needed",
    /// Mbo-niveau, 1 to 4.
    Level(u8) level = "level",
    /// Aangemeld op.
    AppliedOn(NaiveDate) applied_on = "applied_on",
    /// Zichtbaar ingeschreven.
    Enrolled(Answer) enrolled = "enrolled",
    /// Gecontroleerd op.
    CheckedOn(NaiveDate) checked_on = "checked_on",
    /// Verzuim of dreigende uitval.
    Absence(Answer) absence = "absence",
    /// Telefoon.
    Phone(String) phone = "phone",
    /// Gezag.
    Authority(Answer) authority = "authority",
    /// Informeren.
    Inform(Inform) inform = "inform",
    /// Doel (free text).
    Purpose(FreeText) purpose = "purpose",
    /// What was told (free text).
    What(FreeText) what = "what",
    /// Vorm.
    Form(SharingForm) form = "form",
    /// Who gave consent.
    Giver(Giver) giver = "giver",
    /// Until when it holds.
    ValidUntil(NaiveDate) valid_until = "valid_until",
    /// Withdrawn on.
    WithdrawnOn(NaiveDate) withdrawn_on = "withdrawn_on",
    /// The school was asked first, on this day (003:144).
    SchoolAskedOn(NaiveDate) school_asked_on = "school_asked_on",
    /// WW was checked, on this day (003:156).
    WwCheckedOn(NaiveDate) ww_checked_on = "ww_checked_on",
    /// The next contact.
    Next(NaiveDate) next = "next",
    /// A word on it (free text).
    Note(FreeText) note = "note",
    /// The signal was dealt with, on this day.
    HandledOn(NaiveDate) handled_on = "handled_on",
    /// What came of it.
    Outcome(Outcome) outcome = "outcome",
    /// The expected exit before it moved.
    ExitWas(NaiveDate) exit_was = "exit_was",
    /// The expected exit after it moved.
    ExitBecame(NaiveDate) exit_became = "exit_became",
}

/// One entry: its kind and the fields that are recorded, in the order of the table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// What kind.
    pub kind: EntryKind,
    /// What is recorded.
    pub facts: Vec<EntryFact>,
}

impl Entry {
    /// Of an exit that moved: it is a delay only where its day came later.
    pub fn is_later(&self) -> bool {
        self.exit_was().zip(self.exit_became()).is_some_and(|(was, became)| became > was)
    }

    /// An entry of this kind with these fields.
    pub fn new(kind: EntryKind, facts: impl IntoIterator<Item = EntryFact>) -> Self {
        let mut entry = Self { kind, facts: vec![] };
        for fact in facts {
            entry.set(fact.key(), Some(fact));
        }
        entry
    }

    /// The value of a field.
    pub fn get(&self, key: EntryKey) -> Option<&EntryFact> {
        self.facts.iter().find(|fact| fact.key() == key)
    }

    /// The value of every field, to be changed.
    pub(super) fn facts_mut(&mut self) -> impl Iterator<Item = &mut EntryFact> {
        self.facts.iter_mut()
    }

    /// Records a field, or takes it away.
    pub fn set(&mut self, key: EntryKey, value: Option<EntryFact>) {
        self.facts.retain(|fact| fact.key() != key);
        if let Some(value) = value.filter(|value| value.key() == key) {
            let at = self.facts.iter().position(|fact| fact.key() > key).unwrap_or(self.facts.len());
            self.facts.insert(at, value);
        }
    }

    /// The same with one field more, or another value.
    #[must_use]
    pub fn with(mut self, fact: EntryFact) -> Self {
        self.set(fact.key(), Some(fact));
        self
    }

    /// As it may leave the case: somebody of the own network without name and phone, and a contact without through whom
    /// it was.
    #[must_use]
    pub(super) fn outside(&self) -> Self {
        let mut entry = self.clone();
        if self.kind == EntryKind::Relative {
            entry.set(EntryKey::Name, None);
            entry.set(EntryKey::Phone, None);
        }
        entry.set(EntryKey::Via, None);
        entry
    }

    /// The fields in which two entries differ, each with both values.
    pub fn changes<'a>(
        &'a self,
        to: &'a Self,
    ) -> impl Iterator<Item = (EntryKey, Option<&'a EntryFact>, Option<&'a EntryFact>)> {
        let keys = EntryKey::ALL.iter().map(move |key| (*key, self.get(*key), to.get(*key)));
        keys.filter(|(_, from, to)| from != to)
    }

    /// A ground that holds on this day: given, not ended, not withdrawn.
    pub fn holds_on(&self, day: NaiveDate) -> bool {
        self.kind == EntryKind::Sharing
            && self.on().is_some_and(|on| *on <= day)
            && self.valid_until().is_none_or(|until| day <= *until)
            && self.withdrawn_on().is_none_or(|withdrawn| day < *withdrawn)
    }

    /// A signal that nobody has dealt with yet.
    pub fn is_open_signal(&self) -> bool {
        self.kind == EntryKind::Signal && self.handled_on().is_none()
    }
}

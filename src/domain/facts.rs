//! What is recorded of each kind of thing, one table per kind: the key, the value's type, the code.
//!
//! One table gives the key enum, the fact enum (what an event holds) and the struct (what the state holds),
//! so import, the case screen, the minutes, undo and the log walk over the same rows.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::fact_value::{FactValue, Held, Tense, ValueType};
use super::turn::Turn;
use super::values::{
    ContactState, Destination, Direction, Doubt, EntryAdvice, ExitProfile, MeetingKind, MeetingPhase, Owner,
    Party, Phase, Progress, SchoolType, Status, coded,
};
use super::{Answer, FreeText, Marks, NamePart, PersonId, PupilId, What};

macro_rules! facts {
    ($(#[$meta:meta])* $fact:ident, $key:ident, $facts:ident {
        $($(#[$vmeta:meta])* $variant:ident($type:ty) $field:ident = $code:literal),+ $(,)?
    }) => {
        coded! {
            $(#[$meta])*
            ///
            /// The key alone, without a value.
            $key { $($(#[$vmeta])* $variant = $code),+ }
        }

        $(#[$meta])*
        ///
        /// One value with its key: what an event holds.
        #[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
        pub enum $fact { $($(#[$vmeta])* #[serde(rename = $code)] $variant($type)),+ }

        impl $fact {
            /// Which fact this is a value of.
            pub fn key(&self) -> $key {
                match self { $(Self::$variant(_) => $key::$variant),+ }
            }
        }

        impl $crate::domain::ids_mut::Numbered for $fact {
            fn visit(&mut self, of: &[$crate::domain::PupilId], visit: $crate::domain::ids_mut::Visit<'_>) {
                match self { $(Self::$variant(value) => value.visit(of, visit)),+ }
            }
        }

        $(#[$meta])*
        ///
        /// All values together; `None` is not recorded. It is kept as a list of what is, so that a row more in the table
        /// leaves what was kept as it is.
        #[derive(Clone, Debug, Default, PartialEq, Eq)]
        pub struct $facts { $($(#[$vmeta])* pub $field: Option<$type>),+ }

        impl Serialize for $facts {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_seq(self.recorded())
            }
        }

        impl<'de> Deserialize<'de> for $facts {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                Ok(Vec::<$fact>::deserialize(deserializer)?.into_iter().collect())
            }
        }

        impl $facts {
            /// The value recorded under this key.
            pub fn get(&self, key: $key) -> Option<$fact> {
                match key { $($key::$variant => self.$field.clone().map($fact::$variant)),+ }
            }

            /// Records a value, or takes it away.
            pub fn set(&mut self, key: $key, value: Option<$fact>) {
                match key { $($key::$variant => self.$field = match value {
                    Some($fact::$variant(value)) => Some(value),
                    _ => None,
                }),+ }
            }

            /// Every value that is recorded, in the order of the table.
            pub fn recorded(&self) -> Vec<$fact> {
                $key::ALL.iter().filter_map(|key| self.get(*key)).collect()
            }
        }

        impl FromIterator<$fact> for $facts {
            fn from_iter<I: IntoIterator<Item = $fact>>(values: I) -> Self {
                let mut facts = Self::default();
                for value in values {
                    facts.set(value.key(), Some(value));
                }
                facts
            }
        }
    };
}

pub(super) use facts;

/// The facts of a pupil: besides key, type and code, who may see it ([`What`]) and where it is shown ([`ShownIn`]). A
/// day is typed as one that has been, unless it is `Coming`.
macro_rules! pupil_facts {
    ($($(#[$meta:meta])* $variant:ident($type:ty $(, $tense:ident)?) $field:ident = $code:literal,
        $what:ident, [$($shown:ident)*];)+) => {
        facts! {
            /// What is recorded of a pupil (`domain.md` (a), leerling). Never a BSN, never a diagnosis.
            Fact, FactKey, Facts { $($(#[$meta])* $variant($type) $field = $code),+ }
        }

        impl FactKey {
            /// What kind of value it has.
            pub fn value_type(self) -> ValueType {
                match self { $(Self::$variant => typed!($type $(, $tense)?)),+ }
            }

            /// Every value of its fixed list, in the order in which pickers show them; none of a fact that is typed.
            pub fn choices(self) -> Vec<Fact> {
                match self {
                    $(Self::$variant => <$type>::choices().into_iter().map(Fact::$variant).collect()),+
                }
            }

            /// Which row of the table of audiences holds for it.
            pub(super) fn what(self) -> What {
                match self { $(Self::$variant => What::$what),+ }
            }

            /// Whether it is shown there.
            pub fn is_shown(self, place: ShownIn) -> bool {
                let places: &[ShownIn] = match self { $(Self::$variant => &[$(ShownIn::$shown),*]),+ };
                places.contains(&place)
            }
        }

        impl Fact {
            /// This value under this key; `None` where the fact is of another kind.
            pub fn new(key: FactKey, value: FactValue<'_>) -> Option<Self> {
                match key { $(FactKey::$variant => <$type>::of(value).map(Self::$variant)),+ }
            }

            /// The value without its key.
            pub fn value(&self) -> FactValue<'_> {
                match self { $(Self::$variant(value) => value.value()),+ }
            }
        }
    };
}

macro_rules! typed {
    ($type:ty) => {
        <$type>::TYPE
    };
    ($type:ty, $tense:ident) => {
        ValueType::Day(Tense::$tense)
    };
}

/// Where facts of a pupil are shown besides in what tells of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ShownIn {
    /// The pane of the facts of a case.
    Pane,
    /// The page on which `show` prints a case, as a row of its own.
    Page,
    /// The list for people.
    Sheet,
    /// The list for programs.
    Data,
}

impl FactKey {
    /// The facts that are shown there: first these, in this order, then all others.
    pub fn shown(place: ShownIn, first: &'static [Self]) -> impl Iterator<Item = Self> {
        let others = Self::ALL.iter().filter(|key| !first.contains(key));
        first.iter().chain(others).copied().filter(move |key| key.is_shown(place))
    }
}

pupil_facts! {
    /// Roepnaam.
    GivenName(NamePart) given_name = "given_name", Name, [Pane Sheet Data];
    /// Voorvoegsel.
    NamePrefix(NamePart) name_prefix = "name_prefix", Name, [Pane Sheet Data];
    /// Achternaam, without the prefix.
    FamilyName(NamePart) family_name = "family_name", Name, [Pane Sheet Data];
    /// Geboortedatum.
    BirthDate(NaiveDate) birth_date = "birth_date", Facts, [Pane Sheet Data];
    /// School, by name.
    School(String) school = "school", Facts, [Pane Page Sheet Data];
    /// The school's own number for the pupil.
    SchoolPupilNo(String) school_pupil_no = "school_pupil_no", Facts, [Pane Page Sheet Data];
    /// Onderwijstype.
    SchoolType(SchoolType) school_type = "school_type", Facts, [Pane Page Sheet Data];
    /// Klas, as the school writes it.
    Class(String) class = "class", Facts, [Pane Page Sheet Data];
    /// Leerjaar, 1 to 6.
    YearLevel(u8) year_level = "year_level", Facts, [Pane Page Sheet Data];
    /// Woongemeente.
    Municipality(String) municipality = "municipality", Facts, [Pane Page Sheet Data];
    /// Uitstroomprofiel.
    ExitProfile(ExitProfile) exit_profile = "exit_profile", Facts, [Pane Page Sheet Data];
    /// Twijfel over het profiel.
    ProfileDoubt(Doubt) profile_doubt = "profile_doubt", Facts, [Pane Sheet Data];
    /// Verwachte uitstroomdatum.
    ExpectedExit(NaiveDate, Coming) expected_exit = "expected_exit_date", Facts, [Pane Page Sheet Data];
    /// Uitschrijfdatum.
    DeregisteredOn(NaiveDate) deregistered_on = "deregistered_on", Facts, [Pane Page Sheet Data];
    /// Status; not recorded counts as new.
    Status(Status) status = "status", Status, [Pane Page Sheet Data];
    /// Contactstatus.
    Contact(ContactState) contact = "contact_state", Contact, [Pane Page Sheet Data];
    /// Bestemming.
    Destination(Destination) destination = "destination", Facts, [Pane Page Sheet Data];
    /// Since when the pupil is at the destination (status geland).
    DestinationSince(NaiveDate) destination_since = "destination_since", Facts, [Pane Page Sheet Data];
    /// Fase; not recorded is derived, see [`super::query::phase`].
    Phase(Phase) phase = "phase", Facts, [Pane Sheet Data];
    /// Uitstroomrichting (003:90-93).
    Direction(Direction) direction = "direction", Facts, [Pane Page Sheet Data];
    /// Studieadvies of Entree (003:230-232).
    EntryAdvice(EntryAdvice) entry_advice = "entry_advice", Facts, [Pane Page Sheet Data];
    /// Startkwalificatie.
    StartQualification(Answer) start_qualification = "start_qualification", Facts, [Pane Page Sheet Data];
    /// Entree-diploma.
    EntryDiploma(Answer) entry_diploma = "entry_diploma", Facts, [Pane Page Sheet Data];
    /// Thuis sinds (002 §5.1).
    AtHomeSince(NaiveDate) at_home_since = "at_home_since", Facts, [Pane Page Sheet Data];
    /// Vertrouwenspersoon: whether there is one, and who (002:2630).
    TrustedPerson(String) trusted_person = "trusted_person", OwnNetwork, [Pane Page Data];
    /// The pupil's own phone.
    Phone(String) phone = "phone", Phone, [Pane Page Data];
    /// The day on which the leerjaar was set last: it goes up once a school year.
    YearLevelOn(NaiveDate) year_level_on = "year_level_on", Facts, [Pane Data];
}

facts! {
    /// What is recorded of a netwerkpartner.
    PersonFact, PersonKey, PersonFacts {
        /// Name.
        Name(String) name = "name",
        /// Functie.
        Function(String) function = "function",
        /// Kind of organisation.
        Party(Party) party = "party",
        /// The organisation's own name.
        Organisation(String) organisation = "organisation",
        /// Work phone.
        Phone(String) phone = "phone",
        /// Work mail.
        Mail(String) mail = "mail",
        /// For which schools (001:496, 003:41).
        Schools(String) schools = "schools",
        /// Last day in the network: from then on no longer in pickers, always in history.
        Until(NaiveDate) until = "until",
    }
}

facts! {
    /// What is recorded of an agreement: wat, wie, vóór wanneer.
    AgreementFact, AgreementKey, AgreementFacts {
        /// What is going to be done.
        What(FreeText) what = "what",
        /// Who does it, until it goes on to somebody else: who that is on a day, [`AgreementFacts::doing_on`] tells.
        Owner(Owner) first_owner = "owner",
        /// Together with, until it goes on.
        With(Vec<Owner>) first_with = "with",
        /// Vóór wanneer, local date.
        Due(NaiveDate) due = "due",
        /// How far it is; not recorded counts as open.
        Progress(Progress) progress = "progress",
        /// Who does it from days on that lay ahead when it was handed on, the first day first.
        HandedOn(Vec<Turn>) handed_on = "handed_on",
    }
}

facts! {
    /// What is recorded of a note.
    NoteFact, NoteKey, NoteFacts {
        /// The text, several lines.
        Text(FreeText) text = "text",
        /// Withdrawn, and why.
        Withdrawn(FreeText) withdrawn = "withdrawn",
    }
}

impl AgreementFact {
    /// The fact apart from the marks on its text, which have a slot of their own.
    pub(super) fn words(self) -> Self {
        match self {
            Self::What(what) => Self::What(what.unmarked()),
            Self::Owner(_) | Self::With(_) | Self::Due(_) | Self::Progress(_) | Self::HandedOn(_) => self,
        }
    }
}

impl NoteFact {
    /// The fact apart from the marks on its text, which have a slot of their own.
    pub(super) fn words(self) -> Self {
        match self {
            Self::Text(text) => Self::Text(text.unmarked()),
            Self::Withdrawn(_) => self,
        }
    }
}

facts! {
    /// What is recorded of a meeting, attendance and agenda apart.
    MeetingFact, MeetingKey, MeetingFacts {
        /// Local date.
        Date(NaiveDate) date = "date",
        /// Kind of meeting.
        Kind(MeetingKind) kind = "kind",
        /// Voorzitter.
        Chair(PersonId) chair = "chair",
        /// Aan de knoppen.
        Operator(PersonId) operator = "operator",
        /// Where it stands; not recorded counts as planned.
        Phase(MeetingPhase) phase = "phase",
        /// The pupil at the table while the meeting runs.
        AtTable(PupilId) at_table = "at_table",
        /// Why it was opened again.
        Reopened(FreeText) reopened = "reopened",
        /// Who may read the notes that are made there, unless a note says otherwise.
        NotesFor(Marks) notes_for = "notes_for",
    }
}

//! What is recorded of each kind of thing, one table per kind: the key, the value's type, the code.
//!
//! One table gives the key enum, the fact enum (what an event holds) and the struct (what the state holds),
//! so import, the case screen, the minutes, undo and the log walk over the same rows.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::values::{
    ContactState, Destination, Direction, Doubt, EntryAdvice, ExitProfile, MeetingKind, MeetingPhase, Owner,
    Party, Phase, Progress, SchoolType, Status, coded,
};
use super::{Answer, FreeText, Marks, NamePart, PersonId, PupilId};

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
        /// All values together; `None` is not recorded.
        #[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
        pub struct $facts { $($(#[$vmeta])* pub $field: Option<$type>),+ }

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

facts! {
    /// What is recorded of a pupil (`domain.md` (a), leerling). Never a BSN, never a diagnosis.
    Fact, FactKey, Facts {
        /// Roepnaam.
        GivenName(NamePart) given_name = "given_name",
        /// Voorvoegsel.
        NamePrefix(NamePart) name_prefix = "name_prefix",
        /// Achternaam, without the prefix.
        FamilyName(NamePart) family_name = "family_name",
        /// Geboortedatum.
        BirthDate(NaiveDate) birth_date = "birth_date",
        /// School, by name.
        School(String) school = "school",
        /// The school's own number for the pupil.
        SchoolPupilNo(String) school_pupil_no = "school_pupil_no",
        /// Onderwijstype.
        SchoolType(SchoolType) school_type = "school_type",
        /// Klas, as the school writes it.
        Class(String) class = "class",
        /// Leerjaar, 1 to 6.
        YearLevel(u8) year_level = "year_level",
        /// Woongemeente.
        Municipality(String) municipality = "municipality",
        /// Uitstroomprofiel.
        ExitProfile(ExitProfile) exit_profile = "exit_profile",
        /// Twijfel over het profiel.
        ProfileDoubt(Doubt) profile_doubt = "profile_doubt",
        /// Verwachte uitstroomdatum.
        ExpectedExit(NaiveDate) expected_exit = "expected_exit_date",
        /// Uitschrijfdatum.
        DeregisteredOn(NaiveDate) deregistered_on = "deregistered_on",
        /// Status; not recorded counts as new.
        Status(Status) status = "status",
        /// Contactstatus.
        Contact(ContactState) contact = "contact_state",
        /// Bestemming.
        Destination(Destination) destination = "destination",
        /// Since when the pupil is at the destination (status geland).
        DestinationSince(NaiveDate) destination_since = "destination_since",
        /// Fase; not recorded is derived, see [`super::query::phase`].
        Phase(Phase) phase = "phase",
        /// Uitstroomrichting (003:90-93).
        Direction(Direction) direction = "direction",
        /// Studieadvies of Entree (003:230-232).
        EntryAdvice(EntryAdvice) entry_advice = "entry_advice",
        /// Startkwalificatie.
        StartQualification(Answer) start_qualification = "start_qualification",
        /// Entree-diploma.
        EntryDiploma(Answer) entry_diploma = "entry_diploma",
        /// Thuis sinds (002 §5.1).
        AtHomeSince(NaiveDate) at_home_since = "at_home_since",
        /// Vertrouwenspersoon: whether there is one, and who (002:2630).
        TrustedPerson(String) trusted_person = "trusted_person",
        /// The pupil's own phone.
        Phone(String) phone = "phone",
    }
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
        /// Who does it.
        Owner(Owner) owner = "owner",
        /// Together with.
        With(Vec<Owner>) with = "with",
        /// Vóór wanneer, local date.
        Due(NaiveDate) due = "due",
        /// How far it is; not recorded counts as open.
        Progress(Progress) progress = "progress",
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
            Self::Owner(_) | Self::With(_) | Self::Due(_) | Self::Progress(_) => self,
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

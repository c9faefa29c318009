//! The values of the data dictionary. Codes are what files and JSON hold; Dutch labels live in `text`.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{FreeText, MeetingId, PersonId, Who};

/// An enum whose every value has a code, a place in `ALL`, and a way back from the code.
macro_rules! coded {
    ($($(#[$meta:meta])* $name:ident { $($(#[$vmeta:meta])* $variant:ident = $code:literal),+ $(,)? })+) => {$(
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        pub enum $name { $($(#[$vmeta])* #[serde(rename = $code)] $variant),+ }

        impl $crate::domain::ids_mut::Numbered for $name {}

        impl $name {
            /// Every value, in the order in which pickers show them.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The code in files and JSON.
            pub fn code(self) -> &'static str {
                match self { $(Self::$variant => $code),+ }
            }

            /// The value with this code.
            pub fn from_code(code: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|value| value.code() == code)
            }
        }
    )+};
}
pub(super) use coded;

coded! {
    /// The triage light (DESIGN §2).
    Status {
        /// Not looked at yet.
        New = "new",
        /// Goes as it should.
        OnTrack = "on_track",
        /// Someone has to look at it.
        Attention = "attention",
        /// Nobody knows how to go on.
        Stuck = "stuck",
        /// Has a place, since a date.
        Landed = "landed",
    }

    /// Whether the network is in touch with the pupil (002 §6.6, 000 tabel 1).
    ContactState {
        /// In beeld.
        InView = "in_view",
        /// Moeilijk bereikbaar.
        HardToReach = "hard_to_reach",
        /// Wil nu geen begeleiding.
        Declines = "declines",
        /// Buiten beeld.
        OutOfView = "out_of_view",
        /// Zelfstandig verder (losgelaten).
        Released = "released",
    }

    /// Kind of education (`domain.md` (a), onderwijstype).
    SchoolType {
        /// Praktijkonderwijs.
        Pro = "pro",
        /// Voortgezet speciaal onderwijs.
        Vso = "vso",
        /// Entree (mbo 1).
        Entree = "entree",
        /// Entree followed at a PrO school, exam at the mbo (004, Almere).
        EntreeOnPro = "entree_on_pro",
        /// Another mbo course.
        MboOther = "mbo_other",
    }

    /// Uitstroomprofiel (003:30).
    ExitProfile {
        /// Arbeid.
        Work = "work",
        /// Vervolgonderwijs.
        Education = "education",
        /// Dagbesteding.
        DayActivity = "day_activity",
        /// Recorded as not known.
        Unknown = "unknown",
    }

    /// Whether there is doubt about the profile (003:62).
    Doubt {
        /// No doubt.
        Certain = "certain",
        /// Doubt: others think along.
        Doubtful = "doubtful",
    }

    /// Where the pupil goes or went (`domain.md` (a), bestemming).
    Destination {
        /// Regulier werk.
        RegularJob = "regular_job",
        /// Afspraakbaan.
        CovenantJob = "covenant_job",
        /// Beschut werk.
        ShelteredJob = "sheltered_job",
        /// Werk met opleiding (bbl, praktijkleren).
        JobWithSchool = "job_with_school",
        /// Entree-opleiding.
        Entree = "entree",
        /// Mbo niveau 2 of hoger.
        Mbo = "mbo",
        /// Andere school (vmbo, vso, pro).
        OtherSchool = "other_school",
        /// Belevingsgerichte dagbesteding.
        DayExperience = "day_experience",
        /// Arbeidsmatige dagbesteding.
        DayWorkbased = "day_workbased",
        /// Dagbesteding met perspectief op arbeid.
        DayWorkPerspective = "day_work_perspective",
        /// Vrijwilligerswerk.
        Volunteer = "volunteer",
        /// Toeleidingstraject of participatieplek.
        Pathway = "pathway",
        /// Blijft op school, tussenvoorziening.
        Stays = "stays",
        /// Zorg of behandeling.
        Care = "care",
        /// Buitenland, verhuisd.
        Moved = "moved",
        /// Recorded: no destination.
        None = "none",
        /// Recorded as not known.
        Unknown = "unknown",
    }

    /// The organisation kinds at the table (`domain.md` (a), partij).
    Party {
        /// Praktijkschool.
        SchoolPro = "school_pro",
        /// VSO-school.
        SchoolVso = "school_vso",
        /// Mbo Entree.
        MboEntree = "mbo_entree",
        /// Jongerenpunt.
        Jongerenpunt = "jongerenpunt",
        /// Werk en Inkomen.
        WerkInkomen = "werk_inkomen",
        /// Doorstroompunt (RMC).
        Doorstroompunt = "doorstroompunt",
        /// Leerplicht.
        Leerplicht = "leerplicht",
        /// Leerplicht mbo.
        LeerplichtMbo = "leerplicht_mbo",
        /// UWV.
        Uwv = "uwv",
        /// Jobcoachorganisatie.
        JobcoachOrg = "jobcoach_org",
        /// Werkgeversservicepunt, Werkcentrum.
        WspWerkcentrum = "wsp_werkcentrum",
        /// Wmo.
        Wmo = "wmo",
        /// Jeugd.
        Jeugd = "jeugd",
        /// Zorgkantoor.
        Zorgkantoor = "zorgkantoor",
        /// Sociaal ontwikkelbedrijf.
        SociaalOntwikkelbedrijf = "sociaal_ontwikkelbedrijf",
        /// Werkgever.
        Werkgever = "werkgever",
        /// Zorgaanbieder.
        Zorgaanbieder = "zorgaanbieder",
        /// MEE.
        Mee = "mee",
        /// Buurtteam.
        Buurtteam = "buurtteam",
        /// Gecertificeerde instelling: jeugdbescherming, voogdij.
        Gi = "gi",
        /// Another party.
        Overig = "overig",
    }

    /// A role for a case, held by one person at a time, by many over time.
    Role {
        /// Keeps the overview (002:2618).
        Casusregisseur = "casusregisseur",
        /// Keeps in touch (002:2622-2632).
        Waakvlam = "waakvlam",
        /// Jobcoach.
        Jobcoach = "jobcoach",
        /// Mentor at school.
        Mentor = "mentor",
    }

    /// What a waakvlam does: the two meanings in the sources.
    WaakvlamKind {
        /// Contact houden, while the pupil avoids help (002:2622-2632).
        KeepInTouch = "keep_in_touch",
        /// Lichte ondersteuning after a contract (004:243-245).
        LightSupport = "light_support",
    }

    /// Kinds of meeting (`domain.md` §3).
    MeetingKind {
        /// Uitstroomoverleg (001:488).
        Uitstroomoverleg = "uitstroomoverleg",
        /// Leerlingbespreking (001:470).
        Leerlingbespreking = "leerlingbespreking",
        /// Casuïstiek (001, Apeldoorn).
        Casuistiek = "casuistiek",
        /// Startgesprek (003:41).
        Startgesprek = "startgesprek",
        /// Uitstroomgesprek (003:68).
        Uitstroomgesprek = "uitstroomgesprek",
        /// MDO (003:63).
        Mdo = "mdo",
        /// Participatieoverleg (004:315).
        Participatieoverleg = "participatieoverleg",
    }

    /// Where a meeting stands (DESIGN §7; the phases between come with their issue).
    MeetingPhase {
        /// Being prepared.
        Planned = "planned",
        /// Bezig.
        Running = "running",
        /// Minutes fixed.
        Closed = "closed",
    }

    /// Attendance.
    Presence {
        /// Aanwezig.
        Present = "present",
        /// Afgemeld.
        Excused = "excused",
        /// Afwezig.
        Absent = "absent",
    }

    /// Bespreekstatus of a pupil on an agenda.
    AgendaState {
        /// Te bespreken.
        ToDiscuss = "to_discuss",
        /// Besproken.
        Discussed = "discussed",
        /// Doorgeschoven: comes back by itself.
        Postponed = "postponed",
    }

    /// Fase of the road (003; DESIGN §2). A pupil of Entree goes by the five steps of 003:221-270.
    Phase {
        /// Vooraf: leerjaar 1 to 3.
        Early = "early",
        /// A, oriëntatie.
        Orientation = "orientation",
        /// B, uitstroom.
        Exit = "exit",
        /// C, nazorg.
        Aftercare = "aftercare",
        /// Afgesloten.
        Closed = "closed",
        /// Entree, stap 1: start.
        EntreeStart = "entree_start",
        /// Entree, stap 2: studieadvies.
        EntreeAdvice = "entree_advice",
        /// Entree, stap 3: ABA.
        EntreeAba = "entree_aba",
        /// Entree, stap 4: uitstroomadvies.
        EntreeExit = "entree_exit",
        /// Entree, stap 5: uitgestroomd.
        EntreeLeft = "entree_left",
    }

    /// Uitstroomrichting: not the same as the profile (003:90-93,119-121).
    Direction {
        /// Arbeid.
        Work = "work",
        /// Onderwijs.
        Education = "education",
        /// Dagbesteding.
        DayActivity = "day_activity",
        /// Praktijkleren.
        PracticeLearning = "practice_learning",
    }

    /// Studieadvies of Entree (003:230-232).
    EntryAdvice {
        /// Diploma and work.
        DiplomaWork = "diploma_work",
        /// Diploma and mbo 2.
        DiplomaMbo = "diploma_mbo",
        /// Stops without a diploma.
        Stops = "stops",
    }

    /// Where the first values of a pupil come from.
    Source {
        /// Typed in.
        Hand = "hand",
        /// A school's list.
        List = "list",
    }
}

impl Destination {
    /// A place where a pupil can land: not "none" and not "unknown".
    pub fn is_place(self) -> bool {
        !matches!(self, Self::None | Self::Unknown)
    }
}

impl Phase {
    /// One of the five steps of Entree; the others are the road of PrO and VSO, and *afgesloten* is the end of both.
    pub fn is_entree(self) -> bool {
        match self {
            Self::EntreeStart
            | Self::EntreeAdvice
            | Self::EntreeAba
            | Self::EntreeExit
            | Self::EntreeLeft => true,
            Self::Early | Self::Orientation | Self::Exit | Self::Aftercare | Self::Closed => false,
        }
    }
}

impl ContactState {
    /// States in which somebody has to keep the flame burning (`domain.md` (a), roltoewijzing).
    pub fn asks_waakvlam(self) -> bool {
        matches!(self, Self::HardToReach | Self::Declines | Self::OutOfView)
    }
}

/// Who holds a role for a case, and since when.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Holder {
    /// Who. Only a waakvlam can be somebody of the own network.
    pub who: Who,
    /// First day, local date.
    #[serde(with = "super::day")]
    pub since: NaiveDate,
    /// What kind of waakvlam; `None` for the other roles.
    pub kind: Option<WaakvlamKind>,
    /// Through whom the waakvlam keeps in touch.
    pub via: Option<Who>,
    /// How often the waakvlam gets in touch, in weeks; `None` is as set for all.
    pub rhythm: Option<u8>,
}

impl Holder {
    /// A netwerkpartner in a role, since this day.
    pub fn of(person: PersonId, since: NaiveDate) -> Self {
        Self { who: Who::Person(person), since, kind: None, via: None, rhythm: None }
    }

    /// The netwerkpartner, if it is one.
    pub fn person(self) -> Option<PersonId> {
        match self.who {
            Who::Person(person) => Some(person),
            Who::Own(_) => None,
        }
    }
}

/// Who does what was agreed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Owner {
    /// A professional.
    Person(PersonId),
    /// The pupil (`@leerling`).
    Pupil,
    /// The parents or guardians (`@ouders`).
    Parents,
}

/// How far an agreement is. Told to somebody ([`super::Reading::progress`]) its reason is a string.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Progress<T = FreeText> {
    /// To be done.
    Open,
    /// Done, on this local date.
    Done(NaiveDate),
    /// Vervallen: will not be done, and why.
    Dropped(T),
}

/// Why a pupil stands on an agenda; made in `decide/meeting.rs`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AgendaReason {
    /// Somebody put it there.
    ByHand,
    /// Postponed in an earlier meeting.
    CarriedOver(MeetingId),
}

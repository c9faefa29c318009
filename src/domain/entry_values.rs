//! The values of what is recorded in a case: contacts, signals, handovers, provisions, placements, sharing
//! (`domain.md` (a)). Codes are what files and JSON hold; Dutch labels live in `text`.

use serde::{Deserialize, Serialize};

use super::values::coded;

coded! {
    /// Yes, no, or recorded as not known.
    Answer {
        /// Ja.
        Yes = "yes",
        /// Nee.
        No = "no",
        /// Onbekend.
        Unknown = "unknown",
    }

    /// How somebody was in touch (nazorgcontact, wijze).
    ContactMeans {
        /// Bellen.
        Call = "call",
        /// Bezoek.
        Visit = "visit",
        /// App of bericht.
        App = "app",
        /// Op school.
        School = "school",
    }

    /// What a contact came to (nazorgcontact, uitkomst).
    ContactResult {
        /// Gesproken.
        Spoken = "spoken",
        /// Geen gehoor.
        NoAnswer = "no_answer",
        /// Via iemand anders gehoord.
        Through = "through",
        /// Werkt nog.
        StillWorking = "still_working",
        /// Op school.
        AtSchool = "at_school",
        /// Op de dagbesteding.
        AtDayActivity = "at_day_activity",
        /// Thuis.
        AtHome = "at_home",
    }

    /// Who reported (signaal, bron).
    SignalSource {
        /// Monitor van het Doorstroompunt.
        Monitor = "monitor",
        /// School.
        School = "school",
        /// De jongere zelf.
        Pupil = "pupil",
        /// Een ouder.
        Parent = "parent",
        /// De werkgever.
        Employer = "employer",
        /// Jongerenpunt.
        Jongerenpunt = "jongerenpunt",
    }

    /// What was reported (signaal, soort).
    SignalKind {
        /// Baan kwijt: asks a WW-check (003:156).
        JobLost = "job_lost",
        /// Geen inschrijving zichtbaar (003:111).
        NotEnrolled = "not_enrolled",
        /// Verzuim.
        Absence = "absence",
        /// Dreigt uit te vallen (003:163).
        AtRisk = "at_risk",
        /// Gestopt.
        Stopped = "stopped",
        /// Indicatie verlopen (003:169-172).
        IndicationEnded = "indication_ended",
        /// Hulpvraag.
        AsksHelp = "asks_help",
    }

    /// What came of a signal.
    Outcome {
        /// The pupil stays where they are.
        Stays = "stays",
        /// There is another place.
        NewPlace = "new_place",
        /// Somebody guides the pupil on.
        Guided = "guided",
        /// The pupil wants no guidance now.
        Declines = "declines",
        /// It was not so.
        Unfounded = "unfounded",
    }

    /// How a pupil is handed over (warme overdracht, soort).
    HandoverKind {
        /// Warm: in person.
        Warm = "warm",
        /// Administratief: on paper.
        Administrative = "administrative",
        /// Geen overdracht: recorded that there was none.
        None = "none",
    }

    /// An indication or an instrument (`domain.md` (a), indicatie and instrument): the procedure, never its medical ground.
    Provision {
        /// Doelgroepregister, banenafspraak (003:69-70).
        Register = "register",
        /// Beoordeling arbeidsvermogen.
        Aba = "aba",
        /// Beschut werk.
        ShelteredWork = "sheltered_work",
        /// Wajong.
        Wajong = "wajong",
        /// Dagbestedingsindicatie (Wmo, Jeugd, Wlz), valid until a day (003:169).
        DayActivity = "day_activity",
        /// Loonkostensubsidie.
        WageSubsidy = "wage_subsidy",
        /// Jobcoach nodig: always looked at (003:102).
        JobCoaching = "job_coaching",
        /// No-riskpolis.
        NoRisk = "no_risk",
        /// Loonkostenvoordeel.
        CostAdvantage = "cost_advantage",
        /// Proefplaatsing.
        TrialPlacement = "trial_placement",
        /// Werkplekaanpassing, werkvoorziening.
        WorkplaceAdjustment = "workplace_adjustment",
        /// Participatieplek.
        ParticipationPlace = "participation_place",
        /// Re-integratietraject.
        ReintegrationTrack = "reintegration_track",
        /// Scholing, branchecertificaat, praktijkverklaring.
        Training = "training",
        /// Beroepskeuzeprogramma.
        CareerProgramme = "career_programme",
        /// Nazorg- of avondschool.
        EveningSchool = "evening_school",
        /// Simpel switchen.
        SimpleSwitch = "simple_switch",
    }

    /// How far it is with a provision; not recorded counts as not discussed. Taking part is voluntary: "leerling wil niet".
    ProvisionState {
        /// Niet besproken.
        NotDiscussed = "not_discussed",
        /// Besproken of overwogen.
        Discussed = "discussed",
        /// Leerling wil niet.
        Declined = "declined",
        /// Aangevraagd.
        Requested = "requested",
        /// Toegekend.
        Granted = "granted",
        /// Afgewezen.
        Denied = "denied",
        /// Ingezet.
        InUse = "in_use",
        /// Beëindigd.
        Ended = "ended",
        /// Onbekend.
        Unknown = "unknown",
    }

    /// What kind of place (werk/stage, soort).
    PlacementKind {
        /// Stage.
        Internship = "internship",
        /// Transitiestage.
        TransitionInternship = "transition_internship",
        /// Duurzame stage: ends in a job.
        LastingInternship = "lasting_internship",
        /// Proefplaatsing.
        TrialPlacement = "trial_placement",
        /// Werk.
        Job = "job",
    }

    /// On what contract somebody works (contractsoort).
    Contract {
        /// Geen contract (stage).
        None = "none",
        /// Tijdelijk.
        Temporary = "temporary",
        /// Vast.
        Permanent = "permanent",
        /// Uitzend of oproep.
        OnCall = "on_call",
        /// Leerwerk (bbl).
        Apprenticeship = "apprenticeship",
    }

    /// What somebody of the pupil's own circle is to them.
    Relation {
        /// Ouder; whether with gezag is recorded apart.
        Parent = "parent",
        /// Ouder met gezag (1:245 BW).
        ParentWithAuthority = "parent_with_authority",
        /// Ouder zonder gezag (1:377b and 377c BW).
        ParentWithoutAuthority = "parent_without_authority",
        /// Voogd (1:280 BW).
        Guardian = "guardian",
        /// Curator (1:381 BW).
        Curator = "curator",
        /// Mentor of mentorschap (1:450 BW); a mentor at school is a role.
        LegalMentor = "legal_mentor",
        /// Bewindvoerder: money only (1:438 BW).
        Bewindvoerder = "bewindvoerder",
        /// Jeugdbeschermer of a GI: ondertoezichtstelling (1:255 BW).
        YouthProtector = "youth_protector",
        /// Stiefouder of partner van een ouder.
        StepParent = "step_parent",
        /// Broer of zus.
        Sibling = "sibling",
        /// Opa of oma.
        Grandparent = "grandparent",
        /// Oom, tante, neef of nicht.
        Family = "family",
        /// Vriend of vriendin.
        Friend = "friend",
        /// Buur of bekende.
        Acquaintance = "acquaintance",
        /// Trainer, oud-docent, begeleider van vroeger.
        Mentor = "mentor",
    }

    /// Whether a parent or guardian is informed.
    Inform {
        /// Ja.
        Yes = "yes",
        /// Nee.
        No = "no",
        /// Samen met de leerling.
        Together = "together",
    }

    /// On what ground a party may know (toestemming/grondslag).
    Ground {
        /// Wettelijke taak.
        LegalTask = "legal_task",
        /// Toestemming.
        Consent = "consent",
        /// Overeenkomst of convenant.
        Covenant = "covenant",
        /// Vitaal belang.
        VitalInterest = "vital_interest",
    }

    /// How a ground was laid down (vorm).
    SharingForm {
        /// Schriftelijk.
        Written = "written",
        /// Mondeling.
        Oral = "oral",
    }

    /// Who gave consent: by age on that day (`domain.md` §2, MDO without parents).
    Giver {
        /// The parents, for a child.
        Parents = "parents",
        /// Parents and pupil together.
        Both = "both",
        /// The pupil, once old enough.
        Pupil = "pupil",
    }
}

impl Relation {
    /// Parents and who represents the pupil by law, of whom gezag and informing are recorded; all others are the own
    /// network.
    pub fn is_guardian(self) -> bool {
        match self {
            Self::Parent
            | Self::ParentWithAuthority
            | Self::ParentWithoutAuthority
            | Self::Guardian
            | Self::Curator
            | Self::LegalMentor
            | Self::Bewindvoerder
            | Self::YouthProtector
            | Self::StepParent => true,
            Self::Sibling
            | Self::Grandparent
            | Self::Family
            | Self::Friend
            | Self::Acquaintance
            | Self::Mentor => false,
        }
    }
}

impl SignalKind {
    /// It says that the pupil may not be at their place any more.
    pub fn is_about_a_place(self) -> bool {
        match self {
            Self::JobLost | Self::NotEnrolled | Self::Stopped => true,
            Self::Absence | Self::AtRisk | Self::IndicationEnded | Self::AsksHelp => false,
        }
    }
}

impl ProvisionState {
    /// It is there now.
    pub fn is_in_force(self) -> bool {
        matches!(self, Self::Granted | Self::InUse)
    }
}

//! The kinds of what asks attention, without their dates and numbers: what a filter asks for.

use serde::{Deserialize, Serialize};

use super::super::values::coded;
use super::Attention;

coded! {
    /// A kind of let op.
    AttentionKind {
        /// A signal is open.
        SignalOpen = "signal_open",
        /// The school was not asked first.
        SchoolNotAsked = "school_not_asked",
        /// WW was not checked.
        WwNotChecked = "ww_not_checked",
        /// No casusregisseur.
        NoCasusregisseur = "no_casusregisseur",
        /// No waakvlam where there must be one.
        NoWaakvlam = "no_waakvlam",
        /// Who has a role left.
        HolderLeft = "holder_left",
        /// Who has an agreement left.
        OwnerLeft = "owner_left",
        /// No answer, again and again.
        Unanswered = "unanswered",
        /// A contact is late.
        ContactLate = "contact_late",
        /// A contact is due.
        ContactDue = "contact_due",
        /// Agreements are late.
        AgreementsLate = "agreements_late",
        /// The exit is near, without a destination.
        ExitNear = "exit_near",
        /// A handover was not confirmed.
        HandoverUnconfirmed = "handover_unconfirmed",
        /// No handover.
        NoHandover = "no_handover",
        /// An enrolment is not visible.
        NotEnrolled = "not_enrolled",
        /// Verzuim where the pupil is enrolled.
        AbsenceAtSchool = "absence_at_school",
        /// An indication ends.
        ProvisionEnds = "provision_ends",
        /// A placement ends.
        PlacementEnds = "placement_ends",
        /// The register was not discussed.
        RegisterNotDiscussed = "register_not_discussed",
        /// A party without a ground.
        NoGround = "no_ground",
        /// A birthday that matters.
        Turns = "turns",
        /// Long not discussed.
        LongUndiscussed = "long_undiscussed",
        /// Nazorg ends.
        AftercareEnds = "aftercare_ends",
        /// The dossier can go.
        Destroy = "destroy",
    }
}

impl Attention {
    /// What kind it is.
    pub fn kind(self) -> AttentionKind {
        match self {
            Self::SignalOpen(..) => AttentionKind::SignalOpen,
            Self::SchoolNotAsked => AttentionKind::SchoolNotAsked,
            Self::WwNotChecked => AttentionKind::WwNotChecked,
            Self::NoCasusregisseur => AttentionKind::NoCasusregisseur,
            Self::NoWaakvlam => AttentionKind::NoWaakvlam,
            Self::HolderLeft(..) => AttentionKind::HolderLeft,
            Self::OwnerLeft(_) => AttentionKind::OwnerLeft,
            Self::Unanswered(_) => AttentionKind::Unanswered,
            Self::ContactLate(_) => AttentionKind::ContactLate,
            Self::ContactDue(_) => AttentionKind::ContactDue,
            Self::AgreementsLate(_) => AttentionKind::AgreementsLate,
            Self::ExitNear(_) => AttentionKind::ExitNear,
            Self::HandoverUnconfirmed(_) => AttentionKind::HandoverUnconfirmed,
            Self::NoHandover => AttentionKind::NoHandover,
            Self::NotEnrolled => AttentionKind::NotEnrolled,
            Self::AbsenceAtSchool => AttentionKind::AbsenceAtSchool,
            Self::ProvisionEnds(..) => AttentionKind::ProvisionEnds,
            Self::PlacementEnds(_) => AttentionKind::PlacementEnds,
            Self::RegisterNotDiscussed => AttentionKind::RegisterNotDiscussed,
            Self::NoGround(_) => AttentionKind::NoGround,
            Self::Turns(..) => AttentionKind::Turns,
            Self::LongUndiscussed(_) => AttentionKind::LongUndiscussed,
            Self::AftercareEnds(_) => AttentionKind::AftercareEnds,
            Self::Destroy(_) => AttentionKind::Destroy,
        }
    }
}

coded! {
    /// What no filter can say of a case: a test in Rust that a row of a werkwijze may refer to, by its name in a file.
    NamedTest {
        /// A signal came in and nobody dealt with it.
        SignalOpen = "signaal-open",
        /// An open signal, not of the school itself, and the school was not asked.
        SchoolNotAsked = "school-niet-gevraagd",
        /// A job was lost, and WW was not checked.
        WwNotChecked = "ww-niet-nagegaan",
        /// Who has a role left the network.
        HolderLeft = "rol-van-wie-weg-is",
        /// Open agreements of people who left the network.
        OwnerLeft = "afspraak-van-wie-weg-is",
        /// No answer, so many times in a row.
        Unanswered = "geen-gehoor",
        /// A contact should have been.
        ContactLate = "contact-te-laat",
        /// A contact is due.
        ContactDue = "contact-binnenkort",
        /// Agreements are late.
        AgreementsLate = "afspraken-te-laat",
        /// The exit is near, or past.
        ExitNear = "uitstroom-nadert",
        /// A handover was not confirmed.
        HandoverUnconfirmed = "overdracht-niet-bevestigd",
        /// An indication ends, or has ended.
        ProvisionEnds = "indicatie-eindigt",
        /// A placement ends, or has ended.
        PlacementEnds = "plek-eindigt",
        /// A party works on the case without a ground.
        NoGround = "zonder-grondslag",
        /// A birthday that matters is near.
        Turns = "verjaardag-nadert",
        /// The exit is near enough to discuss, and the last discussion is long ago.
        LongUndiscussed = "lang-niet-besproken",
        /// Nazorg ends soon.
        AftercareEnds = "nazorg-eindigt",
        /// The dossier can go.
        Destroy = "bewaartermijn-voorbij",
    }
}

impl NamedTest {
    /// The kind of let-op that it finds.
    pub fn finds(self) -> AttentionKind {
        match self {
            Self::SignalOpen => AttentionKind::SignalOpen,
            Self::SchoolNotAsked => AttentionKind::SchoolNotAsked,
            Self::WwNotChecked => AttentionKind::WwNotChecked,
            Self::HolderLeft => AttentionKind::HolderLeft,
            Self::OwnerLeft => AttentionKind::OwnerLeft,
            Self::Unanswered => AttentionKind::Unanswered,
            Self::ContactLate => AttentionKind::ContactLate,
            Self::ContactDue => AttentionKind::ContactDue,
            Self::AgreementsLate => AttentionKind::AgreementsLate,
            Self::ExitNear => AttentionKind::ExitNear,
            Self::HandoverUnconfirmed => AttentionKind::HandoverUnconfirmed,
            Self::ProvisionEnds => AttentionKind::ProvisionEnds,
            Self::PlacementEnds => AttentionKind::PlacementEnds,
            Self::NoGround => AttentionKind::NoGround,
            Self::Turns => AttentionKind::Turns,
            Self::LongUndiscussed => AttentionKind::LongUndiscussed,
            Self::AftercareEnds => AttentionKind::AftercareEnds,
            Self::Destroy => AttentionKind::Destroy,
        }
    }
}

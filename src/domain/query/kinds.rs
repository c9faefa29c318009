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
        /// Consent of the parents, of a pupil who decides alone by now.
        ConsentAgain = "consent_again",
        /// A birthday that matters.
        Turns = "turns",
        /// Long not discussed.
        LongUndiscussed = "long_undiscussed",
        /// Nazorg ends.
        AftercareEnds = "aftercare_ends",
        /// The dossier can go.
        Destroy = "destroy",
        /// Left as far as anybody knows, and the school's day is not recorded.
        ExitUnrecorded = "exit_unrecorded",
    }
}

impl Attention {
    /// What kind it is; `None` for one that only the werkwijze knows.
    pub fn kind(self) -> Option<AttentionKind> {
        Some(match self {
            Self::SignalOpen(..) => AttentionKind::SignalOpen,
            Self::SchoolNotAsked => AttentionKind::SchoolNotAsked,
            Self::WwNotChecked => AttentionKind::WwNotChecked,
            Self::NoCasusregisseur => AttentionKind::NoCasusregisseur,
            Self::NoWaakvlam => AttentionKind::NoWaakvlam,
            Self::HolderLeft(..) | Self::HolderLeaves(..) | Self::ViaLeaves(..) => AttentionKind::HolderLeft,
            Self::OwnerLeft(_) | Self::OwnerLeaves(..) => AttentionKind::OwnerLeft,
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
            Self::ConsentAgain(_) => AttentionKind::ConsentAgain,
            Self::Turns(..) => AttentionKind::Turns,
            Self::LongUndiscussed(_) => AttentionKind::LongUndiscussed,
            Self::AftercareEnds(_) | Self::AftercareLapsed(_) => AttentionKind::AftercareEnds,
            Self::ExitUnrecorded(_) => AttentionKind::ExitUnrecorded,
            Self::Destroy(_) => AttentionKind::Destroy,
            Self::Several(several) => several.kind,
            Self::Own(_) => return None,
        })
    }
}

impl AttentionKind {
    /// From how many on they are told as one: a few each say which.
    pub fn many(self) -> usize {
        // A party has nothing of its own to say.
        if self == Self::NoGround { 2 } else { 3 }
    }

    /// The let-op itself, where it says no more than that it is there; the others are found by a test.
    pub fn plain(self) -> Option<Attention> {
        Some(match self {
            Self::SchoolNotAsked => Attention::SchoolNotAsked,
            Self::WwNotChecked => Attention::WwNotChecked,
            Self::NoCasusregisseur => Attention::NoCasusregisseur,
            Self::NoWaakvlam => Attention::NoWaakvlam,
            Self::NoHandover => Attention::NoHandover,
            Self::NotEnrolled => Attention::NotEnrolled,
            Self::AbsenceAtSchool => Attention::AbsenceAtSchool,
            Self::RegisterNotDiscussed => Attention::RegisterNotDiscussed,
            Self::SignalOpen
            | Self::HolderLeft
            | Self::OwnerLeft
            | Self::Unanswered
            | Self::ContactLate
            | Self::ContactDue
            | Self::AgreementsLate
            | Self::ExitNear
            | Self::HandoverUnconfirmed
            | Self::ProvisionEnds
            | Self::PlacementEnds
            | Self::NoGround
            | Self::ConsentAgain
            | Self::Turns
            | Self::LongUndiscussed
            | Self::AftercareEnds
            | Self::ExitUnrecorded
            | Self::Destroy => return None,
        })
    }
}

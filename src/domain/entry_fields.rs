//! Which fields an entry of each kind has: forms, sentences, the minutes and JSON walk over these rows.

use super::{EntryKey, EntryKind};

/// Whether an entry can do without a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Need {
    /// It cannot.
    Needed,
    /// It can.
    Optional,
}

impl EntryKind {
    /// The fields of an entry of this kind, in the order of its form (`domain.md` (a)).
    pub const fn fields(self) -> &'static [(EntryKey, Need)] {
        use EntryKey as Key;
        use Need::{Needed, Optional};
        match self {
            Self::Contact => &[
                (Key::On, Needed),
                (Key::Means, Needed),
                (Key::Result, Needed),
                (Key::Via, Optional),
                (Key::By, Optional),
                (Key::Note, Optional),
                (Key::Next, Optional),
            ],
            Self::Signal => &[
                (Key::SignalKind, Needed),
                (Key::SignalSource, Needed),
                (Key::On, Needed),
                (Key::Note, Optional),
                (Key::SchoolAskedOn, Optional),
                (Key::WwCheckedOn, Optional),
                (Key::HandledOn, Optional),
                (Key::Outcome, Optional),
            ],
            Self::Handover => &[
                (Key::HandoverKind, Needed),
                (Key::On, Needed),
                (Key::FromParty, Optional),
                (Key::ToParty, Optional),
                (Key::SupportQuestion, Needed),
                (Key::Question, Optional),
                (Key::Receiver, Optional),
                (Key::ConfirmedOn, Optional),
                (Key::InvolvedUntil, Optional),
            ],
            Self::Provision => &[
                (Key::Provision, Needed),
                (Key::ProvisionState, Needed),
                (Key::On, Optional),
                (Key::ValidUntil, Optional),
            ],
            Self::Placement => &[
                (Key::PlacementKind, Needed),
                (Key::Company, Needed),
                (Key::Hours, Optional),
                (Key::Start, Optional),
                (Key::End, Optional),
                (Key::Contract, Optional),
                (Key::Perspective, Optional),
                (Key::WageValue, Optional),
                (Key::JobcoachNeeded, Optional),
            ],
            Self::Enrolment => &[
                (Key::Course, Needed),
                (Key::Level, Optional),
                (Key::AppliedOn, Optional),
                (Key::Enrolled, Optional),
                (Key::CheckedOn, Optional),
                (Key::Absence, Optional),
            ],
            Self::Relative => &[
                (Key::Name, Needed),
                (Key::Relation, Needed),
                (Key::Phone, Optional),
                (Key::Authority, Optional),
                (Key::Inform, Optional),
            ],
            Self::Sharing => &[
                (Key::Party, Needed),
                (Key::Ground, Needed),
                (Key::Purpose, Needed),
                (Key::On, Needed),
                (Key::Organisation, Optional),
                (Key::Form, Optional),
                (Key::Giver, Optional),
                (Key::ValidUntil, Optional),
                (Key::WithdrawnOn, Optional),
            ],
            Self::Disclosure => &[
                (Key::What, Needed),
                (Key::Party, Needed),
                (Key::Ground, Needed),
                (Key::Purpose, Needed),
                (Key::On, Needed),
                (Key::Organisation, Optional),
                (Key::By, Optional),
            ],
            Self::Delay => {
                &[(Key::On, Needed), (Key::ExitWas, Needed), (Key::ExitBecame, Needed), (Key::Note, Optional)]
            }
        }
    }

    /// Whether an entry of this kind has this field, and needs it.
    pub fn need(self, key: EntryKey) -> Option<Need> {
        self.fields().iter().find(|(own, _)| *own == key).map(|(_, need)| *need)
    }
}

//! What stands beside a field: which value it is of.

use crate::domain::{
    AgreementKey, EntryKey, EntryNo, FactKey, MeetingKey, Need, PersonKey, SettingKey, TextKind, ValueType,
};

/// What stands beside a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Label {
    /// A fact of a pupil.
    Pupil(FactKey),
    /// A fact of a person.
    Person(PersonKey),
    /// A fact of a meeting.
    Meeting(MeetingKey),
    /// A fact of an agreement.
    Agreement(AgreementKey),
    /// A field of an entry, and whether the form can do without it.
    Entry(EntryKey, Need),
    /// A term of a role.
    Term(Term),
    /// The last day of this work or stage.
    Ends(EntryNo),
    /// An agreement that is made with it, in one line.
    NewAgreement,
    /// Something that this casustafel is set to.
    Setting(SettingKey),
    /// Why.
    Reason,
    /// The name of a view.
    ViewName,
    /// The digit of a view.
    ViewSlot,
}

impl Label {
    /// The name of somebody stands beside it, or a part of one.
    pub fn is_name(self) -> bool {
        match self {
            Self::Pupil(key) => key.value_type() == ValueType::Name,
            Self::Person(key) => key == PersonKey::Name,
            Self::Entry(key, _) => key == EntryKey::Name,
            _ => false,
        }
    }

    /// What kind of free text stands beside it; `None` for any other value.
    pub fn text_kind(self) -> Option<TextKind> {
        match self {
            Self::Reason | Self::Term(Term::Reason) => Some(TextKind::Reason),
            Self::Entry(key, _) => key.text_kind(),
            Self::NewAgreement => Some(TextKind::Agreement),
            Self::Pupil(_)
            | Self::Person(_)
            | Self::Meeting(_)
            | Self::Agreement(_)
            | Self::Term(Term::Kind | Term::Via | Term::Rhythm)
            | Self::Setting(_)
            | Self::Ends(_)
            | Self::ViewName
            | Self::ViewSlot => None,
        }
    }
}

/// A term on which somebody has a role.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Term {
    /// What kind of waakvlam.
    Kind,
    /// Through whom.
    Via,
    /// How often, in weeks.
    Rhythm,
    /// Why it changes.
    Reason,
}

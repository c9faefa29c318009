//! What forms are for: ids and codes, from which a form is built and by which what was typed in it is found again.

use serde::{Deserialize, Serialize};

use crate::domain::{
    AgreementId, Destination, EntryFact, EntryKind, EntryNo, FactKey, HolderChoice, MeetingId, NoteId,
    PersonId, PupilId, Role,
};
use crate::text::labels::Label as _;
use crate::text::{entry_forms, forms, minutes, views};

/// What the form is for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Purpose {
    /// The first start: who uses the program.
    FirstStart,
    /// A new pupil.
    NewPupil,
    /// One typed fact of one pupil.
    Fact(PupilId, FactKey),
    /// The expected exit date of these pupils.
    ExitDate(Vec<PupilId>),
    /// Since when these pupils have landed, and where if that is not recorded yet.
    Since(Vec<PupilId>, Option<Destination>),
    /// A new netwerkpartner, who gets this role at once if one is named.
    NewPerson(Option<(Role, Vec<PupilId>)>),
    /// Somebody of this name, for the layer below.
    Newcomer(String),
    /// A netwerkpartner.
    Person(PersonId),
    /// A new meeting, with these pupils on its agenda; with none, who cannot wait.
    NewMeeting(Vec<PupilId>),
    /// A meeting.
    Meeting(MeetingId),
    /// A new day for an agreement.
    Due(AgreementId),
    /// Why.
    Reason(ReasonFor),
    /// A view of Lijst that asks this gets a name and a digit; instead of the one with that digit, if one is named.
    KeepView(String, Option<u8>),
    /// An entry of a case.
    Entry(EntryForm),
    /// Somebody new of this pupil's own network, who becomes waakvlam.
    OwnWaakvlam(PupilId),
    /// On what terms somebody is waakvlam.
    Terms(HolderChoice, Vec<PupilId>),
    /// Why somebody else, or nobody, gets this role.
    Replaced(Role, Vec<PupilId>, Option<HolderChoice>),
    /// What this casustafel is set to.
    Settings,
    /// Dealing with this signal.
    Handled(PupilId, EntryNo),
}

impl Purpose {
    /// What the form is called, without whom it is about.
    pub fn title(&self) -> &'static str {
        match self {
            Self::FirstStart => forms::FIRST_START,
            Self::NewPupil => forms::NEW_PUPIL,
            Self::Fact(_, key) => key.label(),
            Self::ExitDate(_) => FactKey::ExpectedExit.label(),
            Self::Since(..) => forms::SINCE,
            Self::NewPerson(_) | Self::Newcomer(_) => forms::NEW_PERSON,
            Self::Person(_) => forms::PERSON,
            Self::NewMeeting(_) => forms::NEW_MEETING,
            Self::Meeting(_) => forms::MEETING,
            Self::Due(_) => forms::DUE,
            Self::Reason(ReasonFor::Note(_)) => forms::REASON_NOTE,
            Self::Reason(ReasonFor::Agreement(_)) => forms::REASON_AGREEMENT,
            Self::Reason(ReasonFor::Meeting(_)) => forms::REASON_MEETING,
            Self::KeepView(..) => views::KEEP,
            Self::Entry(about) => minutes::entry_label(about.kind),
            Self::OwnWaakvlam(_) => entry_forms::OWN_WAAKVLAM,
            Self::Terms(..) => entry_forms::term::TITLE,
            Self::Replaced(_, _, to) => entry_forms::term::replaced(to.is_some()),
            Self::Settings => entry_forms::settings::TITLE,
            Self::Handled(..) => entry_forms::HANDLED,
        }
    }

    /// What is recorded stands in its fields, and is what changes.
    pub fn changes_record(&self) -> bool {
        match self {
            Self::Fact(..)
            | Self::Person(_)
            | Self::Meeting(_)
            | Self::Due(_)
            | Self::Settings => true,
            Self::ExitDate(pupils) | Self::Since(pupils, _) => pupils.len() == 1,
            Self::Entry(about) => about.number.is_some(),
            Self::FirstStart
            | Self::NewPupil
            | Self::NewPerson(_)
            | Self::Newcomer(_)
            | Self::NewMeeting(_)
            | Self::Reason(_)
            | Self::KeepView(..)
            | Self::OwnWaakvlam(_)
            // Of a new waakvlam nothing is recorded yet; of another one the form itself knows.
            | Self::Terms(..)
            | Self::Replaced(..)
            | Self::Handled(..) => false,
        }
    }

    /// The pupils whom the form is about.
    pub fn pupils(&self) -> &[PupilId] {
        match self {
            Self::Fact(pupil, _) | Self::OwnWaakvlam(pupil) | Self::Handled(pupil, _) => {
                std::slice::from_ref(pupil)
            }
            Self::ExitDate(pupils)
            | Self::Since(pupils, _)
            | Self::NewPerson(Some((_, pupils)))
            | Self::NewMeeting(pupils)
            | Self::Terms(_, pupils)
            | Self::Replaced(_, pupils, _) => pupils,
            Self::Entry(about) => &about.pupils,
            Self::FirstStart
            | Self::NewPupil
            | Self::NewPerson(None)
            | Self::Newcomer(_)
            | Self::Person(_)
            | Self::Meeting(_)
            | Self::Due(_)
            | Self::Reason(_)
            | Self::KeepView(..)
            | Self::Settings => &[],
        }
    }
}

/// What a reason is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum ReasonFor {
    /// Taking a note back.
    Note(NoteId),
    /// An agreement that lapses (vervallen).
    Agreement(AgreementId),
    /// Opening a closed meeting again.
    Meeting(MeetingId),
}

/// Which entry a form is about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct EntryForm {
    /// Of whom; more than one only for a new one.
    pub pupils: Vec<PupilId>,
    /// What kind.
    pub kind: EntryKind,
    /// The one that changes; `None` for a new one.
    pub number: Option<EntryNo>,
    /// What is known already of a new one.
    pub given: Vec<EntryFact>,
}

impl EntryForm {
    /// A new entry for each of these pupils, of which this is known already.
    pub fn new(pupils: Vec<PupilId>, kind: EntryKind, given: &[EntryFact]) -> Self {
        Self { pupils, kind, number: None, given: given.to_vec() }
    }

    /// An entry to change.
    pub fn change(pupil: PupilId, kind: EntryKind, number: EntryNo) -> Self {
        Self { pupils: vec![pupil], kind, number: Some(number), given: vec![] }
    }
}

//! What was typed and not recorded, as values that outlive the program: what opens the layer again, and what stood in it.

use serde::{Deserialize, Serialize};

use super::purpose::Purpose;
use super::world::World;
use crate::domain::{AgreementId, Marks, NoteId, PersonFact, PersonId, PupilId, bsn};
use crate::text::{dates, drafts, who};
use crate::words::dates::{Calendar, Parse, passing_date, passing_day};

/// One layer that was left with text in it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Kept {
    /// What opens it.
    pub of: KeptOf,
    /// What stood in it.
    pub texts: Vec<KeptText>,
    /// Who was to come into the network with it.
    #[serde(default)]
    pub newcomers: Vec<Vec<PersonFact>>,
}

/// What opens a layer whose text is kept.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum KeptOf {
    /// One or more fields.
    Form(Purpose),
    /// A new agreement about this pupil.
    NewAgreement(PupilId),
    /// A new agreement about each of these pupils.
    AgreementForAll(Vec<PupilId>),
    /// This agreement.
    Agreement(AgreementId),
    /// A new note about this pupil.
    NewNote(PupilId),
    /// This note.
    Note(NoteId),
    /// What this person carries, to be handed on.
    HandOn(PersonId),
    /// The turn of the school year of this school.
    SchoolYear(String),
}

/// One text.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct KeptText {
    /// The name of its field: of use in the same field only.
    pub field: String,
    /// What stood there.
    pub text: String,
    /// Who may read it; `None` for what is no free text.
    pub marks: Option<Marks>,
}

impl KeptText {
    /// What stands in a field of this name; no burgerservicenummer is kept.
    pub fn new(field: impl Into<String>, text: &str, marks: Option<&Marks>) -> Self {
        Self { field: field.into(), text: bsn::dotted(text).into_owned(), marks: marks.cloned() }
    }
}

/// A day as it was typed, with its year where it would mean another day later.
pub fn lasting_day(typed: &str, calendar: &Calendar, read: Parse) -> Option<String> {
    passing_day(typed, calendar, read).map(dates::short_with_year)
}

/// A line in which a day stands, likewise.
pub fn lasting_line(typed: &str, calendar: &Calendar) -> Option<String> {
    let (span, day) = passing_date(typed, calendar)?;
    let (before, behind) = (typed.get(..span.start)?, typed.get(span.end..)?);
    Some(format!("{before}{}{behind}", dates::short_with_year(day)))
}

impl KeptOf {
    /// What kind of text it is, and about whom: on the own screen.
    pub fn told(&self, world: &World) -> String {
        let name = |pupil: &PupilId| who::pupil(world.reading(), *pupil);
        drafts::one(self.what(), &self.pupils(world).iter().map(name).collect::<Vec<_>>())
    }

    /// What kind of text it is.
    pub fn what(&self) -> &'static str {
        match self {
            Self::Form(purpose) => purpose.title(),
            Self::NewAgreement(_) | Self::AgreementForAll(_) | Self::Agreement(_) => drafts::AGREEMENT,
            Self::NewNote(_) | Self::Note(_) => drafts::NOTE,
            Self::HandOn(_) => drafts::HAND_ON,
            Self::SchoolYear(_) => drafts::SCHOOL_YEAR,
        }
    }

    /// The pupils with whom it comes back.
    pub fn pupils(&self, world: &World) -> Vec<PupilId> {
        let state = &world.state;
        match self {
            Self::Form(purpose) => purpose.pupils().to_vec(),
            Self::NewAgreement(pupil) | Self::NewNote(pupil) => vec![*pupil],
            Self::AgreementForAll(pupils) => pupils.clone(),
            Self::Agreement(id) => state.agreement(*id).map(|it| it.pupil).into_iter().collect(),
            Self::Note(id) => state.note(*id).map(|it| it.pupil).into_iter().collect(),
            Self::HandOn(_) | Self::SchoolYear(_) => vec![],
        }
    }
}

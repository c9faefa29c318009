//! What somebody wrote about people: a note, what was agreed, a reason, a question. It carries who may not read it, to
//! whom it was opened, and which other pupils it is about.
//!
//! It can be stored, compared and searched. It has no Display and its Debug holds no text: what it says becomes a
//! string that somebody sees in [`super::Reading::free`] and nowhere else. Names of things (a company, a course, who
//! takes up a handover) are plain text: see [`super::EntryKey::text_kind`].

use std::collections::BTreeSet;
use std::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::PupilId;
use super::fold::fold;
use super::values::coded;

coded! {
    /// To whom a text is closed or open. What closes wins from what opens.
    Mark {
        /// Niet voor ouders, nor for who represents the pupil in their place.
        NotForParents = "not_for_parents",
        /// Niet voor leerling.
        NotForPupil = "not_for_pupil",
        /// Niet op de beamer.
        NotOnBeamer = "not_on_beamer",
        /// Alleen eigen organisatie.
        OwnOrganisation = "own_organisation",
        /// Open to parents, and to who represents the pupil in their place.
        OpenToParents = "open_to_parents",
        /// Open to the pupil.
        OpenToPupil = "open_to_pupil",
        /// Open to everybody at the table.
        OpenOnBeamer = "open_on_beamer",
        /// Open to the pupil's own parties.
        OpenToParties = "open_to_parties",
    }
}

impl Mark {
    /// It keeps the text from somebody.
    pub fn closes(self) -> bool {
        match self {
            Self::NotForParents | Self::NotForPupil | Self::NotOnBeamer | Self::OwnOrganisation => true,
            Self::OpenToParents | Self::OpenToPupil | Self::OpenOnBeamer | Self::OpenToParties => false,
        }
    }
}

/// What a text is: that says to whom it is open while nobody marked it (DESIGN §6).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TextKind {
    /// A note on a case.
    Note,
    /// Why something was done, or not done.
    Reason,
    /// What was agreed (*wat*).
    Agreement,
    /// The question that comes along with a handover.
    Question,
    /// A word on an entry of the case: on a contact, on a signal, what was told and to what end.
    Remark,
}

impl TextKind {
    /// Every kind.
    pub const ALL: &'static [Self] =
        &[Self::Note, Self::Reason, Self::Agreement, Self::Question, Self::Remark];
}

/// The marks on a text, in the order of [`Mark::ALL`].
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Marks(BTreeSet<Mark>);

impl Marks {
    /// Nobody marked it.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Whether this one is on it.
    pub fn has(&self, mark: Mark) -> bool {
        self.0.contains(&mark)
    }

    /// Every mark on it.
    pub fn iter(&self) -> impl Iterator<Item = Mark> {
        self.0.iter().copied()
    }

    /// Puts a mark on it, or takes it off.
    pub(super) fn set(&mut self, mark: Mark, on: bool) {
        if on {
            self.0.insert(mark);
        } else {
            self.0.remove(&mark);
        }
    }
}

impl FromIterator<Mark> for Marks {
    fn from_iter<I: IntoIterator<Item = Mark>>(marks: I) -> Self {
        Self(marks.into_iter().collect())
    }
}

/// A text that somebody wrote about people.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct FreeText {
    text: String,
    marks: Marks,
    about: BTreeSet<PupilId>,
}

impl FreeText {
    /// The same text with these marks.
    #[must_use]
    pub fn marked(self, marks: Marks) -> Self {
        Self { marks, ..self }
    }

    /// The same text, of which somebody said that it is about these other pupils too.
    #[must_use]
    pub fn about(self, pupils: impl IntoIterator<Item = PupilId>) -> Self {
        Self { about: pupils.into_iter().collect(), ..self }
    }

    /// The same text, which is about these pupils too.
    pub fn also_about(&mut self, pupils: impl IntoIterator<Item = PupilId>) {
        self.about.extend(pupils);
    }

    /// Who may not read it, and to whom it was opened.
    pub fn marks(&self) -> &Marks {
        &self.marks
    }

    /// The other pupils that it is about, as somebody said: their given name alone stands in it.
    pub fn is_about(&self) -> &BTreeSet<PupilId> {
        &self.about
    }

    /// It says nothing.
    pub fn is_empty(&self) -> bool {
        self.text.trim().is_empty()
    }

    /// The folded text, for search; never shown.
    pub fn folded(&self) -> String {
        fold(&self.text)
    }

    /// Whether it says exactly this.
    pub fn says(&self, text: &str) -> bool {
        self.text == text
    }

    /// What it says, for who may read it.
    pub(super) fn text(&self) -> &str {
        &self.text
    }

    /// The same marks on a text that was cleaned or shortened.
    pub(super) fn map(&self, change: impl FnOnce(&str) -> String) -> Self {
        Self { text: change(&self.text), ..self.clone() }
    }

    /// The words apart from the marks: of a text that stands these are two fields, see [`super::Event::Marked`].
    pub(super) fn unmarked(&self) -> Self {
        Self { marks: Marks::default(), ..self.clone() }
    }
}

impl From<String> for FreeText {
    fn from(text: String) -> Self {
        Self { text, ..Self::default() }
    }
}

impl From<&str> for FreeText {
    fn from(text: &str) -> Self {
        Self::from(text.to_owned())
    }
}

impl fmt::Debug for FreeText {
    /// Never the text itself: debug output ends up in logs and crash reports.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct(stringify!(FreeText))
            .field("bytes", &self.text.len())
            .field("marks", &self.marks)
            .field("about", &self.about)
            .finish()
    }
}

/// The whole of it, as the checkpoint holds it and as JSON holds what carries more than words.
#[derive(Serialize, Deserialize)]
struct Whole<T, M, A> {
    text: T,
    marks: M,
    about: A,
}

impl Serialize for FreeText {
    /// A plain string in JSON where nothing but words is there, as versions 1 and 2 wrote every text.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if serializer.is_human_readable() && self.marks.is_empty() && self.about.is_empty() {
            return serializer.serialize_str(&self.text);
        }
        Whole { text: &self.text, marks: &self.marks, about: &self.about }.serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for FreeText {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        type Fields = Whole<String, Marks, BTreeSet<PupilId>>;
        #[derive(Deserialize)]
        #[serde(untagged)]
        enum Written {
            Words(String),
            Whole(Fields),
        }
        let whole = |it: Fields| Self { text: it.text, marks: it.marks, about: it.about };
        if !deserializer.is_human_readable() {
            return Fields::deserialize(deserializer).map(whole);
        }
        Ok(match Written::deserialize(deserializer)? {
            Written::Words(text) => Self::from(text),
            Written::Whole(fields) => whole(fields),
        })
    }
}

/// Names one text whose marks can change while it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TextRef {
    /// A note's text.
    Note(super::NoteId),
    /// What was agreed.
    Agreement(super::AgreementId),
    /// A text in an entry of the pupil's case.
    Entry(PupilId, super::EntryNo, super::EntryKey),
}

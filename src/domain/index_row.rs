//! The index row of a case: a start, a filter or a screen of all pupils reads rows, and only the cases in sight are
//! decoded. A row is a function of its case alone, never of the day or of the rules.

use std::borrow::Cow;
use std::sync::Arc;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::fold::fold;
use super::glance::{Contacts, EnrolmentStand, Glance, Kinds, Listed, OpenAgreement, ProvisionStand};
use super::search::letters;
use super::{Case, Holder, MeetingId, PupilId, Role};

/// The index row of a case.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct IndexRow {
    /// The pupil's number.
    pub id: PupilId,
    /// Its addition was undone.
    pub hidden: bool,
    /// Name and numbers, folded: what search looks in.
    pub(super) text: Arc<str>,
    /// Which letters and digits occur in it, see [`super::search::letters`].
    pub(super) letters: u64,
    /// Where in it the prefix, the family name and the numbers begin, in bytes.
    parts: [u16; 3],
    listed: Listed,
    school: Option<Arc<str>>,
    municipality: Option<Arc<str>>,
    school_pupil_no: Option<Box<str>>,
    roles: Box<[(Role, Holder)]>,
    meetings: Box<[MeetingId]>,
    /// The agreements that are open.
    pub open: Box<[OpenAgreement]>,
    contacts: Contacts,
    signals: Kinds,
    handovers: Kinds,
    enrolment: Option<EnrolmentStand>,
    provisions: Box<[ProvisionStand]>,
}

impl std::fmt::Debug for IndexRow {
    /// It holds a name: that stays out of debug output.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_tuple(stringify!(IndexRow)).field(&self.id).finish_non_exhaustive()
    }
}

impl IndexRow {
    /// The row of a case.
    pub fn of(case: &Case) -> Self {
        let (text, parts) = text(case);
        let open = case.agreements.iter().filter(|it| it.is_open()).map(OpenAgreement::of);
        Self {
            id: case.id,
            hidden: case.hidden,
            letters: letters(&text),
            text,
            parts,
            listed: case.listed(),
            school: case.facts.school.as_deref().map(Arc::from),
            municipality: case.facts.municipality.as_deref().map(Arc::from),
            school_pupil_no: case.facts.school_pupil_no.as_deref().map(Box::from),
            roles: case.roles.as_slice().into(),
            meetings: case.meetings.as_slice().into(),
            open: open.collect(),
            contacts: case.contacts(),
            signals: case.open_signals(),
            handovers: case.handovers(),
            enrolment: case.enrolment(),
            provisions: case.provisions().into(),
        }
    }

    /// Lets rows of the same school or gemeente share its name.
    pub fn share(&mut self, mut known: impl FnMut(&Arc<str>) -> Arc<str>) {
        for name in [&mut self.school, &mut self.municipality].into_iter().flatten() {
            *name = known(name);
        }
    }

    /// The folded words of the given name, and those of prefix and family name.
    pub fn folded_parts(&self) -> (&str, &str) {
        let (prefix, _, numbers) = self.cuts();
        (self.part(0, prefix), self.part(prefix, numbers))
    }

    fn part(&self, from: usize, to: usize) -> &str {
        self.text.get(from..to).unwrap_or_default().trim_end()
    }

    fn cuts(&self) -> (usize, usize, usize) {
        let [prefix, family, numbers] = self.parts;
        (prefix.into(), family.into(), numbers.into())
    }
}

/// `given prefix family l 017 17`, and where the later ones begin. A name too long for the cuts counts as given name.
fn text(case: &Case) -> (Arc<str>, [u16; 3]) {
    let mut text = String::new();
    let facts = &case.facts;
    let mut cuts = [0; 3];
    for (part, cut) in [&facts.given_name, &facts.name_prefix, &facts.family_name].into_iter().zip(&mut cuts)
    {
        let folded = part.as_ref().map(super::NamePart::folded).unwrap_or_default();
        text.push_str(&folded);
        if !folded.is_empty() {
            text.push(' ');
        }
        *cut = u16::try_from(text.len()).unwrap_or(u16::MAX);
    }
    text.push_str(&format!("{} {}", fold(&case.id.to_string()), case.id.0));
    (text.into(), cuts)
}

impl Glance for IndexRow {
    fn case(&self) -> Option<&Case> {
        None
    }

    fn id(&self) -> PupilId {
        self.id
    }

    fn listed(&self) -> Listed {
        self.listed
    }

    fn school(&self) -> Option<&str> {
        self.school.as_deref()
    }

    fn municipality(&self) -> Option<&str> {
        self.municipality.as_deref()
    }

    fn school_pupil_no(&self) -> Option<&str> {
        self.school_pupil_no.as_deref()
    }

    fn folded_name(&self) -> Cow<'_, str> {
        Cow::Borrowed(self.part(0, self.cuts().2))
    }

    fn name_key(&self) -> String {
        let (prefix, family, numbers) = self.cuts();
        let (given, prefix, family) =
            (self.part(0, prefix), self.part(prefix, family), self.part(family, numbers));
        format!("{family}\u{1}{given}\u{1}{prefix}")
    }

    fn roles(&self) -> &[(Role, Holder)] {
        &self.roles
    }

    fn meetings(&self) -> &[MeetingId] {
        &self.meetings
    }

    fn agreement_counts(&self, today: NaiveDate) -> (usize, usize) {
        (self.open.len(), self.open.iter().filter(|it| it.is_late(today)).count())
    }

    fn contacts(&self) -> Contacts {
        self.contacts
    }

    fn open_signals(&self) -> Kinds {
        self.signals
    }

    fn handovers(&self) -> Kinds {
        self.handovers
    }

    fn enrolment(&self) -> Option<EnrolmentStand> {
        self.enrolment
    }

    fn provisions(&self) -> Cow<'_, [ProvisionStand]> {
        Cow::Borrowed(&self.provisions)
    }
}

//! The index row of a case: a start, a filter or a screen of all pupils reads rows, and only the cases in sight are
//! decoded. A row is a function of its case alone, never of the day or of the rules.

use std::borrow::Cow;
use std::sync::Arc;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::fold::fold;
use super::glance::{
    Contacts, Earlier, EnrolmentStand, Glance, Kinds, Listed, OpenAgreement, ProvisionStand,
};
use super::search::letters;
use super::{Case, Holder, MeetingId, PupilId, Role};

/// The index row of a case.
#[derive(Clone, PartialEq, Eq)]
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
    school: Option<Arc<str>>,
    municipality: Option<Arc<str>>,
    school_pupil_no: Option<Box<str>>,
    stand: Stand,
}

/// How the case stands: all of a row that is not text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Stand {
    listed: Listed,
    named: Box<[(Role, Holder)]>,
    earlier: Box<[Earlier]>,
    meetings: Box<[MeetingId]>,
    open: Box<[OpenAgreement]>,
    contacts: Contacts,
    signals: Kinds,
    handovers: Kinds,
    enrolment: Option<EnrolmentStand>,
    provisions: Box<[ProvisionStand]>,
    has_relatives: bool,
}

/// What names sort by. It holds a name, so there is no debug output of it.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct NameKey<'a> {
    /// What the parts begin with: most of all comparisons end here, and look for no text elsewhere in memory.
    begin: [u64; 3],
    parts: [&'a str; 3],
}

impl<'a> NameKey<'a> {
    fn of(parts: [&'a str; 3]) -> Self {
        let mut bytes = [0; 24];
        let mut rest = bytes.as_mut_slice();
        for part in parts {
            let (here, behind) = rest.split_at_mut(part.len().min(rest.len()));
            here.iter_mut().zip(part.bytes()).for_each(|(here, byte)| *here = byte);
            // Between two parts stands what is lower than any letter.
            rest = behind.get_mut(1..).unwrap_or_default();
        }
        let eight = |at: usize| bytes.get(at..at + 8).and_then(|eight| eight.try_into().ok());
        Self { begin: [0, 8, 16].map(|at| eight(at).map_or(0, u64::from_be_bytes)), parts }
    }
}

/// A row as the checkpoint holds it. The texts are those of the bytes it is read from, so that a row costs no more
/// allocations than it keeps.
#[derive(Serialize, Deserialize)]
pub struct StoredRow<'a> {
    id: PupilId,
    hidden: bool,
    text: &'a str,
    letters: u64,
    parts: [u16; 3],
    school: Option<&'a str>,
    municipality: Option<&'a str>,
    school_pupil_no: Option<&'a str>,
    stand: Cow<'a, Stand>,
}

impl StoredRow<'_> {
    /// The row. `shared` gives the name of a school or gemeente that other rows may have as well.
    pub fn kept(self, mut shared: impl FnMut(&str) -> Arc<str>) -> IndexRow {
        IndexRow {
            id: self.id,
            hidden: self.hidden,
            text: self.text.into(),
            letters: self.letters,
            parts: self.parts,
            school: self.school.map(&mut shared),
            municipality: self.municipality.map(&mut shared),
            school_pupil_no: self.school_pupil_no.map(Box::from),
            stand: self.stand.into_owned(),
        }
    }
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
            school: case.facts.school.as_deref().map(Arc::from),
            municipality: case.facts.municipality.as_deref().map(Arc::from),
            school_pupil_no: case.facts.school_pupil_no.as_deref().map(Box::from),
            stand: Stand {
                listed: case.listed(),
                named: case.named.as_slice().into(),
                earlier: case.earlier().into(),
                meetings: case.meetings.as_slice().into(),
                open: open.collect(),
                contacts: case.contacts(),
                signals: case.open_signals(),
                handovers: case.handovers(),
                enrolment: case.enrolment(),
                provisions: case.provisions().into(),
                has_relatives: case.has_relatives(),
            },
        }
    }

    /// The row as the checkpoint holds it.
    pub fn stored(&self) -> StoredRow<'_> {
        StoredRow {
            id: self.id,
            hidden: self.hidden,
            text: &self.text,
            letters: self.letters,
            parts: self.parts,
            school: self.school(),
            municipality: self.municipality(),
            school_pupil_no: self.school_pupil_no(),
            stand: Cow::Borrowed(&self.stand),
        }
    }

    /// The agreements that are open.
    pub fn open(&self) -> &[OpenAgreement] {
        &self.stand.open
    }

    /// Somebody stands in the own network, or stood there.
    pub fn has_relatives(&self) -> bool {
        self.stand.has_relatives
    }

    /// The folded words of the given name, and those of prefix and family name.
    pub fn folded_parts(&self) -> (&str, &str) {
        let (prefix, _, numbers) = self.cuts();
        (self.part(0, prefix), self.part(prefix, numbers))
    }

    /// How many bytes of the text are the name, with a space behind it.
    pub(super) fn name_end(&self) -> u16 {
        self.parts[2]
    }

    /// What names sort by: the family name without prefix, then the given name, then the prefix, all folded.
    pub fn name_key(&self) -> NameKey<'_> {
        let (prefix, family, numbers) = self.cuts();
        NameKey::of([self.part(family, numbers), self.part(0, prefix), self.part(prefix, family)])
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
        self.stand.listed
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

    fn letters(&self) -> u64 {
        self.letters
    }

    fn named(&self) -> &[(Role, Holder)] {
        &self.stand.named
    }

    fn earlier(&self) -> Cow<'_, [Earlier]> {
        Cow::Borrowed(&self.stand.earlier)
    }

    fn meetings(&self) -> &[MeetingId] {
        &self.stand.meetings
    }

    fn agreement_counts(&self, today: NaiveDate) -> (usize, usize) {
        (self.open().len(), self.open().iter().filter(|it| it.is_late(today)).count())
    }

    fn contacts(&self) -> Contacts {
        self.stand.contacts
    }

    fn open_signals(&self) -> Kinds {
        self.stand.signals
    }

    fn handovers(&self) -> Kinds {
        self.stand.handovers
    }

    fn enrolment(&self) -> Option<EnrolmentStand> {
        self.stand.enrolment
    }

    fn provisions(&self) -> Cow<'_, [ProvisionStand]> {
        Cow::Borrowed(&self.stand.provisions)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::NameKey;

    proptest! {
        #[test]
        fn names_sort_by_their_parts(
            one in prop::array::uniform3("[ab ž]{0,3}|[ab]{6,26}"), other in prop::array::uniform3("[ab ž]{0,3}|[ab]{6,26}")
        ) {
            let [one, other] = [&one, &other].map(|parts| [0, 1, 2].map(|at| parts[at].as_str()));
            prop_assert_eq!(NameKey::of(one).cmp(&NameKey::of(other)), one.cmp(&other));
        }
    }
}

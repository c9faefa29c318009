//! Who can see a surface (DESIGN §6). What each of them may see is one table: `table.rs`.

mod table;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

pub use table::{Sight, Viewer, What};

use super::{
    Answer, Case, Entry, EntryNo, Marks, PartyRef, PersonId, PupilId, Reading, Relation, TextKind, query,
};

/// From this age on nobody has gezag over the pupil (1:233 BW).
const OF_AGE: u32 = 18;

/// Who can see the surface on which something is shown.
///
/// Made where a surface is made, and nowhere else: whoever shows something takes a [`Reading`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Audience {
    /// The user's own screen (eigen scherm).
    OwnScreen,
    /// Everybody at the table: only the pupil at the table has a name.
    Beamer {
        /// The pupil at the table; nobody between two pupils.
        at_table: Option<PupilId>,
    },
    /// The pupil and those who stand for them, at the table or on the phone: together they see what all of them may.
    Family {
        /// About whom.
        pupil: PupilId,
        /// Who listens. Nobody named sees nothing.
        who: Vec<FamilyMember>,
    },
    /// Whoever gets a document or a file.
    Recipient(Recipient),
}

/// Somebody of the pupil's family who looks or listens along.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FamilyMember {
    /// The pupil.
    Pupil,
    /// A parent, a representative or another relative, as recorded in the case.
    Relative(EntryNo),
}

/// Who gets a document.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Recipient {
    /// The user's own organisation.
    Own,
    /// A party that is involved.
    Party(PartyRef),
    /// One netwerkpartner.
    Person(PersonId),
    /// The pupil.
    Pupil(PupilId),
    /// The pupil's parents, as long as they have gezag.
    Parents(PupilId),
}

impl Audience {
    /// How much this audience sees of something about a pupil. `None` is somebody who is not in the store, such as a
    /// new pupil in a list that is read in, who concerns nobody but the user.
    pub(super) fn sight(&self, reading: Reading, what: What, pupil: Option<PupilId>) -> Sight {
        let what = match (self.concerns(reading, pupil), what) {
            (true, what) => what,
            (false, What::Name) => What::OtherName,
            (false, _) => return Sight::Nothing,
        };
        self.viewers(reading).into_iter().map(|viewer| viewer.sees(what)).min().unwrap_or(Sight::Nothing)
    }

    /// Whether everybody here may read a free text about this pupil: by the table, and where that leaves it to marks by
    /// the marks on it and by what is open of such a text while nobody marked it.
    pub(super) fn may_read(
        &self,
        reading: Reading,
        (kind, marks): (TextKind, &Marks),
        pupil: Option<PupilId>,
    ) -> bool {
        let may = |viewer: Viewer| match viewer.sees(What::FreeText) {
            Sight::Full => true,
            Sight::ByMark => marks.let_read(kind, viewer),
            Sight::Nothing | Sight::Number | Sight::Initials | Sight::RoleWord => false,
        };
        let viewers = self.viewers(reading);
        self.concerns(reading, pupil) && !viewers.is_empty() && viewers.into_iter().all(may)
    }

    /// As what everybody here looks.
    fn viewers(&self, reading: Reading) -> Vec<Viewer> {
        match self {
            Self::OwnScreen => vec![Viewer::OwnScreen],
            Self::Beamer { .. } => vec![Viewer::Beamer],
            Self::Family { pupil, who } => {
                let case = reading.state.case(*pupil);
                who.iter().map(|member| member.viewer(case, reading.today)).collect()
            }
            Self::Recipient(Recipient::Own) => vec![Viewer::Own],
            Self::Recipient(Recipient::Party(_)) => vec![Viewer::Party],
            Self::Recipient(Recipient::Person(_)) => vec![Viewer::Person],
            Self::Recipient(Recipient::Pupil(_)) => vec![Viewer::PupilByLetter],
            Self::Recipient(Recipient::Parents(_)) => vec![Viewer::ParentsByLetter],
        }
    }

    /// Whether it is about this pupil that the audience looks. A party, and a netwerkpartner with it, may know of
    /// those about whom it has a ground today (`domain.md` §2); whoever makes a document may choose fewer.
    pub(super) fn concerns(&self, reading: Reading, pupil: Option<PupilId>) -> bool {
        let case = || pupil.and_then(|pupil| reading.state.case(pupil));
        match self {
            Self::OwnScreen | Self::Recipient(Recipient::Own) => true,
            Self::Beamer { at_table } => at_table.is_some() && *at_table == pupil,
            Self::Family { pupil: about, .. } | Self::Recipient(Recipient::Pupil(about)) => {
                Some(*about) == pupil
            }
            Self::Recipient(Recipient::Parents(about)) => {
                let case = reading.state.case(*about);
                Some(*about) == pupil && case.is_some_and(|case| is_minor(case, reading.today))
            }
            Self::Recipient(Recipient::Party(party)) => {
                case().is_some_and(|case| query::has_ground(reading, case, party))
            }
            Self::Recipient(Recipient::Person(person)) => {
                case().is_some_and(|case| query::may_know(reading, case, *person))
            }
        }
    }
}

impl FamilyMember {
    fn viewer(self, case: Option<&Case>, day: NaiveDate) -> Viewer {
        match self {
            Self::Pupil => Viewer::Pupil,
            Self::Relative(number) => {
                let recorded = case.and_then(|case| Some((case, case.entry(number)?)));
                recorded.map_or(Viewer::Relative, |(case, entry)| standing(case, entry, day))
            }
        }
    }
}

/// As what somebody of the pupil's family looks. Gezag ends when the pupil comes of age, and what is not recorded is
/// not there.
fn standing(case: &Case, relative: &Entry, day: NaiveDate) -> Viewer {
    let gezag =
        |unsaid: bool| relative.authority().map_or(unsaid, |it| *it == Answer::Yes) && is_minor(case, day);
    match relative.relation() {
        // A parent's partner can have it too (1:253t BW).
        Some(Relation::Parent | Relation::StepParent) if gezag(false) => Viewer::Parent,
        Some(Relation::ParentWithAuthority) if gezag(true) => Viewer::Parent,
        Some(Relation::Guardian) if gezag(false) => Viewer::Representative,
        // They stand for an adult too: gezag is no part of it.
        Some(Relation::Curator | Relation::LegalMentor) => Viewer::Representative,
        Some(
            Relation::Parent
            | Relation::ParentWithAuthority
            | Relation::ParentWithoutAuthority
            | Relation::StepParent
            | Relation::Guardian
            | Relation::Bewindvoerder
            | Relation::YouthProtector
            | Relation::Sibling
            | Relation::Grandparent
            | Relation::Family
            | Relation::Friend
            | Relation::Acquaintance
            | Relation::Mentor,
        )
        | None => Viewer::Relative,
    }
}

/// Under age for certain: without a birth date nobody knows.
fn is_minor(case: &Case, day: NaiveDate) -> bool {
    case.age_on(day).is_some_and(|age| age < OF_AGE)
}

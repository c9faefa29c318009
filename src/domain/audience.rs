//! Who can see a surface (DESIGN §6), and what each of them may see: one table.

use serde::{Deserialize, Serialize};

use super::{EntryNo, Party, PersonId, PupilId};

/// Who can see the surface on which something is shown.
///
/// Made where a surface is made, and nowhere else: whoever shows something takes a [`super::Reading`].
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
        /// Who listens.
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
    /// A parent or a legal representative, as recorded in the case.
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
    /// The pupil's parents.
    Parents(PupilId),
}

/// A party as grounds, roles and recipients mean it: a kind of organisation, and which one where that is known.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct PartyRef {
    /// The kind.
    pub kind: Party,
    /// The organisation, by name; `None` = any of this kind.
    pub organisation: Option<String>,
}

//! What a region calls phases, parties and meetings, and the laws that it goes by.

use super::super::{Ground, MeetingKind, Party, Phase};
use super::{Citation, Rules};

/// What a region calls something that the program knows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Name<T> {
    /// Which one.
    pub of: T,
    /// The word on the screen, in lower case unless it is a name.
    pub word: String,
    /// Other words by which people know it, folded (see [`super::super::fold`]).
    pub others: Vec<String>,
    /// Where the word comes from.
    pub source: Vec<Citation>,
}

/// A phase, with its step on the road.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PhaseName {
    /// The phase and its word.
    pub name: Name<Phase>,
    /// What stands on the road.
    pub step: String,
    /// The same where room is scarce.
    pub short: String,
}

/// A kind of organisation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PartyName {
    /// The kind and its word.
    pub name: Name<Party>,
    /// Whether it has the dossier itself, so that it needs no ground to know.
    pub has_dossier: bool,
}

/// A kind of meeting.
pub type MeetingName = Name<MeetingKind>;

/// A law or convenant that a ground may name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NamedGround {
    /// For which kind of organisation.
    pub party: Party,
    /// On what ground.
    pub ground: Ground,
    /// The law or convenant.
    pub name: String,
    /// Where it comes from.
    pub source: Vec<Citation>,
}

/// Something that a region gives a name.
pub trait Named: Copy + PartialEq + 'static {
    /// The names of all of its kind.
    fn names(rules: &Rules) -> impl Iterator<Item = &Name<Self>>;
}

impl Named for Phase {
    fn names(rules: &Rules) -> impl Iterator<Item = &Name<Self>> {
        rules.phases.iter().map(|row| &row.name)
    }
}

impl Named for Party {
    fn names(rules: &Rules) -> impl Iterator<Item = &Name<Self>> {
        rules.parties.iter().map(|row| &row.name)
    }
}

impl Named for MeetingKind {
    fn names(rules: &Rules) -> impl Iterator<Item = &Name<Self>> {
        rules.meetings.iter()
    }
}

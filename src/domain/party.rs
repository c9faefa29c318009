//! A party as grounds, roles and recipients mean it: a kind of organisation, and which one where that is known. A ground is
//! for *this* gemeente.

use serde::{Deserialize, Serialize};

use super::fold::fold;
use super::{Entry, Party, Person, SchoolType};

/// A kind of organisation, and which one.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct PartyRef {
    /// The kind.
    pub kind: Party,
    /// The organisation, by name; `None` = any of this kind.
    pub organisation: Option<String>,
}

impl PartyRef {
    /// Every organisation of this kind.
    pub fn any(kind: Party) -> Self {
        Self { kind, organisation: None }
    }

    /// Whether what holds for this party holds for that one: it is of this kind, and this organisation where one is named.
    pub fn is_for(&self, other: &Self) -> bool {
        let named = |own: &str| other.organisation.as_deref().is_some_and(|other| is_called(own, other));
        self.kind == other.kind && self.organisation.as_deref().is_none_or(named)
    }
}

impl Party {
    /// There is one organisation of this kind in the country.
    pub fn is_one(self) -> bool {
        self == Self::Uwv
    }
}

impl Person {
    /// The party that they are of; `None` where nobody recorded what kind it is.
    pub fn party(&self) -> Option<PartyRef> {
        let organisation = self.facts.organisation.clone().filter(|name| !words(name).is_empty());
        Some(PartyRef { kind: self.facts.party?, organisation })
    }
}

impl Entry {
    /// The party that may know, or was told.
    pub fn with_whom(&self) -> Option<PartyRef> {
        let organisation = self.organisation().cloned().filter(|name| !words(name).is_empty());
        Some(PartyRef { kind: *self.party()?, organisation })
    }
}

impl SchoolType {
    /// What kind of party a school of this type is.
    pub fn party(self) -> Option<Party> {
        match self {
            Self::Pro | Self::EntreeOnPro => Some(Party::SchoolPro),
            Self::Vso => Some(Party::SchoolVso),
            Self::Entree => Some(Party::MboEntree),
            Self::MboOther => None,
        }
    }
}

/// Whether two names are of one organisation: "De Kaap" is "Praktijkschool De Kaap".
pub(super) fn is_called(one: &str, other: &str) -> bool {
    holds_words(one, other) || holds_words(other, one)
}

/// Whether the words of a name stand in a text, one behind the other.
pub(super) fn holds_words(text: &str, name: &str) -> bool {
    let (text, name) = (words(text), words(name));
    !name.is_empty() && text.windows(name.len()).any(|here| here == name)
}

fn words(text: &str) -> Vec<String> {
    let folded = fold(text);
    let words = folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.map(str::to_owned).collect()
}

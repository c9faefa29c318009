//! Facts that have a fixed list of values, each value with its words: for pickers and for the fields of forms.

use crate::domain::rules::Rules;
use crate::domain::{EntryFact, EntryKey, Fact, FactKey};
use crate::text::labels::Worded;

/// A value of a fixed list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fixed<T> {
    /// What stands in the list.
    pub label: String,
    /// Also found by these words.
    pub synonyms: Vec<String>,
    /// What it sets.
    pub value: T,
}

fn every<V: Worded, T>(rules: &Rules, sets: impl Fn(V) -> T) -> Vec<Fixed<T>> {
    let fixed =
        |value: &V| Fixed { label: value.word(rules), synonyms: value.others(rules), value: sets(*value) };
    V::VALUES.iter().map(fixed).collect()
}

macro_rules! fixed_lists {
    ($(#[$meta:meta])* $name:ident($key:ident) -> $fact:ident {
        fixed: $($fixed:ident)+;
        typed: $($typed:ident)+;
    }) => {
        $(#[$meta])*
        pub fn $name(key: $key, rules: &Rules) -> Option<Vec<Fixed<$fact>>> {
            match key {
                $($key::$fixed => Some(every(rules, $fact::$fixed)),)+
                $($key::$typed)|+ => None,
            }
        }
    };
}

fixed_lists! {
    /// Every value of a fact of a pupil; `None` for one that is typed.
    of_fact(FactKey) -> Fact {
        fixed: Contact Destination Direction EntryAdvice EntryDiploma ExitProfile Phase ProfileDoubt SchoolType
            StartQualification Status;
        typed: AtHomeSince BirthDate Class DeregisteredOn DestinationSince ExpectedExit FamilyName GivenName
            Municipality NamePrefix Phone School SchoolPupilNo TrustedPerson YearLevel;
    }
}

fixed_lists! {
    /// Every value of a field of an entry; `None` for one that is typed, or chosen among people.
    of_entry(EntryKey) -> EntryFact {
        fixed: Absence Authority Contract Enrolled Form FromParty Giver Ground HandoverKind Inform JobcoachNeeded
            Means Party Perspective PlacementKind Provision ProvisionState Relation Result SignalKind
            SignalSource SupportQuestion ToParty;
        typed: AppliedOn By CheckedOn Company ConfirmedOn Course End HandledOn Hours InvolvedUntil Level Name
            Next Note On Phone Purpose Question Receiver SchoolAskedOn Start ValidUntil Via WageValue What
            WithdrawnOn WwCheckedOn;
    }
}

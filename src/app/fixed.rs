//! Facts that have a fixed list of values, each value with its words: for pickers and for the fields of forms.

use crate::domain::rules::Rules;
use crate::domain::{EntryFact, EntryKey, Fact, FactKey, FactValue};
use crate::text::labels::{self, Worded};

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

/// Every value of a fact of a pupil; `None` for one that is typed.
pub fn of_fact(key: FactKey, rules: &Rules) -> Option<Vec<Fixed<Fact>>> {
    let fixed = |value: Fact| match value.value() {
        FactValue::OneOf(one) => {
            let (label, synonyms) = (labels::one_of(one, rules), labels::others_of(one, rules));
            Some(Fixed { label, synonyms, value })
        }
        FactValue::Name(_) | FactValue::Text(_) | FactValue::Day(_) | FactValue::Number(_) => None,
    };
    let all: Vec<_> = key.choices().into_iter().filter_map(fixed).collect();
    (!all.is_empty()).then_some(all)
}

fixed_lists! {
    /// Every value of a field of an entry; `None` for one that is typed, or chosen among people.
    of_entry(EntryKey) -> EntryFact {
        fixed: Absence Authority Contract Enrolled Form FromParty Giver Ground HandoverKind Inform JobcoachNeeded
            Means Outcome Party Perspective PlacementKind Provision ProvisionState Relation Result SignalKind
            SignalSource SupportQuestion ToParty;
        typed: AppliedOn By CheckedOn Company ConfirmedOn Course End ExitBecame ExitWas HandledOn Hours InvolvedUntil Level Name
            Next Note On Organisation Phone Purpose Question Receiver SchoolAskedOn Start ValidUntil Via WageValue What
            WithdrawnOn WwCheckedOn;
    }
}

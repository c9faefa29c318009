//! A value of an entry's field that has a fixed list: what can be chosen for the field, and what a choice comes to.

use crate::domain::{
    Answer, ContactMeans, ContactResult, Contract, EntryFact, EntryKey, Giver, Ground, HandoverKind, Inform,
    Party, PlacementKind, Provision, ProvisionState, Relation, SharingForm, SignalKind, SignalSource,
};
use crate::text::labels::Label;

macro_rules! fixed_lists {
    ($($key:ident($value:ty)),+ $(,)?) => {
        /// A value from the fixed list of a field.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum EntryChoice {
            $(#[doc = concat!("Of [`EntryKey::", stringify!($key), "`].")] $key($value)),+
        }

        impl EntryChoice {
            /// Everything that can be chosen for a field; `None` for a field that is typed.
            pub fn all(key: EntryKey) -> Option<Vec<Self>> {
                match key {
                    $(EntryKey::$key => Some(<$value>::ALL.iter().copied().map(Self::$key).collect()),)+
                    _ => None,
                }
            }

            /// The choice that a recorded field holds.
            pub fn of(fact: &EntryFact) -> Option<Self> {
                match fact {
                    $(EntryFact::$key(value) => Some(Self::$key(*value)),)+
                    _ => None,
                }
            }

            /// The choice as a field of an entry.
            pub fn fact(self) -> EntryFact {
                match self { $(Self::$key(value) => EntryFact::$key(value)),+ }
            }

            /// What stands in the list.
            pub fn label(self) -> &'static str {
                match self { $(Self::$key(value) => value.label()),+ }
            }

            /// Also found by these words.
            pub fn synonyms(self) -> &'static [&'static str] {
                match self { $(Self::$key(value) => value.synonyms()),+ }
            }
        }
    };
}

fixed_lists! {
    Provision(Provision),
    ProvisionState(ProvisionState),
    SignalKind(SignalKind),
    SignalSource(SignalSource),
    PlacementKind(PlacementKind),
    HandoverKind(HandoverKind),
    Relation(Relation),
    Party(Party),
    Ground(Ground),
    Means(ContactMeans),
    Result(ContactResult),
    FromParty(Party),
    ToParty(Party),
    SupportQuestion(Answer),
    Contract(Contract),
    Perspective(Answer),
    JobcoachNeeded(Answer),
    Enrolled(Answer),
    Absence(Answer),
    Authority(Answer),
    Inform(Inform),
    Form(SharingForm),
    Giver(Giver),
}

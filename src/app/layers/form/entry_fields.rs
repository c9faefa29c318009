//! The fields of entries that are typed: what may stand in each, how a recorded value is typed, and what typing comes to.

use chrono::NaiveDate;

use super::value::Value;
use super::{Fault, Kind, Label, Sets};
use crate::domain::{EntryFact, EntryKey, FreeText, NamePart, PupilId, Reading};
use crate::text;

macro_rules! typed {
    (past $($past:ident)+; coming $($coming:ident)+; texts $($text:ident)+; free $($free:ident)+;
     numbers $($number:ident)+; chosen $($chosen:ident)+;) => {
        /// What may stand in a field: a day without a year lies ahead, or has been.
        pub(super) fn kind_of(key: EntryKey) -> Kind {
            match key {
                $(EntryKey::$past)|+ => Kind::Past,
                $(EntryKey::$coming)|+ => Kind::Coming,
                EntryKey::Name $(| EntryKey::$text)+ $(| EntryKey::$free)+ $(| EntryKey::$number)+ => Kind::Text,
                $(EntryKey::$chosen)|+ => Kind::Text,
            }
        }

        /// A recorded value as somebody would type it.
        pub(super) fn as_typed(reading: Reading, of: Option<PupilId>, fact: &EntryFact) -> String {
            match fact {
                $(EntryFact::$past(day))|+ $(| EntryFact::$coming(day))+ => text::dates::numeric(*day),
                $(EntryFact::$text(text))|+ => text.clone(),
                $(EntryFact::$free(text))|+ => reading.typed(text),
                $(EntryFact::$number(number))|+ => number.to_string(),
                EntryFact::Name(name) => reading.own_network(of, name).unwrap_or_default(),
                $(EntryFact::$chosen(_))|+ => String::new(),
            }
        }

        fn of_day(key: EntryKey, day: NaiveDate) -> Option<EntryFact> {
            match key {
                $(EntryKey::$past => Some(EntryFact::$past(day)),)+
                $(EntryKey::$coming => Some(EntryFact::$coming(day)),)+
                EntryKey::Name $(| EntryKey::$text)+ $(| EntryKey::$free)+ $(| EntryKey::$number)+ => None,
                $(EntryKey::$chosen)|+ => None,
            }
        }

        fn of_text(label: Label, key: EntryKey, text: &str) -> Result<Option<EntryFact>, Fault> {
            let number = || {
                let number = text.trim_end_matches('%').trim().parse();
                number.map_err(|_| Fault::NoNumber(label))
            };
            Ok(match key {
                $(EntryKey::$text => Some(EntryFact::$text(text.to_owned())),)+
                $(EntryKey::$number => Some(EntryFact::$number(number()?)),)+
                EntryKey::Name => NamePart::new(text).map(EntryFact::Name),
                $(EntryKey::$free)|+ $(| EntryKey::$past)+ $(| EntryKey::$coming)+ $(| EntryKey::$chosen)+ => None,
            })
        }

        fn of_free(key: EntryKey, text: &FreeText) -> Option<EntryFact> {
            match key {
                $(EntryKey::$free => Some(EntryFact::$free(text.clone())),)+
                EntryKey::Name $(| EntryKey::$text)+ $(| EntryKey::$number)+ => None,
                $(EntryKey::$past)|+ $(| EntryKey::$coming)+ $(| EntryKey::$chosen)+ => None,
            }
        }
    };
}

typed! {
    past On ConfirmedOn AppliedOn CheckedOn WithdrawnOn SchoolAskedOn WwCheckedOn HandledOn;
    coming Next InvolvedUntil Start End ValidUntil ExitWas ExitBecame;
    texts Via Receiver Company Course Organisation Phone;
    free Question Purpose What Note;
    numbers Hours WageValue Level;
    chosen Absence Authority By Contract Enrolled Form FromParty Giver Ground HandoverKind Inform JobcoachNeeded Means
        Outcome Party Perspective PlacementKind Provision ProvisionState Relation Result SignalKind SignalSource
        SupportQuestion ToParty;
}

/// What a field came to; nothing in it is no fact.
///
/// # Errors
/// A number that is none.
pub(super) fn fact(label: Label, value: &Value) -> Result<Option<EntryFact>, Fault> {
    let Label::Entry(key, _) = label else { return Ok(None) };
    match value {
        Value::Date(day) => Ok(of_day(key, *day)),
        Value::Text(text) => of_text(label, key, text),
        Value::Free(text) => Ok(of_free(key, text)),
        Value::Choice(Sets::Entry(fact)) => Ok(Some(fact.clone())),
        Value::Choice(_) | Value::Empty => Ok(None),
    }
}

//! The fields of entries that are typed: what may stand in each, how a recorded value is typed, and what typing comes to.

use super::submit::Value;
use super::{Fault, Kind, Label, Sets};
use crate::domain::{EntryFact, EntryKey, NamePart, PupilId, Reading};
use crate::text;

macro_rules! typed {
    (days $($day:ident)+; texts $($text:ident)+; free $($free:ident)+; numbers $($number:ident)+;) => {
        /// A recorded value as somebody would type it.
        pub(super) fn as_typed(reading: Reading, of: Option<PupilId>, fact: &EntryFact) -> String {
            match fact {
                $(EntryFact::$day(day) => text::dates::numeric(*day),)+
                $(EntryFact::$text(text) => text.clone(),)+
                $(EntryFact::$free(text) => reading.typed(text),)+
                $(EntryFact::$number(number) => number.to_string(),)+
                EntryFact::Name(name) => reading.own_network(of, name).unwrap_or_default(),
                _ => String::new(),
            }
        }

        /// What a field came to; nothing in it is no fact.
        ///
        /// # Errors
        /// A number that is none.
        pub(super) fn fact(label: Label, value: &Value) -> Result<Option<EntryFact>, Fault> {
            let Label::Entry(key, _) = label else { return Ok(None) };
            Ok(match (key, value) {
                $((EntryKey::$day, Value::Date(day)) => Some(EntryFact::$day(*day)),)+
                $((EntryKey::$text, Value::Text(text)) => Some(EntryFact::$text(text.clone())),)+
                $((EntryKey::$free, Value::Free(text)) => Some(EntryFact::$free(text.clone())),)+
                $((EntryKey::$number, Value::Text(text)) => {
                    let number = text.trim_end_matches('%').trim().parse();
                    Some(EntryFact::$number(number.map_err(|_| Fault::NoNumber(label))?))
                })+
                (EntryKey::Name, Value::Text(text)) => NamePart::new(text).map(EntryFact::Name),
                (_, Value::Choice(Sets::Entry(fact))) => Some(fact.clone()),
                _ => None,
            })
        }
    };
}

typed! {
    days On ConfirmedOn InvolvedUntil Start End AppliedOn CheckedOn ValidUntil WithdrawnOn SchoolAskedOn WwCheckedOn
        Next HandledOn;
    texts Via Receiver Company Course Phone;
    free Question Purpose What Note;
    numbers Hours WageValue Level;
}

/// What may stand in a field that is typed: a day without a year lies ahead, or has been.
pub(super) fn kind_of(key: EntryKey) -> Kind {
    match key {
        EntryKey::On
        | EntryKey::ConfirmedOn
        | EntryKey::AppliedOn
        | EntryKey::CheckedOn
        | EntryKey::WithdrawnOn
        | EntryKey::SchoolAskedOn
        | EntryKey::WwCheckedOn
        | EntryKey::HandledOn => Kind::Past,
        EntryKey::Next | EntryKey::InvolvedUntil | EntryKey::Start | EntryKey::End | EntryKey::ValidUntil => {
            Kind::Coming
        }
        _ => Kind::Text,
    }
}

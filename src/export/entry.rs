//! An entry as data: codes of the data dictionary.

use serde_json::Value;

use super::data::{Data, Fields};
use crate::domain::{Entry, EntryFact, EntryNo, PupilId, Reading, Relation, Who};

/// The fields of an entry by their codes, in the order of the alphabet, as the reader may see them; `own` says what
/// somebody of the own network is to the pupil.
pub fn fields(
    reading: Reading,
    of: PupilId,
    entry: &Entry,
    own: impl Fn(EntryNo) -> Option<Relation>,
) -> Fields {
    let field = |fact: &EntryFact| {
        let told = match (fact.text().zip(fact.key().text_kind()), fact) {
            (Some((text, kind)), _) => reading.free(text, kind, Some(of)).into(),
            (None, EntryFact::By(by)) => who(*by, &own),
            (None, plain) => value(plain),
        };
        (fact.key().code(), told)
    };
    let mut fields: Fields = reading.entry(of, entry).facts.iter().map(field).collect();
    fields.sort_by_key(|(name, _)| *name);
    fields
}

/// The value without its key.
fn value(fact: &EntryFact) -> Data {
    match serde_json::to_value(fact) {
        Ok(Value::Object(field)) => {
            Data::Value(field.into_iter().next().map(|(_, it)| it).unwrap_or_default())
        }
        // A fact is written as an object with its key.
        Ok(_) | Err(_) => Data::NULL,
    }
}

/// `{"person": "N-003"}`, or `{"own": "grandparent"}` for somebody of the own network.
pub fn who(who: Who, own: impl Fn(EntryNo) -> Option<Relation>) -> Data {
    Data::Object(vec![match who {
        Who::Person(person) => ("person", Data::shown(person)),
        Who::Own(number) => ("own", own(number).map(Relation::code).into()),
    }])
}

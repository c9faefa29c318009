//! An entry as JSON: codes of the data dictionary. People of the own network have no name and no phone in it where the
//! reader may not see them, only what they are to the pupil.

use serde_json::{Map, Value};

use crate::domain::{Case, Entry, EntryFact, Reading, Who};

/// The fields of an entry by their codes.
pub fn fields(reading: Reading, case: &Case, entry: &Entry) -> Map<String, Value> {
    let mut object = Map::new();
    for fact in &reading.entry(case.id, entry).facts {
        match (fact, serde_json::to_value(fact)) {
            (EntryFact::By(by), _) => {
                object.insert(fact.key().code().to_owned(), who(case, *by));
            }
            (_, Ok(Value::Object(field))) => object.extend(field),
            _ => {}
        }
    }
    object
}

/// `{"person": "N-003"}`, or `{"own": "grandparent"}` for somebody of the own network.
pub fn who(case: &Case, who: Who) -> Value {
    let (key, value) = match who {
        Who::Person(person) => ("person", Value::from(person.to_string())),
        Who::Own(number) => {
            let relation = case.entry(number).and_then(|entry| entry.relation());
            ("own", relation.map_or(Value::Null, |relation| Value::from(relation.code())))
        }
    };
    Value::Object(Map::from_iter([(key.to_owned(), value)]))
}

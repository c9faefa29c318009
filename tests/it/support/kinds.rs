//! Which kinds a value in files has: what a test of every kind is held against.

use std::collections::BTreeSet;

use serde::Serialize;
use serde::de::DeserializeOwned;

/// What every kind is called in files. Reading one that does not exist names those that do.
pub fn of<T: DeserializeOwned>() -> BTreeSet<String> {
    let Err(error) = serde_json::from_str::<T>(r#"{"":null}"#) else { panic!("a kind without a name") };
    let error = error.to_string();
    let named = error.split('`').skip(1).step_by(2).filter(|name| !name.is_empty());
    let kinds: BTreeSet<String> = named.map(str::to_owned).collect();
    assert!(kinds.len() > 1, "{error}");
    kinds
}

/// What this one is called in files.
pub fn name<T: Serialize>(value: &T) -> String {
    let json = serde_json::to_value(value).unwrap();
    json.as_object().unwrap().keys().next().unwrap().clone()
}

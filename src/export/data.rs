//! What other programs read: JSON's values, with the fields of an object in the order of the format.

use chrono::NaiveDate;
use serde::ser::{Serialize, SerializeMap, Serializer};
use serde_json::Value;

/// A value, or values that belong together.
#[derive(Clone, Debug, PartialEq)]
pub enum Data {
    /// Text, a number, yes or no, nothing; an object here has its fields by alphabet.
    Value(Value),
    /// Several, in order.
    List(Vec<Data>),
    /// By name, in this order.
    Object(Fields),
}

/// The fields of an object.
pub type Fields = Vec<(&'static str, Data)>;

impl Data {
    /// Not recorded.
    pub const NULL: Self = Self::Value(Value::Null);

    /// What is written as its number or code: `L-017`.
    pub fn shown(value: impl std::fmt::Display) -> Self {
        Self::from(value.to_string())
    }

    /// A list of what becomes data.
    pub fn list<T: Into<Self>>(all: impl IntoIterator<Item = T>) -> Self {
        Self::List(all.into_iter().map(Into::into).collect())
    }
}

impl From<String> for Data {
    fn from(text: String) -> Self {
        Self::Value(text.into())
    }
}

impl From<&str> for Data {
    fn from(text: &str) -> Self {
        Self::Value(text.into())
    }
}

impl From<bool> for Data {
    fn from(yes: bool) -> Self {
        Self::Value(yes.into())
    }
}

impl From<u32> for Data {
    fn from(number: u32) -> Self {
        Self::Value(number.into())
    }
}

/// ISO 8601.
impl From<NaiveDate> for Data {
    fn from(day: NaiveDate) -> Self {
        Self::shown(day)
    }
}

/// `null` for what is not recorded.
impl<T: Into<Self>> From<Option<T>> for Data {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::NULL, Into::into)
    }
}

impl Serialize for Data {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Value(value) => value.serialize(serializer),
            Self::List(all) => serializer.collect_seq(all),
            Self::Object(fields) => {
                let mut object = serializer.serialize_map(Some(fields.len()))?;
                for (name, value) in fields {
                    object.serialize_entry(name, value)?;
                }
                object.end()
            }
        }
    }
}

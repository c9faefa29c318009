//! A day in the checkpoint: a number, days since the first of January of the year 1. What people can read (the journal,
//! JSON) holds dates.

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error};

#[allow(clippy::trivially_copy_pass_by_ref, reason = "serde passes fields so")]
pub(super) fn serialize<S: Serializer>(day: &NaiveDate, serializer: S) -> Result<S::Ok, S::Error> {
    if serializer.is_human_readable() {
        day.serialize(serializer)
    } else {
        day.num_days_from_ce().serialize(serializer)
    }
}

pub(super) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<NaiveDate, D::Error> {
    if deserializer.is_human_readable() {
        return NaiveDate::deserialize(deserializer);
    }
    let days = i32::deserialize(deserializer)?;
    NaiveDate::from_num_days_from_ce_opt(days).ok_or_else(|| D::Error::custom(days))
}

/// A day that need not be there.
pub(super) mod maybe {
    use chrono::NaiveDate;
    use serde::{Deserialize, Deserializer, Serialize, Serializer};

    #[derive(Serialize, Deserialize)]
    struct Day(#[serde(with = "super")] NaiveDate);

    #[allow(clippy::trivially_copy_pass_by_ref, reason = "serde passes fields so")]
    pub fn serialize<S: Serializer>(day: &Option<NaiveDate>, serializer: S) -> Result<S::Ok, S::Error> {
        day.map(Day).serialize(serializer)
    }

    pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<NaiveDate>, D::Error> {
        Ok(Option::<Day>::deserialize(deserializer)?.map(|Day(day)| day))
    }
}

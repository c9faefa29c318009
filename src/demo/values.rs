//! Values in the story's files: under the codes of the data dictionary, a day as so many days after that of the act.

use serde::de::DeserializeOwned;
use toml::{Table, Value};

use super::Broken;
use super::past::Past;
use crate::domain::{Entry, EntryFact, EntryKey, EntryKind, Fact, FactKey, Need, PupilId, ValueType};

/// Fields of entries that hold a day.
const ENTRY_DAYS: &[EntryKey] = &[
    EntryKey::On,
    EntryKey::ConfirmedOn,
    EntryKey::InvolvedUntil,
    EntryKey::Start,
    EntryKey::End,
    EntryKey::AppliedOn,
    EntryKey::CheckedOn,
    EntryKey::ValidUntil,
    EntryKey::WithdrawnOn,
    EntryKey::SchoolAskedOn,
    EntryKey::WwCheckedOn,
    EntryKey::Next,
    EntryKey::HandledOn,
    EntryKey::ExitWas,
    EntryKey::ExitBecame,
];

/// Facts of a pupil.
pub fn facts(past: &Past, table: &Table) -> Result<Vec<(FactKey, Option<Fact>)>, Broken> {
    let is_day = |code: &str| {
        FactKey::from_code(code).is_some_and(|key| matches!(key.value_type(), ValueType::Day(_)))
    };
    let read = |(code, value): (&String, &Value)| {
        let fact: Fact = fact(past, code, value, is_day(code))?;
        Ok((fact.key(), Some(fact)))
    };
    table.iter().map(read).collect()
}

/// A new entry; where it needs a day and none is given, the day is that of the act.
pub fn entry(past: &Past, pupil: PupilId, kind: EntryKind, table: &Table) -> Result<Entry, Broken> {
    let entry = Entry::new(kind, fields(past, pupil, table)?);
    let needs_day = kind.need(EntryKey::On) == Some(Need::Needed) && entry.on().is_none();
    Ok(if needs_day { entry.with(EntryFact::On(past.day())) } else { entry })
}

/// Fields of an entry.
pub fn fields(past: &Past, pupil: PupilId, table: &Table) -> Result<Vec<EntryFact>, Broken> {
    let is_day = |code: &str| ENTRY_DAYS.iter().any(|key| key.code() == code);
    let read = |(code, value): (&String, &Value)| match value {
        Value::String(name) if code == EntryKey::By.code() => Ok(EntryFact::By(past.around(pupil, name)?)),
        _ => fact(past, code, value, is_day(code)),
    };
    table.iter().map(read).collect()
}

/// One value as it is recorded: what stands in the journal under this code.
fn fact<T: DeserializeOwned>(past: &Past, code: &str, value: &Value, is_day: bool) -> Result<T, Broken> {
    let value = match value {
        Value::Integer(days) if is_day => Value::String(past.days_on(*days).to_string()),
        other => other.clone(),
    };
    Ok(Value::Table(Table::from_iter([(code.to_owned(), value)])).try_into()?)
}

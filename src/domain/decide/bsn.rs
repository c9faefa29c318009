//! No burgerservicenummer comes in, in whatever text: a name, a note, an agreement, a reason.

use serde_json::Value;

use super::{Command, Event};
use crate::domain::bsn;

/// What an event says was there before: that was recorded already, and must be changeable.
const BEFORE: &str = "from";

/// Whether a text that these events add holds one. What comes from a list was looked at cell by cell, and what is put
/// back was recorded before.
pub(super) fn stands_in(command: &Command, events: &[Event]) -> bool {
    match command {
        Command::Import { .. } | Command::TakeBack { .. } => return false,
        // Of a new list only what somebody typed beside it was not looked at.
        Command::BeginSchoolYear { pupils, .. } => {
            return serde_json::to_value(pupils).is_ok_and(|typed| is_in(&typed));
        }
        _ => {}
    }
    events.iter().filter_map(|event| serde_json::to_value(event).ok()).any(|event| is_in(&event))
}

/// As the journal will hold it: no text can be forgotten here.
fn is_in(value: &Value) -> bool {
    match value {
        Value::String(text) => bsn::is_in_text(text),
        Value::Array(all) => all.iter().any(is_in),
        Value::Object(fields) => fields.iter().any(|(name, value)| name != BEFORE && is_in(value)),
        Value::Null | Value::Bool(_) | Value::Number(_) => false,
    }
}

//! From a record's bytes to a group, whatever version wrote it.
//!
//! Every version ever written is pinned by a fixture (`tests/it/store/fixtures`). When the format changes, the
//! version goes up by one and a step joins [`STEPS`] that makes a record of the old version one of the next.

use serde_json::Value;

use crate::domain::Group;

/// The version of the records that this program writes.
pub const CURRENT: u16 = 2;

/// Makes a record of one version one of the next; `None` when it is not what that version wrote.
pub type Step = fn(Value) -> Option<Value>;

/// The step from version n to n + 1 stands at index n - 1.
const STEPS: &[Step] = &[who_holds_a_role];

/// Why a record's bytes are no group.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotAGroup {
    /// They are not what any version wrote.
    Unreadable,
    /// A later program wrote them.
    Newer(u16),
}

/// Encodes a group; the bytes are what the next group's `prev` names.
#[must_use]
pub fn encode(group: &Group) -> Option<Vec<u8>> {
    serde_json::to_vec(group).ok()
}

/// Decodes a group of this or an earlier version.
///
/// # Errors
/// See [`NotAGroup`].
pub fn decode(payload: &[u8]) -> Result<Group, NotAGroup> {
    match serde_json::from_slice::<Group>(payload) {
        Ok(group) if group.v == CURRENT => Ok(group),
        _ => {
            let value = serde_json::from_slice(payload).map_err(|_| NotAGroup::Unreadable)?;
            let group = bring_forward(value, STEPS)?;
            serde_json::from_value(group).map_err(|_| NotAGroup::Unreadable)
        }
    }
}

/// Takes a record along all steps from its own version to the one after the last step.
///
/// # Errors
/// See [`NotAGroup`].
pub fn bring_forward(mut value: Value, steps: &[Step]) -> Result<Value, NotAGroup> {
    let number = value.get("v").and_then(Value::as_u64).and_then(|v| u16::try_from(v).ok());
    let version = number.filter(|v| *v > 0).ok_or(NotAGroup::Unreadable)?;
    let known = steps.len() + 1;
    if usize::from(version) > known {
        return Err(NotAGroup::Newer(version));
    }
    for (step, next) in steps.iter().zip(2_u16..).skip(usize::from(version) - 1) {
        value = step(value).ok_or(NotAGroup::Unreadable)?;
        if let Some(fields) = value.as_object_mut() {
            fields.insert("v".to_owned(), next.into());
        }
    }
    Ok(value)
}

/// Version 1 knew netwerkpartners in roles only; version 2 has somebody of the own network too, so it says which.
fn who_holds_a_role(mut group: Value) -> Option<Value> {
    for event in group.get_mut("events")?.as_array_mut()? {
        let Some(role_set) = event.get_mut("role_set") else { continue };
        for side in ["from", "to"] {
            if let Some(holder) = role_set.get_mut(side).and_then(Value::as_object_mut) {
                let person = holder.remove("person")?;
                holder.insert("who".to_owned(), serde_json::json!({ "person": person }));
            }
        }
    }
    Some(group)
}

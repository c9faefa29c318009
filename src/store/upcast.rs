//! From a record's bytes to a group, whatever version wrote it.
//!
//! Every version ever written is pinned by a fixture (`tests/it/store/fixtures`). When the format changes, the
//! version goes up by one and a step joins [`STEPS`] that makes a record of the old version one of the next.

use serde_json::Value;

use crate::domain::Group;

/// The version of the records that this program writes.
pub const CURRENT: u16 = 4;

/// Makes a record of one version one of the next; `None` when it is not what that version wrote.
pub type Step = fn(Value) -> Option<Value>;

/// The step from version n to n + 1 stands at index n - 1.
const STEPS: &[Step] = &[who_holds_a_role, who_may_read_a_text, who_does_it_later];

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

/// Version 2 kept beside a note from whom it was reserved; version 3 knows marks on every free text, and what changes
/// the marks of a text that stands is an event of its own. All other texts of version 2 come along without marks.
fn who_may_read_a_text(mut group: Value) -> Option<Value> {
    for event in group.get_mut("events")?.as_array_mut()? {
        if let Some(added) = event.get_mut("note_added") {
            join_marks(added.get_mut("facts")?.as_array_mut()?);
        }
        let Some(set) = event.get("note_set") else { continue };
        let reserved = |side: &str| set.get(side).and_then(|fact| fact.get("reserved")).cloned();
        let (from, to) = (reserved("from"), reserved("to"));
        if from.is_some() || to.is_some() {
            let marks = |side: Option<Value>| side.unwrap_or_else(|| Value::Array(vec![]));
            let text = serde_json::json!({ "note": set.get("note")? });
            *event = serde_json::json!({ "marked": { "text": text, "from": marks(from), "to": marks(to) } });
        }
    }
    Some(group)
}

/// Version 4 knows that an agreement goes on from a day that lies ahead: before, it went on at once, and that stays so.
#[expect(clippy::unnecessary_wraps, reason = "a step can fail, this one has nothing to bring along")]
fn who_does_it_later(group: Value) -> Option<Value> {
    Some(group)
}

/// The text among the facts of a new note, and from whom it is reserved, become one.
fn join_marks(facts: &mut Vec<Value>) {
    let reserved = facts.iter().position(|fact| fact.get("reserved").is_some());
    let Some(marks) = reserved.and_then(|at| facts.remove(at).get_mut("reserved").map(Value::take)) else {
        return;
    };
    for text in facts.iter_mut().filter_map(|fact| fact.get_mut("text")) {
        *text = serde_json::json!({ "text": text.take(), "marks": marks, "about": [] });
    }
}

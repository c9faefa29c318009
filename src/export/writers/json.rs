//! The minutes as JSON, for other programs. The names are English and stay as they are.
//!
//! One object:
//! - `format`: `2`; `draft`: the meeting is not closed yet; `fictitious`: it comes from the demo region;
//! - `meeting`: `number` (`O-003`), `date`, `kind`, `phase`, `chair`, `operator` (people), `reopened` (reasons);
//! - `attendance`: `person` and `presence`, in the order of invitation;
//! - `pupils`: per pupil `pupil` (`number`, `name`, `school`, `school_type`), `agenda_state` (`null`: was not on the
//!   agenda), `brought_in`, `taken_off` (only when the meeting took the pupil off the agenda), `returns`, `decisions`,
//!   `entries`, `notes`, `agreements`, `changed_agreements`.
//!
//! A person has `number`, `name`, `function`, `party`, `organisation`; somebody of the own network has no number, and
//! for a name what they are to the pupil. A decision has `field`, `from` and `to`: the code of a fact and its two
//! values, or a role and the two people who had it, each with `kind`, `since`, `via`, `rhythm` (weeks), and the
//! `reason` of the change. An entry has `number` (within the case), `kind`, and its fields `from` and `to`, `null`
//! where it was not there; `by` is `{"person": "N-003"}` or `{"own": relation}`. A note has `text` and `reserved`
//! (`not_for_parents`, `not_on_beamer`). An
//! agreement has `number`, `what`, `owner`, `with`, `due`, `progress`; a changed one holds the new values, and in
//! `before` the old ones of the fields that changed. An owner is `{"person": …}`, `"pupil"` or `"parents"`; progress is
//! `"open"`, `{"done": date}` or `{"dropped": reason}`.
//!
//! Dates are ISO 8601, values the codes of the data dictionary. Not recorded is `null`, recorded as not known is
//! `"unknown"`.

use serde::ser::{Serialize, SerializeStruct, Serializer};
use serde_json::Value;

use crate::domain::{Fact, MeetingPhase};
use crate::export::Origin;
use crate::export::minutes::{Decision, Minutes};

/// Goes up when a program that reads the old form would no longer understand the new one.
const FORMAT: u32 = 2;

#[derive(serde::Serialize)]
struct Envelope<'a> {
    format: u32,
    draft: bool,
    fictitious: bool,
    #[serde(flatten)]
    minutes: &'a Minutes,
}

/// The minutes as an indented JSON object.
///
/// # Errors
/// Those of `serde_json`; these values give none.
pub fn write(minutes: &Minutes) -> serde_json::Result<String> {
    let envelope = Envelope {
        format: FORMAT,
        draft: minutes.meeting.phase != MeetingPhase::Closed,
        fictitious: minutes.origin == Origin::Demo,
        minutes,
    };
    let mut text = serde_json::to_string_pretty(&envelope)?;
    text.push('\n');
    Ok(text)
}

impl Serialize for Decision {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut object = serializer.serialize_struct("Decision", 4)?;
        match self {
            Self::Fact { from, to } => {
                let key = to.as_ref().or(from.as_ref()).map(Fact::key);
                object.serialize_field("field", &key)?;
                object.serialize_field("from", &from.as_ref().map(value))?;
                object.serialize_field("to", &to.as_ref().map(value))?;
            }
            Self::Role { role, from, to, reason } => {
                object.serialize_field("field", role)?;
                object.serialize_field("from", from)?;
                object.serialize_field("to", to)?;
                if let Some(reason) = reason {
                    object.serialize_field("reason", reason)?;
                }
            }
        }
        object.end()
    }
}

/// The value without its key. Names passed the gate when the minutes were made.
fn value(fact: &Fact) -> Value {
    match fact {
        Fact::GivenName(part) | Fact::NamePrefix(part) | Fact::FamilyName(part) => {
            serde_json::to_value(part).unwrap_or_default()
        }
        Fact::BirthDate(day)
        | Fact::ExpectedExit(day)
        | Fact::DeregisteredOn(day)
        | Fact::DestinationSince(day)
        | Fact::AtHomeSince(day) => Value::from(day.to_string()),
        Fact::TrustedPerson(text) | Fact::Phone(text) => Value::from(text.as_str()),
        Fact::Phase(value) => Value::from(value.code()),
        Fact::Direction(value) => Value::from(value.code()),
        Fact::EntryAdvice(value) => Value::from(value.code()),
        Fact::StartQualification(value) | Fact::EntryDiploma(value) => Value::from(value.code()),
        Fact::School(text) | Fact::SchoolPupilNo(text) | Fact::Class(text) | Fact::Municipality(text) => {
            Value::from(text.as_str())
        }
        Fact::YearLevel(level) => Value::from(*level),
        Fact::SchoolType(value) => Value::from(value.code()),
        Fact::ExitProfile(value) => Value::from(value.code()),
        Fact::ProfileDoubt(value) => Value::from(value.code()),
        Fact::Status(value) => Value::from(value.code()),
        Fact::Contact(value) => Value::from(value.code()),
        Fact::Destination(value) => Value::from(value.code()),
    }
}

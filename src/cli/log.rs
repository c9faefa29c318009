//! `log`: every event as a sentence, or as one JSON object per line.

use std::collections::HashMap;
use std::ops::ControlFlow;

use chrono::NaiveDate;
use serde::Serialize;

use super::desk::Desk;
use super::output::{Done, Ended, Output, Stop};
use crate::domain::{Actor, Cause, Entity, Event, Fact, FactKey, Group, GroupId, PupilId, Reading};
use crate::text::events::{self, Teller};
use crate::text::who;

/// How each event is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// Time, person, sentence.
    Sentences,
    /// JSON Lines.
    Json,
}

/// Prints the whole log, oldest first.
pub fn run(desk: &Desk, json: bool, today: NaiveDate, output: &mut Output) -> Ended {
    let form = if json { Form::Json } else { Form::Sentences };
    let networks = desk.own_networks();
    let reading = desk.outside(today, &networks);
    desk.groups(output, |group, output| {
        print(reading, group, form, output).map(|()| ControlFlow::Continue(()))
    })?;
    Ok(Done::Whole)
}

/// Prints one group; names come from the state as it is now.
pub fn print(reading: Reading, group: &Group, form: Form, output: &mut Output) -> Result<(), Stop> {
    let teller = Teller::new(reading);
    let set = facts_set(group);
    for (index, event) in group.events.iter().enumerate() {
        if form == Form::Sentences && repeats(event, &set) {
            continue;
        }
        let sentence = format!("{}{}", events::cause(group.cause), teller.event(event));
        match form {
            Form::Sentences => {
                let (at, by) = (events::moment(group.at), who::actor(reading, group.by));
                output.line(&format!("{at}  {by}: {sentence}"))?;
            }
            Form::Json => {
                let line = Line::of(reading, group, index, event, sentence);
                let text = serde_json::to_string(&line)
                    .map_err(|_| Stop::Refused(events::NOT_WRITTEN.to_owned()))?;
                output.line(&text)?;
            }
        }
    }
    Ok(())
}

/// The facts of pupils that a group sets, and to what.
fn facts_set<'g>(group: &'g Group) -> HashMap<(PupilId, FactKey), Option<&'g Fact>> {
    let set = |event: &'g Event| {
        let Event::PupilSet { pupil, from, to } = event else { return None };
        Some((*pupil, to.as_ref().or(from.as_ref())?.key(), to.as_ref()))
    };
    group.events.iter().filter_map(set).map(|(pupil, key, to)| ((pupil, key), to)).collect()
}

/// Whether an event says that the list has a value that the pupil got in the same group: for a reader that is one
/// change. The JSON keeps both.
fn repeats(event: &Event, set: &HashMap<(PupilId, FactKey), Option<&Fact>>) -> bool {
    let Event::ListValueSet { pupil, from, to } = event else { return false };
    let key = to.as_ref().or(from.as_ref()).map(Fact::key);
    key.and_then(|key| set.get(&(*pupil, key))).is_some_and(|value| *value == to.as_ref())
}

/// One line: the six fields that BIO2 8.15.01 names, then where the event stands and what it holds.
#[derive(Debug, Serialize)]
struct Line {
    timestamp: String,
    actor: String,
    action: String,
    object: Option<String>,
    result: &'static str,
    origin: String,
    actor_name: String,
    group: String,
    index: usize,
    meeting: Option<String>,
    sentence: String,
    event: Event,
}

impl Line {
    fn of(reading: Reading, group: &Group, index: usize, event: &Event, sentence: String) -> Self {
        Self {
            timestamp: group.at.to_rfc3339_opts(chrono::SecondsFormat::Millis, true),
            actor: match group.by {
                Actor::Person(id) => id.to_string(),
                Actor::System => "system".to_owned(),
            },
            action: action(event),
            object: event.touches().into_iter().next().map(number),
            result: match group.cause {
                Cause::Do => "done",
                Cause::Undo(_) => "undone",
                Cause::Redo(_) => "redone",
            },
            origin: format!("node {}", group.id.node),
            actor_name: who::actor(reading, group.by),
            group: name(group.id),
            index,
            meeting: group.meeting.map(|id| id.to_string()),
            sentence,
            event: reading.event(event),
        }
    }
}

/// The event's own code, as in the journal: `pupil_set`.
fn action(event: &Event) -> String {
    match serde_json::to_value(event) {
        Ok(serde_json::Value::Object(fields)) => fields.keys().next().cloned().unwrap_or_default(),
        _ => String::new(),
    }
}

fn number(entity: Entity) -> String {
    match entity {
        Entity::Pupil(id) => id.to_string(),
        Entity::Person(id) => id.to_string(),
        Entity::Agreement(id) => id.to_string(),
        Entity::Note(id) => id.to_string(),
        Entity::Meeting(id) => id.to_string(),
    }
}

/// `7-42`: node and sequence number.
fn name(id: GroupId) -> String {
    format!("{}-{}", id.node, id.seq)
}

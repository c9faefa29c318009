//! A command with what was seen by whoever gave it. By the time it is decided, behind a question or behind what a
//! colleague wrote first, the state can be another one: a field is changed only if it was seen, and as it was seen.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::{Command, Context, Draft, Event, Refusal, Slot, State, Value, decide};

/// What somebody asks, and what they saw.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Proposal {
    /// What is asked.
    pub command: Command,
    /// The fields that it changes, and what was in them. Of what it brings in nothing was seen.
    pub saw: Vec<Seen>,
}

/// A field, and what somebody saw in it.
pub type Seen = (Slot, Option<Value<'static>>);

impl Proposal {
    /// The command of somebody who saw this state, on which it comes to this draft.
    pub fn new(command: Command, draft: &Draft, state: &State) -> Self {
        let saw: BTreeMap<Slot, Option<Value<'static>>> =
            changed(draft, state).map(|slot| (slot, state.read(slot).map(Value::into_owned))).collect();
        Self { command, saw: saw.into_iter().collect() }
    }

    /// What it comes to on the state as it is now.
    ///
    /// # Errors
    /// The rule that said no, or the first field that holds something else than was seen.
    pub fn decide(&self, state: &State, context: &Context) -> Result<Draft, Refusal> {
        if let Some((slot, _)) = self.saw.iter().find(|(slot, was)| state.read(*slot) != *was) {
            return Err(Refusal::ChangedMeanwhile(*slot));
        }
        let draft = decide(state, &self.command, context)?;
        let seen: BTreeSet<Slot> = self.saw.iter().map(|(slot, _)| *slot).collect();
        let unseen = changed(&draft, state).find(|slot| !seen.contains(slot));
        unseen.map_or(Ok(draft), |slot| Err(Refusal::ChangedMeanwhile(slot)))
    }
}

/// The fields of things that are there already.
fn changed<'a>(draft: &'a Draft, state: &'a State) -> impl Iterator<Item = Slot> + 'a {
    draft.events.iter().filter_map(Event::change).map(|change| change.slot).filter(|slot| state.has(*slot))
}

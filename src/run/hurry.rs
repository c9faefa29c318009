//! A key that waits until it is clear that it does not begin a paste which the terminal did not announce: what stands in
//! a text that somebody pastes must never end, confirm or take away anything.

use std::time::Duration;

use crate::keys::{Input, Key};

/// So long nothing may follow a key that is final.
pub const QUIET: Duration = Duration::from_millis(20);

/// The key that waits, if one does.
#[derive(Debug, Default)]
pub struct Hurry(Option<Held>);

#[derive(Clone, Copy, Debug)]
struct Held {
    key: Key,
    /// Another one came right behind it: what they are follows.
    hurried: bool,
}

impl Hurry {
    /// Lets a key wait.
    pub fn hold(&mut self, key: Key) {
        self.0 = Some(Held { key, hurried: false });
    }

    /// Something came in: the key that waited and is one after all, and what then is to be done.
    pub fn comes(&mut self, input: Input) -> (Option<Key>, Option<Input>) {
        match (self.0.take(), input) {
            (Some(held), Input::Hurried) => {
                self.0 = Some(Held { hurried: true, ..held });
                (None, None)
            }
            (None, Input::Hurried) => (None, None),
            (Some(_), Input::Burst { before: Some(first), text }) => {
                (None, Some(Input::Burst { before: None, text: format!("{first}{text}") }))
            }
            (held, input) => (held.map(|held| held.key), Some(input)),
        }
    }

    /// The time is over: the key that waited for it. One that another came behind waits for what they are.
    pub fn due(&mut self) -> Option<Key> {
        let held = self.0.filter(|held| !held.hurried)?;
        self.0 = None;
        Some(held.key)
    }

    /// Whether a key waits.
    pub fn is_waiting(&self) -> bool {
        self.0.is_some()
    }
}

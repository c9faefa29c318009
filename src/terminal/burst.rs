//! Tells a paste that the terminal sends as single keys from someone who types.

use std::time::Duration;

use crate::keys::{Code, Input, Key, Mods};

/// Hands do not press two keys within this time, as a rule: the second waits this long for a third.
const QUICK: Duration = Duration::from_millis(15);

/// A silence of this length ends a paste.
const QUIET: Duration = Duration::from_millis(20);

/// Holds characters back while they come too quickly. The first is passed on at once, so that typing has no delay; a
/// second that comes quickly waits for a moment of quiet; a third makes them a paste.
///
/// There is no clock in here: the caller says what came, and waits for at most [`Burst::patience`] for the next.
#[derive(Debug, Default)]
pub struct Burst {
    /// The character that was passed on a moment ago.
    first: Option<char>,
    held: Vec<Key>,
}

impl Burst {
    /// Takes one input; gives what is certain now, in order.
    pub fn push(&mut self, input: Input) -> Vec<Input> {
        match input {
            Input::Key(key) if character(key).is_some() => self.key(key),
            other => {
                let mut ready = self.silence();
                self.first = None;
                ready.push(other);
                ready
            }
        }
    }

    fn key(&mut self, key: Key) -> Vec<Input> {
        if self.first.is_none() {
            self.first = character(key);
            return vec![Input::Key(key)];
        }
        self.held.push(key);
        if self.held.len() == 1 { vec![Input::Hurried] } else { vec![] }
    }

    /// How long to wait for the next input before calling [`Burst::silence`]; `None` when nothing depends on it.
    pub fn patience(&self) -> Option<Duration> {
        match self.held.len() {
            0 => self.first.map(|_| QUICK),
            1 => Some(QUICK),
            _ => Some(QUIET),
        }
    }

    /// Nothing came for that long: gives what was held back, as a key or as one burst.
    pub fn silence(&mut self) -> Vec<Input> {
        let before = self.first.take();
        let held = std::mem::take(&mut self.held);
        match held.as_slice() {
            [] => vec![],
            [one] => vec![Input::Key(*one)],
            many => vec![Input::Burst { before, text: many.iter().copied().filter_map(character).collect() }],
        }
    }
}

/// The character that this key would be in a paste.
fn character(key: Key) -> Option<char> {
    match key {
        Key { code: Code::Enter, mods: Mods::NONE } => Some('\n'),
        Key { code: Code::Tab, mods: Mods::NONE } => Some('\t'),
        key => key.text(),
    }
}

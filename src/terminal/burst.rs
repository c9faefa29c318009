//! Tells a paste that the terminal sends as single keys from someone who types.

use std::time::Duration;

use crate::keys::{Code, Input, Key, Mods};

/// A silence of this length ends a burst.
const QUIET: Duration = Duration::from_millis(20);

/// From this many characters on it is no longer someone who types.
const AT_LEAST: usize = 4;

/// Holds characters back while they come too quickly.
///
/// There is no clock in here: the caller says what came, and waits for at most [`Burst::patience`] for the next.
#[derive(Debug, Default)]
pub struct Burst {
    held: Vec<Key>,
}

impl Burst {
    /// Takes one input; gives what is certain now, in order.
    pub fn push(&mut self, input: Input) -> Vec<Input> {
        match input {
            Input::Key(key) if character(key).is_some() => {
                self.held.push(key);
                Vec::new()
            }
            other => {
                let mut ready = self.silence();
                ready.push(other);
                ready
            }
        }
    }

    /// How long to wait for the next input before calling [`Burst::silence`]; `None` when nothing is held back.
    /// One key waits for nothing, so that typing has no delay; more than one came together.
    pub fn patience(&self) -> Option<Duration> {
        match self.held.len() {
            0 => None,
            1 => Some(Duration::ZERO),
            _ => Some(QUIET),
        }
    }

    /// Nothing came for that long: gives what was held back, as keys or as one burst.
    pub fn silence(&mut self) -> Vec<Input> {
        let held = std::mem::take(&mut self.held);
        if held.len() < AT_LEAST {
            return held.into_iter().map(Input::Key).collect();
        }
        vec![Input::Burst(held.into_iter().filter_map(character).collect())]
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

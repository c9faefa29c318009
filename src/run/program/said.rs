//! The program as it is said: the same stages as are drawn, in lines, and the digits that choose from what was read.

use super::{Program, Stage};
use crate::app::Msg;
use crate::keys::{Input, Key};
use crate::view::spoken::{self, Spoken};

impl Program {
    /// What is said, what just happened, and the keys: the same as is drawn, as lines.
    pub fn spoken(&self) -> (Spoken, Option<String>, String) {
        if let Stage::Open(driver) = &self.stage {
            let app = driver.app();
            return (spoken::spoken(app), spoken::told(app), spoken::keys(app));
        }
        let refused = self.refused();
        (spoken::start(self.before_open(&refused), &self.start.keymap), None, String::new())
    }

    /// So many choices of the list that is open, from this one on.
    pub fn choices(&self, from: usize, count: usize) -> Vec<String> {
        match &self.stage {
            Stage::Open(driver) => spoken::choices(driver.app(), from, count),
            Stage::Opening { .. } | Stage::NotOpened { .. } => vec![],
        }
    }

    /// The choices from this one on were read with a digit each; `None` where none were.
    pub fn numbered(&mut self, from: Option<usize>) {
        self.numbered = from;
    }

    /// Whether a key waits, so that what it does cannot be said yet.
    pub fn is_waiting(&self) -> bool {
        self.hurry.is_waiting()
    }

    /// The choice that a digit stands for, where choices were read.
    pub(super) fn chosen(&self, key: Key) -> Option<usize> {
        let Stage::Open(driver) = &self.stage else { return None };
        let digit = key.text().and_then(|letter| letter.to_digit(10)).filter(|digit| *digit > 0)?;
        let nth = self.numbered? + usize::try_from(digit).ok()? - 1;
        let (_, all) = spoken::spoken(driver.app()).at?;
        (nth < all).then_some(nth)
    }

    /// What a key comes to.
    pub(super) fn meant(&self, key: Key) -> Msg {
        self.chosen(key).map_or(Msg::Input(Input::Key(key)), Msg::Choose)
    }
}

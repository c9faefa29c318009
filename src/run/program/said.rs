//! The program as it is said: the same stages as are drawn, in lines, and the digits that choose from what was read.

use super::super::opening::Progress;
use super::{Program, Stage, ways};
use crate::app::Msg;
use crate::keys::{Input, Key};
use crate::text;
use crate::view::spoken::{self, Spoken};
use crate::view::start::Shows;

impl Program {
    /// What is said, what just happened, and the keys: the same as is drawn, as lines.
    pub fn spoken(&self) -> (Spoken, Option<String>, String) {
        let shows = match &self.stage {
            Stage::Open(driver) => {
                let app = driver.app();
                return (spoken::spoken(app), spoken::told(app), spoken::keys(app));
            }
            Stage::Opening { said: false, .. } => Shows::Frame,
            Stage::Opening { progress: Progress { done, all }, .. } => {
                Shows::Opening { counted: self.counted(), done: *done, all: *all }
            }
            Stage::NotOpened { asks: true, .. } => Shows::AskWithout,
            Stage::NotOpened { error, can_be_set_aside, .. } => {
                let sentence = &text::store::open_error_seen(error);
                let ways = ways(*can_be_set_aside);
                return (
                    spoken::start(Shows::NotOpened { sentence, ways }, &self.start.keymap),
                    None,
                    String::new(),
                );
            }
        };
        (spoken::start(shows, &self.start.keymap), None, String::new())
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

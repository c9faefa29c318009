//! What comes in as a whole: a paste, or keys so quick that they are one.

use super::layers::import::{dropped, is_list};
use super::{App, Effect, Intent, Notice};
use crate::keys::{Code, Key};

impl App {
    /// A paste in a field is text; anywhere else it would be read as commands, so it is refused.
    pub(super) fn paste(&mut self, text: &str) -> Vec<Effect> {
        self.clear_chord();
        if self.place().takes_text() {
            return self.text(text);
        }
        // A list that is dropped on a screen is read in.
        match dropped::path(text).filter(|path| is_list(path) && self.layers.is_empty()) {
            Some(path) => {
                let intents = Intent::import(Effect::OpenList { path, password: None });
                self.carry_out(intents)
            }
            None => self.tell(Notice::PasteRefused),
        }
    }

    /// Keys that came so quickly that they are a paste which the terminal did not announce, or, in a field, quick
    /// typing: there a Tab is Tab, and an Enter at the end is Enter. Where the first of them was no text but did
    /// something, that is all that is done.
    pub(super) fn burst(&mut self, before: Option<char>, text: &str) -> Vec<Effect> {
        if !self.place().takes_text() || (before.is_some() && !self.stayed_in_field) {
            self.clear_chord();
            let whole: String = before.into_iter().chain(text.chars()).collect();
            if self.layers.is_empty() && dropped::path(&whole).is_some_and(|path| is_list(&path)) {
                return self.paste(&whole);
            }
            return self.tell(Notice::TooQuick { left_out: text.chars().count(), done: before.is_some() });
        }
        let (text, enter) = text.strip_suffix('\n').map_or((text, false), |text| (text, true));
        let mut effects = vec![];
        for (at, part) in text.split('\t').enumerate() {
            if at > 0 {
                effects.extend(self.key(Key::plain(Code::Tab)));
            }
            // Between two Tabs nothing was typed.
            if !part.is_empty() {
                effects.extend(self.paste(part));
            }
        }
        if enter {
            effects.extend(self.key(Key::plain(Code::Enter)));
        }
        effects
    }
}

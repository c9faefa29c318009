//! The curtain: when it falls over both screens, and how it is lifted. A projector that comes back mirrors the laptop, so
//! whenever a window comes, changes or goes while a meeting runs, it is down until somebody at the own screen has read the
//! code on the wall.

use super::App;
use super::stage::{Curtain, Fell, Window};
use crate::domain::query;
use crate::keys::Action;

impl App {
    /// Why neither screen shows anything about anybody; `None` where they do.
    pub fn curtain(&self) -> Option<Curtain> {
        let asks = self.stage.unknown.first().filter(|_| self.meeting_runs());
        asks.map(|code| Curtain::Asks(*code)).or(self.stage.fell.map(Curtain::Fell))
    }

    /// The curtain is down, and keys that were meant for what it covers may still come.
    pub fn waits_for_quiet(&self) -> bool {
        self.curtain().is_some() && !self.stage.is_quiet
    }

    fn meeting_runs(&self) -> bool {
        query::running_meeting(&self.world.state).is_some()
    }

    /// A second window came, went, or asks for the curtain.
    pub(super) fn window(&mut self, window: Window) {
        match window {
            Window::Came(code) => self.stage.unknown.push(code),
            Window::Went(code) => {
                let stage = &mut self.stage;
                stage.known.retain(|known| *known != code);
                stage.unknown.retain(|unknown| *unknown != code);
                // Of those that are left nobody knows any more which one hangs on the wall.
                let left = std::mem::take(&mut stage.known);
                stage.unknown.extend(left);
                if self.meeting_runs() {
                    self.stage.fell = self.stage.fell.or(Some(Fell::WindowGone));
                }
            }
            Window::Curtain => self.fall(),
        }
        self.covers();
    }

    /// These windows listen to the program; what is open now has not heard of them.
    pub(super) fn windows(&mut self, codes: Vec<u8>) {
        self.stage.known.clear();
        self.stage.unknown = codes;
        self.covers();
    }

    /// Nothing is shown from now on.
    pub(super) fn fall(&mut self) {
        self.stage.fell = Some(Fell::Asked);
        self.covers();
    }

    /// What was pressed so far was meant for what is covered now.
    fn covers(&mut self) {
        self.stage.is_quiet = false;
        self.stage.typed.clear();
        self.clear_chord();
    }

    /// Nothing was pressed for a moment.
    pub(super) fn is_quiet(&mut self) {
        self.stage.is_quiet = true;
    }

    /// A key behind the curtain that does something. Only a deliberate one lifts it: not the one that came along with
    /// what was being typed, nor one that is held down.
    pub(super) fn behind_curtain(&mut self, action: Action) {
        let was_quiet = std::mem::take(&mut self.stage.is_quiet);
        match (self.curtain(), action) {
            (Some(Curtain::Asks(_)), Action::Curtain) => self.stage.fell = Some(Fell::Asked),
            (Some(Curtain::Fell(_)), Action::Curtain | Action::Accept) if was_quiet => self.stage.fell = None,
            _ => {}
        }
    }

    /// Something typed behind the curtain: the code that stands on the wall, or nothing.
    pub(super) fn typed_behind_curtain(&mut self, typed: &str) {
        self.stage.is_quiet = false;
        let Some(Curtain::Asks(code)) = self.curtain() else { return };
        for typed in typed.chars() {
            // The last two digits count; what is no digit begins anew.
            let before = self.stage.typed.pop().filter(|_| typed.is_ascii_digit());
            self.stage.typed = before.into_iter().chain(typed.is_ascii_digit().then_some(typed)).collect();
        }
        if self.stage.typed == code.to_string() {
            self.stage.typed.clear();
            self.stage.unknown.remove(0);
            self.stage.known.push(code);
            // Who wanted the curtain lifts it; that a window went is answered by the one that came.
            self.stage.fell = self.stage.fell.filter(|fell| *fell == Fell::Asked);
        }
    }
}

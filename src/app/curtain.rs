//! The curtain: when it falls over both screens, and how it is lifted. A projector that comes back mirrors the laptop, so
//! whenever a window comes, changes or goes while a meeting runs, it is down until somebody at the own screen says that all
//! is well.

use super::App;
use super::stage::{Curtain, Window};
use crate::domain::query;
use crate::keys::Action;

impl App {
    /// Why neither screen shows anything about anybody; `None` where they do.
    pub fn curtain(&self) -> Option<Curtain> {
        let runs = query::running_meeting(&self.world.state).is_some();
        self.stage.asks.filter(|_| runs).map(Curtain::Asks).or(self.stage.fell)
    }

    /// A second window came, went, or asks for the curtain.
    pub(super) fn window(&mut self, window: Window) {
        let runs = query::running_meeting(&self.world.state).is_some();
        let stage = &mut self.stage;
        match window {
            Window::Came { listening, code } => {
                (stage.windows, stage.asks, stage.known_by) = (listening, Some(code), None);
            }
            Window::Went { listening } => {
                // Of those that are left nobody knows any more which one hangs on the wall.
                let code = stage.asks.or(stage.known_by.take());
                (stage.windows, stage.asks) = (listening, code.filter(|_| listening > 0));
                stage.fell = runs.then_some(Curtain::Gone).or(stage.fell);
            }
            Window::Curtain => self.fall(),
        }
    }

    /// Nothing is shown from now on. A key that was typed half means something else behind the curtain.
    pub(super) fn fall(&mut self) {
        self.stage.fell = Some(Curtain::Fell);
        self.clear_chord();
    }

    /// What a key does behind the curtain: the own screen lifts it, and says which window hangs on the wall.
    pub(super) fn behind_curtain(&mut self, action: Action) {
        match (self.curtain(), action) {
            (Some(Curtain::Asks(code)), Action::Yes) => {
                (self.stage.asks, self.stage.known_by, self.stage.fell) = (None, Some(code), None);
            }
            (Some(Curtain::Fell | Curtain::Gone), Action::Curtain | Action::Accept) => self.stage.fell = None,
            _ => {}
        }
    }
}

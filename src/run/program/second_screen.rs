//! The second windows: they belong to the program, whatever it has open.

use std::time::Duration;

use super::{Ask, Clock, Msg, Program, Stage};
use crate::app::slide::Slide;
use crate::app::stage::Window;

/// After so long without a key, the next one is an answer to what the curtain says.
const QUIET: Duration = Duration::from_millis(900);

impl Program {
    /// What a second window shows now: nothing about anybody where nothing is open.
    pub fn slide(&self) -> Slide {
        match &self.stage {
            Stage::Open(driver) => driver.app().wall.clone().unwrap_or_default(),
            Stage::Opening { .. } | Stage::NotOpened { .. } => Slide::default(),
        }
    }

    /// The curtain is down over the own screen.
    pub(crate) fn is_covered(&self) -> bool {
        matches!(&self.stage, Stage::Open(driver) if driver.app().curtain().is_some())
    }

    /// A window came, went, or wants the curtain.
    pub(super) fn window(&mut self, window: Window, clock: Clock) -> Vec<Ask> {
        match window {
            Window::Came(code) => self.windows.push(code),
            Window::Went(code) => self.windows.retain(|known| *known != code),
            Window::Curtain => {}
        }
        self.drive(Msg::Window(window), clock)
    }

    /// Something else is open now, and none of the windows that listen was recognised in it.
    pub(super) fn windows_again(&mut self, clock: Clock) -> Vec<Ask> {
        self.drive(Msg::Windows(self.windows.clone()), clock)
    }

    /// From the first moment on that the program holds a store, or the demo: until then another one may be beginning at
    /// the same place.
    pub(super) fn listens(&mut self) -> Option<Ask> {
        let holds = matches!(&self.stage, Stage::Open(driver) if driver.holds_a_store());
        let begins = holds && !self.listens;
        self.listens |= holds;
        begins.then_some(Ask::Listen)
    }

    /// While the curtain waits for quiet, the program is woken when it may be.
    pub(super) fn quiet(&self) -> Option<Ask> {
        let waits = matches!(&self.stage, Stage::Open(driver) if driver.app().waits_for_quiet());
        waits.then_some(Ask::Wake(QUIET))
    }
}

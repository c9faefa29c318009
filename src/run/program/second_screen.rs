//! The second windows: they belong to the program, whatever it has open.

use super::{Ask, Clock, Msg, Program, Stage};
use crate::app::slide::Slide;
use crate::app::stage::Window;

impl Program {
    /// What a second window shows now: nothing about anybody where nothing is open.
    pub fn slide(&self) -> Slide {
        match &self.stage {
            Stage::Open(driver) => driver.app().slide(),
            Stage::Opening { .. } | Stage::NotOpened { .. } => Slide::default(),
        }
    }

    /// A window came, went, or wants the curtain.
    pub(super) fn window(&mut self, window: Window, clock: Clock) -> Vec<Ask> {
        if window != Window::Curtain {
            self.windows = Some(window);
        }
        self.drive(Msg::Window(window), clock)
    }

    /// Something else is open now, which has not heard of the windows that listen.
    pub(super) fn windows_again(&mut self, clock: Clock) -> Vec<Ask> {
        let listens =
            |window: &Window| matches!(window, Window::Came { .. } | Window::Went { listening: 1.. });
        let windows = self.windows.filter(listens);
        windows.map(|window| self.drive(Msg::Window(window), clock)).unwrap_or_default()
    }
}

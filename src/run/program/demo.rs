//! From one's own data to the demo and back: what was open waits as it was, also what was typed there.

use super::super::driver::Driver;
use super::super::opening::Place;
use super::{Ask, Clock, Damaged, Input, Msg, Program, Progress, Stage};

impl Program {
    /// Opens the demo.
    pub(super) fn show_demo(&mut self, clock: Clock) -> Vec<Ask> {
        let opening = Stage::Opening { said: false, progress: Progress::default() };
        if let Stage::Open(mut driver) = std::mem::replace(&mut self.stage, opening) {
            driver.close(clock);
            self.behind = Some((self.start.place.clone(), driver));
        }
        self.start.place = Place::Demo(None);
        self.open(Damaged::Refused)
    }

    /// Leaves: the program, or the demo for what was open before it.
    pub(super) fn leave(&mut self, clock: Clock) -> Vec<Ask> {
        let Some((place, driver)) = self.behind.take() else { return vec![Ask::Leave(self.close(clock))] };
        let mouse = |driver: &Driver| driver.app().mouse;
        let (own, demo) =
            (mouse(&driver), matches!(&self.stage, Stage::Open(demo) if mouse(demo) != mouse(&driver)));
        self.start.place = place;
        // What workers of the demo still report is of another opening.
        self.opened += 1;
        self.turn(Stage::Open(driver));
        let (cols, rows) = (self.window.width, self.window.height);
        let mut asks = self.drive(Msg::Input(Input::Resize { cols, rows }), clock);
        asks.extend(self.windows_again(clock));
        asks.extend(demo.then_some(Ask::Mouse(own)));
        asks
    }
}

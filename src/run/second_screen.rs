//! Second windows: where they listen, what they get, and opening one.

mod terminals;

use std::time::{Duration, Instant};

use super::incoming::{Incoming, Reports};
use super::opening::Place;
use super::program::Program;
use crate::app::slide::Slide;
use crate::app::stage::{Asked, Window};
use crate::beamer::{Address, Server};
use crate::store::entropy;

/// How often the program says that it is there.
const BEAT: Duration = Duration::from_secs(1);

/// The program's side of its second windows.
pub(super) struct SecondScreen {
    address: Option<Address>,
    server: Option<Server>,
    /// What they show.
    shown: Option<Slide>,
    beat: Option<Instant>,
}

impl SecondScreen {
    /// Of the program that opens this; nobody can listen yet.
    pub(super) fn of(place: &Place) -> Self {
        let folder = Address::folder();
        let address = match place {
            Place::Folder(store) => Some(Address::of_store(&folder, store)),
            Place::Demo(_) => entropy().ok().map(|salt| Address::without_store(&folder, &salt)),
        };
        Self { address, server: None, shown: None, beat: None }
    }

    /// From now on windows can listen. Whoever gets here holds the store, so nobody else listens at its address.
    pub(super) fn listen(&mut self, reports: &Reports) {
        let Some(address) = self.address.clone().filter(|_| self.server.is_none()) else { return };
        let reports = reports.clone();
        // Where the system gives no place for it, who opens a window sees that it waits.
        self.server = Server::listen(address, move |window| {
            reports.send(Incoming::Window(window));
        })
        .ok();
    }

    /// The program heard this. A window that is new, or that asked for the curtain, waits for an answer.
    pub(super) fn heard(&mut self, window: Window) {
        if let (Window::Came(code), Some(server)) = (window, &self.server) {
            server.heard_of(code);
        }
        self.shown = None;
    }

    /// What the windows show follows the program.
    pub(super) fn show(&mut self, program: &Program) {
        let Some(server) = self.server.as_ref().filter(|server| server.listening() > 0) else {
            (self.shown, self.beat) = (None, None);
            return;
        };
        let slide = program.slide();
        if self.shown.as_ref() != Some(&slide) {
            server.show(&slide);
            self.shown = Some(slide);
        }
        self.beat.get_or_insert_with(|| Instant::now() + BEAT);
    }

    /// Says that the program is there when it is time to; when it is time again.
    pub(super) fn beats(&mut self) -> Option<Instant> {
        let due = self.beat?;
        if due <= Instant::now() {
            self.server.iter().for_each(Server::beat);
            self.beat = Some(Instant::now() + BEAT);
        }
        self.beat
    }

    /// Opens a window, where there is a way to.
    pub(super) fn open_window(&self) -> Asked {
        match &self.address {
            _ if self.server.is_none() => Asked::Nowhere,
            Some(address) if terminals::open(address.id()) => Asked::Opens,
            Some(_) | None => Asked::ByHand,
        }
    }
}

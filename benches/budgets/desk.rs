//! The whole program on a terminal that counts what it is sent.

use std::cell::Cell;
use std::io::{self, Write};
use std::path::Path;
use std::rc::Rc;
use std::time::{Duration, Instant};

use casustafel::app::{App, Msg};
use casustafel::domain::People;
use casustafel::keys::{Input, Key, parse_keys, standard};
use casustafel::run::Driver;
use casustafel::store::Opened;
use casustafel::terminal::{Backend, Fonts};
use casustafel::view::{self, skin::Skin};
use ratatui::layout::Rect;
use ratatui::{Terminal, TerminalOptions, Viewport};

use crate::region::{clock, open};

/// Wide enough for the case beside the list; and for the list alone.
const WIDE: u16 = 120;
const NARROW: u16 = 100;
const ROWS: u16 = 40;

/// A terminal of 120×40, or one without the case beside the list, and the program in it.
pub struct Desk {
    driver: Driver,
    terminal: Terminal<Backend<Counted>>,
    sent: Counted,
}

impl Desk {
    /// Opens a store as the program does, up to its first frame.
    pub fn over(folder: &Path) -> Self {
        Self::timed(folder, WIDE).0
    }

    /// The same in a window where the list stands alone.
    pub fn narrow(folder: &Path) -> Self {
        Self::timed(folder, NARROW).0
    }

    /// How long the steps of a start took: the store, the program, its first frame.
    pub fn steps(folder: &Path) -> [Duration; 3] {
        Self::timed(folder, WIDE).1
    }

    fn timed(folder: &Path, columns: u16) -> (Self, [Duration; 3]) {
        let begun = Instant::now();
        let Opened { store, state, .. } = open(folder);
        let opened = begun.elapsed();
        let app = App::new(state, standard(), clock(), People::Real);
        let driver = Driver::new(app, Box::new(store), None, folder.to_path_buf());
        let made = begun.elapsed();
        let viewport = Viewport::Fixed(Rect::new(0, 0, columns, ROWS));
        let sent = Counted::default();
        let backend = Backend::new(sent.clone(), Fonts::Whole);
        let terminal = Terminal::with_options(backend, TerminalOptions { viewport }).unwrap();
        let mut desk = Self { driver, terminal, sent };
        desk.draw();
        (desk, [opened, made - opened, begun.elapsed() - made])
    }

    /// What the program derives beside the work is there.
    pub fn derives(&mut self) {
        if let Some(deriver) = self.driver.to_derive() {
            self.driver.handle(Msg::Derived(deriver.derive()), clock());
        }
    }

    /// From a key to its frame; how many bytes went to the terminal.
    pub fn press(&mut self, key: Key) -> usize {
        self.sent.0.set(0);
        self.driver.handle(Msg::Input(Input::Key(key)), clock());
        self.draw();
        self.sent.0.get()
    }

    /// Keys by name, with spaces between them; or none.
    pub fn press_all(&mut self, keys: &str) {
        let keys = if keys.is_empty() { vec![] } else { parse_keys(keys).unwrap() };
        for key in keys {
            self.press(key);
        }
    }

    /// How many cases were decoded so far.
    pub fn decoded(&self) -> usize {
        self.driver.app().world.state.decoded()
    }

    fn draw(&mut self) {
        self.terminal
            .draw(|frame| {
                view::draw(self.driver.app(), Skin::Standaard, frame);
            })
            .unwrap();
    }
}

/// Counts bytes and keeps none.
#[derive(Clone, Default)]
struct Counted(Rc<Cell<usize>>);

impl Write for Counted {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.set(self.0.get() + bytes.len());
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

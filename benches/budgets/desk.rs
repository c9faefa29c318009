//! The whole program on a terminal that counts what it is sent.

use std::cell::Cell;
use std::io::{self, Write};
use std::path::Path;
use std::rc::Rc;

use casustafel::app::{App, Msg};
use casustafel::domain::People;
use casustafel::keys::{Input, Key, standard};
use casustafel::run::Driver;
use casustafel::store::Opened;
use casustafel::terminal::Backend;
use casustafel::view::{self, skin::Skin};
use ratatui::layout::Rect;
use ratatui::{Terminal, TerminalOptions, Viewport};

use crate::region::{clock, open};

/// A terminal of 120×40 and the program in it.
pub struct Desk {
    driver: Driver,
    terminal: Terminal<Backend<Counted>>,
    sent: Counted,
}

impl Desk {
    /// Opens a store as the program does, up to its first frame.
    pub fn over(folder: &Path) -> Self {
        let Opened { store, state, .. } = open(folder);
        let app = App::new(state, standard(), clock(), People::Real);
        let driver = Driver::new(app, Box::new(store), None, folder.to_path_buf());
        let viewport = Viewport::Fixed(Rect::new(0, 0, 120, 40));
        let sent = Counted::default();
        let backend = Backend::new(sent.clone());
        let terminal = Terminal::with_options(backend, TerminalOptions { viewport }).unwrap();
        let mut desk = Self { driver, terminal, sent };
        desk.draw();
        desk
    }

    /// From a key to its frame; how many bytes went to the terminal.
    pub fn press(&mut self, key: Key) -> usize {
        self.sent.0.set(0);
        self.driver.handle(Msg::Input(Input::Key(key)), clock());
        self.draw();
        self.sent.0.get()
    }

    fn draw(&mut self) {
        self.terminal.draw(|frame| view::draw(self.driver.app(), Skin::Standaard, frame)).unwrap();
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

//! A terminal window with the program in it: keys go in, and what the window shows is read back.

use std::io::{Read, Write};
use std::path::Path;
use std::process::{Command, ExitStatus, Stdio};
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};

use portable_pty::{Child, CommandBuilder, MasterPty, PtySize, native_pty_system};

use super::{HOMES, PROGRAM};
use crate::support::waiting::{Hands, Waiting, end_of};

/// The day of every story here, so that the lists and the demo region are always the same.
const TODAY: &str = "2026-11-21";

/// What a terminal must have been told when the program is gone; the cursor comes back last.
const GIVEN_BACK: [&str; 4] = ["\x1b[?2004l", "\x1b[?1000l", "\x1b[?1049l", "\x1b[?25h"];

/// Around each frame, so that a terminal shows it whole.
const FRAME: (&str, &str) = ("\x1b[?2026h", "\x1b[?2026l");

/// The window.
pub struct Window {
    pty: Box<dyn MasterPty + Send>,
    keys: Box<dyn Write + Send>,
    /// Until somebody waited for its end.
    child: Option<Box<dyn Child + Send + Sync>>,
    bytes: Receiver<Vec<u8>>,
    hands: Hands,
    shown: vt100::Parser,
    /// Everything that the program wrote, escape sequences included.
    written: String,
    settings: String,
    /// How much was written when the last key was pressed.
    pressed_at: usize,
    /// The user's own folder; gone with the window.
    pub home: tempfile::TempDir,
}

/// What is asked of a window before it opens.
pub struct Opening {
    words: Vec<String>,
    size: (u16, u16),
    env: Vec<(&'static str, String)>,
}

/// The program with these words behind its name.
pub fn casustafel(words: &[&str]) -> Opening {
    let words = words.iter().map(|&word| word.to_owned()).collect();
    Opening { words, size: (80, 24), env: vec![] }
}

/// The program on this store.
pub fn on(store: &Path) -> Opening {
    casustafel(&["--store", store.to_str().unwrap()])
}

impl Opening {
    /// In a window of this size.
    pub fn size(mut self, cols: u16, rows: u16) -> Self {
        self.size = (cols, rows);
        self
    }

    /// With a variable in the environment.
    pub fn env(mut self, name: &'static str, value: &str) -> Self {
        self.env.push((name, value.to_owned()));
        self
    }

    /// Opens the window.
    pub fn open(self) -> Window {
        let home = tempfile::tempdir().unwrap();
        let (cols, rows) = self.size;
        let pair = native_pty_system().openpty(PtySize { rows, cols, ..PtySize::default() }).unwrap();
        let mut command = CommandBuilder::new(PROGRAM);
        command.args(["--today", TODAY]);
        command.args(&self.words);
        command.cwd(home.path());
        for gone in ["NO_COLOR", "CASUSTAFEL_STORE", "CASUSTAFEL_LEZEN"] {
            command.env_remove(gone);
        }
        command.env("TERM", "xterm-256color");
        for place in HOMES {
            command.env(place, home.path());
        }
        for (name, value) in self.env {
            command.env(name, value);
        }
        let settings = settings(pair.master.as_ref());
        let child = pair.slave.spawn_command(command).unwrap();
        Window {
            keys: pair.master.take_writer().unwrap(),
            bytes: listen(pair.master.try_clone_reader().unwrap()),
            hands: Hands::new(),
            pty: pair.master,
            child: Some(child),
            shown: vt100::Parser::new(rows.try_into().unwrap(), cols.try_into().unwrap(), 0),
            written: String::new(),
            settings,
            pressed_at: 0,
            home,
        }
    }
}

/// Raw mode or not, echo or not: everything that `stty` shows.
fn settings(pty: &dyn MasterPty) -> String {
    format!("{:?}", pty.get_termios())
}

fn listen(mut reader: Box<dyn Read + Send>) -> Receiver<Vec<u8>> {
    let (send, bytes) = channel();
    std::thread::spawn(move || {
        let mut buffer = [0; 4096];
        while let Ok(count @ 1..) = reader.read(&mut buffer) {
            if send.send(buffer[..count].to_vec()).is_err() {
                break;
            }
        }
    });
    bytes
}

impl Window {
    /// What the window shows, as text.
    pub fn text(&self) -> String {
        self.shown.screen().contents()
    }

    /// What the window shows, cell by cell.
    pub fn cells(&self) -> Vec<vt100::Cell> {
        let (rows, cols) = self.shown.screen().size();
        let (rows, cols) = (rows.get(), cols.get());
        let places = (0..rows).flat_map(|row| (0..cols).map(move |col| (row, col)));
        places.filter_map(|(row, col)| self.shown.screen().cell(row, col).cloned()).collect()
    }

    /// Types, or sends what a terminal sends for keys, in one piece; after the last one as hands do, which are slower than
    /// the program.
    pub fn press(&mut self, keys: &str) -> &mut Self {
        while let Some(bytes) = self.hands.next(&self.bytes) {
            self.show(&bytes);
        }
        self.pressed_at = self.written.len();
        self.keys.write_all(keys.as_bytes()).unwrap();
        self.keys.flush().unwrap();
        self.hands.press();
        self
    }

    /// Pastes as a terminal does that announces it.
    pub fn paste(&mut self, text: &str) -> &mut Self {
        self.press(&format!("\x1b[200~{text}\x1b[201~"))
    }

    /// Drags the window to another size, which may be nothing at all.
    pub fn resize(&mut self, cols: u16, rows: u16) -> &mut Self {
        self.pty.resize(PtySize { rows, cols, ..PtySize::default() }).unwrap();
        let (rows, cols) = (rows.max(1).try_into().unwrap(), cols.max(1).try_into().unwrap());
        self.shown.screen_mut().set_size(rows, cols);
        self
    }

    /// The terminal says that it has this size, whatever it shows; waits until frames have been drawn for it.
    #[track_caller]
    pub fn claims(&mut self, cols: u16, rows: u16) -> &mut Self {
        let before = self.written.matches(FRAME.1).count();
        let waiting = Waiting::until(format!("a frame at {cols}x{rows}"));
        self.pty.resize(PtySize { rows, cols, ..PtySize::default() }).unwrap();
        while self.written.matches(FRAME.1).count() == before {
            assert_eq!(self.take_in(&waiting), Ok(()), "no frame at {cols}x{rows}");
        }
        waiting.over();
        self
    }

    /// Waits until this was printed after the last key.
    #[track_caller]
    pub fn hears(&mut self, words: &str) -> &mut Self {
        let waiting = Waiting::until(words);
        while !self.written[self.pressed_at..].contains(words) {
            if let Err(why) = self.take_in(&waiting) {
                panic!("{why:?}: never heard\n{words}\nafter\n{}", self.transcript())
            }
        }
        waiting.over();
        self
    }

    /// All that was printed, as somebody reads it on paper: what was taken back letter by letter is gone.
    pub fn transcript(&self) -> String {
        let mut text = String::new();
        for char in self
            .written
            .replace("\x1b[?2004h", "")
            .replace("\x1b[?2004l", "")
            .replace("\x08 \x08", "\x08")
            .chars()
        {
            match char {
                '\x08' => drop(text.pop()),
                '\r' => {}
                char => text.push(char),
            }
        }
        text
    }

    /// The program is gone that printed lines: no raw mode, and nothing else was ever asked of the terminal.
    #[track_caller]
    pub fn is_whole_after_lines(&mut self) -> &mut Self {
        for told in ["\x1b[?1049h", "\x1b[?25l", "\x1b[?1000h", "\x1b[H"] {
            assert!(!self.written.contains(told), "{told:?} in {:?}", self.written);
        }
        assert!(!self.shown.screen().bracketed_paste());
        assert_eq!(settings(self.pty.as_ref()), self.settings);
        self
    }

    /// Waits until the window shows this.
    #[track_caller]
    pub fn sees(&mut self, text: &str) -> &mut Self {
        self.until(text, |screen| screen.contents().contains(text))
    }

    /// Waits until the window shows no such thing any more.
    #[track_caller]
    pub fn sees_no(&mut self, text: &str) -> &mut Self {
        self.until(&format!("no {text}"), |screen| !screen.contents().contains(text))
    }

    /// Presses keys and waits until the window shows something else.
    #[track_caller]
    pub fn turn(&mut self, keys: &str) -> &mut Self {
        let before = self.text();
        self.press(keys).until("something else", |screen| screen.contents() != before)
    }

    /// Waits until the window shows exactly this.
    #[track_caller]
    pub fn shows(&mut self, wanted: &str) -> &mut Self {
        self.until(wanted, |screen| screen.contents() == wanted)
    }

    /// Waits until something can be typed: a cursor stands on the line with this.
    #[track_caller]
    pub fn types_at(&mut self, label: &str) -> &mut Self {
        self.until(&format!("a cursor at {label}"), |screen| {
            let line = usize::from(screen.cursor_position().0);
            let text = screen.rows(0, screen.size().1.get()).nth(line);
            !screen.hide_cursor() && text.is_some_and(|text| text.contains(label))
        })
    }

    /// Waits until the cursor stands, unseen, on this sign in a line with these words.
    #[track_caller]
    pub fn stands_at(&mut self, sign: &str, words: &str) -> &mut Self {
        self.until(&format!("the cursor at {sign} before {words}"), |screen| {
            let (line, column) = screen.cursor_position();
            let text = screen.rows(0, screen.size().1.get()).nth(line.into());
            let here = screen.cell(line, column).is_some_and(|cell| cell.contents() == sign);
            screen.hide_cursor() && here && text.is_some_and(|text| text.contains(words))
        })
    }

    /// Waits until nothing can be typed.
    #[track_caller]
    pub fn types_nowhere(&mut self) -> &mut Self {
        self.until("no cursor", vt100::Screen::hide_cursor)
    }

    /// Waits until frames of the program have been drawn in a window that may be too small to show anything.
    #[track_caller]
    pub fn draws_at(&mut self, cols: u16, rows: u16) -> &mut Self {
        let size = |it: u16| it.max(1).try_into().unwrap();
        self.shown.screen_mut().set_size(size(rows), size(cols));
        self.claims(cols, rows)
    }

    /// Waits until the window, as text, is what is wanted.
    #[track_caller]
    pub fn until_it(&mut self, what: &str, wanted: impl Fn(&str) -> bool) -> &mut Self {
        self.until(what, |screen| wanted(&screen.contents()))
    }

    /// Reads on until a whole frame shows what is wanted.
    #[track_caller]
    fn until(&mut self, what: &str, wanted: impl Fn(&vt100::Screen) -> bool) -> &mut Self {
        let waiting = Waiting::until(what);
        while self.written.rfind(FRAME.0) > self.written.rfind(FRAME.1) || !wanted(self.shown.screen()) {
            if let Err(why) = self.take_in(&waiting) {
                panic!("{why:?}: never saw\n{what}\nthe window shows:\n{}", self.text())
            }
        }
        waiting.over();
        self
    }

    fn take_in(&mut self, waiting: &Waiting) -> Result<(), RecvTimeoutError> {
        let bytes = waiting.next(&self.bytes)?;
        self.show(&bytes);
        Ok(())
    }

    fn show(&mut self, bytes: &[u8]) {
        self.shown.process(bytes);
        self.written.push_str(&String::from_utf8_lossy(bytes));
    }

    /// Sends the program a signal, by name.
    pub fn signal(&mut self, name: &str) -> &mut Self {
        assert!(self.send(name).success());
        self
    }

    fn send(&self, name: &str) -> ExitStatus {
        let pid = self.child.as_ref().and_then(|child| child.process_id()).unwrap().to_string();
        Command::new("kill").args(["-s", name, &pid]).stderr(Stdio::null()).status().unwrap()
    }

    /// Kills the program, and waits until it is gone.
    #[track_caller]
    pub fn kill(mut self) {
        // It may have ended by itself a moment ago.
        self.send("KILL");
        self.ends();
    }

    /// Waits until the program is gone; gives its exit code.
    #[track_caller]
    pub fn ends(&mut self) -> u32 {
        let waiting = Waiting::until("the end of what it writes");
        loop {
            match self.take_in(&waiting) {
                Ok(()) => {}
                Err(RecvTimeoutError::Disconnected) => break,
                Err(RecvTimeoutError::Timeout) => panic!("never ended; the window shows:\n{}", self.text()),
            }
        }
        waiting.over();
        self.gone()
    }

    /// Closes the window under the program; waits until the program is gone too.
    #[track_caller]
    pub fn close(self) {
        let Self { pty, keys, child, bytes, .. } = self;
        drop((pty, keys, bytes));
        let mut child = child.expect("it has not ended");
        end_of("the end of the program without its window", move || child.wait().unwrap());
    }

    /// The program has nothing more to write; gives its exit code.
    #[track_caller]
    fn gone(&mut self) -> u32 {
        let mut child = self.child.take().expect("it ends once");
        end_of("the end of the program", move || child.wait().unwrap().exit_code())
    }

    /// Stops the program, as a shell does with a job; waits until it stands still and has given the terminal back.
    #[track_caller]
    pub fn stands_still(&mut self, signal: &str) -> &mut Self {
        self.signal(signal);
        let pid = self.child.as_ref().and_then(|child| child.process_id()).unwrap();
        end_of("the program to stand still", move || {
            while !std::fs::read_to_string(format!("/proc/{pid}/stat")).unwrap().contains(") T ") {
                std::thread::yield_now();
            }
        });
        self
    }

    /// While it stands still, the terminal is as it was before.
    #[track_caller]
    pub fn has_given_back(&mut self) -> &mut Self {
        self.until("the user's own screen", |screen| !screen.alternate_screen() && !screen.hide_cursor());
        assert_eq!(settings(self.pty.as_ref()), self.settings);
        self
    }

    /// Lets it go on, after a shell has written over what the window showed.
    pub fn goes_on(&mut self) -> &mut Self {
        self.shown.process(b"\x1b[?1049l\x1b[2J\x1b[H$ fg\r\n");
        self.signal("CONT")
    }

    /// The program is gone, and the terminal is as it was before: the user's own screen, a cursor, no raw mode.
    #[track_caller]
    pub fn is_whole(&mut self) -> &mut Self {
        for told in GIVEN_BACK {
            assert!(self.written.contains(told), "{told:?} in {:?}", self.written);
        }
        assert!(self.written.rfind("\x1b[?1049h") < self.written.rfind("\x1b[?1049l"));
        let screen = self.shown.screen();
        assert!(!screen.alternate_screen() && !screen.hide_cursor() && !screen.bracketed_paste());
        assert_eq!(settings(self.pty.as_ref()), self.settings);
        self
    }

    /// What the program wrote after it gave the terminal back: its last words, on the user's own screen.
    pub fn last_words(&self) -> &str {
        self.written.rsplit_once(GIVEN_BACK[3]).map_or("", |(_, words)| words)
    }
}

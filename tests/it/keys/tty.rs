//! A real terminal: the test program starts itself in a pty and plays a small program there.

use std::io::{Read, Write};
use std::sync::mpsc::{Receiver, channel};

std::thread_local! {
    static EXPECTED: std::cell::Cell<bool> = const { std::cell::Cell::new(false) };
}

use casustafel::keys::{Input, Key};
use casustafel::terminal::guard::{self, MouseUse};
use casustafel::terminal::{Cursor, Face, Screen, read, signals};
use portable_pty::{Child, CommandBuilder, MasterPty, PtySize, native_pty_system};

use crate::support::waiting::{Waiting, end_of};

const PART: &str = "CASUSTAFEL_TEST_PART";
const RESULT: &str = "CASUSTAFEL_TEST_RESULT";

/// A frame with these words.
fn shows(screen: &mut Screen, words: &str) -> std::io::Result<()> {
    screen.draw(|frame| {
        frame.render_widget(words, frame.area());
        Cursor::Hides
    })
}

/// The program in the pty.
#[test]
#[ignore = "no story of its own: the tests below start it in a pty"]
fn child() {
    let part = std::env::var(PART).expect("a test below says what to play");
    guard::on_panic("Er ging iets mis.", || EXPECTED.get());
    let taken = guard::enter(MouseUse::Off, Face::Frames).unwrap();
    let (send, inputs) = channel();
    let signals = send.clone();
    signals::spawn(move |input| signals.send(input).is_ok()).unwrap();
    read::spawn(move |input| send.send(input).is_ok()).unwrap();
    let mut screen = Screen::open().unwrap();
    shows(&mut screen, "GESTART").unwrap();
    match part.as_str() {
        "echo" => {
            for input in inputs {
                print!("<{input:?}>\r\n");
                std::io::stdout().flush().unwrap();
                if matches!(input, Input::Signal(_)) || input == Input::Key(Key::char('q')) {
                    break;
                }
            }
        }
        "panic" => {
            let caught = {
                EXPECTED.set(true);
                let caught = std::panic::catch_unwind(|| panic!("VERWACHT"));
                EXPECTED.set(false);
                caught
            };
            let other = std::thread::spawn(|| panic!("ANDERE DRAAD")).join();
            assert!(caught.is_err() && other.is_err() && guard::is_taken());
            shows(&mut screen, "ONGEDEERD").unwrap();
            inputs.recv().unwrap();
            panic!("ONVERWACHT");
        }
        // What comes first ends it, as it ends the program: a terminal that hangs up while crossterm looks at it keeps
        // the reader for ever, and then only the signal comes.
        "lost" => {
            let ends = inputs.into_iter().find(|input| match input {
                Input::Signal(_) | Input::Lost(_) => true,
                // The pty says goodbye with a few keys, and closes only when it has something to read.
                _ => {
                    drop(shows(&mut screen, &format!("{input:?}")));
                    false
                }
            });
            std::fs::write(std::env::var(RESULT).unwrap(), format!("{ends:?}")).unwrap();
        }
        _ => unreachable!(),
    }
    drop(taken);
    println!("TERUG IN DE SHELL");
}

struct Pty {
    master: Box<dyn MasterPty + Send>,
    writer: Box<dyn Write + Send>,
    child: Box<dyn Child + Send + Sync>,
    bytes: Receiver<Vec<u8>>,
    seen: String,
}

fn start(part: &str, result: &str) -> Pty {
    let pair = native_pty_system().openpty(PtySize { rows: 24, cols: 80, ..PtySize::default() }).unwrap();
    let mut command = CommandBuilder::new(std::env::current_exe().unwrap());
    command.args(["--exact", "keys::tty::child", "--ignored", "--nocapture", "--test-threads=1"]);
    command.env(PART, part);
    command.env(RESULT, result);
    command.env("TERM", "xterm-256color");
    let child = pair.slave.spawn_command(command).unwrap();
    drop(pair.slave);
    let mut reader = pair.master.try_clone_reader().unwrap();
    let writer = pair.master.take_writer().unwrap();
    let (send, bytes) = channel();
    std::thread::spawn(move || {
        let mut buffer = [0; 4096];
        while let Ok(count @ 1..) = reader.read(&mut buffer) {
            if send.send(buffer[..count].to_vec()).is_err() {
                return;
            }
        }
    });
    let mut pty = Pty { master: pair.master, writer, child, bytes, seen: String::new() };
    pty.wait_for("GESTART");
    pty
}

impl Pty {
    fn wait_for(&mut self, text: &str) {
        let waiting = Waiting::until(text);
        while !self.seen.contains(text) {
            match waiting.next(&self.bytes) {
                Ok(bytes) => self.seen.push_str(&String::from_utf8_lossy(&bytes)),
                Err(why) => panic!("{why:?}: never saw {text:?} in {:?}", self.seen),
            }
        }
        waiting.over();
    }

    fn press(&mut self, keys: &str) {
        self.writer.write_all(keys.as_bytes()).unwrap();
        self.writer.flush().unwrap();
    }

    fn whole_again(&mut self) {
        self.wait_for("\x1b[?1049l");
        for off in ["\x1b[?2004l", "\x1b[?1000l", "\x1b[?25h"] {
            assert!(self.seen.contains(off), "{off:?} in {:?}", self.seen);
        }
    }
}

#[test]
fn keys_pastes_and_sizes_come_in_and_the_terminal_is_whole_after_leaving() {
    let mut pty = start("echo", "");
    pty.press("g");
    pty.wait_for("Char('g')");
    pty.press("\x1b[200~Sanne\r\nEmre\x1b[201~");
    pty.wait_for(r#"<Paste("Sanne\nEmre")>"#);
    pty.press("0123 en meer\r");
    pty.wait_for(r#"<Burst { before: Some('0'), text: "123 en meer\n" }>"#);
    pty.master.resize(PtySize { rows: 30, cols: 100, ..PtySize::default() }).unwrap();
    pty.wait_for("<Resize { cols: 100, rows: 30 }>");
    pty.press("q");
    pty.wait_for("TERUG IN DE SHELL");
    pty.whole_again();
}

#[test]
fn a_long_paste_that_the_terminal_does_not_announce_arrives_whole() {
    let mut pty = start("echo", "");
    pty.press(&"regel ".repeat(500));
    pty.press("EINDE");
    pty.wait_for("EINDE\" }>");
    // The first letter came as a key.
    let letters = pty.seen.matches("egel").count();
    assert_eq!(letters, 500, "{:?}", pty.seen);
    pty.press("q");
    pty.wait_for("TERUG IN DE SHELL");
}

#[test]
fn sigterm_is_an_input_and_the_terminal_is_whole_after_it() {
    let mut pty = start("echo", "");
    let pid = pty.child.process_id().unwrap().to_string();
    assert!(std::process::Command::new("kill").arg(pid).status().unwrap().success());
    pty.wait_for("<Signal(Terminate)>");
    pty.wait_for("TERUG IN DE SHELL");
    pty.whole_again();
}

#[test]
fn a_panic_gives_the_terminal_back_before_it_speaks_and_a_caught_one_says_nothing() {
    let mut pty = start("panic", "");
    pty.wait_for("ONGEDEERD");
    assert!(
        !pty.seen.contains("\x1b[?1049l") && !pty.seen.contains("VERWACHT") && !pty.seen.contains("DRAAD")
    );
    pty.press("x");
    pty.wait_for("ONVERWACHT");
    pty.whole_again();
    let (left, said) = (pty.seen.find("\x1b[?1049l"), pty.seen.find("Er ging iets mis."));
    assert!(left < said, "{:?}", pty.seen);
}

#[test]
fn a_terminal_that_hangs_up_is_told_and_the_program_can_end() {
    let folder = tempfile::tempdir().unwrap();
    let result = folder.path().join("heard");
    let Pty { master, writer, mut child, bytes, .. } = start("lost", result.to_str().unwrap());
    // Nobody listens any more when the goodbye comes: the one who reads would hold the pty for ever.
    drop(bytes);
    drop((master, writer));
    // libtest can't write its own report to a terminal that is gone, so how it ends says nothing.
    end_of("the end of the program", move || child.wait().unwrap());
    let heard = std::fs::read_to_string(result).unwrap();
    assert!(heard.contains("Signal(Hangup)") || heard.contains("Lost"), "{heard}");
}

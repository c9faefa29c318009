//! `demo` in a real terminal: it opens, shows a screen, and leaves the terminal as it was.

use std::io::{Read, Write};
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::time::{Duration, Instant};

use portable_pty::{CommandBuilder, PtySize, native_pty_system};

/// Long enough for a busy machine; a test that passes never waits for it.
const PATIENCE: Duration = Duration::from_secs(60);

#[test]
fn demo_opens_and_closes() {
    let home = tempfile::tempdir().unwrap();
    let pair = native_pty_system().openpty(PtySize { rows: 24, cols: 80, ..PtySize::default() }).unwrap();
    let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_casustafel"));
    command.args(["demo", "--today", "2026-11-21"]);
    command.env("TERM", "xterm-256color");
    command.env("HOME", home.path());
    command.env("XDG_DATA_HOME", home.path());
    let mut child = pair.slave.spawn_command(command).unwrap();
    drop(pair.slave);
    let mut keys = pair.master.take_writer().unwrap();
    let bytes = listen(pair.master.try_clone_reader().unwrap());

    let mut screen = vt100::Parser::new(24.try_into().unwrap(), 80.try_into().unwrap(), 0);
    read_until(&bytes, &mut screen, |screen| {
        screen.alternate_screen() && screen.contents().contains("Lijst")
    });
    keys.write_all(b"q").unwrap();
    keys.flush().unwrap();
    read_until(&bytes, &mut screen, |screen| !screen.alternate_screen() && !screen.hide_cursor());
    assert_eq!(child.wait().unwrap().exit_code(), 0);
    assert_eq!(std::fs::read_dir(home.path()).unwrap().count(), 0, "nothing of the demo is kept");
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

/// Feeds what the program writes to a terminal until it shows what is wanted.
#[track_caller]
fn read_until(bytes: &Receiver<Vec<u8>>, screen: &mut vt100::Parser, wanted: fn(&vt100::Screen) -> bool) {
    let until = Instant::now() + PATIENCE;
    while !wanted(screen.screen()) {
        match bytes.recv_timeout(until.saturating_duration_since(Instant::now())) {
            Ok(bytes) => screen.process(&bytes),
            Err(RecvTimeoutError::Timeout | RecvTimeoutError::Disconnected) => {
                panic!("never came; the screen shows:\n{}", screen.screen().contents())
            }
        }
    }
}

//! The way to the second window: a real socket, a program on this side, and windows that come, go, or read nothing.

use std::path::Path;
use std::sync::mpsc::{Receiver, channel};

use casustafel::app::slide::{About, Shows, Slide};
use casustafel::app::stage::Window;
use casustafel::beamer::{Address, Heard, Server, Wire, Wires};
use casustafel::domain::PupilId;

use crate::support::log::day;

/// A program that listens in this folder.
fn program(folder: &Path, name: &str) -> (Server, Receiver<Window>) {
    let (send, windows) = channel();
    // A pipe is in no folder: other stories have theirs under the same name.
    let salt = format!("{} in {}", name, folder.display());
    let address = Address::without_store(folder, salt.as_bytes());
    let server = Server::listen(address, move |window| {
        let _ = send.send(window);
    })
    .unwrap();
    (server, windows)
}

/// A window that listens to whatever there is.
fn window(folder: &Path) -> Receiver<Heard> {
    let (send, heard) = channel();
    let wires = Wires { folder: folder.to_path_buf(), wanted: None };
    wires.listen(move |it| send.send(it).is_ok()).unwrap();
    heard
}

fn number(number: u32) -> Slide {
    let about = About { kind: None, day: None, today: day(2026, 11, 23), turn: 1, all: 3 };
    Slide { about: Some(about), shows: Shows::Number(PupilId(number)) }
}

fn found(heard: &Receiver<Heard>) -> Wire {
    match heard.recv().unwrap() {
        Heard::Found(wire) => wire,
        other => panic!("{other:?}"),
    }
}

/// A folder for sockets: its path is short, as the system wants it.
fn folder() -> (tempfile::TempDir, std::path::PathBuf) {
    let dir = tempfile::tempdir().unwrap();
    let folder = dir.path().join("casustafel");
    (dir, folder)
}

#[test]
fn a_window_hears_the_newest_slide_and_says_only_that_it_wants_the_curtain() {
    let (_dir, folder) = folder();
    let (server, windows) = program(&folder, "one");
    let heard = window(&folder);
    let wire = found(&heard);
    let Window::Came(code) = windows.recv().unwrap() else { panic!("a window came") };
    assert!((10..100).contains(&code));
    // What was made before the program heard of the window is not for it.
    server.show(&number(6));
    server.heard_of(code);
    server.show(&number(7));
    let Heard::Slide(slide) = heard.recv().unwrap() else { panic!("a slide comes") };
    assert_eq!(*slide, number(7));
    server.beat();
    assert!(matches!(heard.recv().unwrap(), Heard::Beat));
    wire.curtain();
    assert_eq!(windows.recv().unwrap(), Window::Curtain);
    // It is another window now: it goes, and comes back as one that nobody has recognised.
    wire.anew();
    assert_eq!(windows.recv().unwrap(), Window::Went(code));
    assert!(matches!(windows.recv().unwrap(), Window::Came(_)));
}

#[test]
fn with_two_programs_a_window_waits_to_be_told_which() {
    let (_dir, folder) = folder();
    let (one, _) = program(&folder, "one");
    let (_other, _) = program(&folder, "two");
    let heard = window(&folder);
    assert!(matches!(heard.recv().unwrap(), Heard::Several));
    assert_eq!(one.listening(), 0);
}

#[test]
fn a_window_finds_the_program_of_its_store_and_finds_it_again() {
    let (_dir, folder) = folder();
    let store = tempfile::tempdir().unwrap();
    let (_other, _) = program(&folder, "another");
    let address = Address::of_store(&folder, store.path());
    let _server = Server::listen(address.clone(), |_| {}).unwrap();
    let (send, heard) = channel();
    let wires = Wires { folder: folder.clone(), wanted: Some(address) };
    wires.listen(move |it| send.send(it).is_ok()).unwrap();
    // Goes away and comes back, as it does when the window gets another size.
    found(&heard).anew();
    loop {
        match heard.recv().unwrap() {
            Heard::Beat => {}
            Heard::Lost => break,
            other => panic!("{other:?}"),
        }
    }
    found(&heard);
}

/// Who can open a socket, and who speaks through it, is told by files and bytes.
#[cfg(unix)]
mod socket_file {
    use std::io::{Read as _, Write as _};
    use std::os::unix::fs::PermissionsExt as _;
    use std::os::unix::net::UnixStream;

    use super::*;

    #[test]
    fn nobody_else_can_open_the_folder_or_the_socket() {
        let (_dir, folder) = folder();
        let (_server, _windows) = program(&folder, "one");
        let mode = |path: &Path| std::fs::metadata(path).unwrap().permissions().mode() & 0o777;
        assert_eq!(mode(&folder), 0o700);
        let socket = std::fs::read_dir(&folder).unwrap().next().unwrap().unwrap();
        assert_eq!(mode(&socket.path()), 0o600);
        // A folder that others can open is nobody's to trust: neither side uses it.
        std::fs::set_permissions(&folder, std::fs::Permissions::from_mode(0o755)).unwrap();
        let again = Address::without_store(&folder, b"two");
        assert!(Server::listen(again, |_| {}).is_err());
    }

    #[test]
    fn who_does_not_speak_as_a_window_gets_nothing() {
        let (_dir, folder) = folder();
        let (server, windows) = program(&folder, "one");
        let socket = std::fs::read_dir(&folder).unwrap().next().unwrap().unwrap().path();
        let mut stranger = UnixStream::connect(&socket).unwrap();
        stranger.write_all(b"GET / HTTP/1.1\r\n\r\n").unwrap();
        let mut said = vec![];
        // The greeting, which holds a version, and then the end.
        stranger.read_to_end(&mut said).ok();
        assert!(said.len() <= 8, "{said:?}");
        server.show(&number(7));
        assert_eq!(server.listening(), 0);
        assert!(windows.try_recv().is_err());
    }

    #[test]
    fn a_window_that_reads_nothing_holds_nobody_up() {
        let (_dir, folder) = folder();
        let (server, windows) = program(&folder, "one");
        let socket = std::fs::read_dir(&folder).unwrap().next().unwrap().unwrap().path();
        let mut deaf = UnixStream::connect(&socket).unwrap();
        let mut greeting = [0; 8];
        deaf.read_exact(&mut greeting).unwrap();
        deaf.write_all(&greeting).unwrap();
        let came = |windows: &Receiver<Window>| {
            let Window::Came(code) = windows.recv().unwrap() else { panic!("a window came") };
            code
        };
        server.heard_of(came(&windows));
        for nth in 0..10_000 {
            server.show(&number(nth));
        }
        // A window beside it has the newest at once.
        let heard = window(&folder);
        found(&heard);
        server.heard_of(came(&windows));
        server.show(&number(10_000));
        let Heard::Slide(slide) = heard.recv().unwrap() else { panic!("a slide comes") };
        assert_eq!(*slide, number(10_000));
    }
}

#[test]
fn a_code_is_shown_by_the_window_whose_it_is() {
    let (_dir, folder) = folder();
    let (server, windows) = program(&folder, "one");
    let mut listening = vec![];
    for _ in 0..2 {
        let heard = window(&folder);
        found(&heard);
        let Window::Came(code) = windows.recv().unwrap() else { panic!("a window came") };
        server.heard_of(code);
        listening.push((code, heard));
    }
    let code = listening[1].0;
    server.show(&Slide { shows: Shows::Code(code), ..number(1) });
    for (own, heard) in listening {
        let Heard::Slide(slide) = heard.recv().unwrap() else { panic!("a slide comes") };
        assert_eq!(slide.shows, if own == code { Shows::Code(code) } else { Shows::Nothing });
    }
}

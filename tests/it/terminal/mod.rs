//! The program in a real terminal: the real binary in a pty, its keys pressed and its screen read. The console that stands
//! for one on Windows asks for a cursor that nobody gives: there `cli::process` runs the binary, and a person looks.

#[cfg(unix)]
mod demo;
#[cfg(unix)]
mod ending;
#[cfg(unix)]
mod first_start;
#[cfg(unix)]
mod focus;
#[cfg(unix)]
mod holding;
#[cfg(unix)]
mod looking;
#[cfg(unix)]
mod opening;
#[cfg(unix)]
mod read_aloud;
#[cfg(unix)]
mod second_screen;
#[cfg(unix)]
mod typing;
#[cfg(unix)]
pub mod window;
mod written;

use std::path::Path;
use std::process::Command;

/// The program, which is built together with the tests.
pub const PROGRAM: &str = env!("CARGO_BIN_EXE_casustafel");

/// The program as a process of its own, outside the home of whoever runs the tests.
pub fn program() -> Command {
    let mut command = Command::new(PROGRAM);
    for place in HOMES {
        command.env(place, env!("CARGO_TARGET_TMPDIR"));
    }
    command
}

/// What says where a user's own folders are.
const HOMES: [&str; 4] = ["HOME", "XDG_DATA_HOME", "XDG_RUNTIME_DIR", "XDG_STATE_HOME"];

/// A store as a coordinator has it after `init` and the list of one school.
pub fn store() -> tempfile::TempDir {
    let dir = tempfile::tempdir().unwrap();
    let list = Path::new(env!("CARGO_MANIFEST_DIR")).join("demo-data/vso-de-zandloper.csv");
    let user = ["init", "--name", "Ilse de Wit", "--function", "coördinator"];
    for words in [&user[..], &["import", list.to_str().unwrap()]] {
        let ran = crate::cli::run_in(Some(dir.path()), words);
        assert!(ran.code == 0 || ran.code == 3, "{}", ran.err);
    }
    dir
}

/// How many pupils of a store have a status.
#[cfg(unix)]
fn marked(store: &Path) -> usize {
    let ran = crate::cli::run_in(Some(store), &["list", "--json", "-status:nieuw"]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    ran.out.matches("\"number\"").count()
}

/// How many things were ever recorded in a store.
#[cfg(unix)]
fn recorded(store: &Path) -> usize {
    let ran = crate::cli::run_in(Some(store), &["log", "--json"]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    ran.out.lines().count()
}

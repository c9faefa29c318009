//! A terminal window of its own for the second screen. Never a tab: whoever shares a window shares its tabs.

use std::env;
use std::ffi::OsString;
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::thread;

/// Opens one; false where the system has no way to, or it could not be begun.
pub(super) fn open(at: &str) -> bool {
    let Ok(program) = env::current_exe() else { return false };
    ways(program, at).into_iter().any(|(terminal, arguments)| {
        let mut begun = Command::new(terminal);
        begun.args(arguments).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
        // Whoever begins a process hears of its end, or the system keeps its name for them.
        let waited = |mut child: Child| thread::Builder::new().spawn(move || child.wait());
        begun.spawn().map(waited).is_ok()
    })
}

/// A terminal and what it gets, the best first.
#[cfg(windows)]
fn ways(program: PathBuf, at: &str) -> Vec<(OsString, Vec<OsString>)> {
    let this = || [program.clone().into_os_string(), "beamer".into(), "--at".into(), at.into()];
    vec![
        // Windows Terminal: -1 is a window of its own.
        ("wt.exe".into(), ["-w".into(), "-1".into()].into_iter().chain(this()).collect()),
        // The console that every Windows has.
        ("conhost.exe".into(), this().into()),
    ]
}

#[cfg(target_os = "macos")]
fn ways(program: PathBuf, at: &str) -> Vec<(OsString, Vec<OsString>)> {
    let script = format!("tell app \"terminal\" to do script \"'{}' beamer --at {at}\"", program.display());
    vec![("osascript".into(), vec!["-e".into(), script.into()])]
}

/// Only where there is a desktop; each of these opens a window of its own.
#[cfg(not(any(windows, target_os = "macos")))]
fn ways(program: PathBuf, at: &str) -> Vec<(OsString, Vec<OsString>)> {
    let desktop = ["WAYLAND_DISPLAY", "DISPLAY"].into_iter().any(|name| env::var_os(name).is_some());
    let with = |terminal: &str, option: &str| {
        let this = [program.clone().into_os_string(), "beamer".into(), "--at".into(), at.into()];
        (terminal.into(), std::iter::once(option.into()).chain(this).collect())
    };
    let known = [("x-terminal-emulator", "-e"), ("gnome-terminal", "--"), ("konsole", "-e"), ("xterm", "-e")];
    known.into_iter().filter(|_| desktop).map(|(terminal, option)| with(terminal, option)).collect()
}

//! The edges of the process: the real binary, its pipes, and what the system refuses.

use std::io;
use std::path::Path;
use std::process::{Command, Stdio};

use casustafel::text::cli::system::{Doing, reason, refused};

use super::assert_dutch;

fn casustafel() -> Command {
    crate::terminal::program()
}

#[test]
fn a_reader_that_goes_away_is_not_an_error() {
    let mut child = casustafel()
        .args(["completions", "powershell"])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let ended = child.wait_with_output().unwrap();
    assert_eq!(ended.status.code(), Some(0));
    assert!(ended.stderr.is_empty(), "{}", String::from_utf8_lossy(&ended.stderr));
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_behind_the_output_is_said() {
    let full = std::fs::OpenOptions::new().write(true).open("/dev/full").unwrap();
    let ended = casustafel().arg("--version").stdout(full).stderr(Stdio::piped()).output().unwrap();
    let said = String::from_utf8(ended.stderr).unwrap();
    assert_eq!(ended.status.code(), Some(1));
    assert!(said.contains("De uitvoer is niet te schrijven: de schijf is vol."), "{said}");
    assert_dutch(&said);
}

/// Where the data stands may not depend on the folder in which somebody happens to be.
#[cfg(target_os = "linux")]
#[test]
fn a_home_that_is_no_whole_path_is_none() {
    let here = tempfile::tempdir().unwrap();
    for home in ["thuis", ".", "../thuis"] {
        let mut init = casustafel();
        for name in ["XDG_DATA_HOME", "XDG_STATE_HOME", "CASUSTAFEL_STORE"] {
            init.env_remove(name);
        }
        init.env("HOME", home).current_dir(here.path()).args(["init", "--name", "Fatima Haddou"]);
        let ended = init.output().unwrap();
        let said = String::from_utf8(ended.stderr).unwrap();
        assert_eq!(ended.status.code(), Some(1), "{home}: {said}");
        assert!(said.contains("Er is geen map voor de gegevens gevonden."), "{home}: {said}");
        assert_eq!(std::fs::read_dir(here.path()).unwrap().count(), 0, "{home}");
    }
}

#[test]
fn without_a_terminal_there_is_one_sentence_and_nothing_else() {
    let ended = casustafel().arg("demo").stdin(Stdio::null()).output().unwrap();
    let said = String::from_utf8(ended.stderr).unwrap();
    assert_eq!((ended.status.code(), ended.stdout.as_slice()), (Some(1), &b""[..]), "{said}");
    assert!(said.starts_with("Hier is geen terminal") && !said.contains('\u{1b}'), "{said:?}");
    assert_dutch(&said);
}

#[test]
fn wrong_usage_of_the_real_program_is_exit_code_2_on_standard_error() {
    let ended = casustafel().arg("lst").output().unwrap();
    assert_eq!(ended.status.code(), Some(2));
    assert!(ended.stdout.is_empty());
}

#[test]
fn every_refusal_of_the_system_is_a_dutch_sentence() {
    use io::ErrorKind as Kind;
    let kinds = [
        Kind::NotFound,
        Kind::PermissionDenied,
        Kind::AlreadyExists,
        Kind::IsADirectory,
        Kind::NotADirectory,
        Kind::DirectoryNotEmpty,
        Kind::ReadOnlyFilesystem,
        Kind::StorageFull,
        Kind::FileTooLarge,
        Kind::InvalidInput,
        Kind::ResourceBusy,
        Kind::TimedOut,
        Kind::InvalidData,
        Kind::UnexpectedEof,
        Kind::OutOfMemory,
        Kind::BrokenPipe,
        Kind::Other,
        Kind::Unsupported,
    ];
    for kind in kinds {
        let said = refused(Doing::Read, Path::new("lijst.csv"), &kind.into());
        assert!(said.starts_with("Het bestand 'lijst.csv' is niet te lezen: "), "{said}");
        assert!(said.ends_with('.'), "{said}");
        assert_dutch(&said);
    }
    for code in 1..=133 {
        assert_dutch(&reason(&io::Error::from_raw_os_error(code)));
    }
}

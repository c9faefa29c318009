//! The folder that somebody points at: what others keep there stays theirs.

use std::fs;
use std::path::Path;

use casustafel::store::{Log, OpenError, Store};

use super::desk::{Desk, folder, open};
use crate::cli::{assert_dutch, run, run_in};

/// What a folder holds and who may look into it.
fn look(dir: &Path) -> (Vec<String>, u32) {
    let mut names: Vec<_> =
        fs::read_dir(dir).unwrap().map(|it| it.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    #[cfg(unix)]
    let mode = std::os::unix::fs::MetadataExt::mode(&fs::metadata(dir).unwrap()) & 0o777;
    #[cfg(not(unix))]
    let mode = 0;
    (names, mode)
}

fn open_to_others(dir: &Path) {
    #[cfg(unix)]
    fs::set_permissions(dir, std::os::unix::fs::PermissionsExt::from_mode(0o775)).unwrap();
    let _ = dir;
}

#[test]
fn a_folder_with_something_else_in_it_is_refused_and_stays_as_it_is() {
    let dir = folder();
    fs::write(dir.path().join("foto.jpg"), "een foto").unwrap();
    open_to_others(dir.path());
    let before = look(dir.path());
    let refused = |error: &OpenError| matches!(error, OpenError::NotEmpty { dir: it } if it == dir.path());
    assert!(Store::create(dir.path(), [1; 16]).is_err_and(|error| refused(&error)));
    assert!(open(dir.path()).is_err_and(|error| refused(&error)), "the program would begin one there");
    let place = dir.path().display().to_string();
    for (words, option) in [
        (&["init", "--name", "Fatima Haddou", "--store", &place][..], "--store"),
        (&["list", "--store", &place], "--store"),
        (&["demo", "--into", &place], "--into"),
    ] {
        let ran = run(words);
        assert_eq!((ran.code, ran.out.as_str()), (1, ""), "{words:?}");
        assert!(ran.err.contains("staan andere bestanden") && ran.err.contains(option), "{}", ran.err);
        assert_dutch(&ran.err);
    }
    assert_eq!(look(dir.path()), before);
}

#[test]
fn nothing_goes_on_in_a_folder_with_something_else_in_it() {
    let (dir, elsewhere) = (folder(), folder());
    let mut desk = Desk::create(dir.path());
    desk.work(1);
    let note = casustafel::domain::Command::AddNote {
        pupil: casustafel::domain::PupilId(1),
        text: "Gebeld.".into(),
    };
    let draft = casustafel::domain::decide(&desk.state, &note, &desk.context()).unwrap();
    fs::write(elsewhere.path().join("foto.jpg"), "een foto").unwrap();
    open_to_others(elsewhere.path());
    let before = look(elsewhere.path());
    assert!(desk.log.save_elsewhere(elsewhere.path(), &draft).is_err());
    assert_eq!(look(elsewhere.path()), before);
}

#[test]
fn an_empty_folder_becomes_the_store_and_is_closed() {
    for words in [&["init", "--name", "Fatima Haddou"][..], &["demo", "--into"]] {
        let dir = folder();
        fs::write(dir.path().join(".DS_Store"), "").unwrap();
        open_to_others(dir.path());
        let place = dir.path().display().to_string();
        let into = words.ends_with(&["--into"]).then_some(place.as_str());
        let words: Vec<&str> = words.iter().copied().chain(into).collect();
        let ran = run_in(Some(dir.path()), &words);
        assert_eq!(ran.code, 0, "{}", ran.err);
        assert_eq!(run_in(Some(dir.path()), &["log"]).code, 0);
        let (names, mode) = look(dir.path());
        assert!(names.contains(&"slots.json".to_owned()), "{names:?}");
        assert!(!names.iter().any(|name| name.starts_with(".casustafel")), "{names:?}");
        assert!(cfg!(not(unix)) || mode == 0o700, "{mode:o}");
    }
}

/// A demo that is ended halfway, for want of room: what is there afterwards is no part of a region.
#[cfg(target_os = "linux")]
#[test]
fn a_demo_that_could_not_be_made_whole_leaves_nothing() {
    use crate::terminal::PROGRAM;
    let dir = folder();
    for place in ["nieuw", "leeg"] {
        let place = dir.path().join(place);
        if place.ends_with("leeg") {
            fs::create_dir(&place).unwrap();
        }
        let mut shell = crate::terminal::program();
        let mut limited = std::process::Command::new("sh");
        limited.envs(shell.get_envs().filter_map(|(name, value)| Some((name, value?))));
        limited.args(["-c", "ulimit -f 40; exec \"$0\" demo --into \"$1\"", PROGRAM]).arg(&place);
        std::mem::swap(&mut shell, &mut limited);
        let ran = shell.output().unwrap();
        let said = String::from_utf8(ran.stderr).unwrap();
        assert_eq!(ran.status.code(), Some(1), "{said}");
        assert!(said.contains("Niet opgeslagen"), "{said}");
        assert!(!place.join("slots.json").exists());
        let at = place.display().to_string();
        assert_eq!(run(&["demo", "--into", &at]).code, 0, "the next time it is made");
        let (names, _) = look(dir.path());
        assert!(!names.iter().any(|name| name.starts_with('.')), "{names:?}");
    }
}

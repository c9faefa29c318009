//! Minutes as files: where they come, what they say of invented pupils, and what they leave alone.

use std::fs;
use std::path::Path;

use super::{Ran, assert_dutch, run, run_in};

/// A store with the demo region.
fn demo() -> tempfile::TempDir {
    let dir = tempfile::tempdir().unwrap();
    let ran = run(&["demo", "--into", &dir.path().join("tafel").display().to_string()]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    dir
}

fn minutes(dir: &tempfile::TempDir, more: &[&str]) -> Ran {
    run_in(Some(&dir.path().join("tafel")), &[&["export", "minutes"], more].concat())
}

#[test]
fn minutes_of_the_demo_region_say_so() {
    let dir = demo();
    let (text, json) = (minutes(&dir, &[]), minutes(&dir, &["--format", "json"]));
    assert!(text.out.contains("DEMO"), "{}{}", text.out, text.err);
    let json: serde_json::Value = serde_json::from_str(&json.out).unwrap();
    assert!(json.to_string().contains("\"fictitious\":true"), "{json}");
}

#[test]
fn a_file_that_is_there_is_never_written_over() {
    let dir = demo();
    let (mine, new) = (dir.path().join("begroting.md"), dir.path().join("verslag.md"));
    fs::write(&mine, "van mij").unwrap();
    let ran = minutes(&dir, &["--out", mine.to_str().unwrap()]);
    assert_eq!(ran.code, 1);
    assert!(ran.err.contains("het bestaat al") && ran.err.contains("andere naam"), "{}", ran.err);
    assert_dutch(&ran.err);
    assert_eq!(fs::read_to_string(&mine).unwrap(), "van mij");
    for again in 0..2 {
        let ran = minutes(&dir, &["--out", new.to_str().unwrap()]);
        assert_eq!(ran.code, 0, "time {again}, the same text: {}", ran.err);
    }
    assert!(fs::read_to_string(&new).unwrap().contains("DEMO"));
}

/// A shell may write a stream in another encoding; a file that we write is as it should be.
#[test]
fn the_list_goes_to_a_file_too() {
    let dir = demo();
    let (store, to) = (dir.path().join("tafel"), dir.path().join("lijst.csv"));
    let shown = run_in(Some(&store), &["list", "--csv", "zoe"]);
    let ran = run_in(Some(&store), &["list", "--csv", "zoe", "--out", to.to_str().unwrap()]);
    assert_eq!((ran.code, ran.out.as_str()), (0, ""), "{}", ran.err);
    assert_eq!(fs::read_to_string(&to).unwrap(), shown.out);
    assert!(ran.err.contains("lijst.csv"), "{}", ran.err);
}

#[test]
fn names_of_standard_output_write_there() {
    let dir = demo();
    let plain = minutes(&dir, &[]);
    for name in ["-", "/dev/stdout", "/dev/fd/1"] {
        let ran = minutes(&dir, &["--out", name]);
        assert_eq!((ran.code, &ran.out), (0, &plain.out), "{name}: {}", ran.err);
    }
    assert!(!Path::new("-").exists());
}

#[test]
fn a_folder_where_the_minutes_would_go_is_called_a_folder() {
    let dir = demo();
    let ran = minutes(&dir, &["--out", dir.path().to_str().unwrap()]);
    assert_eq!(ran.code, 1);
    assert!(ran.err.contains("dit is een map") && !ran.err.contains("haal"), "{}", ran.err);
    assert_dutch(&ran.err);
}

/// A pipe that nobody writes to would be waited for, and a device may never end.
#[cfg(unix)]
#[test]
fn what_is_no_plain_file_is_neither_read_nor_written() {
    let dir = demo();
    let pipe = dir.path().join("lijst.csv");
    assert!(std::process::Command::new("mkfifo").arg(&pipe).status().unwrap().success());
    let store = dir.path().join("tafel");
    for source in [pipe.to_str().unwrap(), "/dev/zero"] {
        for words in [&["import", source][..], &["keys", "check", source]] {
            let ran = run_in(Some(&store), words);
            assert_eq!(ran.code, 1, "{words:?}");
            assert!(ran.err.contains("geen gewoon bestand"), "{words:?}: {}", ran.err);
            assert_dutch(&ran.err);
        }
        let ran = minutes(&dir, &["--out", source]);
        assert_eq!(ran.code, 1, "{source}");
        assert_dutch(&ran.err);
    }
}

#[test]
fn a_folder_that_is_not_there_is_named() {
    let dir = demo();
    let ran = minutes(&dir, &["--out", "/nergens/x"]);
    assert_eq!(ran.code, 1);
    assert!(ran.err.contains("de map '/nergens' bestaat niet"), "{}", ran.err);
    assert_dutch(&ran.err);
}

#[test]
fn a_store_cannot_stand_where_a_file_is() {
    let dir = tempfile::tempdir().unwrap();
    let file = dir.path().join("brief.txt");
    fs::write(&file, "lief dagboek").unwrap();
    for words in [&["init", "--name", "Ilse"][..], &["list"]] {
        let ran = run_in(Some(Path::new(&file)), words);
        assert_eq!(ran.code, 1);
        assert!(ran.err.contains("een bestand, en geen map"), "{}", ran.err);
        assert_dutch(&ran.err);
    }
}

/// Of real pupils: the demo region has none.
#[test]
fn a_document_in_a_synced_folder_is_told_so_each_time() {
    let dir = tempfile::tempdir().unwrap();
    let (store, synced) = (dir.path().join("tafel"), dir.path().join("OneDrive - De Kaap"));
    fs::create_dir(&synced).unwrap();
    let mut desk = crate::store::desk::Desk::create(&store);
    desk.work(7);
    drop(desk);
    let (minutes, list) =
        (["export", "minutes", "--meeting", "O-001"].as_slice(), ["list", "--csv"].as_slice());
    for (words, name, holds) in [
        (minutes, "verslag.md", "In het verslag staan gegevens van leerlingen."),
        (list, "lijst.csv", "In de lijst staan gegevens van leerlingen."),
    ] {
        let deliver = |folder: &Path| {
            let to = folder.join(name);
            run_in(Some(&store), &[words, &["--out", to.to_str().unwrap()]].concat())
        };
        for time in 0..2 {
            let ran = deliver(&synced);
            let said = format!("Let op: deze map synchroniseert met OneDrive. {holds}");
            assert!(ran.code == 0 && ran.out.is_empty() && ran.err.contains(&said), "{time}: {}", ran.err);
            assert_dutch(&ran.err);
        }
        assert!(!deliver(dir.path()).err.contains("Let op: deze map"), "a folder of this computer alone");
        let shown = run_in(Some(&store), words);
        assert!(!shown.err.contains("Let op: deze map"), "{}", shown.err);
    }
    let demo = demo();
    let to = synced.join("verzonnen.csv");
    let ran = run_in(Some(&demo.path().join("tafel")), &["list", "--csv", "--out", to.to_str().unwrap()]);
    assert!(ran.code == 0 && !ran.err.contains("Let op: deze map"), "{}", ran.err);
}

//! Where a file of the store belongs stands a pipe, a device, a folder or a link that leads round: nobody waits for it, and
//! what is said names it.

use std::fs;
use std::os::unix::fs::{MetadataExt, symlink};
use std::path::Path;
use std::process::{Command, Output};

use crate::cli::assert_dutch;
use crate::store::desk::{copy, folder};
use crate::support::waiting::end_of;
use crate::terminal::program;
use crate::terminal::store;
use crate::terminal::window::on;

/// What somebody puts there.
type Deed = fn(&Path);

const STRANGE: [(&str, Deed); 4] = [
    ("a pipe", |path| assert!(Command::new("mkfifo").arg(path).status().unwrap().success())),
    ("a device", |path| symlink("/dev/zero", path).unwrap()),
    ("a folder", |path| fs::create_dir(path).unwrap()),
    ("a link that leads round", |path| symlink(path, path).unwrap()),
];

fn lists(store: &Path) -> Output {
    let store = store.to_path_buf();
    end_of("the end of list", move || program().arg("--store").arg(store).arg("list").output().unwrap())
}

/// A copy of a store without one of its files, and with something strange there.
fn strange(base: &Path, file: &str, deed: Deed) -> tempfile::TempDir {
    let dir = folder();
    copy(base, dir.path(), &["slots.json", "journal/events.log"]);
    if file.starts_with("sled") {
        copy(base, dir.path(), &["sled/db", "sled/conf"]);
    }
    let path = dir.path().join(file);
    let _ = fs::remove_file(&path);
    let _ = fs::remove_dir_all(&path);
    deed(&path);
    dir
}

#[test]
fn what_cannot_be_missed_is_named_and_refused() {
    let base = store();
    for (what, deed) in STRANGE {
        for (file, named) in [
            ("slots.json", "het bestand slots.json is niet te gebruiken"),
            ("journal/events.log", "het logboek (journal/events.log) is niet te gebruiken"),
            ("lock", "het slot van de gegevensmap (lock) is niet te gebruiken"),
        ] {
            let dir = strange(base.path(), file, deed);
            let ran = lists(dir.path());
            let said = String::from_utf8(ran.stderr).unwrap();
            assert_eq!((ran.status.code(), ran.stdout.len()), (Some(1), 0), "{what} as {file}: {said}");
            assert!(said.contains(named) && !said.contains("nummer"), "{what} as {file}: {said}");
            assert_dutch(&said);
        }
    }
    let dir = strange(base.path(), "journal", |path| fs::write(path, "").unwrap());
    let said = String::from_utf8(lists(dir.path()).stderr).unwrap();
    assert!(said.contains("want journal is een bestand, en geen map"), "{said}");
}

#[test]
fn what_can_be_missed_is_set_aside_or_left_alone() {
    let base = store();
    let mode = |path: &Path| fs::metadata(path).unwrap().mode();
    let zero = mode(Path::new("/dev/zero"));
    for (what, deed) in STRANGE {
        for file in ["holder.json", "drafts", "sled/conf", "sled/db", "sled"] {
            if (what, file) == ("a folder", "holder.json") || (what, file) == ("a folder", "sled") {
                continue;
            }
            let dir = strange(base.path(), file, deed);
            for time in 1..=2 {
                let ran = lists(dir.path());
                let said = String::from_utf8(ran.stderr).unwrap();
                assert_eq!(ran.status.code(), Some(0), "{what} as {file}, time {time}: {said}");
                assert!(!ran.stdout.is_empty() && !said.contains("panicked"), "{what} as {file}: {said}");
                assert_dutch(&said);
            }
        }
    }
    assert_eq!(mode(Path::new("/dev/zero")), zero, "what a link leads to is somebody else's");
}

/// What stands in the checkpoint's place is closed for others, but never what is elsewhere.
#[test]
fn what_a_link_leads_to_stays_as_it_is() {
    let base = store();
    let elsewhere = folder();
    let (mine, letter) = (elsewhere.path().join("brieven"), elsewhere.path().join("brieven/oma.txt"));
    fs::create_dir(&mine).unwrap();
    fs::write(&letter, "Lieve oma").unwrap();
    let modes = || [&mine, &letter].map(|path| fs::metadata(path).unwrap().mode() & 0o777);
    for (path, mode) in [(&mine, 0o755), (&letter, 0o644)] {
        fs::set_permissions(path, std::os::unix::fs::PermissionsExt::from_mode(mode)).unwrap();
    }
    let before = modes();
    for (file, target) in [("sled", &mine), ("sled/conf", &letter), ("sled/snap.1", &letter)] {
        let dir = strange(base.path(), file, |_| ());
        fs::create_dir_all(dir.path().join(file).parent().unwrap()).unwrap();
        symlink(target, dir.path().join(file)).unwrap();
        for _ in 0..2 {
            assert_eq!(lists(dir.path()).status.code(), Some(0), "{file}");
        }
        assert_eq!(modes(), before, "{file}");
        assert_eq!(fs::read_dir(&mine).unwrap().count(), 1, "{file}");
        assert_eq!(fs::read_to_string(&letter).unwrap(), "Lieve oma", "{file}");
    }
}

#[test]
fn a_pipe_where_typed_texts_are_kept_does_not_keep_the_screen_waiting() {
    let base = store();
    let dir = strange(base.path(), "drafts", STRANGE[0].1);
    let mut window = on(dir.path()).open();
    window.sees("openen").press("q");
    assert_eq!(window.ends(), 0);
    assert!(dir.path().join("drafts.kapot-1").exists());
}

/// Settings of a few bytes do not become gigabytes.
#[test]
fn settings_of_the_checkpoint_that_are_far_too_large_are_not_read() {
    let base = store();
    let dir = strange(base.path(), "sled/conf", |path| {
        fs::File::create(path).unwrap().set_len(3 << 30).unwrap();
    });
    let ran = lists(dir.path());
    assert_eq!(ran.status.code(), Some(0));
    let said = String::from_utf8(ran.stderr).unwrap();
    assert!(said.contains("De snelle kopie van de gegevens was beschadigd"), "{said}");
}

/// sled panics on some harm; the command line says nothing of that.
#[test]
fn a_harmed_checkpoint_is_told_in_one_dutch_sentence() {
    let base = store();
    let harms: [fn(&Path); 3] = [
        |sled| fs::write(sled.join("db"), vec![0xa5; 600_000]).unwrap(),
        |sled| fs::write(sled.join("conf"), "segment_size: 3\nuse_compression: maybe\n").unwrap(),
        |sled| {
            let mut bytes = fs::read(sled.join("db")).unwrap();
            bytes.iter_mut().skip(30).step_by(7).for_each(|byte| *byte ^= 0x55);
            fs::write(sled.join("db"), bytes).unwrap();
        },
    ];
    for (number, harm) in harms.into_iter().enumerate() {
        let dir = folder();
        copy(base.path(), dir.path(), &["slots.json", "journal/events.log", "sled/db", "sled/conf"]);
        harm(&dir.path().join("sled"));
        let ran = lists(dir.path());
        assert_eq!(ran.status.code(), Some(0), "{number}");
        let said = String::from_utf8(ran.stderr).unwrap();
        assert!(!said.contains("panic") && !said.contains("sled"), "{number}: {said}");
    }
}

#[test]
fn too_many_open_files_are_called_so() {
    let base = store();
    let mut shell = Command::new("sh");
    shell.envs(program().get_envs().filter_map(|(name, value)| Some((name, value?))));
    shell.args(["-c", "ulimit -n 4; exec \"$0\" --store \"$1\" list", crate::terminal::PROGRAM]);
    let ran = shell.arg(base.path()).output().unwrap();
    let said = String::from_utf8(ran.stderr).unwrap();
    assert_eq!(ran.status.code(), Some(1), "{said}");
    assert!(said.contains("er zijn te veel bestanden tegelijk open"), "{said}");
}

/// A file may not grow beyond a limit, and the system would end the process for that.
#[test]
fn a_file_that_may_not_grow_is_what_could_not_be_saved() {
    let base = store();
    let list = concat!(env!("CARGO_MANIFEST_DIR"), "/demo-data/praktijkschool-de-kaap.csv");
    let mut shell = Command::new("sh");
    shell.envs(program().get_envs().filter_map(|(name, value)| Some((name, value?))));
    let words = "ulimit -f 10; exec \"$0\" --store \"$1\" import \"$2\" --school \"De Kaap\"";
    shell.args(["-c", words, crate::terminal::PROGRAM]).arg(base.path()).arg(list);
    let ran = shell.output().unwrap();
    let said = String::from_utf8(ran.stderr).unwrap();
    assert_eq!(ran.status.code(), Some(1), "{said}");
    assert!(said.contains("Niet opgeslagen"), "{said}");
}

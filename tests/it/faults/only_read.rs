//! The disk is full or can only be read: what is there can be looked at, and every sentence says how it stands.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command as Process, Output};

use casustafel::domain::Command;
use casustafel::store::{AppendError, Log, Notice, Trouble, journal};

use crate::store::desk::{Desk, folder, from_journal};

use crate::terminal::{PROGRAM, program, store};

/// Runs a shell in which mounting is allowed and seen by nobody else; `None` where the system does not allow that.
fn mounting(script: &str, words: &[&str]) -> Option<Output> {
    let shell = |script: &str| {
        let mut shell: Process = program();
        let program = std::mem::replace(&mut shell, Process::new("unshare"));
        shell.envs(program.get_envs().filter_map(|(name, value)| Some((name, value?))));
        shell.args(["-rm", "sh", "-c", script, PROGRAM]).args(words);
        shell.output().ok()
    };
    shell("mount -t tmpfs none /mnt")?.status.success().then_some(())?;
    shell(script)
}

/// Every file below a folder and what is in it.
fn files(dir: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let mut files = BTreeMap::new();
    for entry in fs::read_dir(dir).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files.extend(self::files(&path));
        } else {
            files.insert(path.clone(), fs::read(&path).unwrap());
        }
    }
    files
}

/// What a process said: how it ended, its data, its messages.
fn told(ran: &Output) -> (Option<i32>, String, String) {
    let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).unwrap();
    (ran.status.code(), text(&ran.stdout), text(&ran.stderr))
}

const READ_ONLY: &str = "store=$1; shift; mount --bind \"$store\" \"$store\" && mount -o remount,bind,ro \"$store\" \
                         && exec \"$0\" --store \"$store\" \"$@\"";

#[cfg(target_os = "linux")]
#[test]
fn a_store_on_a_disk_that_can_only_be_read_is_looked_at_and_left_as_it_is() {
    let dir = store();
    let place = dir.path().to_str().unwrap();
    let list = concat!(env!("CARGO_MANIFEST_DIR"), "/demo-data/praktijkschool-de-kaap.csv");
    for torn in [false, true] {
        let log = journal::path(dir.path());
        if torn {
            let whole = fs::read(&log).unwrap();
            fs::write(&log, [&whole[..], &whole[..30]].concat()).unwrap();
        }
        let before = files(dir.path());
        for (words, shows) in
            [(&["list"][..], "L-001"), (&["show", "L-001"], "L-001"), (&["log"], "Ilse de Wit")]
        {
            let words: Vec<&str> = [place].iter().chain(words).copied().collect();
            let Some(ran) = mounting(READ_ONLY, &words) else { return };
            let (code, data, said) = told(&ran);
            assert_eq!(code, Some(0), "{words:?}: {said}");
            assert!(data.contains(shows), "{words:?}: {data}");
            assert!(
                said.contains("Alleen lezen: van deze schijf kan alleen worden gelezen"),
                "{words:?}: {said}"
            );
        }
        let (code, _, said) =
            told(&mounting(READ_ONLY, &[place, "import", list, "--school", "De Kaap"]).unwrap());
        assert_eq!(code, Some(1), "{said}");
        assert!(said.contains("Niet opgeslagen: van deze schijf kan alleen worden gelezen."), "{said}");
        assert!(files(dir.path()) == before);
    }
}

const FULL: &str = "store=$1; shift; mount -t tmpfs -o size=16m none /mnt && cp -r \"$store\" /mnt/casus \
                    && (cat /dev/zero > /mnt/vol 2>/dev/null; true) && exec \"$0\" --store /mnt/casus \"$@\"";

#[cfg(target_os = "linux")]
#[test]
fn a_store_on_a_full_disk_is_looked_at_and_says_that_it_is_full_when_something_is_recorded() {
    let dir = store();
    let place = dir.path().to_str().unwrap();
    let list = concat!(env!("CARGO_MANIFEST_DIR"), "/demo-data/praktijkschool-de-kaap.csv");
    let Some(ran) = mounting(FULL, &[place, "list"]) else { return };
    let (code, data, said) = told(&ran);
    assert_eq!(code, Some(0), "{said}");
    assert!(data.contains("L-001") && !said.contains("beschadigd"), "{said}");
    let (code, _, said) = told(&mounting(FULL, &[place, "import", list, "--school", "De Kaap"]).unwrap());
    assert_eq!(code, Some(1), "{said}");
    assert!(said.contains("Niet opgeslagen: de schijf is vol."), "{said}");
}

const ROOM_AGAIN: &str = "store=$1; shift; mount -t tmpfs -o size=16m none /mnt && cp -r \"$store\" /mnt/casus \
                    && (cat /dev/zero > /mnt/vol 2>/dev/null; true) && \"$0\" --store /mnt/casus list > /mnt/casus.txt; \
                    rm /mnt/vol && \"$0\" --store /mnt/casus \"$@\" && exec \"$0\" --store /mnt/casus list";

/// There is no room to say who works in it, and then there is.
#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_keeps_nobody_from_working_once_there_is_room() {
    let dir = store();
    let place = dir.path().to_str().unwrap();
    let list = concat!(env!("CARGO_MANIFEST_DIR"), "/demo-data/praktijkschool-de-kaap.csv");
    let words = [place, "import", list, "--school", "De Kaap", "--mentors", "skip"];
    let Some(ran) = mounting(ROOM_AGAIN, &words) else { return };
    let (code, data, said) = told(&ran);
    assert_eq!(code, Some(0), "{said}");
    assert!(data.contains("L-001") && data.contains("L-013"), "{data}");
    assert!(!said.contains("beschadigd"), "{said}");
}

/// The folder is somebody else's, and may be looked into.
#[cfg(unix)]
#[test]
fn who_may_not_write_in_a_folder_reads_it_and_can_go_on_elsewhere() {
    use std::os::unix::fs::PermissionsExt;
    let (dir, stick) = (folder(), folder());
    let mut desk = Desk::create(dir.path());
    desk.work(1);
    drop(desk);
    let mode = |mode| fs::set_permissions(dir.path(), PermissionsExt::from_mode(mode)).unwrap();
    mode(0o500);
    if fs::write(dir.path().join("lock"), "").is_ok() && fs::write(dir.path().join("x"), "").is_ok() {
        // The administrator may do anything; a disk that refuses is another story here.
        return;
    }
    let (mut desk, notices) = Desk::open(dir.path());
    assert_eq!(notices, [Notice::ReadOnly { why: Trouble::Denied }]);
    let command = Command::AddNote { pupil: casustafel::domain::PupilId(1), text: "Gebeld.".into() };
    let draft = casustafel::domain::decide(&desk.state, &command, &desk.context()).unwrap();
    assert!(matches!(desk.log.append(&draft), Err(AppendError::ReadOnly { why: Trouble::Denied })));
    let group = desk.log.save_elsewhere(&stick.path().join("casus"), &draft).unwrap();
    desk.state.apply(&group);
    assert!(from_journal(&stick.path().join("casus")) == desk.state);
    mode(0o700);
}

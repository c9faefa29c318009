//! A store that is older than it was says so, though nothing in its folder knows.

use std::fs;
use std::path::Path;

use casustafel::domain::People;
use casustafel::store::{Notice, Opened, Store};

use super::desk::{Desk, copy, folder, open};

/// Opens a store of a user with this folder of marks.
fn opened(dir: &Path, marks: &Path) -> (Desk<Store>, Option<Notice>) {
    let (mut desk, notices) = Desk::open(dir);
    assert_eq!(notices, []);
    let notice = desk.log.keep_mark(marks);
    (desk, notice)
}

#[test]
fn a_store_that_lost_its_checkpoint_and_the_end_of_its_log_is_older_than_it_was() {
    let (dir, marks) = (folder(), folder());
    drop(Desk::create(dir.path()));
    let (mut desk, notice) = opened(dir.path(), marks.path());
    assert_eq!(notice, None);
    desk.work(1);
    let whole = desk.log.position();
    drop(desk);
    let backup = folder();
    copy(dir.path(), backup.path(), &["slots.json", "journal/events.log"]);

    let (mut desk, notice) = opened(dir.path(), marks.path());
    assert_eq!(notice, None);
    desk.work(2);
    let seen = desk.log.position().count;
    drop(desk);
    fs::remove_dir_all(dir.path().join("sled")).unwrap();
    copy(backup.path(), dir.path(), &["journal/events.log"]);
    // Who only looks hears it each time.
    for _ in 0..2 {
        let (_, notice) = opened(dir.path(), marks.path());
        assert_eq!(notice, Some(Notice::Older { seen, here: whole.count }));
    }
    // Who works on with it has chosen it.
    let (mut desk, notice) = opened(dir.path(), marks.path());
    assert!(notice.is_some());
    desk.add_pupil("Youssef");
    drop(desk);
    assert_eq!(opened(dir.path(), marks.path()).1, None);
}

#[test]
fn an_older_copy_in_which_somebody_worked_on_is_another_one() {
    let (dir, backup, marks) = (folder(), folder(), folder());
    drop(Desk::create(dir.path()));
    copy(dir.path(), backup.path(), &["slots.json", "journal/events.log"]);
    let (mut desk, _) = opened(dir.path(), marks.path());
    desk.work(1);
    let seen = desk.log.position().count;
    drop(desk);
    let (mut other, notice) = opened(backup.path(), marks.path());
    assert_eq!(notice, None, "each place has a mark of its own");
    (2..6).for_each(|number| other.work(number));
    drop(other);
    fs::remove_dir_all(dir.path().join("sled")).unwrap();
    copy(backup.path(), dir.path(), &["journal/events.log"]);
    assert_eq!(opened(dir.path(), marks.path()).1, Some(Notice::Other { seen }));
}

#[test]
fn a_mark_is_private_and_says_nothing_about_anybody() {
    let (dir, marks) = (folder(), folder());
    let folder = marks.path().join("nog niet gemaakt");
    drop(Desk::create(dir.path()));
    let (mut desk, _) = opened(dir.path(), &folder);
    desk.work(1);
    assert!(!folder.exists(), "not at each append");
    desk.checkpoint();
    let files: Vec<_> = fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    assert_eq!(files.len(), 1);
    let text = fs::read_to_string(&files[0]).unwrap();
    assert!(text.starts_with(r#"{"offset":"#) && !text.contains("Fatima"), "{text}");
    assert!(!text.contains(dir.path().to_str().unwrap()));
    #[cfg(unix)]
    for (path, mode) in [(&folder, 0o700), (&files[0], 0o600)] {
        use std::os::unix::fs::MetadataExt;
        assert_eq!(path.metadata().unwrap().mode() & 0o777, mode);
    }
    // One that cannot be read, or a folder that cannot be made, is no trouble.
    drop(desk);
    fs::write(&files[0], "{").unwrap();
    assert_eq!(opened(dir.path(), &folder).1, None);
    assert_eq!(opened(dir.path(), &files[0]).1, None);
}

#[test]
fn invented_data_has_no_mark() {
    let (dir, marks) = (folder(), folder());
    Store::create_for(dir.path(), [3; 16], People::Invented).unwrap();
    let Opened { mut store, .. } = open(dir.path()).unwrap();
    assert_eq!(store.keep_mark(marks.path()), None);
    drop(store);
    assert_eq!(fs::read_dir(marks.path()).unwrap().count(), 0);
}

#[cfg(target_os = "linux")]
#[test]
fn the_command_line_says_it_too() {
    use crate::terminal::program;
    use casustafel::store::journal;

    let (dir, home) = (crate::terminal::store(), folder());
    let run = |words: &[&str]| {
        let mut process = program();
        process.env("XDG_STATE_HOME", home.path()).arg("--store").arg(dir.path()).args(words);
        let ran = process.output().unwrap();
        assert!(ran.status.success(), "{ran:?}");
        String::from_utf8(ran.stderr).unwrap()
    };
    assert!(!run(&["list"]).contains("ouder"));
    let log = journal::path(dir.path());
    let first = fs::read(&log).unwrap();
    let length = 48 + usize::try_from(u32::from_le_bytes(first[8..12].try_into().unwrap())).unwrap();
    fs::write(&log, &first[..length]).unwrap();
    fs::remove_dir_all(dir.path().join("sled")).unwrap();
    let said = run(&["list"]);
    assert!(
        said.contains("Deze gegevens zijn ouder dan wat u hier de vorige keer had: toen waren er 2"),
        "{said}"
    );
}

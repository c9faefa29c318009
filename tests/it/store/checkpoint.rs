//! The checkpoint gives back what was written, or says that it cannot.

use std::collections::BTreeMap;
use std::path::Path;

use casustafel::store::checkpoint::{Checkpoint, Take, Takes, panic_is_expected};
use casustafel::store::entries::{Broken, Changes, Key};
use casustafel::store::journal::Position;

use super::desk::folder;

type Records = BTreeMap<Key, Vec<u8>>;

const AT: Position = Position { offset: 77, count: 3, head: [5; 32], last: 40 };

/// In one half of the checkpoint and in the other by turns.
fn key(id: u64) -> Key {
    let table = if id.is_multiple_of(2) { 1 } else { 2 };
    Key { table, id }
}

fn opened_by(dir: &Path, below: Take<'_>, above: Take<'_>) -> (Checkpoint, Result<Option<Position>, Broken>) {
    let split = |_| Key { table: 2, id: 0 };
    Checkpoint::open(dir, Takes { table: 2, split: &split, below, above })
}

fn open(dir: &Path) -> (Checkpoint, Result<Option<Position>, Broken>, Records) {
    let (mut below, mut above) = (Records::new(), Records::new());
    let (checkpoint, position) = opened_by(
        dir,
        &mut |key, bytes| {
            assert!(key.table == 1 && below.insert(key, bytes.to_vec()).is_none());
            Ok(())
        },
        &mut |key, bytes| {
            assert!(key.table == 2 && above.insert(key, bytes.to_vec()).is_none());
            Ok(())
        },
    );
    below.extend(above);
    (checkpoint, position, below)
}

fn put(records: &Records) -> Changes {
    records.iter().map(|(key, bytes)| (*key, Some(bytes.clone()))).collect()
}

#[test]
fn large_records_come_back_whole_and_make_no_files_beside_the_database() {
    let dir = folder();
    let sizes = [0, 1, 3999, 4000, 4001, 8000, 300_000, 900_000];
    let mut records: Records = (0..).map(key).zip(sizes.map(|size| vec![7; size])).collect();
    let (mut checkpoint, position, _) = open(dir.path());
    assert_eq!(position, Ok(None));
    checkpoint.write(put(&records), AT).unwrap();
    checkpoint.close();

    // Shorter, gone and longer than before.
    let (mut checkpoint, position, read) = open(dir.path());
    assert_eq!(position, Ok(Some(AT)));
    assert!(read == records);
    let mut changes = Changes::new();
    changes.insert(key(7), Some(vec![1; 10]));
    changes.insert(key(6), None);
    changes.insert(key(0), Some(vec![2; 500_000]));
    for (key, bytes) in &changes {
        match bytes {
            Some(bytes) => records.insert(*key, bytes.clone()),
            None => records.remove(key),
        };
    }
    let later = Position { offset: 99, ..AT };
    checkpoint.write(changes, later).unwrap();
    checkpoint.close();
    let (_checkpoint, position, read) = open(dir.path());
    assert_eq!(position, Ok(Some(later)));
    assert!(read == records);
    assert_eq!(std::fs::read_dir(dir.path().join("sled/blobs")).unwrap().count(), 0);
}

#[test]
fn many_records_at_once_come_back() {
    let dir = folder();
    let records: Records = (0..20_000).map(|id| (key(id), id.to_be_bytes().repeat(8))).collect();
    let (mut checkpoint, _, _) = open(dir.path());
    checkpoint.write(put(&records), AT).unwrap();
    checkpoint.close();
    let (_checkpoint, position, read) = open(dir.path());
    assert_eq!((position, read.len()), (Ok(Some(AT)), records.len()));
    assert!(read == records);
}

#[test]
fn records_that_cannot_be_read_end_its_use_and_the_next_start_begins_anew() {
    let dir = folder();
    for round in 1..=3 {
        let (mut checkpoint, position, _) = open(dir.path());
        assert_eq!(position, Ok(None), "round {round}");
        checkpoint.write(put(&Records::from([(key(1), vec![1])])), AT).unwrap();
        checkpoint.close();
        let (mut checkpoint, position) =
            opened_by(dir.path(), &mut |_, _| Ok(()), &mut |_, _| Err(Broken::because("not a record")));
        assert!(position.is_err() && !checkpoint.is_usable());
        checkpoint.write(put(&Records::from([(key(1), vec![2])])), AT).unwrap();
    }
    let (_checkpoint, position, _) = open(dir.path());
    assert_eq!(position, Ok(None));
    let names = std::fs::read_dir(dir.path()).unwrap().map(|entry| entry.unwrap().file_name());
    let aside: Vec<_> = names.filter(|name| name.to_string_lossy().contains("kapot")).collect();
    // What this process still holds open cannot be removed on Windows before the next one.
    if cfg!(unix) {
        assert_eq!(aside, ["sled.kapot-3"], "one is kept to look at");
    }
    let why = std::fs::read_to_string(dir.path().join("sled.kapot-3/waarom.txt")).unwrap();
    assert_eq!(why, "not a record");
}

#[test]
fn a_panic_inside_is_caught_and_the_panic_hook_can_know_it() {
    let dir = folder();
    let (mut checkpoint, _, _) = open(dir.path());
    checkpoint.write(put(&Records::from([(key(1), vec![1])])), AT).unwrap();
    checkpoint.close();
    let mut expected = false;
    let mut panics = |_: Key, _: &[u8]| {
        expected = panic_is_expected();
        panic!("as sled does on damaged files")
    };
    let (checkpoint, position) = opened_by(dir.path(), &mut |_, _| Ok(()), &mut panics);
    assert!(position.is_err() && !checkpoint.is_usable());
    assert!(expected && !panic_is_expected());
}

#[cfg(unix)]
#[test]
fn only_its_owner_reads_it() {
    use std::os::unix::fs::PermissionsExt;
    let dir = folder();
    let (mut checkpoint, _, _) = open(dir.path());
    checkpoint.write(put(&Records::from([(key(1), vec![1])])), AT).unwrap();
    let mode = |name: &str| std::fs::metadata(dir.path().join(name)).unwrap().permissions().mode() & 0o777;
    assert_eq!((mode("sled"), mode("sled/db"), mode("sled/conf")), (0o700, 0o600, 0o600));
    // sled makes a snapshot when it closes and when it opens, with the rights that the platform gives by itself.
    let all_private = || {
        for entry in std::fs::read_dir(dir.path().join("sled")).unwrap().map(Result::unwrap) {
            let name = format!("sled/{}", entry.file_name().display());
            assert_eq!(mode(&name) & 0o077, 0, "{name}");
        }
    };
    checkpoint.close();
    all_private();
    let snapshot = std::fs::set_permissions(dir.path().join("sled/db"), PermissionsExt::from_mode(0o644));
    snapshot.unwrap();
    let (checkpoint, _, _) = open(dir.path());
    all_private();
    checkpoint.close();
    all_private();
}

/// What is cleared inside sled keeps its room on the disk, and every start would read it.
#[test]
fn one_that_is_of_no_use_leaves_nothing_behind_it() {
    let size = |dir: &Path| {
        let files = std::fs::read_dir(dir.join("sled")).unwrap().map(Result::unwrap);
        files.map(|entry| entry.metadata().unwrap().len()).sum::<u64>()
    };
    let records: Records = (0..3_000).map(|id| (key(id), id.to_be_bytes().repeat(400))).collect();
    let dir = folder();
    let (mut checkpoint, _, _) = open(dir.path());
    checkpoint.write(put(&records), AT).unwrap();
    checkpoint.close();
    let whole = size(dir.path());
    // Without its first record it is half of one, or of another format.
    let db = sled::open(dir.path().join("sled")).unwrap();
    db.remove([0]).unwrap();
    drop(db);
    // Its threads keep the files for a moment after that.
    let file = std::fs::File::open(dir.path().join("sled/db")).unwrap();
    file.lock().unwrap();
    let _ = file.unlock();
    let (mut checkpoint, position, read) = open(dir.path());
    assert_eq!((position, read.len()), (Ok(None), 0));
    checkpoint.write(put(&Records::from([(key(1), vec![1])])), AT).unwrap();
    checkpoint.close();
    assert!(size(dir.path()) < whole / 2, "{} of {whole} bytes", size(dir.path()));
    let (_checkpoint, position, read) = open(dir.path());
    assert_eq!((position, read), (Ok(Some(AT)), Records::from([(key(1), vec![1])])));
}

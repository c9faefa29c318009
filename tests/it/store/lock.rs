//! One process at a time.

use casustafel::store::lock::{Holder, Lock, LockError};

use super::desk::folder;

fn fatima() -> Holder {
    Holder {
        name: Some("Fatima Aydın".to_owned()),
        pid: 4711,
        since: 1_790_000_000_000,
        host: "balie".to_owned(),
    }
}

#[test]
fn the_second_one_hears_who_has_it_until_that_one_is_done() {
    let dir = folder();
    let lock = Lock::take(dir.path(), &fatima()).unwrap();
    let second = Holder { name: None, pid: 1, ..fatima() };
    let Err(LockError::Held(holder)) = Lock::take(dir.path(), &second) else { panic!("took it twice") };
    assert_eq!(holder, Some(fatima()));
    drop(lock);
    assert!(!dir.path().join("holder.json").exists());
    Lock::take(dir.path(), &second).unwrap();
}

#[test]
fn a_name_left_by_a_process_that_died_is_no_lock() {
    let dir = folder();
    for stale in [serde_json::to_vec(&fatima()).unwrap(), b"half a {".to_vec()] {
        std::fs::write(dir.path().join("holder.json"), stale).unwrap();
        Lock::take(dir.path(), &fatima()).unwrap();
    }
}

#[test]
fn somebody_who_has_not_said_who_they_are_holds_it_all_the_same() {
    let dir = folder();
    let _lock = Lock::take(dir.path(), &fatima()).unwrap();
    std::fs::remove_file(dir.path().join("holder.json")).unwrap();
    assert!(matches!(Lock::take(dir.path(), &fatima()), Err(LockError::Held(None))));
}

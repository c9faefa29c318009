//! A journal and `slots.json` belong together: one that was emptied or comes from elsewhere is no new beginning.

use std::fs;
use std::path::Path;

use casustafel::store::{OpenError, journal};

use super::desk::{Desk, copy, folder, from_journal, open};
use crate::cli::{assert_dutch, run_in};

/// A store in which somebody has worked, without a checkpoint.
fn store(dir: &Path, id: u8) {
    casustafel::store::Store::create(dir, [id; 16]).unwrap();
    let mut desk = Desk::open(dir).0;
    desk.found();
    (0..id.into()).for_each(|number| desk.work(number));
    drop(desk);
    fs::remove_dir_all(dir.join("sled")).unwrap();
}

fn slots(dir: &Path) -> String {
    fs::read_to_string(dir.join("slots.json")).unwrap()
}

#[test]
fn a_journal_that_was_emptied_is_no_new_store() {
    let dir = folder();
    store(dir.path(), 2);
    let path = journal::path(dir.path());
    let whole = fs::read(&path).unwrap();
    for left in [&[][..], &whole[..9], &whole[..60]] {
        fs::write(&path, left).unwrap();
        assert!(matches!(open(dir.path()), Err(OpenError::Emptied)), "{} bytes", left.len());
        for words in [&["list"][..], &["init", "--name", "Youssef"]] {
            let ran = run_in(Some(dir.path()), words);
            assert_eq!((ran.code, ran.out.as_str()), (1, ""), "{words:?}");
            assert!(ran.err.contains("is leeg, en er was al iets in opgeslagen"), "{}", ran.err);
            assert_dutch(&ran.err);
        }
        assert!(fs::read(&path).unwrap() == left, "nothing is written over it");
        let _ = fs::remove_dir_all(dir.path().join("sled"));
    }
    fs::write(&path, &whole).unwrap();
    drop(open(dir.path()).unwrap());
}

#[test]
fn a_journal_and_slots_of_two_stores_are_refused_whichever_was_put_there() {
    for swapped in ["slots.json", "journal/events.log"] {
        let (dir, other) = (folder(), folder());
        store(dir.path(), 2);
        store(other.path(), 3);
        copy(other.path(), dir.path(), &[swapped]);
        let before = fs::read(journal::path(dir.path())).unwrap();
        assert!(matches!(open(dir.path()), Err(OpenError::OtherJournal)), "{swapped}");
        assert!(fs::read(journal::path(dir.path())).unwrap() == before);
    }
}

/// Whoever exchanges the checkpoints of two stores reads that, and never that the longer journal ends too soon.
#[test]
fn a_checkpoint_of_another_store_is_called_so() {
    let (dir, other) = (folder(), folder());
    for (dir, works) in [(&dir, 0..4), (&other, 5..6)] {
        let mut desk = Desk::create(dir.path());
        works.for_each(|number| desk.work(number));
        assert_eq!(desk.checkpoint(), None);
    }
    fs::remove_dir_all(dir.path().join("sled")).unwrap();
    fs::rename(other.path().join("sled"), dir.path().join("sled")).unwrap();
    assert!(matches!(open(dir.path()), Err(OpenError::OtherCheckpoint)));
    let said = run_in(Some(dir.path()), &["list"]).err;
    assert!(said.contains("(de map sled) hoort niet bij dit logboek"), "{said}");
    assert_dutch(&said);
}

/// The journal of another store, however long, stands where the own one was; the own checkpoint, and the slots or those of
/// the other with it. It is never taken for one that goes on, and nothing is built anew from it.
#[test]
fn a_longer_journal_of_another_store_is_never_taken_for_the_own_one() {
    type Refused = fn(&OpenError) -> bool;
    let other_journal: Refused = |error| matches!(error, OpenError::OtherJournal);
    let other_checkpoint: Refused = |error| matches!(error, OpenError::OtherCheckpoint);
    let cases: [(&[&str], bool, Refused); 3] = [
        (&["journal/events.log"], true, other_journal),
        (&["journal/events.log"], false, other_checkpoint),
        (&["journal/events.log", "slots.json"], true, other_checkpoint),
    ];
    for (at, (brought, tied, refused)) in cases.into_iter().enumerate() {
        let (dir, other) = (folder(), folder());
        for (dir, id) in [(&dir, 2), (&other, 9)] {
            casustafel::store::Store::create(dir.path(), [id; 16]).unwrap();
            let mut desk = Desk::open(dir.path()).0;
            desk.found();
            (0..id.into()).for_each(|number| desk.work(number));
            assert_eq!(desk.checkpoint(), None);
        }
        if !tied {
            // From before slots named their journal.
            let own = slots(dir.path());
            let from = own.find(",\n  \"first\"").unwrap();
            fs::write(dir.path().join("slots.json"), format!("{}\n}}\n", &own[..from])).unwrap();
        }
        copy(other.path(), dir.path(), brought);
        let before = (fs::read(journal::path(dir.path())).unwrap(), slots(dir.path()));
        for _ in 0..2 {
            let error = open(dir.path()).map(drop).unwrap_err();
            assert!(refused(&error), "{at}: {error}");
            let ran = run_in(Some(dir.path()), &["list"]);
            assert_eq!((ran.code, ran.out.as_str()), (1, ""), "{at}");
            assert!(ran.err.contains("Er is niets veranderd"), "{}", ran.err);
        }
        assert!((fs::read(journal::path(dir.path())).unwrap(), slots(dir.path())) == before, "{at}");
    }
}

#[test]
fn a_store_from_before_they_were_tied_opens_and_is_tied_from_then_on() {
    let dir = folder();
    store(dir.path(), 2);
    let tied = slots(dir.path());
    let from = tied.find(",\n  \"first\"").unwrap();
    let untied = format!("{}\n}}\n", &tied[..from]);
    fs::write(dir.path().join("slots.json"), &untied).unwrap();
    assert!(from_journal(dir.path()) == open(dir.path()).unwrap().state);
    assert_eq!(slots(dir.path()), tied);
}

#[test]
fn what_was_just_made_is_tied_to_nothing_until_something_is_recorded() {
    let dir = folder();
    casustafel::store::Store::create(dir.path(), [1; 16]).unwrap();
    for _ in 0..2 {
        drop(open(dir.path()).unwrap());
        assert!(!slots(dir.path()).contains("first"));
    }
    Desk::open(dir.path()).0.found();
    assert!(slots(dir.path()).contains("first"));
}

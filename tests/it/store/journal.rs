//! Appending: acknowledged means on the disk, and a failed write leaves no trace.

use std::io::ErrorKind;
use std::path::Path;

use casustafel::store::disk::LogFile;
use casustafel::store::journal::{self, Fault, Journal, Position, Records};
use casustafel::store::{AppendError, DamageKind};

use super::desk::folder;
use super::disks::{Flaky, Luck, Told, payload, payloads};

fn new_journal(dir: &Path) -> Journal {
    journal::create(dir).unwrap();
    open(dir)
}

fn open(dir: &Path) -> Journal {
    let path = journal::path(dir);
    let mut records = Records::read(&path, Position::START, None).unwrap();
    let torn = records.by_ref().any(|record| matches!(record, Err(Fault::Torn { .. })));
    let disk = Box::new(LogFile::open(&path).unwrap());
    Journal::resume(path, disk, records.position(), torn).unwrap()
}

fn texts(dir: &Path) -> Vec<String> {
    let records = Records::read(&journal::path(dir), Position::START, None).unwrap();
    records.map(|record| text(&record.unwrap().payload)).collect()
}

fn text(payload: &[u8]) -> String {
    serde_json::from_slice::<serde_json::Value>(payload).unwrap()["text"].as_str().unwrap().to_owned()
}

#[test]
fn what_was_appended_is_read_back_after_closing() {
    let dir = folder();
    let mut journal = new_journal(dir.path());
    for payload in payloads(&["een", "twee"]) {
        journal.append(&payload).unwrap();
    }
    let end = journal.end();
    drop(journal);
    let mut journal = open(dir.path());
    assert_eq!(journal.end(), end);
    journal.append(&payload(&end.head, "drie")).unwrap();
    assert_eq!(texts(dir.path()), ["een", "twee", "drie"]);
    let rest: Vec<_> = journal.records(end).unwrap().map(|record| text(&record.unwrap().payload)).collect();
    assert_eq!(rest, ["drie"]);
}

#[test]
fn after_any_failure_the_next_try_works_and_nothing_of_the_failed_one_is_left() {
    use Luck::{Fails, Good};
    let full = Fails(ErrorKind::StorageFull, 30);
    let whole = Fails(ErrorKind::Other, usize::MAX);
    // What the calls do: write, sync, rewind, in the order in which the journal makes them.
    let scripts: [&[Luck]; 5] =
        [&[full], &[Good, full], &[whole], &[full, full, full, full], &[Good, full, full, full, Good, full]];
    for script in scripts {
        let dir = folder();
        drop(new_journal(dir.path()));
        let path = journal::path(dir.path());
        let (disk, luck) = Flaky::open(&path);
        let mut journal = Journal::resume(path, disk, Position::START, false).unwrap();
        let first = journal.append(&payload(&[0; 32], "een")).unwrap();

        luck.lock().unwrap().extend(script);
        let next = payload(&first.head, "twee");
        let failed = std::iter::repeat_with(|| journal.append(&next)).take_while(Result::is_err).count();
        assert!(failed > 0, "{script:?}");
        assert!(luck.lock().unwrap().is_empty(), "{script:?}");
        assert_eq!(texts(dir.path()), ["een", "twee"], "{script:?}");
        assert_eq!(journal.end().count, 2);
    }
}

#[test]
fn an_action_costs_one_write_and_one_sync() {
    let dir = folder();
    drop(new_journal(dir.path()));
    let path = journal::path(dir.path());
    let (disk, calls) = Told::open(&path);
    let mut journal = Journal::resume(path, disk, Position::START, false).unwrap();
    for payload in payloads(&["een", "twee"]) {
        journal.append(&payload).unwrap();
        assert_eq!(std::mem::take(&mut *calls.lock().unwrap()), ["write", "sync"]);
    }
}

#[test]
fn a_write_that_fails_says_what_the_platform_said() {
    let dir = folder();
    drop(new_journal(dir.path()));
    let path = journal::path(dir.path());
    let (disk, luck) = Flaky::open(&path);
    let mut journal = Journal::resume(path, disk, Position::START, false).unwrap();
    luck.lock().unwrap().push_back(Luck::Fails(ErrorKind::StorageFull, 3));
    let error = journal.append(&payload(&[0; 32], "een")).unwrap_err();
    assert!(matches!(error, AppendError::Io { source } if source.kind() == ErrorKind::StorageFull));
    assert_eq!(std::fs::metadata(journal::path(dir.path())).unwrap().len(), 0);
}

#[test]
fn a_record_that_was_removed_or_moved_breaks_the_chain() {
    let dir = folder();
    let mut journal = new_journal(dir.path());
    let ends: Vec<_> = payloads(&["een", "twee", "drie"])
        .iter()
        .map(|payload| usize::try_from(journal.append(payload).unwrap().offset).unwrap())
        .collect();
    let path = journal::path(dir.path());
    let whole = std::fs::read(&path).unwrap();
    let (first, rest) = whole.split_at(ends[0]);
    let (second, third) = rest.split_at(ends[1] - ends[0]);
    let cases = [
        ([second, third].concat(), 0),
        ([first, third].concat(), 1),
        ([first, third, second].concat(), 1),
        ([first, first, second, third].concat(), 1),
    ];
    for (bytes, good) in cases {
        std::fs::write(&path, bytes).unwrap();
        let mut records = Records::read(&path, Position::START, None).unwrap();
        let read = records.by_ref().take_while(Result::is_ok).count();
        assert_eq!(read, good);
        std::fs::write(&path, &whole).unwrap();
    }
    std::fs::write(&path, [first, third].concat()).unwrap();
    let fault = Records::read(&path, Position::START, None).unwrap().find_map(Result::err).unwrap();
    assert!(matches!(fault, Fault::Damaged { kind: DamageKind::Chain, at, .. } if at == ends[0] as u64));
}

#[test]
fn a_copy_holds_all_that_was_acknowledged() {
    let (dir, other) = (folder(), folder());
    let mut journal = new_journal(dir.path());
    journal.append(&payload(&[0; 32], "een")).unwrap();
    journal::create(other.path()).unwrap();
    journal.copy_to(other.path()).unwrap();
    assert_eq!(texts(other.path()), ["een"]);
    assert!(journal::create(other.path()).is_err(), "never over another journal");
}

//! Somebody does something to the folder while the program has it open: nothing that was shown as saved is lost, and
//! nobody else's file is touched.

use std::fs::{self, OpenOptions};
use std::io::{self, Write};
use std::path::Path;

use casustafel::domain::{Command, Draft, PupilId, decide};
use casustafel::store::disk::{Disk, LogFile};
use casustafel::store::reader::Reader;
use casustafel::store::{AppendError, Changed, ElsewhereError, Log, Opened, Store, journal};

use crate::store::desk::{Desk, copy, folder, holder};
use crate::terminal::program;

fn draft(desk: &Desk<Store>) -> Draft {
    let command = Command::AddNote { pupil: PupilId(1), text: "Gebeld.".into() };
    decide(&desk.state, &command, &desk.context()).unwrap()
}

/// What somebody does to the folder of a store.
type Deed = fn(&Path);

fn cut(store: &Path, by: u64) {
    let log = OpenOptions::new().write(true).open(journal::path(store)).unwrap();
    log.set_len(log.metadata().unwrap().len() - by).unwrap();
}

const DEEDS: [(&str, Changed, Deed); 7] = [
    ("removes the log", Changed::Gone, |store| fs::remove_file(journal::path(store)).unwrap()),
    ("removes the folder", Changed::Gone, |store| fs::remove_dir_all(store).unwrap()),
    ("renames the folder", Changed::Gone, |store| fs::rename(store, store.with_extension("oud")).unwrap()),
    ("puts a copy of the log in its place", Changed::Replaced, |store| {
        let log = journal::path(store);
        fs::copy(&log, log.with_extension("kopie")).unwrap();
        fs::rename(log.with_extension("kopie"), log).unwrap();
    }),
    ("puts another folder in its place", Changed::Replaced, |store| {
        fs::rename(store, store.with_extension("oud")).unwrap();
        copy(&store.with_extension("oud"), store, &["slots.json", "journal/events.log"]);
    }),
    ("cuts the log", Changed::Length, |store| cut(store, 400)),
    ("writes behind the log", Changed::Length, |store| {
        OpenOptions::new().append(true).open(journal::path(store)).unwrap().write_all(b"?").unwrap();
    }),
];

#[cfg(unix)]
#[test]
fn what_was_saved_goes_on_elsewhere_whatever_somebody_does_to_the_open_folder() {
    for (deed, changed, does) in DEEDS {
        let (dir, stick) = (folder(), folder());
        let store = dir.path().join("casus");
        drop(Desk::create(&store));
        let mut desk = Desk::open(&store).0;
        desk.work(1);
        let draft = draft(&desk);
        does(&store);
        let there = fs::read(journal::path(&store)).ok();
        for _ in 0..2 {
            let refused = desk.log.append(&draft);
            assert!(
                matches!(refused, Err(AppendError::Changed(how)) if how == changed),
                "{deed}: {refused:?}"
            );
            assert!(fs::read(journal::path(&store)).ok() == there, "{deed}: what stands there is left alone");
        }
        let place = stick.path().join("casus");
        let group = desk.log.save_elsewhere(&place, &draft).unwrap();
        desk.state.apply(&group);
        let state = desk.state;
        drop(desk.log);
        let (again, notices) = Desk::open(&place);
        assert_eq!(notices, [], "{deed}");
        assert!(again.state == state, "{deed}");
    }
}

#[cfg(unix)]
#[test]
fn a_folder_that_comes_back_is_written_to_again_and_once() {
    let dir = folder();
    let (store, away) = (dir.path().join("casus"), dir.path().join("weg"));
    drop(Desk::create(&store));
    let mut desk = Desk::open(&store).0;
    desk.work(1);
    let draft = draft(&desk);
    fs::rename(&store, &away).unwrap();
    assert!(desk.log.append(&draft).is_err());
    fs::rename(&away, &store).unwrap();
    let group = desk.log.append(&draft).unwrap();
    desk.state.apply(&group);
    let state = desk.state;
    drop(desk.log);
    let (again, notices) = Desk::open(&store);
    assert_eq!(notices, []);
    assert!(again.state == state);
}

/// A log that is put away while it is being written.
struct PutAway(LogFile, std::path::PathBuf);

impl Disk for PutAway {
    fn write(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.0.write(bytes)
    }

    fn sync(&mut self) -> io::Result<()> {
        fs::rename(&self.1, self.1.with_extension("weg")).unwrap();
        self.0.sync()
    }

    fn rewind(&mut self, length: u64) -> io::Result<()> {
        self.0.rewind(length)
    }

    fn check(&self, length: Option<u64>) -> io::Result<()> {
        self.0.check(length)
    }

    fn reader(&self) -> io::Result<Reader> {
        self.0.reader()
    }
}

#[cfg(unix)]
#[test]
fn what_went_into_a_file_that_was_put_away_meanwhile_does_not_count_as_saved() {
    let dir = folder();
    let mut desk = Desk::create(dir.path());
    desk.work(1);
    let draft = draft(&desk);
    drop(desk);
    let path = journal::path(dir.path());
    let opened = Store::open_with(dir.path(), &holder(), &mut |_, _| (), &|path| {
        Ok(Box::new(PutAway(LogFile::open(path)?, path.to_path_buf())))
    });
    let Opened { mut store, .. } = opened.unwrap();
    let end = store.position();
    assert!(matches!(store.append(&draft), Err(AppendError::Changed(Changed::Gone))));
    assert_eq!(store.position(), end);
    fs::rename(path.with_extension("weg"), &path).unwrap();
    drop(store);
    assert_eq!(
        Desk::open(dir.path()).0.log.position().count,
        end.count + 1,
        "whole, so it is there: as after a kill"
    );
}

#[cfg(unix)]
#[test]
fn of_a_log_that_lost_what_was_there_at_the_start_no_half_copy_is_made() {
    let (dir, stick) = (folder(), folder());
    let mut desk = Desk::create(dir.path());
    desk.work(1);
    drop(desk);
    let mut desk = Desk::open(dir.path()).0;
    desk.work(2);
    let draft = draft(&desk);
    cut(dir.path(), fs::metadata(journal::path(dir.path())).unwrap().len() - 40);
    let place = stick.path().join("casus");
    assert!(matches!(desk.log.save_elsewhere(&place, &draft), Err(ElsewhereError::NotWhole)));
    assert!(!place.join("slots.json").exists(), "no store that would open with a part of it");
    assert_eq!(desk.log.place(), Some(dir.path()));
}

#[test]
fn a_second_process_stays_out_also_when_the_lock_file_was_removed() {
    let dir = folder();
    let mut desk = Desk::create(dir.path());
    let _ = fs::remove_file(dir.path().join("lock"));
    for words in [&["list"][..], &["init", "--name", "Youssef"]] {
        let second = program().arg("--store").arg(dir.path()).args(words).output().unwrap();
        let said = String::from_utf8(second.stderr).unwrap();
        assert_eq!(second.status.code(), Some(1), "{said}");
        assert!(said.contains("heeft deze gegevens al open"), "{said}");
    }
    desk.work(1);
    let state = desk.state;
    drop(desk.log);
    let (again, notices) = Desk::open(dir.path());
    assert_eq!(notices, []);
    assert!(again.state == state);
}

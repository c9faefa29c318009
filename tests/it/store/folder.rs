//! A store on disk from making it to opening it again.

use std::path::Path;

use casustafel::domain::{Command, Group, Touched};
use casustafel::store::{AppendError, Log, Notice, OpenError, Opened, Store, journal, record};

use super::desk::{Desk, copy, folder, from_journal, holder, open};
use super::disks::{Flaky, Luck, Script};

#[test]
fn what_was_done_is_there_the_next_time_with_or_without_a_checkpoint() {
    let dir = folder();
    let mut desk = Desk::create(dir.path());
    for round in 0..6 {
        (0..5).for_each(|number| desk.work(round * 5 + number));
        if round % 3 != 2 {
            assert_eq!(desk.checkpoint(), None);
        }
        let state = desk.state;
        drop(desk.log);
        let (again, notices) = Desk::open(dir.path());
        assert_eq!(notices, []);
        assert!(again.state == state, "round {round}");
        assert!(from_journal(dir.path()) == state, "round {round}");
        desk = again;
    }
}

#[test]
fn only_what_the_checkpoint_does_not_have_is_applied_again() {
    let dir = folder();
    let mut desk = Desk::create(dir.path());
    (0..10).for_each(|number| desk.work(number));
    desk.checkpoint();
    drop(desk);
    let mut steps = Vec::new();
    let first = Store::open(dir.path(), &holder(), &mut |done, all| steps.push((done, all))).unwrap();
    let end = first.store.position();
    assert_eq!(steps.last(), Some(&(end.offset, end.offset)));
    assert!(steps.is_sorted());
    drop(first);
    assert_eq!(opened(dir.path()).applied, 0);
    let (mut desk, _) = Desk::open(dir.path());
    let before = desk.log.position().count;
    desk.work(1);
    let after = desk.log.position().count;
    drop(desk);
    assert_eq!(opened(dir.path()).applied, after - before);
}

fn opened(dir: &Path) -> Opened {
    open(dir).unwrap()
}

#[test]
fn a_timeline_and_the_log_read_back_what_was_written() {
    let dir = folder();
    let mut desk = Desk::create(dir.path());
    (0..8).for_each(|number| desk.work(number));
    let all: Vec<Group> = desk.log.groups().unwrap().map(Result::unwrap).collect();
    assert_eq!(all.last().map(|group| group.id), desk.state.last());
    assert!(all.iter().zip(1..).all(|(group, seq)| group.id.seq == seq));
    for case in desk.state.cases() {
        let timeline = desk.log.timeline(&case.trail).unwrap();
        assert!(timeline.len() >= 4);
        assert!(timeline.iter().all(|group| all.contains(group)));
    }
    assert!(desk.log.timeline(&[1]).is_err());
}

#[test]
fn there_is_one_store_in_a_folder_and_none_before_it_was_made() {
    let dir = folder();
    let folder = dir.path().join("casus");
    assert!(matches!(open(&folder), Err(OpenError::NoStore { dir }) if dir == folder));
    assert!(!folder.exists());
    Store::create(&folder, [1; 16]).unwrap();
    assert!(matches!(Store::create(&folder, [2; 16]), Err(OpenError::Exists { .. })));
    drop(open(&folder).unwrap());
    std::fs::remove_file(folder.join("slots.json")).unwrap();
    assert!(matches!(open(&folder), Err(OpenError::NoStore { .. })), "making it was interrupted");
    Store::create(&folder, [2; 16]).unwrap();
}

#[test]
fn the_second_process_hears_the_name_of_the_user_who_has_it() {
    let dir = folder();
    let desk = Desk::create(dir.path());
    drop(desk);
    let _desk = Desk::open(dir.path());
    let Err(OpenError::Held { holder: Some(holder) }) = open(dir.path()) else { panic!("not refused") };
    assert_eq!((holder.name.as_deref(), holder.host.as_str()), (Some("Fatima Aydın"), "balie"));
}

#[test]
fn slots_that_cannot_be_used_are_told_apart() {
    let dir = folder();
    drop(Desk::create(dir.path()));
    let slots = dir.path().join("slots.json");
    let text = std::fs::read_to_string(&slots).unwrap();
    assert!(!text.contains("Fatima"));
    std::fs::write(&slots, text.replace(r#""format": 1"#, r#""format": 9"#)).unwrap();
    assert!(matches!(open(dir.path()), Err(OpenError::Newer { format: 9 })));
    std::fs::write(&slots, &text[..20]).unwrap();
    assert!(matches!(open(dir.path()), Err(OpenError::Slots)));
    std::fs::remove_file(&slots).unwrap();
    assert!(matches!(open(dir.path()), Err(OpenError::Slots)));
    assert!(matches!(Store::create(dir.path(), [1; 16]), Err(OpenError::Exists { .. })));
}

fn open_flaky(dir: &Path) -> (Opened, Script) {
    let script = std::cell::RefCell::new(Script::default());
    let opened = Store::open_with(dir, &holder(), &mut |_, _| (), &|path| {
        let (disk, luck) = Flaky::open(path);
        *script.borrow_mut() = luck;
        Ok(disk)
    });
    (opened.unwrap(), script.into_inner())
}

#[test]
fn a_full_disk_loses_nothing_and_the_same_action_works_when_there_is_room_again() {
    let dir = folder();
    let mut desk = Desk::create(dir.path());
    desk.work(1);
    let (state, draft) = (desk.state.clone(), draft(&desk));
    drop(desk);
    let (Opened { mut store, .. }, script) = open_flaky(dir.path());
    let full = Luck::Fails(std::io::ErrorKind::StorageFull, 12);
    script.lock().unwrap().extend([full, full, full, full, full]);
    let errors = std::iter::repeat_with(|| store.append(&draft)).take_while(Result::is_err).count();
    assert!(errors >= 2);
    assert!(script.lock().unwrap().is_empty());
    drop(store);
    let (desk, notices) = Desk::open(dir.path());
    assert_eq!(notices, []);
    assert_eq!(desk.state.last().unwrap().seq, state.last().unwrap().seq + 1, "once, not more");
}

fn draft(desk: &Desk<Store>) -> casustafel::domain::Draft {
    let command = Command::AddNote { pupil: casustafel::domain::PupilId(1), text: "Gebeld.".into() };
    casustafel::domain::decide(&desk.state, &command, &desk.context()).unwrap()
}

#[test]
fn work_goes_on_elsewhere_when_the_disk_fails() {
    let dir = folder();
    let mut desk = Desk::create(dir.path());
    desk.work(1);
    let (mut state, draft) = (desk.state.clone(), draft(&desk));
    drop(desk);
    let (Opened { mut store, .. }, script) = open_flaky(dir.path());
    script.lock().unwrap().extend([Luck::Fails(std::io::ErrorKind::Other, 5); 9]);
    assert!(matches!(store.append(&draft), Err(AppendError::Io { .. })));

    let stick = folder();
    let place = stick.path().join("casus");
    assert!(store.save_elsewhere(dir.path(), &draft).is_err(), "not over the store itself");
    let group = store.save_elsewhere(&place, &draft).unwrap();
    assert_eq!(store.place(), Some(place.as_path()));
    state.apply(&group);
    assert_eq!(store.checkpoint(&state, Touched::default()), None);
    drop(store);
    let (desk, notices) = Desk::open(&place);
    assert_eq!(notices, []);
    assert!(desk.state == state);
    drop(desk);
    let (old, notices) = Desk::open(dir.path());
    let [Notice::TornEnd { bytes: 5, kept }] = notices[..] else { panic!("{notices:?}") };
    assert_eq!(std::fs::read(dir.path().join(kept.file())).unwrap(), [&record::MAGIC[..], &[1]].concat());
    assert_ne!(old.state.last().unwrap().node, group.id.node);
}

#[test]
fn a_checkpoint_of_another_store_or_of_a_later_moment_is_an_alarm() {
    let (dir, backup) = (folder(), folder());
    let mut desk = Desk::create(dir.path());
    desk.work(1);
    desk.checkpoint();
    drop(desk);
    copy(dir.path(), backup.path(), &["slots.json", "journal/events.log"]);
    let (mut desk, _) = Desk::open(dir.path());
    desk.work(2);
    desk.checkpoint();
    drop(desk);
    // Somebody puts an old journal back beside a newer checkpoint.
    let newer = std::fs::read(journal::path(dir.path())).unwrap();
    copy(backup.path(), dir.path(), &["journal/events.log"]);
    let older = std::fs::read(journal::path(dir.path())).unwrap();
    for _ in 0..2 {
        assert!(matches!(open(dir.path()), Err(OpenError::JournalBehind { .. })));
        assert!(std::fs::read(journal::path(dir.path())).unwrap() == older, "nothing was changed");
    }
    // And works on with it: the checkpoint has seen other groups than these.
    let (mut other, _) = Desk::open(backup.path());
    (3..9).for_each(|number| other.work(number));
    drop(other);
    copy(backup.path(), dir.path(), &["journal/events.log"]);
    assert!(matches!(open(dir.path()), Err(OpenError::OtherCheckpoint)));
    std::fs::write(journal::path(dir.path()), newer).unwrap();
    drop(open(dir.path()).unwrap());
}

#[cfg(unix)]
#[test]
fn only_the_user_reads_what_is_in_it() {
    use std::os::unix::fs::PermissionsExt;
    let dir = folder();
    let folder = dir.path().join("casus");
    let _desk = Desk::create(&folder);
    let mode = |name: &str| std::fs::metadata(folder.join(name)).unwrap().permissions().mode() & 0o777;
    for name in ["", "journal", "sled"] {
        assert_eq!(mode(name), 0o700, "{name}");
    }
    for name in ["slots.json", "journal/events.log", "lock", "holder.json", "sled/db", "sled/conf"] {
        assert_eq!(mode(name), 0o600, "{name}");
    }
}

#[test]
fn closing_and_opening_at_once_is_no_trouble() {
    let dir = folder();
    drop(Desk::create(dir.path()));
    for _ in 0..20 {
        let (_, notices) = Desk::open(dir.path());
        assert_eq!(notices, [], "sled's own lock is waited for");
    }
}

#[cfg(unix)]
#[test]
fn a_folder_in_which_others_can_write_is_closed_to_them() {
    use std::os::unix::fs::PermissionsExt;
    let dir = folder();
    drop(Desk::create(dir.path()));
    std::fs::set_permissions(dir.path(), std::fs::Permissions::from_mode(0o777)).unwrap();
    drop(open(dir.path()).unwrap());
    let mode = std::fs::metadata(dir.path()).unwrap().permissions().mode();
    assert_eq!(mode & 0o777, 0o700);
}

#[cfg(unix)]
#[test]
fn a_link_that_somebody_planted_is_not_followed() {
    let (dir, elsewhere) = (folder(), folder());
    drop(Desk::create(dir.path()));
    let target = elsewhere.path().join("brief.txt");
    std::fs::write(&target, "Lieve oma").unwrap();
    for planted in ["holder.nieuw", "slots.nieuw", "drafts.nieuw"] {
        std::os::unix::fs::symlink(&target, dir.path().join(planted)).unwrap();
    }
    drop(open(dir.path()).unwrap());
    assert_eq!(std::fs::read_to_string(&target).unwrap(), "Lieve oma");
}

#[cfg(unix)]
#[test]
fn a_link_that_leads_nowhere_is_neither_a_store_nor_becomes_one() {
    let dir = folder();
    let (link, target) = (dir.path().join("casus"), dir.path().join("stick/casus"));
    std::os::unix::fs::symlink(&target, &link).unwrap();
    let leads_nowhere = |error: &OpenError| matches!(error, OpenError::LeadsNowhere { dir } if *dir == link);
    assert!(open(&link).is_err_and(|error| leads_nowhere(&error)));
    assert!(Store::create(&link, [1; 16]).is_err_and(|error| leads_nowhere(&error)));
    assert!(!target.exists());
    // As soon as it leads somewhere again, it is what stands there.
    drop(Desk::create(&target));
    drop(open(&link).unwrap());
}

/// Only who may give a folder away can tell this story.
#[cfg(unix)]
#[test]
fn a_folder_of_another_user_is_refused_and_left_as_it_is() {
    let dir = folder();
    use std::os::unix::fs::MetadataExt;
    let (store, empty) = (dir.path().join("casus"), dir.path().join("leeg"));
    drop(Desk::create(&store));
    std::fs::create_dir(&empty).unwrap();
    let ours = std::fs::metadata(&store).unwrap().uid();
    for folder in [&store, &empty] {
        if std::os::unix::fs::chown(folder, Some(65534), None).is_err() {
            eprintln!("SKIPPED: only an administrator can give a folder to another user");
            return;
        }
    }
    assert!(matches!(open(&store), Err(OpenError::NotOurs { dir }) if dir == store));
    assert!(matches!(Store::create(&empty, [1; 16]), Err(OpenError::NotOurs { .. })));
    assert_eq!(std::fs::read_dir(&empty).unwrap().count(), 0);
    std::os::unix::fs::chown(&store, Some(ours), None).unwrap();
    drop(open(&store).unwrap());
}

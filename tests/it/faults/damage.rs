//! The journal is damaged in each way that DESIGN §5 names: named, never cut, never guessed.

use std::path::Path;

use casustafel::store::frames::{Frames, Stop};
use casustafel::store::record::{self, Seal};
use casustafel::store::{DamageKind, Notice, OpenError, Store, journal, upcast};

use crate::cli::run_in;
use crate::store::desk::{Desk, folder, from_journal, holder, open, start};
use crate::support::rounds::rounds;

/// A store whose last group is not in the checkpoint, its journal's bytes, and where each record begins.
fn store(dir: &Path, checkpoint: Checkpoint) -> (Vec<u8>, Vec<usize>) {
    let mut desk = Desk::create(dir);
    (0..3).for_each(|number| desk.work(number));
    if checkpoint == Checkpoint::BeforeTheLast {
        assert_eq!(desk.checkpoint(), None);
    }
    desk.add_pupil("Youssef");
    if checkpoint == Checkpoint::UpToDate {
        assert_eq!(desk.checkpoint(), None);
    }
    drop(desk);
    let bytes = std::fs::read(journal::path(dir)).unwrap();
    let frames = Frames::new(std::io::Cursor::new(&bytes), 0, bytes.len() as u64).unwrap();
    let starts =
        frames.map(|frame: Result<_, Stop>| usize::try_from(frame.unwrap().start).unwrap()).collect();
    (bytes, starts)
}

#[derive(PartialEq, Clone, Copy)]
enum Checkpoint {
    None,
    BeforeTheLast,
    UpToDate,
}

#[test]
fn damage_in_the_middle_is_named_with_its_place_and_time_and_nothing_is_changed() {
    for checkpoint in [Checkpoint::None, Checkpoint::BeforeTheLast, Checkpoint::UpToDate] {
        let dir = folder();
        let (whole, starts) = store(dir.path(), checkpoint);
        let path = journal::path(dir.path());
        let (fourth, fifth) = (starts[3], starts[4]);
        let flip = |at: usize| {
            let mut bytes = whole.clone();
            bytes[at] ^= 1;
            bytes
        };
        let cut = [&whole[..fourth + 9], &whole[fifth..]].concat();
        let zeros = [&whole[..fourth], &vec![0; fifth - fourth], &whole[fifth..]].concat();
        let inserted = [&whole[..fourth], b"??", &whole[fourth..]].concat();
        for bytes in
            [flip(fourth), flip(fourth + 9), flip(fourth + 80), flip(fifth - 1), cut, zeros, inserted]
        {
            std::fs::write(&path, &bytes).unwrap();
            let Err(OpenError::Damaged(damage)) = open(dir.path()) else { panic!("not named") };
            assert_eq!((damage.kind, damage.record, damage.at), (DamageKind::Bytes, 4, fourth as u64));
            let third = start().timestamp_millis() + 2 * 60_000 + 1;
            assert_eq!(damage.after, Some(third));
            assert!(damage.before > damage.after);
            assert!(std::fs::read(&path).unwrap() == bytes, "nothing is cut");
        }
        std::fs::write(&path, &whole).unwrap();
        drop(open(dir.path()).unwrap());
    }
}

#[test]
fn a_record_that_was_taken_out_or_put_in_is_named() {
    for checkpoint in [Checkpoint::None, Checkpoint::BeforeTheLast, Checkpoint::UpToDate] {
        let dir = folder();
        let (whole, starts) = store(dir.path(), checkpoint);
        let (fourth, fifth, sixth) = (starts[3], starts[4], starts[5]);
        let without = [&whole[..fourth], &whole[fifth..]].concat();
        let twice = [&whole[..fifth], &whole[fourth..]].concat();
        let swapped =
            [&whole[..fourth], &whole[fifth..sixth], &whole[fourth..fifth], &whole[sixth..]].concat();
        for (bytes, at) in [(without, fourth), (twice, fifth), (swapped, fourth)] {
            std::fs::write(journal::path(dir.path()), &bytes).unwrap();
            let Err(OpenError::Damaged(damage)) = open(dir.path()) else { panic!("not named") };
            assert_eq!((damage.kind, damage.at), (DamageKind::Chain, at as u64));
        }
    }
}

#[test]
fn a_torn_end_is_kept_aside_cut_and_mentioned() {
    let dir = folder();
    let (whole, starts) = store(dir.path(), Checkpoint::BeforeTheLast);
    let path = journal::path(dir.path());
    let last = *starts.last().unwrap();
    let mut garbage = whole[..last].to_vec();
    garbage.extend_from_slice(&[0; 500]);
    let ends =
        [whole[..last + 1].to_vec(), whole[..last + 16].to_vec(), whole[..whole.len() - 1].to_vec(), garbage];
    let mut kept_in = vec![];
    for bytes in ends {
        std::fs::write(&path, &bytes).unwrap();
        let opened = open(dir.path()).unwrap();
        let [Notice::TornEnd { bytes: torn, kept }] = opened.notices[..] else {
            panic!("{:?}", opened.notices)
        };
        assert_eq!(torn, (bytes.len() - last) as u64);
        kept_in.push(kept.file());
        let aside = dir.path().join(kept.file());
        assert!(std::fs::read(&aside).unwrap() == bytes[last..], "nothing is thrown away");
        #[cfg(unix)]
        assert_eq!(std::os::unix::fs::MetadataExt::mode(&aside.metadata().unwrap()) & 0o777, 0o600);
        drop(opened.store);
        assert!(std::fs::read(&path).unwrap() == whole[..last]);
        assert!(from_journal(dir.path()) == opened.state);
    }
    assert_eq!(open(dir.path()).unwrap().notices, []);
    let name = |number| format!("journal/afgebroken-{last}{number}.bin");
    assert_eq!(kept_in, ["", "-2", "-3", "-4"].map(name), "none over another");
}

/// Somebody opens a store whose last record is no longer what was written, and then goes on without it.
#[test]
fn a_last_record_that_changed_is_damage_and_one_can_go_on_without_it() {
    for checkpoint in [Checkpoint::None, Checkpoint::BeforeTheLast, Checkpoint::UpToDate] {
        let dir = folder();
        let (whole, starts) = store(dir.path(), checkpoint);
        let path = journal::path(dir.path());
        let last = *starts.last().unwrap();
        let flip = |at: usize| {
            let mut bytes = whole.clone();
            bytes[at] ^= 4;
            bytes
        };
        let text = [&whole[..last], b"Naam;School\nSanne;De Kaap\n"].concat();
        for bytes in [flip(last + 2), flip(last + 9), flip(last + 40), flip(whole.len() - 1), text] {
            std::fs::write(&path, &bytes).unwrap();
            for _ in 0..2 {
                let Err(OpenError::Damaged(damage)) = open(dir.path()) else { panic!("not named") };
                assert_eq!((damage.at, damage.record), (last as u64, starts.len() as u64));
                assert!(damage.can_be_set_aside() && damage.after.is_some() && damage.before.is_none());
                assert!(std::fs::read(&path).unwrap() == bytes, "nothing is cut");
            }
            let opened = Store::open_setting_aside(dir.path(), &holder(), &mut |_, _| ()).unwrap();
            let [Notice::EndSetAside { bytes: length, kept }] = opened.notices[..] else {
                panic!("{:?}", opened.notices)
            };
            assert_eq!(length, (bytes.len() - last) as u64);
            assert!(std::fs::read(dir.path().join(kept.file())).unwrap() == bytes[last..]);
            assert!(opened.state == from_journal(dir.path()));
            drop(opened);
            assert!(std::fs::read(&path).unwrap() == whole[..last]);
            assert_eq!(open(dir.path()).unwrap().notices, []);
        }
        // What has whole records behind it stays an error, also for who would go on.
        let mut middle = whole.clone();
        middle[starts[3] + 20] ^= 1;
        std::fs::write(&path, &middle).unwrap();
        let refused = Store::open_setting_aside(dir.path(), &holder(), &mut |_, _| ())
            .and_then(|opened| opened.store.verifier().verify());
        assert!(matches!(refused, Err(OpenError::Damaged(damage)) if !damage.can_be_set_aside()));
        assert!(std::fs::read(&path).unwrap() == middle);
    }
}

#[test]
fn a_log_of_zeros_or_of_another_text_is_damage_and_not_an_empty_store() {
    let dir = folder();
    let (whole, _) = store(dir.path(), Checkpoint::None);
    let path = journal::path(dir.path());
    for bytes in [vec![0; whole.len()], b"Geachte collega,\n".to_vec()] {
        std::fs::write(&path, &bytes).unwrap();
        let Err(OpenError::Damaged(damage)) = open(dir.path()) else { panic!("not named") };
        assert_eq!((damage.at, damage.record, damage.after), (0, 1, None));
        assert!(std::fs::read(&path).unwrap() == bytes, "nothing is cut");
    }
}

/// Two thousand pupils were read in and acknowledged; then one bit on the disk turns over.
#[test]
fn one_bit_does_not_take_a_whole_import_away() {
    let dir = crate::terminal::store();
    let path = journal::path(dir.path());
    std::fs::remove_dir_all(dir.path().join("sled")).unwrap();
    let before = std::fs::metadata(&path).unwrap().len();
    let lists = tempfile::tempdir().unwrap();
    let list = lists.path().join("lijst.csv");
    let rows =
        (0..2000).map(|at| format!("Kind{at} Zeldzaam{at};{}-{}-2009;De Kaap\n", at % 28 + 1, at % 12 + 1));
    std::fs::write(&list, format!("Naam;Geboortedatum;School\n{}", rows.collect::<String>())).unwrap();
    let import = run_in(Some(dir.path()), &["import", list.to_str().unwrap()]);
    assert!([0, 3].contains(&import.code), "{}", import.err);
    std::fs::remove_dir_all(dir.path().join("sled")).unwrap();
    let mut bytes = std::fs::read(&path).unwrap();
    let middle = (usize::try_from(before).unwrap() + bytes.len()) / 2;
    bytes[middle] ^= 1;
    std::fs::write(&path, &bytes).unwrap();
    for command in [&["list"][..], &["import", list.to_str().unwrap()]] {
        let refused = run_in(Some(dir.path()), command);
        assert_eq!((refused.code, refused.out.as_str()), (1, ""));
        assert!(refused.err.contains("Of ga zonder dat eind verder"), "{}", refused.err);
        assert!(std::fs::read(&path).unwrap() == bytes, "nothing is cut");
    }
}

#[test]
fn an_acknowledged_end_that_is_gone_is_an_alarm_and_no_torn_write() {
    let dir = folder();
    let (whole, starts) = store(dir.path(), Checkpoint::UpToDate);
    let path = journal::path(dir.path());
    let last = *starts.last().unwrap();
    for bytes in [whole[..last].to_vec(), whole[..last + 30].to_vec(), Vec::new()] {
        std::fs::write(&path, &bytes).unwrap();
        let Err(OpenError::JournalBehind { journal, checkpoint }) = open(dir.path()) else {
            panic!("no alarm")
        };
        assert_eq!(checkpoint, whole.len() as u64);
        assert!(journal < checkpoint);
        assert!(std::fs::read(&path).unwrap() == bytes, "nothing is cut");
    }
    std::fs::remove_file(&path).unwrap();
    assert!(matches!(open(dir.path()), Err(OpenError::Io { .. })));
    assert!(!path.exists(), "no empty journal in its place");
}

#[test]
fn a_whole_record_that_says_nothing_readable_is_named() {
    let dir = folder();
    let (whole, _) = store(dir.path(), Checkpoint::None);
    let path = journal::path(dir.path());
    let (desk, _) = Desk::open(dir.path());
    let head: String = desk.log.position().head.iter().map(|byte| format!("{byte:02x}")).collect();
    drop(desk);
    let add = |payload: String| {
        let frame = record::encode(payload.as_bytes(), Seal::Plain).unwrap();
        std::fs::write(&path, [whole.clone(), frame].concat()).unwrap();
        open(dir.path()).map(|opened| opened.notices)
    };
    let unreadable = add(format!(r#"{{"v":1,"prev":"{head}","events":[{{"eaten":1}}]}}"#));
    assert!(matches!(unreadable, Err(OpenError::Damaged(damage)) if damage.kind == DamageKind::Contents));
    let next = upcast::CURRENT + 1;
    let newer = add(format!(r#"{{"v":{next},"prev":"{head}","new":true}}"#));
    assert!(matches!(newer, Err(OpenError::Newer { format }) if format == u32::from(next)));
}

#[test]
fn a_flipped_bit_anywhere_in_the_log_is_never_silent() {
    for checkpoint in [Checkpoint::None, Checkpoint::BeforeTheLast, Checkpoint::UpToDate] {
        let dir = folder();
        let (whole, _) = store(dir.path(), checkpoint);
        let path = journal::path(dir.path());
        let rounds = usize::try_from(rounds(40, 300)).unwrap();
        for round in 0..rounds {
            let (at, bit) = (whole.len() * round / rounds, round % 8);
            let mut bytes = whole.clone();
            bytes[at] ^= 1 << bit;
            std::fs::write(&path, &bytes).unwrap();
            let refused = open(dir.path()).err();
            let named = matches!(refused, Some(OpenError::Damaged(_) | OpenError::Newer { .. }));
            assert!(named, "bit {bit} of byte {at}: {refused:?}");
            assert!(std::fs::read(&path).unwrap() == bytes, "bit {bit} of byte {at}: nothing is cut");
        }
        std::fs::write(&path, &whole).unwrap();
        assert_eq!(open(dir.path()).unwrap().notices, []);
    }
}

/// A power cut can leave a file that the disk has filled up with zeros, far beyond what was written.
#[test]
fn a_great_many_zeros_at_the_end_are_cut_off_and_kept_in_next_to_no_room() {
    const ZEROS: u64 = 96 << 20;
    let dir = folder();
    let (whole, _) = store(dir.path(), Checkpoint::UpToDate);
    let path = journal::path(dir.path());
    let log = std::fs::OpenOptions::new().write(true).open(&path).unwrap();
    log.set_len(whole.len() as u64 + ZEROS).unwrap();
    drop(log);
    let opened = open(dir.path()).unwrap();
    let [Notice::TornEnd { bytes: ZEROS, kept }] = opened.notices[..] else { panic!("{:?}", opened.notices) };
    let aside = dir.path().join(kept.file()).metadata().unwrap();
    assert_eq!(aside.len(), ZEROS);
    #[cfg(unix)]
    assert!(std::os::unix::fs::MetadataExt::blocks(&aside) * 512 < 1 << 20, "they take no room");
    drop(opened);
    assert!(std::fs::read(&path).unwrap() == whole);
}

/// A command that only reads does not look at the old part of the log until it needs it; then it says what is wrong.
#[test]
fn a_command_that_comes_upon_damage_names_it() {
    let dir = folder();
    let (whole, starts) = store(dir.path(), Checkpoint::UpToDate);
    let mut bytes = whole.clone();
    bytes[starts[2] + 40] ^= 1;
    std::fs::write(journal::path(dir.path()), &bytes).unwrap();
    for _ in 0..2 {
        let ran = run_in(Some(dir.path()), &["log"]);
        assert_eq!(ran.code, 1);
        assert!(ran.err.contains("Het logboek is beschadigd bij stuk 3"), "{}", ran.err);
        assert!(!ran.err.contains("start opnieuw"), "{}", ran.err);
    }
}

//! What was typed and not recorded is kept in the folder, whole or not at all.

use std::fs;

use casustafel::store::sealer::{Kind, Sealer};
use casustafel::store::{Log, Memory, Notice};

use super::desk::{Desk, folder};

#[test]
fn what_was_typed_is_there_the_next_time_and_gone_when_there_is_nothing_left() {
    let dir = folder();
    let file = dir.path().join("drafts");
    let mut desk = Desk::create(dir.path());
    assert_eq!(desk.log.drafts(), (vec![], None));
    desk.log.keep_drafts(b"een begin").unwrap();
    desk.log.keep_drafts(b"een heel verhaal").unwrap();
    drop(desk);
    let mut desk = Desk::open(dir.path()).0;
    assert_eq!(desk.log.drafts(), (b"een heel verhaal".to_vec(), None));
    #[cfg(unix)]
    assert_eq!(std::os::unix::fs::MetadataExt::mode(&file.metadata().unwrap()) & 0o777, 0o600);
    for _ in 0..2 {
        desk.log.keep_drafts(b"").unwrap();
        assert!(!file.exists());
    }
    let mut memory = Memory::default();
    memory.keep_drafts(b"een begin").unwrap();
    assert_eq!(memory.drafts().0, b"een begin");
}

#[test]
fn drafts_that_cannot_be_read_are_moved_aside_and_the_store_opens() {
    let dir = folder();
    let file = dir.path().join("drafts");
    drop(Desk::create(dir.path()));
    let whole = Sealer::Plain.seal(Kind::Draft, b"een heel verhaal").unwrap();
    let mut flipped = whole.clone();
    flipped[20] ^= 1;
    let longer = [&whole[..], b"?"].concat();
    for (number, bytes) in [flipped, whole[..30].to_vec(), longer, b"{}".to_vec()].into_iter().enumerate() {
        fs::write(&file, &bytes).unwrap();
        let (desk, notices) = Desk::open(dir.path());
        assert_eq!((desk.log.drafts(), notices), ((vec![], Some(Notice::DraftsUnreadable)), vec![]));
        assert_eq!(desk.log.drafts(), (vec![], None));
        let aside = dir.path().join(format!("drafts.kapot-{}", number + 1));
        assert!(fs::read(aside).unwrap() == bytes, "somebody typed it");
    }
}

#[test]
fn what_was_typed_goes_along_to_another_folder() {
    let (dir, stick) = (folder(), folder());
    let mut desk = Desk::create(dir.path());
    desk.add_pupil("Youssef");
    desk.log.keep_drafts(b"een begin").unwrap();
    let note =
        casustafel::domain::Command::AddNote { pupil: casustafel::domain::PupilId(1), text: "Ja.".into() };
    let draft = casustafel::domain::decide(&desk.state, &note, &desk.context()).unwrap();
    let place = stick.path().join("casus");
    desk.log.save_elsewhere(&place, &draft).unwrap();
    drop(desk);
    assert_eq!(Desk::open(&place).0.log.drafts().0, b"een begin");
}

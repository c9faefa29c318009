//! The checkpoint's folder is removed, cut and flipped: what was done is there all the same.

use std::fs;
use std::path::{Path, PathBuf};

use casustafel::store::Notice;

use crate::store::desk::{Desk, folder, open};
use crate::support::rounds::rounds;

/// Small, seeded, the same on every machine.
pub struct Dice(pub u64);

impl Dice {
    pub fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % limit.max(1)
    }
}

fn files(dir: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for entry in fs::read_dir(dir).into_iter().flatten() {
        let path = entry.unwrap().path();
        if path.is_dir() { files.extend(self::files(&path)) } else { files.push(path) }
    }
    files.sort();
    files
}

/// Does something to one file of the folder, or to the folder.
fn harm(sled: &Path, dice: &mut Dice) -> String {
    let files = files(sled);
    let file = &files[dice.below(files.len())];
    let mut bytes = fs::read(file).unwrap();
    let what = dice.below(8);
    match what {
        0 => fs::remove_dir_all(sled).unwrap(),
        1 => fs::remove_file(file).unwrap(),
        2 => {
            bytes.truncate(dice.below(bytes.len()));
            fs::write(file, bytes).unwrap();
        }
        3 => fs::write(file, vec![0; bytes.len()]).unwrap(),
        4 => {
            fs::remove_dir_all(sled).unwrap();
            fs::write(sled, "no folder").unwrap();
        }
        _ => {
            // The database file is mostly empty: look for bytes that are in use.
            let used: Vec<usize> = (0..bytes.len()).filter(|at| bytes[*at] != 0).collect();
            for _ in 0..=dice.below(40) {
                if let Some(at) = used.get(dice.below(used.len())) {
                    bytes[*at] ^= 1 << dice.below(8);
                }
            }
            fs::write(file, bytes).unwrap();
        }
    }
    format!("{what} on {}", file.display())
}

#[test]
fn however_often_it_is_harmed_the_state_is_what_the_journal_gives() {
    let dir = folder();
    let mut desk = Desk::create(dir.path());
    (0..20).for_each(|number| desk.work(number));
    desk.checkpoint();
    let mut state = desk.state.clone();
    drop(desk);
    let mut dice = Dice(5);
    let mut replaced = 0;
    let rounds = rounds(15, 200);
    for round in 0..rounds {
        // A start moves the harmed folder aside and builds it anew, so that every round harms a whole one.
        let (mut desk, notices) = Desk::open(dir.path());
        assert_eq!(notices, [], "round {round}");
        desk.work(round as usize);
        assert_eq!(desk.checkpoint(), None);
        assert!(desk.state != state);
        state = desk.state.clone();
        drop(desk);
        assert_eq!(open(dir.path()).unwrap().applied, 0, "round {round}: the checkpoint is whole");

        let what = harm(&dir.path().join("sled"), &mut dice);
        let opened = open(dir.path()).unwrap_or_else(|error| panic!("round {round}, {what}: {error}"));
        assert!(opened.state == state, "round {round}: {what}");
        replaced += u32::from(opened.notices == [Notice::CheckpointReplaced]);
        drop(opened.store);
    }
    assert!(replaced >= rounds / 3, "only {replaced} rounds harmed anything");
}

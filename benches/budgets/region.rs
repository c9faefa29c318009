//! Stores to measure on, beside the build so that they stand on a disk and not in memory.

use std::path::Path;

use casustafel::app::Clock;
use casustafel::demo::generated;
use casustafel::domain::{State, Touched};
use casustafel::store::{Holder, Log, Opened, Store, entropy};
use chrono::{NaiveDate, TimeZone, Utc};
use tempfile::TempDir;

/// The moment at which everything happens.
pub fn clock() -> Clock {
    let today = NaiveDate::from_ymd_opt(2026, 11, 23).unwrap();
    Clock { now: Utc.from_utc_datetime(&today.and_hms_opt(9, 0, 0).unwrap()), today }
}

/// A generated region of so many pupils with about ten events each, and its checkpoint.
pub fn store(pupils: u32) -> TempDir {
    let folder = TempDir::new_in(env!("CARGO_TARGET_TMPDIR")).unwrap();
    Store::create(folder.path(), entropy().unwrap()).unwrap();
    let Opened { mut store, .. } = open(folder.path());
    let mut state = State::default();
    let mut touched = Touched::default();
    for draft in generated(pupils, clock().today, clock().now) {
        touched.merge(state.apply(&store.append(&draft).unwrap()));
    }
    assert!(store.checkpoint(&state, touched).is_none());
    folder
}

/// Opens a store.
pub fn open(folder: &Path) -> Opened {
    Store::open(folder, &Holder::this_process(clock().now), &mut |_, _| {}).unwrap()
}

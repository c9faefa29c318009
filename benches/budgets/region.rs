//! Stores to measure on, beside the build so that they stand on a disk and not in memory.

use std::path::Path;

use casustafel::app::Clock;
use casustafel::demo::generated;
use casustafel::domain::{Actor, Cause, Draft, Event, PersonId, State, Touched};
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
    written(generated(pupils, clock().today, clock().now))
}

/// A region of so many pupils of whom nothing is known but what the user's one import brought, and its checkpoint.
pub fn imported(pupils: u32) -> TempDir {
    let first: Vec<Draft> = generated(pupils, clock().today, clock().now)
        .take_while(|draft| matches!(draft.events[0], Event::PersonAdded { .. } | Event::PupilAdded { .. }))
        .collect();
    let (network, lists): (Vec<_>, Vec<_>) =
        first.into_iter().partition(|draft| matches!(draft.events[0], Event::PersonAdded { .. }));
    let events = lists.into_iter().flat_map(|draft| draft.events).collect();
    let by = Actor::Person(PersonId(1));
    let import = Draft { at: clock().now, by, meeting: None, cause: Cause::Do, events };
    written(network.into_iter().chain([import]))
}

fn written(drafts: impl Iterator<Item = Draft>) -> TempDir {
    let folder = TempDir::new_in(env!("CARGO_TARGET_TMPDIR")).unwrap();
    Store::create(folder.path(), entropy().unwrap()).unwrap();
    let Opened { mut store, .. } = open(folder.path());
    let mut state = State::default();
    let mut touched = Touched::default();
    for draft in drafts {
        touched.merge(state.apply(&store.append(&draft).unwrap()));
    }
    assert!(store.checkpoint(&state, touched).is_none());
    folder
}

/// Opens a store.
pub fn open(folder: &Path) -> Opened {
    Store::open(folder, &Holder::this_process(clock().now), &mut |_, _| {}).unwrap()
}

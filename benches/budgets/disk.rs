//! One event that is on the disk, beside an append and a sync of the same bytes: in turns, because the disk's own
//! pace changes from second to second.

use std::fs::OpenOptions;
use std::io::Write;
use std::time::Instant;

use casustafel::domain::{Actor, Cause, Draft, Event, Fact, PupilId, Status};
use casustafel::store::{Log, Opened};

use crate::region::{clock, open, store};
use crate::report::{line, ms, quantile};

const PUPILS: u32 = 1_000;
const TIMES: usize = 300;

/// The median of both, and the one as a multiple of the other.
pub fn measure() {
    let folder = store(PUPILS);
    let Opened { mut store, .. } = open(folder.path());
    let journal = folder.path().join("journal/events.log");
    let mut bare = OpenOptions::new().create(true).append(true).open(folder.path().join("bare")).unwrap();
    let (mut ours, mut theirs) = (vec![], vec![]);
    for _ in 0..TIMES {
        let from = store.position().offset;
        let begun = Instant::now();
        store.append(&event()).unwrap();
        ours.push(begun.elapsed());
        let written = std::fs::read(&journal).unwrap().split_off(usize::try_from(from).unwrap());
        let begun = Instant::now();
        bare.write_all(&written).unwrap();
        bare.sync_data().unwrap();
        theirs.push(begun.elapsed());
    }
    let (ours, theirs) = (ms(quantile(&mut ours, 0.5)), ms(quantile(&mut theirs, 0.5)));
    line("append and sync of the same bytes", PUPILS, theirs, None, "ms");
    line("durable event", PUPILS, ours, Some((theirs * 120.0).round() / 100.0), "ms");
}

/// The status of one pupil that becomes another.
pub fn event() -> Draft {
    let (from, to) = (Some(Fact::Status(Status::New)), Some(Fact::Status(Status::Attention)));
    let events = vec![Event::PupilSet { pupil: PupilId(1), from, to }];
    Draft { at: clock().now, by: Actor::System, meeting: None, cause: Cause::Do, events }
}

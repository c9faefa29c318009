//! What it costs to copy all that is known, and to change the copy while the original lives.

use std::path::Path;
use std::time::{Duration, Instant};

use casustafel::store::{Log, Opened};

use crate::disk::event;
use crate::region::open;
use crate::report::both;

/// Milliseconds, for the copy and for the first change together.
const REACH: Option<f64> = Some(5.0);
const TIMES: usize = 100;

/// Both, apart.
pub fn measure(folder: &Path, pupils: u32) {
    let (mut copied, mut changed): (Vec<_>, Vec<_>) = times(folder).into_iter().unzip();
    both("copy of everything known", pupils, &mut copied, REACH, REACH);
    both("  its first group, while the original lives", pupils, &mut changed, REACH, REACH);
}

/// Of each copy how long it took, and its first group.
pub fn times(folder: &Path) -> Vec<(Duration, Duration)> {
    let Opened { mut store, state, .. } = open(folder);
    let group = store.append(&event()).unwrap();
    let one = |_| {
        let begun = Instant::now();
        let mut copy = state.clone();
        let copied = begun.elapsed();
        let begun = Instant::now();
        copy.apply(&group);
        (copied, begun.elapsed())
    };
    (0..TIMES).map(one).collect()
}

//! From nothing to a list that can be used.

use std::path::Path;
use std::time::{Duration, Instant};

use crate::desk::Desk;
use crate::region;
use crate::report::{line, ms, quantile};

const TIMES: usize = 5;

/// How many rows the last import had, and the milliseconds that a start after it takes at most.
const IMPORTED: u32 = 60_000;
const AFTER_IMPORT: f64 = 400.0;

/// With the checkpoint; and without one, when the journal is read and the checkpoint is made anew.
pub fn measure(folder: &Path, pupils: u32, reach_ms: f64) {
    line("start to the list", pupils, ms(median(folder)), Some(reach_ms), "ms");
    std::fs::remove_dir_all(folder.join("sled")).unwrap();
    line("  without a checkpoint, which is made anew", pupils, ms(once(folder)), None, "ms");
}

/// Where the last that happened was one large import, which the user may still undo.
pub fn measure_after_import() {
    let folder = region::imported(IMPORTED);
    line("  after an import in one group", IMPORTED, ms(median(folder.path())), Some(AFTER_IMPORT), "ms");
}

/// The median of a few starts.
pub fn median(folder: &Path) -> Duration {
    let mut times: Vec<_> = (0..TIMES).map(|_| once(folder)).collect();
    quantile(&mut times, 0.5)
}

fn once(folder: &Path) -> Duration {
    let begun = Instant::now();
    let desk = Desk::over(folder);
    let taken = begun.elapsed();
    drop(desk);
    taken
}

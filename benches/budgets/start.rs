//! From nothing to a list that can be used.

use std::path::Path;
use std::time::Instant;

use crate::desk::Desk;
use crate::report::{line, ms, quantile};

const TIMES: usize = 5;

/// With the checkpoint; and without one, when the journal is read and the checkpoint is made anew.
pub fn measure(folder: &Path, pupils: u32, budget_ms: f64) {
    let open = || {
        let begun = Instant::now();
        let desk = Desk::over(folder);
        let taken = begun.elapsed();
        drop(desk);
        taken
    };
    let mut times: Vec<_> = (0..TIMES).map(|_| open()).collect();
    line("start to the list", pupils, ms(quantile(&mut times, 0.5)), Some(budget_ms), "ms");
    std::fs::remove_dir_all(folder.join("sled")).unwrap();
    line("  without a checkpoint, which is made anew", pupils, ms(open()), None, "ms");
}

//! The budgets of the design (§9) that can be measured now, each beside its limit: `cargo bench --bench budgets`.
//!
//! A busy machine changes every figure, so nothing here fails: the last column says which part of its budget a
//! figure takes. What idling costs is no figure: `run` waits without a time-out, unless a checkpoint is due.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "without a store there is nothing to measure"
)]

mod desk;
mod disk;
mod keys;
mod memory;
mod region;
mod report;
mod start;

use std::path::Path;

fn main() {
    let args: Vec<String> = std::env::args().skip(1).collect();
    match args.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        [memory::CHILD, dir] => memory::child(Path::new(dir)),
        // Only cargo bench says so: any other caller, such as a test of all targets, wants no figures.
        args if args.contains(&"--bench") => measure(),
        _ => {}
    }
}

fn measure() {
    report::head();
    for (pupils, start_budget_ms) in [(1_000, 40.0), (100_000, 400.0)] {
        let folder = region::store(pupils);
        start::measure(folder.path(), pupils, start_budget_ms);
        memory::measure(folder.path(), pupils);
        keys::measure(folder.path(), pupils);
    }
    disk::measure();
}

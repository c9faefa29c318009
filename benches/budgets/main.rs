//! The budgets of the design (§9) that can be measured now, each beside its limit: `cargo bench --bench budgets`.
//!
//! A busy machine changes every figure, so nothing here fails: the last column says which part of its reach a
//! figure takes. What idling costs is no figure: `run` waits without a time-out, unless a checkpoint is due.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "without a store there is nothing to measure"
)]

mod copy;
mod desk;
mod disk;
mod growth;
mod import;
mod keys;
mod memory;
mod parts;
mod region;
mod report;
mod start;

use std::path::Path;

use casustafel::demo::MAX_PUPILS;

fn main() {
    let args: Vec<String> = std::env::args().skip(1).collect();
    match args.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        [memory::CHILD, dir] => memory::child(Path::new(dir)),
        // Only cargo bench says so: any other caller, such as a test of all targets, wants no figures.
        args if args.contains(&"--bench") => measure(),
        _ => {}
    }
}

/// The sizes of the growth, the middle one of which is measured in full.
const GROWTH: [u32; 3] = [10_000, 100_000, MAX_PUPILS];

fn measure() {
    report::head();
    let small = region::store(1_000);
    start::measure(small.path(), 1_000, 40.0);
    let [less, full, more] = GROWTH;
    let folder = region::store(full);
    let middle = growth::measure(folder.path(), full);
    start::measure(folder.path(), full, 400.0);
    start::measure_after_import();
    memory::measure(folder.path(), full);
    copy::measure(folder.path(), full);
    keys::measure(folder.path(), full);
    import::measure(folder.path(), full);
    disk::measure();
    parts::measure(folder.path(), full);
    let grown = |pupils| growth::measure(region::store(pupils).path(), pupils);
    growth::print(&[grown(less), middle, grown(more)]);
}

//! Where the time of a start goes.

use std::path::Path;
use std::time::Duration;

use crate::desk::Desk;
use crate::report::{ms, quantile};

const STEPS: [&str; 3] = ["open the store", "make the program and its list", "draw the first frame"];
const TIMES: usize = 5;

/// Each step in milliseconds and as a part of the whole; with the checkpoint, and when there is none.
pub fn measure(folder: &Path, pupils: u32) {
    let with = medians((0..TIMES).map(|_| Desk::steps(folder)).collect());
    std::fs::remove_dir_all(folder.join("sled")).unwrap();
    let without = Desk::steps(folder);
    println!(
        "\n{:<46} {:>14} {:>6} {:>20} {:>6}",
        format!("a start at {pupils}"),
        "checkpoint",
        "",
        "no checkpoint",
        ""
    );
    for (at, step) in STEPS.iter().enumerate() {
        let [with, without] = [with, without].map(|steps| {
            let whole: Duration = steps.iter().sum();
            (ms(steps[at]), steps[at].as_secs_f64() / whole.as_secs_f64() * 100.0)
        });
        println!(
            "{step:<46} {:>11.2} ms {:>4.0} % {:>17.2} ms {:>4.0} %",
            with.0, with.1, without.0, without.1
        );
    }
}

fn medians(starts: Vec<[Duration; 3]>) -> [Duration; 3] {
    [0, 1, 2].map(|at| quantile(&mut starts.iter().map(|steps| steps[at]).collect::<Vec<_>>(), 0.5))
}

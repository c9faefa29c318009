//! How the figures grow with the number of pupils: what a key costs should not.

use std::path::Path;
use std::time::Duration;

use crate::desk::Desk;
use crate::keys::{LETTERS, ROW, times};
use crate::report::{ms, quantile};
use crate::{copy, memory, start};

/// Each moment at most so long, and so often.
const AT_MOST: (Duration, usize) = (Duration::from_millis(1500), 200);

/// The rows of the table.
const ROWS: [&str; 8] = [
    "start to the list (ms)",
    "a row down, median (ms)",
    "a row down, 99 of 100 within (ms)",
    "search: one more letter (ms)",
    "memory, at most on the way (MB)",
    "copy of everything known (ms)",
    "  its first group, original alive (ms)",
    "cases decoded by the start",
];

/// What one size costs.
pub struct Column {
    pupils: u32,
    figures: [f64; ROWS.len()],
}

/// Measures one size.
pub fn measure(folder: &Path, pupils: u32) -> Column {
    let start = ms(start::median(folder));
    let [_, most] = memory::of(folder);
    let (mut copied, mut changed): (Vec<_>, Vec<_>) = copy::times(folder).into_iter().unzip();
    let mut desk = Desk::over(folder);
    let decoded = desk.decoded() as f64;
    desk.press_all("left");
    let (mut row, _) = times(&mut desk, &ROW, AT_MOST);
    let (mut letters, _) = times(&mut desk, &LETTERS, AT_MOST);
    let figures = [
        start,
        ms(quantile(&mut row, 0.5)),
        ms(quantile(&mut row, 0.99)),
        ms(quantile(&mut letters, 0.5)),
        most.unwrap_or(f64::NAN),
        ms(quantile(&mut copied, 0.5)),
        ms(quantile(&mut changed, 0.5)),
        decoded,
    ];
    Column { pupils, figures }
}

/// The sizes beside each other.
pub fn print(columns: &[Column]) {
    println!();
    print!("{:<46}", "growth");
    for column in columns {
        print!(" {:>12}", column.pupils);
    }
    println!();
    for (at, row) in ROWS.iter().enumerate() {
        print!("{row:<46}");
        for column in columns {
            print!(" {:>12.2}", column.figures[at]);
        }
        println!();
    }
}

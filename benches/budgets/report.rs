//! The table that comes out.

use std::time::Duration;

/// The headings.
pub fn head() {
    println!("{:<46} {:>8} {:>12} {:>10} {:>7}", "", "pupils", "measured", "budget", "ratio");
}

/// One figure, and its budget if it has one, both in this unit.
pub fn line(what: &str, pupils: u32, measured: f64, budget: Option<f64>, unit: &str) {
    let limit = budget.map_or(String::new(), |budget| format!("{budget} {unit}"));
    let ratio = budget.map_or(String::new(), |budget| format!("{:.2}", measured / budget));
    let measured = format!("{measured:.2} {unit}");
    println!("{what:<46} {pupils:>8} {measured:>12} {limit:>10} {ratio:>7}");
}

/// Milliseconds.
pub fn ms(time: Duration) -> f64 {
    time.as_secs_f64() * 1000.0
}

/// The value that this part of all values stays under: 0.5 is the median.
pub fn quantile<T: Ord + Copy>(values: &mut [T], part: f64) -> T {
    values.sort_unstable();
    values[((values.len() - 1) as f64 * part).round() as usize]
}

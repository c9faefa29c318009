//! The tables that come out.

use std::time::Duration;

/// The headings of the first table.
pub fn head() {
    println!(
        "{:<46} {:>7} {:>10} {:>10} {:>10} {:>6}",
        "", "pupils", "measured", "99 of 100", "reach", "ratio"
    );
}

/// One figure, and its reach if it has one, both in this unit.
pub fn line(what: &str, pupils: u32, measured: f64, reach: Option<f64>, unit: &str) {
    row(what, pupils, &format!("{measured:.2} {unit}"), "", reach, reach.map(|reach| measured / reach), unit);
}

/// The median and the tail of many; what their reaches are for both, in milliseconds. The ratio is the worse of both.
pub fn both(what: &str, pupils: u32, times: &mut [Duration], reach: Option<f64>, tail: Option<f64>) {
    let (median, late) = (ms(quantile(times, 0.5)), ms(quantile(times, 0.99)));
    let ratio = reach.map(|reach| (median / reach).max(tail.map_or(0.0, |tail| late / tail)));
    row(what, pupils, &format!("{median:.2} ms"), &format!("{late:.2} ms"), reach, ratio, "ms");
}

fn row(
    what: &str,
    pupils: u32,
    measured: &str,
    late: &str,
    reach: Option<f64>,
    ratio: Option<f64>,
    unit: &str,
) {
    let reach = reach.map_or(String::new(), |reach| format!("{reach} {unit}"));
    let ratio = ratio.map_or(String::new(), |ratio| format!("{ratio:.2}"));
    println!("{what:<46} {pupils:>7} {measured:>10} {late:>10} {reach:>10} {ratio:>6}");
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

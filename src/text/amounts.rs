//! The numbers of a werkwijze in words: `een half jaar`, `drie maanden`, `drie keer`.

use crate::domain::rules::{Months, Range, Rules, Times};

/// How long: `een half jaar`, `drie maanden`, `twee jaar`.
pub fn months(months: Months) -> String {
    match months.0 {
        1 => "een maand".to_owned(),
        6 => "een half jaar".to_owned(),
        12 => "een jaar".to_owned(),
        18 => "anderhalf jaar".to_owned(),
        years if years > 0 && years % 12 == 0 => format!("{} jaar", number(years / 12)),
        months => format!("{} maanden", number(months)),
    }
}

/// How often: `drie keer`.
pub fn times(times: Times) -> String {
    format!("{} keer", number(times.0))
}

/// Until which age the Doorstroompunt follows, by the newest agreement and by the ones before it:
/// `27 jaar, in oudere afspraken 23`.
pub fn monitor_ends(rules: &Rules) -> String {
    let ages: Vec<u16> = rules.numbers.monitor_ends.iter().map(|age| age.0).collect();
    match ages.split_last() {
        Some((newest, [])) => format!("{newest} jaar"),
        Some((newest, older)) => format!("{newest} jaar, in oudere afspraken {}", row(older.iter().copied())),
        None => format!("{} jaar", rules.numbers.monitor_age.0),
    }
}

/// The same in a form: `27 volgens de wet; in oudere afspraken 23.`
pub fn monitor_by_law(rules: &Rules) -> String {
    let ages: Vec<u16> = rules.numbers.monitor_ends.iter().map(|age| age.0).collect();
    match ages.split_last() {
        Some((newest, [])) => format!("{newest} volgens de wet."),
        Some((newest, older)) => {
            format!("{newest} volgens de wet; in oudere afspraken {}.", row(older.iter().copied()))
        }
        None => String::new(),
    }
}

/// `1, 3, 6, 12, 24`
pub fn row(numbers: impl IntoIterator<Item = u16>) -> String {
    numbers.into_iter().map(|number| number.to_string()).collect::<Vec<_>>().join(", ")
}

/// `1 tot en met 120`
pub fn range(range: &Range) -> String {
    format!("{} tot en met {}", range.start(), range.end())
}

/// Up to twelve in letters.
fn number(number: u16) -> String {
    let word = match number {
        1 => "één",
        2 => "twee",
        3 => "drie",
        4 => "vier",
        5 => "vijf",
        6 => "zes",
        7 => "zeven",
        8 => "acht",
        9 => "negen",
        10 => "tien",
        11 => "elf",
        12 => "twaalf",
        more => return more.to_string(),
    };
    word.to_owned()
}

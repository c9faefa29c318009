//! How many there are of something, in words.

/// `1 regel`, `12 regels`
pub fn of(count: usize, one: &str, several: &str) -> String {
    format!("{count} {}", if count == 1 { one } else { several })
}

/// `1 leerling`, `36 leerlingen`
pub fn pupils(count: usize) -> String {
    of(count, "leerling", "leerlingen")
}

/// `en nog 4`: what does not fit is counted.
pub fn and_more(count: usize) -> String {
    format!("en nog {count}")
}

/// `elke week`, `elke 4 weken`
pub fn every_weeks(weeks: u16) -> String {
    if weeks == 1 { "elke week".to_owned() } else { format!("elke {weeks} weken") }
}

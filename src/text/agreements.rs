//! Words of the screen Afspraken.

/// Titles of the columns.
pub mod column {
    /// By when.
    pub const DUE: &str = "Vóór";
    /// What.
    pub const WHAT: &str = "Wat";
    /// Who.
    pub const WHO: &str = "Wie";
    /// Who helps.
    pub const WITH: &str = "Samen met";
    /// About whom.
    pub const PUPIL: &str = "Leerling";
    /// The pupil's number.
    pub const NUMBER: &str = "Nr";
}

/// Above agreements whose day has passed.
pub const LATE: &str = "Te laat";
/// Above those of the coming seven days.
pub const THIS_WEEK: &str = "Deze week";
/// Above the others.
pub const LATER: &str = "Later";
/// Above those that nobody owns.
pub const NOBODY: &str = "Van niemand";
/// The screen by day.
pub const BY_DAY: &str = "Afspraken op datum";
/// The screen by owner.
pub const BY_OWNER: &str = "Afspraken per persoon";
/// An agreement was done.
pub const DONE: &str = "gedaan";
/// An agreement has lapsed.
pub const DROPPED: &str = "vervallen";
/// No day is recorded.
pub const NO_DAY: &str = "geen datum";
/// There are no open agreements.
pub const NOTHING: &str =
    "Er staan geen afspraken open. Nieuwe afspraken maakt u bij een leerling, in Lijst of in Overleg.";
/// Title of the panel.
pub const DETAIL: &str = "Afspraak";
/// In which meeting it was made.
pub const MEETING: &str = "gemaakt in";
/// Made outside a meeting.
pub const NO_MEETING: &str = "buiten een overleg";

/// `14 open · 3 te laat`
pub fn counts(open: usize, late: usize) -> String {
    if late == 0 { format!("{open} open") } else { format!("{open} open · {late} te laat") }
}

/// `uitstroomoverleg O-003, vr 11 dec`
pub fn meeting(kind: &str, number: &str, date: &str) -> String {
    if date.is_empty() { format!("{kind} {number}") } else { format!("{kind} {number}, {date}") }
}

/// `over Sanne van der Meulen (L-001)`
pub fn about(name: &str, number: &str) -> String {
    format!("over {name} ({number})")
}

/// `Fatima Haddou met ouders · vr 11 dec · over Sanne van der Meulen (L-001)`
pub fn in_short(owner: &str, with: &str, day: &str, about: &str) -> String {
    let who = if with.is_empty() { owner.to_owned() } else { format!("{owner} met {with}") };
    let parts = [who.as_str(), day, about];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
}

/// `Fatima Haddou +2`: who does it, and how many others.
pub fn owner_and_others(owner: &str, others: usize) -> String {
    if others == 0 { owner.to_owned() } else { format!("{owner} +{others}") }
}

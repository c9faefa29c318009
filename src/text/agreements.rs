//! Words of the screen Afspraken.

use crate::domain::query::DueFor;

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
pub const NOTHING: &str = "Er staan geen afspraken open en er zijn geen contacten te doen. Nieuwe afspraken maakt u bij een leerling, in Lijst \
     of in Overleg.";
/// Title of the panel.
pub const DETAIL: &str = "Afspraak";
/// In which meeting it was made.
pub const MEETING: &str = "gemaakt in";
/// Made outside a meeting.
pub const NO_MEETING: &str = "buiten een overleg";

/// Above contacts whose day has passed.
pub const CONTACTS_LATE: &str = "Contacten te laat";
/// Above contacts of the coming seven days.
pub const CONTACTS_THIS_WEEK: &str = "Contacten deze week";
/// Above what somebody of a pupil's own network does.
pub const OWN_NETWORK: &str = "Eigen netwerk van de leerling";
/// Nobody keeps in touch and nobody keeps the overview.
pub const NOBODY_YET: &str = "nog niemand";
/// Title of the panel about a contact.
pub const CONTACT_DETAIL: &str = "Contact";
/// When a contact is due.
pub const WHEN: &str = "wanneer";
/// The contact before it.
pub const LAST_CONTACT: &str = "vorige keer";
/// A contact, whatever it is for.
pub const CONTACT: &str = "contact opnemen";

/// What a contact is for.
pub fn contact(what: DueFor) -> String {
    match what {
        DueFor::Waakvlam => CONTACT.to_owned(),
        DueFor::Aftercare(1) => "nazorg na 1 maand".to_owned(),
        DueFor::Aftercare(months) => format!("nazorg na {months} maanden"),
    }
}

/// Through whom.
pub fn via(name: &str) -> String {
    format!("via {name}")
}

/// `met Sanne van der Meulen (L-001)`
pub fn with(name: &str, number: &str) -> String {
    format!("met {name} ({number})")
}

/// `14 open · 3 te laat · 6 contacten, 2 te laat`, and shorter ways of saying it.
pub fn counts(open: usize, late: usize, contacts: usize, contacts_late: usize) -> Vec<String> {
    let agreements =
        if late == 0 { format!("{open} open") } else { format!("{open} open · {late} te laat") };
    let contacts = match (contacts, contacts_late) {
        (0, _) => return vec![agreements],
        (1, 0) => "1 contact".to_owned(),
        (1, _) => "1 contact te laat".to_owned(),
        (all, 0) => format!("{all} contacten"),
        (all, late) if all == late => format!("{all} contacten te laat"),
        (all, late) => format!("{all} contacten, {late} te laat"),
    };
    vec![format!("{agreements} · {contacts}"), agreements]
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

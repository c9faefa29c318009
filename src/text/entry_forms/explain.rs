//! Pages that are only read.

/// Title of what asks attention.
pub const ATTENTIONS: &str = "let op";
/// Nothing asks attention.
pub const NOTHING: &str = "Niets vraagt nu aandacht in deze casus.";
/// Title of what is expected of a casusregisseur.
pub const REGISSEUR: &str = "wat doet een casusregisseur?";
/// Over the line of casusregisseurs.
pub const LINE: &str = "Casusregisseur van deze leerling";
/// Nobody ever.
pub const NOBODY: &str = "Er is nog geen casusregisseur geweest.";
/// Over what is expected.
pub const EXPECTED: &str = "Wat wordt er verwacht?";
/// Who it can be (002 §6.6).
pub const WHO: &str = "Eén vast gezicht voor de leerling. Iedereen in het netwerk kan het zijn, het liefst iemand \
    met wie de leerling een klik heeft. Deze persoon:";
/// What is expected (002 §3.1.6).
pub const TASKS: [&str; 5] = [
    "houdt overzicht: welke voorzieningen zijn er, en wie is er betrokken;",
    "zorgt voor een plan dat bij deze leerling past;",
    "begeleidt bij het vinden en houden van een plek, of regelt wie dat doet;",
    "vertelt de leerling, de ouders en de werkgever wie er meekijkt;",
    "draagt het over als een ander het overneemt.",
];
/// Where that comes from.
pub const SOURCE: &str = "Bron: Baanwijs, paragraaf 3.1.6 (vaste contactpersoon) en 6.6.";

/// Until when somebody has a role.
#[derive(Clone, Copy, Debug)]
pub enum Until<'a> {
    /// They have it still.
    Now,
    /// They have not begun.
    Begins,
    /// The day on which it goes on.
    Day(&'a str),
}

/// `Joost Kramer, van 01-09-2025 tot 12-11-2026: andere baan`
pub fn held(who: &str, since: &str, until: Until, reason: Option<&str>) -> String {
    let until = match until {
        Until::Now => ", tot nu".to_owned(),
        Until::Begins => String::new(),
        Until::Day(until) => format!(" tot {until}"),
    };
    let reason = reason.map(|reason| format!(": {reason}")).unwrap_or_default();
    format!("{who}, vanaf {since}{until}{reason}")
}

//! Words that stand on the screens.

/// The places, in the order of the tab bar.
pub const TABS: [&str; 4] = ["Lijst", "Overleg", "Afspraken", "Netwerk"];
/// The mark of the demo region.
pub const DEMO: &str = "demo – fictieve gegevens";
/// Who can see this screen.
pub const OWN_SCREEN: &str = "eigen scherm";
/// The window is under the smallest size.
pub const TOO_SMALL: &str = "Dit venster is te klein. Maak het groter: minstens 50 tekens breed en 15 regels hoog. Er gaat niets verloren.";
/// While a store is being opened.
pub const OPENING: &str = "De gegevens worden gelezen …";

//! What stands around every screen: the tabs, the mark of the demo, what its keys do here.

use crate::domain::MeetingId;

/// The places, in the order of the tab bar.
pub const TABS: [&str; 4] = ["Lijst", "Overleg", "Afspraken", "Netwerk"];
/// The mark of the demo region.
pub const DEMO: &str = "demo – fictieve gegevens";
/// The same beside a long word about the meeting that runs, in a narrow window.
pub const DEMO_SHORT: &str = "demo";
/// The meeting that runs, on every screen; and whether what changes away from its table is kept out of it.
pub fn runs(meeting: MeetingId, beside: bool) -> String {
    match beside {
        true => format!("▶ {meeting} (erbuiten)"),
        false => format!("▶ {meeting}"),
    }
}
/// Who can see this screen.
pub const OWN_SCREEN: &str = "eigen scherm";
/// The window is under the smallest size.
pub const TOO_SMALL: &str = "Dit venster is te klein. Maak het groter: minstens 50 tekens breed en 15 regels hoog. Er gaat niets verloren.";
/// The five digits of the triage light.
pub const STATUS: &str = "status";
/// The key that goes on after the read-back.
pub const NEXT_PUPIL: &str = "volgende leerling";
/// The same, when everybody has been.
pub const NOBODY_LEFT: &str = "verder";
/// Enter on an agenda that runs.
pub const TO_TABLE: &str = "aan tafel";
/// Del on an agenda.
pub const OFF_AGENDA: &str = "van de agenda";
/// Enter in a line that records.
pub const RECORD: &str = "vastleggen";
/// Tab while `@` proposes people.
pub const FILL_IN: &str = "naam aanvullen";
/// Enter on somebody who is invited.
pub const TURN_PRESENCE: &str = "aanwezig, afgemeld, afwezig, van de lijst";
/// Esc in the read-back.
pub const BACK: &str = "terug";

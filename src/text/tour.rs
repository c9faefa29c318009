//! The rondleiding through the demo: one sentence a step, with the keys of the keymap in use.

use super::keys::Keys;
use crate::keys::{Action, Place};

/// Where the list stands.
pub const LIST: &str = "in Lijst";
/// Where meetings stand.
pub const MEETING: &str = "in Overleg";

/// What stands before each sentence.
pub const HEAD: &str = "Rondleiding";

/// A step: how far, and the sentence.
pub fn step(at: usize, all: usize, said: &str) -> String {
    format!("{HEAD} {at}/{all} · {said}")
}

/// How one leaves, where nothing lies over the screen.
pub fn leaves(said: &str, keys: Keys) -> String {
    format!("{said} {} stopt.", keys.of(Action::Back))
}

/// The step is done on another screen.
pub fn elsewhere(place: &str, key: &str) -> String {
    format!("De volgende stap doet u {place}: {key} gaat daarheen.")
}

/// Marking a status.
pub fn status(key: &str, _: Keys) -> String {
    format!("{key} geeft de leerling onder de cursor een andere status. Dat is meteen opgeslagen.")
}

/// Taking it back.
pub fn undo(key: &str, _: Keys) -> String {
    format!("{key} neemt terug wat u net vastlegde. U kunt hier dus niets stukmaken.")
}

/// Naming who keeps the overview.
pub fn regisseur(key: &str, keys: Keys) -> String {
    let choose = keys.in_place(Place::Picker).of(Action::Accept);
    format!(
        "{key} kiest wie het overzicht houdt: typ een naam, {choose} kiest. Is er al een \
         casusregisseur, dan mag de reden erbij."
    )
}

/// Making an agreement.
pub fn agreement(key: &str, keys: Keys) -> String {
    let record = keys.in_place(Place::Form).of(Action::Accept);
    format!(
        "{key} maakt een afspraak: typ wat, @ en een naam, en een dag, zoals «bellen @joke vr». {record} legt vast."
    )
}

/// Opening a case.
pub fn open_case(key: &str, _: Keys) -> String {
    format!("{key} opent de casus: alles over deze leerling op één scherm.")
}

/// To the meeting.
pub fn to_meeting(key: &str, _: Keys) -> String {
    format!("{key} gaat naar het overleg van vandaag; de agenda staat klaar.")
}

/// Beginning it.
pub fn begin(key: &str, _: Keys) -> String {
    format!("{key} begint het overleg: de eerste leerling komt aan tafel.")
}

/// A pupil has been discussed.
pub fn discussed(key: &str, _: Keys) -> String {
    format!("Wat u nu vastlegt, komt in het verslag. {key} zegt dat de leerling aan tafel is besproken.")
}

/// On to the next one.
pub fn next_pupil(key: &str, _: Keys) -> String {
    format!("Lees voor wat er staat: klopt het? {key} haalt de volgende leerling aan tafel.")
}

/// The minutes.
pub fn export(key: &str, _: Keys) -> String {
    format!("{key} zet het verslag in een bestand; hierboven staat dan waar.")
}

/// All ten were done: how to go on.
pub fn over(keys: Keys) -> String {
    let (quit, help) = (keys.of(Action::Quit), keys.of(Action::Help));
    format!(
        "{HEAD} klaar. {help} toont alle toetsen; {quit} stopt de demo. Open daarna casustafel en kies «{}».",
        super::pickers::START_IMPORT
    )
}

/// Where the demo begins.
pub fn offered(keys: Keys) -> String {
    let (help, first) = (keys.of(Action::Help), keys.in_place(Place::Help).of(Action::Accept));
    format!(
        "Alles hier is verzonnen en niets blijft bewaard. {help} en dan {first}: een rondleiding van tien toetsen."
    )
}

/// It was left.
pub fn left(keys: Keys) -> String {
    format!("De rondleiding is gestopt. {} biedt hem weer aan.", keys.of(Action::Help))
}

/// It is only there where nobody is real.
pub const ONLY_IN_DEMO: &str =
    "De rondleiding is er alleen in de demo: daar kunt u alles doen zonder dat er iets blijft staan.";

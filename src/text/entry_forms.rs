//! Forms and lists of what is recorded in a case: titles, what may be typed, what to think of.

use super::labels::Label;
use crate::domain::{EntryKey, EntryKind, Need, SignalKind};

/// The choice that leaves what is recorded.
pub const KEEP: &str = "niet wijzigen";
/// Title of dealing with a signal.
pub const HANDLED: &str = "signaal afhandelen";
/// Title of somebody new of the own network who becomes waakvlam.
pub const OWN_WAAKVLAM: &str = "waakvlam uit het eigen netwerk";

/// Title of a form for a new entry.
pub const fn new(kind: EntryKind) -> &'static str {
    match kind {
        EntryKind::Contact => "contact vastleggen",
        EntryKind::Signal => "signaal vastleggen",
        EntryKind::Handover => "nieuwe overdracht",
        EntryKind::Provision => "indicatie of voorziening",
        EntryKind::Placement => "nieuwe stage of nieuw werk",
        EntryKind::Enrolment => "nieuwe inschrijving",
        EntryKind::Relative => "ouder of eigen netwerk",
        EntryKind::Sharing => "delen: wie mag het weten?",
        EntryKind::Disclosure => "vastleggen wat is verteld",
    }
}

/// Title of a form for an entry that changes.
pub const fn change(kind: EntryKind) -> &'static str {
    match kind {
        EntryKind::Contact => "contact wijzigen",
        EntryKind::Signal => "signaal wijzigen",
        EntryKind::Handover => "overdracht wijzigen",
        EntryKind::Provision => "indicatie of voorziening",
        EntryKind::Placement => "stage of werk wijzigen",
        EntryKind::Enrolment => "inschrijving wijzigen",
        EntryKind::Relative => "ouder of eigen netwerk wijzigen",
        EntryKind::Sharing => "delen wijzigen",
        EntryKind::Disclosure => "wat is verteld wijzigen",
    }
}

/// `signaal: baan kwijt`
pub fn signal(kind: SignalKind) -> String {
    format!("signaal: {}", kind.label())
}

/// In a field of choices that holds none.
pub const fn nothing_chosen(need: Need) -> &'static str {
    match need {
        Need::Needed => "kies …",
        Need::Optional => "niet ingevuld",
    }
}

/// Nothing was chosen where something must be.
pub const NEEDS_CHOICE: &str = "Kies hier iets: met de pijlen, of met de eerste letter.";
/// A number was expected.
pub const NEEDS_NUMBER: &str = "Vul hier een getal in.";

/// What may be typed in a field, where that is not plain.
pub const fn help(key: EntryKey) -> &'static str {
    match key {
        EntryKey::Note => "Objectief en bondig, geen diagnose.",
        EntryKey::Via => "Bijvoorbeeld: via zijn zus, via de jobcoach.",
        EntryKey::Next => "Wanneer weer? Leeg: dan telt het ritme van de waakvlam of de nazorg.",
        EntryKey::SchoolAskedOn => "In de nazorg vraagt u altijd eerst bij school (Roadmap, stap C).",
        EntryKey::WwCheckedOn => "Ga met UWV na of er recht op WW is (Roadmap, stap C).",
        EntryKey::Question => "Welke ondersteuning vraagt de leerling of de ouder?",
        EntryKey::Receiver => "Wie het daar oppakt: naam en functie.",
        EntryKey::ConfirmedOn => "De dag waarop de ontvanger liet weten dat het is aangekomen.",
        EntryKey::InvolvedUntil => "Leeg: drie maanden na een warme overdracht met ondersteuningsvraag.",
        EntryKey::WageValue => "Een percentage, alleen als het nodig is.",
        EntryKey::Hours => "Een getal van 1 tot en met 60.",
        EntryKey::Level => "Een getal van 1 tot en met 4.",
        EntryKey::Purpose => "Waarvoor: bijvoorbeeld begeleiding naar werk.",
        EntryKey::What => "Kort wat is verteld, niet meer dan nodig. Leeg: er is niets verteld.",
        EntryKey::Giver => "Bij toestemming; leeg: wie het op deze leeftijd geeft.",
        EntryKey::Phone => "Alleen om contact te houden in deze casus.",
        EntryKey::Name => "Deze persoon staat alleen in deze casus, nergens anders.",
        _ => "",
    }
}

/// Over the form of a signal in nazorg.
pub const ASK_SCHOOL: &str = "Deze leerling is in de nazorg: vraag eerst bij school of de jongere daar nog in beeld is (Roadmap, stap C).";
/// Over the form of a lost job.
pub const CHECK_WW: &str = "Baan kwijt: ga met UWV na of er recht op WW is (Roadmap, stap C).";

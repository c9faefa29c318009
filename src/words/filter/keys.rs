//! What can be asked for by key, and the words that people type for it.

use super::{casework, values};
use crate::domain::fold::fold;

/// What can be asked for by key.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum FilterKey {
    /// The triage light.
    Status,
    /// The contact state.
    Contact,
    /// The school's name.
    School,
    /// The gemeente's name.
    Gemeente,
    /// The kind of education.
    Onderwijs,
    /// Leerjaar.
    Leerjaar,
    /// The exit profile.
    Profiel,
    /// The destination, or a group of them.
    Bestemming,
    /// The casusregisseur's name.
    Regisseur,
    /// The waakvlam's name; `nodig` is a pupil who needs one.
    Waakvlam,
    /// The jobcoach's name.
    Jobcoach,
    /// The mentor's name.
    Mentor,
    /// Age in years.
    Leeftijd,
    /// The expected exit date.
    Uitstroom,
    /// The day of deregistration.
    Uitgeschreven,
    /// How often the expected exit moved.
    Verschoven,
    /// Open or late agreements.
    Afspraak,
    /// The day of the last discussion.
    Besproken,
    /// The next contact should have been.
    ContactLaat,
    /// Open signals.
    Signaal,
    /// An indication or instrument, and how it stands (`wajong=aangevraagd`).
    Indicatie,
    /// How the pupil was handed over.
    Overdracht,
    /// How the last enrolment stands.
    Inschrijving,
    /// The phase.
    Fase,
    /// Left school, or landed.
    Nazorg,
    /// Which party may know.
    Grondslag,
    /// Which party works on it without a ground.
    ZonderGrondslag,
    /// What asks attention.
    LetOp,
    /// The view of Lijst that holds the pupil.
    Weergave,
}

/// Each key with the words that people type for it; the first is the one that is shown.
const KEYS: [(FilterKey, &[&str]); 29] = [
    (FilterKey::Status, &["status"]),
    (FilterKey::Contact, &["contact", "contactstatus"]),
    (FilterKey::School, &["school"]),
    (FilterKey::Gemeente, &["gemeente", "woonplaats", "woongemeente"]),
    (FilterKey::Onderwijs, &["onderwijs", "onderwijstype"]),
    (FilterKey::Leerjaar, &["leerjaar"]),
    (FilterKey::Profiel, &["profiel", "uitstroomprofiel"]),
    (FilterKey::Bestemming, &["bestemming"]),
    (FilterKey::Regisseur, &["regisseur", "casusregisseur"]),
    (FilterKey::Waakvlam, &["waakvlam"]),
    (FilterKey::Jobcoach, &["jobcoach"]),
    (FilterKey::Mentor, &["mentor"]),
    (FilterKey::Leeftijd, &["leeftijd"]),
    (FilterKey::Uitstroom, &["uitstroom", "uitstroomdatum"]),
    (FilterKey::Uitgeschreven, &["uitgeschreven", "uitschrijfdatum"]),
    (FilterKey::Verschoven, &["verschoven"]),
    (FilterKey::Afspraak, &["afspraak", "afspraken"]),
    (FilterKey::Besproken, &["besproken"]),
    (FilterKey::ContactLaat, &["contact-laat"]),
    (FilterKey::Signaal, &["signaal", "signalen"]),
    (FilterKey::Indicatie, &["indicatie", "indicaties"]),
    (FilterKey::Overdracht, &["overdracht"]),
    (FilterKey::Inschrijving, &["inschrijving"]),
    (FilterKey::Fase, &["fase"]),
    (FilterKey::Nazorg, &["nazorg"]),
    (FilterKey::Grondslag, &["grondslag"]),
    (FilterKey::ZonderGrondslag, &["zonder-grondslag"]),
    (FilterKey::LetOp, &["let-op", "letop"]),
    (FilterKey::Weergave, &["weergave"]),
];

impl FilterKey {
    /// Every key, in the order of help.
    pub fn all() -> impl Iterator<Item = FilterKey> {
        KEYS.iter().map(|(key, _)| *key)
    }

    /// The word before the colon.
    pub fn name(self) -> &'static str {
        KEYS.iter()
            .find(|(key, _)| *key == self)
            .and_then(|(_, names)| names.first())
            .copied()
            .unwrap_or_default()
    }

    /// The values that can be typed by name, `geen` apart; none for keys that take a text, a number or a date.
    pub fn value_names(self) -> Vec<&'static str> {
        match self {
            FilterKey::Status => values::known(values::STATUS),
            FilterKey::Contact => values::known(values::CONTACT),
            FilterKey::Onderwijs => values::known(values::SCHOOL_TYPE),
            FilterKey::Profiel => values::known(values::PROFILE),
            FilterKey::Bestemming => values::known(values::DESTINATION),
            FilterKey::Afspraak => values::known(values::AGREEMENT),
            FilterKey::ContactLaat | FilterKey::Nazorg => values::known(casework::YES_NO),
            FilterKey::Signaal => values::known(casework::SIGNAL),
            FilterKey::Indicatie => values::known(casework::PROVISION),
            FilterKey::Overdracht => values::known(casework::HANDOVER),
            FilterKey::Inschrijving => values::known(casework::ENROLMENT),
            FilterKey::Fase => values::known(casework::PHASE),
            FilterKey::Grondslag | FilterKey::ZonderGrondslag => values::known(casework::PARTY),
            FilterKey::LetOp => values::known(casework::ATTENTION),
            FilterKey::Weergave => values::known(casework::VIEW),
            FilterKey::School
            | FilterKey::Gemeente
            | FilterKey::Regisseur
            | FilterKey::Waakvlam
            | FilterKey::Jobcoach
            | FilterKey::Mentor
            | FilterKey::Leerjaar
            | FilterKey::Leeftijd
            | FilterKey::Uitstroom
            | FilterKey::Uitgeschreven
            | FilterKey::Verschoven
            | FilterKey::Besproken => vec![],
        }
    }

    pub(super) fn of(typed: &str) -> Option<FilterKey> {
        let wanted = fold(typed);
        let found = KEYS.iter().find(|(_, names)| names.iter().any(|name| fold(name) == wanted));
        found.map(|(key, _)| *key)
    }
}

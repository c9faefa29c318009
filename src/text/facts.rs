//! What the facts and roles of a pupil are called: within a sentence, above a column, and before a value.

use super::labels::Label;
use crate::domain::{FactKey, Role};

/// What a fact is called.
struct Called {
    /// Within a sentence, and in a list to choose from.
    label: &'static str,
    /// Above a column of a file; the importer knows each of them.
    heading: &'static str,
    /// Before its value in a case, where there is little room.
    before: &'static str,
    /// What people type for it, folded.
    synonyms: &'static [&'static str],
}

/// The same three times, but for a capital.
const fn called(label: &'static str, capital: &'static str, synonyms: &'static [&'static str]) -> Called {
    Called { label, heading: capital, before: capital, synonyms }
}

const fn words(key: FactKey) -> Called {
    match key {
        FactKey::GivenName => called("roepnaam", "Roepnaam", &["voornaam"]),
        FactKey::NamePrefix => called("tussenvoegsel", "Tussenvoegsel", &["voorvoegsel", "tv"]),
        FactKey::FamilyName => called("achternaam", "Achternaam", &["naam"]),
        FactKey::BirthDate => {
            Called { before: "Geboren", ..called("geboortedatum", "Geboortedatum", &["geboren", "leeftijd"]) }
        }
        FactKey::School => called("school", "School", &[]),
        FactKey::SchoolPupilNo => {
            called("leerlingnummer", "Leerlingnummer", &["leerlingnr", "nummer van school"])
        }
        FactKey::SchoolType => called("onderwijstype", "Onderwijstype", &["soort onderwijs", "schoolsoort"]),
        FactKey::Class => called("klas", "Klas", &["groep"]),
        FactKey::YearLevel => called("leerjaar", "Leerjaar", &[]),
        FactKey::Municipality => called("gemeente", "Gemeente", &["woonplaats", "woongemeente"]),
        FactKey::ExitProfile => {
            Called { before: "Profiel", ..called("uitstroomprofiel", "Uitstroomprofiel", &["profiel"]) }
        }
        FactKey::ProfileDoubt => called("twijfel over profiel", "Twijfel", &["twijfel"]),
        FactKey::ExpectedExit => Called {
            before: "Uitstroom",
            ..called("verwachte uitstroom", "Verwachte uitstroom", &["uitstroom", "uitstroomdatum"])
        },
        FactKey::DeregisteredOn => Called {
            heading: "Uitschrijfdatum",
            ..called("uitgeschreven op", "Uitgeschreven", &["uitschrijfdatum"])
        },
        FactKey::Status => called("status", "Status", &[]),
        FactKey::Contact => called("contact", "Contact", &["contactstatus", "in beeld"]),
        FactKey::Destination => called("bestemming", "Bestemming", &["vervolg"]),
        FactKey::DestinationSince => called("op bestemming sinds", "Sinds", &["sinds", "geland op"]),
        FactKey::Phase => called("fase", "Fase", &["stap"]),
        FactKey::Direction => {
            Called { before: "Richting", ..called("uitstroomrichting", "Uitstroomrichting", &["richting"]) }
        }
        FactKey::EntryAdvice => called("studieadvies", "Studieadvies", &["advies"]),
        FactKey::StartQualification => {
            Called { before: "Kwalificatie", ..called("startkwalificatie", "Startkwalificatie", &[]) }
        }
        FactKey::EntryDiploma => called("Entree-diploma", "Entree-diploma", &["diploma"]),
        FactKey::AtHomeSince => called("thuis sinds", "Thuis sinds", &["thuiszitter"]),
        FactKey::TrustedPerson => Called {
            before: "Vertrouweling",
            ..called("vertrouwenspersoon", "Vertrouwenspersoon", &["vertrouwt"])
        },
        FactKey::Phone => called("telefoon", "Telefoon", &["mobiel"]),
        FactKey::YearLevelOn => called("leerjaar sinds", "Leerjaar sinds", &[]),
    }
}

impl Label for FactKey {
    const CHOICES: &'static [Self] = Self::ALL;

    fn label(self) -> &'static str {
        words(self).label
    }

    fn synonyms(self) -> &'static [&'static str] {
        words(self).synonyms
    }

    fn file_code(self) -> &'static str {
        self.code()
    }
}

/// A fact above a column of a file.
pub const fn heading(key: FactKey) -> &'static str {
    words(key).heading
}

/// A fact before its value, where there is little room.
pub const fn before(key: FactKey) -> &'static str {
    words(key).before
}

/// A role above a column, or before who has it.
pub const fn role(role: Role) -> &'static str {
    match role {
        Role::Casusregisseur => "Casusregisseur",
        Role::Waakvlam => "Waakvlam",
        Role::Jobcoach => "Jobcoach",
        Role::Mentor => "Mentor",
    }
}
